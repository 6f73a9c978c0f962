# The term of an answer to an appeal: /appeal.

future-day-error = This day has not come yet: { $date }. Please write a day no later than today. If it was last year, add the year.
long-ago-error = This was more than a year ago: { $date }. Please check the year.
registered-before-sent-error = It could not be registered before it was sent: you sent it on { $date }. Please check the day of registration.
no-appeal-term-error = No term of an answer is entered for this agency, so I cannot count it. Please ask the agency itself.
too-many-appeals-error = I already watch { $most } appeals of yours and cannot watch more. Mark those that were answered, or drop some: /appeal.
appeal-gone-error = I do not have this appeal any more: it was dropped, or its time was over long ago. Your appeals: /appeal.

command-appeal = When I will be answered

appeal-when-answered = When will I be answered?
appeal-i-sent = I sent an appeal
appeal-mine = My appeals

appeal-heading = <b>When you will be answered</b>
appeal-when =
    I count the day by which you must be answered, and remind you on that day.

    When did you send the appeal? Press a button or write the day, for example: 12 November.
appeal-nothing-asked = I neither ask nor keep what the appeal is about.
appeal-which-agency = I count the day by which you must be answered. Which agency did you send the appeal to?
appeal-today = Today
appeal-yesterday = Yesterday
appeal-other-day = Another day
appeal-no-appeal = It was a request or a message
appeal-earlier = Earlier
appeal-later = Later
appeal-choose-day = Choose the day: { $month ->
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
} { $year }. Or write it, for example: 12 November.
appeal-day = { $day } { $month ->
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
}, { $weekday ->
    [w0] Monday
    [w1] Tuesday
    [w2] Wednesday
    [w3] Thursday
    [w4] Friday
    [w5] Saturday
   *[w6] Sunday
}
appeal-weekday = { $date }, { $weekday ->
    [w0] Monday
    [w1] Tuesday
    [w2] Wednesday
    [w3] Thursday
    [w4] Friday
    [w5] Saturday
   *[w6] Sunday
}
appeal-through = You sent the appeal on { $date }. How?
appeal-other-way = In another way
appeal-is-it = You sent the appeal on { $date } by “{ $name }”. Is that right?
appeal-is-it-registered = The appeal was registered on { $date }. Is that right?
appeal-right = Yes, that is right
appeal-back-to-day = Back to the day of the answer

appeal-what = What did you send?
appeal-kind = { $kind ->
    [appeal] A complaint, request or proposal
    [message] A message in a network or chat
   *[request] An inquiry of a body or organisation
}
appeal-other-act = { $kind ->
    [message] A message in a social network or a chat is no appeal by law. Another document sets the term of an answer to it. I do not know that term and will not guess.
   *[request] An inquiry of a body or an organisation is considered by the rules of office work, not by the law on appeals. I do not know that term and will not guess.
}
appeal-ask-there = Ask how it is going:
appeal-no-term = No term of an answer is entered for this agency. I cannot count it and will not guess.

appeal-title = <b>Appeal of { $date }</b>
appeal-agency = Agency: { $name }
appeal-sent-through = Sent by: { $name }
appeal-sent-otherwise = Sent in another way
appeal-another-way = another way
appeal-registered = { $known ->
    [yes] Registered on { $date }. So you were told.
    [past] It should have been registered by { $date }.
   *[no] To be registered by { $date }.
}
appeal-answer-by = { $prolonged ->
    [yes] The term was prolonged.{ " " }
   *[no] { "" }
}{ $how ->
    [letter] If the letter had come on the same day, it would be answered by:
    [past] You should have been answered by:
   *[ahead] To be answered by:
} <b>{ $date }</b>.
appeal-day-off = This is { $weekday ->
    [w5] a weekend
    [w6] a weekend
   *[w0] a day off
}. The answer may also come on the next working day: { $next }.
appeal-will-remind = I will remind you on { $date } at 10:00 of the agency's time.
appeal-ask-answered = Were you answered?
appeal-was-answered = You said that the answer came. I will not remind you any more.
appeal-was-unanswered = You said that there is no answer. If it has come, press “Yes, I was”.

appeal-on-its-way = A letter takes some days, and the term counts from registration. So the last day may really be later. When you are told the day of registration, press “I know the day of registration”, and I will count exactly.
appeal-counted-from = The day of registration is not known yet, so I count from the last possible one{ $known ->
    [yes] { "" }
   *[no] , as if the appeal had arrived on the day when you sent it
}. When you are told it, press “I know the day of registration”, and I will count exactly.
appeal-longer = { $prolonged ->
    [yes] The term can be prolonged by no more than { $days ->
        [one] { $days } day
       *[other] { $days } days
    }: not beyond { $date }. The exact day is in the letter about it.
   *[no] The term may be prolonged by no more than { $days ->
        [one] { $days } day
       *[other] { $days } days
    }, until { $date }. You must be told of that. When you are, press “The term was prolonged”.
}
appeal-law =
    I count every day: working days, days off and holidays. So says the law: { $law }.
    Where this is known from: { $source }.

appeal-explain = How the term is counted
appeal-keep = Save to a calendar
appeal-register = { $known ->
    [yes] Correct the day of registration
   *[no] I know the day of registration
}
appeal-prolong = { $prolonged ->
    [yes] The term was not prolonged
   *[no] The term was prolonged
}
appeal-came = The answer came
appeal-drop = Stop watching
appeal-yes = Yes, I was
appeal-no = No

appeal-when-registered = Which day of registration were you told?
appeal-file = The last day of the term is { $date }. The file is below: open it, and your phone offers to add this day to its calendar.
appeal-event = Last day for the answer to the appeal of { $date }
appeal-drop-sure = Stop watching its term? I will not remind you and will erase the record.
appeal-drop-yes = Yes, stop
appeal-dropped = Done: I watch it no more, and the record is erased.

appeal-list = <b>Your appeals</b>. Press the one that you want to know about.
appeal-in-brief = { $number }. { $sent }, { $way }: { $state ->
    [answered] answered
   *[waiting] { $until ->
        [none] no term
       *[other] by { $until }
    }
}
appeal-one-more = Add an appeal

appeal-last-day = { $today ->
    [yes] Today is the last day of the term: { $date }.
   *[no] The last day of the term was { $date }.
}
appeal-letter-late = The letter may have taken some days. The term counts from registration, so it may not be over yet.
appeal-wait-today = Please wait until evening: the answer may still come today.
appeal-answered = Good that you were answered. I will not remind you of this appeal any more.
appeal-not-answered = I am sorry that there is no answer. This is what you can do.
appeal-do-ask = <b>Ask how it is going</b> and whether the term was prolonged:
appeal-do-complain = <b>Complain that you were not answered</b>. A complaint is an appeal, too, and is submitted in the same way. The button below tells how.
appeal-complain-basis = By: { $paragraph }
appeal-to-progress = How it is going
appeal-complain = Complain that there is no answer

appeal-offer = Name the day on which you sent it: I will say by which day you must be answered, and remind you.
appeal-count-mine = Count my term
