web-nav-receptions = Расписание приёма
web-nav-reception-day = Приём сегодня

web-receptions-title = Расписание приёма
web-receptions-about = Здесь указано, кто и когда принимает. По этому расписанию граждане сами выбирают время в боте.
web-receptions-off-tag = Выключено
web-receptions-off = Граждане пока не могут записаться: запись выключена в настройках органа.
web-receptions-off-link = Открыть настройки
web-receptions-caption = Кто принимает
web-receptions-none = Расписания ещё нет.
web-receptions-back = Ко всем расписаниям
web-reception-new = Новое расписание
web-reception-title = Приём: { $who }
web-reception-make = Создать
web-reception-save = Сохранить
web-reception-save-sure = Всё равно сохранить
web-reception-schedule = Когда принимает
web-reception-row = Куда приходят
web-reception-row-hint = Только точки действующего перечня, куда приходят лично.
web-reception-who = Кто принимает
web-reception-who-hint = Должность, без фамилии: «Начальник отдела обращений».
web-reception-place = Кабинет
web-reception-place-hint = Если он есть: «кабинет 12».
web-reception-point = Где
web-reception-week = Дни и часы
web-reception-week-hint = Например: пн–чт 9:00–13:00, 14:00–17:00; пт 9:00–12:00.
web-reception-slot = Сколько минут на одного человека
web-reception-seats = Сколько человек принимают одновременно
web-reception-seats-hint = Обычно один.
web-reception-ahead = За сколько дней вперёд можно записаться
web-reception-notice = Не позже чем за сколько часов
web-reception-state = Состояние
web-reception-open = Запись идёт
web-reception-closed = Закрыто
web-reception-homeless = адреса нет
web-reception-homeless-about = Кто запишется, не узнает, куда идти: проверенного адреса этой точки в перечне нет. Предложите изменение контактов.
web-reception-homeless-row = Открыть строку перечня
web-reception-closed-about = Записаться сюда сейчас нельзя.
web-reception-no-rows = В действующем перечне нет точки, куда приходят лично. Сначала добавьте её в перечень.
web-reception-losing = { $count ->
    [one] { $count } человек потеряет своё время
    [few] { $count } человека потеряют своё время
   *[many] { $count } человек потеряют своё время
}
web-reception-losing-about = Ничего ещё не сохранено. Если сохранить, бот сам напишет этим людям и предложит другое время.
web-reception-losing-below = К форме, чтобы сохранить
web-reception-closures = Когда не принимает
web-reception-closures-caption = Закрытые дни
web-reception-no-closures = Закрытых дней впереди нет. Выходные и праздники учитываются сами, по календарю органа.
web-reception-day = День
web-reception-hours = Часы
web-reception-note = Заметка
web-reception-note-hint = Для сотрудников. Граждане её не видят.
web-reception-act = Действия
web-reception-whole-day = Весь день
web-reception-open-day = Снова открыть
web-reception-close-days = Закрыть дни
web-reception-close-days-hint = Один день или несколько: 24.11.2026 или 24.11.2026 – 30.11.2026.
web-reception-close-span = Часы
web-reception-close-span-hint = Например: 13:00–15:00. Пусто — весь день.
web-reception-close-days-button = Закрыть эти дни
web-reception-close-days-sure = Всё равно закрыть эти дни
web-reception-close = Закрыть расписание
web-reception-close-about = Записаться больше будет нельзя. Кто уже записан, узнает об этом от бота. Открыть можно снова.
web-reception-close-button = Закрыть расписание
web-reception-close-sure = Всё равно закрыть
web-reception-reopen = Открыть снова
web-done-reception-made = Расписание создано. Граждане уже могут записаться.
web-done-reception-stands = Такое расписание уже есть, вот оно. Второе не создано. Другие минуты или число мест поставьте здесь.
web-done-reception-changed = Расписание сохранено.
web-done-reception-closed = Расписание закрыто.
web-done-reception-reopened = Расписание снова открыто.
web-done-reception-days-closed = Дни закрыты.
web-done-reception-day-opened = День снова открыт.

web-day-title = Приём { $day }
web-day-days = Дни
web-day-today = Сегодня
web-day-about = Вызывайте по кодовому слову. Имя видно, только если человек сам его назвал.
web-day-caption = Записаны на { $day }
web-day-time = Время
web-day-code = Кодовое слово
web-day-name = Имя
web-day-fallen = время закрыто, человеку предложено другое
web-day-empty = На этот день никто не записан.
web-done-reception-call = Отмечено: вызвали. Отменить можно в течение минуты.
web-done-reception-came = Отмечено: приём состоялся.
web-done-reception-no-show = Отмечено: не пришёл.
web-done-reception-undo = Отметка снята.

day-step-call = Вызвать
day-step-came = Принят
day-step-no_show = Не пришёл
day-step-undo = Отменить отметку
booking-state-booked = ждёт вызова
booking-state-called = вызван
booking-state-came = принят
booking-state-no_show = не пришёл
booking-state-cancelled = отменено

web-statistics-receptions = Как ждут на приёме
web-statistics-receptions-caption = Ожидание вызова после назначенного времени
web-statistics-reception-share = Вызваны вовремя (до { $minutes } мин), %
web-statistics-reception-called = Вызвано
web-statistics-reception-in-time = Из них вовремя
web-statistics-reception-usual = Обычно ждали, мин
web-statistics-reception-no-shows = Не пришли
web-statistics-reception-few = Меньше десяти человек: не показываем, чтобы никого нельзя было узнать.
web-statistics-reception-others = Остальные вместе ({ $count })

command-reception = Приём сегодня: кого вызвать
menu-reception = Приём сегодня
reception-day = <b>Приём { $day }</b>
reception-day-line = { $named ->
    [yes] <b>{ $time }</b> { $code }, { $name } — { $who }. { $state }
   *[no] <b>{ $time }</b> { $code } — { $who }. { $state }
}
reception-day-empty = <b>Приём { $day }</b>

    Никто не записан.
reception-day-more = Здесь показаны ближайшие. Весь список — на экране: /web.
reception-entry = <b>{ $time } — { $code }</b>

    { $named ->
        [yes] Просит называть: { $name }.
       *[no] Имя не названо. Вызывайте по кодовому слову.
    }
    Принимает: { $who }.
    Сейчас: { $state }.
reception-entry-fallen = Это время закрыто. Человеку предложено другое.
reception-earlier = ‹ { $day }
reception-later = { $day } ›
reception-to-day = Ко всему дню
reception-off = Запись на приём в вашем органе выключена. Включает её администратор: /procedure.
