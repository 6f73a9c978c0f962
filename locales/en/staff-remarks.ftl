### Citizens' remarks for staff: read, answer, be in time.

command-remarks = Citizens’ remarks
menu-remarks = Citizens’ remarks: { $count }
remarks = <b>Citizens’ remarks</b>

    { $count ->
        [0] Nobody awaits an answer now.
        [one] { $count } remark awaits an answer.
       *[other] { $count } remarks await an answer.
    } Nobody sees who wrote them, and neither do you. The answer finds its author by itself.
remarks-ended = <b>Answered remarks</b>

    { $count ->
        [0] There are none yet.
       *[other] { $count } in all.
    }
remarks-show-ended = Answered
remarks-show-waiting = Awaiting an answer
remarks-back = To the remarks
remark-line = No. { $number }{ $late ->
        [yes] { " " }(overdue)
       *[no] { "" }
    }: { $status ->
        [open] { $again ->
            [yes] waits again
           *[no] awaits an answer
        }
        [promised] by { $until }
        [solved] solved
        [impossible] cannot be solved
       *[withdrawn] taken back
    }, { $point }
remark-point = { $about ->
        [row] { $name ->
            [none] a touchpoint
           *[other] { $name }
        }
        [bot] about the bot
       *[agency] about the agency
    }
remark-staff =
    <b>{ $about ->
        [bot] Question about the bot No. { $number }
       *[other] Remark No. { $number }
    }</b>, { $point }
    Left on { $on }. { $status ->
        [open] Awaits an answer.
        [promised] Promised to be solved by { $until }.
        [solved] Solved.
        [impossible] Cannot be solved.
       *[withdrawn] The author took it back: there are no words any more.
    }
remark-staff-late = <b>Overdue:</b> the promised day is over and there is no answer.
remark-staff-words = In the author’s words: <blockquote>{ $words }</blockquote>
remark-staff-again = The author says that it is not solved: <blockquote>{ $words }</blockquote>
remark-staff-again-wordless = The author says that it is not solved. Without words.
remark-staff-reach = The author chose to say how to reach them (erased together with the memory of them): <blockquote>{ $words }</blockquote>
remark-staff-outcome = { $former ->
        [yes] The former answer
       *[no] The answer
    } ({ $who }, { $at }): <blockquote>{ $words }</blockquote>
remark-answer = { $outcome ->
        [solved] Solved
        [promised] Will be solved by…
       *[impossible] Cannot be solved because…
    }
remark-back = To the remark

## The answer

remark-until-ask =
    <b>By which day will it be solved?</b>

    Choose a working day or write one, for example 25.12.2027. The bot will remind you on that day, and on the next working day it will tell the head if there is no solution.
remark-until = by { $day }
remark-words-ask =
    <b>No. { $number }: { $outcome ->
        [solved] solved
        [promised] will be solved by { $until }
       *[impossible] cannot be solved
    }</b>

    { $outcome ->
        [solved] Write in one message what was done.
        [promised] Write in one message what will be done and how.
       *[impossible] Write in one message why it cannot be solved and what the author can do instead. No answer is sent without a reason.
    } In plain words, and without other people’s names. Before it is sent we will show how it will be seen.
remark-words-templates = You can take a template: we fill in the number, the date and the name, and you mend the rest.
remark-templates = Take a template: { $count }
remark-other-template = Another template
remark-filled =
    The template is filled in. Send it so, or copy it, mend it and send your own text:
    <code>{ $words }</code>
remark-filled-look = Show how it will be seen
remark-preview =
    <b>This is what the author of remark No. { $number } will see</b>

    { $outcome ->
        [solved] <b>Solved.</b>
        [promised] <b>It will be solved by { $until }.</b>
       *[impossible] <b>It cannot be solved.</b>
    }
    <blockquote>{ $words }</blockquote>
remark-preview-traces = Please check: there is something personal in the answer ({ $marks }). A contact of the agency may stay, other people’s names and phones may not.
remark-send = Send
remark-rewrite = Mend
remark-sent = { $outcome ->
        [solved] The answer to No. { $number } is sent: solved.
        [promised] The answer to No. { $number } is sent: it will be solved by { $until }. We will remind you on that day.
       *[impossible] The answer to No. { $number } is sent: it cannot be solved.
    }
remark-next = Next: No. { $number }

# What stands in brackets in a template and is filled in. It is part of the template's own Russian text.
remark-blank-number = номер замечания
remark-blank-left-on = дата замечания
remark-blank-today = сегодня
remark-blank-point = точка
remark-blank-agency = орган

## Notices

notice-remark-left = { $again ->
        [yes] The author of remark No. { $number } says that it is not solved: it awaits an answer again.
       *[no] A new { $about ->
            [bot] request for help with the bot
           *[other] remark of a citizen
        }.
    }
notice-remark-waits = { $status ->
        [promised] This is the promised day: remark No. { $number } must be solved.
       *[open] Remark No. { $number } still awaits an answer.
    }
notice-remark-late = { $status ->
        [promised] A promise was not kept: remark No. { $number } was to be solved by { $until }.
       *[open] Remark No. { $number } has waited too long for an answer: since { $on }.
    }
notice-remark-nobody = Nobody can answer citizens’ remarks. Invite somebody, or change somebody’s role.

## Words to ratings

feedback-words-menu = Words to ratings: { $count }
feedback-words =
    <b>What people added to “It helped” and “It did not help”</b>

    { $count ->
        [0] Nothing yet.
       *[other] Choose what to read about.
    } Names, phone numbers and addresses are crossed out, and nobody knows who wrote it.
feedback-words-line = { $stage }: { $count }
feedback-words-of = <b>{ $stage }</b>
feedback-stage = { $stage ->
        [card] { $name ->
            [none] A card that is no more
           *[other] Card “{ $name }”
        }
       *[step] { $name ->
            [none] A step that is no more
           *[other] Step “{ $name }”
        }
    }
feedback-word = { $on }, { $helped ->
        [yes] it helped
       *[no] it did not help
    }: { $words }
feedback-words-back = To the words
