### Citizens' remarks and words to ratings on the screen.

web-nav-remarks = Citizens’ remarks
web-nav-feedback = Words to ratings
web-remarks-title = Citizens’ remarks
web-remarks-about = Nobody sees who wrote them: the answer finds its author by itself. Names, phone numbers and addresses are crossed out.
web-remarks-tabs = Which remarks to show
web-remarks-none = { $over ->
        [yes] There are no answered remarks yet.
       *[no] Nobody awaits an answer now.
    }
web-remarks-caption = { $over ->
        [yes] Answered remarks: { $count }
       *[no] Awaiting an answer: { $count }
    }
web-remark-number = Number
web-remark-about = About
web-remark-state = State
web-remark-left = Left on
web-remark-words = In the author’s words
web-remark-status = { $status ->
        [open] { $again ->
            [yes] awaits an answer again
           *[no] awaits an answer
        }
        [promised] promised by { $until }
        [solved] solved
        [impossible] cannot be solved
       *[withdrawn] taken back by its author
    }
web-remark-title = Remark No. { $number }
web-remarks-back = To the remarks
web-remark-answer = Answer
web-remark-mend = Mend the answer
web-remark-template = Template of an answer
web-remark-no-template = No template
web-remark-fill-in = Fill in the template
web-remark-outcome = How it ends
web-remark-until = By which day
web-remark-until-hint = Only if you promise to solve it. A working day later than today, for example 25.12.2027.
web-remark-words-field = The answer to its author
web-remark-words-hint = What was done, what will be done, or why it cannot be solved. In plain words, without other people’s names. No answer is sent without it.
web-remark-look = See how it will be read
web-remark-preview = This is what the author of remark No. { $number } will see
web-done-remark-answered = The answer is sent to its author.
web-feedback-title = Words to ratings
web-feedback-about = What people added to “It helped” and “It did not help”. Names, phone numbers and addresses are crossed out, and nobody knows who wrote it. Nothing older than a year is kept.
web-feedback-all = All
web-feedback-stage = About
web-feedback-show = Show
web-feedback-none = Nobody has added anything yet.
web-feedback-caption = Words to ratings: { $count }
web-feedback-day = Day
web-feedback-rating = Rating
web-feedback-words = Words
web-feedback-helped = { $helped ->
        [yes] it helped
       *[no] it did not help
    }
web-queue-remarks = { $count ->
        [one] { $count } remark of a citizen awaits an answer
       *[other] { $count } remarks of citizens await an answer
    }
web-queue-step-remarks = Answer
