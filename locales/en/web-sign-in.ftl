sign-in-link-used-error = Somebody has signed in by this link already: it works once. If it was not you, send /web to the bot, sign in by the new link and end the strange session under “Sessions”. If it was you, open the tab in which you signed in.
sign-in-link-ended-error = The link no longer works: it works once, within 5 minutes, and only the latest one sent. Send /web to the bot and a new one will come.
session-unknown-error = There is no such session in the list: perhaps it has been ended already. Reload the “Sessions” page.

command-web = Back office in the browser: get a sign-in link
menu-web = Back office in the browser
web-link =
    Your way into the back office. Open the link on a computer or here and press “Sign in”:
    <a href="{ $link }">{ $link }</a>

    The link works once, within { $minutes } { $minutes ->
        [one] minute
       *[other] minutes
    }, and only the latest one. You will be signed in as “{ $title }”. Forward it to nobody: whoever opens it first works in your name.
web-link-copy = Copy the link
web-no-address = The back office in the browser is not connected yet. Ask the system administrator to set WEB_ADDRESS, the address at which it opens. Everything can be done here in the chat as well.

## Acts begun on the screen and done by a press in the chat

notice-asked-in-chat =
    You began this in the back office in your browser. Confirm it here:

    { $what }

    The buttons work until { $until }. If it was not you, press “Do nothing”, send /web and end the strange session under “Sessions”.
asked-approve = <b>Approve proposal No. { $number }</b>: { $change }, “{ $name }”. { $release ->
        [none] The text takes effect at once.
       *[other] Release { $release } comes out and { $client ->
            [internal] employees
           *[external] citizens
        } see it at once.
    }
asked-approve-bundle = <b>Record the document: { $kind } No. { $number } of { $date }</b>. It approves { $count ->
        [one] { $count } change
       *[other] { $count } changes
    } of the bundle: release { $release } comes out and { $client ->
            [internal] employees
           *[external] citizens
        } see it at once.
asked-approve-import = <b>Approve the first list</b> from the file “{ $file }”{ $order ->
        [none] .
       *[other] {" "}by order { $order }.
    } Release { $release } comes out and { $client ->
            [internal] employees
           *[external] citizens
        } see it at once.
asked-invite = <b>Invite a person with the role “{ $role }”</b>{ $unit ->
        [none] .
       *[other] {" "}to the unit “{ $unit }”.
    } The bot will show a link here: it lets one person in and works for { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.
asked-change-role = <b>Change a role</b>: “{ $title }” gets the role “{ $role }”.
asked-revoke = <b>Close access</b>: “{ $title }”. The very next press of this person is refused, and they are signed out of the browser.
asked-name-deputy = <b>Name a deputy</b>: { $deputy } will decide for { $approver } from { $since } to { $until }, both days included.
asked-yes-approve = Yes, approve
asked-yes-approve-bundle = Yes, record it
asked-yes-approve-import = Yes, approve
asked-yes-invite = Yes, invite
asked-yes-change-role = Yes, change the role
asked-yes-revoke = Yes, close access
asked-yes-name-deputy = Yes, name
asked-no = Do nothing
asked-declined = All right, nothing has changed.
asked-out-of-reach-error = The bot cannot write to you, and this is confirmed in the chat. Open the bot, press “Start” and try again here.
asked-not-you-error = This is confirmed by whoever began it in the browser. You have begun no such thing.
asked-expired-error = The time is over and nothing has changed. If it is still needed, begin anew in the back office.
asked-answered-error = This has been answered already: { $how ->
        [confirmed] confirmed.
        [refused] the bot has said why it cannot be done. See what changed and begin anew.
       *[declined] it was not to be done.
    }
asked-session-ended-error = The session in the browser in which this was begun has ended. Nothing has changed. If it is still needed, sign in again: /web.
asked-moved-on-error = This person's role has changed meanwhile. Nothing was done: look at it and begin anew.

## Signing in and out on pages

web-nav-sessions = Sessions
web-sign-in-title = Sign in to the back office
web-sign-in-how = There is no password: the bot that you work with lets you in.
web-sign-in-step-chat = Open the chat with the bot and send it /web. If it answers that you are not staff, ask your agency's administrator for an invitation.
web-sign-in-step-link = Open the link that it sends: it works once, within { $minutes } { $minutes ->
        [one] minute
       *[other] minutes
    }.
web-sign-in-step-button = Press “Sign in”. You stay signed in for { $hours } { $hours ->
        [one] hour
       *[other] hours
    } in this browser.
web-sign-in-citizens = If you are not staff: the lists are open to everybody, there is no need to sign in.
web-sign-in-ready = The bot sent you this link. If you did not ask for it, close the page.
web-sign-in-button = Sign in
web-sign-in-hint = On somebody else's computer, remember to press “Sign out” afterwards.
web-sign-in-gone = You are not signed in
web-sign-in-help = How to sign in
web-done-signed-out = You are signed out. To come back you need a new link.
web-sessions-title = Sessions
web-sessions-about = These are the browsers in which the back office is open. End a session that you do not know and tell your administrator. Each session ends by itself: the table says when.
web-sessions-own = My sessions
web-sessions-of-agency-title = Colleagues
web-sessions-of-agency = Sessions of others in the agency
web-session-who = Who
web-session-browser = Browser
web-session-since = Signed in
web-session-seen = Last seen
web-session-until = Ends
web-session-end-column = End it
web-session-end = End
web-session-here = this browser
web-session-leave-above = “Sign out” at the top
web-session-unknown-browser = unknown browser
web-sessions-end-others = End all my sessions but this one
web-done-session-ended = The session has ended.
web-done-sessions-ended = Your other sessions have ended.

web-asked-title = Confirm in the chat
web-asked-waiting = The bot has asked you in the chat. Open the chat and press the button there; this page will show what came of it.
web-asked-until = The button works until { $until }. Until it is pressed nothing changes.
web-asked-look = Pressed already? See what came of it
web-asked-confirmed = Confirmed and done.
web-asked-refused = You confirmed, but something has changed meanwhile and it cannot be done. Nothing was done. Here is why:
web-asked-declined = You decided not to do it. Nothing has changed.
web-asked-expired = Nobody pressed the button in time. Nothing has changed; if it is still needed, begin anew.
web-asked-done-approve = The proposal is approved.
web-asked-done-approve-bundle = The document is recorded and a new release is out.
web-asked-done-approve-import = The first list is approved and release 1 is out.
web-asked-done-invite = The invitation link is in the chat. Hand it over in person.
web-asked-done-change-role = The role is changed and the person has been told.
web-asked-done-revoke = Access is closed and the person has been told.
web-asked-done-name-deputy = The deputy is named and has been told.
web-asked-onward = Go on
web-signed-out-typed = You typed (copy it, so as not to type it again):
