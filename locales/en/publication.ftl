## Placing on the site

command-publications = What is on the site and what is due
menu-publications = On the site{ $count ->
        [0] { "" }
       *[other] {" "}({ $count })
    }
publications = <b>On the site: { $client ->
        [internal] the list for employees
       *[external] the list for citizens and organisations
    }</b>
publications-none = <b>On the site: { $client ->
        [internal] the list for employees
       *[external] the list for citizens and organisations
    }</b>

    There is nothing to place yet: no release has been approved.
publications-all = On the site
publication-line = { $place ->
        [overdue] Overdue: release { $number }
        [due] To place: release { $number }
        [no_term] To place: release { $number }
       *[placed] On the site: release { $number }
    }
publication-of = • Release { $number }: { $place ->
        [overdue] <b>the deadline was { $last_day }</b>
        [due] to be placed by { $last_day }
        [no_term] not placed, the order sets no deadline
        [superseded] not recorded, a newer one has replaced it
        [sample] a teaching example
       *[placed] on the site since { $day }, { $address }
    }
publication-here = { $place ->
        [overdue] <b>Not on the site: the deadline was { $last_day }.</b>
        [due] To be placed on the site by { $last_day }.
        [no_term] Not on the site: the order sets no deadline{ $paragraph ->
            [none] { "" }
           *[other] { " " }({ $paragraph })
        }.
        [superseded] Its placing was not recorded: a newer release has replaced it.
        [sample] { "" }
       *[placed] On the site since { $day }: { $address }
    }
release-placed = It is on the site
release-placed-again = Correct the record of placing
ask-placed-address = Where is release { $number }? Send the address of the page. For example: https://example.org/list
ask-placed-day = Address: { $address }. When was it placed? Press the button or write the day. For example: 01.12.2026
placed-today = Today
placed-done = Recorded; there will be no more reminders.
notice-to-publish = Release { $number } of the list for { $client ->
        [internal] employees
       *[external] citizens and organisations
    } ({ $agency }) is out. { $last_day ->
        [none] It has to be placed on the site; the order sets no deadline{ $paragraph ->
            [none] { "" }
           *[other] { " " }({ $paragraph })
        }.
       *[other] { $overdue ->
            [yes] The deadline for placing it on the site was { $last_day }: place it now.
           *[no] Place it on the site by <b>{ $last_day }</b>.
        }
    } { $files ->
        [no] There are no ready files: the form of the list is not set, ask the administrator.
       *[yes] The ready files are below.
    }{ $page ->
        [none] { "" }
       *[other] {" "}The page: { $page }
    }

    When it is there, press “It is on the site”.
notice-publication-overdue = <b>The deadline has passed.</b> Release { $number } of the list for { $client ->
        [internal] employees
       *[external] citizens and organisations
    } ({ $agency }) had to be placed on the site by { $last_day }. Nothing says that it was. { $who ->
        [none] Nobody answers for it: invite somebody.
       *[other] Responsible: { $who }.
    }

    If it is there already, press “It is on the site”.
notice-published = Release { $number } of the list for { $client ->
        [internal] employees
       *[external] citizens and organisations
    } ({ $agency }) is on the site since { $day }: { $address }
    Recorded by: { $who }.
sample-release-error = This is a teaching example: it is not placed on a site.
bad-page-error = That address of a page cannot be read. It begins with https://, for example https://example.org/list. Copy all of it from the browser.
early-publication-error = The release was approved on { $approved }: it cannot have been placed before. Write a day that is not earlier.
future-publication-error = That day has not come yet. Write the day on which the release was placed: today or earlier.
publication-recorded-by = Placed and recorded by: { $roles }. Nothing is needed from you.
