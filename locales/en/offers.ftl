# What is there to help: for whoever finds it hard to come, to see or to hear (A3.8.4, B2.8.4).

offer-ramp = a way in without steps, or a ramp
offer-induction_loop = an induction loop for hearing aids
offer-sign_language = help in sign language
offer-home_visit = visits at home
offer-accessible_toilet = a wide toilet with handrails
offer-parking = a parking place for people with a disability

offer-answer-yes = there is
offer-answer-no = there is not
offer-answer-unknown = not known
offer-said = { $offer }: { $answer }
offers-line =
    { $answer ->
        [yes] There is: { $names }
        [no] There is not: { $names }
       *[unknown] Not known: { $names }
    }

propose-offers = Say what is there to help
change-offers = what is there to help
changed-offers = said what is there to help
ask-offers =
    What is there for those who find it hard to come, to see or to hear? Press a line until it is right: “there is”, “there is not” or “not known”.
    If you are not sure, leave “not known”: a wrong “there is” lets a person down.
offer-button = { $sign } { $offer }: { $answer }
field-offers = What is there to help
mend-offers = Mend what is there to help

not-place-error = Nobody comes to “{ $name }” in person, so there is nothing to help on the spot. Choose the row of a reception, a counter or another place.

card-offers = <b>What is there to help.</b>
card-offers-unknown = Whether there is a ramp or other help on the spot is not known yet. If it matters to you, ask beforehand.
