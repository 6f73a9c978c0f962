# Forms and samples of a row: files that people may download.

form-words = “{ $title }”, { $date ->
        [none] no date
       *[other] of { $date }
    }
form-untitled = Form

propose-forms = Attach forms and samples
change-forms = forms and samples
changed-forms = forms and samples changed
ask-forms = Send a form or a sample as a file: DOCX, XLSX, ODT or PDF, up to 10 MB. If there are several, send them one by one.
field-forms = Forms and samples
mend-forms = Correct the forms
form-known-button = Use: { $form }

form-kept = The file is saved.
ask-form-title = What should people see as the form’s name? For example: “Application for a certificate”.
ask-form-dated = What is the date of the form “{ $title }”? For example: 01.02.2026. You will find it on the form itself or in the document that approved it.
form-title-keep-button = Keep “{ $title }”
form-screen = <b>{ $title }</b>
    { $date ->
        [none] It has no date. Please give one: without a date the form cannot be sent.
       *[other] Date of the form: { $date }.
    }
form-look-button = Open the file
form-title-button = Change the name
form-dated-button = Set the date
form-drop-button = Remove it
form-dropped = The form is removed.
form-sent = Form “{ $title }”.
row-form = Form: { $form }
form-file-button = File: { $title }

foreign-form-error = Not everyone can open such a file. Save the form as DOCX, XLSX, ODT or PDF and send it again.
macro-form-error = The file has macros, and we do not give such files to people. Save it without macros, for example as a PDF, and send it again.
locked-form-error = The file is locked with a password, so people cannot open it. Remove the password and send it again.
same-form-error = This file is already there: “{ $title }”. Send another one or rename this one.
many-forms-error = The row already has { $most } forms, the most it may have. Remove one, then attach this one.
form-day-error = The date of a form must be between { $first } and { $last }. Check the year and write it again.
undated-form-error = The form “{ $title }” has no date. Give its date and send it again.

import-line-forms = Forms: { $forms }
import-line-forms-lost = Forms whose files must be attached later: { $names }

card-forms-button = Forms and samples
citizen-forms = <b>Forms and samples</b>
    { $name }
citizen-form = { $number }. { $form }
citizen-form-words = “{ $title }”, of { $date }
citizen-forms-which = Press the form you need, and I will send the file.
citizen-forms-from = From list No. { $number } of { $date }. { $count ->
        [one] The file is below.
       *[other] The files are below.
    }
citizen-forms-none = There are no forms here now: the list has changed.
