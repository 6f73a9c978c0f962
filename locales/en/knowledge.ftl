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

personal-answer-error = The text seems to hold a name or a password, and it is for everybody. Put words in brackets instead, for example “(first name)”, and send it again. Your message is still above: you can copy it.

finding-knowledge-unwritten = The title or the text is missing: press “Edit” and write it.
finding-knowledge-personal = The text holds a name or a password: put words in brackets instead, for example “(first name)”.
finding-knowledge-traces = The text holds a phone number, an address or another number. If it is the agency’s own, good; if somebody’s private one, take it out.
finding-knowledge-unattached = The text is attached to nothing: mark a need or a row of the list, and colleagues will find it where they need it.
finding-knowledge-repeated = There is a text with this title already: see whether it is better to edit that one.

## Finding and reading

menu-knowledge = Templates and answers
knowledge =
    <b>Templates, scripts and frequent questions</b>

    Write words, for example “deadline for the answer”. Or choose a section.
knowledge-none =
    <b>Templates, scripts and frequent questions</b>

    There is nothing yet. You can propose the first text here: it is checked and approved like any change.
knowledge-found = By the words “{ $text }” { $count ->
        [0] nothing was found. Write fewer or other words.
        [one] { $count } text was found. Not it? Write other words.
       *[other] { $count } texts were found, the best first. Not it? Write other words.
    }
knowledge-by-need = A text for which need?
knowledge-listed = { $count ->
        [0] There are no texts here yet.
        [one] { $count } text. Press to open it.
       *[other] { $count } texts. Press to open one.
    }
knowledge-text =
    <b>{ $title }</b>
    { $kind ->
        [template] Answer template
        [script] Call script
       *[faq] Frequent question
    }{ $public ->
        [yes] , citizens see it too.
       *[no] , for staff only.
    } Approved on { $on }: { $who }.

    <pre>{ $body }</pre>
knowledge-kinds = { $kind ->
        [template] Answer templates
        [script] Call scripts
       *[faq] Frequent questions
    }
knowledge-counted = { $text }: { $count }
knowledge-needs-button = By need
knowledge-copy = Copy the text
knowledge-new = Propose a new text
knowledge-change = Edit
knowledge-withdraw = Take out of use
knowledge-back = To templates and answers
knowledge-of-row = Templates and scripts: { $count }

## A text’s draft

knowledge-ask = { $step ->
        [kind] What are you writing? A template answers letters, a script guides a call, a frequent question may be read by citizens too.
        [title] What is its title? Colleagues will search by these words. Write a frequent question as people ask it: “When will the answer come?”
        [body] Send the text itself in one message, up to 3000 letters. It must hold no names: put words in brackets instead, for example “(first name)”. In a template for answering a remark these are filled in: (номер замечания), (дата замечания), (сегодня), (точка), (орган).
        [needs] Which needs does it serve? Mark all and press “Next”.
        [rows] Which rows of the list does it serve? Mark them or write a part of the name, for example “reception”. You may skip this.
        [public] Show the text to citizens? It will stand on cards under “Frequent questions” as soon as it is approved.
       *[basis] On what ground? For example: “The order, the paragraph on templates”. You may skip this.
    }
knowledge-show = { $on ->
        [yes] Show to citizens
       *[no] Staff only
    }
knowledge-mend = Edit: { $step ->
        [kind] what it is
        [title] title
        [body] text
        [needs] needs
        [rows] rows
        [public] who sees it
       *[basis] ground
    }
knowledge-rows-sought = Rows by the word “{ $text }” are the buttons below. None? Write less.
knowledge-approved = Approved: the text is in use. It needs no order and no new release of the list.
knowledge-then-press-approves = Pressing “Approve” is the approval: the text is in use at once, no order is needed.
knowledge-then-approver-presses = Now the approver decides: after their press the text is in use at once, no order is needed.
knowledge-then-approver-decides = The check is not the approval: after it the approver decides. The text needs no order.

## With citizens

card-questions = Frequent questions
citizen-questions-of-row =
    <b>Frequent questions: { $name }</b>

    What is your question?
citizen-questions =
    <b>Frequent questions</b>

    What is your question? If it is not here, write it in your own words.
citizen-question-text =
    <b>{ $title }</b>

    { $body }

    <i>Prepared by { $agency }{ $on ->
        [none] .
       *[other] , checked on { $on }.
    }</i>
citizen-question-gone = This answer is no longer here: it was renewed or taken away.

command-knowledge = Templates and answers
citizen-questions-none = There are no ready answers yet. Write your question in your own words, and I will tell you where to turn.
citizen-questions-more = More questions
command-faq = Frequent questions
