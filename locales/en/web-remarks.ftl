### Citizens' remarks and words to ratings on the screen.

web-nav-remarks = Citizens’ remarks
web-nav-feedback = Comments on ratings
web-remarks-title = Citizens’ remarks
web-remarks-about = Nobody sees who wrote them: the bot delivers the answer to the author. Names, phone numbers and addresses are crossed out.
web-remarks-tabs = Which remarks to show
web-remarks-none = { $over ->
        [yes] There are no answered remarks yet.
       *[no] Nobody is waiting for an answer now.
    }
web-remarks-caption = { $over ->
        [yes] Answered remarks: { $count }
       *[no] Waiting for an answer: { $count }
    }
web-remark-number = Number
web-remark-about = About
web-remark-state = State
web-remark-left = Left on
web-remark-words = In the author’s words
web-remark-status = { $status ->
        [open] { $again ->
            [yes] waiting for an answer again
           *[no] waiting for an answer
        }
        [promised] promised by { $until }
        [solved] solved
        [impossible] cannot be solved
       *[withdrawn] no longer waiting
    }
web-remark-title = Remark No. { $number }
web-remarks-back = To the remarks
web-remark-answer = Answer
web-remark-mend = Edit the answer
web-remark-template = Answer template
web-remark-no-template = No template
web-remark-fill-in = Fill in the template
web-remark-outcome = Outcome
web-remark-until = By which day
web-remark-until-hint = Only if you promise to solve it. A working day later than today, for example 25.12.2027.
web-remark-words-field = The answer to its author
web-remark-words-hint = What was done, what will be done, or why it cannot be solved. Use plain words and no names of other people. An answer is not sent without it.
web-remark-look = See how it will look
web-remark-preview = This is what the author of remark No. { $number } will see
web-done-remark-answered = The answer is sent to its author.
web-feedback-title = Comments on ratings
web-feedback-about = What people added to “It helped” and “It did not help”. Names, phone numbers and addresses are crossed out, and nobody knows who wrote it. Nothing older than a year is kept.
web-feedback-all = All
web-feedback-stage = About
web-feedback-show = Show
web-feedback-none = Nobody has added anything yet.
web-feedback-caption = Comments on ratings: { $count }
web-feedback-day = Day
web-feedback-rating = Rating
web-feedback-words = Comment
web-feedback-helped = { $helped ->
        [yes] it helped
       *[no] it did not help
    }
web-queue-remarks = { $count ->
        [one] { $count } citizen’s remark is waiting for an answer
       *[other] { $count } citizens’ remarks are waiting for an answer
    }
web-queue-step-remarks = Answer
