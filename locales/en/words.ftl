# People's words: what staff teach the search. The lexicon, topics, phrases.

menu-words = People's words

words =
    <b>People's words</b>

    People write as they speak. Here the bot learns to understand them. Changes work at once, without a new release; the journal keeps what was changed and in which role.
words-lexicon = Lexicon: how people say it → how the list words it ({ $count })
words-elsewhere = Other bodies' topics: who is responsible ({ $count })
words-ours = Our topics ({ $count })
words-aside = Beside the point ({ $count })
words-rows = Phrases of the list's rows ({ $count })
words-back = To people's words
words-page = Page { $page } of { $pages }

kept-sayings = { $count ->
        [0] Nothing was added.
        [one] { $count } entry was added to the lexicon. It works already.
       *[other] { $count } entries were added to the lexicon. They work already.
    }
kept-phrases = { $count ->
        [0] Nothing was added.
        [one] { $count } phrase was added. It works already.
       *[other] { $count } phrases were added. They work already.
    }
line-refused = • “{ $line }” — { $reason }
lines-refused-more = { $count ->
        [one] And { $count } more was not added.
       *[other] And { $count } more were not added.
    }

## The lexicon

lexicon = <b>Lexicon: how people say it → how the list words it</b>. { $count ->
        [0] Nothing yet.
        [one] { $count } entry, by the alphabet.
       *[other] { $count } entries, by the alphabet.
    }
lexicon-found = For “{ $text }” { $count ->
        [0] nothing was found.
        [one] { $count } entry was found.
       *[other] { $count } entries were found.
    }
lexicon-hint = To find, type a word. To add, type a whole entry, for example: landlord company = managing organisation
lexicon-whole = Show the whole lexicon
lexicon-add = Add
lexicon-back = To the lexicon
ask-sayings =
    Type how people say it on the left, how the list words it on the right, “=” between them. There may be several entries, each on its own line.
    For example: landlord company = managing organisation
saying =
    People say: “{ $said }”
    In the list: “{ $means }”
saying-remove = Take out of the lexicon
saying-remove-ask = Take out “{ $said } → { $means }”? The search stops understanding it at once.
saying-remove-sure = Yes, take it out
saying-removed = Taken out: “{ $said } → { $means }”.

## Topics

topics-elsewhere = <b>Other bodies' topics: who is responsible</b>. { $count ->
        [0] Nothing yet.
        [one] { $count } topic, by the alphabet.
       *[other] { $count } topics, by the alphabet.
    }
topics-ours = <b>Our topics</b>: what people write about and what to open then. { $count ->
        [0] Nothing yet.
        [one] { $count } topic, by the alphabet.
       *[other] { $count } topics, by the alphabet.
    }
topics-aside = <b>Beside the point</b>: no agency answers this, and the bot honestly says that it did not understand. { $count ->
        [0] Nothing yet.
        [one] { $count } topic, by the alphabet.
       *[other] { $count } topics, by the alphabet.
    }
topics-found = For “{ $text }” { $count ->
        [0] nothing was found.
        [one] { $count } topic was found.
       *[other] { $count } topics were found.
    }
topics-hint = To find, type a word of the title or of the phrases.
topics-whole = Show all topics
topics-back = To the topics
topic-new = New topic
topic-back = To the topic
topic-head = <b>{ $title }</b> — { $kind ->
        [elsewhere] another public body’s topic
        [ours] our topic
       *[aside] beside the point
    }
topic-now = Topic “{ $title }”.
topic-field-title = Title
topic-field-body = Who is responsible
topic-field-how = How to reach them
topic-field-source = Source
topic-field-lead = Where it leads
topic-field-phrases = Phrases
topic-value-now = Now: { $value }
topic-line = <b>{ $field }</b>: { $value }
topic-line-foreign = { $field }, in English: { $value }
topic-leads = <b>Where it leads</b>: { $where }
topic-lead = { $situation } → { $option }
topic-leads-nowhere = nowhere: there is no list for these people
lead-for-staff = For staff: { $title }
topic-phrases = { $count ->
        [0] <b>No phrases yet.</b> The topic is found by its title only.
        [one] <b>{ $count } phrase</b>:
       *[other] <b>{ $count } phrases</b>, for example:
    }
topic-phrase = • { $phrase }
topic-phrases-button = All phrases, add
topic-preview-button = As citizens see it
topic-mend = Edit: { $field }
topic-mend-lead = Edit: Where it leads
topic-in-ru = In Russian
topic-in-en = In English
topic-drop-translation = Take the translation out
topic-changed = Changed. It works already.
topic-remove = Delete the topic
topic-remove-ask = Delete the topic “{ $title }”{ $count ->
        [0] { "" }
        [one] {" "}and its { $count } phrase
       *[other] {" "}and its { $count } phrases
    }? It cannot be brought back, only written anew. Citizens' questions that were assigned to it will wait for a decision again.
topic-remove-sure = Yes, delete
topic-removed = The topic “{ $title }” is deleted.

ask-topic-title =
    What is the topic called? Short, and as a citizen would say it.
    For example: Lost passport
ask-topic-body =
    Who is responsible? Name the body or organisation in full, without abbreviations.
    For example: Federal Tax Service
ask-topic-how =
    How can they be reached? One or two plain sentences. A phone or an address only if you checked it yourself.
    For example: Use the taxpayer's personal account.
ask-topic-source =
    By which law or act is it their business? Name the article, number or date, so that it can be checked.
    For example: Tax Code, art. 30
ask-topic-lead =
    What should open for whoever writes about it? Choose with a button.
ask-topic-phrases =
    How do people ask about it? Type several phrases, each on its own line. You may skip this and add them later.
    For example: got a tax bill for my flat
ask-topic-foreign = “{ $field }” in English. While there is no translation, the Russian words are shown.

topic-step = New topic: { $kind ->
        [elsewhere] another public body’s topic
        [ours] our topic
       *[aside] beside the point
    }. Step { $number } of { $total }. Finish it at one go: if you leave, the answers are not kept. To stop: /cancel
topic-check = Everything was asked, but nothing is saved yet. Please check.
topic-save = Save the topic
topic-saved = The topic is saved and works already.
topic-not-kept = This screen is out of date: the topic is saved already, or you did something else and the answers were not kept. See whether it is in the list.
topic-answers-changed = The answers changed after that button was shown. Please check once more.

topic-preview = <b>As citizens see it</b> (in Russian and in English):
topic-answer-ours = This opens: { $where }.

## Phrases

phrases = <b>Phrases</b>: how people ask about “{ $title }”. { $count ->
        [0] None yet.
        [one] { $count } phrase.
       *[other] { $count } phrases.
    } Press a phrase to see it whole.
phrases-add = Add phrases
phrases-back = To the phrases
ask-phrases =
    How do people ask about “{ $title }”? Type phrases, each on its own line, without names, phones and addresses.
    For example: where do I take this
phrase =
    “{ $phrase }”
    Leads to: { $title }
phrase-remove = Take the phrase out
phrase-remove-ask = Take out the phrase “{ $phrase }”? The search stops recognising it at once.
phrase-remove-sure = Yes, take it out
phrase-removed = Taken out: “{ $phrase }”.
phrase-rows = { $count ->
        [0] No rows were found.
        [one] { $count } row of the list.
       *[other] { $count } rows of the list.
    } In brackets: how many phrases it has. Press a row to see and add them; to find one, type a part of its name.
phrase-row-line = { $name } ({ $count })
phrase-rows-back = To the rows of the list
