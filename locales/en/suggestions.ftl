### “The contact is wrong”: a citizen’s word and what staff do with it.

suggestion-decided-error = A colleague has dealt with this report already. Open the list again: /suggestions.
suggestion-basis = A report of { $on }: the contact is wrong

## With citizens

card-wrong = Is a contact wrong?
wrong-what =
    <b>{ $name }</b>

    What is wrong on the card?
wrong-part = { $part ->
        [phone] Phone
        [address] Address
        [site] Website or link
        [hours] Opening hours
        [email] E-mail
       *[other] Something else
    }
wrong-how =
    <b>{ $name }: { $part ->
        [phone] the phone number is wrong
        [address] the address is wrong
        [site] the website or link is wrong
        [hours] the hours are wrong
        [email] the e-mail is wrong
       *[other] something is wrong
    }</b>

    What exactly is wrong? For example: “nobody answers” or “letters come back”. Write it in one message or press “Send as it is”.

    No need to write the right phone number or address: staff will find it themselves. We cross out names and contacts.
wrong-send = Send as it is
wrong-too-long = That is too long: { $given } characters, and the most is { $most }. Write less or send it without words.
wrong-thanks =
    Thank you! Staff will check it and correct the card if needed ({ $agency }).

    We do not keep who wrote, so nobody can answer you in person.
wrong-words-kept = Your words are passed on without names, phone numbers and addresses.
wrong-again = You have already reported this card today. Thank you, staff will see it ({ $agency }).

## With staff

command-suggestions = Reports of wrong contacts
menu-suggestions = Reports of contacts: { $count }
suggestions = <b>Reports of wrong contacts</b>

    { $count ->
        [0] There is nothing to look at now.
        [one] { $count } report waits.
       *[other] { $count } reports wait.
    } Nobody knows who wrote them, and neither do you.
suggestion-line = { $name }: { $part ->
        [phone] phone
        [address] address
        [site] site
        [hours] hours
        [email] e-mail
       *[other] other
    }{ $count ->
        [1] { "" }
       *[other] , × { $count }
    }
suggestion =
    <b>{ $name }</b>
    Reported: { $part ->
        [phone] the phone number is wrong
        [address] the address is wrong
        [site] the website or link is wrong
        [hours] the hours are wrong
        [email] the e-mail is wrong
       *[other] something on the card is wrong
    } ({ $count ->
        [one] { $count } time
       *[other] { $count } times
    }).
suggestion-words = In their words: <i>{ $words }</i>
suggestion-seen =
    What stood on the card (list No. { $number }):
    { $contacts }
suggestion-now =
    What stands in the list now:
    { $contacts }
suggestion-no-contacts = no contacts
suggestion-take = Make a proposal
suggestion-dismiss = Dismiss the report
suggestion-why = Why does the report about “{ $name }” change nothing?
suggestion-reason = { $reason ->
        [right] Checked: all is right
        [mended] Corrected already
        [unclear] It is unclear what to correct
       *[elsewhere] It is not about a contact
    }
suggestion-dismissed = The report is dismissed.
suggestion-over = The report is dismissed. { $reason }.
suggestion-taken = You have taken the report. Check the contact yourself and put in the right one: nothing is changed on trust.
suggestion-in-work = There is proposal No. { $number } for this report.
suggestion-in-vain = Proposal No. { $number } for this report was rejected or withdrawn: decide again.
suggestion-mended = Corrected by proposal No. { $number }: the card shows the new contact.
suggestions-back = To the reports
notice-suggested = A new report: a contact on the card is wrong.
