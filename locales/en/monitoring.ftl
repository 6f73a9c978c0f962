# The yearly monitoring: open it, confirm the rows one by one, hand the outcome over.

command-monitoring = Yearly monitoring
menu-monitoring = Monitoring{ $count ->
        [0] { "" }
       *[other] : rows left { $count }
    }

## Days

day-named = { $weekday ->
        [mon] Monday
        [tue] Tuesday
        [wed] Wednesday
        [thu] Thursday
        [fri] Friday
        [sat] Saturday
       *[sun] Sunday
    }, { $day }
campaign-review = Check the rows: the last day is <b>{ $last }</b>{ $moved ->
        [yes] {" "}({ $named } is a day off)
       *[no] { "" }
    }.
campaign-hand-over = Hand the outcome over: the last day is <b>{ $last }</b> (the order says “by { $named }”{ $moved ->
        [yes] , which is a day off
       *[no] { "" }
    }).

## Overview

monitoring = <b>Yearly monitoring</b>
monitoring-off =
    The agency's order has no yearly monitoring: nothing will open by itself.

    If you need one, the administrator can switch it on in the agency's settings.
monitoring-nothing-yet = The agency has no list yet: there is nothing to check.
campaign-head = <b>{ $client ->
        [internal] The list for staff
       *[external] The list for citizens and organisations
    }, { $year }</b>
campaign-ahead = { $client ->
        [internal] The list for staff
       *[external] The list for citizens and organisations
    }: the monitoring of { $year } opens { $day ->
        [soon] within an hour
       *[other] on { $day }
    }.
campaign-missed = { $client ->
        [internal] The list for staff
       *[external] The list for citizens and organisations
    }: the monitoring of { $year } is not open and will not open by itself any more.
campaign-handed-over = The outcome was handed over on { $at }: { $who }.
campaign-own = Your rows: { $done } of { $total } are answered{ $left ->
        [0] . All done, thank you.
       *[other] , { $left } left.
    }
campaign-whole = In all: { $done } of { $total } are answered.
unit-progress = • { $unit }: { $state ->
        [done] done, { $done } of { $total }
        [none] not begun, rows: { $total }
       *[some] { $done } of { $total }, not checked: { $left }
    }
unit-nameless = No unit
campaign-orphans = ❗ Rows that nobody answers for: { $count } ({ $names }). Whoever proposes changes may take them; to have somebody answer for them, invite a person into that unit.

campaign-open-button = Open now: { $client ->
        [internal] for staff
       *[external] for citizens and organisations
    }
campaign-begin = Begin
campaign-go-on = Go on: { $left } left
campaign-look = Look at my rows
campaign-take = Take the rows of nobody: { $count }
campaign-dropped = Ended: the agency is closed, nobody takes its outcome.
campaign-hand-over-button = Hand the outcome over
campaign-document-button = The outcome of { $year }
monitoring-back = To the monitoring
campaign-open-ask =
    Open the monitoring of { $year } now? Everybody responsible gets their rows at once.

    { $days }
campaign-open-sure = Yes, open it
campaign-opened = The monitoring is open. Those responsible have been told.

## Row

confirm-head = <b>Monitoring of { $year }.</b> Row { $number } of { $total }, { $left ->
        [0] all are answered
       *[other] { $left } left
    }.
confirm-name = <b>{ $name }</b>
confirm-line = { $field }: { $value }
confirm-field-place = Where it stands
confirm-field-needs = Needs
confirm-field-kind = Kind
confirm-field-contacts = Contacts
confirm-field-hours = Hours
confirm-field-responsible = Responsible
confirm-field-content = Content
confirm-field-channel = Type (channel of interaction)
confirm-nothing = not given
confirm-bring = what to bring: { $words }
confirm-ask = Are the row, the content of the interaction and the type (channel of interaction) true?
confirm-answer = The answer now: <b>{ $answer ->
        [true] all true
        [change] change
       *[exclude] exclude
    }</b> ({ $who }, { $at }). It can be changed until the outcome is handed over.
confirm-outcome = Proposal No. { $number }: { $change }, { $status ->
        [draft] a draft
        [submitted] waits for a decision
        [checked] checked
        [returned] returned
        [released] approved
        [rejected] rejected
       *[withdrawn] withdrawn
    }.
confirm-is-gone = The row is not in the list any more: there is nothing to answer.
confirm-true = All true
confirm-change = Change
confirm-exclude = Exclude from the list
confirm-skip = Skip
confirm-back = Back
confirm-kept-true = “{ $name }”: all true, noted.
confirm-kept-change = The answer “change” is noted. The draft is kept: finish it now or go back to the rows.
confirm-kept-exclude = The answer “exclude” is noted. The draft is kept: finish it now or go back to the rows.
confirm-kept-taken = The answer is noted. There is proposal No. { $number } about it already ({ $who }), no second one is needed: that one is decided first.
confirm-next = To the next row: { $left } left
confirm-all-done = All your rows are answered. Thank you! An answer can be changed until the outcome is handed over.
confirm-what =
    What is to be changed in the row “{ $name }”?

    The answer is noted at once; the draft can be finished later.
confirm-change-contacts = Contacts and hours
confirm-change-needs = Needs
confirm-change-content = The content of the interaction
confirm-change-channel = Type (channel of interaction)
confirm-change-kind = Kind: digital, offline
confirm-change-rename = Name
confirm-change-place = Direction, service, process
confirm-change-responsible = Who is responsible
confirm-basis = Yearly monitoring of { $year }{ $paragraph ->
        [none] { "" }
       *[other] , { $paragraph }
    }
row-said-true = Confirmed on { $day }: { $who }.

## Hand-over

hand-over-ask =
    Hand over the outcome of the monitoring of { $year }?

    { $counts }

    Answers stand still after that. Proposals go the ordinary way: check, consolidated list, approval.
campaign-counts = True: { $true }, change: { $change }, exclude: { $exclude }, not confirmed: { $none }.
hand-over-unanswered = Not confirmed, and so they go into the document:
hand-over-row = • { $name }{ $unit ->
        [none] { "" }
       *[other] {" "}({ $unit })
    }
hand-over-more = … and { $count } more
hand-over-sure = Yes, hand it over
hand-over-early = The time for checking is not over yet: { $last }.
campaign-document =
    <b>The outcome of the monitoring of { $year }</b>
    Handed over on { $day }: { $who }.

    { $counts }
campaign-proposals = Proposals: { $numbers }.
campaign-hash = Check sum: <code>{ $hash }</code>
hand-over-unsent = ❗ Drafts that their authors have not sent. Unsent they go nowhere; after the hand-over their authors are reminded:
hand-over-draft = • No. { $number } “{ $name }”: { $who }
campaign-last-one = The agency switched the monitoring off; this one, open already, goes on to its end. Check the rows: the last day is <b>{ $review }</b>. Hand the outcome over: the last day is <b>{ $over }</b>.
campaign-what-next = Who confirmed what and when is in the file. Proposals that were sent go the ordinary way into a new consolidated list; drafts wait for their authors.
campaign-file-name = monitoring-{ $year }.docx

## Document

report-title = OUTCOME OF THE MONITORING OF THE LIST OF TOUCHPOINTS
    { $client ->
        [internal] for internal clients
       *[external] for external clients
    }, { $year }
report-terms = { $paragraph ->
        [none] { "" }
       *[other] The order of keeping the list, { $paragraph }.{" "}
    }Release No. { $release }. Opened on { $opened }, checked by { $review }, to be handed over by { $hand_over }. Handed over on { $handed }: { $who }.
report-column-number = No.
report-column-place = Service, process
report-column-touchpoint = Touchpoint
report-column-unit = Unit
report-column-answer = Answer
report-column-who = Who and when
report-column-outcome = Proposals
report-answer = { $answer ->
        [true] the row, the content of the interaction and the type (channel of interaction) are true
        [change] change
        [exclude] exclude
        [gone] the row was excluded before an answer
       *[none] not confirmed
    }
report-content-changes = change the content of the interaction
report-channel-changes = change the type (channel of interaction)
report-proposal = No. { $number }: { $change }, { $status ->
        [draft] a draft that its author has not sent
        [submitted] waits for a decision
        [checked] checked
        [returned] returned
        [released] approved
        [rejected] rejected
       *[withdrawn] withdrawn
    }
report-hash = Check sum (SHA-256): { $hash }
report-mark = Monitoring of { $year }

## Notices

notice-monitoring-opened =
    <b>Yearly monitoring of { $year }.</b> Please check your rows of the list, one by one: { $count ->
        [one] { $count } row
       *[other] { $count } rows
    }. Each has three buttons, and you may stop on any day.

    { $days }
notice-monitoring-opened-whole =
    <b>The yearly monitoring of { $year } is open.</b> Those responsible have got their rows.

    { $whole }
notice-monitoring-reminder =
    Monitoring of { $year }: { $count ->
        [one] { $count } row of yours has
       *[other] { $count } rows of yours have
    } no answer. { $when ->
        [today] Today is the last day.
        [over] The time is over: please answer now, before the outcome is handed over.
       *[ahead] The last day is { $last }.
    }
notice-monitoring-late =
    The time for checking is over ({ $last }), and not all rows are answered.

    { $whole }

    Remind the units. The outcome can be handed over as it is: what was not checked goes into the document as “not confirmed”.
notice-monitoring-hand-over =
    The outcome of the monitoring of { $year } is to be handed over { $when ->
        [today] today
        [over] : the last day was { $last }
       *[ahead] by { $last }
    }.

    { $whole }
notice-monitoring-unsent = The outcome of the monitoring of { $year } was handed over, and your draft No. { $number } “{ $name }” is not sent. Finish and send it, or delete it if it is not needed.
notice-monitoring-handed-over = The outcome of the monitoring of { $year } has been handed over to you by: { $who }. The document is behind the button.
notice-monitoring-missed =
    The monitoring of { $year } did not open: the bot was not running on its day, and the time for checking ({ $last }) is over.

    If you need it all the same, open it yourself: /monitoring.

## Refusals

monitoring-off-error = The agency's order has no yearly monitoring. The administrator can switch it on in the agency's settings.
monitoring-open-error = The monitoring of { $year } of this list is open already. Look at it: /monitoring.
monitoring-over-error = The time for handing over the outcome of { $year } is past: it is too late to open the monitoring. The next one can be opened from January.
nothing-to-monitor-error = The list has no approved row yet: there is nothing to check. Approve its first release.
monitoring-closed-error = The outcome has been handed over: { $who }, { $at }. Answers stand still; if a row is wrong, propose a change: /propose.
foreign-row-error = Another unit answers for this row. Your own rows are in /monitoring.
row-answered-error = This row is answered already: { $answer ->
        [true] “all true”
        [change] “change”
        [exclude] “exclude”
       *[none] the answer has just been taken back
    }, { $who }, { $at }. To change it, open the row again: /monitoring.
