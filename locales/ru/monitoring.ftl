# Ежегодный мониторинг: открыть, подтвердить строки по одной, передать итоги.

command-monitoring = Ежегодный мониторинг
menu-monitoring = Мониторинг{ $count ->
        [0] { "" }
       *[other] : осталось строк { $count }
    }

## Дни

day-named = { $weekday ->
        [mon] понедельник
        [tue] вторник
        [wed] среда
        [thu] четверг
        [fri] пятница
        [sat] суббота
       *[sun] воскресенье
    }, { $day }
campaign-review = Проверить строки: последний день — <b>{ $last }</b>{ $moved ->
        [yes] {" "}({ $named } — выходной)
       *[no] { "" }
    }.
campaign-hand-over = Передать итоги: последний день — <b>{ $last }</b> (по порядку — «до { $named }»{ $moved ->
        [yes] , а это выходной
       *[no] { "" }
    }).

## Обзор

monitoring = <b>Ежегодный мониторинг</b>
monitoring-off =
    Порядок органа ежегодного мониторинга не предусматривает: ничего не откроется само.

    Если он нужен, администратор может включить его в настройках органа.
monitoring-nothing-yet = В органе ещё нет перечня: проверять нечего.
campaign-head = <b>{ $client ->
        [internal] Перечень для сотрудников
       *[external] Перечень для граждан и организаций
    }, { $year } год</b>
campaign-ahead = { $client ->
        [internal] Перечень для сотрудников
       *[external] Перечень для граждан и организаций
    }: мониторинг { $year } года откроется { $day ->
        [soon] в течение часа
       *[other] { $day }
    }.
campaign-missed = { $client ->
        [internal] Перечень для сотрудников
       *[external] Перечень для граждан и организаций
    }: мониторинг { $year } года не открыт, сам уже не откроется.
campaign-handed-over = Итоги переданы { $at }: { $who }.
campaign-own = Ваши строки: есть ответ по { $done } из { $total }{ $left ->
        [0] . Всё готово, спасибо.
       *[other] , осталось { $left }.
    }
campaign-whole = Всего: есть ответ по { $done } из { $total }.
unit-progress = • { $unit }: { $state ->
        [done] готово, { $done } из { $total }
        [none] не начато, строк { $total }
       *[some] { $done } из { $total }, не проверено { $left }
    }
unit-nameless = Без подразделения
campaign-orphans = ❗ Строка без ответственного — таких { $count }: { $names }. Их может взять любой, кто предлагает изменения; чтобы ответственный появился, пригласите человека в это подразделение.

campaign-open-button = Открыть сейчас: { $client ->
        [internal] для сотрудников
       *[external] для граждан и организаций
    }
campaign-begin = Начать
campaign-go-on = Продолжить: осталось { $left }
campaign-look = Посмотреть мои строки
campaign-take = Взять строки без ответственного: { $count }
campaign-dropped = Прекращён: орган закрыт, итоги передавать некому.
campaign-hand-over-button = Передать итоги
campaign-document-button = Итоги { $year } года
monitoring-back = К мониторингу
campaign-open-ask =
    Открыть мониторинг { $year } года сейчас? Каждый ответственный сразу получит свои строки.

    { $days }
campaign-open-sure = Да, открыть
campaign-opened = Мониторинг открыт. Ответственным написали.

## Строка

confirm-head = <b>Мониторинг { $year } года.</b> Строка { $number } из { $total }, { $left ->
        [0] ответ есть по всем
       *[other] осталось { $left }
    }.
confirm-name = <b>{ $name }</b>
confirm-line = { $field }: { $value }
confirm-field-place = Где стоит
confirm-field-needs = Потребности
confirm-field-kind = Вид
confirm-field-contacts = Контакты
confirm-field-hours = Часы работы
confirm-field-responsible = Ответственный
confirm-field-content = Содержание
confirm-field-channel = Тип (канал взаимодействия)
confirm-nothing = не указано
confirm-bring = что взять: { $words }
confirm-ask = Верны ли строка, содержание взаимодействия и тип (канал взаимодействия)?
confirm-answer = Сейчас ответ: <b>{ $answer ->
        [true] всё верно
        [change] изменить
       *[exclude] исключить
    }</b> ({ $who }, { $at }). До передачи итогов его можно изменить.
confirm-outcome = Предложение № { $number }: { $change }, { $status ->
        [draft] черновик
        [submitted] ждёт решения
        [checked] проверено
        [returned] на доработке
        [released] утверждено
        [rejected] отклонено
       *[withdrawn] отозвано
    }.
confirm-is-gone = Строки в перечне уже нет: отвечать не нужно.
confirm-true = Всё верно
confirm-change = Изменить
confirm-exclude = Исключить из перечня
confirm-skip = Пропустить
confirm-back = Назад
confirm-kept-true = «{ $name }»: всё верно, записано.
confirm-kept-change = Ответ «изменить» записан. Черновик сохранён: допишите его сейчас или вернитесь к строкам.
confirm-kept-exclude = Ответ «исключить» записан. Черновик сохранён: допишите его сейчас или вернитесь к строкам.
confirm-kept-taken = Ответ записан. Об этом уже есть предложение № { $number } ({ $who }), второго не нужно: сначала решат по нему.
confirm-next = К следующей строке: осталось { $left }
confirm-all-done = По всем вашим строкам есть ответ. Спасибо! До передачи итогов ответ можно изменить.
confirm-what =
    Что изменить в строке «{ $name }»?

    Ответ запишется сразу, а черновик можно дописать и позже.
confirm-change-contacts = Контакты и часы
confirm-change-needs = Потребности
confirm-change-content = Содержание взаимодействия
confirm-change-channel = Тип (канал взаимодействия)
confirm-change-kind = Вид: цифровая, офлайн
confirm-change-rename = Название
confirm-change-place = Направление, функция, процесс
confirm-change-responsible = Ответственный
confirm-basis = Ежегодный мониторинг { $year } года{ $paragraph ->
        [none] { "" }
       *[other] , { $paragraph }
    }
row-said-true = Подтверждено { $day }: { $who }.

## Передача

hand-over-ask =
    Передать итоги мониторинга { $year } года?

    { $counts }

    После передачи ответы не меняются. Предложения пойдут обычным путём: проверка, сводный перечень, утверждение.
campaign-counts = Верно — { $true }, изменить — { $change }, исключить — { $exclude }, не подтверждено — { $none }.
hand-over-unanswered = Не подтверждены и так и войдут в документ:
hand-over-row = • { $name }{ $unit ->
        [none] { "" }
       *[other] {" "}({ $unit })
    }
hand-over-more = … и ещё { $count }
hand-over-sure = Да, передать
hand-over-early = Срок проверки ещё не прошёл: { $last }.
campaign-document =
    <b>Итоги мониторинга { $year } года</b>
    Переданы { $day }: { $who }.

    { $counts }
campaign-proposals = Предложения: { $numbers }.
campaign-hash = Контрольная сумма: <code>{ $hash }</code>
hand-over-unsent = ❗ Черновики, которые авторы ещё не отправили. Без отправки они никуда не пойдут; после передачи авторам придёт напоминание:
hand-over-draft = • № { $number } «{ $name }»: { $who }
campaign-last-one = Орган отключил мониторинг; этот, уже открытый, идёт до конца. Проверить строки: последний день — <b>{ $review }</b>. Передать итоги: последний день — <b>{ $over }</b>.
campaign-what-next = Кто, что и когда подтвердил — в файле. Отправленные предложения идут обычным путём в новый сводный перечень; черновики ждут своих авторов.
campaign-file-name = monitoring-{ $year }.docx

## Документ

report-title = ИТОГИ МОНИТОРИНГА ПЕРЕЧНЯ ТОЧЕК ВЗАИМОДЕЙСТВИЯ С КЛИЕНТОМ
    { $client ->
        [internal] для внутренних клиентов
       *[external] для внешних клиентов
    }, { $year } год
report-terms = { $paragraph ->
        [none] { "" }
       *[other] Порядок ведения перечня, { $paragraph }.{" "}
    }Редакция перечня № { $release }. Открыт { $opened }, проверка до { $review } включительно, передача до { $hand_over } включительно. Передан { $handed }: { $who }.
report-column-number = №
report-column-place = Функция, процесс
report-column-touchpoint = Точка взаимодействия
report-column-unit = Подразделение
report-column-answer = Ответ
report-column-who = Кто и когда
report-column-outcome = Предложения
report-answer = { $answer ->
        [true] верны строка, содержание взаимодействия и тип (канал взаимодействия)
        [change] изменить
        [exclude] исключить
        [gone] строка исключена до ответа
       *[none] не подтверждено
    }
report-content-changes = изменить содержание взаимодействия
report-channel-changes = изменить тип (канал взаимодействия)
report-proposal = № { $number }: { $change }, { $status ->
        [draft] черновик, автор ещё не отправил
        [submitted] ждёт решения
        [checked] проверено
        [returned] на доработке
        [released] утверждено
        [rejected] отклонено
       *[withdrawn] отозвано
    }
report-hash = Контрольная сумма (SHA-256): { $hash }
report-mark = Мониторинг { $year } года

## Уведомления

notice-monitoring-opened =
    <b>Ежегодный мониторинг { $year } года.</b> Проверьте свои строки перечня, одну за другой: { $count ->
        [one] { $count } строка
        [few] { $count } строки
       *[many] { $count } строк
    }. У каждой три кнопки, остановиться можно в любой день.

    { $days }
notice-monitoring-opened-whole =
    <b>Ежегодный мониторинг { $year } года открыт.</b> Ответственные получили свои строки.

    { $whole }
notice-monitoring-reminder =
    Мониторинг { $year } года: без ответа { $count ->
        [one] { $count } ваша строка
        [few] { $count } ваши строки
       *[many] { $count } ваших строк
    }. { $when ->
        [today] Сегодня последний день.
        [over] Срок прошёл: ответьте сейчас, пока итоги не переданы.
       *[ahead] Последний день — { $last }.
    }
notice-monitoring-late =
    Срок проверки прошёл ({ $last }), а ответы есть не по всем строкам.

    { $whole }

    Напомните подразделениям. Итоги можно передать и так: что не проверено, войдёт в документ как «не подтверждено».
notice-monitoring-hand-over =
    Итоги мониторинга { $year } года нужно передать { $when ->
        [today] сегодня
        [over] было до { $last }
       *[ahead] до { $last }, включительно
    }.

    { $whole }
notice-monitoring-unsent = Итоги мониторинга { $year } года переданы, а ваш черновик № { $number } «{ $name }» не отправлен. Допишите и отправьте его или удалите, если он не нужен.
notice-monitoring-handed-over = Вам переданы итоги мониторинга { $year } года. Передал: { $who }. Документ — по кнопке.
notice-monitoring-missed =
    Мониторинг { $year } года не открылся: в день открытия бот не работал, а срок проверки ({ $last }) уже прошёл.

    Если он всё же нужен, откройте его сами: /monitoring.

## Отказы

monitoring-off-error = Порядок органа ежегодного мониторинга не предусматривает. Включить его может администратор в настройках органа.
monitoring-open-error = Мониторинг { $year } года по этому перечню уже открыт. Посмотрите его: /monitoring.
monitoring-over-error = Срок передачи итогов за { $year } год прошёл: открывать мониторинг поздно. Следующий можно открыть с января.
nothing-to-monitor-error = В перечне ещё нет утверждённых строк: проверять нечего. Сначала утвердите первую редакцию.
monitoring-closed-error = Итоги уже переданы: { $who }, { $at }. Ответы больше не меняются; если строка неверна, предложите изменение: /propose.
foreign-row-error = За эту строку отвечает другое подразделение. Свои строки — в /monitoring.
row-answered-error = По этой строке уже есть ответ: { $answer ->
        [true] «всё верно»
        [change] «изменить»
        [exclude] «исключить»
       *[none] его только что сняли
    }, { $who }, { $at }. Чтобы изменить его, откройте строку заново: /monitoring.
