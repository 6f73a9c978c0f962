### “It suits me better…”: how a person is helped best. Not a word about the reasons.

wishes-button = It suits me better…
wishes-offer = I can be set up to suit you: the button “It suits me better…”.
command-settings = It suits me better: set me up

wishes-title =
    <b>It suits me better…</b>

    Press a line to turn it on or off.
wishes-kept = I remember only the choice itself. I do not ask why.
wishes-large = The messenger itself makes letters larger. Look for “Text size” in its settings.
wish-plain-text = Large and simple text: { $on ->
    [yes] on
   *[no] off
}
wish-offline-first = I would rather come or call: { $on ->
    [yes] on
   *[no] off
}
wish-no-calls = I cannot call: { $on ->
    [yes] on
   *[no] off
}
wish-step-free = I need a way in without steps: { $on ->
    [yes] on
   *[no] off
}
wishes-who = Who I am: { $segment ->
    [citizen] a citizen
    [business] a business or organisation
    [body] from another body
    [employee] an employee
   *[none] not said
}
wishes-language = Language: { $language }

wishes-who-ask =
    <b>Who are you?</b>

    I will leave out what does not concern you. You can change it at any time.
segment-choice = { $segment ->
    [citizen] I am a citizen
    [business] I am a business or act for one
    [body] I am from another body
    [employee] I am an employee of the body
   *[none] Show everything
}{ $chosen ->
    [yes] { " " }(chosen)
   *[no] { "" }
}
segment-for = { $segment ->
    [citizen] citizens
    [business] businesses and organisations
    [body] other bodies
   *[employee] employees of the body
}
wishes-employee = The list for employees opens by invitation. Ask the administrator of your body for one. Meanwhile I show what is open to everybody.

hidden-nothing = You said who you are. There is nothing here for { $segment } yet. But there is for others.
hidden-some = I show what is for { $segment }.
hidden-show-all = Show everything
card-for-others = This way is for { $segments }.

citizen-more = More
citizen-more-title = What else there is here:

card-part = { $part ->
    [important] Important
    [hours] When it is open
    [bring] What to bring
    [needs] What can be done here
    [offers] What there is here
    [next] What comes next
   *[term] When they answer
}
card-rest = <b>{ $name }</b>. What else can be done:

touchpoint-by-phone = { $name } (by telephone)
calls-here = This is by telephone.
calls-only = Here one can only call.
calls-only-others-below = Here one can only call. Other ways are on the buttons below.
steps-none = A way in without steps: yes.
steps-there-are = A way in without steps: no. See the other ways.
steps-ask = A way in without steps: not known, please ask beforehand.
steps-ask-by-phone = A way in without steps: not known, please ask by telephone { $phone }.

way-of-several = { $number ->
    [1] The first
    [2] The second
    [3] The third
    [4] The fourth
    [5] The fifth
    [6] The sixth
    [7] The seventh
    [8] The eighth
    [9] The ninth
    [10] The tenth
   *[other] No. { $place },
} way of { $total }:
way-this = This one suits me
way-next = The next one
way-first = The first one again
about-whole = More about it
