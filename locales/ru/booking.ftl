# Запись на приём: то, что читает гражданин, и отказы.

command-bookings = Мои записи на приём

booking-card-button = { $several ->
    [yes] Записаться: { $who }
   *[no] Записаться на приём
}

booking-title = <b>Запись на приём</b>
booking-who = Кто принимает: { $who }
booking-choose-day = Выберите день.
booking-choose-time = Вы выбрали день: <b>{ $day }</b>.

    Теперь выберите время.
booking-day = { $weekday ->
    [w0] понедельник
    [w1] вторник
    [w2] среда
    [w3] четверг
    [w4] пятница
    [w5] суббота
   *[w6] воскресенье
}, { $day } { $month ->
    [m1] января
    [m2] февраля
    [m3] марта
    [m4] апреля
    [m5] мая
    [m6] июня
    [m7] июля
    [m8] августа
    [m9] сентября
    [m10] октября
    [m11] ноября
   *[m12] декабря
}
booking-day-button = { $day } — { $free ->
    [one] { $free } место
    [few] { $free } места
   *[many] { $free } мест
}
booking-more-days = Дни позже
booking-earlier-days = Дни раньше
booking-more-times = Время позже
booking-earlier-times = Время раньше
booking-other-day = Другой день

booking-step-free = { $known ->
    [yes] Вход без ступеней здесь есть.
    [no] Вход здесь только по ступеням.
   *[none] Есть ли здесь вход без ступеней, я не знаю. Лучше уточнить до записи.
}
booking-ask-phone = Телефон: { $phone }
booking-full = Свободного времени нет до { $day } включительно. Завтра откроется ещё один день — загляните снова.
booking-other-ways = Другие способы: { $names }
booking-day-full = На { $day } свободного времени уже нет. Выберите другой день.

booking-done = <b>Вы записаны на приём</b>
booking-moved = <b>Вы записаны на другое время</b>
booking-yours = <b>Ваша запись на приём</b>
booking-already = <b>Вы уже записаны сюда</b>
booking-when = Когда: <b>{ $day }, { $time }</b>
booking-where = Куда: { $address }
booking-room = Место: { $place }
booking-point = Куда: { $name }
booking-no-address = Адреса в перечне пока нет. Уточните его до приёма.
booking-no-address-site = Адреса в перечне пока нет. Посмотрите его на официальном сайте.
booking-bring = Возьмите: { $things }
booking-code = Ваше кодовое слово: <b>{ $code }</b>. Назовите его, когда придёте: по нему вас вызовут.
booking-name = Как вас назовут: { $name }. Это видит только сотрудник, который вас вызовет.
booking-ask-name = Хотите назвать имя? Это не обязательно: хватит кодового слова.
booking-will-remind = { $when ->
    [eve] Напомню накануне в 18:00.
    [soon] Напомню в этот же день, до приёма.
   *[none] Приём уже скоро, поэтому напоминать не буду.
} Найти эту запись: /bookings.

booking-move = Перенести
booking-cancel = Отменить запись
booking-give-name = Назвать имя
booking-drop-name = Убрать имя
booking-keep = В календарь телефона
booking-all = Мои записи
booking-other-time = Выбрать другое время
booking-to-card = Что это за приём

booking-move-title = <b>Перенести приём</b>
booking-move-from = Сейчас вы записаны: { $day }, { $time }. Это время останется за вами, пока вы не выберете другое.
booking-missed = Это время только что заняли. { $left ->
    [yes] Вот ближайшее свободное.
   *[no] Другого свободного времени пока нет.
}
booking-time-button = { $day }, { $time }

booking-cancel-sure = Отменить запись: { $day }, { $time }? Это время смогут занять другие.
booking-cancel-yes = Да, отменить
booking-cancel-no = Нет, оставить
booking-cancelled = Запись отменена: { $day }, { $time }. Время свободно. Записаться снова можно в любой день.
booking-was-cancelled = Эта запись отменена: { $day }, { $time }.
booking-was-called = Вас уже вызвали: проходите. Ваше время: { $day }, { $time }.
booking-file = Файл добавит приём в календарь телефона: { $day }, { $time }.
booking-was-received = Вас уже приняли. Время записи было: { $day }, { $time }.
booking-was-over = Время этой записи прошло: { $day }, { $time }.
booking-again = Записаться снова

booking-name-how = Напишите, как к вам обращаться, например: «Анна Петровна». Увидит только сотрудник, который вас вызовет. Имя удалится после приёма, через { $term }.
booking-name-skip = Не называть

booking-none = Записей на приём у вас нет. Записаться можно на карточке личного приёма, если орган открыл запись.
booking-list = <b>Ваши записи на приём</b>
booking-list-button = { $day }, { $time }: { $who }
booking-most = У вас уже { $count ->
    [one] { $count } запись
    [few] { $count } записи
   *[many] { $count } записей
} на приём. Больше одному человеку взять нельзя, чтобы времени хватило всем. Отмените ненужную — и сможете записаться сюда.

booking-fallen = <b>Приёма в это время не будет</b>
booking-fallen-when = Вы были записаны: { $day }, { $time }. Извините: в это время никто не принимает.
booking-fallen-nearest = Вот ближайшее свободное время. Нажмите, и запись перенесётся.
booking-fallen-none = Свободного времени здесь сейчас нет. Другие способы — на карточке приёма.
booking-stands = <b>Приём состоится</b>
booking-stands-when = Раньше я писал, что приёма не будет. Теперь он снова в расписании: приходите в своё время.
booking-changed = <b>Приём изменился</b>
booking-changed-what = Время прежнее. Проверьте, кто принимает и куда идти.
booking-reminder = <b>{ $when ->
    [tomorrow] Завтра у вас приём
    [today] Сегодня у вас приём
   *[later] Скоро у вас приём
}</b>

booking-calendar-title = Приём: { $who }

booking-calendar-code = Кодовое слово: { $code }

booking-off-error = Запись на приём в вашем органе выключена. Включает её администратор: /procedure.
not-coming-error = Сюда не приходят лично, или этой точки нет в действующем перечне. Выберите точку из списка.
reception-moved-on-error = Пока вы смотрели, расписание изменил коллега. Откройте его заново и проверьте.
reception-closed-error = Сюда сейчас не записывают. Другие способы — в перечне: /start.
no-reception-hours-error = Приём длится { $least } мин., а какой-то промежуток часов короче. Сделайте промежуток длиннее или приём короче.
week-hours-error = Нужны часы обычной недели. Например: пн–чт 9:00–13:00, 14:00–17:00; пт 9:00–12:00.
backwards-closure-error = Последний день раньше первого. Поменяйте дни местами.
far-closure-error = Закрыть можно дни не дальше чем на { $most } дней вперёд. Проверьте год.
closure-past-error = Этот день уже прошёл. Напишите сегодняшний или более поздний.
long-closure-error = За один раз можно закрыть не больше { $most } дней. Закройте остальные отдельно.
booking-moved-on-error = Эта запись с тех пор изменилась. Посмотрите её в списке: /bookings.
booking-called-error = Вас уже вызвали или приняли, поэтому менять здесь нечего. Ваши записи: /bookings.
booking-over-error = Эту запись изменить уже нельзя: она отменена, или её время пришло. Ваши записи: /bookings.
too-many-bookings-error = У вас уже { $most ->
    [one] { $most } запись
    [few] { $most } записи
   *[many] { $most } записей
} на приём, больше взять нельзя. Отмените ненужную: /bookings.
booked-often-error = За сутки можно записаться не больше { $most } раз: время нужно и другим. Попробуйте завтра.
already-booked-error = Вы уже записаны на этот приём. Перенести запись можно здесь: /bookings.
bad-name-error = Имя пишется буквами, не длиннее { $most } знаков. Например: «Анна Петровна».
other-day-error = Вызывают только тех, кто записан на сегодня.
not-yet-time-error = Это время ещё не наступило. Отметить, что человек не пришёл, можно после него.
step-over-error = Так отметить уже нельзя: отметку поставил коллега, или человек отменил запись. Обновите список.
undo-over-error = Минута прошла, отметку снять уже нельзя.

procedure-group-reception = Запись на приём
setting-reception-booking-on = Запись на приём через бота
setting-reception-booking-most-open = Записей у одного человека
setting-reception-booking-waiting-minutes = Ждать вызова не дольше, минут
setting-reception-booking-paragraph = Пункт о записи на приём
setting-about-reception-booking-on = «Да»: граждане сами выбирают точное время приёма на карточке в боте. Нужно расписание: его составляют на страницах для сотрудников (/web). «Нет»: новых записей нет, прежние остаются.
setting-about-reception-booking-most-open = Сколько времён впереди может взять один человек. Тогда приёма хватит всем.
setting-about-reception-booking-waiting-minutes = Кого вызвали не позже, тот не ждал слишком долго. Доля таких видна в статистике.
setting-about-reception-booking-paragraph = Пункт приказа, который требует записи на точное время.
setting-brings-no-receptions = Записаться пока будет некуда: составьте расписание на страницах для сотрудников (/web).
setting-brings-bookings-stay = ❗ Уже записано впереди: { $count }. Эти записи останутся, людей нужно принять. Новых записей не будет.

journal-group-receptions = Приём граждан
journal-kind-reception = приём
journal-verb-reception-make = создано расписание приёма
journal-verb-reception-change = изменено расписание приёма
journal-verb-reception-close = расписание приёма закрыто
journal-verb-reception-reopen = расписание приёма снова открыто
journal-verb-reception-close-days = закрыты дни приёма
journal-verb-reception-open-day = день приёма снова открыт
journal-verb-booking-call = на приём вызван записавшийся
journal-verb-booking-came = приём состоялся
journal-verb-booking-no-show = записавшийся не пришёл
journal-verb-booking-undo = отметка о приёме снята
journal-detail-day = день: { $value }
journal-detail-first = с { $value }
journal-detail-last = по { $value }
journal-detail-told = предупреждено людей: { $value }

booking-offer = Посмотреть, перенести или отменить запись на приём можно здесь. Кодовое слово тоже там.
