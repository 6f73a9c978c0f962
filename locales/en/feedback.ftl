### Was the card of use: one press of a citizen.

card-helped = It helped
card-not-helped = It did not help
card-thanks-helped = Thank you! We are glad it helped.
card-thanks-not-helped = We are sorry. Thank you for telling us: we will take it into account. To choose another way, press “Back”.
card-thanks-again = Thank you, you have already told us about this way today.
card-thanks-staff = This is what a citizen sees. Answers of staff are not counted.
step-thanks-not-helped = We are sorry. Thank you for telling us: we will take it into account.
step-thanks-again = Thank you, you have already told us about this step today.
