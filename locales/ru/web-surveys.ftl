### Страницы опросов.

web-nav-surveys = Опросы
web-surveys-title = Опросы граждан
web-surveys-about = Короткие опросы без имени. Гражданину опрос предлагают одной кнопкой, сообщений не шлют. Кто что ответил, не узнает никто.
web-surveys-none = Опросов пока нет.
web-surveys-caption = Опросы, сначала новые
web-surveys-back = Ко всем опросам
web-survey-new = Новый опрос
web-survey-new-title = Новый опрос
web-survey-edit-title = Изменить опрос
web-survey-title = Опрос: { $title }
web-survey-name = Опрос
web-survey-days = Дни
web-survey-state = Состояние
web-survey-stage = { $stage ->
        [draft] черновик
        [ahead] назначен
        [running] идёт
        [counting] считаем ответы
       *[over] закончен
    }
web-survey-so-far = Ответили
web-survey-open-about = Прочитайте опрос ниже так, как его увидит гражданин. После открытия изменить его нельзя.
web-survey-open = Открыть опрос
web-survey-remove = Удалить черновик
web-survey-end-about = Опрос закончится сам после последнего дня. Можно закончить его сейчас: граждан больше не спросят, последние ответы досчитаем за четверть часа.
web-survey-end = Закончить сейчас
web-survey-take-back-about = Граждане ещё не видели опрос: его можно вернуть в черновики и исправить.
web-survey-take-back = Вернуть в черновики
web-survey-results = Результаты
web-survey-preview = Как видит гражданин
web-survey-preview-about = Каждая карточка — один экран в чате; в рамках — кнопки.
web-survey-in-ru = По-русски
web-survey-in-en = По-английски
web-survey-form-about = До пяти вопросов, на каждый отвечают одной кнопкой. О человеке не спрашивайте ничего, по чему его можно узнать: ни имени, ни адреса, ни точного возраста.
web-survey-russian = Название
web-survey-russian-hint = Например: Удобно ли к нам обращаться
web-survey-foreign = Название по-английски
web-survey-first-day = Первый день
web-survey-last-day = Последний день
web-survey-last-day-hint = Результаты видны, когда опрос закончится, и только по вопросам, на которые ответили не меньше десяти человек.
web-survey-question = Вопрос { $number }
web-survey-text = Вопрос
web-survey-text-hint = Коротко и об одном. Например: Легко ли было найти, куда обратиться?
web-survey-options = Ответы, каждый с новой строки
web-survey-options-hint = От двух до { $most }; в каждом не больше { $longest } знаков.
web-survey-translation = Перевод на английский
web-survey-foreign-text = Вопрос по-английски
web-survey-foreign-options = Ответы по-английски, каждый с новой строки
web-survey-foreign-options-hint = Столько же и в том же порядке, что по-русски.
web-survey-keep = Сохранить черновик
web-done-survey-kept = Черновик сохранён. Посмотрите, как опрос увидит гражданин, и откройте его.
web-done-survey-opened = Опрос открыт.
web-done-survey-ended = Опрос закончен: граждан больше не спрашиваем. Досчитаем последние ответы за четверть часа.
web-done-survey-taken-back = Опрос снова в черновиках.
web-done-survey-removed = Черновик удалён.
