# The card of a way to turn to the agency.

card-title = <b>{ $name }</b> — { $how }
card-how = { $way ->
    [email] write an e-mail{ $kind ->
        [offline] { " " }(without the internet)
        [digital] { " " }(online)
       *[undefined] { "" }
    }
    [online] { $kind ->
        [offline] without the internet
        [digital] online
       *[undefined] { "" }
    }
    [call] { $kind ->
        [offline] call (without the internet)
        [digital] call (without leaving home)
       *[undefined] call
    }
    [write] { $kind ->
        [offline] write on paper (without the internet)
        [digital] write (online)
       *[undefined] { "" }
    }
   *[come] { $kind ->
        [offline] come in person (without the internet)
        [digital] come and use a computer there
       *[undefined] come in person
    }
}
card-needs = Here you can: { $needs }.
card-message = send a message (by law it is not an appeal: the legal deadlines for an answer do not apply to it)
card-important = Important. { $text }

card-contact = { $type ->
    [site] Website
    [email] E-mail
    [phone] Phone
    [address] Address
   *[schedule] Reception hours
}: { $value }
card-contact-page =
    { $fact }
    The agency itself has not checked this yet. Source: { $source }.
card-open-sources = { $count ->
    [one] <a href="{ $first }">public sources</a>
   *[other] public sources ({ $pages })
}
card-public-knowledge = public sources
card-phone-in-letter = The number is in the letter with the answer.
card-no-contact = { $what ->
    [site] There is no checked website address yet, and we will not guess.
    [number] There is no checked number yet, and we will not guess.
   *[any] There is no checked address or phone number yet, and we will not guess.
}
card-ask-colleagues = The contact has not been entered; please ask your colleagues.
card-ask-site = The contact has not been entered; please look at the official website.
card-reachable = Here are other ways: { $names }.
card-others-below = There are other ways: press “Other ways”.
card-human-below = You can ask a person: press “Talk to a person”.

card-hours = Opening hours (local time):
card-day = { $day ->
    [mo] Monday
    [tu] Tuesday
    [we] Wednesday
    [th] Thursday
    [fr] Friday
    [sa] Saturday
   *[su] Sunday
}
card-days = { $first } – { $last }
card-span = { $first } to { $last }
card-day-hours = { $days }: { $spans }
card-day-off = { $days }: closed
card-always-open = Open round the clock, every day.
card-open = Open now.
card-open-until = Open now, until { $time }.
card-closed = Closed now.
card-opens-today = Closed now. Opens today at { $time }.
card-opens-tomorrow = Closed now. Opens tomorrow at { $time }.
card-opens-on = Closed now. Opens on { $date } at { $time }.

card-bring = What you need: { $things }.
card-step =
    Step { $number } of { $total }: { $title }.
    { $last ->
        [yes] { $next }
       *[no] What comes next? { $next }
    }
card-term =
    Deadlines for an appeal: it is registered within { $registration ->
        [one] { $registration } day
       *[other] { $registration } days
    } and answered within { $answer ->
        [one] { $answer } day
       *[other] { $answer } days
    } after that. This may be extended by { $prolongation ->
        [one] { $prolongation } day
       *[other] { $prolongation } days
    }; then you will be told.
    So says the law: { $law }.
card-release = As of { $date }, list No. { $number }.
card-in-russian = (Some of the words above are in Russian, as the agency wrote them.)

card-open-site = Open the website
card-official-site = Open the official website
card-copy-email = Copy the e-mail
card-show-map = Show on the map
card-keep-phone = Save the phone number
card-others = Other ways
card-on-map = <b>{ $name }</b> on the map: { $address }
card-phone-to-keep = <b>{ $name }</b>, phone: { $phone }. The card below can be saved to your contacts.
