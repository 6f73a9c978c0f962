### Statistics: demand, search, feedback, deadlines, who waits for whom. The same words in chat and on the screen.

statistics-period = { $span ->
    [week] week of { $first } — { $last }
    [quarter] quarter { $quarter } of { $year }
   *[month] { $month ->
        [m1] January
        [m2] February
        [m3] March
        [m4] April
        [m5] May
        [m6] June
        [m7] July
        [m8] August
        [m9] September
        [m10] October
        [m11] November
       *[m12] December
    } { $year }
}
statistics-span-week = Week
statistics-span-month = Month
statistics-span-quarter = Quarter
statistics-of-row = Which touchpoints were looked at
statistics-of-need = Which needs were chosen
statistics-of-situation = Which life situations were chosen
statistics-of-hour = At which hours people came
statistics-of-search = How searches in one’s own words ended
statistics-search-sure = Sure of the answer
statistics-search-unsure = Offered a choice
statistics-search-abstained = Did not understand
statistics-search-none_of_these = “None of these” was pressed
statistics-rest = All the rest together (groups: { $count })
statistics-hours-rest = rest
statistics-former = What is no longer in the list
statistics-hour = { $first }:00–{ $last }:00
statistics-picture = Chart “{ $title }”. Most of all: { $most } — { $times }. All numbers stand in the table below.
statistics-picture-of-rest = Chart “{ $title }”: only the rest together. The number stands in the table below.
statistics-fewer = fewer than 10
statistics-more = more than { $than }
statistics-people = { $more ->
    [none] { $named }
   *[other] { $named } and { $more } more
}
statistics-merged = We do not record people: only numbers by day are kept. Groups under 10 are put together as “the rest”, so that nobody can be recognised by a number. Where they are under 10 even together, the next smallest group joins them.
statistics-too-few = Numbers of this period are still small: under 10. We do not show such numbers, so that nobody can be recognised.

## Who waits for whom

statistics-wait = { $subject ->
    [proposal] Proposal No. { $number }: { $name }
    [returned] Returned to its author, proposal No. { $number }: { $name }
    [bundle] A bundle of changes for an order: { $count }
    [first_list] The first list from the file { $name }
    [publication] Release No. { $number } is not on the site
    [monitoring] Monitoring of { $number }, rows without an answer: { $count }
    [remarks] Citizens’ remarks without an outcome: { $count }
    [suggestions] Reports of wrong contacts: { $count }
   *[questions] Unanswered questions: { $count }
}
statistics-clients = clients
statistics-nobody = nobody: appoint a person

## Chat: /stats

command-stats = Statistics: demand, search, feedback, deadlines
menu-stats = Statistics
stats-heading = <b>Statistics: { $period }</b>
stats-most-row = Most often looked at: { $most } — { $times }.
stats-most-need = Most often needed: { $most } — { $times }.
stats-most-situation = Most often chosen: { $most } — { $times }.
stats-most-hour = People came most often at { $most } — { $times }.
stats-part = { $what } — { $times }
stats-search = Search: { $parts }.
stats-opinions = Said whether the card helped: { $answers }.
stats-step-opinions = Answers whether a step of the path helped: { $answers }.
stats-reports = Reports of wrong contacts: { $count }.
stats-decided = Proposals decided: { $count }, usually { $days ->
        [0] on the same day
        [one] in { $days } working day
       *[other] in { $days } working days
    }; longer than { $patience } — { $long }.
stats-placed = Placed on the site in time: { $intime }, late: { $late }, overdue: { $overdue }.
stats-waits = Waiting: { $count }, of them overdue: { $late }. Who and for whom — on the screen “Statistics”: /web
stats-nothing-waits = Nobody waits for anybody.
stats-charts = The charts are in the file below. Numbers under 10 are put together as “the rest”.
stats-charts-failed = The charts could not be drawn now. Try later; the numbers above are right.
stats-charts-name = Statistics,
stats-pictures = Send the charts
stats-before = Earlier
stats-after = Later

## Columns of tables and of the file

statistics-column-period = Period
statistics-column-counted = What was counted
statistics-column-what = Name
statistics-column-times = Times
statistics-column-count = Number
statistics-helped = It helped
statistics-not-helped = It did not help
statistics-step = Step “{ $title }”
statistics-reports = Reports of wrong contacts
