# Booking a reception: what a citizen reads, and refusals.

command-bookings = my booked receptions

booking-card-button = { $several ->
    [yes] Book a time: { $who }
   *[no] Book a time
}

booking-title = <b>Booking a reception</b>
booking-who = Who receives: { $who }
booking-choose-day = Choose a day.
booking-choose-time = Your day: <b>{ $day }</b>.

    Now choose a time.
booking-day = { $weekday ->
    [w0] Monday
    [w1] Tuesday
    [w2] Wednesday
    [w3] Thursday
    [w4] Friday
    [w5] Saturday
   *[w6] Sunday
}, { $day } { $month ->
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
}
booking-day-button = { $day } — { $free ->
    [one] { $free } place
   *[other] { $free } places
}
booking-more-days = Later days
booking-earlier-days = Earlier days
booking-more-times = Later times
booking-earlier-times = Earlier times
booking-other-day = Another day

booking-step-free = { $known ->
    [yes] There is a way in without steps.
    [no] The only way in has steps.
   *[none] I do not know whether there is a way in without steps. It is better to ask before you book.
}
booking-ask-phone = Telephone: { $phone }
booking-full = There is no free time up to and including { $day }. One more day opens tomorrow: please look again.
booking-other-ways = Other ways: { $names }
booking-day-full = There is no free time left on { $day }. Choose another day.

booking-done = <b>Your time is booked</b>
booking-moved = <b>Your time has been changed</b>
booking-yours = <b>Your booked time</b>
booking-already = <b>You have a time here already</b>
booking-when = When: <b>{ $day }, { $time }</b>
booking-where = Where: { $address }
booking-room = Place: { $place }
booking-point = Where: { $name }
booking-no-address = The list has no address yet. Please ask for it before you go.
booking-no-address-site = The list has no address yet. Please look it up on the official site.
booking-bring = Bring: { $things }
booking-code = Your code word: <b>{ $code }</b>. Say it, or show this message, when you come: you will be called by it.
booking-name = You will be called: { $name }. Only the employee who calls you sees it.
booking-ask-name = Would you like to give a name? You need not: the code word is enough.
booking-will-remind = { $when ->
    [eve] I will remind you at 18:00 on the day before.
    [soon] I will remind you on the day, before your time.
   *[none] Your time is soon, so I will not remind you.
} Find this booking: /bookings.

booking-move = Change the time
booking-cancel = Cancel
booking-give-name = Give a name
booking-drop-name = Remove the name
booking-keep = Into my calendar
booking-all = My booked times
booking-other-time = Choose another time
booking-to-card = About this reception

booking-move-title = <b>Change the time</b>
booking-move-from = You now have: { $day }, { $time }. It stays yours until you choose another one.
booking-missed = Somebody has just taken this time. { $left ->
    [yes] Here is the nearest free one.
   *[no] There is no other free time yet.
}
booking-time-button = { $day }, { $time }

booking-cancel-sure = Cancel { $day }, { $time }? Others will be able to take this time.
booking-cancel-yes = Yes, cancel
booking-cancel-no = No, keep it
booking-cancelled = Cancelled: { $day }, { $time }. The time is free. You can book again on any day.
booking-was-cancelled = This time was cancelled: { $day }, { $time }.
booking-was-called = You have been called: please come in. Your time: { $day }, { $time }.
booking-file = The file puts it into your telephone’s calendar: { $day }, { $time }.
booking-was-over = This time is over: { $day }, { $time }.
booking-again = Book again

booking-name-how = Write how to call you, for example “Anna”. Only the employee who calls you will see it. The name is deleted 30 days after the reception.
booking-name-skip = Give no name

booking-none = You have no booked times. You can book on the card of a reception where the agency has opened booking.
booking-list = <b>Your booked times</b>
booking-list-button = { $day }, { $time }: { $who }
booking-most = You already have { $count ->
    [one] { $count } booked time
   *[other] { $count } booked times
}. One person can have no more, so that there is time for everybody. Cancel one that you do not need, and you can book here.

booking-fallen = <b>Nobody receives at your time</b>
booking-fallen-when = You had booked { $day }, { $time }. Sorry: nobody receives then.
booking-fallen-nearest = Here is the nearest free time. Press one, and your booking moves there.
booking-fallen-none = There is no free time here now. Other ways are on the card of the reception.
booking-stands = <b>The reception takes place</b>
booking-stands-when = I wrote before that nobody would receive. It is on the schedule again: come at your time.
booking-changed = <b>The reception has changed</b>
booking-changed-what = The time is the same. Please check who receives and where.
booking-reminder = <b>{ $when ->
    [tomorrow] You have a reception tomorrow
    [today] You have a reception today
   *[later] You have a reception soon
}</b>

booking-calendar-title = Reception: { $who }

booking-calendar-code = Code word: { $code }

booking-off-error = Booking is switched off in your agency. The administrator switches it on: /procedure.
not-coming-error = Nobody comes here in person, or the touchpoint is not in the present list. Choose one of those offered.
reception-moved-on-error = A colleague changed the schedule while you were looking. Open it again and check.
reception-closed-error = This reception cannot be booked now. Other ways are in the list: /start.
no-reception-hours-error = A reception takes { $least } minutes, but one of the spans is shorter. Make the span longer or the reception shorter.
week-hours-error = Hours of an ordinary week are needed. For example: Mo–Th 9:00–13:00, 14:00–17:00; Fr 9:00–12:00.
closure-past-error = This day is over. Write today or a later day.
long-closure-error = At most { $most } days can be closed at once. Close the others separately.
booking-moved-on-error = This booking has changed since. Look at it in the list: /bookings.
booking-over-error = This booking cannot be changed any more: it was cancelled, or its time has come. Your bookings: /bookings.
too-many-bookings-error = You already have { $most ->
    [one] { $most } booked time
   *[other] { $most } booked times
}, and one person can have no more. Cancel one that you do not need: /bookings.
already-booked-error = You have a time at this reception already. Change it here: /bookings.
bad-name-error = A name is written in letters, at most { $most } of them. For example: “Anna”.
other-day-error = Only those who are booked for today are called.
not-yet-time-error = This time has not come yet. Whoever did not come can be marked after it.
step-over-error = This cannot be marked any more: a colleague did, or the person cancelled. Load the list again.
undo-over-error = A minute has passed: the mark cannot be taken back.

procedure-group-reception = Booking receptions
setting-reception-booking-on = Booking receptions through the bot
setting-reception-booking-most-open = Booked times of one person
setting-reception-booking-waiting-minutes = Longest wait for the call, minutes
setting-reception-booking-paragraph = The paragraph about booking
setting-about-reception-booking-on = “Yes”: citizens choose the exact time of a reception on its card in the bot. A schedule is needed: it is made on the pages for staff (/web). “No”: nobody books any more, what is booked stays.
setting-about-reception-booking-most-open = How many times ahead one person may take, so that there are enough for everybody.
setting-about-reception-booking-waiting-minutes = Whoever is called no later did not wait for too long. Statistics show the share of such people.
setting-about-reception-booking-paragraph = The paragraph of the order that asks for booking an exact time.
setting-brings-no-receptions = There is nothing to book yet: make a schedule on the pages for staff (/web).
setting-brings-bookings-stay = ❗ Booked ahead already: { $count }. These stay, the people have to be received. Nobody will book anew.

journal-group-receptions = Receptions
journal-kind-reception = reception
journal-verb-reception-make = schedule of a reception made
journal-verb-reception-change = schedule of a reception changed
journal-verb-reception-close = schedule of a reception closed
journal-verb-reception-reopen = schedule of a reception opened again
journal-verb-reception-close-days = days of a reception closed
journal-verb-reception-open-day = a day of a reception opened again
journal-verb-booking-call = somebody booked was called
journal-verb-booking-came = somebody booked was received
journal-verb-booking-no-show = somebody booked did not come
journal-verb-booking-undo = a mark of a reception taken back
journal-detail-day = day: { $value }
journal-detail-first = from { $value }
journal-detail-last = until { $value }
journal-detail-told = people told: { $value }

booking-offer = Here you can look at your booked time, change it or cancel it. Your code word is there, too.
