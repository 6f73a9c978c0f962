### Citizens' remarks for staff: read, answer, be in time.

command-remarks = Citizens’ remarks
menu-remarks = Citizens’ remarks: { $count }
remarks = <b>Citizens’ remarks</b>

    { $count ->
        [0] Nobody is waiting for an answer now.
        [one] { $count } remark is waiting for an answer.
       *[other] { $count } remarks are waiting for an answer.
    } Nobody sees who wrote them, and neither do you. The bot delivers the answer to the author.
remarks-ended = <b>Answered remarks</b>

    { $count ->
        [0] There are none yet.
       *[other] { $count } in all.
    }
remarks-show-ended = Answered
remarks-show-waiting = Waiting for an answer
remarks-back = To the remarks
remark-line = No. { $number }{ $late ->
        [yes] { " " }(overdue)
       *[no] { "" }
    }: { $status ->
        [open] { $again ->
            [yes] waiting again
           *[no] waiting for an answer
        }
        [promised] by { $until }
        [solved] solved
        [impossible] cannot be solved
       *[withdrawn] no longer waiting
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
        [open] Waiting for an answer.
        [promised] Promised to be solved by { $until }.
        [solved] Solved.
        [impossible] Cannot be solved.
       *[withdrawn] Nobody is waiting for an answer any more: the author withdrew it, or more than a year has passed. The words are erased.
    }
remark-staff-late = <b>Overdue:</b> the promised day has passed and there is no answer.
remark-staff-words = In the author’s words: <blockquote>{ $words }</blockquote>
remark-staff-again = The author says that it is not solved: <blockquote>{ $words }</blockquote>
remark-staff-again-wordless = The author says that it is not solved, without adding any words.
remark-staff-reach = The author chose to say how to reach them (this is erased once we forget who wrote the remark): <blockquote>{ $words }</blockquote>
remark-staff-outcome = { $former ->
        [yes] The earlier answer
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

    Choose a working day or write one, for example 25.12.2027. The bot will remind you on that day. If there is no solution by the next working day, it will tell the head.
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
       *[impossible] Write in one message why it cannot be solved and what the author can do instead. An answer is not sent without a reason.
    } Use plain words and no names of other people. Before sending, we will show you how it will look.
remark-words-templates = You can use a template: we fill in the number, the date and the name, and you edit the rest.
remark-templates = Use a template: { $count }
remark-other-template = Another template
remark-filled =
    The template is filled in. Send it as it is, or copy it, edit it and send your own text:
    <code>{ $words }</code>
remark-filled-look = Show how it will look
remark-preview =
    <b>This is what the author of remark No. { $number } will see</b>

    { $outcome ->
        [solved] <b>Solved.</b>
        [promised] <b>It will be solved by { $until }.</b>
       *[impossible] <b>It cannot be solved.</b>
    }
    <blockquote>{ $words }</blockquote>
remark-preview-traces = Please check: there is something personal in the answer ({ $marks }). A contact of the agency may stay; other people’s names and phone numbers may not.
remark-send = Send
remark-rewrite = Edit
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
        [yes] The author of remark No. { $number } says that it is not solved: it is waiting for an answer again.
       *[no] A new { $about ->
            [bot] request for help with the bot
           *[other] remark of a citizen
        }.
    }
notice-remark-waits = { $status ->
        [promised] This is the promised day: remark No. { $number } must be solved.
       *[open] Remark No. { $number } is still waiting for an answer.
    }
notice-remark-late = { $status ->
        [promised] A promise was not kept: remark No. { $number } was to be solved by { $until }.
       *[open] Remark No. { $number } has waited too long for an answer: since { $on }.
    }
notice-remark-nobody = Nobody can answer citizens’ remarks. Invite somebody or change a colleague’s role.

## Words to ratings

feedback-words-menu = Comments on ratings: { $count }
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
            [none] A card no longer in the list
           *[other] Card “{ $name }”
        }
       *[step] { $name ->
            [none] A step that was removed
           *[other] Step “{ $name }”
        }
    }
feedback-word = { $on }, { $helped ->
        [yes] it helped
       *[no] it did not help
    }: { $words }
feedback-words-back = To the comments
