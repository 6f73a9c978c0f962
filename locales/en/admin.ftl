role-editor = Editor
role-reviewer = Reviewer
role-head = Head of the group
role-secretary = Secretary of the group
role-approver = Approver
role-administrator = Administrator
role-internal = Internal client

admin-about = The command line: invite a person, see the agencies, check the settings, load a teaching example.
admin-usage = How to call it: { $usage }
admin-commands = What can be done
admin-options = Options
admin-help-help = show this help
admin-wrong-arguments = The command is not right: { $problem }. Help: { $command } --help.
admin-problem-missing = missing: { $names }
admin-problem-unknown = unknown or not needed: { $names }
admin-problem-choice = “{ $name }” does not fit, one of { $known } is needed
admin-taken = { $name ->
        [like] CODE
        [title] NAME
        [short-name] SHORT-NAME
        [time-zone] ZONE
        [agency] CODE
        [code] CODE
        [role] ROLE
        [unit] UNIT
        [bot] NAME
        [head] HEAD
        [day] YYYY-MM-DD
        [note] NOTE
        [year] YEAR
        [path] FILE
        [output] FILE
        [release] NUMBER
        [kind] KIND
        [on] YYYY-MM-DD
        [date] YYYY-MM-DD
        [document] KIND-OF-DOCUMENT
        [number] NUMBER-OF-DOCUMENT
        [new-name] NAME
        [greeting-name] NAME-IN-GREETING
        [successors] CODE,CODE
        [since] NUMBER
        [until] NUMBER
        [member] CODE-OF-EMPLOYEE
        [columns] COLUMNS
       *[command] COMMAND
    }
admin-problem-no-value = { $name } has no value
admin-problem-option-choice = { $name }: it may be { $known }
admin-either = { $first } or { $last }

admin-invite-help = invite a person: print a one-time link
admin-invite-agency = the agency's code (see agencies)
admin-invite-role = role: { $roles }
admin-invite-unit = unit, if needed
admin-invite-bot = the bot's name in the messenger, to print a ready link
admin-invited = An invitation for: { $title }, { $agency }. It works for three days, once.
admin-invitation-link = Link: { $link }
admin-invitation-command = This may be sent to the bot, too: { $command }
admin-invitation-no-bot = With --bot and the bot's name a ready link is printed.

admin-agencies-help = show the agencies: code, name, lists and their release numbers
admin-agency-line = { $code } — { $name }
admin-list-line = { $client ->
        [internal] for internal clients
       *[external] for external clients
    }: { $number ->
        [none] no releases yet
       *[other] release No. { $number }
    }
admin-no-lists = no lists
admin-no-agencies = There are no agencies yet. The command load-sample loads a teaching example.

admin-add-agency-help = found an agency with empty lists and an example's settings: its own list is loaded next
admin-add-agency-code = the new agency's code in Latin letters, for example house_inspection
admin-add-agency-like = the code of the example whose procedure to begin with: { $codes }
admin-add-agency-title = the agency's full name, up to 300 characters; only the example's own agency needs none
admin-add-agency-short-name = a short name for messages to citizens, up to 100 characters
admin-add-agency-time-zone = the time zone, for example Europe/Astrakhan; without it, the example's
admin-agency-added = The agency is founded: { $code } — { $name }. Its lists are empty. Next: invite people (invite) and load the list (import).
admin-agency-to-replace = The rules are taken from an example, but its documents are not told as the agency's: there is no order, and the line about the document is a common one. Let the administrator enter the order of the procedure and the orders of the lists in /procedure and check the line about the document, the directions and the description of the procedure. Until then citizens read: “The order is not entered yet”.
admin-title-needed = Name the agency: --title "full name". Without it the new agency would be called as the example is: “{ $name }”.
admin-long-name = The name is too long: { $size } characters of { $most }. Shorten it and repeat.
admin-agency-exists = There is an agency with the code “{ $code }” already. Choose another code: agencies shows those taken.
admin-bad-agency-code = The code “{ $code }” does not fit: lower-case Latin letters, digits and underscores, 2 to 40 signs, a letter first.
admin-unknown-time-zone = There is no time zone “{ $zone }”. Example: Europe/Moscow.

admin-settings-help = check the settings and name what is wrong, changing nothing
admin-settings-fine = The settings are in order.

admin-verify-help = check that the journal, the releases and the forms are as they were written
admin-verify-line = { $code }: { $found }
admin-verified = the journal and the releases are intact.
admin-journal-broken = The journal was changed from record No. { $number } on.
admin-releases-broken = The checksum does not fit the releases: { $numbers }.
admin-forms-broken = A form is lost or another file, releases: { $numbers }.

admin-sample-help = load the teaching example of one agency or, without a code, all of them
admin-sample-code = the example's code: { $codes }
admin-sample-loaded = The teaching example is loaded: { $code } — { $name }.
admin-sample-exists = The agency { $code } is in the database already: the example is not loaded, nothing changed.

admin-words-help = give an agency that was loaded before the topics, phrases and lexicon of its example
admin-words-loaded = { $code }: added topics: { $topics }, phrases: { $phrases }, words of the lexicon: { $sayings }.
admin-words-known = { $code }: all topics, phrases and words are there already, nothing changed.

admin-backup-help = copy the database into a new file while the bot works
admin-backup-path = a file that is not there yet
admin-backup-made = The copy is made and checked: { $path }, { $size } MB.
admin-backup-exists = There is a file { $path } already: a copy never overwrites. Name another.
admin-backup-of-broken = The copy is made, but its records are not as they were written: nor are those of the database itself.
admin-backup-postgres = The database is on PostgreSQL, which copies it by itself. Run as the owner of the tables: { $command }

admin-restore-help = bring the database back from a copy; the bot must be stopped
admin-restore-path = the copy's file
admin-restored = The database is brought back from the copy { $path }.
admin-restore-kept = The former database is kept: { $path }.
admin-restore-bot-runs = A bot works with this database: stop it and try again. Nothing was changed.
admin-restore-itself = This is the database itself, not a copy of it.
admin-restore-broken = The copy's records are not as they were written: the database is not replaced.
admin-restore-postgres = The database is on PostgreSQL, which restores by itself. Stop every bot and run as the owner of the tables: { $command }
admin-database-damaged = The database is damaged ({ $path }). Bring a copy back: python -m admin restore FILE. The damaged one is kept beside it.
admin-database-missing = There is no database: the file { $path } does not exist. Check DATABASE_URL. A new one is made by load-sample or when the bot starts.
admin-file-foreign = { $path }: this is another program's database. Nothing was changed.
admin-file-missing = { $path }: there is no such file. Nothing was changed.
admin-file-unreadable = { $path }: the file cannot be read, check the rights. Nothing was changed.
admin-copy-damaged = { $path }: this is no copy of the database, or a damaged one. Take another; nothing was changed.
admin-folder-missing = There is no folder { $folder }: make it or name another.
admin-folder-refused = The folder { $folder } cannot be written to: check the rights, the room on the disk, and whether it is read-only.

admin-unknown-agency = There is no agency with the code “{ $code }”. There are: { $known }.
admin-unknown-agency-empty = There is no agency with the code “{ $code }”: there are no agencies in the database yet. Load a teaching example with load-sample.
admin-unknown-role = There is no role “{ $role }”. There are: { $known }.
admin-unknown-sample = There is no example “{ $code }”. There are: { $known }.
admin-database-too-new = The database was made by a newer version of the program. Update the program or name another database in DATABASE_URL.
admin-database-busy = The database is busy: another program writes to it for too long. Nothing was changed; try again later.
admin-database-unreachable = The database could not be opened. Check DATABASE_URL and that the database server is running.

admin-queue-help = show what waits to be sent, what did not arrive and which updates are put aside
admin-queue-empty = Nothing waits, everything arrived, no update is put aside.
admin-queue-waiting = Waiting to be sent, { $kind ->
        [screen] answers
        [notice] notices
        [commands] lists of commands
       *[other] other messages
    }: { $count }. The oldest has waited { $minutes } min.
admin-queue-failed = Not delivered, { $kind ->
        [screen] answers
        [notice] notices
        [commands] lists of commands
       *[other] other messages
    }: { $count }. Reason: { $reason }
admin-queue-aside = Updates on which the bot broke, put aside: { $count }. The last { $shown }:
admin-queue-trace = { $moment }: { $trace }
