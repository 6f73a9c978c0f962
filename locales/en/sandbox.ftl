sandbox-bot-name = Touchpoint list bot
sandbox-group = Sandbox group

sandbox-person-citizen = Citizen { $number }
sandbox-person-editor = Editor { $number }
sandbox-person-reviewer = Reviewer { $number }
sandbox-person-approver = Approver { $number }
sandbox-person-administrator = Administrator { $number }
sandbox-person-internal = Employee { $number }
sandbox-person-head = Head of the group { $number }
sandbox-person-secretary = Secretary of the group { $number }

sandbox-agency-astrakhan-housing = Astrakhan region: housing supervision
sandbox-agency-sverdlovsk-invest = Sverdlovsk region: investment
sandbox-agency-kaliningrad-gtn = Kaliningrad region: machinery supervision

sandbox-served = Sandbox: { $address }
sandbox-refused-host = The sandbox works on this computer only: give --host 127.0.0.1, ::1 or localhost.
sandbox-about-command = The sandbox: a Bot API server and a page with chats on this computer.
sandbox-about-host = an address of this computer (127.0.0.1)
sandbox-about-port = the port (8081)
sandbox-port-taken = Port { $port } is taken: choose another with --port.

sandbox-page-title = Sandbox
sandbox-page-about = Everything happens on this computer: neither Telegram nor the internet is needed.
sandbox-page-agency = Agency
sandbox-page-people = Whose chats to show
sandbox-page-chats = Chats
sandbox-page-other-language = Русский
sandbox-page-language-label = Show this page in Russian
sandbox-page-reset = Clear chats
sandbox-page-reset-ask = Clear every chat of the sandbox? The bot keeps its data.
sandbox-page-listening = The bot is there
sandbox-page-silent = The bot does not answer
sandbox-page-tour = Where to begin
sandbox-page-start = Start
sandbox-page-empty = No messages yet.
sandbox-page-menu = Commands
sandbox-page-menu-of = Commands in the chat: { $name }
sandbox-page-menu-empty = The bot has shown no commands yet.
sandbox-page-attach = Attach a file
sandbox-page-attached = File: { $name }
sandbox-page-detach = Remove the file
sandbox-page-write = Message
sandbox-page-write-as = Message from: { $name }
sandbox-page-send = Send
sandbox-page-messages-of = Messages: { $name }
sandbox-page-typing = is typing…
sandbox-page-uploading = is sending a file…
sandbox-page-edited = edited
sandbox-page-new = new
sandbox-page-download = Download the file { $name }
sandbox-page-copied = Copied: { $text }
sandbox-page-copy-link = Copy the address { $text }
sandbox-page-link = Link: { $text }
sandbox-page-close = Close
sandbox-page-place = Place on the map
sandbox-page-contact = Contact
sandbox-page-photo = Picture
sandbox-page-reply = In reply to: { $text }
sandbox-page-lost = The server is out of reach, trying again…
sandbox-page-failed = That did not work: { $text }
sandbox-page-late = The bot did not answer the press.
sandbox-page-blocked = The bot is blocked
sandbox-page-role-citizen = a citizen
sandbox-page-role-editor = prepares changes
sandbox-page-role-reviewer = checks
sandbox-page-role-approver = approves
sandbox-page-role-administrator = manages access
sandbox-page-role-internal = internal client
sandbox-page-role-head = submits for approval
sandbox-page-role-secretary = puts the consolidated list together
sandbox-page-anew = The chats have begun anew; the bot’s data and drafts are whole.
sandbox-page-speaker = { $name }:
sandbox-page-speaker-bot = Bot:
sandbox-page-failed-long = The text is too long: shorten it or send it in parts. [{ $text }]
sandbox-page-failed-empty = The message is empty: write something. [{ $text }]
sandbox-page-failed-blocked = This person has blocked the bot. [{ $text }]
sandbox-page-failed-gone = There is no such button or message any more. [{ $text }]
sandbox-page-failed-lost = The sandbox’s server does not answer. [{ $text }]

sandbox-tour-1 = { $agency ->
    [kaliningrad-gtn] This list is for employees: press “Start” in the employee’s chat and go on to a touchpoint’s card.
   *[other] Press “Start” in the citizen’s chat and go on to a touchpoint’s card.
}
sandbox-tour-2 = In the editor’s chat send /propose and propose a new touchpoint.
sandbox-tour-3 = The reviewer is notified: press the button beneath the notification.
sandbox-tour-4 = { $agency ->
    [sverdlovsk-invest] Here an order approves: the secretary opens what waits for an order in /menu and marks the list as put together, the head of the group presents it, the approver records the order, and a new release comes out.
   *[other] The approver approves the change, and a new release of the list comes out.
}
sandbox-tour-5 = { $agency ->
    [kaliningrad-gtn] Return to the employee: the new touchpoint is found already.
   *[other] Return to the citizen: the new touchpoint is found already.
}
