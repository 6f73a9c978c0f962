### History: what ever happened to a point, a row, a proposal, a text.

history-button = History
row-open = The row of the list
history-of-point = History of the point in all rows
history =
    <b>History: { $name }</b>
    { $count ->
        [0] Nothing has happened here yet.
        [one] { $count } event.
       *[other] { $count } events, the eldest first.
    }
history-in-file = All of it is in the file below. The latest:
history-file-name = history-{ $of }-{ $id }.txt
history-line = { $at }. { $what ->
        [submit] { $who }: proposal No. { $number } sent (“{ $name }”, { $change }).
        [extend] { $who }: proposal No. { $number } extended.
        [check] { $who }: proposal No. { $number } checked.
        [return] { $who }: proposal No. { $number } returned for rework.
        [reject] { $who }: proposal No. { $number } rejected.
        [withdraw] { $who }: proposal No. { $number } withdrawn.
        [put_aside] { $who }: proposal No. { $number } put aside until the next order.
        [take_back] { $who }: proposal No. { $number } taken back into the bundle.
        [assemble] { $who }: the bundle with proposal No. { $number } put together.
        [present] { $who }: the bundle with proposal No. { $number } presented for approval.
        [send_back] { $who }: the bundle with proposal No. { $number } sent back to the group.
        [closed] Proposal No. { $number } was closed with the agency.
        [approve] { $who }: proposal No. { $number } approved.
        [released] { $who }: release No. { $number } came out ({ $change }).
        [published] { $who }: release No. { $number } was placed on the site on { $name }.
        [succession-renamed] The agency is renamed from { $name }.
        [succession-merged] The agency is joined to another from { $name }.
        [succession-split] The agency is split from { $name }.
        [succession-closed] The agency is closed from { $name }.
        [document] A document was recorded beside release No. { $number }.
        [confirmed-true] { $who }: confirmed in the monitoring of { $number }.
        [confirmed-none] { $who }: the answer in the monitoring of { $number } was taken back.
        [confirmed-change] { $who }: in the monitoring of { $number } it was decided to change it.
        [confirmed-exclude] { $who }: in the monitoring of { $number } it was decided to exclude it.
        [replaced] Took the place of the row “{ $name }” (proposal No. { $number }).
        [suggested] Citizens said that a contact is wrong: proposal No. { $number } came of it.
       *[first] First stood in release No. { $number }. Approved by: { $who }.
    }
history-document = Document: { $document }
history-comment = Comment: { $comment }

## The list as staff see it

command-list = The list row by row
menu-list = The list row by row
rows-none = Your agency has no list yet. The program’s administrator makes one.
rows =
    <b>{ $client ->
        [internal] The list for employees
       *[external] The list for citizens and organisations
    }</b>

    { $text ->
        [blank] { "" }
       *[other] For “{ $text }”:{ " " }
    }{ $count ->
        [0] no rows.
        [one] { $count } row.
       *[other] { $count } rows.
    } Press a row or write a part of its name.
rows-back = To the list
row =
    <b>{ $name }</b>
    { $place }
    { $channel }, { $kind }
row-needs = Needs: { $needs }.
row-no-contacts = There are no contacts yet.
row-people =
    Responsible: { $responsible }
    Unit: { $unit }
    Basis: { $basis }
row-last-confirmed = { $on ->
        [never] Not confirmed in a monitoring yet.
       *[other] Confirmed on { $on }: { $who }.
    }
row-excluded = The row is excluded: citizens see it no more.
row-change = Propose a change
row-change-what = What is to change of “{ $name }”?
