# The deadline for the answer to an appeal: /appeal.

future-day-error = { $date } is still ahead. Please write today or an earlier day. If it was last year, add the year.
long-ago-error = { $date } was more than a year ago. Please check the year.
registered-before-sent-error = An appeal cannot be registered before it is sent. You sent it on { $date }. Please check the day of registration. If the day of sending is wrong, remove the appeal (“Stop tracking”) and add it again: /appeal.
no-appeal-term-error = I do not know this agency’s deadline for answers, so I cannot work it out. Please ask the agency itself.
too-many-appeals-error = I am already tracking { $most } of your appeals and cannot track more. Mark the ones that were answered, or remove some: /appeal.
appeal-gone-error = I no longer have this appeal: it was removed, or its deadline passed long ago. Your appeals: /appeal.

command-appeal = When I will get an answer

appeal-when-answered = When will I get an answer?
appeal-i-sent = I sent an appeal
appeal-mine = My appeals

appeal-heading = <b>When you will get an answer</b>
appeal-when =
    I work out the deadline for the answer and remind you on that day.

    When did you send the appeal? Press a button or write the date, for example: 12 November.
appeal-nothing-asked = I do not ask what the appeal is about, and I do not keep it.
appeal-which-agency = I work out the deadline for the answer. Which agency did you send the appeal to?
appeal-today = Today
appeal-yesterday = Yesterday
appeal-other-day = Another date
appeal-no-appeal = It was an inquiry or a message
appeal-earlier = Earlier
appeal-later = Later
appeal-choose-day = Choose the date: { $month ->
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
appeal-through = You sent the appeal on { $date }. How did you send it?
appeal-other-way = Some other way
appeal-is-it = You sent the appeal on { $date } through “{ $name }”. Is that right?
appeal-is-it-registered = The appeal was registered on { $date }. Is that right?
appeal-right = Yes, that is right
appeal-no-day = This does not look like a date. Write one, for example: 12 November, 12.11 or yesterday.
appeal-back-to-day = Back to the deadline

appeal-what = What did you send?
appeal-kind = { $kind ->
    [appeal] A complaint, request or proposal
    [message] A message on social media or in a chat
   *[request] An inquiry from an organisation
}
appeal-other-act = { $kind ->
    [message] A message on social media or in a chat does not count as an appeal by law. Its deadline is set by another document. I do not know that deadline and will not guess.
   *[request] An inquiry from a public body or an organisation is not covered by the law on appeals. It follows office rules. I do not know that deadline and will not guess.
}
appeal-ask-there = Ask about progress:
appeal-no-term = I do not know this agency’s deadline for answers and will not guess.

appeal-title = <b>Appeal of { $date }</b>
appeal-agency = Agency: { $name }
appeal-sent-through = Sent through: { $name }
appeal-sent-otherwise = Sent some other way
appeal-another-way = some other way
appeal-registered = { $known ->
    [yes] Registered on { $date }, as you were told.
    [past] It should have been registered by { $date }.
   *[no] It should be registered by { $date }.
}
appeal-answer-by = { $prolonged ->
    [yes] The deadline was extended.{ " " }
   *[no] { "" }
}{ $how ->
    [letter] If the letter had arrived the same day, the answer would be due by:
    [past] The answer was due by:
   *[ahead] The answer is due by:
} <b>{ $date }</b>.
appeal-day-off = This is { $weekday ->
    [w5] a weekend
    [w6] a weekend
   *[w0] a day off
}. { $how ->
    [past] The answer may also have come
   *[ahead] The answer may also come
} on the next working day, { $next }.
appeal-will-remind = I will remind you on { $date } at 10:00, the agency’s local time.
appeal-ask-answered = Have you had an answer?
appeal-was-answered = You told me that you had an answer. I will not remind you again.
appeal-was-unanswered = You told me that you had no answer. If it has come since, press “Yes”.

appeal-on-its-way = { $how ->
    [past] The letter may have taken a few days, and the deadline counts from registration. So the real deadline may have been later. If you were told the registration date, press
   *[ahead] A letter takes a few days, and the deadline counts from registration. So the real deadline may be later. When you learn the registration date, press
} “I know the registration date”, and I will give you the exact day.
appeal-counted-from = I do not know the registration date yet, so I count from the latest possible one{ $known ->
    [yes] { "" }
   *[no] , as if the appeal had arrived on the day you sent it
}. { $how ->
    [past] If you were told it, press
   *[ahead] When you learn it, press
} “I know the registration date”, and I will give you the exact day.
appeal-longer = { $prolonged ->
    [yes] { $how ->
        [past] The deadline could be extended
       *[ahead] The deadline can be extended
    } by no more than { $days ->
        [one] { $days } day
       *[other] { $days } days
    }, to { $date } at the latest. The exact date is in the letter about it.
   *[no] { $how ->
        [past] The deadline could be extended
       *[ahead] The deadline may be extended
    } by no more than { $days ->
        [one] { $days } day
       *[other] { $days } days
    }, to { $date }. { $how ->
        [past] The agency had to tell you. If it did, press “The deadline was extended”.
       *[ahead] The agency must tell you. When it does, press “The deadline was extended”.
    }
}
appeal-law =
    I count every day: working days, days off and holidays. This follows the law: { $law }.
    Source: { $source }.

appeal-explain = How the deadline is counted
appeal-keep = Add to my calendar
appeal-register = { $known ->
    [yes] Correct the registration date
   *[no] I know the registration date
}
appeal-prolong = { $prolonged ->
    [yes] The deadline was not extended
   *[no] The deadline was extended
}
appeal-came = The answer came
appeal-drop = Stop tracking
appeal-yes = Yes
appeal-no = No

appeal-when-registered = What registration date were you given?
appeal-file = The deadline is { $date }. Open the file below, and your phone will offer to add this day to its calendar.
appeal-event = Deadline for the answer to the appeal of { $date }
appeal-drop-sure = Stop tracking this appeal? I will not remind you, and I will erase the record.
appeal-drop-yes = Yes, stop
appeal-dropped = Done. I no longer track this appeal, and the record is erased.

appeal-list = <b>Your appeals</b>. Press the one you want to see.
appeal-in-brief = { $number }. { $sent }, { $way }: { $state ->
    [answered] answered
    [unanswered] no answer
   *[waiting] { $until ->
        [none] no deadline
       *[other] by { $until }
    }
}
appeal-one-more = Add an appeal

appeal-last-day = { $today ->
    [yes] The deadline is today, { $date }.
   *[no] The deadline was { $date }.
}
appeal-letter-late = The letter may have taken a few days. The deadline counts from registration, so it may not have passed yet.
appeal-wait-today = Please wait until this evening: the answer may still come today.
appeal-answered = { $former ->
    [unanswered] You told me before that you had no answer. Now I have noted that you have one.
   *[waiting] I am glad that you have your answer.
} I will not remind you about this appeal again.
appeal-not-came = No, there is no answer
appeal-not-answered = I am sorry that there is no answer. Here is what you can do.
appeal-do-ask = <b>Ask about progress</b> and whether the deadline was extended:
appeal-do-complain = <b>Complain that there was no answer</b>. A complaint is an appeal too, and is submitted the same way. The button below explains how.
appeal-to-progress = Progress
appeal-complain = Complain that there is no answer

appeal-offer = Tell me the day you sent it: I will work out the deadline for the answer and remind you.
appeal-count-mine = Work out my deadline
