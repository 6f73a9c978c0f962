# Access and help on site: for whoever finds it hard to come, to see or to hear (A3.8.4, B2.8.4).

offer-ramp = step-free access or a ramp
offer-induction_loop = induction loop for hearing aids
offer-sign_language = help in sign language
offer-home_visit = home visits
offer-accessible_toilet = accessible toilet
offer-parking = disabled parking

offer-answer-yes = yes
offer-answer-no = no
offer-answer-unknown = not known
offer-said = { $offer }: { $answer }
offers-line =
    { $answer ->
        [yes] Available: { $names }
        [no] Not available: { $names }
       *[unknown] Not known: { $names }
    }

propose-offers = Describe access and help on site
change-offers = access and help on site
changed-offers = described access and help on site
ask-offers =
    What is there for people who find it hard to come, see or hear? Press a line until it is right: “yes”, “no” or “not known”.
    If you are not sure, leave “not known”: a wrong “yes” lets a person down.
offer-button = { $sign } { $offer }: { $answer }
field-offers = Access and help on site
mend-offers = Correct access and help on site

not-place-error = People do not come to “{ $name }” in person, so it has no access or help on site. Choose the row of a reception, a counter or another place.

card-offers = <b>Access and help on site.</b>
card-offers-unknown = I do not know yet whether there is a ramp or other help on site. If it matters to you, please ask beforehand.
