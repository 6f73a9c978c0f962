### “My preferences”: how a person is helped best. Not a word about the reasons.

wishes-button = My preferences
wishes-offer = You can set me up to suit you: press “My preferences”.
command-settings = My preferences

wishes-title =
    <b>My preferences</b>

    Press a line to turn it on or off.
wishes-kept = I remember only what you choose. I do not ask why.
wishes-large = To make the letters larger, look for “Text size” in the messenger’s settings.
wish-plain-text = Large and simple text: { $on ->
    [yes] on
   *[no] off
}
wishes-come-only = You cannot call, so I show first where you can come. Phones come last.
wish-offline-first = { $calls ->
    [yes] I prefer to come or call
   *[no] I prefer to come in person
}: { $on ->
    [yes] on
   *[no] off
}
wish-no-calls = I cannot call: { $on ->
    [yes] on
   *[no] off
}
wish-step-free = I need step-free access: { $on ->
    [yes] on
   *[no] off
}
wishes-who = Who I am: { $segment ->
    [citizen] a citizen
    [business] a business or organisation
    [body] from another public body
    [employee] an employee of the agency
   *[none] not chosen
}
wishes-language = Language: { $language }

wishes-who-ask =
    <b>Who are you?</b>

    I will leave out what does not concern you. You can change this at any time.
segment-choice = { $segment ->
    [citizen] I am a citizen
    [business] I am a business or act for one
    [body] I am from another public body
    [employee] I am an employee of the agency
   *[none] Show everything
}{ $chosen ->
    [yes] { " " }(chosen)
   *[no] { "" }
}
segment-for = { $segment ->
    [citizen] citizens
    [business] businesses and organisations
    [body] other public bodies
   *[employee] employees of the agency
}
wishes-employee = The list for employees opens by invitation. Ask your agency’s administrator for one. Meanwhile I show what is open to everyone.

hidden-nothing = You told me who you are. There is nothing here for { $segment } yet, but there is for others.
hidden-some = I am showing what is for { $segment }.
hidden-show-all = Show everything
card-for-others = This way is for { $segments }.

citizen-more = More
citizen-more-title = More about it:

card-part = { $part ->
    [important] Important
    [hours] Opening hours
    [bring] What to bring
    [needs] What you can do here
    [offers] Access and help on site
    [next] What happens next
   *[term] When they answer
}
card-rest = <b>{ $name }</b>. What else you can do:

touchpoint-by-phone = { $name } (by phone)
calls-here = This is by phone.
calls-only = Here you can only call.
calls-only-others-below = Here you can only call. Other ways are on the buttons below.
steps-none = Step-free access: yes.
steps-there-are = Step-free access: no. Please see the other ways.
steps-ask = Step-free access: not known, please ask beforehand.
steps-ask-by-phone = Step-free access: not known, please call and ask: { $phone }.

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
} option of { $total }:
way-this = This one suits me
way-next = Show the next one
way-first = Show the first one again
about-whole = More about it
