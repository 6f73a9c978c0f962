# Answers to a question in one's own words.

search-sure = It seems that you mean: <b>{ $title }</b>.
search-whose = Handled by: { $agency }.
search-read-as = I read it as: “{ $text }”.
search-or = Or: { $title }
search-menu = Which of these is nearest to your question?
search-none = None of these
search-nothing-helped = I am sorry that I did not help. Choose what is nearest, or say it in other words.
search-again = You asked the same again, so my answer did not help. Here is where a person will answer.
search-again-alone = You asked the same again, so my answer did not help. Say it in other words or choose what is nearest.
search-elsewhere = This is not for us. Who is responsible: <b>{ $body }</b>.
search-elsewhere-source = By law: { $source }.
search-no-ways = Our list does not speak of this yet (“{ $title }”).
search-other-agency = It seems to be a question for another agency. If it is yours, press the button with its name.
search-which-agency = Which agency is your question for? Choose what is nearest.
search-in-agency = <b>{ $agency }</b>: { $title }
search-which-process = What is your question about?
search-abstain-first = I am afraid to guess wrongly. Say it in other words or choose the agency.
search-welcome = You are welcome! Write again if anything else happens.
search-staff-will-see = The staff will see your question, without your name or number, and teach me to answer it.
search-danger = <b>{ $how }</b>
