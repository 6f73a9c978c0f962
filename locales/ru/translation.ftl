# Слова точки и строки на других языках.

translation-field =
    { $what ->
        [label] Короткое название
        [about] Описание
       *[bring] Что взять с собой
    } ({ $language })
translation-line = { $field }: { $words }

propose-translation = Перевести слова точки
change-translation = перевод слов точки
changed-translation = изменён перевод слов точки
ask-translation = Переведите слова точки для тех, кто читает на другом языке. Нажмите, что перевести. Что не переведено, человек увидит по-русски, и об этом будет сказано.
ask-bring-translation = Переведите, что взять с собой. Нажмите на строку. Если переводить некому, пропустите шаг: человек увидит это по-русски.
field-translation = Перевод слов точки
field-bring-translation = Перевод: что взять
mend-translation = Исправить перевод
mend-bring-translation = Исправить перевод: что взять
translation-button =
    { $done ->
        [yes] ✅
       *[no] ❔
    } { $field }
ask-translation-words = <b>{ $field }</b>
    По-русски: { $russian }
    { $now ->
        [none] Напишите перевод.
       *[other] Сейчас: { $now }
        Напишите новый перевод или уберите этот.
    }
translation-drop-button = Убрать перевод

web-row-translations = Слова точки на других языках

russian-words-error = Это по-русски. Напишите перевод: его увидят те, кто читает на другом языке.
