web-nav-receptions = Reception schedule
web-nav-reception-day = Reception today

web-receptions-title = Reception schedule
web-receptions-about = Who receives and when. Citizens pick a time from this schedule in the bot.
web-receptions-off-tag = Off
web-receptions-off = Citizens cannot book yet: booking is off in the agency's settings.
web-receptions-off-link = Open the settings
web-receptions-caption = Who receives
web-receptions-none = There is no schedule yet.
web-receptions-back = All schedules
web-reception-new = New schedule
web-reception-title = Reception: { $who }
web-reception-make = Create
web-reception-save = Save
web-reception-save-sure = Save all the same
web-reception-schedule = When they receive
web-reception-row = Where people come
web-reception-row-hint = Only touchpoints of the present list that one comes to in person.
web-reception-who = Who receives
web-reception-who-hint = A post, no surname: “Head of the appeals department”.
web-reception-place = Room
web-reception-place-hint = If there is one: “room 12”.
web-reception-point = Where
web-reception-week = Days and hours
web-reception-week-hint = For example: пн–чт 9:00–13:00, 14:00–17:00; пт 9:00–12:00.
web-reception-slot = Minutes for one person
web-reception-seats = People received at the same time
web-reception-seats-hint = Usually one.
web-reception-ahead = Days ahead that can be booked
web-reception-notice = At the latest so many hours before
web-reception-state = State
web-reception-open = Open for booking
web-reception-closed = Closed
web-reception-closed-about = Nobody can book here now.
web-reception-no-rows = The present list has no touchpoint that one comes to in person. Add one to the list first.
web-reception-losing = { $count ->
    [one] { $count } person will lose their time
   *[other] { $count } people will lose their time
}
web-reception-losing-about = Nothing is saved yet. If you save, the bot will write to these people and offer another time.
web-reception-losing-below = To the form, to save
web-reception-closures = When nobody receives
web-reception-closures-caption = Closed days
web-reception-no-closures = No closed days ahead. Days off and holidays are left out by themselves, by the agency's calendar.
web-reception-day = Day
web-reception-hours = Hours
web-reception-note = Note
web-reception-note-hint = For staff. Citizens do not see it.
web-reception-act = Actions
web-reception-whole-day = The whole day
web-reception-open-day = Open again
web-reception-close-days = Close days
web-reception-close-days-hint = One day or several: 24.11.2026 or 24.11.2026 – 30.11.2026.
web-reception-close-span = Hours
web-reception-close-span-hint = For example: 13:00–15:00. Empty means the whole day.
web-reception-close-days-button = Close these days
web-reception-close-days-sure = Close these days all the same
web-reception-close = Close the schedule
web-reception-close-about = Nobody will be able to book. Whoever has booked will be told by the bot. You can open it again.
web-reception-close-button = Close the schedule
web-reception-close-sure = Close all the same
web-reception-reopen = Open again
web-done-reception-made = The schedule is made. Citizens can book now.
web-done-reception-changed = The schedule is saved.
web-done-reception-closed = The schedule is closed.
web-done-reception-reopened = The schedule is open again.
web-done-reception-days-closed = The days are closed.
web-done-reception-day-opened = The day is open again.

web-day-title = Reception on { $day }
web-day-days = Days
web-day-today = Today
web-day-about = Call people by their code word. A name is shown only where the person gave one.
web-day-caption = Booked on { $day }
web-day-time = Time
web-day-code = Code word
web-day-name = Name
web-day-fallen = this time is closed, another one was offered
web-day-empty = Nobody has booked this day.
web-done-reception-call = Marked: called. You can undo it within a minute.
web-done-reception-came = Marked: received.
web-done-reception-no-show = Marked: did not come.
web-done-reception-undo = The mark is taken back.

day-step-call = Call
day-step-came = Received
day-step-no_show = Did not come
day-step-undo = Undo the mark
booking-state-booked = waits to be called
booking-state-called = called
booking-state-came = received
booking-state-no_show = did not come
booking-state-cancelled = cancelled

web-statistics-receptions = How people wait at receptions
web-statistics-receptions-caption = From the booked time to the call
web-statistics-reception-share = Called in time (within { $minutes } min), %
web-statistics-reception-called = Called
web-statistics-reception-in-time = Of them in time
web-statistics-reception-usual = Usual wait, min
web-statistics-reception-no-shows = Did not come
web-statistics-reception-few = Fewer than ten people: not shown, so that nobody can be recognised.
web-statistics-reception-others = All others together ({ $count })

command-reception = reception today: whom to call
menu-reception = Reception today
reception-day = <b>Reception on { $day }</b>
reception-day-line = { $named ->
    [yes] <b>{ $time }</b> { $code }, { $name } — { $who }. { $state }
   *[no] <b>{ $time }</b> { $code } — { $who }. { $state }
}
reception-day-empty = <b>Reception on { $day }</b>

    Nobody has booked.
reception-day-more = The next ones are shown. The whole list is on the screen: /web.
reception-entry = <b>{ $time } — { $code }</b>

    { $named ->
        [yes] Asks to be called: { $name }.
       *[no] No name was given. Call by the code word.
    }
    Receives: { $who }.
    Now: { $state }.
reception-entry-fallen = This time is closed. Another one was offered.
reception-earlier = ‹ { $day }
reception-later = { $day } ›
reception-to-day = The whole day
reception-off = Booking is off in your agency. The administrator switches it on: /procedure.
