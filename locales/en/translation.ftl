# Words of touchpoints and rows in other languages.

translation-field =
    { $what ->
        [label] Short name
        [about] Description
       *[bring] What to bring
    } ({ $language })
translation-line = { $field }: { $words }

propose-translation = Translate the touchpoint’s words
change-translation = translation of the touchpoint’s words
changed-translation = translated the touchpoint’s words
ask-translation = Translate the touchpoint’s words for those who read another language. Press what you want to translate. People see what is not translated in Russian, and are told so.
ask-bring-translation = Translate what to bring: press the line. If nobody can translate it, skip this step: people will see it in Russian.
field-translation = Translation of the touchpoint’s words
field-bring-translation = Translation: what to bring
mend-translation = Correct the translation
mend-bring-translation = Correct the translation: what to bring
translation-button =
    { $done ->
        [yes] ✅
       *[no] ❔
    } { $field }
ask-translation-words = <b>{ $field }</b>
    In Russian: { $russian }
    { $now ->
        [none] Write the translation.
       *[other] Now: { $now }
        Write a new translation or remove this one.
    }
translation-drop-button = Remove the translation

web-row-translations = The touchpoint’s words in other languages

russian-words-error = This is in Russian. Write the translation for those who read another language.
