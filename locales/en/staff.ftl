# The staff's conversations: menu, proposing, checking, approving, releases, people.

back = Back
page-earlier = Earlier
page-later = Further down the list
staff-to-menu = To the work menu
cancelled = All right, stopped.
cancelled-draft = All right, stopped. The draft is saved: it waits in /drafts.
line = { $text }
name-line = • { $name }

## Menu and invitation

staff-menu =
    <b>{ $title }</b>, { $agency }.

    { $waiting ->
        [0] Nothing is waiting for your decision now.
        [one] { $waiting } matter is waiting for your decision.
       *[other] { $waiting } matters are waiting for your decision.
    }
menu-waiting = Waiting for my decision: { $count }
menu-propose = Propose a change
menu-mine = My proposals and drafts{ $count ->
        [0] { "" }
       *[other] : { $count }
    }
menu-decided = Decided proposals
menu-bundle = What is waiting for an order
menu-releases = Releases of the list
menu-team = People
menu-as-citizen = See it as a citizen does

welcome-staff =
    Welcome! You are now <b>{ $title }</b>, { $agency }.

    All you need is in the work menu. The command /menu opens it too.
welcome-internal =
    Welcome! The list for employees is now open to you, { $agency }.

    Press the button and I will tell you where to turn.

## Kinds of change and steps

change-any = all changes
change-add = new touchpoint
change-kind = change the kind
change-needs = change the needs
change-contacts = change the contacts
change-exclude = exclude
change-channel = change the type
change-rename = rename
change-place = change the process
change-content = change the content of the interaction
change-responsible = change who is responsible
change-requirements = requirements to the touchpoint
change-knowledge = templates and answers
changed-add = new touchpoint
changed-kind = the kind is changed
changed-needs = the needs are changed
changed-contacts = the contacts are changed
changed-exclude = excluded from the list

propose-what =
    What would you like to propose?

    Another person will check every proposal. The draft is kept by itself: you can stop now and go on in a week.
propose-nothing = Under your agency's procedure, other roles propose changes. Decided proposals and releases are open to you.
propose-add = Add a touchpoint
propose-copy = Add one, starting from a row
propose-kind = Change the kind (digital, offline)
propose-needs = Change the needs
propose-contacts = Change the contacts and hours
propose-exclude = Exclude from the list
which-list = In which list?
list-external = The list for citizens and organisations
list-internal = The list for employees
which-row = Which row? Press it or write part of its name, for example: “reception”.
rows-all = Show the whole list
no-such-row = There is no such row. Write something shorter, for example: “website”.
rows-found = For “{ $text }” { $count ->
        [0] nothing was found.
        [one] { $count } row was found.
       *[other] { $count } rows were found.
    }
also-proposed = The same row or touchpoint has proposal No. { $number } by { $who } ({ $status ->
        [draft] a draft
        [submitted] being checked
        [checked] checked, awaits a decision
       *[returned] being reworked
    }). You may go on: agree whose goes first.
own-beside = You have { $count ->
        [one] another draft or proposal
       *[other] other drafts or proposals
    } for this row: { $numbers }. See /drafts, /proposals.
copied-from = Taken as a pattern: “{ $name }”. Direction, process, needs and the responsible official are copied. The new touchpoint's name, type and contacts are yours.
row-is-with = “{ $name }” is now with: { $who } ({ $status ->
        [draft] a draft
        [submitted] being checked
        [checked] checked, waiting for a decision
       *[returned] being reworked
    }).

## The draft

draft-nameless = No name yet
draft-step =
    <b>{ $name }</b> — { $change }
    Step { $number } of { $total }
draft-kept = The draft is kept.
draft-caught-up = While the draft was waiting, the row changed: “was” is up to date now. Please check once more.
answer-changed = The answer is changed. { $field }: { $answer }.
answer-cleared = The answer is removed. { $field }: empty.
answer-clear = Remove the answer
answer-by-button = Here one answers by a button under the message.
answer-kept = Noted.
answer-so-far = Now: { $answer }.
draft-ready = That was the last question. Look it over and send it, or correct any answer.
draft-continue = Go on with the draft
draft-delete = Delete the draft
draft-cancel-button = Stop
draft-cancel =
    Stop the draft “{ $name }”?

    It is kept and will wait in /drafts. You can also delete it here.
draft-line = { $name }
drafts-some = Your drafts and what was returned for rework. Which one shall we go on with?
drafts-none = There are no drafts. To begin one, press “Propose a change” in the menu.
step-on = Next
step-skip = Skip
chosen = ✓ { $text } — chosen
take-known = This is it: { $name }

ask-name =
    What is the touchpoint called? Write it the way people will recognise it.
    For example: “Personal reception by the management” or “Chat bot in a messenger”.
    If such a touchpoint is in the list already, I will offer to take it.
ask-name-known =
    It looks as if this touchpoint exists already: { $names }.
    Take it by the button below. If yours is a new one, press “Next”.
quoted = “{ $name }”
ask-channel =
    What is it? Choose its type: the type suggests the kind.
    For example: “Personal reception” for a reception room, “Chat bot” for a bot.
ask-kind =
    Is the touchpoint digital or offline? The kind that your agency uses is filled in already.
    For example: a website is digital, an office is offline. If the procedure names no kind, leave “Not defined”: the checklist notes it and refuses nothing.
ask-direction =
    Which line of work does the row belong to? Choose the one for which people come here.
    For example: where complaints about a house are brought, the one that deals with them.
ask-process =
    In which process do people use this touchpoint? Write its name from the register of processes.
    For example: “Consideration of appeals and enquiries”. If there is one process for the whole line of work, skip this step.
ask-needs =
    What do people come here for? Mark everything that fits and press “Next”.
    For example: to get a form. A touchpoint is listed once, with all its needs.
ask-contacts =
    How can people get in touch? Choose what to add or correct.
    For example: “Website or link” — for a bot it is the link to it. Enter only what you have checked yourself: citizens will see it as soon as it is approved.
ask-successor =
    What is there now instead of this row? A citizen with an old button will be offered the replacement.
    If there is none, skip this step.
ask-responsible =
    Who is responsible for helping people at this touchpoint? Write the position, without a name.
    For example: “Head of the appeals department”. You may skip this: the checklist will note it.
ask-cause =
    What is the cause? The usual one for such a change comes first. A cause outside your agency's procedure is possible too: the checklist only notes it.
    For example: “A new touchpoint has appeared”. None fits? Write your own in one line.
ask-cause-other =
    The cause is “Other”. Which one? Write it in one line or press “Next”.
    For example: “The reception moves”.
cause-noted = { $cause } — { $note }
ask-basis =
    On what basis? Choose the kind of document, write its title and number, or send a file.
    For example: “Instruction of 01.11.2026”. An instruction is enough. Without a basis the checklist will note it.

ask-contact-site = Write the address of the page. For example: example.org
ask-contact-email = Write the e-mail address. For example: priem@example.org
ask-contact-phone = Write the phone number with its area code. For example: +7 000 000-00-00
ask-contact-address = Write the address as on an envelope: town, street, building, room.
ask-contact-place = Write the latitude and longitude with a comma between them. For example: 46.35, 48.04
ask-contact-schedule = Write in words when people are received. For example: “by the schedule on the official website”.
ask-contact-hours = Write the opening hours. For example: Mon–Thu 9:00–18:00; Fri 9:00–16:45
contact-choose-first = First press what this is: website, phone, e-mail…
contact-site = Website or link
contact-email = E-mail
contact-phone = Phone
contact-address = Address
contact-place = Place on the map
contact-schedule = Booking and schedule
contact-hours = Opening hours
contact-drop = Remove: { $type }
hours-always = round the clock, every day
contact-line = { $type }: { $value }
contact-unconfirmed = (not checked)
hours-line = hours: { $hours }

mend-name = Correct the name
mend-channel = Correct the type
mend-kind = Correct the kind
mend-direction = Correct the line of work
mend-process = Correct the process
mend-needs = Correct the needs
mend-contacts = Correct the contacts
mend-successor = Correct the replacement
mend-responsible = Correct who is responsible
mend-cause = Correct the cause
mend-basis = Correct the basis

kind-digital = Digital
kind-offline = Offline
kind-undefined = Not defined
channel-unknown = No type given

cause-new_point = A new touchpoint has appeared
cause-kind_changed = The touchpoint's kind has changed
cause-needs_changed = The needs have changed
cause-exclusion = The touchpoint is being excluded
cause-processes_changed = The register of processes has changed
cause-contacts_changed = The contacts have changed
cause-other = Other

basis-act = Legal act
basis-internal_act = Internal act
basis-contract = Contract, agreement
basis-instruction = Instruction, resolution
basis-attached = a file is attached
basis-file = The basis file
basis-file-kept = The file “{ $name }” is attached as the basis.
basis-file-none = This proposal has no basis file.
basis-file-of = The basis of proposal No. { $number } “{ $name }” is in the file below.

field-name = Name
field-channel = Type
field-kind = Kind
field-cause = Cause
field-basis = Basis
field-successor = Replacement
field-direction = Line of work
field-service = Function, service
field-process = Process
field-needs = Needs
field-contacts = Contacts
field-hours = Hours
field-responsible = Responsible
field-successor-name = Replacement

## The whole proposal

proposal-head =
    <b>{ $name }</b>
    Proposal No. { $number }: { $change }.
proposal-place = Where it stands: { $place }.
proposal-everywhere = It concerns every row in which this touchpoint stands.
new-row-field = • <b>{ $field }</b>: { $value }
difference-changed = • <b>{ $field }</b>. Was: <del>{ $was }</del>. Will be: <ins>{ $becomes }</ins>.
difference-new = • <b>{ $field }</b>. Will be: <ins>{ $becomes }</ins>.
difference-added = Added: <ins>{ $words }</ins>.
difference-dropped = Dropped: <del>{ $words }</del>.
difference-gone = • <b>{ $field }</b>. Was: <del>{ $was }</del>. Will be no more.
row-leaves = The row leaves the list: <del>{ $name }</del>. Nothing replaces it.
row-leaves-for = The row leaves the list: <del>{ $name }</del>. Instead of it: <ins>{ $successor }</ins>.
difference-in-file = There are many changes ({ $count }): all of them are in the file below.
difference-file-name = proposal-{ $number }.txt
proposal-cause = Cause: { $cause }.
proposal-basis = Basis: { $basis }{ $attached ->
        [yes] {" "}(a file is attached).
       *[no] .
    }
proposal-basis-none = Basis: not given.
what-to-mend = <b>What to correct, { $who } writes:</b> { $comment }
proposal-comment = Comment: { $comment }
findings-none = No checklist notes.
findings-count = Checklist notes: { $count }.
finding-blocks = • Required before sending: { $words } { $source }
finding-warns = • { $words } { $source }
source-order = (procedure, para. { $paragraph })
source-annex = (procedure, annex)
source-recommendations = (methodical guidelines)
source-law = ({ $paragraph })
proposal-author = Prepared by: { $who }.
proposal-checked-by = Checked by: { $who }.
proposal-decided-by = { $decision ->
        [returned] Returned for rework
        [rejected] Rejected
       *[released] Approved
    } by: { $who }.
proposal-status = Now: { $status ->
        [draft] a draft, only you can see it.
        [submitted] waiting for a decision.
        [checked] checked, waiting for approval.
        [returned] returned for rework.
        [released] approved, the change is already in force.
        [rejected] rejected.
       *[withdrawn] withdrawn.
    }
then-press-approves = Pressing “Approve” is the approval itself: a new release comes out at once.
then-approver-presses = The approver decides now: that press is the approval, and the new release comes out at once.
then-approver-decides = A check is not the approval yet: the approver decides after it, and that press makes the new release.
then-order-follows = Pressing here is not the approval yet: the change will go into the bundle, and an order will approve it.
then-order-waits = This is not the approval yet: the change is in the bundle and waits for an order.
own-proposal-waits = This is your own proposal, so another person decides. You can withdraw it.

step-edit = Correct
step-submit = Send for checking
step-submit-to-approver = Send for approval
step-check = Checked, all correct
step-approve = Approve
step-return = Return for rework
step-reject = Reject
step-withdraw = Withdraw

done-submit = Sent. The decision will come to you here.
done-check = Thank you, your check is recorded.
done-return = Returned for rework.
done-reject = Rejected.
author-told = { $step ->
        [return] Your comment has been sent to the author.
       *[reject] The reason has been sent to the author.
    }
author-gone = The author does not work here any more, so there is nobody to write to: your words stay with the proposal.
author-out-of-reach = The bot cannot write to the author ({ $author }) now{ $told ->
        [colleague] {" "}and will ask a colleague to pass this on: { $who }.
        [you] {" "}and will ask you to pass this on.
        [administrators] {" "}and will tell the administrator.
       *[nobody] , and there is nobody to pass this on: please tell them yourself.
    } The decision will come to the author when they open the bot again.
done-delete = The draft is deleted.
done-withdraw = Withdrawn. Nothing has changed in the list.
ask-comment-return = What should be corrected in the proposal “{ $name }”? Write it in one message; the author will read it word for word.
ask-comment-reject = Why can the proposal “{ $name }” not be accepted? Write it in one message; the author will read it word for word.

## Lists of proposals

proposals-waiting = Waiting for your decision: { $count }. Shown: { $kind }, the longest waiting first.
proposals-waiting-none = Nothing is waiting for your decision (shown: { $kind }).
proposals-mine = Your proposals: { $count }. Shown: { $kind }.
proposals-mine-none = You have no proposals here (shown: { $kind }).
proposals-decided = Decided proposals: { $count }. Shown: { $kind }, the newest first.
proposals-decided-none = There are no decided proposals yet (shown: { $kind }).
proposal-line = No. { $number } { $name } — { $change } ({ $status ->
        [draft] a draft
        [submitted] waiting for a decision
        [checked] checked
        [returned] being reworked
        [released] approved
        [rejected] rejected
       *[withdrawn] withdrawn
    })
proposal-open = To the proposal
tab-waiting = Waiting for me
tab-mine = Mine
tab-decided = Decided
filter = Show: { $kind }

## The bundle and the order

bundles-none = Nothing is waiting for an order now.
bundles-some = Waiting for an order:
bundle-line = { $status ->
        [collecting] The bundle is being put together
       *[presented] The bundle is presented for approval
    }
bundle =
    <b>Changes waiting for an order: { $count }</b>

    { $status ->
        [collecting] The bundle is being put together. When all is ready, the head of the group presents it for approval.
        [assembled] The bundle is put together. The head of the group reviews it and presents it for approval.
        [presented] The bundle is presented. The release will come out when the approver records the number and date of the order.
       *[ordered] The order is recorded, the release is out.
    }
bundle-present = Present for approval
bundle-order = Record the order
bundle-send-back = Send back to the group
bundle-open = To the bundle
done-present = The bundle is presented. Now an order is needed.
done-send-back = The bundle has been sent back to the group.
ask-comment-bundle = What should be corrected in the bundle? Write it in one message; the head of the group will read it word for word.
ask-order-number =
    Write the number of the order. For example: 54
    The order must be signed already: recording it is what brings the release out.
ask-order-date = { $kind } No. { $number }. Write the date of the document. For example: 11.04.2024
order-confirm =
    To be recorded: { $kind } No. { $number } of { $date }.
    Release { $release } will come out, changes: { $count }. It cannot be undone.
order-early = { $kind }: the date is before the bundle was presented for approval ({ $presented }). This happens; please check the date.
order-changed = The number or the date was corrected after that button was shown. Please check once more.
order-not-kept = The number and the date were not kept, because you went on to something else. Nothing is recorded: please write them again.
order-record = Record it and bring the release out
order-mend-number = Correct the number
order-mend-date = Correct the date
ask-later-order-number =
    The release is in force already; I will record the order beside it.
    Write the number of the order. For example: 54
ask-later-order-date = Order No. { $number }. Write its date: the day it was signed. For example: 11.04.2024
ask-later-order-file = Send the file of the order. If there is no file, press the button or write: no
order-no-file = There is no file
order-file-no = no
order-file-awaited = This is not a file, so nothing is recorded yet.
order-file-early = The file is not kept yet: first the number and the date, then the file.
document-kind-order = Order

## Releases

release-made =
    Done. Release { $number } of { $date } is out.
    Document: { $document }
    { $client ->
        [internal] Employees can see the change already.
       *[external] Citizens can see the change already.
    }{ $publish_by ->
        [none] { "" }
       *[other] {" "}{ $overdue ->
            [yes] The deadline for publishing it on the website was { $publish_by }.
           *[no] Publish it on the website by { $publish_by }.
        }
    }
release-open = What has changed
releases-some = { $client ->
        [internal] The list for employees
       *[external] The list for citizens and organisations
    }. Releases: { $count }.
releases-none = { $client ->
        [internal] The list for employees
       *[external] The list for citizens and organisations
    } has no releases yet.
releases-all = All releases
release-line = Release { $number }, { $date }
release =
    <b>Release { $number } of { $date }</b>{ $sample ->
        [yes] {" "}— a teaching example
       *[no] { "" }
    }
    Document: { $document }
    Approved by: { $who }.
    Checksum: <code>{ $hash }</code>
release-is-first = The first release. Rows: { $count }.
release-same = The rows have not changed.
release-change-line = • { $name } — { $change }
release-file-name = release-{ $number }.txt
release-document = A document is recorded: { $kind } of { $date } No. { $number }{ $titled ->
        [yes] {" "}“{ $title }”
       *[no] { "" }
    }.
release-attach = Record an order for this release
row-added = <b>{ $name }</b> — a new row.
row-removed = <b>{ $name }</b> — excluded.
row-changed = <b>{ $name }</b>

## Notices

notice-to-check = Waiting for your check: <b>{ $name }</b>.
notice-to-approve = Waiting for your decision: <b>{ $name }</b>.
notice-to-present = Checked and added to the bundle: <b>{ $name }</b>. When the bundle is ready, present it for approval.
notice-meanwhile-decided = This was sent to you for a decision: <b>{ $name }</b>. It has been decided already, so there is nothing for you to do.
notice-decided = Your proposal “{ $name }”: { $decision ->
        [checked] checked, waiting for approval.
        [returned] returned for rework. Read the comment, correct it and send it again.
        [released] approved.
        [rejected] rejected.
       *[other] decided.
    }
notice-decided-for-colleague =
    Please pass this on to a colleague: { $title }. The bot cannot write there now, and there is a decision on this colleague’s proposal. “{ $name }”: { $decision ->
        [checked] checked, waiting for approval.
        [returned] returned for rework.
        [released] approved.
        [rejected] rejected.
       *[other] decided.
    }

    Let them open the bot and press “Start”: the decision waits there. There is nothing for you to do in their place.
notice-to-order =
    A bundle of changes is waiting for your decision: { $count }.
    { $changes }

    Pressing here is not the approval yet. When the order is signed, record its number and date: that is what brings the release out.
notice-bundle-returned =
    The bundle was sent back to the group. Changes: { $count }.
    { $changes }

    Comment: { $comment }
notice-released =
    Release { $number } of { $date } is out:
    { $changes }
    Document: { $document }
    { $client ->
        [internal] Employees can see the change already.
       *[external] Citizens can see the change already.
    }{ $publish_by ->
        [none] { "" }
       *[other] {" "}{ $overdue ->
            [yes] The deadline for publishing it on the website was { $publish_by }.
           *[no] Publish it on the website by { $publish_by }.
        }
    }
notice-nobody-decides = { $what ->
        [bundle] A bundle of changes is waiting for an order
        [imported] The first list of the file “{ $name }” is waiting
       *[proposal] The proposal “{ $name }” is waiting
    }, and there is nobody to decide. { $silent ->
        [none] Invite a person to this role: { $needed ->
            [check] reviewer
            [present] head of the group
           *[approve] approver
        }. Authors do not check or approve their own work.
       *[other] { $needed ->
            [check] A reviewer
            [present] The head of the group
           *[approve] An approver
        } could, but the bot cannot write to: { $silent }.

    The simplest way is to ask them to open the bot and press “Start”. If they are away for long, invite one more person to this role.
    }
notice-somebody-decides = { $what ->
        [bundle] You need not worry about the bundle of changes
        [imported] You need not worry about the first list of the file “{ $name }”
       *[proposal] You need not worry about the proposal “{ $name }”
    }: { $who ->
        [none] it is not waiting for a decision any more.
       *[other] there is somebody to decide again ({ $who }). There is nothing for you to do.
    }
notice-instead-of = This notice is for a colleague: { $title }. The bot could not deliver it, so it has come to you. Please pass it on, or do what is needed yourself.
notice-undelivered = A notice was not delivered: { $title } does not receive the bot’s messages, and the bot can reach nobody else in this role. What it is about: { $what ->
        [decided] the decision on the proposal “{ $name }”
        [bundle_returned] a bundle of changes sent back to the group
        [publish_by] the deadline for putting the list on the site
        [journal_head] the fingerprint of the journal
        [calendar_missing] the working calendar of next year
       *[other] work on the list
    }.

    { $what ->
        [journal_head] Ask them to open the bot and press “Start”: the fingerprint will come then. If it is needed sooner, the system administrator can print it: <code>python -m admin verify-journal</code>
       *[other] Tell them yourself and ask them to open the bot and press “Start”. If they are away for long, invite one more person to this role.
    }
notice-joined = A person has joined by your invitation: { $title }.
notice-role-changed = Your role is now: { $role }. What it lets you do is in the menu: /menu.
notice-role-changed-internal = Your role is now internal client: the list for employees is open to you for reading. To find what you need, press /start.
notice-revoked = Your staff access is closed ({ $agency }). The information for citizens still works: press /start.

## People

team = People in the agency: { $count }. Press a person to change the role or close the access.
team-line = { $title } — { $role }
team-line-me = { $title } — { $role } (this is you)
team-line-out-of-reach = { $title } — { $role }, the bot cannot write to them
team-invite = Invite
team-back = To the list of people
invite-as = Invite to which role? There will be one link, for one person, for three days.
invitation =
    The invitation is ready: { $role }.

    Hand the link over in person. It works for three days and lets one person in:
    <code>{ $link }</code>
invitation-copy = Copy the link
member =
    <b>{ $title }</b>
    Role: { $role }. In the agency since { $since }.
member-out-of-reach = The bot cannot write to this person: they stopped or blocked it. Ask them to open the bot and press “Start”: what did not arrive in the last month will come.
member-role = Change the role
member-revoke = Close the access
change-role-to = Which role does “{ $title }” have now?
alone-in = Nobody else in the agency { $what ->
        [check] checks
        [present] presents the bundle
       *[approve] approves
    }: there will be nobody to { $what ->
        [check] check
        [present] present the bundle
       *[approve] approve
    }.
revoke-ask = Close the access of “{ $title }”? Their very next press will be refused. Their earlier decisions will stay in the history.
revoke-sure = Yes, close it: { $title }
revoked = The access is closed: { $title }.
