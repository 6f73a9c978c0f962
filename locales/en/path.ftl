# The path by steps: /steps.

command-steps = Which step I am at

path-which-step = Which step am I at?
path-none = This agency has described no steps yet. Press “To the beginning” and choose what has happened.
path-where =
    <b>The whole path by steps</b>

    Where are you now? Press a step: I will say what is needed, how long it takes and what comes next.
path-you-wait = I watch an appeal of yours. It seems that you are at step { $number }.
path-titled = { $number }. { $title }
path-step =
    Step { $number } of { $total }.
    <b>{ $title }</b>
path-needed =
    <b>What is needed.</b> { $words }
path-takes =
    <b>How long it takes.</b> { $words }
path-next =
    <b>What comes next.</b> { $words }
path-no-place = Where to do it, the list does not say yet.
path-earlier = The step before
path-later = The next step
path-all = All steps

path-order = Order of the path's steps
path-of-history = Step of the path “{ $title }”
path-nothing = none
path-known-by = known by the need: { $need }
path-step-needed = what is needed: { $words }
path-step-takes = how long it takes: { $words }
path-step-next = what comes next: { $words }

path-moved-on-error = While you were looking, somebody else changed the steps. Nothing was saved, your text is still in the form: see what has changed and save again.
step-taken-error = This need already names the step “{ $name }”. Choose another need or “An option of a situation says so”.
step-named-error = { $count ->
        [one] { $count } option names
       *[other] { $count } options name
    } this step: { $names }. Choose another step there first.

web-path-title = The client's path by steps
web-path-about = By these steps the bot tells a person where they are, what is needed, how long it takes and what comes next. Changes are seen at once and stay in the history.
web-path-none = There are no steps yet: the bot will not say what comes next.
web-path-link = The client's path by steps
web-path-number = Step { $number } of { $total }.
web-path-new = Add a step
web-path-new-title = A new step of the path
web-path-step-title = Step “{ $title }”
web-path-back = To all steps
web-path-known = When a person is at this step
web-path-by-options = An option of a situation says so
web-path-russian = Step
web-path-russian-hint = What the person does, in their words, up to 40 letters. For example: Получить ответ
web-path-foreign = Step in English
web-path-need = Need of the step
web-path-need-hint = A person is at this step if they came with this need. If none fits, the step is chosen in the options of the situations themselves.
web-path-needed = What is needed
web-path-needed-hint = What to have ready, up to 300 letters. Name the paragraph of the order or the law. If you do not know exactly, leave it empty.
web-path-needed-foreign = What is needed, in English
web-path-takes = How long it takes
web-path-takes-hint = The term and where it is known from, up to 300 letters. For example: До 30 дней со дня регистрации (59-ФЗ, ст. 12). If you do not know exactly, leave it empty.
web-path-takes-foreign = How long it takes, in English
web-path-next = What comes next
web-path-next-hint = What the next message will be or what will happen, up to 300 letters.
web-path-next-foreign = What comes next, in English
web-path-remove = Remove the step…
web-path-remove-about = The step “{ $title }” will be gone and cannot be brought back. The touchpoints of the list and the options of situations stay.
web-done-step-saved = The step is saved and holds already.
web-done-step-removed = The step is removed.
