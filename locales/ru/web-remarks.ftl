### Замечания граждан и слова к оценкам на экране.

web-nav-remarks = Замечания граждан
web-nav-feedback = Слова к оценкам
web-remarks-title = Замечания граждан
web-remarks-about = Кто написал, не видит никто: ответ дойдёт до автора сам. Имена, телефоны и адреса вычеркнуты.
web-remarks-tabs = Какие замечания показать
web-remarks-none = { $over ->
        [yes] Отвеченных замечаний пока нет.
       *[no] Сейчас никто не ждёт ответа.
    }
web-remarks-caption = { $over ->
        [yes] Отвеченные замечания: { $count }
       *[no] Ждут ответа: { $count }
    }
web-remark-number = Номер
web-remark-about = О чём
web-remark-state = Как стоит
web-remark-left = Оставлено
web-remark-words = Слова автора
web-remark-status = { $status ->
        [open] { $again ->
            [yes] снова ждёт ответа
           *[no] ждёт ответа
        }
        [promised] обещано до { $until }
        [solved] решено
        [impossible] решить нельзя
       *[withdrawn] ответа не ждут
    }
web-remark-title = Замечание № { $number }
web-remarks-back = К замечаниям
web-remark-answer = Ответить
web-remark-mend = Исправить ответ
web-remark-template = Шаблон ответа
web-remark-no-template = Без шаблона
web-remark-fill-in = Подставить шаблон
web-remark-outcome = Чем закончилось
web-remark-until = К какому дню
web-remark-until-hint = Только если обещаете решить. Рабочий день позже сегодняшнего, например: 25.12.2027.
web-remark-words-field = Ответ автору
web-remark-words-hint = Что сделано, что будет сделано или почему решить нельзя. Простыми словами, без чужих имён. Без этого ответ не отправится.
web-remark-look = Посмотреть, как увидят
web-remark-preview = Так это увидит автор замечания № { $number }
web-done-remark-answered = Ответ отправлен автору.
web-feedback-title = Слова к оценкам
web-feedback-about = Что люди добавили к «Помогло» и «Не помогло». Имена, телефоны и адреса вычеркнуты, кто написал, неизвестно. Старше года не храним.
web-feedback-all = Все
web-feedback-stage = О чём
web-feedback-show = Показать
web-feedback-none = Пока никто ничего не добавил.
web-feedback-caption = Слова к оценкам: { $count }
web-feedback-day = День
web-feedback-rating = Оценка
web-feedback-words = Слова
web-feedback-helped = { $helped ->
        [yes] помогло
       *[no] не помогло
    }
web-queue-remarks = { $count ->
        [one] Ждёт ответа { $count } замечание гражданина
        [few] Ждут ответа { $count } замечания граждан
       *[many] Ждут ответа { $count } замечаний граждан
    }
web-queue-step-remarks = Ответить
