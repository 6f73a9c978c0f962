# The conversation with a citizen. Short, warm, plain.

citizen-date = { $day } { $month ->
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

citizen-back = Back
citizen-beginning = To the beginning
citizen-human = Talk to a person
citizen-other-agency = Choose another agency
citizen-to-work = Work menu
citizen-about = About the list
citizen-language = Language
citizen-for-staff = For employees
citizen-for-citizens = For citizens

citizen-greeting =
    Hello! I am the assistant of { $agency }. I will tell you where to turn.
    I do not accept appeals myself. Please do not send passport details.
citizen-notice =
    <b>Important.</b> { $text }
    How this is known: { $source }
citizen-question = What has happened? Choose the closest, or say it in your own words.
citizen-question-staff = This is the list for employees. What do you need? Choose the closest, or say it in your own words.
citizen-sample = A teaching example: the agency has not approved this list.
citizen-empty-list = There is nothing in this list yet. Please come back later.

citizen-choose-agency =
    Hello! I will tell you where to turn. I do not accept appeals myself.

    Which agency do you need? I will remember your choice. You can change it with /agency.
citizen-nothing-here = Hello! There is no list here yet. Please come back later.

citizen-choose-need =
    <b>{ $situation }</b>

    What exactly do you need?
citizen-heading = <b>{ $title }</b>
citizen-way = { $way ->
    [online] Online
    [call] Call
    [write] Write
   *[come] Come
}: { $names }
citizen-choose-way = Choose what suits you best.
citizen-own-words =
    Write me a few words: what has happened or what you are looking for. For example: “{ $example }”.
    Please do not send passport details.
citizen-no-offline = The list has no way to do this without the internet yet.
citizen-no-offline-call = Without the internet you can only call: the list does not offer to come or write on paper yet.

citizen-human-title = <b>Talk to a person</b>

citizen-abstain = I am afraid to mislead you. Please say it differently, for example: “{ $example }”, or press a button.

citizen-lost = The list has changed since then: this button or link does not work any more. Here is what there is now.
citizen-staff-only = That list is for employees only.
citizen-gone = This way is not in the list any more: “{ $name }”.
citizen-successor = There is now another one instead: { $name }.

citizen-about-agency = <b>{ $name }</b>
citizen-about-what = This is a list of ways to get in touch with the agency: where to turn and what for. The names of bodies and documents are given in Russian.
citizen-about-order = It is kept under the order of { $date } No. { $number } “{ $title }”.
citizen-about-no-order = The order is not entered yet: the administrator enters it.
citizen-about-no-list = There is no approved list yet.
citizen-about-release =
    { $client ->
        [internal] The list for employees
       *[external] The list for citizens and organisations
    }: No. { $number } of { $date }
    { $document }
citizen-about-terms = The deadlines on the cards follow the law ({ $law }). They were checked against these pages: { $source }.
citizen-about-reading = How to read it: each way is a card of its own. It says what you can do there, how to reach it and what to bring. I show only addresses and phone numbers that have been checked. If one has not, I say so.

citizen-choose-language = Выберите язык. Choose a language.

citizen-help-what = I tell you where to turn. I do not accept appeals, complaints or applications and do not pass them on.
citizen-help-how =
    How to use me:
    1. Press the button closest to your case, or write a few words.
    2. Choose what suits you best: online, by phone, in writing or in person.
    3. Read how to reach it and what to bring.
citizen-help-privacy = Please do not send passport details, card numbers or passwords. I do not need them.
citizen-help-commands =
    Commands:
    /my — everything of yours in one place
    /start — to the beginning{ $several ->
        [yes] { "" }
            /agency — choose another agency
       *[no] { "" }
    }
    /faq — frequent questions
    /steps — which step I am at
    /appeal — when I will get an answer
    /appeals — my appeals and deadlines{ $books ->
        [yes] { "" }
            /bookings — my appointments
       *[no] { "" }
    }
    /remark — leave a remark and get an answer
    /subscriptions — my notifications
    /history — my history
    /settings — my preferences
    /language — language
    /support — help with the bot
    /about — about the list
    /privacy — what I keep about you
    /forget — forget everything about me
    /help — this help
citizen-help-staff = You work here: your menu is /menu.
