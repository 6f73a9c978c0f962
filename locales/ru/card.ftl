# Карточка способа обратиться.

card-title = <b>{ $name }</b> — { $how }
card-how = { $way ->
    [email] написать по электронной почте{ $kind ->
        [offline] { " " }(без интернета)
        [digital] { " " }(через интернет)
       *[undefined] { "" }
    }
    [online] { $kind ->
        [offline] без интернета
        [digital] через интернет
       *[undefined] { "" }
    }
    [call] { $kind ->
        [offline] позвонить (без интернета)
        [digital] позвонить (не выходя из дома)
       *[undefined] позвонить
    }
    [write] { $kind ->
        [offline] написать на бумаге (без интернета)
        [digital] написать (через интернет)
       *[undefined] { "" }
    }
   *[come] { $kind ->
        [offline] прийти самому (без интернета)
        [digital] прийти и обратиться через компьютер
       *[undefined] прийти самому
    }
}
card-needs = Здесь можно: { $needs }.
card-message = отправить сообщение (это не обращение по закону: сроки ответа по закону к нему не относятся)
card-important = Важно. { $text }

card-contact = { $type ->
    [site] Сайт
    [email] Эл. почта
    [phone] Телефон
    [address] Адрес
   *[schedule] Часы приёма
}: { $value }
card-contact-page =
    { $fact }
    Сам орган этого пока не проверял. Источник: { $source }.
card-open-sources = { $count ->
    [one] <a href="{ $first }">открытые источники</a>
   *[other] открытые источники ({ $pages })
}
card-public-knowledge = открытые источники
card-phone-in-letter = Номер указан в письме с ответом.
card-no-contact = { $what ->
    [site] Проверенного адреса сайта пока нет, а гадать не будем.
    [number] Проверенного номера пока нет, а гадать не будем.
   *[any] Проверенного адреса или телефона пока нет, а гадать не будем.
}
card-ask-colleagues = Контакт ещё не внесён, спросите у коллег.
card-ask-site = Контакт ещё не внесён, уточните на официальном сайте.
card-reachable = Вот другие способы: { $names }.
card-others-below = Есть и другие способы: нажмите «Другие способы».
card-human-below = Можно спросить человека: нажмите «Поговорить с человеком».

card-hours = Часы работы (по местному времени):
card-day = { $day ->
    [mo] понедельник
    [tu] вторник
    [we] среда
    [th] четверг
    [fr] пятница
    [sa] суббота
   *[su] воскресенье
}
card-days = { $first } – { $last }
card-span = с { $first } до { $last }
card-day-hours = { $days }: { $spans }
card-day-off = { $days }: выходной
card-always-open = Работает круглосуточно, без выходных.
card-open = Сейчас открыто.
card-open-until = Сейчас открыто, до { $time }.
card-closed = Сейчас закрыто.
card-opens-today = Сейчас закрыто. Откроется сегодня в { $time }.
card-opens-tomorrow = Сейчас закрыто. Откроется завтра в { $time }.
card-opens-on = Сейчас закрыто. Откроется { $date } в { $time }.

card-bring = Что нужно: { $things }.
card-step =
    Шаг { $number } из { $total }: { $title }.
    { $last ->
        [yes] { $next }
       *[no] Что дальше? { $next }
    }
card-term =
    Сроки для обращения: зарегистрируют за { $registration ->
        [one] { $registration } день
        [few] { $registration } дня
       *[other] { $registration } дней
    }, ответят за { $answer ->
        [one] { $answer } день
        [few] { $answer } дня
       *[other] { $answer } дней
    } после этого. Могут продлить ещё на { $prolongation ->
        [one] { $prolongation } день
        [few] { $prolongation } дня
       *[other] { $prolongation } дней
    }, тогда вам сообщат.
    Так сказано в законе: { $law }.
card-release = Сведения на { $date }, перечень № { $number }.
card-in-russian = (Часть слов выше — по-русски: перевода пока нет.)

card-open-site = Открыть сайт
card-official-site = Открыть официальный сайт
card-copy-email = Скопировать эл. почту
card-show-map = Показать на карте
card-keep-phone = Сохранить телефон
card-others = Другие способы
card-on-map = <b>{ $name }</b> на карте: { $address }
card-phone-to-keep = <b>{ $name }</b>, телефон: { $phone }. Ниже — карточка, её можно сохранить в своих контактах.
