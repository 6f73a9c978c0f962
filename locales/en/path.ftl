# The path by steps: /steps.

command-steps = Which step I am at

path-which-step = Which step am I at?
path-none = This agency has not described the steps yet. Press “To the beginning” and choose what has happened.
path-where =
    <b>The whole path, step by step</b>

    Where are you now? Press a step: I will say what you need, how long it takes and what happens next.
path-you-wait = I am tracking your appeal. It seems that you are at step { $number }.
path-titled = { $number }. { $title }
path-step =
    Step { $number } of { $total }.
    <b>{ $title }</b>
path-needed =
    <b>What you need.</b> { $words }
path-takes =
    <b>How long it takes.</b> { $words }
path-next =
    <b>What happens next.</b> { $words }
path-no-place = The list does not say yet where to do it.
path-earlier = Previous step
path-later = Next step
path-all = All steps

path-order = Order of the steps
path-of-history = Step of the path “{ $title }”
path-nothing = none
path-known-by = recognised by the need: { $need }
path-step-needed = what you need: { $words }
path-step-takes = how long it takes: { $words }
path-step-next = what happens next: { $words }

path-moved-on-error = Somebody else changed the steps while you were looking. Nothing was saved, and your text is still in the form: see what has changed and save again.
step-taken-error = This need already belongs to the step “{ $name }”. Choose another need or “An option of a situation says so”.
step-named-error = { $count ->
        [one] { $count } option leads
       *[other] { $count } options lead
    } to this step: { $names }. Choose another step there first.

web-path-title = The client’s path, step by step
web-path-about = With these steps the bot tells people where they are, what they need, how long it takes and what happens next. Changes are seen at once and stay in the history.
web-path-none = There are no steps yet, so the bot does not say what happens next.
web-path-link = The client’s path, step by step
web-path-number = Step { $number } of { $total }.
web-path-new = Add a step
web-path-new-title = A new step of the path
web-path-step-title = Step “{ $title }”
web-path-back = To all steps
web-path-known = When a person is at this step
web-path-by-options = An option of a situation says so
web-path-russian = Step
web-path-russian-hint = What the person does, in their words, up to 40 characters. For example: Получить ответ
web-path-foreign = Step in English
web-path-need = Need of the step
web-path-need-hint = A person is at this step if they came with this need. If none fits, choose the step in the options of the situations.
web-path-needed = What you need
web-path-needed-hint = What to have ready, up to 300 characters. Name the paragraph of the order or the law. If you are not sure, leave it empty.
web-path-needed-foreign = What you need, in English
web-path-takes = How long it takes
web-path-takes-hint = The deadline and its source, up to 300 characters. For example: До 30 дней со дня регистрации (59-ФЗ, ст. 12). If you are not sure, leave it empty.
web-path-takes-foreign = How long it takes, in English
web-path-next = What happens next
web-path-next-hint = What the next message will be or what will happen, up to 300 characters.
web-path-next-foreign = What happens next, in English
web-path-remove = Remove the step…
web-path-remove-about = The step “{ $title }” will be removed for good. The touchpoints of the list and the options of situations stay.
web-done-step-saved = The step is saved, and people already see it.
web-done-step-removed = The step is removed.
