setting-unknown = There is no setting { $name }: delete this line from the .env file or compare with .env.example.
setting-unknown-like = There is no setting { $name }: { $like } was probably meant, correct the name in the .env file.
setting-file-unreadable = The file { $file } cannot be read: check that it is UTF-8 text and that you have access to it.
setting-token-twice = Both BOT_TOKEN and BOT_TOKEN_FILE are set: leave one of them.
setting-token-wrong = BOT_TOKEN does not look like a token: copy the whole of it from @BotFather, it looks like “123456789:letters-and-digits”.
setting-token-file-unreadable = The file { $file } from BOT_TOKEN_FILE cannot be read: check the path and the access rights.
setting-token-file-wrong = The file { $file } from BOT_TOKEN_FILE holds no token: write one line into it, like “123456789:letters-and-digits”.
setting-token-with-sandbox-database = The real bot does not work with the sandbox's database sandbox.db: give another database in DATABASE_URL or remove the token.
setting-database-wrong = DATABASE_URL does not fit: an address like sqlite+aiosqlite:///var/bot.db or postgresql+asyncpg://name:password@server/database is needed.
setting-database-owner-wrong = DATABASE_OWNER_URL does not fit: it is the same postgresql+asyncpg://… address as in DATABASE_URL, with another name and password only.
setting-database-owner-same = DATABASE_OWNER_URL and DATABASE_URL have the same name: two roles are needed, the owner of the tables and the bot itself. If there is one role, remove DATABASE_OWNER_URL.
setting-log-level-wrong = LOG_LEVEL cannot be “{ $value }”: choose DEBUG, INFO, WARNING, ERROR or CRITICAL.
setting-log-format-wrong = LOG_FORMAT cannot be “{ $value }”: choose text or json.
setting-samples-wrong = SAMPLES cannot be “{ $value }”: write true or false.
setting-meaning-wrong = SEARCH_BY_MEANING: “{ $value }” does not do. Write true (search by meaning too) or false (by words only, less memory).
setting-updates-wrong = UPDATES_A_MINUTE cannot be “{ $value }”: a whole number from 10 to 100000 is needed.
setting-port-wrong = WEB_PORT cannot be “{ $value }”: a whole number from 1 to 65535 is needed.
setting-web-address-wrong = WEB_ADDRESS cannot be “{ $value }”: it is the address at which browsers open the back office, with https:// and without a path, like https://list.example.org.
setting-sandbox-host = The sandbox opens on this computer only, but WEB_HOST is “{ $value }”: write 127.0.0.1 or set BOT_TOKEN.
setting-api-wrong = TELEGRAM_API_URL cannot be “{ $value }”: an address like https://api.telegram.org is needed.
setting-api-without-token = TELEGRAM_API_URL is set without a token: add BOT_TOKEN or remove TELEGRAM_API_URL.
setting-webhook-wrong = WEBHOOK_URL cannot be “{ $value }”: an address like https://bot.example.org/telegram/webhook is needed, on port 443, 80, 88 or 8443.
setting-webhook-without-token = WEBHOOK_URL is set without a token: add BOT_TOKEN or remove WEBHOOK_URL.

start-sandbox-database = Without a token the sandbox starts, and its people become staff: they have no place in a working database. Set BOT_TOKEN, remove DATABASE_URL, or put the word sandbox into the database's name.
start-port-taken = Port { $port } at { $host } is taken or not available: stop the other program or set another WEB_PORT.
start-token-refused = Telegram did not accept the token: check BOT_TOKEN with @BotFather (it may have been revoked).
start-database-too-new = The database was made by a newer version of the program: update the program or give another database in DATABASE_URL.
start-database-taken = Another bot already works with this database: an SQLite file serves one. Stop the first one or name another database in DATABASE_URL.
start-database-busy = Another program keeps the database for writing too long: wait for it or stop it, and start again.
start-database-owner = The roles of the database are set up wrong: the role of DATABASE_OWNER_URL must own the database and all its tables, the role of DATABASE_URL must exist, own nothing and make no roles. What to run is written in docs/operator.md, chapter «База данных».
start-database-damaged = The database is damaged ({ $path }). Bring a copy back: python -m admin restore FILE. The damaged one is kept beside it.
start-database-linked = The database's file { $path } has a second name (a hard link): two names easily ruin a database. Remove the one that is not needed; if an interrupted restore left it, run restore again.
start-database-rights = The role of DATABASE_URL lacks rights in the database. If another role owns the tables, give its address in DATABASE_OWNER_URL; if there is one role, it must own the database. What to run is written in docs/operator.md, chapter «База данных».
start-database-unreachable = The database cannot be reached: check DATABASE_URL, the rights to its folder and that its server runs.
start-sqlite = The database: SQLite { $version }.
start-sqlite-risk = Attention: file locks do not work here, and SQLite { $version } has a fault that may damage the database when two programs write at once. Move the database to a local disk or update SQLite to 3.51.3; until then do not run python -m admin beside the bot.
start-sandbox = The sandbox is open: { $address }
start-bot = The bot @{ $name } is answering.
start-search-by-words = The search works by words, not by meaning: { $why ->
    [off] SEARCH_BY_MEANING says so.
   *[missing] the extra “meaning” is not installed (pip install ".[meaning]").
}
