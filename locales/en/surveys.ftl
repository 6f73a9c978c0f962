### Surveys: what a citizen sees, what staff see in the chat, refusals.

## For citizens

survey-offer = Answer our survey
survey-invitation = We are asking people: { $count ->
        [one] { $count } short question
       *[other] { $count } short questions
    }, no names. If you have a minute, press “Answer our survey”.
survey-intro =
    <b>{ $title }</b>

    { $agency }: a survey, { $count ->
        [one] { $count } question
       *[other] { $count } questions
    }. Answer with the buttons.

    No names. We do not write down who answered what. We only remember that you were asked, and forget it when the survey ends.

    You do not have to answer. You may leave at any moment: what you have answered is counted.
survey-intro-plain =
    <b>{ $title }</b>

    { $count ->
        [one] { $count } question
       *[other] { $count } questions
    }. Answer with the buttons.
    No name is needed.
    You do not have to answer.
survey-begin = Begin
survey-decline = I would rather not
survey-question =
    <b>Question { $number } of { $total }</b>

    { $text }
survey-skip = Skip this question
survey-stop = Finish
survey-thanks = Thank you! Your answers are counted together with everybody else's.
survey-left = All right, let us stop here. Thank you for looking in.
survey-declined = All right. We will not ask about this survey again.
survey-answered-before = You have answered this question already. The answer cannot be changed: we do not know which one is yours.
survey-not-asked = This survey has ended. Thank you for looking in.
survey-staff = This is how a citizen sees the survey. We do not count the answers of staff.

## For staff

command-surveys = Surveys of citizens
menu-surveys = Surveys
surveys =
    <b>Surveys of citizens</b>

    { $count ->
        [0] There are no surveys yet.
        [one] { $count } survey in all.
       *[other] { $count } surveys in all.
    } You make, open and end surveys in the browser: /web, “Surveys”.
surveys-back = To the surveys
survey-line = { $title }: { $stage ->
        [draft] draft
        [ahead] scheduled
        [running] running
        [counting] counting
       *[over] ended
    }
survey-head =
    <b>{ $title }</b>
    { $first } — { $last }
survey-stage = { $stage ->
        [draft] A draft: citizens do not see it.
        [ahead] Scheduled: citizens will see it on its first day.
        [running] Running: citizens are answering.
        [counting] Nobody is asked any more. The last answers are being counted, which takes about 15 minutes.
       *[over] Ended.
    }
survey-so-far = { $count ->
        [0] Fewer than ten people have answered so far. If at least ten do, you will see the results when the survey has ended.
       *[other] At least { $people } people have answered. You will see their answers when the survey has ended.
    }
survey-so-far-counting = { $count ->
        [0] Fewer than ten answers have been counted so far. If there are no more, results are not shown, so that nobody can be recognised.
       *[other] At least { $people } people have answered. You will see their answers when they are counted.
    }
survey-too-few = Fewer than ten answers: results are not shown, so that nobody can be recognised.
survey-result = <b>{ $number }. { $text }</b>
survey-result-answers = Answers: { $answers }
survey-result-line = { $words } — { $times } ({ $share }%)
survey-column-question = Question
survey-column-answer = Answer
survey-column-times = Times
survey-column-share = Share, %
survey-picture = Bars: “{ $text }”. Most often: “{ $most }”, { $times }.
notice-survey-over = A survey has ended: the answers are counted.

## Refusals

no-questions-error = The survey asks nothing. Write the first question and at least two answers to it.
question-missing-error = There are answers or a translation, but no question. Write the question or empty its fields.
few-options-error = Fewer than two answers: there is nothing to choose from. Write each answer on a line of its own.
many-options-error = There are { $given } answers, but a phone shows only { $most }. Remove some or combine similar ones.
same-option-error = The answer “{ $name }” appears twice. Remove one or reword it.
foreign-options-error = The translation has { $given } { $given ->
        [one] answer
       *[other] answers
    }, in Russian there are { $needed }. Translate every answer, in the same order, or leave the field empty.
long-lines-error = The answer “{ $name }” does not fit on a button. Shorten it to { $most } characters.
backwards-survey-error = The last day is before the first. Swap them.
long-survey-error = The survey is longer than { $most } days, and the results are seen only after it ends. Choose an earlier last day.
past-survey-error = The last day of the survey has passed, so nobody could answer. Choose other days: today or later.
far-survey-error = A survey can be set at most { $most } days ahead. Choose an earlier last day.
survey-started-error = This survey is open or has ended, and people have answered it as it is. It cannot be changed. End it and make a new one.
survey-over-error = This survey is not running: there is nothing to end.
survey-overlap-error = On these days the survey “{ $name }” is open ({ $first } — { $last }). Only one survey can be open at a time: end that one early or choose other days.
