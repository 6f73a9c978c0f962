### “Large and simple text”: the same messages in short sentences. The name is that of the usual
### message and “-plain”; arguments are the same. If the usual one changes, change it here, too.

citizen-greeting-plain =
    Hello! I am the assistant of { $agency }.
    I tell you where to turn. I do not take appeals myself.
    Please send no passport data.
citizen-question-plain = What has happened? Press what is like it. Or write in your own words.
citizen-question-staff-plain = This list is for employees. What do you need? Press what is like it. Or write in your own words.
citizen-own-words-plain = Write a few words: what has happened. For example: “{ $example }”. Please send no passport data.
citizen-no-offline-plain = There is no way without the internet for this yet.
citizen-no-offline-call-plain = Without the internet you can only call here.
citizen-lost-plain = The list has changed. This button does not work any more. Here is what there is now.
citizen-abstain-plain = I am afraid to tell you wrongly. Say it differently, for example: “{ $example }”. Or press a button.
citizen-about-what-plain = It says where you can turn and what for. Names of bodies and documents are in Russian.
citizen-about-reading-plain =
    Each way is a card of its own.
    It says how to get there.
    The addresses and telephones are checked. If one is not, I say so.
citizen-help-what-plain = I tell you where to turn. I take no appeals or complaints myself.
citizen-help-how-plain =
    How to use me:
    1. Press the button that is like your case.
    2. Choose what suits you best.
    3. Read how to get there.
citizen-help-privacy-plain = Please send no passport, card numbers or passwords.

card-no-contact-plain = { $what ->
    [site] There is no checked website address yet.
    [number] There is no checked number yet.
   *[any] There is no checked address or telephone yet.
}
card-reachable-plain = Other ways are on the buttons below.
card-ask-site-plain = Please ask on the official website.
card-ask-colleagues-plain = Please ask your colleagues.
card-others-below-plain = Or press “Other ways”.
card-human-below-plain = Or press “Talk to a person”.
card-needs-plain =
    Here you can:
    — { $needs }.
card-message-plain = send a message (it is not an appeal by law)
card-term-plain =
    When an appeal is answered:
    It is registered within { $registration ->
        [one] { $registration } day
       *[other] { $registration } days
    }.
    Then it is answered within { $answer ->
        [one] { $answer } day
       *[other] { $answer } days
    }.
    This may be prolonged by { $prolongation ->
        [one] { $prolongation } day
       *[other] { $prolongation } days
    }. Then you are told.
    So says the law: { $law }.
card-in-russian-plain = (Some words above are in Russian, as the agency wrote them.)
card-offers-unknown-plain = It is not known whether there is a ramp. If you need one, ask beforehand.
closed-no-successor-here-plain = It is not known here who deals with it now.
closed-list-warning-plain = This list is not in force since { $date }. Do not turn to anybody by it. It is kept for reference.
citizen-questions-none-plain = There are no frequent questions yet. Write yours: I will tell you where to turn.
group-unsure-plain = I am afraid to answer wrongly. Write to me privately: I will show you where to turn.
file-not-fetched-plain = The file did not come and is not kept. Please send it again in some minutes.
search-staff-will-see-plain = Staff will see your question. Your name and number are not in it. They will teach me to answer.

appeal-when-plain =
    I count the day by which you must be answered. On that day I remind you.

    When did you send the appeal? Press a button. Or write the day, for example: 12 November.
appeal-offer-plain = Name the day when you sent it. I say by which day you must be answered. And I remind you.
appeal-other-act-plain = { $kind ->
    [message] A message in a social network or chat is no appeal by law. I do not know its term. I will not guess.
   *[request] The law on appeals does not cover an inquiry. Inquiries have rules of their own. I do not know their term. I will not guess.
}
appeal-answer-by-plain = { $prolonged ->
    [yes] The term was prolonged.{ " " }
   *[no] { "" }
}{ $how ->
    [letter] If the letter came the same day, to be answered by:
    [past] You should have been answered by:
   *[ahead] To be answered by:
} <b>{ $date }</b>.
appeal-on-its-way-plain = A letter takes some days. The term counts from registration. So the last day may be later. When you are told the day, press “I know the day of registration”.
appeal-counted-from-plain = The day of registration is not known yet. I count from the last possible one.{ $known ->
    [yes] { "" }
   *[no] { " " }As if the appeal came on the day when you sent it.
} When you are told it, press “I know the day of registration”.
appeal-longer-plain = { $prolonged ->
    [yes] It can be prolonged by no more than { $days ->
        [one] { $days } day
       *[other] { $days } days
    }. The last possible day: { $date }.{ " " }
    The exact day is in the letter about it.
   *[no] The term may be prolonged by { $days ->
        [one] { $days } day
       *[other] { $days } days
    }. The last possible day: { $date }.{ " " }
    You must be told of that. When you are, press “The term was prolonged”.
}
appeal-file-plain =
    The last day of the term is { $date }.
    The file is below. Open it. Your phone offers to add this day to its calendar.
appeal-do-complain-plain = A complaint is an appeal, too. It is submitted in the same way.

booking-full-plain = There is no free time yet. The last open day: { $day }. One more opens tomorrow. Please look again.
booking-code-plain = Your code word: <b>{ $code }</b>. Say it when you come. You will be called by it.
booking-none-plain = You have no booked times. One books on the card of a reception.
booking-move-from-plain = You now have: { $day }, { $time }. It stays yours until you choose another.

complaint-how-plain =
    How to complain:
    1. Write what you asked for and when.
    2. Write what you were answered. Or that there is no answer.
    3. Write what you disagree with and what you want.
    4. Give your surname and an address for the answer. So requires 59‑FZ, art. 11.
    5. Submit it in one of the ways below.

privacy-chat-plain = 1. The number of your chat, your language and agency: to answer you. That I answered I remember for { $answers }, without the words.
privacy-history-plain = 2. What you looked for and chose here. I keep it for { $term } or, if you ask, for { $longer }. Only you see it.
privacy-words-plain = 3. Your questions are kept apart from you. Staff read a question that had no answer. They do not learn whose it is. What you did not finish I remember for { $term }.
privacy-appeals-plain = 5. Appeals whose term you asked me to watch. Not what they say. For { $term } after the answer.
privacy-bookings-plain = 6. Booked times: the time, a code word, your name if you gave it. Staff do not see your chat. { $term } after the reception only the time is left.
privacy-staff-plain = You work in an agency, or did. Your decisions stay in the history of the list.
privacy-file-plain = Here is everything that I keep about you. It is a file. It is only in this chat.
forget-stays-staff-plain = You work in an agency, or did. The number of your chat, your language, agency and decisions stayed. Without them nobody could see who approved the list.

remark-ask-plain =
    <b>{ $name ->
        [none] Remark
       *[other] Remark: { $name }
    }</b>

    Write in one message what is wrong and what you expect.

    Staff will not learn who wrote it. We cross out names, phone numbers and addresses. Nobody is pursued for a remark.

    The answer comes here.
reach-ask-plain =
    <b>How to reach you</b>

    Only if you wish. Write in one message, for example “please write to my e-mail” and the address.

    Take care: here we cross out nothing. Administrators read these words with question No. { $number }. They learn who you are.

    We erase them { $days } days after the answer. Or at once, if you take the question back.
words-kept-plain = Thank you, it is written down. We cross out names, phone numbers and addresses. We do not remember who wrote it.
words-too-long-plain = That is rather long: { $given } letters. { $most } fit. Write less or press “No, thank you”.
wrong-too-long-plain = That is rather long: { $given } letters. { $most } fit. Write less or send it without words.
wrong-how-plain =
    <b>{ $name }: { $part ->
        [phone] the telephone is wrong
        [address] the address is wrong
        [site] the site or link is wrong
        [hours] the hours are wrong
        [email] the e-mail is wrong
       *[other] something is wrong
    }</b>

    What exactly is wrong? For example: “nobody answers”. Write it in one message. Or press “Send as it is”.

    No need to write the right telephone. We strike out names and contacts.
tell-situation-changed-plain = The ways have changed. Press “Back” and have a look.
tell-mended-offer-plain = Shall I tell you when it is put right? I remember only the card. It is not joined with your words.
subscriptions-how-plain = I tell you once, when it changes. To stop it, press its line.
subscriptions-none-plain = I do not tell you of anything at present. Under a card press “More”, then “Tell me when it changes”.
told-first-own-plain =
    Until now this was a teaching example. Now the real list has come out ({ $agency }).
    This is what has changed.
path-where-plain =
    <b>The whole path by steps</b>

    Where are you now? Press a step. I say what comes next.
forget-stays-plain =
    <b>What stays</b>
    — numbers without people: how often something was opened
    — questions without an answer and reports of mistakes. Nobody knows whose they are
    — backup copies of the database: new ones take their place, without you
    — this chat: only you can delete it

    The number of the receipt is only here. If you write again, we meet anew.
appeal-gone-error-plain = I do not have this appeal any more. Your appeals: /appeal.
