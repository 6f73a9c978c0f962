# The register of processes: a document with its own versions (D4, D15.1).

command-processes = Register of processes and the rows that it changes
menu-processes = Register of processes
processes-open = Register of processes
processes-none = There is no register of processes yet. Until there is one, processes are taken from the rows of the list.
processes =
    <b>Register of processes, version { $version }</b>
    { $kind } of { $date } No. { $number }. { $title }
    Processes: { $count }
processes-new = Enter a new version
processes-take = Take it as a table
processes-whose = Whose list is the new version for? Processes of the other list stay as they are.
processes-ask-document = Which document approved the register? Send the number, date and title, for example: «№ 204 от 14.12.2023 Реестр процессов».
processes-ask-lines =
    Send the processes as a Word, Excel or CSV file with the columns «Направление», «Функция, сервис», «Процесс». Or write them here, each on a new line: direction; function; process.
    The function and the process may be left out where a direction has one uniform process. Nothing is written before you confirm.
processes-read = Processes read: { $count }.
processes-more = Kind of the document or its file
processes-ask-more = What else is known of the document? Choose its kind or attach the file. All of it may be skipped.
processes-ask-kind = What is the document called? Write its kind, in Russian. For example: Постановление
processes-ask-file = Send the file of the document.
processes-look = To the record
processes-mend-document = Correct the document
processes-mend-lines = Correct the processes
processes-preview =
    <b>New version: { $kind } of { $date } No. { $number }. { $title }</b>
    Unchanged: { $same }
processes-added = Comes: { $count }
processes-gone = Goes: { $count }
processes-save = Record the version
processes-saved = ✔ The version is recorded. Those who prepare changes will get a message.
processes-changed = The answers were corrected after that button was shown. Check once more.
processes-lost = The answer was not kept. Begin the new version once more.
processes-outside = Rows whose place is not in the register: { $count }. They have to be moved.
processes-outside-open = Rows outside the register
processes-unserved = Processes without rows: { $count }
processes-directions = ⚠ These directions are not in the agency's procedure: { $names }. Add them there or correct the register.
processes-row = • <b>{ $name }</b>: { $place }{ $near ->
        [none] {""}
       *[other] . Reads like: { $near }
    }
processes-column-client = Client
processes-column-direction = Direction
processes-column-service = Function
processes-column-process = Process
processes-file-name = register-of-processes-{ $version }.csv
processes-file = The register of processes as a table.
notice-processes-changed = A new version of the register of processes is recorded. { $count ->
        [0] All rows of the list are in their places.
        [one] { $count } row has to be moved: its place is in the register no longer.
       *[other] { $count } rows have to be moved: their places are in the register no longer.
    }

bad-process-line-error = The line «{ $name }» is not clear. Write: direction; function; process — with semicolons, each process on a new line.
same-register-error = The new version repeats the former one: there is nothing to record. Check the list of processes.
register-moved-on-error = Somebody recorded another version while you prepared yours. Open the register and begin again.
register-replaced-error = A new version of the register of processes was recorded while you answered. Open the draft and choose from the new one.
no-processes-error = The file has no columns of a register. Name them in its first row: “Direction”, “Function, service”, “Process” in Russian — «Направление», «Функция, сервис», «Процесс» — and send the file again.
bad-process-client-error = The column “Client” says “{ $name }”, and the agency has no such list. Write «внешний» (external) or «внутренний» (internal) and send the file again.
too-many-processes-error = There are { $given } processes, and at most { $most } are taken at once. Is it the right register?

printed-officials = Responsible officials
printed-official-place = Direction, process, touchpoint
printed-official = Responsible official
printed-official-none = not given
release-without-officials = Rows without a responsible official: { $count }. It is recommended to name one.
