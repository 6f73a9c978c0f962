setting-unknown = Настройки { $name } нет: удалите эту строку из файла .env или сверьтесь с .env.example.
setting-unknown-like = Настройки { $name } нет: похоже, имелась в виду { $like }, исправьте имя в файле .env.
setting-file-unreadable = Файл { $file } не читается: проверьте, что это текст в кодировке UTF-8 и что к нему есть доступ.
setting-token-twice = Заданы и BOT_TOKEN, и BOT_TOKEN_FILE: оставьте что-то одно.
setting-token-wrong = BOT_TOKEN не похож на токен: скопируйте его у @BotFather целиком, вид «123456789:буквы-и-цифры».
setting-token-file-unreadable = Файл { $file } из BOT_TOKEN_FILE не читается: проверьте путь и права доступа.
setting-token-file-wrong = В файле { $file } из BOT_TOKEN_FILE нет токена: запишите в него одну строку вида «123456789:буквы-и-цифры».
setting-token-with-sandbox-database = Настоящий бот не работает с базой песочницы sandbox.db: укажите в DATABASE_URL другую базу или уберите токен.
setting-database-wrong = DATABASE_URL не подходит: нужен адрес вида sqlite+aiosqlite:///var/bot.db или postgresql+asyncpg://имя:пароль@сервер/база.
setting-database-owner-wrong = DATABASE_OWNER_URL не подходит: это тот же адрес postgresql+asyncpg://…, что и в DATABASE_URL, только с другим именем и паролем.
setting-database-owner-same = В DATABASE_OWNER_URL и DATABASE_URL одно и то же имя: нужны две разные роли, владелец таблиц и сам бот. Если роль одна, уберите DATABASE_OWNER_URL.
setting-log-level-wrong = LOG_LEVEL не может быть «{ $value }»: выберите DEBUG, INFO, WARNING, ERROR или CRITICAL.
setting-log-format-wrong = LOG_FORMAT не может быть «{ $value }»: выберите text или json.
setting-samples-wrong = SAMPLES не может быть «{ $value }»: напишите true или false.
setting-meaning-wrong = SEARCH_BY_MEANING: «{ $value }» не подходит. Напишите true (искать и по смыслу) или false (только по словам, меньше памяти).
setting-updates-wrong = UPDATES_A_MINUTE не может быть «{ $value }»: нужно целое число от 10 до 100000.
setting-port-wrong = WEB_PORT не может быть «{ $value }»: нужно целое число от 1 до 65535.
setting-web-address-wrong = WEB_ADDRESS не может быть «{ $value }»: нужен адрес, по которому рабочее место открывается в браузере, — с https:// и без пути, вида https://perechen.example.org.
setting-sandbox-host = Песочница открывается только на этом компьютере, а WEB_HOST — «{ $value }»: напишите 127.0.0.1 или задайте BOT_TOKEN.
setting-api-wrong = TELEGRAM_API_URL не может быть «{ $value }»: нужен адрес вида https://api.telegram.org.
setting-api-without-token = TELEGRAM_API_URL задан без токена: добавьте BOT_TOKEN или уберите TELEGRAM_API_URL.
setting-webhook-wrong = WEBHOOK_URL не может быть «{ $value }»: нужен адрес вида https://bot.example.org/telegram/webhook, порт 443, 80, 88 или 8443.
setting-webhook-without-token = WEBHOOK_URL задан без токена: добавьте BOT_TOKEN или уберите WEBHOOK_URL.

start-sandbox-database = Без токена запускается песочница, и её учебные люди станут сотрудниками: в рабочей базе им не место. Задайте BOT_TOKEN, уберите DATABASE_URL или назовите базу со словом sandbox.
start-port-taken = Порт { $port } на { $host } занят или недоступен: остановите другую программу или задайте другой WEB_PORT.
start-token-refused = Telegram не принял токен: проверьте BOT_TOKEN у @BotFather (возможно, его отозвали).
start-database-too-new = База данных создана более новой версией программы: обновите программу или укажите другую базу в DATABASE_URL.
start-database-taken = С этой базой уже работает другой бот: файл SQLite обслуживает один. Остановите первого или укажите другую базу в DATABASE_URL.
start-database-busy = Другая программа слишком долго держит базу для записи: дождитесь её или остановите и запустите снова.
start-database-owner = Роли базы настроены не так: роль из DATABASE_OWNER_URL должна владеть базой и всеми её таблицами, а роль из DATABASE_URL — существовать, не владеть ничем и не создавать ролей. Что выполнить, написано в docs/operator.md, раздел «База данных».
start-database-damaged = База данных повреждена ({ $path }). Верните копию: python -m admin restore ФАЙЛ. Повреждённая база останется рядом.
start-database-linked = У файла базы { $path } есть второе имя (жёсткая ссылка): с двумя именами базу легко испортить. Удалите лишнее имя; если оно осталось от прерванного restore, повторите restore.
start-database-rights = Роли из DATABASE_URL не хватает прав на базу. Если таблицами владеет другая роль, задайте её адрес в DATABASE_OWNER_URL; если роль одна, она должна владеть базой. Что выполнить, написано в docs/operator.md, раздел «База данных».
start-database-unreachable = База данных недоступна: проверьте DATABASE_URL, права на папку и то, что сервер базы запущен.
start-sqlite = База данных: SQLite { $version }.
start-sqlite-risk = Внимание: здесь не работают файловые блокировки, а в SQLite { $version } есть ошибка, которая может испортить базу при одновременной записи двух программ. Перенесите базу на местный диск или обновите SQLite до 3.51.3; до тех пор не запускайте python -m admin рядом с ботом.
start-sandbox = Песочница открыта: { $address }
start-bot = Бот @{ $name } отвечает.
start-search-by-words = Поиск работает по словам, без смысла: { $why ->
    [off] так задано в SEARCH_BY_MEANING.
   *[missing] не установлено дополнение «meaning» (pip install ".[meaning]").
}
