### Pages of surveys.

web-nav-surveys = Surveys
web-surveys-title = Surveys of citizens
web-surveys-about = Short surveys without names. Citizens are offered a survey with one button, never with a message. Nobody learns who answered what.
web-surveys-none = There are no surveys yet.
web-surveys-caption = Surveys, newest first
web-surveys-back = To all surveys
web-survey-new = New survey
web-survey-new-title = New survey
web-survey-edit-title = Change the survey
web-survey-title = Survey: { $title }
web-survey-name = Survey
web-survey-days = Days
web-survey-state = State
web-survey-stage = { $stage ->
        [draft] draft
        [ahead] scheduled
        [running] running
        [counting] counting
       *[over] ended
    }
web-survey-so-far = Answered by
web-survey-open-about = Read the survey below as a citizen will see it. Once it is open, it cannot be changed.
web-survey-open = Open the survey
web-survey-remove = Delete the draft
web-survey-end-about = The survey ends automatically after its last day. You can end it now: nobody will be asked any more, and the last answers are counted in about 15 minutes.
web-survey-end = End it now
web-survey-take-back-about = No citizen has seen the survey yet, so you can move it back to drafts and edit it.
web-survey-take-back = Move back to drafts
web-survey-results = Results
web-survey-preview = As a citizen sees it
web-survey-preview-about = Each card is a screen of the chat; framed words are buttons.
web-survey-in-ru = In Russian
web-survey-in-en = In English
web-survey-form-about = Up to five questions, each answered with one button. Do not ask anything that could identify a person: no names, addresses or exact ages.
web-survey-russian = Title
web-survey-russian-hint = For example: Удобно ли к нам обращаться
web-survey-foreign = Title in English
web-survey-first-day = First day
web-survey-last-day = Last day
web-survey-last-day-hint = Results are seen after the survey ends, and only for questions that at least ten people answered.
web-survey-question = Question { $number }
web-survey-text = Question
web-survey-text-hint = Short, and about one thing. For example: Легко ли было найти, куда обратиться?
web-survey-options = Answers, one per line
web-survey-options-hint = From two to { $most }; no more than { $longest } characters each.
web-survey-translation = Translation into English
web-survey-foreign-text = Question in English
web-survey-foreign-options = Answers in English, one per line
web-survey-foreign-options-hint = The same number and order as in Russian.
web-survey-keep = Save the draft
web-done-survey-kept = The draft is saved. Check how a citizen will see the survey, then open it.
web-done-survey-opened = The survey is open.
web-done-survey-ended = The survey has ended: nobody is asked any more. The last answers are counted in about 15 minutes.
web-done-survey-taken-back = The survey is a draft again.
web-done-survey-removed = The draft is deleted.
