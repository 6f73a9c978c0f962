### A list from a file on the screen

web-nav-imports = Load from a file
web-imports-title = Load the list from a file
web-imports-waiting = Waiting for your decision
web-imports-mine = Not finished by you
web-imports-new = Load a file
web-imports-how = First you see what is new, what changes and what could not be read. Nothing of the list changes before you send it.
web-imports-file = File with the list
web-imports-file-hint = Word (DOCX), Excel (XLSX), CSV or our own JSON export, up to { $most } MB.
web-imports-read = Read the file
web-imports-of-others = By your agency's order, people in another role load the list.
web-imports-back = All files
web-import-came = Sent on { $date }
web-import-look = Look
web-import-continue = Continue
web-import-title = File “{ $file }”
web-import-state-preview = Nothing has changed yet.
web-import-state-first = This list is empty: once approved, the rows of the file become release No. 1.
web-import-state-waiting = The list waits to be approved: then the rows of the file become release No. 1.
web-import-state-confirmed = The file has been loaded.
web-import-state-dropped = The file was not loaded. Load it again if you need it.
web-import-columns = Which column holds what?
web-import-column = { $field ->
        [needs] The client's needs
       *[touchpoint] Touchpoint
    }
web-import-choose = choose
web-import-channels = Tell the types of touchpoints
web-import-channels-about = The name does not tell the type. The answer is kept for every row of that name.
web-import-answer = Read it with these answers
web-import-decide = What to do with the file
web-import-approve-about = Approvals are confirmed in chat: after the press the bot asks you there.
web-import-order = The order that approves the list
web-import-order-hint = Its number and date. For example: No. 54 of 11.04.2024
web-import-lines = Lines of the file
web-import-which = Which lines to show
web-import-all = all
web-import-caption = What becomes of each line
web-import-where = Where in the file
web-import-what = What happens
web-import-point = Touchpoint
web-import-becomes = Needs or changes
web-import-heed = What to look at
web-import-place = Table { $table }, row { $row }
web-import-whole = Download it all as a table (CSV)

web-done-import-answered = The file was read anew.
web-done-import-confirmed = Sent. Whoever decides gets one message about all proposals of the file.
web-done-import-instead = The former file, which you had not sent on, is dropped. Below is the new one.
web-done-import-asked = Sent to the approver. A message comes in chat once they decide.
web-done-import-dropped = The file was not loaded, nothing of the list changed.
web-done-import-declined = The list was not approved. Whoever sent the file gets a message.

## The blank of the printed list

web-nav-blank = Blank of the list
web-blank-none = The list is printed in the usual form. It can be printed on your agency's blank.
web-blank-own = The list is printed on your blank “{ $name }”.
web-blank-sample = Download a sample blank (DOCX)
web-blank-download = Download our blank “{ $name }”
web-blank-about = Take the sample, give it your agency's look and load it. Keep the words in braces: the list stands in their place.
web-blank-file = File of the blank
web-blank-file-hint = A Word document (DOCX), up to { $most } MB. The blank is tried at once: one that does not fit leaves the former in use.
web-blank-missing = The blank lacks { $missing }: without that, nobody can tell from the paper which release it is and whether it was altered. Take these words from the sample and load the blank again.
web-blank-put = Load the blank
web-blank-drop-about = The list will be printed in the usual form; files that were made stay as they are.

web-done-blank-kept = The blank is accepted: a trial list came out whole on it.
web-done-blank-dropped = The blank was taken away.
