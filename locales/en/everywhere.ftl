## One contact in all touchpoints at once

change-contact_everywhere = change a contact everywhere
changed-contact_everywhere = a contact is changed in all touchpoints
propose-contact_everywhere = Change a contact everywhere

contacts-which = { $text ->
        [blank] { $count ->
            [0] This list has no contact yet. To enter one: “Propose a change”, then “Change the contacts and hours”.
           *[other] Which contact has changed? It will change in every touchpoint that has it. Choose it, or type a part of the number, the address or a touchpoint's name.
        }
       *[other] For “{ $text }” { $count ->
            [0] nothing was found. Type less, for example the last digits of the number.
            [one] { $count } contact was found.
           *[other] { $count } contacts were found.
        }
    }
contacts-all = Show all contacts
contact-stands = { $value } — touchpoints: { $count }

ask-contact =
    What does the contact become? Type the new one: it will replace the old one in every chosen touchpoint.
    Enter only what you have checked yourself. If the contact is no more, press “Take it away everywhere”.
ask-points =
    Where does the contact change? Every touchpoint that has it is chosen. Press a touchpoint to leave it as it is there; press again to bring it back.
contact-take-away = Take it away everywhere
contact-goes = the contact will be no more

field-contact = Contact
field-points = Where it changes
field-point-names = Where it changes
field-left-names = Where it stays as it is
field-gone-names = Where it is no more already

mend-contact = Correct the contact
mend-points = Correct the list of touchpoints

points-moved-error = While the proposal was waiting, these touchpoints changed or left the list: { $name }. Its author opens the proposal and goes on with it: the list of touchpoints is brought up to date, and the rest can go ahead without those that are no more. If it waits for your decision, return it for rework.
