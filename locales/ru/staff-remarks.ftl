### Замечания граждан у сотрудника: прочитать, ответить, не опоздать.

command-remarks = Замечания граждан
menu-remarks = Замечания граждан: { $count }
remarks = <b>Замечания граждан</b>

    { $count ->
        [0] Сейчас никто не ждёт ответа.
        [one] Ждёт ответа { $count } замечание.
        [few] Ждут ответа { $count } замечания.
       *[many] Ждут ответа { $count } замечаний.
    } Кто написал, не видит никто, и вы тоже. Ответ дойдёт до автора сам.
remarks-ended = <b>Отвеченные замечания</b>

    { $count ->
        [0] Таких пока нет.
        [one] Всего { $count }.
       *[other] Всего { $count }.
    }
remarks-show-ended = Отвеченные
remarks-show-waiting = Ждут ответа
remarks-back = К замечаниям
remark-line = № { $number }{ $late ->
        [yes] { " " }(просрочено)
       *[no] { "" }
    }: { $status ->
        [open] { $again ->
            [yes] снова ждёт
           *[no] ждёт ответа
        }
        [promised] до { $until }
        [solved] решено
        [impossible] решить нельзя
       *[withdrawn] ответа не ждут
    }, { $point }
remark-point = { $about ->
        [row] { $name ->
            [none] точка
           *[other] { $name }
        }
        [bot] о боте
       *[agency] об органе
    }
remark-staff =
    <b>{ $about ->
        [bot] Вопрос о боте № { $number }
       *[other] Замечание № { $number }
    }</b>, { $point }
    Оставлено { $on }. { $status ->
        [open] Ждёт ответа.
        [promised] Обещано решить до { $until }.
        [solved] Решено.
        [impossible] Решить нельзя.
       *[withdrawn] Ответа больше не ждут: автор забрал замечание, или прошло больше года. Слов больше нет.
    }
remark-staff-late = <b>Просрочено:</b> обещанный день прошёл, а ответа нет.
remark-staff-words = Слова автора: <blockquote>{ $words }</blockquote>
remark-staff-again = Автор говорит, что не решено: <blockquote>{ $words }</blockquote>
remark-staff-again-wordless = Автор говорит, что не решено. Без слов.
remark-staff-reach = Автор по желанию написал, как с ним связаться (сотрётся вместе с памятью о нём): <blockquote>{ $words }</blockquote>
remark-staff-outcome = { $former ->
        [yes] Прежний ответ
       *[no] Ответ
    } ({ $who }, { $at }): <blockquote>{ $words }</blockquote>
remark-answer = { $outcome ->
        [solved] Решено
        [promised] Будет решено до…
       *[impossible] Решить нельзя, потому что…
    }
remark-back = К замечанию

## Ответ

remark-until-ask =
    <b>К какому дню будет решено?</b>

    Выберите рабочий день или напишите его, например: 25.12.2027. В этот день бот напомнит, а на следующий рабочий расскажет руководителю, если решения нет.
remark-until = до { $day }
remark-words-ask =
    <b>№ { $number }: { $outcome ->
        [solved] решено
        [promised] будет решено до { $until }
       *[impossible] решить нельзя
    }</b>

    { $outcome ->
        [solved] Напишите одним сообщением, что сделано.
        [promised] Напишите одним сообщением, что и как будет сделано.
       *[impossible] Напишите одним сообщением, почему решить нельзя и что тогда делать автору. Без причины ответ не отправится.
    } Простыми словами и без чужих имён. Перед отправкой покажем, как это увидят.
remark-words-templates = Можно взять шаблон: номер, дату и название подставим, остальное исправите.
remark-templates = Взять шаблон: { $count }
remark-other-template = Другой шаблон
remark-filled =
    Шаблон подставлен. Отправьте так или скопируйте, исправьте и пришлите своё:
    <code>{ $words }</code>
remark-filled-look = Показать, как увидят
remark-preview =
    <b>Так это увидит автор замечания № { $number }</b>

    { $outcome ->
        [solved] <b>Решено.</b>
        [promised] <b>Будет решено до { $until }.</b>
       *[impossible] <b>Решить нельзя.</b>
    }
    <blockquote>{ $words }</blockquote>
remark-preview-traces = Проверьте: в ответе есть что-то личное ({ $marks }). Контакт органа оставить можно, чужие имена и телефоны — нет.
remark-send = Отправить
remark-rewrite = Исправить
remark-sent = { $outcome ->
        [solved] Ответ на № { $number } отправлен: решено.
        [promised] Ответ на № { $number } отправлен: будет решено до { $until }. Напомним в этот день.
       *[impossible] Ответ на № { $number } отправлен: решить нельзя.
    }
remark-next = Следующее: № { $number }

# Что в шаблоне стоит в скобках и подставляется само. Это часть текста шаблона, по-русски.
remark-blank-number = номер замечания
remark-blank-left-on = дата замечания
remark-blank-today = сегодня
remark-blank-point = точка
remark-blank-agency = орган

## Уведомления

notice-remark-left = { $again ->
        [yes] Автор замечания № { $number } говорит, что не решено: оно снова ждёт ответа.
       *[no] Новое { $about ->
            [bot] обращение за помощью с ботом
           *[other] замечание гражданина
        }.
    }
notice-remark-waits = { $status ->
        [promised] Сегодня обещанный день: замечание № { $number } должно быть решено.
       *[open] Замечание № { $number } всё ещё ждёт ответа.
    }
notice-remark-late = { $status ->
        [promised] Обещание не сдержано: замечание № { $number } обещали решить до { $until }.
       *[open] Замечание № { $number } ждёт ответа слишком долго: с { $on }.
    }
notice-remark-nobody = Отвечать на замечания граждан некому. Пригласите сотрудника или смените кому-нибудь роль.

## Слова к оценкам

feedback-words-menu = Слова к оценкам: { $count }
feedback-words =
    <b>Что люди добавили к «Помогло» и «Не помогло»</b>

    { $count ->
        [0] Пока ничего.
       *[other] Выберите, о чём прочитать.
    } Имена, телефоны и адреса вычеркнуты, кто написал, неизвестно.
feedback-words-line = { $stage }: { $count }
feedback-words-of = <b>{ $stage }</b>
feedback-stage = { $stage ->
        [card] { $name ->
            [none] Карточка, которой больше нет
           *[other] Карточка «{ $name }»
        }
       *[step] { $name ->
            [none] Шаг, которого больше нет
           *[other] Шаг «{ $name }»
        }
    }
feedback-word = { $on }, { $helped ->
        [yes] помогло
       *[no] не помогло
    }: { $words }
feedback-words-back = К словам
