# Loading a list from a file.

import-basis = Loaded from the file “{ $file }”
import-how =
    <b>Load a list from a file</b>

    Send a file here: Word (DOCX), Excel (XLSX) or CSV, up to 10 MB. A file that the bot made will do, too.

    The bot knows the form of seven columns and the form of four. If yours has other titles, it asks where the touchpoint and the needs are.

    First the bot shows what is new, what changes and what could not be read. Nothing changes until you confirm.
import-head =
    <b>The file “{ $file }”</b>
    { $list }
    { $state ->
        [first] This list is empty. Once approved, the rows of the file become release 1.
        [waiting] The list waits to be approved. Then the rows of the file become release 1.
       *[preview] Nothing has changed yet.
    }
import-confirmed = The file “{ $file }” has been loaded already.
import-dropped = The file “{ $file }” was not loaded. If you need it, send it again.
import-count-new = New rows: { $count }
import-count-changed = Rows that change: { $count }
import-count-same = Rows that stay as they are: { $count }
import-count-unreadable = Not read: { $count }. These rows will not be loaded
import-count-taken = A proposal is open already: { $count }. These rows are left out
import-count-later = The responsible official changes, too: { $count }. Load the file again when the needs are approved
import-count-missing = In the list but not in the file: { $count }. They stay as they are
import-count-excluded = In the list but not in the file: { $count }. They will be proposed for exclusion
import-nothing-ready = There is nothing to send yet: the new and changed rows will not be loaded. The button below tells why and what to do.
import-foreign = ⚠️ This is the list of another agency: { $agency }. Check whether you sent the right file.
import-go-on = Go on: { $file }
import-more = … and { $count } more
import-line-new = ➕ <b>{ $name }</b>: { $needs }
import-line-contacts = Contacts: { $contacts }
import-line-unit = Unit: { $unit }
import-repeated = A new touchpoint stands in several rows of the file, and each row would make its own: { $names }. For one touchpoint, first send a file with one of its rows, and the other rows after it is approved.
import-units = The agency does not have these units, they will be made: { $units }
import-line-changed = ✏️ <b>{ $name }</b>: { $changes }
import-change = { $field } → { $becomes }
import-needs-added = comes: { $needs }
import-needs-gone = goes: { $needs }
import-doubtful = Check whether the needs are understood (rows: { $count }):
import-doubt-of = <b>{ $name }</b>
import-doubt = “{ $text }” → { $needs }, confidence { $confidence } %
import-doubt-kept = Not struck out, as the reading is not certain: { $needs }. If it should go, name the needs in the file in the words of the order.
import-not-recognised = not recognised
import-all-read = Everything was read.
import-place = <b>Table { $table }, row { $row }: { $name }</b>
import-taken = Proposal { $number } for this touchpoint is open. Wait for the decision and load the file again.
import-problem-name = The touchpoint has no name. Write it into the file.
import-problem-wordless = A date or a number stands where the name of the touchpoint should. Write the name into the file.
import-problem-cell-error = A formula in this row failed (#REF! or the like). Correct that cell in the file.
import-problem-long = The name is longer than 200 characters. Shorten it in the file.
import-problem-no-needs = No need is named. Write them into the file.
import-problem-needs = Not recognised: “{ $said }”. Name the needs in the words of the order.
import-problem-needs-partly = Not recognised: “{ $said }”. No need is struck out until it is clear what was meant: name it in the words of the order.
import-problem-direction = The direction cannot be told. Write into the file a direction that the order names.
import-problem-channel = The name does not tell the type of the touchpoint. Press “Choose types” or add the column “Тип точки” to the file.
import-which-column = The file “{ $file }” was read, but its columns have unknown titles. Which column holds { $field ->
        [needs] <b>the client's needs</b>
       *[touchpoint] <b>the touchpoint</b>
    }?
import-which-channel = Of what type is the touchpoint “{ $name }”? Left to choose: { $count }.
import-confirm = Send to be checked ({ $count })
import-ask = Send to the approver ({ $count })
import-drop = Do not load
import-approve = Approve release 1
import-decline = Do not approve
import-channels = Choose types ({ $count })
import-unread = Show what will not be loaded ({ $count })
import-as-file = Show everything as a file
import-exclude = Exclude what the file lacks ({ $count })
import-keep = Keep what the file lacks ({ $count })
import-other-list = This is the other list
import-open = Open the loading
import-look = See the proposals
import-mine = My proposals
import-done = { $count ->
        [one] { $count } proposal was sent
       *[other] { $count } proposals were sent
    } from the file “{ $file }”. Whoever decides gets one message about all of them.
import-asked = Sent to the approver. You will get a message when it is decided.
import-not-taken = The file was not loaded; nothing in the list has changed.
import-ask-order = An order approves the list. Write its number and date, for example: № 54 от 11.04.2024
import-released = Done: the rows of the file are release 1 now.
import-declined = The list was not approved. Whoever sent the file will get a message.
import-whole = Everything that was read in the file “{ $file }”, row by row.
import-file-name = loading.csv
import-file-titles = Table|Row|What happens|Touchpoint|Direction|Function, service|Process|Needs|Kind|Not understood for certain|Why it is not loaded|Contacts|Unit
import-file-new = new
import-file-changed = changes
import-file-same = stays
import-file-unreadable = not read
import-file-taken = left out
import-file-missing = not in the file, stays
import-file-excluded = not in the file, to be excluded
menu-import = Load a list from a file
member-code = Code for the command line: { $code }

notice-imported = { $who } loaded a list from the file “{ $file }”. { $count ->
        [one] { $count } proposal waits
       *[other] { $count } proposals wait
    } for your decision.
import-waits = First list: { $file }
notice-first-list = The first list has come, from the file “{ $file }”. Look at it and approve it if everything is right.
notice-import-ready = The file “{ $file }” was read for you. See what comes of it and send it to be checked.
notice-import-replaced = Your file “{ $file }” no longer waits to be approved: this list was begun, or sent again, from another file. There is nothing to do.
notice-import-declined = The list from the file “{ $file }” was not approved. Ask the approver why, correct the file and send it again.

dangerous-file-error = { $reason ->
        [macros] The file has macros. Save it as a plain document (DOCX or XLSX) and send it again.
        [rows] The file has more than 20,000 rows. Delete the empty rows at the end of the sheet and send it again.
        [far] Cells far from the table are in use. Copy only the table into a new file and send that.
        [slow] The table is too large to be read at once. Split it into parts of 1,000 rows and send them one by one.
        [large] The table is too large to be read at once. Split it into parts of 1,000 rows and send them one by one.
       *[other] The file is made so that reading it is dangerous. Copy only the table into a new file and send that.
    } Nothing has changed.
unreadable-file-error = { $reason ->
        [old] This is a file of the old format or one with a password. Save it as DOCX or XLSX without a password and send it again.
        [encrypted] The file is locked by a password. Remove the password and send it again.
        [broken] The file is damaged and cannot be read. Save it anew and send it again.
        [encoding] The letters of the file are not recognised. Save it as UTF-8 and send it again.
        [cell] One of the cells has more than 10,000 characters, or a quotation mark in it is not closed. Correct that cell and send the file again.
        [altered] The exported file was changed after it was made. Send it as it was, or load a DOCX, XLSX or CSV.
        [release] The exported file is not as expected. Export the list again, or load a DOCX, XLSX or CSV.
       *[kind] No list can be read in this file. Send a DOCX, XLSX or CSV.
    } Nothing has changed.
no-table-error = The file has no table with a list. Send a file in which the list is a table.
unknown-columns-error = It is not clear which columns hold: { $missing }. Columns of the file: { $titles }. Name them: --map "Title=touchpoint;Title=needs".
bad-mapping-error = “{ $name }” does not fit here. Name a column of the file and what it holds (one thing each): touchpoint, needs, kind, channel, direction, service, process, responsible or basis.
unfinished-import-error = This person has not finished loading “{ $file }”. Let them send it or drop it in the chat, then repeat the command.
foreign-list-error = This is the list of another agency: { $agency }. Your list has rows already, so it cannot be loaded here. Send a file of your own agency.
nothing-to-import-error = The file has nothing new: the list is like that already.
large-import-error = { $given } changes come of the file, and { $most } can be sent at a time. Split the file.
import-moved-on-error = The list or the loading changed while you were looking. Open the loading again and see what comes of it.
import-over-error = This loading is over. If you need it, send the file again.
list-not-empty-error = This list has rows already. Send the changes to be checked in the ordinary way.
list-empty-error = This list is empty, so the file becomes its first release. Another person approves it: add --first-release and the approver's code.
own-import-error = You sent this list yourself, so another person approves it.
other-approver-error = This list waits for another person's decision: { $who }.
nobody-approves-error = Nobody but you could approve this list. Ask the administrator to appoint an approver.
order-needed-error = An order approves the list: its number and date are needed.
bad-order-line-error = I see no number and date of an order. Write them together, for example: № 54 от 11.04.2024.
unknown-member-error = Nobody of this agency has the code “{ $name }”. The administrator sees the code in /team, on the member's card.

admin-import-help = load a list from a file: DOCX, XLSX, CSV or our JSON
admin-import-path = the file with the list
admin-import-list = the list: external is for citizens and organisations, internal for employees; without it, the one that the file looks like
admin-import-by = a member's code from /team: who sends the changes to be checked or, with --first-release, who approves
admin-import-map = which column holds what: "Title=touchpoint;Title=needs"
admin-import-first = the list is empty: the file becomes its first release when the member --by approves it in chat
admin-import-dry = only show what would come of it
admin-import-nobody = Add --by and a member's code: a person sends changes to be checked. To look only, add --dry-run.
admin-import-head = The file “{ $file }”, { $list }: nothing has changed.
admin-import-new = + { $name }: { $needs }
admin-import-changed = ~ { $name }: { $changes }
admin-import-channel = The name does not tell the type of the touchpoint. The member of staff chooses it in the chat; or add the column “Тип точки” to the file.
admin-import-line = table { $table }, row { $row }: { $name }: { $why }
admin-import-sent = { $who } gets a message in the chat: nothing changes until it is confirmed in chat.
