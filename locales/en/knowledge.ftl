### Templates of answers, scripts of calls, frequent questions.

knowledge-kind = { $kind ->
        [template] answer template
        [script] call script
       *[faq] frequent question
    }
knowledge-flag = { $field ->
        [public] { $on ->
            [yes] yes, citizens read this text
           *[no] no, staff only
        }
       *[withdrawn] { $on ->
            [yes] yes, nobody answers with this text any more
           *[no] no
        }
    }
changed-knowledge = templates and answers changed
field-knowledge = What it is
field-title = Title
field-body = Text
field-row-names = Where it helps
field-public = Shown to citizens
field-withdrawn = Take out of use

personal-words-error = The text seems to hold a name or a password, and it is for everybody. Put words in brackets instead, for example “(first name)”, and send it again. Your message is still above: you can copy it.

finding-knowledge-unwritten = The title or the text is missing: press “Mend” and write it.
finding-knowledge-personal = The text holds a name or a password: put words in brackets instead, for example “(first name)”.
finding-knowledge-traces = The text holds a telephone, an address or a number. If it is the agency’s own, good; if somebody’s private one, take it out.
finding-knowledge-unattached = The text is attached to nothing: mark a need or a row of the list, and colleagues will find it where they need it.
finding-knowledge-repeated = There is a text with this title already: see whether mending that one is better.
