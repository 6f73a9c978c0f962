### Pages of surveys.

web-nav-surveys = Surveys
web-surveys-title = Surveys of citizens
web-surveys-about = Short surveys without names. Citizens are offered a survey by one button, never by a message. Nobody learns who answered what.
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
web-survey-open-about = Read the survey below as a citizen will see it. Once open it cannot be changed.
web-survey-open = Open the survey
web-survey-remove = Delete the draft
web-survey-end-about = The survey ends by itself after its last day. You may end it now: nobody is asked any more, and the results come in a quarter of an hour.
web-survey-end = End it now
web-survey-take-back-about = No citizen has seen the survey yet: it can be taken back to the drafts and mended.
web-survey-take-back = Take back to the drafts
web-survey-results = Results
web-survey-preview = As a citizen sees it
web-survey-preview-about = Each card is a screen of the chat; what is framed are buttons.
web-survey-in-ru = In Russian
web-survey-in-en = In English
web-survey-form-about = Up to five questions, each answered by one button. Ask nothing by which somebody could be recognised: no name, no address, no exact age.
web-survey-russian = Title
web-survey-russian-hint = For example: Удобно ли к нам обращаться
web-survey-foreign = Title in English
web-survey-first-day = First day
web-survey-last-day = Last day
web-survey-last-day-hint = Results are seen when the survey has ended, and only of questions that at least ten people answered.
web-survey-question = Question { $number }
web-survey-text = Question
web-survey-text-hint = Short, and about one thing. For example: Легко ли было найти, куда обратиться?
web-survey-options = Answers, each on a line of its own
web-survey-options-hint = From two to { $most }; no more than { $longest } characters each.
web-survey-translation = Translation into English
web-survey-foreign-text = Question in English
web-survey-foreign-options = Answers in English, each on a line of its own
web-survey-foreign-options-hint = As many and in the same order as in Russian.
web-survey-keep = Keep the draft
web-done-survey-kept = The draft is kept. See how a citizen will see the survey, and open it.
web-done-survey-opened = The survey is open.
web-done-survey-ended = The survey has ended: nobody is asked any more. The results come in a quarter of an hour.
web-done-survey-taken-back = The survey is a draft again.
web-done-survey-removed = The draft is deleted.
