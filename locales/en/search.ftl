# Answers to a question in one's own words.

search-sure = It seems that you mean: <b>{ $title }</b>.
search-this-way = This seems to be your way.
search-whose = It is a matter of: { $agency }.
search-read-as = I read it as: “{ $text }”.
search-or = Or: { $title }
search-menu = Which of these is nearest to your question?
search-none = None of these
search-nothing-helped = I am sorry that I did not help. The staff will see your question, without your name, to teach me to answer it. Meanwhile choose what is nearest, or say it in other words.
search-again = You asked the same again, so my answer did not help. Here is where a person will answer.
search-again-alone = You asked the same again, so my answer did not help. Say it in other words or choose what is nearest.
search-elsewhere = This is dealt with not by { $agency } but by <b>{ $body }</b>.
search-elsewhere-source = Why so: { $source }.
search-no-ways = “{ $title }”: I understood you.
search-other-agency = Your question seems to be for another agency: its button comes first.
search-which-agency = Which agency is your question for? Choose what is nearest.
search-in-agency = <b>{ $agency }</b>: { $title }
search-which-process = Which matter is your question about?
search-abstain-first = I am afraid to guess wrongly. Say it in other words, for example “the neighbours flooded my flat”.
search-welcome = You are welcome! Write again if anything else happens.
