### The office: situations, procedure, people's words, texts, questions and reports.

web-nav-situations = Life situations

web-agency-change = Change
web-agency-save = Save
web-agency-cancel = Cancel
web-agency-up = Up
web-agency-down = Down
web-agency-actions = Actions
web-agency-shown = Show to people at once
web-agency-hidden = Keep hidden for now
web-agency-hidden-tag = hidden
web-agency-nothing-behind = nothing is found
web-agency-remove-sure = Yes, remove
web-agency-foreign-hint = May stay empty: then the Russian words are shown in English too.

## Life situations

web-situations-title = Life situations
web-situations-about = Everybody who writes to the bot begins with these questions: what happened, then why they came. By the answer the bot shows touchpoints of the current list. People see changes at once, and they stay in the history; the list itself does not change.
web-situations-history = History of changes
web-situations-none = There are no situations yet: people have nothing to begin with.
web-situations-back = To all situations
web-situation-hidden = People do not see it.
web-situation-dead = People do not see it: no touchpoint of the list is behind any of its options. Change the options.
web-situation-new = Add a situation
web-situation-new-title = New situation
web-situation-new-about = A situation is what happened to a person, in their words. An option is why they came.
web-situation-title = Situation “{ $title }”
web-situation-client = Whose list it opens
web-situation-russian = Situation
web-situation-russian-hint = In a person's words, in Russian, up to 40 characters: a button shows no more. For example: Жду ответа
web-situation-foreign = Situation in English
web-situation-paragraph = Paragraph of the order
web-situation-paragraph-hint = Where the order speaks of it. May stay empty.
web-situation-first-option = First option
web-situation-first-option-about = A single option's name is not shown to people: they see the touchpoints at once.
web-situation-add = Add the situation
web-situation-options = Options
web-situation-options-caption = Options of the situation “{ $title }”
web-situation-one-option = There is one option, so people see the touchpoints at once, without a second question.
web-situation-words = Words of the situation
web-situation-away = Hide from people
web-situation-away-about = Only staff see a hidden situation; it can be shown again.
web-situation-hide = Hide from people
web-situation-show = Show to people
web-situation-remove = Remove the situation…
web-situation-remove-about = The situation “{ $title }” goes with its options and cannot be brought back. Whoever presses an old button reads that it no longer works, and sees the present questions.
web-situation-back = To the situation “{ $title }”
web-option = Option
web-option-leads = What is shown
web-option-new = Add an option
web-option-new-title = New option
web-option-title = Option “{ $title }”
web-option-russian = Option
web-option-russian-hint = Why the person came, in their words, in Russian, up to 40 characters. For example: Взять бланк
web-option-russian-hint-first = Why the person came, in their words, in Russian, up to 40 characters. A single option may do without.
web-option-foreign = Option in English
web-option-needs = Needs
web-option-needs-hint = Touchpoints that answer all the ticked needs at once are shown.
web-option-channels = Types of touchpoint
web-option-channels-hint = Touchpoints of these types are shown besides, whatever their needs. Usually not needed.
web-option-own-words = Invite to write in one's own words
web-option-own-words-hint = Beside the touchpoints the person is invited to describe their matter.
web-option-step = Step of the client's path
web-option-step-by-needs = by the needs
web-option-step-hint = Which step the person is told of: what comes next.
web-option-hidden = Whether people see it
web-option-hidden-hint = A hidden option can be prepared before the list has the touchpoint.
web-option-rows = { $count ->
        [one] Now it is { $count } touchpoint:
       *[other] Now it is { $count } touchpoints:
    }
web-option-remove = Remove the option…
web-option-remove-about = The option “{ $title }” goes and cannot be brought back. The touchpoints of the list stay.

web-done-situation-added = The situation is added. People see it already.
web-done-situation-hidden = The situation is added and hidden from people for now.
web-done-situation-changed = Saved. In effect already.
web-done-situation-moved = The order is changed. In effect already.
web-done-situation-removed = The situation is removed.
web-done-option-saved = The option is saved. In effect already.
web-done-option-removed = The option is removed.

## Procedure

web-nav-agency = Procedure of the list
web-procedure-title = Procedure of the list
web-procedure-about = The rules of your agency. Choose what to change: before saving you see what was and what it becomes. Approvers are told of every change.
web-procedure-about-read = The rules of your agency. The administrator changes them.
web-procedure-sections = Sections of the procedure
web-procedure-back = To the procedure
web-procedure-history-title = History of the procedure and situations
web-procedure-history-about = Who changed the agency's rules and life situations, and when. The latest come first.
web-procedure-history-caption = { $count ->
        [one] { $count } change
       *[other] { $count } changes
    }
web-agency-by-operator = system administrator
web-agency-history-when = When
web-agency-history-who = Who
web-agency-history-what = What
web-agency-history-was = Was
web-agency-history-becomes = Became
web-agency-history-basis = Basis
web-setting-how-places = Give those that are needed their places in order: 1, 2, 3… Whatever has no place is taken away.
web-setting-how-several = Tick everything that is needed.
web-setting-lines-directions-of = Each direction on a line of its own. A direction that has rows cannot go: move its rows first.
web-setting-how-columns = Each column on a line of its own: the number of what it holds and its title, for example “5 Точка взаимодействия”. The numbers stand under the field.
web-setting-how-text = Up to { $most } characters.
web-setting-how-number = A number from { $least } to { $most }.
web-setting-how-day = Day and month, for example 25.12.
web-setting-how-site = Address of a page, for example https://example.org/perechen.
web-setting-how-document = Number, date and title, for example: № 54 от 11.04.2024 Об утверждении Порядка ведения перечня.
web-setting-may-be-empty = The field may stay empty.
web-setting-look = See what will change
web-setting-look-title = Check: { $title }
web-setting-look-about = Nothing is saved yet.
web-setting-basis = Act that sets it
web-setting-basis-hint = For example: приказ от 11.04.2024 № 54. May stay empty.
web-setting-again = Correct
web-done-setting-saved = Saved. Approvers will get a message.

## Unanswered questions

web-nav-questions = Unanswered questions
web-agency-times = Times
web-agency-find = Find
web-questions-title = Unanswered questions
web-questions-about = What the bot was asked and did not understand. Nobody knows who asked. Open a question and choose where it should lead.
web-questions-none = None now: everything that was asked has an answer or a decision.
web-questions-caption = { $count ->
        [one] { $count } question waits
       *[other] { $count } questions wait, frequent ones first
    }
web-questions-back = To all questions
web-question = Question
web-question-why = Why it is here
web-question-last = Asked last
web-question-unsent = Your words were not kept
web-question-unsent-about = Should they still be needed, copy them from here: they can be added under “People’s words”.
web-question-title = Unanswered question
web-question-leads = Where it should lead
web-question-topics-only = Only topics can be chosen: in your agency other roles propose phrases of rows.
web-question-find = Find a row or topic
web-question-find-hint = A word or several, for example: приём
web-question-best = Show the most similar
web-question-matches = Most similar
web-question-matches-none = Nothing similar was found. Find a row or topic by a word.
web-question-found = Found by “{ $text }”
web-question-found-none = Nothing was found by “{ $text }”. Try other words.
web-question-said = In which words people ask it
web-question-said-hint = This phrase and those like it will lead there. No names or addresses: others will read it.
web-question-by-proposal = A topic's phrase is live at once. A row's phrase goes into a release: it becomes a proposal that somebody else decides.
web-question-teach = Lead there
web-question-ignore-about = The question leaves this list, and the search learns nothing of it.
web-question-take-back = Take the last decision back
web-question-proposal = Open proposal No. { $number }
web-done-question-taught = Done: such a question now leads where you chose.
web-done-question-proposed = The proposal is sent. Once it is approved, the question leads where you chose.
web-done-question-ignored = The question is left without an answer.
web-done-question-taken-back = Taken back: the question waits again.

## Reports of contacts

web-nav-suggestions = Reports of contacts
web-suggestions-title = Reports of wrong contacts
web-suggestions-about = People pressed “Is a contact wrong?”. Nobody knows who wrote.
web-suggestions-none = There is nothing to look at now.
web-suggestions-caption = { $count ->
        [one] { $count } report waits
       *[other] { $count } reports wait, frequent ones first
    }
web-suggestions-back = To all reports
web-suggestion-title = Report: { $name }
web-suggestion-point = Touchpoint
web-suggestion-wrong = What is wrong
web-suggestion-words = In their words
web-suggestion-told = Reported
web-suggestion-times = { $count ->
        [one] { $count } time
       *[other] { $count } times
    }
web-suggestion-seen = What stood on the card (list No. { $number })
web-suggestion-now = What the list says now
web-suggestion-row = Open the row of the list
web-suggestion-proposal = Open the proposal
web-suggestion-next = What next
web-suggestion-take-about = Check the contact yourself and enter the right one: nothing is changed here on somebody's word.
web-suggestion-dismiss = Nothing to change: dismiss the report…
web-suggestion-why = Why
web-done-suggestion-taken = The report is taken up: here is a draft of the change.
web-done-suggestion-dismissed = The report is dismissed.

## Templates, scripts, frequent questions

web-nav-knowledge = Templates and answers
web-agency-filter-words = Words
web-agency-filter-any = Any
web-agency-filter-off = Show all
web-knowledge-title = Templates, scripts and frequent questions
web-knowledge-about = Ready texts: what is answered in writing, what is said on the phone, what citizens read.
web-knowledge-find = Find a text
web-knowledge-none = There is nothing yet. The first text can be proposed here: it is checked and approved like any change.
web-knowledge-not-found = Nothing was found. Write fewer words or take conditions away.
web-knowledge-caption = { $count ->
        [one] { $count } text
       *[other] { $count } texts
    }
web-knowledge-head = Title
web-knowledge-kind = What it is
web-knowledge-need = Need
web-knowledge-whom = Who sees it
web-knowledge-public = { $on ->
        [yes] citizens and staff
       *[no] staff only
    }
web-knowledge-approved = Approved
web-knowledge-rows = Rows of the list
web-knowledge-body = Text
web-knowledge-change = Propose a change
web-knowledge-change-about = Until the new one is approved, this text is in effect.
web-text-draft-title = { $name ->
        [none] New text: draft
       *[other] Draft of the text “{ $name }”
    }
web-text-returned = Returned with a remark: { $comment }
web-text-over = This was sent or decided already, nothing can be changed here. What you typed stays below and can be copied.
web-text-kind = What you are preparing
web-text-kind-hint = A template answers in writing, a script is spoken, a frequent question may be read by citizens too.
web-text-title = Title
web-text-title-hint = The text is sought by these words. Write a frequent question as it is asked: “When will the answer come?”
web-text-body = Text
web-text-body-hint = Up to 3000 characters. No names: write words in brackets instead, for example “(имя и отчество)”. In a template for answering a remark these are filled in: (номер замечания), (дата замечания), (сегодня), (точка), (орган).
web-text-needs-hint = Which needs it fits. Tick all.
web-text-seek = Find a row of the list
web-text-seek-hint = A part of the name, for example: приём. What you typed above stays.
web-text-rows-none = No such rows were found. Write fewer letters.
web-text-public = Show the text to citizens
web-text-public-hint = It appears on cards under “Frequent questions” as soon as it is approved.
web-text-withdrawal = This text is withdrawn from use. Say on what basis, or leave it empty.
web-text-basis = Basis
web-text-basis-hint = For example: Порядок, пункт о шаблонах ответов. May stay empty.
web-text-findings = Findings in what is saved
web-text-save = Save the draft
web-text-submit = Save and send
web-text-drop = Delete the draft…
web-text-drop-about = The draft goes; if it was sent and came back, the proposal is withdrawn.
web-done-text-saved = The draft is saved. It can be continued in chat too.
web-done-text-caught-up = The text changed while you were writing. Yours is saved; check it and send.
web-done-text-sent = Sent. Somebody else decides.

## People's words

web-nav-words = People's words
web-agency-add = Add
web-agency-remove = Take out
web-words-title = People's words: lexicon
web-words-menu = Kinds of words
web-words-lexicon = Lexicon
web-words-elsewhere = Others' topics
web-words-ours = Our topics
web-words-aside = Off the subject
web-words-rows = Phrases of rows
web-words-about = People write as they speak. Here the bot learns to understand them. In effect at once, without a release.
web-words-none = The lexicon is empty yet.
web-words-not-found = Nothing was found. Write fewer or other words.
web-words-caption = { $count ->
        [one] { $count } entry, by the alphabet
       *[other] { $count } entries, by the alphabet
    }
web-words-take-back = Put back
web-words-add = Add to the lexicon
web-words-lines = Entries
web-words-lines-hint = What people say on the left, the list's wording on the right, “=” between. Each on a line of its own. For example: жэк = управляющая организация
web-said = What people say
web-means = What the list says
web-saying-title = Entry “{ $said }” of the lexicon
web-topics-title-elsewhere = People's words: others' topics
web-topics-title-ours = People's words: our topics
web-topics-title-aside = People's words: off the subject
web-topics-about-elsewhere = What people write about and another public body answers. The bot names it and says how to turn to it.
web-topics-about-ours = What people write about, and what is opened then.
web-topics-about-aside = No body answers this, and the bot says honestly that it did not understand.
web-topics-none = Empty yet.
web-topics-caption = { $count ->
        [one] { $count } topic, by the alphabet
       *[other] { $count } topics, by the alphabet
    }
web-topic = Topic
web-topic-title = Topic “{ $title }”
web-topic-new-title = { $kind ->
        [elsewhere] New topic of another public body
        [ours] New topic of ours
       *[aside] New topic off the subject
    }
web-topic-hint-title = Short, as a citizen would say it, in Russian. For example: Потерян паспорт
web-topic-hint-body = The body or organisation in full. For example: Федеральная налоговая служба
web-topic-hint-how = One or two simple sentences. A phone number or address only if you checked it yourself.
web-topic-hint-source = A law or act with an article, number or date. For example: Налоговый кодекс РФ, ст. 30
web-topic-hint-lead = What is opened for whoever writes about it.
web-topic-hint-phrases = How people ask about it, each phrase on a line of its own. Can be added later. For example: пришёл налог на квартиру
web-topic-field-foreign = { $field } in English
web-topic-phrases = { $count ->
        [0] No phrases yet: add some
        [one] { $count } phrase: see, add
       *[other] { $count } phrases: see, add
    }
web-topic-remove = Remove the topic…
web-phrase-rows-title = People's words: phrases of rows
web-phrase-rows-about = How people ask for what stands in the list. Open a row to see its phrases.
web-phrase-rows-none = There are no rows in the lists yet.
web-phrase-rows-caption = { $count ->
        [one] { $count } row
       *[other] { $count } rows
    }
web-phrase-row = Row of the list
web-phrases-title = How people ask for “{ $title }”
web-phrases-none = No phrases yet.
web-phrases-caption = { $count ->
        [one] { $count } phrase
       *[other] { $count } phrases
    }
web-phrase = Phrase
web-phrases-by-proposal = In your agency phrases of rows go into a release: a new one is proposed on the row's page.
web-phrases-lines = Phrases
web-phrases-lines-hint = Each on a line of its own, without names, phone numbers and addresses. For example: куда с этим идти
web-done-sayings-added = Added to the lexicon. In effect already.
web-done-saying-changed = The entry is changed. In effect already.
web-done-topic-added = The topic is saved and in effect already.
web-done-topic-changed = The topic is changed. In effect already.
web-done-topic-removed = The topic is removed. Questions that led to it wait again.
web-done-phrases-added = The phrases are added. In effect already.
web-done-saying-removed = Taken out of the lexicon. The search understands it no more.
web-done-phrase-removed = The phrase is taken out. The search knows it no more.
