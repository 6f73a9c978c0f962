## Размещение на сайте

command-publications = Что размещено на сайте и что пора разместить
menu-publications = Размещение на сайте{ $count ->
        [0] { "" }
       *[other] {" "}({ $count })
    }
publications = <b>Размещение на сайте: { $client ->
        [internal] перечень для сотрудников
       *[external] перечень для граждан и организаций
    }</b>
publications-none = <b>Размещение на сайте: { $client ->
        [internal] перечень для сотрудников
       *[external] перечень для граждан и организаций
    }</b>

    Размещать пока нечего: утверждённых редакций нет.
publications-all = Размещение на сайте
publication-line = { $place ->
        [overdue] Просрочено: редакция { $number }
        [due] Разместить: редакция { $number }
        [no_term] Разместить: редакция { $number }
       *[placed] На сайте: редакция { $number }
    }
publication-of = • Редакция { $number }: { $place ->
        [overdue] <b>срок прошёл { $last_day }</b>
        [due] разместить до { $last_day }
        [no_term] не размещена, срок приказом не установлен
        [superseded] на сайте не отмечена, её сменила новая
        [sample] учебный пример
       *[placed] на сайте с { $day }, { $address }
    }
publication-here = { $place ->
        [overdue] <b>На сайте не размещена: срок прошёл { $last_day }.</b>
        [due] Разместить на сайте до { $last_day }.
        [no_term] На сайте не размещена: срок приказом не установлен{ $paragraph ->
            [none] { "" }
           *[other] { " " }({ $paragraph })
        }.
        [superseded] Размещение на сайте не отмечено: эту редакцию сменила новая.
        [sample] { "" }
       *[placed] На сайте с { $day }: { $address }
    }
release-placed = Размещено на сайте
release-placed-again = Исправить запись о размещении
ask-placed-address = Где размещена редакция { $number }? Пришлите адрес страницы. Например: https://example.org/perechen
ask-placed-day = Адрес: { $address }. Когда разместили? Нажмите кнопку или напишите день. Например: 01.12.2026
placed-today = Сегодня
placed-done = Записано, напоминаний больше не будет.
notice-to-publish = Вышла редакция { $number } перечня для { $client ->
        [internal] сотрудников
       *[external] граждан и организаций
    } ({ $agency }). { $last_day ->
        [none] Её нужно разместить на сайте; срок приказом не установлен{ $paragraph ->
            [none] { "" }
           *[other] { " " }({ $paragraph })
        }.
       *[other] { $overdue ->
            [yes] Срок размещения на сайте прошёл { $last_day }: разместите её сейчас.
           *[no] Разместить на сайте до <b>{ $last_day }</b>.
        }
    } { $files ->
        [no] Готовых файлов нет: форма перечня не настроена, попросите администратора.
       *[yes] Готовые файлы — ниже.
    }{ $page ->
        [none] { "" }
       *[other] {" "}Страница: { $page }
    }

    Когда разместите, нажмите «Размещено на сайте».
notice-publication-overdue = <b>Срок прошёл.</b> Редакцию { $number } перечня для { $client ->
        [internal] сотрудников
       *[external] граждан и организаций
    } ({ $agency }) нужно было разместить на сайте до { $last_day }. Записи о размещении нет. { $who ->
        [none] Отвечать за это некому: пригласите человека.
       *[other] Отвечают: { $who }.
    }

    Если она уже на сайте, нажмите «Размещено на сайте».
notice-published = Редакция { $number } перечня для { $client ->
        [internal] сотрудников
       *[external] граждан и организаций
    } ({ $agency }) на сайте с { $day }: { $address }
    Записал: { $who }.
sample-release-error = Это учебный пример: на сайте его не размещают.
bad-page-error = Не получается прочитать адрес страницы. Он начинается с https://, например https://example.org/perechen. Скопируйте его целиком из строки браузера.
early-publication-error = Редакция утверждена { $approved }: разместить её раньше нельзя. Напишите день не раньше этого.
future-publication-error = Этот день ещё не наступил. Напишите день, когда редакцию разместили: сегодня или раньше.
publication-recorded-by = Размещает и записывает: { $roles }. От вас ничего не нужно.
