### “Large and simple text”: the same messages in short sentences. The name is that of the usual
### message and “-plain”; arguments are the same. If the usual one changes, change it here, too.

citizen-greeting-plain =
    Hello! I am the assistant of { $agency }.
    I tell you where to turn. I do not take appeals myself.
    Please do not send passport details.
citizen-question-plain = What has happened? Press the closest option. Or write in your own words.
citizen-question-staff-plain = This list is for employees. What do you need? Press the closest option. Or write in your own words.
citizen-own-words-plain = Write a few words: what has happened. For example: “{ $example }”. Please do not send passport details.
citizen-no-offline-plain = There is no way to do this without the internet yet.
citizen-no-offline-call-plain = Without the internet you can only call here.
citizen-lost-plain = The list has changed. This button does not work any more. Here is what there is now.
citizen-abstain-plain = I do not want to mislead you. Say it differently, for example: “{ $example }”. Or press a button.
citizen-about-what-plain = It says where you can turn and what for. Names of bodies and documents are in Russian.
citizen-about-reading-plain =
    Each way is a card of its own.
    It says how to get there.
    The addresses and phone numbers are checked. If one is not, I say so.
citizen-help-what-plain = I tell you where to turn. I take no appeals or complaints myself.
citizen-help-how-plain =
    How to use me:
    1. Press the button closest to your case.
    2. Choose what suits you best.
    3. Read how to get there.
citizen-help-privacy-plain = Please do not send passport details, card numbers or passwords.

card-no-contact-plain = { $what ->
    [site] There is no checked website address yet.
    [number] There is no checked number yet.
   *[any] There is no checked address or phone number yet.
}
card-reachable-plain = Other ways are on the buttons below.
card-ask-site-plain = Please ask on the official website.
card-ask-colleagues-plain = Please ask your colleagues.
card-others-below-plain = Or press “Other ways”.
card-human-below-plain = Or press “Talk to a person”.
card-needs-plain =
    Here you can:
    — { $needs }.
card-message-plain = send a message (by law it is not an appeal)
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
    This may be extended by { $prolongation ->
        [one] { $prolongation } day
       *[other] { $prolongation } days
    }. If so, you will be told.
    This follows the law: { $law }.
card-in-russian-plain = (Some words above are in Russian, as the agency wrote them.)
card-offers-unknown-plain = I do not know whether there is a ramp. If you need one, please ask beforehand.
closed-no-successor-here-plain = It is not known here who deals with it now.
closed-list-warning-plain = This list has not been in force since { $date }. Please do not use it. It is kept for reference.
citizen-questions-none-plain = There are no frequent questions yet. Write yours: I will tell you where to turn.
group-unsure-plain = I do not want to mislead you. Write to me privately: I will show you where to turn.
file-not-fetched-plain = The file did not arrive and was not kept. Please send it again in a few minutes.
search-staff-will-see-plain = Staff will see your question, but not your name or number. They will teach me to answer.

appeal-when-plain =
    I work out the deadline for the answer. I remind you on that day.

    When did you send the appeal? Press a button. Or write the date, for example: 12 November.
appeal-offer-plain = Tell me the day you sent it. I will work out the deadline. And I will remind you.
appeal-other-act-plain = { $kind ->
    [message] A message on social media does not count as an appeal by law. Nor does a message in a chat. I do not know the deadline. I will not guess.
   *[request] The law on appeals does not cover inquiries. They have rules of their own. I do not know the deadline. I will not guess.
}
appeal-answer-by-plain = { $prolonged ->
    [yes] The deadline was extended.{ " " }
   *[no] { "" }
}{ $how ->
    [letter] If the letter arrived the same day, the answer is due by:
    [past] The answer was due by:
   *[ahead] The answer is due by:
} <b>{ $date }</b>.
appeal-on-its-way-plain = { $how ->
    [past] The letter may have taken a few days. The deadline counts from registration. So the deadline may have been later. If you were told the date, press
   *[ahead] A letter takes a few days. The deadline counts from registration. So the deadline may be later. When you learn the date, press
} “I know the registration date”.
appeal-counted-from-plain = I do not know the registration date yet. I count from the latest possible one.{ $known ->
    [yes] { "" }
   *[no] { " " }As if the appeal had arrived on the day you sent it.
} { $how ->
    [past] If you were told it, press
   *[ahead] When you learn it, press
} “I know the registration date”.
appeal-longer-plain = { $prolonged ->
    [yes] { $how ->
        [past] The deadline could be extended
       *[ahead] The deadline can be extended
    } by no more than { $days ->
        [one] { $days } day
       *[other] { $days } days
    }. The last possible day: { $date }.{ " " }
    The exact date is in the letter about it.
   *[no] { $how ->
        [past] The deadline could be extended
       *[ahead] The deadline may be extended
    } by { $days ->
        [one] { $days } day
       *[other] { $days } days
    }. The last possible day: { $date }.{ " " }
    { $how ->
        [past] The agency had to tell you. If it did, press “The deadline was extended”.
       *[ahead] The agency must tell you. When it does, press “The deadline was extended”.
    }
}
appeal-file-plain =
    The deadline is { $date }.
    The file is below. Open it. Your phone will offer to add this day to its calendar.
appeal-do-complain-plain = A complaint is an appeal too. It is submitted the same way.

booking-full-plain = There are no free times yet. The last open day: { $day }. One more opens tomorrow. Please look again.
booking-code-plain = Your code word: <b>{ $code }</b>. Say it when you come. We will call you by it.
booking-none-plain = You have no appointments. You can book one on a card with the button “Book an appointment”.
booking-move-from-plain = Your appointment now: { $day }, { $time }. It stays yours until you choose another.

complaint-how-plain =
    How to complain:
    1. Write what you asked for and when.
    2. Write what answer you got. Or that there is no answer.
    3. Write what you disagree with and what you want.
    4. Give your surname and an address for the answer. The law requires it (59‑FZ, art. 11).
    5. Submit it in one of the ways below.

privacy-chat-plain = 1. The number of your chat, your language and agency: to answer you. I also remember for { $answers } that I answered, but not the words.
privacy-history-plain = 2. What you looked for and chose here. I keep it for { $term } or, if you ask, for { $longer }. Only you see it.
privacy-words-plain = 3. Questions I could not answer. Staff do not learn whose they are. After { $asked } without being asked again they go. I keep what you did not finish for { $term }.
privacy-appeals-plain = 5. Appeals you asked me to track. Not what they say. For { $term } after the answer. Without an answer { $longest } from sending.
privacy-bookings-plain = 6. Appointments: the time, a code word, your name if you gave it. { $term } after the appointment I forget your name and whose it was. The time, word and outcome stay.
privacy-staff-plain = You work or worked in an agency. Your decisions stay in the history of the list.
privacy-remarks-plain = 7. Remarks. Staff do not know whose they are. { $term } after the answer I forget you and how to reach you. After { $words } I forget the words. Without an answer I keep all for { $words }.
privacy-subscriptions-plain = 8. Your notifications: until you stop them. After { $gone } I forget what is no longer there. After { $mended } I forget a wrong contact. What I told you I remember for { $term }.
privacy-counts-plain = 9. Surveys and “It helped”: only numbers, without people. After { $counts } I erase the numbers and added words. After { $suggestions } I erase words about wrong contacts. Nobody knows whose they are. I pass nothing on.
privacy-file-plain = Here is everything that I keep about you. It is a file. It is only in this chat.
forget-stays-staff-plain = You work or worked in an agency. The number of your chat, your language, agency and decisions stayed. Without them nobody could see who approved the list.

remark-ask-plain =
    <b>{ $name ->
        [none] Remark
       *[other] Remark: { $name }
    }</b>

    Write in one message what is wrong and what you expect.

    Staff will not learn who wrote it. We cross out names, phone numbers and addresses. Nobody gets into trouble for a remark.

    The answer comes here.
reach-ask-plain =
    <b>How to reach you</b>

    Only if you wish. Write in one message, for example “please write to my e-mail” and the address.

    Please note: here we cross nothing out. Administrators read these words with question No. { $number }. They learn who you are.

    We erase them { $days } days after the answer. Or at once, if you withdraw the question.
words-kept-plain = Thank you, we have saved it. We cross out names, phone numbers and addresses. We do not remember who wrote it.
words-too-long-plain = That is too long: { $given } characters. The most is { $most }. Write less or press “No, thank you”.
wrong-too-long-plain = That is too long: { $given } characters. The most is { $most }. Write less or send it without words.
wrong-how-plain =
    <b>{ $name }: { $part ->
        [phone] the phone number is wrong
        [address] the address is wrong
        [site] the website or link is wrong
        [hours] the hours are wrong
        [email] the e-mail is wrong
       *[other] something is wrong
    }</b>

    What exactly is wrong? For example: “nobody answers”. Write it in one message. Or press “Send as it is”.

    No need to write the right number. We cross out names and contacts.
tell-situation-changed-plain = The ways have changed. Press “Back” and have a look.
tell-mended-offer-plain = Shall I tell you when it is corrected? I remember only the card. Your words are not linked to it.
subscriptions-how-plain = I will write once, when it changes. To stop it, press its line.
subscriptions-none-plain = You have no notifications now. Under a card press “More”, then “Tell me when it changes”.
told-first-own-plain =
    Until now this was a teaching example. Now the real list has come out ({ $agency }).
    Here is what has changed.
path-where-plain =
    <b>The whole path by steps</b>

    Where are you now? Press a step. I will say what happens next.
forget-stays-plain =
    <b>What stays</b>
    — numbers without people: how often something was opened
    — questions without an answer and reports of mistakes. Nobody knows whose they are
    — backup copies of the database: new ones take their place, without you
    — this chat: only you can delete it

    The number of the receipt is only here. If you write again, we start afresh.
appeal-gone-error-plain = I no longer have this appeal. Your appeals: /appeal.
