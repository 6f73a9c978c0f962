role-editor = Редактор
role-reviewer = Проверяющий
role-head = Руководитель группы
role-secretary = Секретарь группы
role-approver = Утверждающий
role-administrator = Администратор
role-internal = Внутренний клиент

admin-about = Управление из командной строки: пригласить человека, посмотреть органы, проверить настройки, загрузить учебный пример.
admin-usage = Как вызывать: { $usage }
admin-commands = Что можно сделать
admin-options = Параметры
admin-help-help = показать эту справку
admin-wrong-arguments = Команда набрана не так: { $problem }. Справка: { $command } --help.
admin-problem-missing = не хватает: { $names }
admin-problem-unknown = лишнее или неизвестное: { $names }
admin-problem-choice = «{ $name }» не подходит, нужно одно из { $known }
admin-taken = { $name ->
        [like] КОД
        [title] НАЗВАНИЕ
        [short-name] КОРОТКОЕ-НАЗВАНИЕ
        [time-zone] ПОЯС
        [agency] КОД
        [code] КОД
        [role] РОЛЬ
        [unit] ПОДРАЗДЕЛЕНИЕ
        [bot] ИМЯ
        [head] ОТПЕЧАТОК
        [day] ГГГГ-ММ-ДД
        [note] ПОЯСНЕНИЕ
        [year] ГОД
        [path] ФАЙЛ
        [output] ФАЙЛ
        [release] НОМЕР
        [kind] ВИД
        [on] ГГГГ-ММ-ДД
        [date] ГГГГ-ММ-ДД
        [document] ВИД-ДОКУМЕНТА
        [number] НОМЕР-ДОКУМЕНТА
        [new-name] НАЗВАНИЕ
        [greeting-name] НАЗВАНИЕ-В-ПРИВЕТСТВИИ
        [successors] КОД,КОД
        [since] НОМЕР
        [until] НОМЕР
        [member] КОД-СОТРУДНИКА
        [columns] ГРАФЫ
       *[command] КОМАНДА
    }
admin-problem-no-value = у { $name } нет значения
admin-problem-option-choice = { $name }: подходит { $known }
admin-either = { $first } или { $last }

admin-invite-help = пригласить человека: напечатать одноразовую ссылку
admin-invite-agency = код органа (см. agencies)
admin-invite-role = роль: { $roles }
admin-invite-unit = подразделение, если нужно
admin-invite-bot = имя бота в мессенджере, чтобы напечатать готовую ссылку
admin-invited = Приглашение для: { $title }, { $agency }. Действует трое суток, один раз.
admin-invitation-link = Ссылка: { $link }
admin-invitation-command = Боту можно отправить и так: { $command }
admin-invitation-no-bot = Готовую ссылку печатает параметр --bot с именем бота.

admin-agencies-help = показать органы: код, название, перечни и номера их редакций
admin-agency-line = { $code } — { $name }
admin-list-line = { $client ->
        [internal] для внутренних клиентов
       *[external] для внешних клиентов
    }: { $number ->
        [none] редакций ещё нет
       *[other] редакция № { $number }
    }
admin-no-lists = перечней нет
admin-no-agencies = Органов пока нет. Учебный пример загружает команда load-sample.

admin-add-agency-help = завести орган с пустыми перечнями и с настройками примера: дальше — загрузка своего перечня
admin-add-agency-code = код нового органа: латиницей, например house_inspection
admin-add-agency-like = код примера, чей порядок взять за основу: { $codes }
admin-add-agency-title = полное название органа, до 300 знаков; не нужно только для органа самого примера
admin-add-agency-short-name = короткое название для сообщений гражданам, до 100 знаков
admin-add-agency-time-zone = часовой пояс, например Europe/Astrakhan; без него — как в примере
admin-agency-added = Орган заведён: { $code } — { $name }. Перечни пока пусты. Дальше: пригласите людей (invite) и загрузите перечень (import).
admin-agency-to-replace = Порядок взят за образец, но документы образца органу не приписаны: приказа нет, строка о документе общая. Пусть администратор в /procedure внесёт приказ о порядке и приказы о перечнях, проверит строку о документе, направления и описание порядка. До этого гражданам сказано: «Приказ ещё не внесён».
admin-title-needed = Назовите орган: --title "полное название". Без него новый орган назывался бы как образец: «{ $name }».
admin-long-name = Название слишком длинное: { $size } знаков, можно до { $most }. Сократите и повторите.
admin-agency-exists = Орган с кодом «{ $code }» уже есть. Выберите другой код: занятые показывает agencies.
admin-bad-agency-code = Код «{ $code }» не подходит: нужны строчные латинские буквы, цифры и подчёркивание, от 2 до 40 знаков, первой — буква.
admin-unknown-time-zone = Часового пояса «{ $zone }» нет. Пример: Europe/Moscow.

admin-settings-help = проверить настройки и назвать ошибки, ничего не меняя
admin-settings-fine = Настройки в порядке.

admin-verify-help = проверить, что журнал, редакции и бланки такие, какими были записаны
admin-verify-line = { $code }: { $found }
admin-verified = журнал и редакции целы.
admin-journal-broken = Журнал изменён, начиная с записи № { $number }.
admin-releases-broken = Не сходится контрольная сумма редакций: { $numbers }.
admin-forms-broken = Бланк потерян или подменён, редакции: { $numbers }.

admin-sample-help = загрузить учебный пример одного органа или, без кода, все
admin-sample-code = код примера: { $codes }
admin-sample-loaded = Загружен учебный пример: { $code } — { $name }.
admin-sample-exists = Орган { $code } уже есть в базе: пример не загружен, ничего не изменилось.

admin-words-help = добавить органу, загруженному раньше, темы, фразы и словарь его примера
admin-words-loaded = { $code }: добавлено тем — { $topics }, фраз — { $phrases }, слов словаря — { $sayings }.
admin-words-known = { $code }: все темы, фразы и слова уже есть, ничего не изменилось.

admin-backup-help = сделать копию базы в новый файл, не останавливая бота
admin-backup-path = файл, которого ещё нет
admin-backup-made = Копия сделана и проверена: { $path }, { $size } МБ.
admin-backup-exists = Файл { $path } уже есть: копия поверх него не пишется. Назовите другой.
admin-backup-of-broken = Копия сделана, но записи в ней не такие, какими были записаны: так же и в самой базе.
admin-backup-postgres = База на PostgreSQL: её копию делает сам PostgreSQL. Выполните от имени владельца таблиц: { $command }

admin-restore-help = вернуть базу из копии; бот должен быть остановлен
admin-restore-path = файл копии
admin-restored = База возвращена из копии { $path }.
admin-restore-kept = Прежняя база сохранена: { $path }.
admin-restore-bot-runs = Бот работает с этой базой: остановите его и повторите. Ничего не изменилось.
admin-restore-itself = Это сама база, а не её копия.
admin-restore-broken = Записи копии не такие, какими были записаны: база не заменена.
admin-restore-postgres = База на PostgreSQL: копию возвращает сам PostgreSQL. Остановите всех ботов и выполните от имени владельца таблиц: { $command }
admin-database-damaged = База данных повреждена ({ $path }). Верните копию: python -m admin restore ФАЙЛ. Повреждённая база останется рядом.
admin-database-missing = Базы данных нет: файла { $path } не существует. Проверьте DATABASE_URL. Новую базу создаёт load-sample или запуск бота.
admin-file-foreign = { $path }: это база другой программы. Ничего не изменилось.
admin-file-missing = { $path }: нет такого файла. Ничего не изменилось.
admin-file-unreadable = { $path }: файл не читается, проверьте права. Ничего не изменилось.
admin-copy-damaged = { $path }: это не копия базы, или она повреждена. Возьмите другую; ничего не изменилось.
admin-folder-missing = Папки { $folder } нет: создайте её или назовите другую.
admin-folder-refused = В папку { $folder } не получается записать: проверьте права, есть ли на диске место и не только ли для чтения он подключён.

admin-unknown-agency = Органа с кодом «{ $code }» нет. Есть: { $known }.
admin-unknown-agency-empty = Органа с кодом «{ $code }» нет: органов в базе пока нет. Загрузите учебный пример командой load-sample.
admin-unknown-role = Роли «{ $role }» нет. Есть: { $known }.
admin-unknown-sample = Примера «{ $code }» нет. Есть: { $known }.
admin-database-too-new = База данных создана более новой версией программы. Обновите программу или укажите другую базу в DATABASE_URL.
admin-database-busy = База занята: другая программа слишком долго пишет в неё. Ничего не изменилось; повторите позже.
admin-database-unreachable = Не получилось открыть базу данных. Проверьте DATABASE_URL и что сервер базы работает.

admin-queue-help = показать, что ждёт отправки, что не дошло и какие обращения отложены
admin-queue-empty = Ничего не ждёт, всё дошло, отложенных обращений нет.
admin-queue-waiting = Ждут отправки { $kind ->
        [screen] ответы
        [notice] уведомления
        [commands] списки команд
       *[other] другие сообщения
    }: { $count }. Самое старое ждёт { $minutes } мин.
admin-queue-failed = Не дошли { $kind ->
        [screen] ответы
        [notice] уведомления
        [commands] списки команд
       *[other] другие сообщения
    }: { $count }. Причина: { $reason }
admin-queue-aside = Отложены обращения, на которых бот сломался: { $count }. Последние { $shown }:
admin-queue-trace = { $moment }: { $trace }
