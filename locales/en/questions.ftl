# Questions that found no answer: staff decide where they lead.

menu-questions = Unanswered questions{ $count ->
        [0] { "" }
       *[other] : { $count }
    }

questions = <b>Unanswered questions</b>. { $count ->
        [0] None now: whatever was asked found an answer or a decision.
        [one] { $count } question waits for a decision. Press it to choose where it leads.
       *[other] { $count } questions wait for a decision, frequent ones first. Press one to choose where it leads.
    }
questions-left = { $count ->
        [0] No unanswered questions are left.
        [one] { $count } unanswered question is left.
       *[other] { $count } unanswered questions are left.
    }
questions-back = To all questions
question-line = { $count ->
        [one] { $count } time
       *[other] { $count } times
    }: { $text }
question = <b>Question</b>: “{ $text }”
question-meant = The search read it as: “{ $text }”
question-times = Asked { $count ->
        [one] { $count } time
       *[other] { $count } times
    } ({ $why }).
question-abstained = the search did not understand: { $count }
question-none-of-these = “none of these” was chosen: { $count }
question-repeated = asked again: { $count }
question-days = { $same ->
        [yes] When: { $first }.
       *[no] When: from { $first } to { $last }.
    }
question-matches = <b>These are most like it.</b> Press one if the question is about it:
question-matches-none = Nothing like it was found. Find a row or a topic by a word.
question-found = <b>By the words “{ $text }”</b> these were found. Press one if the question is about it, or write other words:
question-found-none = Nothing was found by the words “{ $text }”. Write other words.
question-topics-only = Only topics are here: in your agency, other roles propose phrases of rows.
question-find = Find by a word
question-find-ask =
    Where should the question “{ $text }” lead? Write a word or a few about the row or topic.
    For example: reception
question-ignore = Leave it without an answer
question-ignore-ask = Leave the question “{ $text }” without an answer? It leaves this list, and the search learns nothing from it.
question-ignore-sure = Yes, leave it
question-ignored = The question “{ $text }” is left without an answer.
question-back = To the question
question-next = Next question: { $text }
question-take-back = Undo
question-taken-back = Undone: the question waits for a decision again.
question-decided = The question “{ $text }” has been decided already: { $status ->
        [ignored] it was left without an answer.
       *[attached] it leads to a row or a topic.
    }

target-row = Row: { $name } — { $process }
target-ours = Topic: { $title }
target-elsewhere = Another public body: { $title } ({ $body })
target-aside = Beside the point: { $title }

teach-ask =
    The phrase “{ $phrase }” and questions like it will lead here:
    <b>{ $target }</b>
teach-clean = No names and no addresses may stand in this phrase: other people will read it. If there are any, or the words are poor, press “Change the words”.
teach-words = Change the words
teach-words-ask =
    In which words do people ask for this? Type a phrase without names and addresses. It will lead here:
    <b>{ $target }</b>
teach-changed = The words changed after that button was shown. Please check once more.
teach-at-once = This takes effect at once; the journal keeps what was changed and in which role.
teach-by-proposal = In your agency, words about a row belong to the release: this becomes a proposal, and somebody else decides on it. Words of a release cannot be taken out of it.
teach-sure = Yes, lead here
teach-propose = Yes, propose
taught = Done: the phrase “{ $phrase }” now leads here: <b>{ $target }</b>.
taught-by-proposal = Proposal No. { $number } is sent. When somebody else approves it, such a question will lead here: <b>{ $target }</b>.
question-cause = people ask for it like this

## Words about a row as a proposal

propose-phrases = Add how people ask for it
change-phrases = people's words
changed-phrases = people's words are added
field-phrases = How people ask
mend-phrases = Correct people's words
ask-row-phrases =
    How do people ask for this? Write one phrase, without names, phone numbers and addresses.
    For example: where to complain about noise
