### Перечень на экране: таблица, строка, контакт везде.

web-nav-list = Перечень
web-list-title = Перечень
web-list-lists = Перечни органа
web-list-none = У органа ещё нет перечня. Его заводит администратор.
web-list-empty = В перечне ещё нет ни одной строки. Предложите первую точку или загрузите перечень файлом.

web-list-filters = Поиск и отбор
web-list-text = Найти
web-list-text-hint = Название, услуга, процесс, телефон, адрес или слова, которыми спрашивают граждане. Окончания неважны.
web-list-narrow = Отбор
web-list-process = Функция, сервис или процесс
web-list-direction = Направление
web-list-channel = Тип точки
web-list-kind = Вид
web-list-need = Потребность
web-list-unit = Подразделение
web-list-contacts = Контакты
web-list-finding = Подсказка проверки
web-list-columns = Столбцы
web-list-columns-which = Какие столбцы показать
web-list-show = Показать
web-list-clear = Показать весь перечень
web-list-all = Все
web-list-option = { $name } ({ $count })
web-list-no-unit = Подразделение не указано
web-list-contacts-confirmed = Есть, проверены
web-list-contacts-unconfirmed = Есть непроверенные
web-list-contacts-missing = Нет ни одного
web-list-finding-any = Любая подсказка
web-list-finding-blocking = Мешает утвердить
web-list-found = { $found ->
        [0] Ничего не нашлось
        [one] Нашлась { $found } строка
        [few] Нашлись { $found } строки
       *[many] Нашлось { $found } строк
    }. Всего в перечне: { $total }.
web-list-total = Строк в перечне: { $total }.
web-list-nothing-found = Уберите одно из условий или напишите короче: хватит начала слова.
web-list-everywhere = Изменить контакт везде
web-list-file = Скачать перечень файлом
web-list-caption = { $client ->
        [internal] Строки перечня для сотрудников
       *[external] Строки перечня для граждан и организаций
    }

web-column-number = №
web-column-name = Точка взаимодействия
web-column-direction = Направление
web-column-service = Функция, сервис
web-column-process = Процесс
web-column-channel = Тип
web-column-kind = Вид
web-column-needs = Потребности
web-column-unit = Подразделение
web-column-responsible = Ответственный
web-column-contacts = Контакты
web-column-basis = Основание
web-column-confirmed = Подтверждена
web-column-peculiarity = Что важно
web-column-bring = Что взять с собой
web-column-situations = Жизненные ситуации
web-column-segments = Для кого
web-column-phrases = Как об этом спрашивают
web-column-source = Откуда сведения

## Строка

web-row-back = { $client ->
        [internal] К перечню для сотрудников
       *[external] К перечню для граждан и организаций
    }
web-row-public = Как это видят граждане
web-row-excluded = Строка исключена из перечня.{ $successor ->
        [none] {""}
       *[other] {" "}Её заменяет «{ $successor }».
    }
web-row-stands = Что стоит в перечне
web-row-contacts = Контакты
web-row-contacts-caption = Контакты точки и насколько они проверены
web-row-contact = Что это
web-row-value = Контакт
web-row-trust = Проверен ли
web-row-from = Откуда
web-row-checked = Дата проверки
web-trust-seed = из приказа
web-trust-staff = внесли сотрудники
web-trust-page = со страницы, не проверено
web-trust-suspect = сомнительно, гражданам не показываем
web-row-source = { $trust }: { $source }
web-row-source-proposal = { $trust }, предложение № { $number }
web-row-owner = Точка другой организации: { $owner }
web-row-beside = { $count ->
        [one] Точка стоит ещё в { $count } строке
       *[other] Точка стоит ещё в { $count } строках
    }
web-row-findings = Подсказки проверки
web-row-mend = Исправить: { $change }
web-row-at-work = Открытые предложения
web-row-propose = Предложить изменение
web-row-propose-about = Выберите, что изменить. Начнётся черновик: его можно дописать здесь или в чате, потом проверит другой человек.
web-row-requirements = Требования к точке
web-row-no-history = Со строкой ещё ничего не происходило.

## Контакт везде

web-contacts-title = Изменить контакт везде
web-contacts-about = Сменился телефон, адрес или сайт? Выберите старый контакт: он изменится сразу во всех точках, где стоит, одним предложением.
web-contacts-search = Поиск контакта
web-contacts-text-hint = Часть номера, адреса или названия точки.
web-contacts-caption = Контакты, которые стоят в перечне
web-contacts-points = Точек
web-contacts-rows = Строк
web-contacts-left = Показаны не все: ещё { $count }. Чтобы найти нужный, напишите часть номера или адреса.
web-contact-title = Изменить везде: { $value }
web-contact-back = Выбрать другой контакт
web-contact-about = { $type }. Точек с этим контактом: { $points }, строк перечня: { $rows }.
web-contact-becomes = Что сделать с контактом
web-contact-new = Заменить новым
web-contact-value = Новый контакт
web-contact-value-hint = Впишите, если заменяете. Только то, что проверили сами: это увидят сразу после утверждения.
web-contact-where = Где изменить
web-contact-where-hint = Снимите отметку с точки, в которой контакт остаётся прежним.
web-contact-in-rows = { $count ->
        [one] { $count } строка
        [few] { $count } строки
       *[many] { $count } строк
    }
web-contact-begin = Дальше
web-contact-next = Дальше останется назвать повод и основание и отправить предложение на проверку.
points-unchosen-error = Не выбрано ни одной точки. Отметьте хотя бы одну, где контакт меняется.
contact-unsaid-error = Новый контакт не вписан. Впишите его или выберите «Убрать везде».
contact-as-it-was-error = Новый контакт такой же, как прежний. Впишите другой; если контакт больше не нужен, выберите «Убрать везде».
