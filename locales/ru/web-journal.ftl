### Журнал на экране.

web-nav-journal = Журнал
web-journal-title = Журнал
web-journal-about = Всё, что сотрудники делали с перечнем. Записи нельзя изменить и удалить; слов, которые люди печатали, здесь нет.
web-journal-filter = Отбор записей
web-journal-group = Что сделано
web-journal-everything = Всё
web-journal-who = Кто
web-journal-anybody = Кто угодно
web-journal-subject = С чем
web-journal-subject-hint = Например: предложение 7, редакция 3 или свод.
web-journal-since = С какого дня
web-journal-until = По какой день
web-journal-show = Показать
web-journal-clear = Сбросить отбор
web-journal-csv = Скачать таблицей (CSV)
web-journal-jsonl = Скачать для проверки цепочки (JSON)
web-journal-caption = Найдено записей: { $count }. Сначала новые.
web-journal-nothing = Таких записей нет. Сбросьте отбор или расширьте дни.
web-chain-title = Цел ли журнал
web-chain-about = Каждая запись хранит отпечаток предыдущей. Если какую-то изменили или убрали, цепочка рвётся, и это видно здесь.
web-chain-whole = Цепочка цела. Записей: { $count }.
web-chain-broken = Цепочка порвана на записи № { $number }: её изменили или убрали. Сообщите системному администратору, ничего не исправляйте.
web-chain-cut = Журнал короче, чем был: последняя запись — № { $number }, а код говорит о более поздней. Сообщите системному администратору.
web-chain-rewritten = На месте записи из кода стоит другая: журнал переписан. Сообщите системному администратору.
web-chain-head = Контрольный код
web-chain-head-about = Сохраните код вне этой системы, например в письме. Позже по нему видно, что ничего не убрали с конца.
web-chain-compare = Сверить с сохранённым кодом
web-chain-code = Сохранённый код
web-chain-code-hint = Номер, двоеточие и 64 знака.
web-chain-check = Сверить
web-chain-back = К журналу
bad-head-code-error = Это не контрольный код: нужны номер, двоеточие и 64 знака (цифры и буквы от a до f). Скопируйте его целиком.

journal-by = { $role ->
    [operator] Системный администратор
    [program] Программа
   *[other] { $role }
}

## Столбцы

journal-column-number = №
journal-column-at = Когда
journal-column-who = Кто
journal-column-role = Роль
journal-column-verb = Что сделано
journal-column-subject = С чем
journal-column-details = Подробности

## Что ищут вместе

journal-group-proposals = Предложения
journal-group-bundles = Своды и приказы
journal-group-releases = Редакции и размещения
journal-group-imports = Загрузка файлов
journal-group-monitoring = Мониторинг
journal-group-people = Люди и замещения
journal-group-sessions = Входы и подтверждения
journal-group-settings = Настройки и календарь
journal-group-words = Слова, темы, ситуации

## Дела

journal-verb-asked-ask = попросил подтверждения в чате
journal-verb-asked-confirm = подтвердил в чате
journal-verb-asked-refuse = подтвердил в чате, но сделать уже было нельзя
journal-verb-asked-decline = отказался в чате
journal-verb-blank-drop = бланк перечня убран
journal-verb-blank-set = задан бланк перечня
journal-verb-bundle-assemble = свод собран
journal-verb-bundle-order = записан приказ
journal-verb-bundle-present = свод представлен на утверждение
journal-verb-bundle-put-aside = изменение отложено до следующего приказа
journal-verb-bundle-send-back = свод возвращён
journal-verb-bundle-take-back = изменение возвращено в свод
journal-verb-calendar-confirm = подтверждён календарь года
journal-verb-calendar-forget = особый день убран
journal-verb-calendar-set = особый день записан
journal-verb-database-restored = база восстановлена из копии
journal-verb-deputy-end = замещение закончено
journal-verb-deputy-name = назначен заместитель
journal-verb-import-approve = первый перечень утверждён
journal-verb-import-ask = первый перечень отправлен на утверждение
journal-verb-import-confirm = файл перечня принят
journal-verb-import-decline = первый перечень отклонён
journal-verb-import-drop = файл перечня отброшен
journal-verb-import-preview = файл перечня прочитан
journal-verb-import-replace = перечень заменён файлом
journal-verb-monitoring-answer = ответ мониторинга
journal-verb-monitoring-drop = ответ мониторинга снят
journal-verb-monitoring-hand-over = мониторинг передан
journal-verb-monitoring-open = мониторинг открыт
journal-verb-phrase-add = добавлены слова людей
journal-verb-phrase-remove = слова людей убраны
journal-verb-procedure-change = изменена настройка порядка
journal-verb-processes-record = записан реестр процессов
journal-verb-path-add = добавлен шаг пути
journal-verb-path-change = изменён шаг пути
journal-verb-path-order = изменён порядок шагов
journal-verb-path-remove = шаг пути убран
journal-verb-proposal-approve = предложение утверждено
journal-verb-proposal-check = предложение проверено
journal-verb-proposal-delete = черновик удалён
journal-verb-proposal-extend = предложение дополнено
journal-verb-proposal-reject = предложение отклонено
journal-verb-proposal-return = предложение возвращено
journal-verb-proposal-submit = предложение отправлено
journal-verb-proposal-withdraw = предложение отозвано
journal-verb-question-ignore = вопрос убран
journal-verb-question-reopen = вопрос снова ждёт
journal-verb-release-document = записан документ редакции
journal-verb-release-make = вышла редакция
journal-verb-release-publish = записано размещение
journal-verb-saying-add = добавлено слово словаря
journal-verb-saying-remove = слово словаря убрано
journal-verb-session-end = вход закрыт
journal-verb-session-sign-in = вошёл на рабочее место
journal-verb-session-sign-out = вышел с рабочего места
journal-verb-situation-add = добавлена ситуация
journal-verb-situation-change = изменена ситуация
journal-verb-situation-order = изменён порядок ситуаций
journal-verb-situation-remove = ситуация убрана
journal-verb-succession-effect = правопреемство наступило
journal-verb-succession-record = записано правопреемство
journal-verb-remark-answer = на замечание гражданина отвечено
journal-verb-remark-reopen = гражданин сказал, что не решено
journal-verb-remark-withdraw = ответа на замечание больше не ждут
journal-verb-suggestion-dismiss = сигнал клиента отклонён
journal-verb-suggestion-take = сигнал клиента взят в работу
journal-verb-survey-change = изменён черновик опроса
journal-verb-survey-close = опрос закрыт, ответы посчитаны
journal-verb-survey-end = опрос остановлен
journal-verb-survey-make = составлен опрос
journal-verb-survey-open = опрос открыт
journal-verb-survey-remove = черновик опроса удалён
journal-verb-team-cancel-invitation = приглашение отменено
journal-verb-team-change-role = сменена роль
journal-verb-team-invite = создано приглашение
journal-verb-team-join = вошёл в команду
journal-verb-team-revoke = доступ закрыт
journal-verb-topic-add = добавлена тема
journal-verb-topic-change = изменена тема
journal-verb-topic-remove = тема убрана
journal-verb-unit-add = добавлено подразделение
journal-verb-unit-assign = сменено подразделение сотрудника
journal-verb-unit-remove = подразделение убрано
journal-verb-unit-rename = подразделение переименовано

## С чем и подробности

journal-subject = { $of ->
    [day] { $number }
    [year] { $number } год
   *[other] { $kind } № { $number }
}
journal-kind-proposal = предложение
journal-kind-bundle = свод
journal-kind-release = редакция
journal-kind-import = файл перечня
journal-kind-question = вопрос
journal-kind-remark = замечание
journal-kind-suggestion = сигнал
journal-kind-row = строка
journal-kind-touchpoint = точка
journal-kind-topic = тема
journal-kind-staff = сотрудник
journal-kind-unit = подразделение
journal-kind-deputy = замещение
journal-kind-list = перечень
journal-kind-knowledge = текст
journal-kind-survey = опрос
journal-kind-day = день
journal-kind-year = год
journal-detail-kind = изменение: { $value }
journal-detail-role = роль: { $value }
journal-detail-number = № { $value }
journal-detail-version = версия { $value }
journal-detail-date = дата: { $value }
journal-detail-on = день: { $value }
journal-detail-year = год: { $value }
journal-detail-rows = строк: { $value }
journal-detail-proposals = предложения: { $value }
journal-detail-proposal = предложение № { $value }
journal-detail-row = строка № { $value }
journal-detail-working = рабочий день: { $value }
journal-detail-known = год внесён полностью: { $value }
journal-detail-unanswered = без ответа: { $value }
journal-detail-entries = записей: { $value }
