# Succession: an agency was renamed, merged, split or closed.

closed-now = Since { $date } <b>{ $name }</b> is <b>{ $names }</b>.
closed-nobody = <b>{ $name }</b> does not work any more since { $date }.
closed-document = Basis: { $kind } of { $date } No. { $number }.
closed-choose = Choose where to turn now.
closed-no-successor-here = This bot has no list of the body that deals with it now. Please look at the official site of the region's government.
closed-former-list = The former list
closed-list-heading = <b>The former list: { $name }</b>
    List No. { $number } of { $date }
    { $document }
closed-list-row = • <b>{ $name }</b> — { $needs }
closed-list-warning = ⚠ This list is not in force since { $date }. Do not turn to anybody by it: it is kept for reference.
about-former-name = Until { $date } it was «{ $name }». The new name is by: { $document } of { $signed } No. { $number }.

staff-menu-closed =
    <b>{ $title }</b>, { $agency }.

    The agency is closed since { $on }: there is nothing left to decide. The list, the releases and the history stay to be read.
admin-agency-act = { $kind ->
        [renamed] from { $on } { $when ->
            [ahead] to be called
           *[now] called
        } «{ $names }»
        [merged] merged on { $on } → { $names }
        [split] split on { $on } → { $names }
       *[closed] closed on { $on }
    }{ $when ->
        [ahead] {" "}(still to come)
       *[now] { "" }
    }
succession-why-closed = Closed: the agency keeps its list no longer. { $kind } of { $date } No. { $number }.
notice-agency-succeeded = { $when ->
        [ahead] From { $on } on
       *[now] Already since { $on }
    } { $event ->
        [renamed] the agency «{ $name }» is called «{ $names }».
        [closed] the agency «{ $name }» is closed and has no successor.
        [split] the agency «{ $name }» is split: { $names }.
       *[merged] the agency «{ $name }» is merged: { $names }.
    }
    Basis: { $kind } of { $date } No. { $number }.
    { $event ->
        [renamed] Former releases do not change, the former name stands in «About the list».
       *[closed] Undecided proposals are closed, the list and the history are kept for reading.
    }
notice-proposals-closed = Your undecided proposals are closed: the agency keeps its list no longer ({ $kind } of { $date } No. { $number }). Their text is kept among the decided ones. If a change is still needed, hand it to the successor.

admin-succeed-help = record that an act renamed, merged, split or closed an agency
admin-succeed-kind = what happened
admin-succeed-on = from which day, YYYY-MM-DD; a day ahead comes by itself
admin-succeed-document = kind of the document: order, decree, resolution
admin-succeed-number = number of the document
admin-succeed-date = date of the document, YYYY-MM-DD
admin-succeed-title = title of the document, if needed
admin-succeed-new-name = the new full name; for a merger, the name of a successor that is not here
admin-succeed-short-name = the new short name for buttons (needed to rename)
admin-succeed-greeting-name = the new name in the greeting
admin-succeed-to = the successor's code; for a split, codes with commas
admin-succeed-yes = confirm a day that has passed: the act is true at once and cannot be undone
admin-succeed-sure = The day { $on } has passed: the act is true at once and cannot be undone. Check the year. If it is right, repeat with --yes.
admin-succeeded = «{ $name }»: { $kind ->
        [renamed] the new name
        [merged] the merger
        [split] the split
       *[closed] the closing
    } from { $date } on is recorded, { $when ->
        [ahead] it comes by itself on that day by the agency's time.
       *[now] it works already.
    } Staff will get a message.

closed-already-error = The agency was { $kind ->
        [merged] merged
        [split] split
       *[closed] closed
    } on { $on } ({ $document } of { $date } No. { $number }). Nothing else can be recorded about it.
closing-recorded-error = It is recorded already: on { $on } the agency is to be { $kind ->
        [merged] merged
        [split] split
       *[closed] closed
    } ({ $document } of { $date } No. { $number }). As long as that is recorded, nothing else can be.
day-out-of-reach-error = The day { $on } will not do: it may be from { $first } to { $last }. Check the year and repeat.
day-before-release-error = { $on } is before the first release of this agency's list ({ $first }). Check the year and repeat.
names-of-others-error = { $kind ->
        [merged] In a merger the successor's name (--new-name) is needed only where it has no code (--to), and --short-name and --greeting-name only in a renaming.
        [split] In a split the successors are named by codes (--to): --new-name, --short-name and --greeting-name are too much here.
       *[closed] A closed agency gets no new name: --new-name, --short-name and --greeting-name are too much here.
    } Leave out what is too much or choose another --kind.
successor-count-error = Successors are given wrongly: a merger needs one (a code or at least a name), a split two or more, a closing and a new name none.
new-name-needed-error = To rename, the new full name is needed and a short one for buttons.
own-successor-error = «{ $name }» cannot be the successor: following the successors the agency would come back to itself.
successor-closed-error = «{ $name }» is closed already and has no successor. Name an agency that works.
