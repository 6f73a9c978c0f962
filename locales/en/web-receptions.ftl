web-nav-receptions = Appointment schedule
web-nav-reception-day = Appointments today

web-receptions-title = Appointment schedule
web-receptions-about = Who sees people and when. Citizens book a time from this schedule in the bot.
web-receptions-off-tag = Off
web-receptions-off = Citizens cannot book yet: booking is off in the agency’s settings.
web-receptions-off-link = Open the settings
web-receptions-caption = Schedules
web-receptions-none = There is no schedule yet.
web-receptions-back = All schedules
web-reception-new = New schedule
web-reception-title = Appointments: { $who }
web-reception-make = Create
web-reception-save = Save
web-reception-save-sure = Save anyway
web-reception-schedule = Days and times
web-reception-row = Where people come
web-reception-row-hint = Only touchpoints of the current list where people come in person.
web-reception-who = Appointment with
web-reception-who-hint = A position, without a surname: “Head of the appeals department”.
web-reception-place = Room
web-reception-place-hint = If there is one, for example “room 12”.
web-reception-point = Where
web-reception-week = Days and hours
web-reception-week-hint = For example: Mon–Thu 9:00–13:00, 14:00–17:00; Fri 9:00–12:00.
web-reception-slot = Minutes per person
web-reception-seats = People seen at the same time
web-reception-seats-hint = Usually one.
web-reception-ahead = How many days ahead people can book
web-reception-notice = Book at least so many hours ahead
web-reception-state = State
web-reception-open = Open for booking
web-reception-closed = Closed
web-reception-homeless = no address
web-reception-homeless-about = People who book will not know where to come: the list has no confirmed address for this touchpoint. Propose a change of its contacts.
web-reception-homeless-row = Open the row in the list
web-reception-closed-about = Nobody can book here now.
web-reception-no-rows = The current list has no touchpoint where people come in person. Add one to the list first.
web-reception-losing = { $count ->
    [one] { $count } person will lose their appointment
   *[other] { $count } people will lose their appointments
}
web-reception-losing-about = Nothing is saved yet. If you save, the bot will write to these people and offer another time.
web-reception-losing-below = Go to the form to save
web-reception-closures = When there are no appointments
web-reception-closures-caption = Closed days
web-reception-no-closures = No closed days ahead. Days off and holidays are left out automatically, by the agency’s calendar.
web-reception-day = Day
web-reception-hours = Hours
web-reception-note = Note
web-reception-note-hint = For staff. Citizens do not see it.
web-reception-act = Actions
web-reception-whole-day = All day
web-reception-open-day = Reopen
web-reception-close-days = Close days
web-reception-close-days-hint = One day or several: 24.11.2026 or 24.11.2026 – 30.11.2026.
web-reception-close-span = Hours
web-reception-close-span-hint = For example: 13:00–15:00. Empty means the whole day.
web-reception-close-days-button = Close these days
web-reception-close-days-sure = Close these days anyway
web-reception-close = Close the schedule
web-reception-close-about = Nobody will be able to book. The bot will tell everyone who has booked. You can reopen it later.
web-reception-close-button = Close the schedule
web-reception-close-sure = Close anyway
web-reception-reopen = Reopen
web-done-reception-made = The schedule is created. Citizens can now book.
web-done-reception-stands = This schedule already exists, and here it is. No second one was created. You can change its minutes or the number of people here.
web-done-reception-changed = The schedule is saved.
web-done-reception-closed = The schedule is closed.
web-done-reception-reopened = The schedule is open again.
web-done-reception-days-closed = The days are closed.
web-done-reception-day-opened = The day is open again.

web-day-title = Appointments on { $day }
web-day-days = Days
web-day-today = Today
web-day-about = Call people by their code word. A name is shown only where the person gave one.
web-day-caption = Booked on { $day }
web-day-time = Time
web-day-code = Code word
web-day-name = Name
web-day-fallen = this time is closed, and another one was offered
web-day-empty = Nobody has booked for this day.
web-done-reception-call = Marked: called. You can undo it within a minute.
web-done-reception-came = Marked: came.
web-done-reception-no-show = Marked: did not come.
web-done-reception-undo = The mark is taken back.

day-step-call = Call
day-step-came = Came
day-step-no_show = Did not come
day-step-undo = Undo the mark
booking-state-booked = waiting to be called
booking-state-called = called
booking-state-came = came
booking-state-no_show = did not come
booking-state-cancelled = cancelled

web-statistics-receptions = How long people wait for appointments
web-statistics-receptions-caption = From the booked time to being called
web-statistics-reception-share = Called on time (within { $minutes } min), %
web-statistics-reception-called = Called
web-statistics-reception-in-time = Of them on time
web-statistics-reception-usual = Usual wait, min
web-statistics-reception-no-shows = Did not come
web-statistics-reception-few = Fewer than ten people: not shown, so that nobody can be recognised.
web-statistics-reception-others = All others together ({ $count })

command-reception = Appointments today
menu-reception = Appointments today
reception-day = <b>Appointments on { $day }</b>
reception-day-line = { $named ->
    [yes] <b>{ $time }</b> { $code }, { $name } — { $who }. { $state }
   *[no] <b>{ $time }</b> { $code } — { $who }. { $state }
}
reception-day-empty = <b>Appointments on { $day }</b>

    Nobody has booked.
reception-day-more = The next ones are shown. The whole list is on the screen: /web.
reception-entry = <b>{ $time } — { $code }</b>

    { $named ->
        [yes] Asks to be called: { $name }.
       *[no] No name was given. Call by the code word.
    }
    Appointment with: { $who }.
    Now: { $state }.
reception-entry-fallen = This time is closed, and another one was offered.
reception-earlier = ‹ { $day }
reception-later = { $day } ›
reception-to-day = The whole day
reception-off = Booking is off in your agency. The administrator can switch it on: /procedure.
