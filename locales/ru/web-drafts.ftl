### Черновики на экране

web-nav-drafts = Мои черновики
web-drafts-title = Мои черновики
web-drafts-caption = Черновики и предложения, которые вам вернули
web-drafts-none = Черновиков нет. Начните новый — на экране или в чате: он будет виден и здесь, и в чате.
web-drafts-what = Что меняется
web-drafts-state = Что с ним
web-drafts-touched = Правили
web-drafts-next = Дальше
web-drafts-draft = черновик
web-drafts-returned = вернули
web-drafts-new = Предложить изменение

web-draft-new-title = Предложить изменение
web-draft-which-list = В какой перечень добавить точку?
web-draft-begin = Начать черновик
web-draft-change-row = Изменить, исключить или взять за образец
web-draft-change-row-about = Откройте перечень, найдите строку и на её странице выберите, что изменить.
web-draft-to-list = Открыть перечень

web-draft-title = Черновик. { $name }: { $change }
web-draft-own-beside = У вас есть и { $count ->
        [one] другой черновик или предложение
       *[other] другие черновики или предложения
    } об этой строке:
web-draft-remarks = Все подсказки по порядку
web-draft-check = Что проверить
web-draft-must = мешает отправить
web-draft-advice = совет
web-draft-unanswered = Ещё не заполнено:
web-draft-to = Перейти: { $field }
web-draft-stands = Сейчас в перечне: { $words }
web-draft-now-in-draft = В черновике сейчас: { $value }.
web-draft-empty = пусто
web-draft-none = не выбрано
web-draft-subject-moved = То, что здесь меняется, в перечне с тех пор изменилось. Нажмите «Сохранить»: «сейчас в перечне» обновится, ваши ответы останутся.
web-draft-moved-on = Пока вы писали, черновик изменили в другом окне или в чате. Ваши ответы целы, они в полях ниже; где в черновике уже другое, это написано под полем. Проверьте и сохраните ещё раз.

web-draft-outcome = Что изменится
web-draft-outcome-hint = Здесь то, что сохранено. «Отправить» сначала сохранит написанное, потом отправит.
web-draft-nothing = Пока ничего.
web-draft-save = Сохранить
web-draft-delete-about = От черновика ничего не останется. Вернуть его нельзя.
web-draft-delete-sure = Да, удалить черновик
web-draft-withdraw-about = Предложение закроется. Начать такое же можно заново.
web-draft-withdraw-sure = Да, отозвать предложение
web-draft-over-typed = Сохранить уже нельзя. Вот что вы написали — скопируйте, если пригодится:
web-draft-over-look = Открыть предложение

web-done-draft-saved = Сохранено. Продолжить можно здесь или в чате.
web-done-draft-caught-up = Сохранено. Пока черновик ждал, перечень изменился: проверьте, что теперь стоит в перечне, и отправьте.
web-done-draft-sent = Отправлено. Ниже сказано, кто решает теперь; о решении бот напишет вам в чат.
web-done-draft-deleted = Черновик удалён.
web-done-draft-withdrawn = Предложение отозвано.

## Поля

web-draft-new-name = Новое название
web-draft-point = Новая точка или известная?
web-draft-point-hint = Если такая точка уже есть в перечне, возьмите её: тип, вид и контакты у неё свои.
web-draft-new-point = Новая точка, название — ниже
web-draft-take-point = Взять известную: { $name }
web-draft-sought = Найти точку в перечне
web-draft-sought-hint = Часть названия. Ничего не сохранится: найденное появится выше.
web-draft-sought-none = Такой точки в перечне нет. Напишите короче или заполните название новой.
web-draft-find = Найти
web-draft-checked = { $type }: сегодня проверено, верно
web-draft-evidence = Чем подтверждено: { $name }
web-draft-mitigation = Чем смягчают: { $name }
web-draft-basis-kind = Вид документа
web-draft-basis-words = Название и номер
web-draft-file = Файл основания
web-draft-file-other = Заменить файл
web-draft-file-is = Приложен файл:
web-draft-file-hint = Не больше { $most } МБ, любого вида.
web-draft-cause-note = Повод своими словами
web-draft-new-contact = Новый контакт
web-draft-or = Или
web-draft-day = { $day ->
        [Mo] пн
        [Tu] вт
        [We] ср
        [Th] чт
        [Fr] пт
        [Sa] сб
        [Su] вс
       *[off] выходной
    }

web-draft-hint-name = Так, как точку узнает клиент. Например: «Личный приём руководства».
web-draft-hint-channel = Тип подскажет вид.
web-draft-hint-kind = Если вид не тот, что подсказал тип, выберите сами.
web-draft-hint-direction = Направление из порядка вашего органа.
web-draft-hint-service = Выберите из подсказок или напишите. Можно оставить пустым.
web-draft-hint-process = Выберите из подсказок или напишите. Можно оставить пустым.
web-draft-hint-needs = С чем сюда обращаются? Отметьте хотя бы одну.
web-draft-hint-contacts = Вносите только то, что проверили сами: это увидят сразу после утверждения. Чтобы убрать контакт, очистите поле.
web-draft-hint-contact-site = Например: example.org
web-draft-hint-contact-email = Например: priem@example.org
web-draft-hint-contact-phone = С кодом города. Например: +7 000 000-00-00 доб. 12
web-draft-hint-contact-address = Как на конверте: город, улица, дом, кабинет.
web-draft-hint-contact-place = Широта и долгота через запятую. Например: 46.35, 48.04
web-draft-hint-contact-schedule = Словами. Например: «по графику на официальном сайте».
web-draft-hint-hours = Например: пн–чт 9:00–18:00; пт 9:00–16:45; обед 13:00–14:00
web-draft-hint-successor = Гражданину со старой кнопкой предложат замену. Если её нет, не выбирайте.
web-draft-hint-peculiarity = Что клиенту важно знать заранее. Можно оставить пустым.
web-draft-hint-bring = Например: «паспорт и копию обращения». Можно оставить пустым.
web-draft-hint-responsible = Должность, без имени. Например: «Начальник отдела по работе с обращениями».
web-draft-hint-unit = Подразделение, которое готовит строку.
web-draft-hint-grounds = Основание самой строки, как в форме перечня: акт, договор, поручение.
web-draft-hint-requirements = Отметьте, выполняется ли требование, и напишите, чем это подтверждено.
web-draft-hint-assessment = Оцените точку. Где слабо, напишите, чем это смягчают.
web-draft-hint-cause = Обычный для такого изменения стоит первым.
web-draft-hint-cause-note = Только для повода «Иное». Например: «Переезд приёмной».
web-draft-hint-basis = Например: «Поручение от 01.11.2026». Достаточно и поручения.
web-draft-hint-phrases = Как люди спрашивают об этом своими словами, каждый вопрос с новой строки.
web-draft-hint-contact = Заменит старый во всех отмеченных ниже точках. Вносите только то, что проверили сами.
web-draft-hint-points = Снимите отметку там, где контакт останется прежним.
web-draft-hint-offers = Не уверены — оставьте «не известно»: неверное «есть» подведёт человека.
web-draft-hint-segments = Если строка подходит всем, никого не отмечайте.
web-draft-hint-translation = Что не переведено, человек увидит по-русски, и об этом будет сказано.
web-draft-hint-bring-translation = Если переводить некому, оставьте пустым: человек увидит это по-русски.
web-draft-in-russian = По-русски: { $words }
web-draft-hint-forms = Файлы, которые человек сможет взять из карточки. Уже утверждённые редакции сохраняют свои бланки.
web-draft-form-title = Название для людей
web-draft-hint-form-title = Например: «Заявление о выдаче справки».
web-draft-form-dated = Дата бланка
web-draft-hint-form-dated = Стоит на самом бланке или в документе, которым он утверждён.
web-draft-form-drop = Убрать этот бланк
web-draft-form-new = Приложить бланк или образец
web-draft-form-file = Файл
web-draft-hint-form-file = DOCX, XLSX, ODT или PDF, не больше { $most } МБ. Если бланков несколько, сохраняйте по одному.
web-draft-forms-known = Взять бланк из другой строки
web-draft-hint-forms-known = Эти файлы уже есть в перечне, присылать их снова не нужно.
web-form-take = Скачать

mark-first-error = Сначала отметьте, выполняется или нет, потом напишите, чем это подтверждается или смягчается.
