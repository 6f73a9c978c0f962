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
web-list-finding = Замечание проверки
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
web-list-finding-any = Любое замечание
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
