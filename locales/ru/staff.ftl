# Разговоры сотрудников: меню, предложение, проверка, утверждение, редакции, люди.

back = Назад
page-earlier = Раньше
page-later = Дальше по списку
staff-to-menu = В меню сотрудника
cancelled = Хорошо, остановились. Черновик сохранён: он ждёт в /drafts.
line = { $text }
name-line = • { $name }

## Меню и приглашение

staff-menu =
    <b>{ $title }</b>, { $agency }.

    { $waiting ->
        [0] Вашего решения сейчас ничего не ждёт.
        [one] Вашего решения ждёт { $waiting } предложение.
        [few] Вашего решения ждут { $waiting } предложения.
       *[many] Вашего решения ждут { $waiting } предложений.
    }
menu-waiting = Ждут моего решения: { $count }
menu-propose = Предложить изменение
menu-mine = Мои предложения и черновики{ $count ->
        [0] { "" }
       *[other] : { $count }
    }
menu-decided = Решённые предложения
menu-bundle = Что ждёт приказа
menu-releases = Редакции перечня
menu-team = Люди
menu-as-citizen = Посмотреть как гражданин

welcome-staff =
    Добро пожаловать! Теперь вы — <b>{ $title }</b>, { $agency }.

    Всё нужное — в меню сотрудника. Его же открывает команда /menu.
welcome-internal =
    Добро пожаловать! Теперь вам открыт перечень для сотрудников, { $agency }.

    Нажмите кнопку — подскажу, куда обратиться.

## Виды изменений и шаги

change-any = все изменения
change-add = новая точка
change-kind = изменить вид
change-needs = изменить потребности
change-contacts = изменить контакты
change-exclude = исключить
changed-add = новая точка
changed-kind = изменён вид
changed-needs = изменены потребности
changed-contacts = изменены контакты
changed-exclude = исключена из перечня

propose-what =
    Что вы хотите предложить?

    Каждое предложение проверит другой человек. Черновик сохраняется сам: можно прерваться и продолжить через неделю.
propose-nothing = По порядку вашего органа изменения предлагают другие роли. Вам открыты решённые предложения и редакции.
propose-add = Добавить точку
propose-copy = Добавить по образцу строки
propose-kind = Изменить вид (цифровая, офлайн)
propose-needs = Изменить потребности
propose-contacts = Изменить контакты и часы
propose-exclude = Исключить из перечня
which-list = В каком перечне?
list-external = Перечень для граждан и организаций
list-internal = Перечень для сотрудников
which-row = Какая строка? Нажмите на неё или напишите часть названия, например: «приём».
no-such-row = Такой строки не нашлось. Напишите короче, например: «сайт».
rows-found = По запросу «{ $text }» { $count ->
        [0] ничего не нашлось.
        [one] нашлась { $count } строка.
        [few] нашлись { $count } строки.
       *[many] нашлось { $count } строк.
    }
row-is-with = «{ $name }» сейчас у человека: { $who } ({ $status ->
        [draft] черновик
        [submitted] на проверке
        [checked] проверено, ждёт решения
       *[returned] на доработке
    }).

## Черновик

draft-nameless = Пока без названия
draft-step =
    <b>{ $name }</b> — { $change }
    Шаг { $number } из { $total }
draft-kept = Черновик сохранён.
answer-kept = Записано.
answer-so-far = Сейчас: { $answer }.
draft-ready = Всё спрошено. Проверьте и отправьте — или исправьте любой ответ.
draft-continue = Продолжить черновик
draft-delete = Удалить черновик
draft-cancel-button = Прервать
draft-cancel =
    Прервать черновик «{ $name }»?

    Он сохранён и подождёт в /drafts. Удалить его можно здесь же.
draft-line = { $name }
drafts-some = Ваши черновики и то, что вернули на доработку. Какой продолжим?
drafts-none = Черновиков нет. Начать новый — кнопка «Предложить изменение» в меню.
step-on = Дальше
step-skip = Пропустить
chosen = ✓ { $text } — выбрано
take-known = Это она: { $name }

ask-name =
    Как называется точка взаимодействия? Напишите так, как её узнает клиент.
    Например: «Личный приём руководства» или «Чат-бот в мессенджере».
    Если такая точка уже есть в перечне, я предложу взять её.
ask-channel =
    Что это такое? Выберите тип: он подскажет вид.
    Например: для приёмной — «Личный приём», для бота — «Чат-бот».
ask-kind =
    Точка цифровая или офлайн? Вид, принятый в вашем органе, уже подставлен.
    Например: сайт — цифровая, кабинет — офлайн. Если порядок вида не называет, оставьте «не определён»: это будет замечание, не запрет.
ask-direction = К какому направлению деятельности относится строка?
ask-process =
    В каком процессе клиент пользуется этой точкой? Напишите название из реестра процессов.
    Например: «Рассмотрение обращений и запросов». Если процесс один на всё направление, пропустите шаг.
ask-needs =
    Зачем сюда приходят? Отметьте всё подходящее и нажмите «Дальше».
    Например: получить бланк. Точка указывается один раз, со всеми потребностями.
ask-contacts =
    Как связаться? Выберите, что добавить или исправить.
    Например: «Сайт или ссылка» — для бота это ссылка на него. Вносите только то, что проверили сами: граждане увидят это сразу после утверждения.
ask-successor =
    Что теперь вместо этой строки? Гражданину со старой кнопкой предложат замену.
    Если замены нет, пропустите шаг.
ask-responsible =
    Кто отвечает за работу с клиентом в этой точке? Напишите должность, без имени.
    Например: «Начальник отдела по работе с обращениями». Можно пропустить: будет замечание.
ask-cause =
    Каков повод? Обычный для такого изменения стоит первым. Повод не из порядка вашего органа тоже можно: будет замечание.
    Например: «Появилась новая точка».
ask-basis =
    На каком основании? Выберите вид документа, напишите его название и номер или пришлите файл.
    Например: «Поручение от 01.11.2026». Достаточно и поручения. Без основания будет замечание.

ask-contact-site = Напишите адрес страницы. Например: example.org
ask-contact-email = Напишите адрес электронной почты. Например: priem@example.org
ask-contact-phone = Напишите телефон с кодом города. Например: +7 000 000-00-00
ask-contact-address = Напишите адрес, как на конверте: город, улица, дом, кабинет.
ask-contact-place = Напишите широту и долготу через запятую. Например: 46.35, 48.04
ask-contact-schedule = Напишите, когда принимают, словами. Например: «по графику на официальном сайте».
ask-contact-hours = Напишите часы работы. Например: пн–чт 9:00–18:00; пт 9:00–16:45
contact-choose-first = Сначала нажмите, что это: сайт, телефон, почта…
contact-site = Сайт или ссылка
contact-email = Электронная почта
contact-phone = Телефон
contact-address = Адрес
contact-place = Точка на карте
contact-schedule = Запись и график
contact-hours = Часы работы
contact-drop = Убрать: { $type }
contact-line = { $type }: { $value }
contact-unconfirmed = (не проверено)
hours-line = часы: { $hours }

mend-name = Исправить название
mend-channel = Исправить тип
mend-kind = Исправить вид
mend-direction = Исправить направление
mend-process = Исправить процесс
mend-needs = Исправить потребности
mend-contacts = Исправить контакты
mend-successor = Исправить замену
mend-responsible = Исправить ответственного
mend-cause = Исправить повод
mend-basis = Исправить основание

kind-digital = Цифровая
kind-offline = Офлайн
kind-undefined = Не определён
channel-unknown = Тип не указан

cause-new_point = Появилась новая точка
cause-kind_changed = Изменился вид точки
cause-needs_changed = Изменились потребности
cause-exclusion = Точка исключается
cause-processes_changed = Изменился реестр процессов
cause-contacts_changed = Изменились контакты
cause-other = Иное

basis-act = Нормативный акт
basis-internal_act = Внутренний акт
basis-contract = Контракт, соглашение
basis-instruction = Поручение, резолюция
basis-attached = файл приложен
basis-file = Файл основания
basis-file-kept = Файл «{ $name }» приложен как основание.
basis-file-none = Файла основания у этого предложения нет.
basis-file-of = Основание предложения № { $number } «{ $name }» — файлом ниже.

field-name = Название
field-channel = Тип
field-kind = Вид
field-direction = Направление
field-service = Функция, сервис
field-process = Процесс
field-needs = Потребности
field-contacts = Контакты
field-hours = Часы
field-responsible = Ответственный
field-successor-name = Замена

## Предложение целиком

proposal-head =
    <b>{ $name }</b>
    Предложение № { $number }: { $change }.
proposal-place = Где стоит: { $place }.
proposal-everywhere = Касается всех строк, где стоит эта точка.
new-row-field = • <b>{ $field }</b>: { $value }
difference-changed = • <b>{ $field }</b>. Было: <del>{ $was }</del>. Станет: <ins>{ $becomes }</ins>.
difference-new = • <b>{ $field }</b>. Станет: <ins>{ $becomes }</ins>.
difference-added = Добавится: <ins>{ $words }</ins>.
difference-dropped = Уйдёт: <del>{ $words }</del>.
difference-gone = • <b>{ $field }</b>. Было: <del>{ $was }</del>. Больше не будет.
difference-in-file = Изменений много ({ $count }) — они целиком в файле ниже.
difference-file-name = predlozhenie-{ $number }.txt
proposal-cause = Повод: { $cause }.
proposal-basis = Основание: { $basis }{ $attached ->
        [yes] {" "}(приложен файл).
       *[no] .
    }
proposal-basis-none = Основание: не указано.
proposal-comment = Замечание: { $comment }
findings-none = Замечаний нет.
findings-count = Замечаний: { $count }.
finding-blocks = • Обязательно исправить: { $words } { $source }
finding-warns = • { $words } { $source }
source-order = (порядок, п. { $paragraph })
source-annex = (порядок, приложение)
source-recommendations = (методические рекомендации)
source-law = ({ $paragraph })
proposal-author = Подготовил: { $who }.
proposal-checked-by = Проверил: { $who }.
proposal-decided-by = { $decision ->
        [returned] Вернул на доработку
        [rejected] Отклонил
       *[released] Утвердил
    }: { $who }.
proposal-status = Сейчас: { $status ->
        [draft] черновик, его видите только вы.
        [submitted] ждёт решения.
        [checked] проверено, ждёт утверждения.
        [returned] возвращено на доработку.
        [released] утверждено, новое уже действует.
        [rejected] отклонено.
       *[withdrawn] отозвано.
    }
then-press-approves = Нажатие «Утвердить» и есть утверждение: новая редакция выйдет сразу.
then-approver-presses = Теперь решает утверждающий: его нажатие и есть утверждение, новая редакция выйдет сразу.
then-approver-decides = Проверка — ещё не утверждение: после неё решает утверждающий, и его нажатие выпустит новую редакцию.
then-order-follows = Нажатие здесь — ещё не утверждение: изменение войдёт в свод, утвердит его приказ.
then-order-waits = Это ещё не утверждение: изменение стоит в своде и ждёт приказа.
own-proposal-waits = Это ваше предложение, поэтому решает другой человек. Вы можете его отозвать.

step-edit = Исправить
step-submit = Отправить на проверку
step-submit-to-approver = Отправить на утверждение
step-check = Проверено, всё верно
step-approve = Утвердить
step-return = Вернуть на доработку
step-reject = Отклонить
step-withdraw = Отозвать

done-submit = Отправлено. Решение придёт вам сюда.
done-check = Спасибо, проверка записана.
done-return = Возвращено на доработку. Ваше замечание отправлено автору.
done-reject = Отклонено. Причина отправлена автору.
done-delete = Черновик удалён. В перечне ничего не изменилось.
done-withdraw = Отозвано. В перечне ничего не изменилось.
ask-comment-return = Что исправить в предложении «{ $name }»? Напишите одним сообщением, автор прочтёт это слово в слово.
ask-comment-reject = Почему предложение «{ $name }» нельзя принять? Напишите одним сообщением, автор прочтёт это слово в слово.

## Списки предложений

proposals-waiting = Ждут вашего решения: { $count }. Показаны { $kind }, сначала те, что ждут дольше.
proposals-waiting-none = Вашего решения ничего не ждёт (показаны { $kind }).
proposals-mine = Ваши предложения: { $count }. Показаны { $kind }.
proposals-mine-none = Ваших предложений здесь нет (показаны { $kind }).
proposals-decided = Решённые предложения: { $count }. Показаны { $kind }, сначала свежие.
proposals-decided-none = Решённых предложений пока нет (показаны { $kind }).
proposal-line = № { $number } { $name } — { $change } ({ $status ->
        [draft] черновик
        [submitted] ждёт решения
        [checked] проверено
        [returned] на доработке
        [released] утверждено
        [rejected] отклонено
       *[withdrawn] отозвано
    })
proposal-open = К предложению
tab-waiting = Ждут меня
tab-mine = Мои
tab-decided = Решённые
filter = Показать: { $kind }

## Свод и приказ

bundles-none = Сейчас приказа ничего не ждёт.
bundles-some = Приказа ждут:
bundle-line = { $status ->
        [collecting] Свод собирается
       *[presented] Свод представлен на утверждение
    }
bundle =
    <b>Изменения, которые ждут приказа: { $count }</b>

    { $status ->
        [collecting] Свод собирается. Когда всё готово, руководитель группы представляет его на утверждение.
        [presented] Свод представлен. Редакция выйдет, когда утверждающий запишет номер и дату приказа.
       *[ordered] Приказ записан, редакция вышла.
    }
bundle-present = Представить на утверждение
bundle-order = Записать приказ
bundle-send-back = Вернуть группе
bundle-open = К своду
done-present = Свод представлен. Теперь нужен приказ.
done-send-back = Свод возвращён группе.
ask-comment-bundle = Что исправить в своде? Напишите одним сообщением, руководитель группы прочтёт это слово в слово.
ask-order-number =
    Напишите номер приказа. Например: 54
    Приказ уже должен быть подписан: запись о нём и есть выпуск редакции.
ask-order-date = Приказ № { $number }. Напишите его дату. Например: 11.04.2024
order-confirm =
    Записываю: приказ № { $number } от { $date }.
    Выйдет редакция { $release }, изменений: { $count }. Отменить будет нельзя.
order-early = Приказ датирован раньше, чем свод представили на утверждение ({ $presented }). Так бывает; проверьте дату.
order-changed = Номер или дату исправили после того, как показали ту кнопку. Проверьте ещё раз.
order-not-kept = Номер и дата не сохранились, потому что вы занялись другим. Ничего не записано: напишите их ещё раз.
order-record = Записать и выпустить редакцию
order-mend-number = Исправить номер
order-mend-date = Исправить дату
ask-later-order-number =
    Редакция уже действует; приказ запишу рядом с ней.
    Напишите номер приказа. Например: 54
ask-later-order-date = Приказ № { $number }. Напишите его дату: день, когда его подписали. Например: 11.04.2024
ask-later-order-file = Пришлите файл приказа. Если файла нет, нажмите кнопку или напишите: нет
order-no-file = Файла нет
order-file-no = нет
order-file-awaited = Это не файл, поэтому ещё ничего не записано.
order-file-early = Файл пока не сохранён: сначала номер и дата, потом файл.
document-kind-order = Приказ

## Редакции

release-made =
    Готово. Вышла редакция { $number } от { $date }.
    Документ: { $document }.
    { $client ->
        [internal] Сотрудники уже видят новое.
       *[external] Граждане уже видят новое.
    }{ $publish_by ->
        [none] { "" }
       *[other] {" "}{ $overdue ->
            [yes] Срок размещения на сайте прошёл { $publish_by }.
           *[no] Разместить на сайте до { $publish_by }.
        }
    }
release-open = Что изменилось
releases-some = { $client ->
        [internal] Перечень для сотрудников
       *[external] Перечень для граждан и организаций
    }: редакций { $count }.
releases-none = { $client ->
        [internal] В перечне для сотрудников
       *[external] В перечне для граждан и организаций
    } редакций ещё нет.
releases-all = Все редакции
release-line = Редакция { $number } от { $date }
release =
    <b>Редакция { $number } от { $date }</b>{ $sample ->
        [yes] {" "}— учебный пример
       *[no] { "" }
    }
    Документ: { $document }.
    Утвердил: { $who }.
    Контрольная сумма: <code>{ $hash }</code>
release-is-first = Первая редакция. Строк: { $count }.
release-same = Строки не изменились.
release-change-line = • { $name } — { $change }
release-file-name = redakciya-{ $number }.txt
release-document = Записан документ: { $kind } от { $date } № { $number }. { $title }
release-attach = Записать приказ к редакции
row-added = <b>{ $name }</b> — новая строка.
row-removed = <b>{ $name }</b> — исключена.
row-changed = <b>{ $name }</b>

## Уведомления

notice-to-check = Ждёт вашей проверки: <b>{ $name }</b>.
notice-to-approve = Ждёт вашего решения: <b>{ $name }</b>.
notice-to-present = Проверено и вошло в свод: <b>{ $name }</b>. Когда свод готов, представьте его на утверждение.
notice-meanwhile-decided = Было прислано вам на решение: <b>{ $name }</b>. Решение уже принято, делать ничего не нужно.
notice-decided = Ваше предложение «{ $name }»: { $decision ->
        [checked] проверено, ждёт утверждения.
        [returned] возвращено на доработку. Прочтите замечание, исправьте и отправьте снова.
        [released] утверждено.
        [rejected] отклонено.
       *[other] решено.
    }
notice-to-order =
    Ждёт вашего решения свод изменений: { $count }.
    { $changes }

    Нажатие здесь — ещё не утверждение. Когда приказ подписан, запишите его номер и дату: это и выпустит редакцию.
notice-bundle-returned =
    Свод вернули группе. Изменений: { $count }.
    { $changes }

    Замечание: { $comment }
notice-released =
    Вышла редакция { $number } от { $date }:
    { $changes }
    Документ: { $document }.
    { $client ->
        [internal] Сотрудники уже видят новое.
       *[external] Граждане уже видят новое.
    }{ $publish_by ->
        [none] { "" }
       *[other] {" "}{ $overdue ->
            [yes] Срок размещения на сайте прошёл { $publish_by }.
           *[no] Разместить на сайте до { $publish_by }.
        }
    }
notice-nobody-decides = Предложение ждёт, а решить некому. Пригласите человека в роли: { $needed ->
        [check] проверяющий
        [present] руководитель группы
       *[approve] утверждающий
    }. Автор сам себя не проверяет и не утверждает.
notice-joined = По вашему приглашению пришёл человек: { $title }.
notice-revoked = Ваш доступ сотрудника закрыт ({ $agency }). Справки для граждан по-прежнему работают: нажмите /start.

## Люди

team = Людей в органе: { $count }. Нажмите на человека, чтобы изменить роль или закрыть доступ.
team-line = { $title } — { $role }
team-line-me = { $title } — { $role } (это вы)
team-invite = Пригласить
team-back = К списку людей
invite-as = Кем пригласить? Ссылка будет одна, на одного человека, на три дня.
invitation =
    Приглашение готово: { $role }.

    Передайте ссылку лично. Она действует три дня и впустит одного человека:
    <code>{ $link }</code>
invitation-copy = Скопировать ссылку
member =
    <b>{ $title }</b>
    Роль: { $role }. В органе с { $since }.
member-role = Изменить роль
member-revoke = Закрыть доступ
change-role-to = Какая роль теперь у человека «{ $title }»?
revoke-ask = Закрыть доступ человеку «{ $title }»? Следующее же его нажатие будет отклонено. Его прежние решения останутся в истории.
revoke-sure = Да, закрыть: { $title }
revoked = Доступ закрыт: { $title }.
