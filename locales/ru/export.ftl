### Печатный перечень и файлы, которые из него получаются.

## Слова самого перечня

printed-title =
    ПЕРЕЧЕНЬ
    точек взаимодействия с клиентом
    в { $agency }
printed-title-of =
    ПЕРЕЧЕНЬ
    точек взаимодействия с клиентом
    { $name }
printed-client-external = Внешние клиенты: граждане и организации
printed-client-internal = Внутренние клиенты: сотрудники
printed-sample = Учебный пример
printed-approved =
    УТВЕРЖДЁН
    { $kind }{ $whose }
    от { $date } № { $number }
printed-document = К редакции записан документ: { $kind } от { $date } № { $number }. { $title }
printed-edition = Редакция № { $number } от { $date }.
printed-proof = Контрольная сумма содержания (SHA-256): { $hash }.
printed-mark = Перечень { $client ->
        [internal] для внутренних клиентов
       *[external] для внешних клиентов
    }, редакция № { $number } от { $date }
printed-closed = { $said } (орган закрыт с { $on })
printed-page = { $mark } · страница { $page } из { $pages }
printed-sheet = Перечень
printed-section = { $number }. { $kind ->
        [digital] Цифровые точки
        [offline] Офлайн точки
       *[undefined] Точки, вид которых не определён
    }
printed-kind-digital = цифровая
printed-kind-offline = офлайн
printed-kind-undefined = не определён

## Изменения для приложения к приказу

changed-title =
    ИЗМЕНЕНИЯ,
    которые вносятся в перечень точек взаимодействия с клиентом
    { $known ->
        [yes] в { $where }
       *[no] { $name }
    }
changed-annex = Приложение
changed-annex-to =
    Приложение
    к { $kind }{ $whose }
    от { $date } № { $number }
changed-number = № п/п
changed-point = Точка взаимодействия
changed-was = Было
changed-becomes = Стало
changed-none = —
changed-line = { $name }: { $text }
changed-added = Точка включена в перечень.
changed-removed = Точка исключена из перечня.
changed-came = добавлено
changed-went = исключено
changed-nothing = Строки не изменились.
changed-release = редакция № { $number } от { $date }
changed-releases = Сравнение: { $was } → { $becomes }.
changed-mark = Изменения: { $was } → { $becomes }

## В чате

download = Скачать
download-changes = Изменения для приложения к приказу
download-ask = Редакция { $number }. В каком виде прислать?
download-docx = DOCX — править и печатать в Word
download-pdf = PDF — разместить на сайте
download-xlsx = XLSX — смотреть в Excel
download-csv = CSV — загрузить в другую программу
download-json = JSON — всё содержание с контрольной суммой
download-done =
    Редакция { $number } — в файле.
    Документ: { $document }
download-changes-done = Чем редакция { $number } отличается от редакции { $was } — в файле. Его можно приложить к приказу.
download-other = В другом виде
blank-open = Свой бланк органа
blank-none =
    Перечень печатается в обычной форме.

    Чтобы печатать его на своём бланке, возьмите образец, поправьте в Word оформление, а слова в скобках оставьте. Потом пришлите файл сюда.
blank-own =
    Перечень в DOCX печатается на бланке «{ $name }».

    Чтобы заменить его, пришлите другой файл.
blank-kept = Бланк принят: пробный перечень на нём получился целиком.{ $missing ->
        [none] { "" }
       *[other] { " " }❗ В нём нет { $missing }: без этого по листу не узнать, какая это редакция и не изменена ли она. Возьмите эти слова в образце.
    }
blank-is-file = Бланк — это файл Word (.docx): пришлите его сюда файлом.
blank-own-sent = Ваш бланк — в файле.
blank-sample-sent = Образец — в файле. Слова в скобках заменит перечень, остальное меняйте как нужно.
blank-sample-name = obrazec-blanka-{ $code }.docx
blank-send-sample = Прислать образец
blank-send-own = Прислать наш бланк
blank-drop = Убрать бланк
blank-drop-ask = Убрать бланк? Перечень станет печататься в обычной форме, готовые файлы не изменятся.
blank-drop-sure = Да, убрать
blank-dropped = Бланк убран.

## Командная строка

admin-export-help = записать редакцию перечня в файл
admin-export-release = номер редакции, если нужна не последняя
admin-export-list = перечень: external — для граждан и организаций, internal — для сотрудников; если не указать, первый из них, который есть
admin-export-format = вид файла
admin-export-output = файл, которого ещё нет
admin-export-made = Записано: { $path }. Редакция { $number }. { $document }
admin-export-exists = Файл { $path } уже есть: поверх него ничего не пишется. Назовите другой или уберите этот.
admin-export-no-list = У органа { $code } нет { $client ->
        [internal] перечня для сотрудников
       *[external] перечня для граждан и организаций
    }: какие есть, покажет agencies.
admin-export-none = В { $client ->
        [internal] перечне для сотрудников
       *[external] перечне для граждан и организаций
    } ещё нет ни одной редакции.
admin-export-no-release = В { $client ->
        [internal] перечне для сотрудников
       *[external] перечне для граждан и организаций
    } нет редакции { $number }: последняя — { $last }.
admin-export-bad-number = «{ $number }» — не номер редакции: напишите целое число, например 3.
admin-difference-same = Это одна и та же редакция № { $number }: сравнивать не с чем. Назовите две разные.
admin-difference-help = записать различие двух редакций для приложения к приказу (DOCX)
admin-difference-from = номер прежней редакции
admin-difference-to = номер новой редакции, если она не последняя

## Отказы

unknown-form-error = Не настроено, что стоит в графах печатного перечня. Попросите администратора указать содержание граф в настройках органа.
stale-blank-error = Пока бланк принимали, настройки органа изменил кто-то другой. Пришлите бланк ещё раз.
no-former-release-error = Это первая редакция: сравнивать её не с чем.
bad-blank-error = { $problem ->
        [large] Бланк слишком большой: принимается документ DOCX до { $what } МБ. Сожмите картинки и пришлите ещё раз.
        [macros] В бланке есть макросы или вложенные файлы. Сохраните его как обычный документ Word (.docx) и пришлите ещё раз.
        [linked] Бланк ссылается на файл за своими пределами (картинку или шаблон). Вставьте картинку в сам документ и пришлите ещё раз.
        [placeholder] В бланке есть слово «{ $what }», которого программа не знает. Проверьте его по образцу бланка и пришлите ещё раз.
        [marks] В бланке не сходятся скобки { $what ->
            [none] { "{{ … }}" } или { "{% … %}" }
           *[other] у «{ $what }»
        }. Сверьте их с образцом бланка и пришлите ещё раз.
        [rowless] Бланк получился бы без строк перечня: в нём нет «{ $what }». Возьмите за основу образец бланка.
       *[foreign] Это не документ Word (.docx) или он повреждён. Откройте его у себя, сохраните как .docx и пришлите ещё раз.
    }
