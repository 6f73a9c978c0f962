### A citizen's remark with an outcome, help with the bot, words to «It helped» and «It did not help».

## Refusals

many-remarks-error = You may leave { $most ->
        [one] { $most } remark
       *[other] { $most } remarks
    } a day, and you have reached that number. Please write tomorrow. If it cannot wait, press “To the beginning” and “Talk to a person”.
nothing-left-error = We crossed out names, phone numbers, addresses and insults, and no words were left. Please write what happened without them.
remark-for-colleague-error = Another colleague is answering remark No. { $number }. Choose another one from the list.
remark-answered-error = Remark No. { $number } has already been answered: { $who }, { $at }, “{ $outcome ->
        [solved] solved
        [promised] will be solved
       *[impossible] cannot be solved
    }”. Your answer was not sent.
remark-withdrawn-error = Nobody is waiting for an answer to remark No. { $number } any more: its author withdrew it, or more than a year has passed. Your answer was not sent.
remark-moved-on-error = Remark No. { $number } has changed since: its author added to it. Nothing was sent: open the remark and read it again.
outcome-needed-error = { $outcome ->
        [solved] Write what was done, in at least one sentence.
        [promised] Write what will be done, in at least one sentence.
       *[impossible] Write why it cannot be solved: no refusal is sent without a reason.
    }
no-promise-day-error = Write the day by which it will be solved, for example 25.12.2027.
past-promise-error = You can only promise a day in the future. Write a day later than today, for example 25.12.2027.
far-promise-error = That is too far away: the most is { $most } days. Choose an earlier day, or write why it cannot be solved.
day-off-promise-error = { $day } is a day off. The next working day is { $next }.
no-objection-error = You cannot do this with remark No. { $number } now: either it has no answer yet, or you have already said that it was not solved. You can leave a new remark: /remark.
reached-already-error = You can add how to reach you only while a question about the bot has no answer. This one has been answered, or is not about the bot.

## For the citizen: leaving it

command-remark = Leave a remark and get an answer
command-support = Help with the bot
remark-want = Leave a remark and get an answer
remark-which-agency = Which agency is your remark about?
support-which-agency = Which agency did you ask the bot about when something went wrong?
remark-ask =
    <b>{ $name ->
        [none] Remark
       *[other] Remark: { $name }
    }</b>

    Write in one message what is wrong and what you expect.

    Staff will not learn who wrote it. We will cross out names, phone numbers and addresses. Nobody gets into trouble for a remark.

    The answer comes here: solved, will be solved by a certain day, or cannot be solved and why.
remark-no-appeal = A remark is not an appeal. The law on citizens’ appeals (59‑FZ) does not cover it.
remark-appeal-elsewhere = Appeals are submitted elsewhere: press “Where to submit an appeal”.
remark-where-appeal = Where to submit an appeal
support-ask =
    <b>Help with the bot</b>

    Write in one message what does not work: what you pressed and what you saw.

    An administrator will answer, and the answer comes here. They will not learn who wrote it. We will cross out names, phone numbers and addresses. Nobody gets into trouble for a question or a remark.
remark-look = View or withdraw it
remark-left =
    <b>{ $about ->
        [bot] Your question about the bot, No. { $number }, has been received.
       *[other] Your remark No. { $number } has been received.
    }</b>

    Staff will read it like this:
    <blockquote>{ $words }</blockquote>
    The answer comes here. If you change your mind, you can withdraw it: we will erase the words.

## For the citizen: being reached, if they wish

reach-add = Add how to reach me
reach-ask =
    <b>How to reach you</b>

    Only if you wish. Write in one message, for example “please write to my e-mail” and the address.

    Please note: here we cross nothing out. Administrators will read these words as they are, together with question No. { $number }, and will learn who you are.

    We erase them { $days } days after the answer. Or at once, if you withdraw the question.
reach-refuse = No, thank you
reach-kept = Saved. Administrators will read it together with question No. { $number }.

## For the citizen: my remarks

remark-mine-button = My remarks
remark-mine =
    <b>Your remarks</b>

    Only you see them. { $days } days after the answer we forget who wrote them.
remark-mine-none = You have no remarks now. To leave one: /remark.
remark-mine-line = No. { $number }: { $status ->
        [open] waiting for an answer
        [promised] will be solved by { $until }
        [missed] promised by { $until }, not yet said to be solved
        [solved] solved
        [impossible] cannot be solved
       *[withdrawn] you withdrew it
    }{ $agency ->
        [none] { "" }
       *[other] , { $agency }
    }
remark-own =
    <b>{ $about ->
        [bot] Question about the bot No. { $number }
       *[other] Remark No. { $number }
    }</b>, { $agency }, of { $on }
remark-own-words = You wrote: <blockquote>{ $words }</blockquote>
remark-own-objection = Later you said that it was not solved: <blockquote>{ $words }</blockquote>
remark-own-objection-wordless = Later you said that it was not solved.
remark-own-reach = How to reach you, in your words: <blockquote>{ $words }</blockquote>
remark-outcome = { $status ->
        [open] It is waiting for an answer. The answer comes here.
        [promised] <b>It will be solved by { $until }.</b>
        [missed] <b>It was promised by { $until }.</b> Nobody has told us yet whether it is solved.
        [solved] <b>Solved.</b>
        [impossible] <b>It cannot be solved.</b>
       *[withdrawn] You withdrew it.
    }
remark-outcome-words = <blockquote>{ $words }</blockquote>
remark-outcome-former = The earlier answer: <blockquote>{ $words }</blockquote>
remark-outcome-notice = <b>{ $status ->
        [missed] { $about ->
            [bot] About your question about the bot, No. { $number }
           *[other] About your remark No. { $number }
        }
       *[other] { $about ->
            [bot] The answer to your question about the bot, No. { $number }
           *[other] The answer to your remark No. { $number }
        }
    }</b>
remark-object-once = If it is not solved, press “Not solved”, and staff will read the remark again. You can do this once.
remark-object-later = If it is not solved by that day, open the remark and press “Not solved”.
remark-open-mine = Open the remark
remark-object = Not solved
remark-object-ask =
    <b>What is still not solved?</b>

    Write it in one message, or send it without words. Staff will read remark No. { $number } again. You can do this once.
remark-object-wordless = Send without words
remark-objected = Remark No. { $number } is waiting for an answer again. The answer comes here.
remark-take-back = Withdraw it
remark-take-back-ask = Withdraw No. { $number }? We will erase the words, and there will be no answer.
remark-take-back-sure = Yes, withdraw it
remark-taken-back = You withdrew No. { $number }. The words are erased. That it was you we forget in a day.

## For the citizen: a word to the rating

words-ask = Would you like to add anything? Write it in one message. Nobody will learn who wrote it, and nobody can answer.
words-refuse = No, thank you
words-was-question = This is a question: find the answer
words-kept = Thank you, we have saved it. We will cross out names, phone numbers and addresses, and we do not remember who wrote it.
words-too-long = That is too long: { $given } characters, and the most is { $most }. Please write less or press “No, thank you”.
