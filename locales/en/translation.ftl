# Words of touchpoints and rows in other languages.

translation-field =
    { $what ->
        [label] Short name
        [about] Description
       *[bring] What to bring
    } ({ $language })
translation-line = { $field }: { $words }

propose-translation = Translate the touchpoint's words
change-translation = translation of the touchpoint's words
changed-translation = the touchpoint's words translated
ask-translation = Translate the touchpoint's words for those who read another language. Press what to translate. What is not translated people see in Russian, and are told so.
ask-bring-translation = Translate what to bring. Press the line. If there is nobody to translate it, skip the step: people see it in Russian.
field-translation = Translation of the touchpoint's words
field-bring-translation = Translation: what to bring
mend-translation = Mend the translation
mend-bring-translation = Mend the translation: what to bring
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
        Write a new translation or take this one away.
    }
translation-drop-button = Take the translation away

web-row-translations = The touchpoint's words in other languages

russian-words-error = This is Russian. Write the translation: those who read another language will see it.
