### A citizen's remark with an outcome, help with the bot, words to «It helped» and «It did not help».

## Refusals

many-remarks-error = You may leave { $most ->
        [one] { $most } remark
       *[other] { $most } remarks
    } a day, and you have left them. Please write tomorrow. If it cannot wait, press “To the beginning” and “Talk to a person”.
nothing-left-error = We crossed out names, phone numbers, addresses and abuse, and no words were left. Please write what happened without them.
remark-for-colleague-error = Another colleague will answer remark No. { $number }. Open the list and choose another one: /remarks.
remark-answered-error = Remark No. { $number } has been answered already: { $who }, { $at }, “{ $outcome ->
        [solved] solved
        [promised] will be solved
       *[impossible] cannot be solved
    }”. Your answer was not sent.
remark-withdrawn-error = The author took remark No. { $number } back: there is nobody to answer. Your answer was not sent.
remark-moved-on-error = Remark No. { $number } has changed since: its author added to it. Nothing was sent: open the remark and read it again.
outcome-needed-error = { $outcome ->
        [solved] Write what was done, at least in one sentence.
        [promised] Write what will be done, at least in one sentence.
       *[impossible] Write why it cannot be solved: no refusal is sent without a reason.
    }
past-promise-error = Only a day that is still to come can be promised. Write a day later than today, for example 25.12.2027.
far-promise-error = That is too far away: nobody will wait longer than { $most } days. Name a nearer day, or write why it cannot be solved.
day-off-promise-error = { $day } is a day off, nobody works then. The next working day is { $next }.
no-objection-error = That cannot be said of remark No. { $number } now: either it has no answer yet, or you have already said that it was not solved. You can leave a new remark: /remark.
reached-already-error = You can add how to reach you while the question about the bot has no answer. This one has been answered, or it is not about the bot.

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

    Staff will not learn who wrote it. We will cross out names, phone numbers and addresses. Nobody is pursued for a remark.

    The answer comes here: solved, will be solved by a certain day, or cannot be solved and why.
remark-no-appeal = This is not an appeal: the law on citizens’ appeals (59‑FZ) does not cover remarks.
remark-appeal-elsewhere = Appeals are submitted elsewhere: press “Where to submit an appeal”.
remark-where-appeal = Where to submit an appeal
support-ask =
    <b>Help with the bot</b>

    Write in one message what does not work: what you pressed and what you saw.

    An administrator will answer, and the answer comes here. They will not learn who wrote it. We will cross out names, phone numbers and addresses. Nobody is pursued for a question or a remark.
remark-look = Look at it or take it back
remark-left =
    <b>{ $about ->
        [bot] Your question about the bot, No. { $number }, is accepted.
       *[other] Your remark No. { $number } is accepted.
    }</b>

    This is how it will be read:
    <blockquote>{ $words }</blockquote>
    The answer comes here. If you change your mind, you can take it back: we will erase the words.

## For the citizen: being reached, if they wish

reach-add = Add how to reach me
reach-ask =
    <b>How to reach you</b>

    Only if you wish. Write in one message, for example “please write to my e-mail” and the address.

    Take care: here we cross out nothing. Administrators will read these words as they are, together with question No. { $number }, and will learn who you are.

    We erase them { $days } days after the answer. Or at once, if you take the question back.
reach-refuse = No, thank you
reach-kept = Kept. Administrators will read it together with question No. { $number }.

## For the citizen: my remarks

remark-mine-button = My remarks
remark-mine =
    <b>Your remarks</b>

    Only you see them. { $days } days after the answer we forget who wrote them.
remark-mine-none = You have no remarks that we still remember. To leave a new one: /remark.
remark-mine-line = No. { $number }: { $status ->
        [open] awaits an answer
        [promised] will be solved by { $until }
        [solved] solved
        [impossible] cannot be solved
       *[withdrawn] you took it back
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
        [open] It awaits an answer. The answer comes here.
        [promised] <b>It will be solved by { $until }.</b>
        [solved] <b>Solved.</b>
        [impossible] <b>It cannot be solved.</b>
       *[withdrawn] You took it back.
    }
remark-outcome-words = <blockquote>{ $words }</blockquote>
remark-outcome-former = The former answer: <blockquote>{ $words }</blockquote>
remark-outcome-notice = <b>{ $about ->
        [bot] The answer to your question about the bot, No. { $number }
       *[other] The answer to your remark No. { $number }
    }</b>
remark-object-once = If it is not solved, press “Not solved”: the remark will be read once more. You can do this once.
remark-object-later = If it is not solved by that day, open the remark and press “Not solved”.
remark-open-mine = Open the remark
remark-object = Not solved
remark-object-ask =
    <b>What is still not solved?</b>

    Write it in one message, or send it without words. Remark No. { $number } will be read again. You can do this once.
remark-object-wordless = Send without words
remark-objected = Remark No. { $number } awaits an answer again. The answer comes here.
remark-take-back = Take it back
remark-take-back-ask = Take No. { $number } back? We will erase the words, and there will be no answer.
remark-take-back-sure = Yes, take it back
remark-taken-back = You took No. { $number } back. The words are erased. That it was you we forget in a day.

## For the citizen: a word to the rating

words-ask = Would you like to add anything? Write it in one message. Nobody will learn who wrote it, and nobody can answer.
words-refuse = No, thank you
words-was-question = It is a question: find the answer
words-kept = Thank you, it is written down. We will cross out names, phone numbers and addresses, and we do not remember who wrote it.
words-too-long = That is rather long: { $given } characters, and { $most } fit. Please write less or press “No, thank you”.
