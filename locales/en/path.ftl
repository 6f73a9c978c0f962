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
