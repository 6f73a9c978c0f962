# What the bot remembers of a person: history, what is kept, forgetting everything.

kept-for = { $days ->
    [365] a year
    [one] { $days } day
   *[other] { $days } days
}

command-history = My history
command-privacy = What is kept about me
command-forget = Forget everything about me

own-history-title = <b>Your history</b>
own-history-about =
    What you looked for and chose here, and how your requests are going. Only you see this.
    I keep it for { $term }, then I erase it. How long I keep appeals, appointments and remarks: “What you keep about me”.
own-history-empty =
    Nothing here yet. What you look for and choose will appear here. Only you see this.
    I keep it for { $term }, then I erase it.
own-history-day = <b>{ $date }</b>{ $ahead ->
        [yes] { " " }(ahead)
       *[no] { "" }
    }
own-history-line = { $number }. { $hour ->
        [none] { "" }
       *[other] { $hour } — { "" }
    }{ $words }{ $agency ->
        [none] { "" }
       *[other] { " " }({ $agency })
    }
diary-did = { $kind ->
        [situation] chose: { $title }
        [card] looked at: { $title }
        [topic] asked about: { $title }
        [helped] said it helped: { $title }
        [not_helped] said it did not help: { $title }
       *[unanswered] asked in your own words, with no answer found
    }{ $gone ->
        [yes] { " " }(no longer in the list)
       *[no] { "" }
    }
diary-untitled = something you chose
own-history-older = Earlier
own-history-newer = Later
own-history-keep-for = Keep my history for { $term }
own-history-privacy = What you keep about me
own-history-kept-for = All right. Your history is now kept for { $term }.{ $gone ->
        [0] { "" }
        [one] { " " }Older than that and erased: { $gone } entry.
       *[other] { " " }Older than that and erased: { $gone } entries.
    }

affair-remark = remark No. { $number }: { $status ->
    [open] waiting for an answer
    [promised] will be solved by { $until }
    [solved] solved
    [impossible] cannot be solved
   *[withdrawn] you withdrew it
}
affair-remark-open = Remark No. { $number }
affair-appeal = sent an appeal{ $through ->
        [none] { "" }
       *[other] { " " }({ $through })
    }{ $state ->
        [answered] : answered
        [unanswered] : no answer
       *[waiting] : waiting for the answer
    }
affair-appeal-ahead = I will ask whether you had an answer to the appeal of { $sent }
affair-appeal-open = Appeal of { $sent }
affair-booking = appointment: { $who }{ $state ->
        [booked] { "" }
        [called] : you were called
        [came] : you came
        [no_show] : you did not come
       *[cancelled] : cancelled
    }
affair-booking-open = My appointment

privacy-title = <b>What I keep about you</b>
privacy-chat = 1. The number of your chat, your language and the agency you chose: to answer you. I also remember for { $answers } that I answered, but not the words.
privacy-history = 2. What you looked for and chose here: so that you can come back to it. I keep it for { $term } or, if you ask, for { $longer }. Only you see it.
privacy-words = 3. Questions I could not answer: without names and apart from you. Staff read them, but do not learn whose they are. I keep them for { $asked } from the last time. I keep what you began and did not finish for { $term }.
privacy-settings = 4. Your preferences: to show everything the way that suits you. I keep them for as long as you use the bot.
privacy-appeals = 5. Appeals you asked me to track: when and how they were sent, never what they say. I keep them for { $term } after the answer or, if there is none, for { $longest } after sending.
privacy-bookings = 6. Appointments: the time, a code word, and your name if you gave it. Staff see these, but not your chat. { $term } after the appointment I erase your name and the fact that it was yours. The time, the code word and the outcome stay.
privacy-remarks = 7. Remarks: without names and phone numbers. Staff do not know whose they are. { $term } after the answer I forget where to send it and how to reach you, and after { $words } the words. If there is no answer, I keep everything for { $words }.
privacy-subscriptions = 8. Your notifications: until you stop them. I drop one after { $gone } if its subject is gone, or after { $mended } if a wrong contact is not corrected. I remember what I told you for { $term }.
privacy-counts = 9. Surveys and “It helped”: the agency sees only numbers, not people. I keep the numbers and comments for { $counts }, and words about wrong contacts for { $suggestions }, without saying whose they are. I pass nothing on to anyone else.
privacy-forget = 10. You can erase everything at once, with one press. If you stay away for { $away } and wait for nothing, I erase it myself. If there is nothing left to keep, I do so after { $nothing }.
privacy-staff = You work or worked in an agency: your position and decisions stay in the history of the list.
privacy-take = Give me my data
privacy-to-history = My history
privacy-to-forget = Forget everything about me
privacy-file = Here is everything that I keep about you, in one file. It was made just now and is kept only in this chat.
privacy-stranger = I do not know you yet and keep nothing about you.

my-data = { $kind ->
    [person] Who you are to the bot: chat, language, agency
    [history] What you looked for and chose
    [settings] Your preferences
    [appeals] Appeals you asked me to track
    [bookings] Your appointments
    [remarks] Your remarks and the answers to them
    [subscriptions] Your notifications
    [surveys] Surveys that you took part in
    [question] A question of the bot that you have not answered
   *[messages] What was sent to you and is being sent
}

forget-ask =
    <b>Erase everything that I remember about you?</b>

    This will be erased:
forget-kind = { $kind ->
    [person] — the number of your chat, your language and the agency you chose
    [nothing] — nothing: you have left nothing here as a citizen
    [history] — your history. Entries: { $count }
    [settings] — your preferences
    [appeals] — appeals you asked me to track: { $count }{ $done ->
        [yes] { "" }
       *[no] . No reminder will come
    }
    [bookings] — appointments: { $count }. Those still ahead are cancelled
    [remarks] — your remarks: { $count }. { $done ->
        [yes] The words are gone, and no answer will come
       *[no] The words will be erased, and no answer will come
    }
    [subscriptions] — notifications: { $count }
    [surveys] — marks that you took part in surveys: { $count }
    [question] — a question that you have not answered
   *[messages] — records of messages that I sent you: { $count }
}
forget-ask-staff = You work or worked in an agency. The number of your chat, your language, agency, position and decisions stay. They are the history of the list. What you did here as a citizen will be erased.
forget-no-way-back = This cannot be undone.
forget-sure = Yes, erase everything
forget-nothing = I keep nothing about you, so there is nothing to erase.
forget-done = <b>Done. I have forgotten you.</b>
forget-receipt =
    Receipt No. { $number }
    { $at }{ $zone ->
        [own] { " " }(the agency’s time)
       *[utc] { " " }(UTC)
    }
forget-erased = <b>Erased</b>
forget-stays =
    <b>What stays</b>
    — numbers and words without people: how often something was opened, questions without an answer, reports of mistakes. Nobody knows whose they are
    — backup copies of the database: new ones take their place, without you
    — this chat: it is in your messenger, and only you can delete it

    The number of the receipt is written only here. If you write again, we start afresh.
forget-stays-staff = You work or worked in an agency: the number of your chat, your language, agency, position and decisions stayed. Without them nobody could see who approved the list.
forget-stays-surveys = I will not ask you again in the survey that you took part in. I remember this while the survey is open. It is written nowhere and does not name you.
forget-stays-remarks = Until the end of the day I remember how many remarks you left today. It is only a number. It is written nowhere and does not name you.
