# Forms and samples of a row: files that people may take.

form-words = “{ $title }”, { $date ->
        [none] no date
       *[other] of { $date }
    }
form-untitled = Form

propose-forms = Attach forms and samples
change-forms = forms and samples
changed-forms = forms and samples changed
ask-forms = Send a form or a sample as a file: DOCX, XLSX, ODT or PDF, no more than 10 MB. If there are several, send them one by one.
field-forms = Forms and samples
mend-forms = Mend the forms
form-known-button = Take: { $form }

form-kept = The file is kept.
ask-form-title = What shall people call the form? For example: “Application for a certificate”.
ask-form-dated = Of which day is the form “{ $title }”? For example: 01.02.2026. The day stands on the form itself or in the document that approved it.
form-title-keep-button = Keep “{ $title }”
form-screen = <b>{ $title }</b>
    { $date ->
        [none] It has no date. Say it: without a date it cannot be sent.
       *[other] The form is of { $date }.
    }
form-look-button = Look at the file
form-title-button = Change its name
form-dated-button = Say its date
form-drop-button = Take it out
form-dropped = The form is taken out.
form-sent = The form “{ $title }”.
row-form = Form: { $form }
form-file-button = File: { $title }

foreign-form-error = Not everybody can open such a file. Save the form as DOCX, XLSX, ODT or PDF and send it again.
macro-form-error = The file has macros: such files are not given to people. Save it without macros, as a PDF for example, and send it again.
locked-form-error = The file is locked by a password, people cannot open it. Take the password off and send it again.
same-form-error = This file is there already: “{ $title }”. Send another one or change the name of this one.
many-forms-error = The row has this many forms already: { $most }. People would not look through more. Take one out, then attach this one.
form-day-error = The day of a form is between { $first } and { $last }. Look at the year and write it again.
undated-form-error = The form “{ $title }” has no date. Say of which day it is and send it again.

import-line-forms = Forms: { $forms }
import-line-forms-lost = Forms without their file, to be attached later: { $names }

card-forms-button = Forms and samples
citizen-forms = <b>Forms and samples</b>
    { $name }
citizen-form = { $number }. { $form }
citizen-form-words = “{ $title }”, of { $date }
citizen-forms-which = Press the form that you need: I will send the file.
citizen-forms-from = From list No. { $number } of { $date }. { $count ->
        [one] The file is below.
       *[other] The files are below.
    }
citizen-forms-none = There are no forms here any more: the list has changed.
