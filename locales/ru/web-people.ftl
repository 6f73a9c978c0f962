### Люди, подразделения, заместители и календарь на экране.

web-nav-people = Люди и роли
web-nav-units = Подразделения
web-nav-deputies = Заместители
web-nav-calendar = Календарь

web-people-title = Люди и роли
web-people-about = Кто работает с перечнем и что кому можно. Приглашение, смену роли и закрытие доступа бот переспросит у вас в чате.
web-people-caption = Работают сейчас: { $count }
web-people-who = Кто
web-people-role = Роль
web-people-unit = Подразделение
web-people-no-unit = без подразделения
web-people-since = С какого дня
web-people-state = Пометки
web-people-me = это вы
web-people-silent = бот не может написать
web-people-act = Действие
web-people-invited = Приглашены, но ещё не вошли
web-people-invited-caption = Действующие приглашения
web-people-until = Действует до
web-people-cancel = Отменить приглашение
web-people-nobody-invited = Действующих приглашений нет.
web-people-invite = Пригласить человека
web-people-invite-about = Бот переспросит вас в чате и там же покажет ссылку. Она сработает один раз, в течение трёх суток: передайте её лично.
web-people-invite-button = Пригласить
web-people-unit-where = Где работает
web-people-unit-save = Сохранить подразделение
web-people-role-change = Сменить роль
web-people-role-new = Новая роль
web-people-role-button = Сменить роль
web-people-in-chat = Бот переспросит вас в чате: пока вы не нажмёте там, ничего не изменится.
web-people-revoke = Закрыть доступ
web-people-revoke-about = Следующее же нажатие этого человека будет отклонено, вход в браузере закончится. Его прежние решения останутся в истории. Бот переспросит вас в чате.
web-people-revoke-button = Закрыть доступ
web-people-back = Ко всем людям
web-done-invitation-cancelled = Приглашение отменено: по нему больше не войти.
web-done-unit-assigned = Подразделение сохранено.

web-units-title = Подразделения
web-units-about = Кто готовит строки перечня по своей компетенции. Редактору подразделения приходят сигналы клиентов о его строках.
web-units-none = Подразделений пока нет. Без них перечень готовят все вместе.
web-unit-uses = { $rows ->
    [0] Строк в перечне нет
    [one] { $rows } строка перечня
    [few] { $rows } строки перечня
   *[other] { $rows } строк перечня
}, { $people ->
    [0] людей нет
    [one] { $people } человек
    [few] { $people } человека
   *[other] { $people } человек
}{ $proposals ->
    [0] {""}
    [one] , { $proposals } черновик или открытое предложение
    [few] , { $proposals } черновика или открытых предложения
   *[other] , { $proposals } черновиков или открытых предложений
}.
web-unit-rows = Строки подразделения
web-unit-mend = Переименовать или убрать
web-unit-name = Название
web-unit-rename = Переименовать
web-unit-remove = Убрать
web-unit-stays = Убрать нельзя: подразделение названо в строках, у людей, в предложениях или в истории.
web-unit-add = Добавить подразделение
web-unit-add-button = Добавить
web-done-unit-added = Подразделение добавлено.
web-done-unit-renamed = Подразделение переименовано. В открытом перечне новое название появится со следующей редакцией.
web-done-unit-removed = Подразделение убрано.
unit-name-taken-error = Подразделение «{ $name }» уже есть. Дайте другое название.
unit-in-use-error = Убрать нельзя: { $rows ->
    [0] { $people ->
        [0] { $proposals ->
            [0] подразделение названо в истории
           *[other] его выбрали в черновиках или открытых предложениях
        }
       *[other] в нём работают люди
    }
   *[other] на нём стоят строки перечня
}. { $rows ->
    [0] { $people ->
        [0] { $proposals ->
            [0] Его можно переименовать.
           *[other] Дождитесь решения по ним или попросите авторов выбрать другое подразделение.
        }
       *[other] Сначала переведите людей.
    }
   *[other] Сначала передайте строки другому подразделению.
}
invitation-taken-error = Этим приглашением уже воспользовались: отозвать его нельзя. Если человек здесь лишний, закройте ему доступ.
no-such-role-error = В вашем органе такой роли нет: она есть там, где перечень утверждает приказ. Выберите другую.
unit-gone-error = «{ $name }»: подразделения, которое здесь выбрано, больше нет. Автору нужно открыть предложение и выбрать другое. Если предложение уже у вас на решении, верните его на доработку.
finding-unit-gone = Подразделения, которое здесь выбрано, больше нет. Выберите другое или уберите ответ; на проверке верните предложение на доработку.

web-deputies-title = Заместители
web-deputies-about = Кто решает вместо утверждающего и в какие дни, первый и последний включительно. Своё предложение не утверждает ни он, ни заместитель.
web-deputies-caption = Замещения: идущие и будущие
web-deputies-none = Сейчас никто никого не замещает.
web-deputy-who = Заместитель
web-deputy-for = За кого решает
web-deputy-since = Первый день
web-deputy-until = Последний день
web-deputy-end = Закончить
web-deputy-name = Назначить заместителя
web-deputy-whom = Кого
web-deputy-name-button = Назначить
web-deputy-nobody = Назначить некого: в органе нет других сотрудников. Попросите администратора пригласить человека.
web-done-deputy-ended = Замещение закончено.

web-calendar-title = Календарь органа
web-calendar-about = По рабочим дням считаются сроки размещения перечня и напоминания. Производственный календарь страны уже учтён; здесь — только дни, в которые у вас иначе, например праздник региона.
web-calendar-years = Переносы выходных
web-calendar-year-known = Переносы этого года известны.
web-calendar-year-unknown = Переносы этого года ещё не введены: сроки могут сдвинуться на день-два. Внесите перенесённые дни ниже, затем отметьте год.
web-calendar-year-confirm = Все переносы года внесены
web-calendar-year-open = Снять отметку
web-calendar-own = Свои дни
web-calendar-caption = Дни, в которые у органа иначе, чем в стране
web-calendar-day = День
web-calendar-state = Какой он
web-calendar-note = Почему
web-calendar-note-hint = Например, основание: указ, закон области. Можно не заполнять.
web-calendar-working = рабочий
web-calendar-off = выходной
web-calendar-forget = Убрать
web-calendar-none = Своих дней нет: всё по календарю страны.
web-calendar-enter = Внести день
web-calendar-save = Внести
web-done-day-entered = День внесён, сроки и напоминания пересчитаны.
web-done-day-forgotten = День убран, сроки и напоминания пересчитаны.
web-done-year-confirmed = Отметка года сохранена.
