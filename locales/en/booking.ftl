# Booking an appointment: what a citizen reads, and refusals.

command-bookings = My appointments

booking-card-button = { $several ->
    [yes] Book an appointment: { $who }
   *[no] Book an appointment
}

booking-title = <b>Book an appointment</b>
booking-who = Appointment with: { $who }
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
booking-day-button = { $day } — { $free } free
booking-more-days = Later days
booking-earlier-days = Earlier days
booking-more-times = Later times
booking-earlier-times = Earlier times
booking-other-day = Another day

booking-step-free = { $known ->
    [yes] There is step-free access.
    [no] There is no step-free access.
   *[none] I do not know whether there is step-free access. It is better to ask before you book.
}
booking-ask-phone = Phone: { $phone }
booking-full = There are no free times up to { $day }. One more day opens tomorrow, so please look again.
booking-other-ways = Other ways: { $names }
booking-day-full = There are no free times left on { $day }. Choose another day.

booking-done = <b>Your appointment is booked</b>
booking-moved = <b>Your appointment has been moved</b>
booking-yours = <b>Your appointment</b>
booking-already = <b>You already have an appointment here</b>
booking-when = When: <b>{ $day }, { $time }</b>
booking-where = Where: { $address }
booking-room = Place: { $place }
booking-point = Where: { $name }
booking-no-address = The list has no address yet. Please ask for it before you go.
booking-no-address-site = The list has no address yet. Please look it up on the official website.
booking-bring = Bring: { $things }
booking-code = Your code word: <b>{ $code }</b>. Say it or show this message when you come. We will call you by it.
booking-name = We will call you: { $name }. Only the employee who calls you sees it.
booking-ask-name = Would you like to give a name? You do not have to: the code word is enough.
booking-will-remind = { $when ->
    [eve] I will remind you at 18:00 on the day before.
    [soon] I will remind you on the day, before your time.
   *[none] Your appointment is soon, so I will not remind you.
} Find it again: /bookings.

booking-move = Change the time
booking-cancel = Cancel
booking-give-name = Give a name
booking-drop-name = Remove the name
booking-keep = Add to my calendar
booking-all = My appointments
booking-other-time = Choose another time
booking-to-card = About this place

booking-move-title = <b>Change the time</b>
booking-move-from = Your appointment now: { $day }, { $time }. It stays yours until you choose another one.
booking-missed = Someone has just taken this time. { $left ->
    [yes] Here are the nearest free times.
   *[no] There are no other free times yet.
}
booking-time-button = { $day }, { $time }

booking-cancel-sure = Cancel your appointment on { $day }, { $time }? Others will be able to take this time.
booking-cancel-yes = Yes, cancel
booking-cancel-no = No, keep it
booking-cancelled = Cancelled: { $day }, { $time }. You can book again on any day.
booking-was-cancelled = This appointment was cancelled: { $day }, { $time }.
booking-was-called = You have been called: please come in. Your appointment: { $day }, { $time }.
booking-file = Open the file to add it to your phone’s calendar: { $day }, { $time }.
booking-was-received = You have already been seen. Your appointment was: { $day }, { $time }.
booking-was-over = This appointment is over: { $day }, { $time }.
booking-again = Book again

booking-name-how = Write what to call you, for example “Anna”. Only the employee who calls you will see it. The name is deleted { $term } after the appointment.
booking-name-skip = Do not give a name

booking-none = You have no appointments. Where an agency takes bookings, its card has the button “Book an appointment”.
booking-list = <b>Your appointments</b>
booking-list-button = { $day }, { $time }: { $who }
booking-most = You already have { $count ->
    [one] { $count } appointment
   *[other] { $count } appointments
}. One person can have no more, so that there are enough for everyone. Cancel one that you do not need, and you can book here.

booking-fallen = <b>There is no appointment at your time</b>
booking-fallen-when = You had booked { $day }, { $time }. We are sorry: it will not take place.
booking-fallen-nearest = Here are the nearest free times. Press one, and your appointment moves there.
booking-fallen-none = There are no free times here now. Other ways are on the card.
booking-stands = <b>Your appointment will take place after all</b>
booking-stands-when = I told you earlier that it would not take place. It is on again: please come at your time.
booking-changed = <b>Your appointment has changed</b>
booking-changed-what = The time is the same. Please check who it is with and where.
booking-reminder = <b>{ $when ->
    [tomorrow] You have an appointment tomorrow
    [today] You have an appointment today
   *[later] You have an appointment soon
}</b>

booking-calendar-title = Appointment: { $who }

booking-calendar-code = Code word: { $code }

booking-off-error = Booking is switched off in your agency. The administrator can switch it on: /procedure.
not-coming-error = People do not come here in person, or the touchpoint is not in the current list. Choose one of those offered.
reception-moved-on-error = A colleague changed the schedule while you were looking. Open it again and check.
reception-closed-error = You cannot book an appointment here now. Other ways are in the list: /start.
no-reception-hours-error = An appointment takes { $least } minutes, but one of the periods is shorter. Make the period longer or the appointment shorter.
week-hours-error = Write the hours of an ordinary week. For example: Mon–Thu 9:00–13:00, 14:00–17:00; Fri 9:00–12:00.
backwards-closure-error = The last day is before the first. Swap them.
far-closure-error = Days can be closed at most { $most } days ahead. Check the year.
closure-past-error = This day has passed. Write today or a later day.
long-closure-error = At most { $most } days can be closed at once. Close the others separately.
booking-moved-on-error = This appointment has changed since. Please see the list: /bookings.
booking-called-error = You have already been called or seen, so there is nothing left to change here. Your appointments: /bookings.
booking-over-error = This appointment can no longer be changed: it was cancelled, or its time has come. Your appointments: /bookings.
too-many-bookings-error = You already have { $most ->
    [one] { $most } appointment
   *[other] { $most } appointments
}, and one person can have no more. Cancel one that you do not need: /bookings.
booked-often-error = You can book no more than { $most } times in 24 hours: others need a time, too. Please try again tomorrow.
already-booked-error = You already have an appointment here. You can change it: /bookings.
bad-name-error = Write the name in letters, at most { $most } of them. For example: “Anna”.
other-day-error = You can only call people who are booked for today.
not-yet-time-error = This time has not come yet. You can mark that somebody did not come after it.
step-over-error = This can no longer be marked: a colleague has done so, or the person cancelled. Load the list again.
undo-over-error = A minute has passed: the mark cannot be taken back.

procedure-group-reception = Booking appointments
setting-reception-booking-on = Booking appointments through the bot
setting-reception-booking-most-open = Appointments one person may have
setting-reception-booking-waiting-minutes = Longest wait to be called, minutes
setting-reception-booking-paragraph = Paragraph about booking
setting-about-reception-booking-on = “Yes”: citizens book an exact time on the card in the bot. This needs a schedule, which is made on the staff pages (/web). “No”: nobody can book any more, but what is booked stays.
setting-about-reception-booking-most-open = How many appointments one person may have at once, so that there are enough for everyone.
setting-about-reception-booking-waiting-minutes = Whoever is called within this time did not wait too long. Statistics show the share of such people.
setting-about-reception-booking-paragraph = The paragraph of the order that asks for booking an exact time.
setting-brings-no-receptions = There is nothing to book yet: make a schedule on the staff pages (/web).
setting-brings-bookings-stay = ❗ Appointments already booked: { $count }. They stay, and these people must be seen. Nobody can book new ones.

journal-group-receptions = Appointments
journal-kind-reception = appointment schedule
journal-verb-reception-make = made an appointment schedule
journal-verb-reception-change = changed an appointment schedule
journal-verb-reception-close = closed an appointment schedule
journal-verb-reception-reopen = reopened an appointment schedule
journal-verb-reception-close-days = closed days of an appointment schedule
journal-verb-reception-open-day = reopened a day of an appointment schedule
journal-verb-booking-call = called a person who had booked
journal-verb-booking-came = marked that a person who had booked came
journal-verb-booking-no-show = marked that a person who had booked did not come
journal-verb-booking-undo = took a mark about an appointment back
journal-detail-day = day: { $value }
journal-detail-first = from { $value }
journal-detail-last = until { $value }
journal-detail-told = people told: { $value }

booking-offer = Here you can see your appointment, change it or cancel it. Your code word is there too.
