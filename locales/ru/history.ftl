### История: что когда-либо было с точкой, строкой, предложением, текстом.

history-button = История
row-open = Строка перечня
history-of-point = История точки во всех строках
history =
    <b>История: { $name }</b>
    { $count ->
        [0] Здесь пока ничего не происходило.
        [one] { $count } событие.
        [few] { $count } события, старые сверху.
       *[many] { $count } событий, старые сверху.
    }
history-in-file = Всё целиком — в файле ниже. Последнее:
history-file-name = istoriya-{ $of }-{ $id }.txt
history-line = { $at }. { $what ->
        [submit] { $who }: отправлено предложение № { $number } («{ $name }», { $change }).
        [extend] { $who }: предложение № { $number } дополнено.
        [check] { $who }: предложение № { $number } проверено.
        [return] { $who }: предложение № { $number } возвращено на доработку.
        [reject] { $who }: предложение № { $number } отклонено.
        [withdraw] { $who }: предложение № { $number } отозвано.
        [put_aside] { $who }: предложение № { $number } отложено до следующего приказа.
        [take_back] { $who }: предложение № { $number } возвращено в свод.
        [assemble] { $who }: свод с предложением № { $number } собран.
        [present] { $who }: свод с предложением № { $number } представлен на утверждение.
        [send_back] { $who }: свод с предложением № { $number } возвращён группе.
        [closed] Предложение № { $number } закрыто вместе с органом.
        [approve] { $who }: предложение № { $number } утверждено.
        [released] { $who }: вышла редакция № { $number } ({ $change }).
        [published] { $who }: редакция № { $number } размещена на сайте { $name }.
        [succession-renamed] Орган переименован с { $name }.
        [succession-merged] Орган присоединён к другому с { $name }.
        [succession-split] Орган разделён с { $name }.
        [succession-closed] Орган закрыт с { $name }.
        [document] К редакции № { $number } записан документ.
        [confirmed-true] { $who }: подтверждено в мониторинге { $number } года.
        [confirmed-none] { $who }: в мониторинге { $number } года ответ снят.
        [confirmed-change] { $who }: в мониторинге { $number } года решено изменить.
        [confirmed-exclude] { $who }: в мониторинге { $number } года решено исключить.
        [replaced] Заняла место строки «{ $name }» (предложение № { $number }).
        [suggested] Граждане сообщили, что контакт неверный: из этого вышло предложение № { $number }.
       *[first] Появилась в редакции № { $number }. Утвердил: { $who }.
    }
history-document = Документ: { $document }
history-comment = Замечание: { $comment }

## Перечень у сотрудника

command-list = Перечень по строкам
menu-list = Перечень по строкам
rows-none = У вашего органа пока нет перечня. Его заводит администратор программы.
rows =
    <b>{ $client ->
        [internal] Перечень для сотрудников
       *[external] Перечень для граждан и организаций
    }</b>

    { $text ->
        [blank] { "" }
       *[other] По запросу «{ $text }»:{ " " }
    }{ $count ->
        [0] строк нет.
        [one] { $count } строка.
        [few] { $count } строки.
       *[many] { $count } строк.
    } Нажмите на строку или напишите часть названия.
rows-back = К перечню
row =
    <b>{ $name }</b>
    { $place }
    { $channel }, { $kind }
row-needs = Потребности: { $needs }.
row-no-contacts = Контактов пока нет.
row-people =
    Ответственный: { $responsible }
    Подразделение: { $unit }
    Основание: { $basis }
row-last-confirmed = { $on ->
        [never] В мониторинге ещё не подтверждалась.
       *[other] Подтверждена { $on }: { $who }.
    }
row-excluded = Строка исключена: граждане её больше не видят.
row-change = Предложить изменение
row-change-what = Что изменить у точки «{ $name }»?
