sandbox-bot-name = Бот перечня точек взаимодействия
sandbox-group = Учебная группа

sandbox-person-citizen = Гражданин { $number }
sandbox-person-editor = Редактор { $number }
sandbox-person-reviewer = Проверяющий { $number }
sandbox-person-approver = Утверждающий { $number }
sandbox-person-administrator = Администратор { $number }
sandbox-person-internal = Служащий { $number }
sandbox-person-head = Руководитель группы { $number }
sandbox-person-secretary = Секретарь группы { $number }

sandbox-agency-astrakhan-housing = Астраханская область: жилищный надзор
sandbox-agency-sverdlovsk-invest = Свердловская область: инвестиции
sandbox-agency-kaliningrad-gtn = Калининградская область: гостехнадзор

sandbox-served = Учебная песочница: { $address }
sandbox-refused-host = Песочница работает только на этом компьютере: укажите --host 127.0.0.1, ::1 или localhost.
sandbox-about-command = Учебная песочница: сервер Bot API и страница с чатами на этом компьютере.
sandbox-about-host = адрес этого компьютера (127.0.0.1)
sandbox-about-port = порт (8081)
sandbox-port-taken = Порт { $port } занят: выберите другой через --port.

sandbox-page-title = Учебная песочница
sandbox-page-about = Всё происходит на этом компьютере: ни Telegram, ни интернет не нужны.
sandbox-page-agency = Ведомство
sandbox-page-people = Чьи чаты показать
sandbox-page-chats = Чаты
sandbox-page-other-language = English
sandbox-page-language-label = Показать страницу по-английски
sandbox-page-reset = Очистить чаты
sandbox-page-reset-ask = Очистить все чаты песочницы? Данные бота останутся.
sandbox-page-listening = Бот на связи
sandbox-page-silent = Бот не отвечает
sandbox-page-tour = С чего начать
sandbox-page-start = Начать
sandbox-page-empty = Сообщений пока нет.
sandbox-page-menu = Команды
sandbox-page-menu-of = Команды в чате: { $name }
sandbox-page-menu-empty = Бот пока не показал команд.
sandbox-page-attach = Прикрепить файл
sandbox-page-attached = Файл: { $name }
sandbox-page-detach = Убрать файл
sandbox-page-write = Сообщение
sandbox-page-write-as = Сообщение от имени: { $name }
sandbox-page-send = Отправить
sandbox-page-messages-of = Сообщения: { $name }
sandbox-page-typing = печатает…
sandbox-page-uploading = отправляет файл…
sandbox-page-edited = изменено
sandbox-page-new = новое
sandbox-page-download = Скачать файл { $name }
sandbox-page-copied = Скопировано: { $text }
sandbox-page-copy-link = Скопировать адрес { $text }
sandbox-page-link = Ссылка: { $text }
sandbox-page-close = Закрыть
sandbox-page-place = Точка на карте
sandbox-page-contact = Контакт
sandbox-page-photo = Изображение
sandbox-page-reply = В ответ на: { $text }
sandbox-page-lost = Связь с сервером потеряна, пробуем снова…
sandbox-page-failed = Не получилось: { $text }
sandbox-page-late = Бот не ответил на нажатие.
sandbox-page-blocked = Бот заблокирован
sandbox-page-role-citizen = гражданин
sandbox-page-role-editor = готовит изменения
sandbox-page-role-reviewer = проверяет
sandbox-page-role-approver = утверждает
sandbox-page-role-administrator = управляет доступом
sandbox-page-role-internal = внутренний клиент
sandbox-page-role-head = передаёт на утверждение
sandbox-page-role-secretary = собирает сводный перечень
sandbox-page-anew = Чаты начаты заново; данные бота и черновики целы.
sandbox-page-speaker = { $name }:
sandbox-page-speaker-bot = Бот:
sandbox-page-failed-long = Текст слишком длинный: сократите его или пришлите частями. [{ $text }]
sandbox-page-failed-empty = Сообщение пустое: напишите что-нибудь. [{ $text }]
sandbox-page-failed-blocked = Этот человек заблокировал бота. [{ $text }]
sandbox-page-failed-gone = Такой кнопки или сообщения больше нет. [{ $text }]
sandbox-page-failed-lost = Сервер песочницы не отвечает. [{ $text }]

sandbox-tour-1 = { $agency ->
    [kaliningrad-gtn] Это перечень для сотрудников: нажмите «Начать» в чате служащего и дойдите до карточки точки взаимодействия.
   *[other] Нажмите «Начать» в чате гражданина и дойдите до карточки точки взаимодействия.
}
sandbox-tour-2 = В чате редактора напишите /propose, нажмите «Добавить точку» и назовите её «Чат-бот-помощник».
sandbox-tour-3 = Проверяющему придёт уведомление: пусть он проверит или вернёт на доработку.
sandbox-tour-4 = { $agency ->
    [sverdlovsk-invest] Утверждает здесь приказ: секретарь в /menu открывает «Что ждёт приказа» и нажимает «Свод собран», руководитель группы представляет свод, утверждающий записывает приказ, и выходит новая редакция перечня.
   *[other] Утверждающий нажимает «Утвердить», и выходит новая редакция перечня.
}
sandbox-tour-5 = { $agency ->
    [kaliningrad-gtn] Вернитесь к служащему: новая точка уже находится.
   *[other] Вернитесь к гражданину: новая точка уже находится.
}
