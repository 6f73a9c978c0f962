### Рабочее место: ситуации, порядок, слова людей, тексты, вопросы и сигналы.

web-nav-situations = Жизненные ситуации

web-agency-change = Изменить
web-agency-save = Сохранить
web-agency-cancel = Отмена
web-agency-up = Выше
web-agency-down = Ниже
web-agency-actions = Действия
web-agency-shown = Показать людям сразу
web-agency-hidden = Пока скрыть
web-agency-hidden-tag = скрыто
web-agency-nothing-behind = ничего не найдётся
web-agency-remove-sure = Да, удалить
web-agency-foreign-hint = Можно не заполнять: тогда и на английском покажем русские слова.

## Жизненные ситуации

web-situations-title = Жизненные ситуации
web-situations-about = С этих вопросов начинает каждый, кто пишет боту: что случилось, затем зачем пришёл. По ответу бот показывает точки из действующего перечня. Изменения видны людям сразу и остаются в истории; сам перечень они не меняют.
web-situations-history = История изменений
web-situations-none = Ситуаций пока нет: людям не с чего начать.
web-situations-back = Ко всем ситуациям
web-situation-hidden = Люди её не видят.
web-situation-dead = Люди её не видят: ни за одним вариантом нет точки из перечня. Измените варианты.
web-situation-new = Добавить ситуацию
web-situation-new-title = Новая ситуация
web-situation-new-about = Ситуация — это то, что случилось у человека, его словами. Вариант — зачем он пришёл.
web-situation-title = Ситуация «{ $title }»
web-situation-client = Чей перечень открывается
web-situation-russian = Ситуация
web-situation-russian-hint = Словами человека, до 40 знаков: столько видно на кнопке. Например: Жду ответа
web-situation-foreign = Ситуация по-английски
web-situation-paragraph = Пункт приказа
web-situation-paragraph-hint = Где об этом говорит приказ. Можно не заполнять.
web-situation-first-option = Первый вариант
web-situation-first-option-about = Если вариант один, люди не увидят его название: им сразу покажут точки.
web-situation-add = Добавить ситуацию
web-situation-options = Варианты
web-situation-options-caption = Варианты ситуации «{ $title }»
web-situation-one-option = Вариант один, поэтому люди сразу видят точки, без второго вопроса.
web-situation-words = Слова ситуации
web-situation-away = Скрыть от людей
web-situation-away-about = Скрытую ситуацию видят только сотрудники; её можно вернуть.
web-situation-hide = Скрыть от людей
web-situation-show = Показать людям
web-situation-remove = Удалить ситуацию…
web-situation-remove-about = Ситуация «{ $title }» исчезнет вместе с вариантами, вернуть её нельзя. Кто нажмёт старую кнопку, прочтёт, что она больше не работает, и увидит нынешние вопросы.
web-situation-back = К ситуации «{ $title }»
web-option = Вариант
web-option-leads = Что показываем
web-option-new = Добавить вариант
web-option-new-title = Новый вариант
web-option-title = Вариант «{ $title }»
web-option-russian = Вариант
web-option-russian-hint = Зачем человек пришёл, его словами, до 40 знаков. Например: Взять бланк
web-option-russian-hint-first = Зачем человек пришёл, его словами, до 40 знаков. Если вариант один, можно не заполнять.
web-option-foreign = Вариант по-английски
web-option-needs = Потребности
web-option-needs-hint = Покажем точки, которые отвечают на все отмеченные потребности сразу.
web-option-channels = Типы точек
web-option-channels-hint = Ещё покажем точки этих типов, какие бы потребности у них ни были. Обычно не нужно.
web-option-own-words = Просить написать своими словами
web-option-own-words-hint = Кроме точек, человек увидит приглашение описать своё дело.
web-option-step = Шаг пути клиента
web-option-step-by-needs = по потребностям
web-option-step-hint = О каком шаге рассказать человеку: что будет дальше.
web-option-hidden = Видят ли его люди
web-option-hidden-hint = Скрытый вариант можно подготовить заранее, пока в перечне нет нужной точки.
web-option-rows = { $count ->
        [one] Сейчас это { $count } точка:
        [few] Сейчас это { $count } точки:
       *[many] Сейчас это { $count } точек:
    }
web-option-remove = Удалить вариант…
web-option-remove-about = Вариант «{ $title }» исчезнет, вернуть его нельзя. Точки перечня останутся.

web-done-situation-added = Ситуация добавлена. Люди её уже видят.
web-done-situation-hidden = Ситуация добавлена и пока скрыта от людей.
web-done-situation-changed = Сохранено. Уже действует.
web-done-situation-moved = Порядок изменён. Уже действует.
web-done-situation-removed = Ситуация удалена.
web-done-option-saved = Вариант сохранён. Уже действует.
web-done-option-removed = Вариант удалён.

## Порядок

web-nav-agency = Порядок ведения перечня
web-procedure-title = Порядок ведения перечня
web-procedure-about = Правила вашего органа. Выберите, что изменить: перед сохранением увидите, что было и что станет. Об изменении узнают утверждающие.
web-procedure-about-read = Правила вашего органа. Меняет их администратор.
web-procedure-sections = Разделы порядка
web-procedure-back = К порядку
web-procedure-history-title = История порядка и ситуаций
web-procedure-history-about = Кто и когда менял правила органа и жизненные ситуации. Сначала последние изменения.
web-procedure-history-caption = { $count ->
        [one] { $count } изменение
        [few] { $count } изменения
       *[many] { $count } изменений
    }
web-agency-by-operator = системный администратор
web-agency-history-when = Когда
web-agency-history-who = Кто
web-agency-history-what = Что
web-agency-history-was = Было
web-agency-history-becomes = Стало
web-agency-history-basis = Основание
web-setting-how-places = Поставьте рядом с нужными место по порядку: 1, 2, 3… Где место не указано, то будет убрано.
web-setting-how-several = Отметьте всё нужное.
web-setting-lines-directions-of = Каждое направление с новой строки. Направление, в котором есть строки, убрать нельзя: сначала перенесите строки.
web-setting-how-columns = Каждая графа с новой строки: номер содержания и заголовок, например «5 Точка взаимодействия». Номера — под полем.
web-setting-how-text = До { $most } знаков.
web-setting-how-number = Число от { $least } до { $most }.
web-setting-how-day = День и месяц, например 25.12.
web-setting-how-site = Адрес страницы, например https://example.org/perechen.
web-setting-how-document = Номер, дата и название, например: № 54 от 11.04.2024 Об утверждении Порядка ведения перечня.
web-setting-may-be-empty = Поле можно оставить пустым.
web-setting-look = Посмотреть, что изменится
web-setting-look-title = Проверьте: { $title }
web-setting-look-about = Ещё ничего не сохранено.
web-setting-basis = Каким актом это установлено
web-setting-basis-hint = Например: приказ от 11.04.2024 № 54. Можно не заполнять.
web-setting-again = Исправить
web-done-setting-saved = Сохранено. Утверждающие получат сообщение.

## Вопросы без ответа

web-nav-questions = Вопросы без ответа
web-agency-times = Сколько раз
web-agency-find = Найти
web-questions-title = Вопросы без ответа
web-questions-about = О чём спрашивали бота, а он не понял. Кто спросил, не знает никто. Откройте вопрос и выберите, куда он должен вести.
web-questions-none = Сейчас ни одного: на всё, что спрашивали, нашёлся ответ или есть решение.
web-questions-caption = { $count ->
        [one] { $count } вопрос ждёт решения
        [few] { $count } вопроса ждут решения, сначала частые
       *[many] { $count } вопросов ждут решения, сначала частые
    }
web-questions-back = Ко всем вопросам
web-question = Вопрос
web-question-why = Почему здесь
web-question-last = Спросили последний раз
web-question-unsent = Ваши слова не сохранены
web-question-unsent-about = Если они ещё нужны, скопируйте их отсюда: их можно добавить в разделе «Слова людей».
web-question-title = Вопрос без ответа
web-question-leads = Куда он должен вести
web-question-topics-only = Выбирать можно только темы: фразы к строкам в вашем органе предлагают другие роли.
web-question-find = Найти строку или тему
web-question-find-hint = Слово или несколько, например: приём
web-question-best = Показать самое похожее
web-question-matches = Больше всего похоже
web-question-matches-none = Ничего похожего не нашлось. Найдите строку или тему по слову.
web-question-found = Нашлось по словам «{ $text }»
web-question-found-none = По словам «{ $text }» ничего не нашлось. Напишите другие слова.
web-question-said = Какими словами об этом спрашивают
web-question-said-hint = Эта фраза и похожие на неё будут вести туда. Без имён и адресов: её прочтут другие.
web-question-by-proposal = Фраза к теме действует сразу. Фраза к строке войдёт в редакцию: это станет предложением, и решит его другой человек.
web-question-teach = Вести сюда
web-question-ignore-about = Вопрос уйдёт из этого списка, и поиск о нём ничего не узнает.
web-question-take-back = Отменить последнее решение
web-question-proposal = Открыть предложение № { $number }
web-done-question-taught = Готово: такой вопрос теперь ведёт, куда вы выбрали.
web-done-question-proposed = Предложение отправлено. Когда его утвердят, вопрос будет вести, куда вы выбрали.
web-done-question-ignored = Вопрос оставлен без ответа.
web-done-question-taken-back = Отменено: вопрос снова ждёт решения.

## Сигналы о контактах

web-nav-suggestions = Сигналы о контактах
web-suggestions-title = Сигналы о неверных контактах
web-suggestions-about = Люди нажали «Контакт неверный?». Кто написал, не знает никто.
web-suggestions-none = Сейчас разбирать нечего.
web-suggestions-caption = { $count ->
        [one] Ждёт { $count } сигнал
        [few] Ждут { $count } сигнала, сначала частые
       *[many] Ждут { $count } сигналов, сначала частые
    }
web-suggestions-back = Ко всем сигналам
web-suggestion-title = Сигнал: { $name }
web-suggestion-point = Точка
web-suggestion-wrong = Что неверно
web-suggestion-words = Своими словами
web-suggestion-told = Сообщили
web-suggestion-times = { $count ->
        [one] { $count } раз
        [few] { $count } раза
       *[many] { $count } раз
    }
web-suggestion-seen = Что было на карточке (перечень № { $number })
web-suggestion-now = Что в перечне теперь
web-suggestion-row = Открыть строку перечня
web-suggestion-proposal = Открыть предложение
web-suggestion-next = Что дальше
web-suggestion-take-about = Проверьте контакт сами и внесите верный: слову на веру здесь не меняют.
web-suggestion-dismiss = Менять нечего: отклонить сигнал…
web-suggestion-why = Почему
web-done-suggestion-taken = Сигнал взят в работу: вот черновик изменения.
web-done-suggestion-dismissed = Сигнал отклонён.

## Шаблоны, сценарии, частые вопросы

web-nav-knowledge = Шаблоны и ответы
web-agency-filter-words = Слова
web-agency-filter-any = Любая
web-agency-filter-off = Показать всё
web-knowledge-title = Шаблоны, сценарии и частые вопросы
web-knowledge-about = Готовые тексты: чем отвечают письменно, что говорят по телефону, что читают граждане.
web-knowledge-find = Найти текст
web-knowledge-none = Пока ничего нет. Первый текст можно предложить здесь: его проверят и утвердят, как любое изменение.
web-knowledge-not-found = Ничего не нашлось. Напишите короче или уберите условия.
web-knowledge-caption = { $count ->
        [one] { $count } текст
        [few] { $count } текста
       *[many] { $count } текстов
    }
web-knowledge-head = Заголовок
web-knowledge-kind = Что это
web-knowledge-need = Потребность
web-knowledge-whom = Кому виден
web-knowledge-public = { $on ->
        [yes] гражданам и сотрудникам
       *[no] только сотрудникам
    }
web-knowledge-approved = Утверждён
web-knowledge-rows = Строки перечня
web-knowledge-body = Текст
web-knowledge-change = Предложить исправление
web-knowledge-change-about = Пока новое не утвердят, действует этот текст.
web-text-draft-title = { $name ->
        [none] Новый текст: черновик
       *[other] Черновик текста «{ $name }»
    }
web-text-returned = Вернули с замечанием: { $comment }
web-text-over = Это уже отправлено или решено, менять здесь больше нечего. Набранное осталось ниже: его можно скопировать.
web-text-kind = Что вы готовите
web-text-kind-hint = Шаблоном отвечают письменно, по сценарию говорят, частый вопрос могут прочитать и граждане.
web-text-title = Заголовок
web-text-title-hint = По этим словам текст будут искать. Частый вопрос пишите так, как его задают: «Когда придёт ответ?»
web-text-body = Текст
web-text-body-hint = До 3000 знаков. Имён быть не должно: вместо них — слова в скобках, например «(имя и отчество)». В шаблоне ответа на замечание сами заполнятся: (номер замечания), (дата замечания), (сегодня), (точка), (орган).
web-text-needs-hint = К каким потребностям подходит. Отметьте все.
web-text-seek = Найти строку перечня
web-text-seek-hint = Часть названия, например: приём. Набранное выше не пропадёт.
web-text-rows-none = Таких строк не нашлось. Напишите короче.
web-text-public = Показывать текст гражданам
web-text-public-hint = Появится на карточках под кнопкой «Частые вопросы» сразу после утверждения.
web-text-withdrawal = Этот текст снимается с использования. Напишите, на каком основании, или оставьте пустым.
web-text-basis = Основание
web-text-basis-hint = Например: Порядок, пункт о шаблонах ответов. Можно не заполнять.
web-text-findings = Подсказки к сохранённому
web-text-save = Сохранить черновик
web-text-submit = Сохранить и отправить
web-text-drop = Удалить черновик…
web-text-drop-about = Черновик исчезнет; если он уже был отправлен и вернулся, предложение будет отозвано.
web-done-text-saved = Черновик сохранён. Его можно продолжить и в чате.
web-done-text-caught-up = Пока вы писали, текст изменился. Ваше сохранено; посмотрите, всё ли верно, и отправьте.
web-done-text-sent = Отправлено. Решит другой человек.

## Слова людей

web-nav-words = Слова людей
web-agency-add = Добавить
web-agency-remove = Убрать
web-words-title = Слова людей: словарь
web-words-menu = Виды слов
web-words-lexicon = Словарь
web-words-elsewhere = Чужие темы
web-words-ours = Наши темы
web-words-aside = Не по делу
web-words-rows = Фразы к строкам
web-words-about = Люди пишут, как говорят. Здесь бот учится их понимать. Действует сразу, без новой редакции.
web-words-none = Словарь пока пуст.
web-words-not-found = Ничего не нашлось. Напишите короче или другими словами.
web-words-caption = { $count ->
        [one] { $count } запись, по алфавиту
        [few] { $count } записи, по алфавиту
       *[many] { $count } записей, по алфавиту
    }
web-words-take-back = Вернуть
web-words-add = Добавить в словарь
web-words-lines = Записи
web-words-lines-hint = Слева — как говорят, справа — как в перечне, между ними «=». Каждая с новой строки. Например: жэк = управляющая организация
web-said = Как говорят
web-means = Как в перечне
web-saying-title = Запись словаря «{ $said }»
web-topics-title-elsewhere = Слова людей: чужие темы
web-topics-title-ours = Слова людей: наши темы
web-topics-title-aside = Слова людей: не по делу
web-topics-about-elsewhere = О чём пишут, а отвечает другой орган. Бот назовёт его и скажет, как обратиться.
web-topics-about-ours = О чём пишут и что тогда открыть.
web-topics-about-aside = На это не отвечает никакой орган, и бот честно скажет, что не понял.
web-topics-none = Пока пусто.
web-topics-caption = { $count ->
        [one] { $count } тема, по алфавиту
        [few] { $count } темы, по алфавиту
       *[many] { $count } тем, по алфавиту
    }
web-topic = Тема
web-topic-title = Тема «{ $title }»
web-topic-new-title = { $kind ->
        [elsewhere] Новая чужая тема
        [ours] Новая наша тема
       *[aside] Новая тема не по делу
    }
web-topic-hint-title = Коротко и так, как скажет гражданин. Например: Потерян паспорт
web-topic-hint-body = Орган или организация полностью, без сокращений. Например: Федеральная налоговая служба
web-topic-hint-how = Одно-два простых предложения. Телефон или адрес — только тот, что проверили сами.
web-topic-hint-source = Закон или акт со статьёй, номером или датой. Например: Налоговый кодекс РФ, ст. 30
web-topic-hint-lead = Что открыть тому, кто об этом пишет.
web-topic-hint-phrases = Как об этом спрашивают, каждая фраза с новой строки. Можно добавить потом. Например: пришёл налог на квартиру
web-topic-field-foreign = { $field } по-английски
web-topic-phrases = { $count ->
        [0] Фраз пока нет: добавить
        [one] { $count } фраза: посмотреть, добавить
        [few] { $count } фразы: посмотреть, добавить
       *[many] { $count } фраз: посмотреть, добавить
    }
web-topic-remove = Удалить тему…
web-phrase-rows-title = Слова людей: фразы к строкам перечня
web-phrase-rows-about = Как люди спрашивают о том, что стоит в перечне. Откройте строку, чтобы увидеть её фразы.
web-phrase-rows-none = В перечнях пока нет строк.
web-phrase-rows-caption = { $count ->
        [one] { $count } строка
        [few] { $count } строки
       *[many] { $count } строк
    }
web-phrase-row = Строка перечня
web-phrases-title = Как спрашивают про «{ $title }»
web-phrases-none = Фраз пока нет.
web-phrases-caption = { $count ->
        [one] { $count } фраза
        [few] { $count } фразы
       *[many] { $count } фраз
    }
web-phrase = Фраза
web-phrases-by-proposal = В вашем органе фразы к строкам входят в редакцию: новую предлагают на странице строки.
web-phrases-lines = Фразы
web-phrases-lines-hint = Каждая с новой строки, без имён, телефонов и адресов. Например: куда с этим идти
web-done-sayings-added = Добавлено в словарь. Уже действует.
web-done-saying-changed = Запись изменена. Уже действует.
web-done-topic-added = Тема сохранена и уже действует.
web-done-topic-changed = Тема изменена. Уже действует.
web-done-topic-removed = Тема удалена. Вопросы, отнесённые к ней, снова ждут решения.
web-done-phrases-added = Фразы добавлены. Уже действуют.
web-done-saying-removed = Убрано из словаря. Поиск этого больше не понимает.
web-done-phrase-removed = Фраза убрана. Поиск её больше не узнает.
