### The printed list and the files made of it.

## Words of the list itself

printed-title =
    LIST
    of touchpoints with the client
    of { $agency }
printed-title-of =
    LIST
    of touchpoints with the client
    { $name }
printed-client-external = External clients: people and organisations
printed-client-internal = Internal clients: staff
printed-sample = A teaching example
printed-approved =
    APPROVED
    by { $kind }{ $whose }
    of { $date } No. { $number }
printed-document = Document recorded beside the release: { $kind } of { $date } No. { $number }. { $title }
printed-edition = Release No. { $number } of { $date }.
printed-proof = Checksum of the content (SHA-256): { $hash }.
printed-mark = List for { $client ->
        [internal] internal clients
       *[external] external clients
    }, release No. { $number } of { $date }
printed-closed = { $said } (the agency is closed since { $on })
printed-page = { $mark } · page { $page } of { $pages }
printed-sheet = List
printed-section = { $number }. { $kind ->
        [digital] Digital touchpoints
        [offline] Offline touchpoints
       *[undefined] Touchpoints of undefined kind
    }
printed-kind-digital = digital
printed-kind-offline = offline
printed-kind-undefined = undefined

## Changes for the annex of an order

changed-title =
    CHANGES
    to the list of touchpoints with the client
    { $known ->
        [yes] of { $where }
       *[no] { $name }
    }
changed-annex = Annex
changed-annex-to =
    Annex
    to { $kind }{ $whose }
    of { $date } No. { $number }
changed-number = No.
changed-point = Touchpoint
changed-was = Was
changed-becomes = Becomes
changed-none = —
changed-line = { $name }: { $text }
changed-added = The touchpoint enters the list.
changed-removed = The touchpoint leaves the list.
changed-came = added
changed-went = removed
changed-nothing = The rows have not changed.
changed-release = release No. { $number } of { $date }
changed-releases = Compared: { $was } → { $becomes }.
changed-mark = Changes: { $was } → { $becomes }

## In the chat

download = Download
download-changes = Changes for the annex of an order
download-ask = Release { $number }. In which form?
download-docx = DOCX: edit and print in Word
download-pdf = PDF: place on the website
download-xlsx = XLSX: look at in Excel
download-csv = CSV: load into another program
download-json = JSON: the whole content with its checksum
download-done =
    Release { $number } is in the file.
    Document: { $document }
download-changes-done = How release { $number } differs from release { $was } is in the file. It can go with the order.
download-other = In another form
blank-open = The agency's own blank
blank-none =
    The list is printed in the usual form.

    To print it on a blank of your own, take the sample, change its look in Word and leave the words in brackets. Then send the file here.
blank-own =
    The list in DOCX is printed on the blank “{ $name }”.

    To replace it, send another file.
blank-kept = The blank is accepted: a trial list came out whole on it.{ $missing ->
        [none] { "" }
       *[other] { " " }❗ It has no { $missing }: without it a sheet does not tell which release it is and whether it was changed. Take these words from the sample.
    }
blank-is-file = A blank is a Word file (.docx): send it here as a file.
blank-own-sent = Your blank is in the file.
blank-sample-sent = The sample is in the file. The list takes the place of the words in brackets; change the rest as you need.
blank-sample-name = sample-blank-{ $code }.docx
blank-send-sample = Send the sample
blank-send-own = Send our blank
blank-drop = Take the blank away
blank-drop-ask = Take the blank away? The list will be printed in the usual form; files already made do not change.
blank-drop-sure = Yes, take it away
blank-dropped = The blank is taken away.

## Command line

admin-export-help = write a release of the list into a file
admin-export-release = number of the release, if not the last
admin-export-list = list: external for people and organisations, internal for staff; if not given, the first that there is
admin-export-format = kind of file
admin-export-output = a file that does not exist yet
admin-export-made = Written: { $path }. Release { $number }. { $document }
admin-export-exists = The file { $path } exists: nothing is written over it. Name another, or take this one away.
admin-export-no-list = The agency { $code } has no { $client ->
        [internal] list for employees
       *[external] list for citizens and organisations
    }: agencies shows which it has.
admin-export-none = The { $client ->
        [internal] list for employees
       *[external] list for citizens and organisations
    } has no release yet.
admin-export-no-release = The { $client ->
        [internal] list for employees
       *[external] list for citizens and organisations
    } has no release { $number }: the last is { $last }.
admin-export-bad-number = “{ $number }” is no number of a release: write a whole number, for example 3.
admin-difference-same = It is one and the same release No. { $number }: there is nothing to compare. Name two.
admin-difference-help = write the difference of two releases for an order's annex (DOCX)
admin-difference-from = number of the former release
admin-difference-to = number of the new release, if it is not the last

## Refusals

unknown-form-error = It is not set what the columns of the printed list hold. Ask the administrator to say it in the agency's settings.
stale-blank-error = Somebody else changed the agency's settings while the blank was being accepted. Send the blank again.
no-former-release-error = This is the first release: there is nothing to compare it with.
bad-blank-error = { $problem ->
        [large] The blank is too large: a DOCX document up to { $what } MB is accepted. Compress its pictures and send it again.
        [macros] The blank has macros or embedded files. Save it as a plain Word document (.docx) and send it again.
        [linked] The blank refers to a file outside itself (a picture or a template). Put the picture into the document and send it again.
        [placeholder] The blank has the word “{ $what }”, which the program does not know. Check it against the sample blank and send it again.
        [marks] The brackets of the blank do not match { $what ->
            [none] in { "{{ … }}" } or { "{% … %}" }
           *[other] at “{ $what }”
        }. Check them against the sample blank and send it again.
        [rowless] The blank would come out without the rows of the list: there is no “{ $what }” in it. Begin with the sample blank.
       *[foreign] This is not a Word document (.docx), or it is damaged. Open it on your side, save it as .docx and send it again.
    }
