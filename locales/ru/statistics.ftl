### Статистика: спрос, поиск, отзывы, сроки, кто кого ждёт. Одни слова в чате и на экране.

statistics-period = { $span ->
    [week] неделя { $first } — { $last }
    [quarter] { $quarter }-й квартал { $year }
   *[month] { $month ->
        [m1] январь
        [m2] февраль
        [m3] март
        [m4] апрель
        [m5] май
        [m6] июнь
        [m7] июль
        [m8] август
        [m9] сентябрь
        [m10] октябрь
        [m11] ноябрь
       *[m12] декабрь
    } { $year }
}
statistics-span-week = Неделя
statistics-span-month = Месяц
statistics-span-quarter = Квартал
statistics-of-row = Какие точки смотрели
statistics-of-need = Какие потребности выбирали
statistics-of-situation = Какие жизненные ситуации выбирали
statistics-of-hour = В какие часы обращались
statistics-of-search = Чем кончался поиск своими словами
statistics-search-sure = Нашёл уверенно
statistics-search-unsure = Предложил на выбор
statistics-search-abstained = Не понял вопрос
statistics-search-none_of_these = Нажали «Ничего из этого»
statistics-rest = Остальное вместе (групп: { $count })
statistics-hours-rest = ост.
statistics-former = То, чего в перечне уже нет
statistics-hour = { $first }:00–{ $last }:00
statistics-picture = Диаграмма «{ $title }». Больше всего: { $most } — { $times }. Все числа — в таблице ниже.
statistics-picture-of-rest = Диаграмма «{ $title }»: только остальное вместе. Число — в таблице ниже.
statistics-fewer = меньше 10
statistics-more = больше { $than }
statistics-people = { $more ->
    [none] { $named }
   *[other] { $named } и ещё { $more }
}
statistics-merged = Людей мы не записываем: хранятся только числа по дням. Группы меньше 10 сложены в «Остальное», чтобы по числу нельзя было узнать человека. Если и вместе их меньше 10, к ним прибавлена следующая по величине.
statistics-too-few = За этот период чисел ещё мало: меньше 10. Такие мы не показываем, чтобы никого нельзя было узнать.

## Кто кого ждёт

statistics-wait = { $subject ->
    [proposal] Предложение № { $number }: { $name }
    [returned] Возвращено автору, предложение № { $number }: { $name }
    [bundle] Свод изменений на приказ: { $count }
    [first_list] Первый перечень из файла { $name }
    [publication] Редакция № { $number } не размещена на сайте
    [monitoring] Мониторинг { $number } года, строк без ответа: { $count }
    [remarks] Замечания граждан без итога: { $count }
    [suggestions] Сигналы о неверных контактах: { $count }
   *[questions] Вопросы без ответа: { $count }
}
statistics-clients = клиенты
statistics-nobody = некому: назначьте человека

## Чат: /stats

command-stats = Статистика: спрос, поиск, отзывы, сроки
menu-stats = Статистика
stats-heading = <b>Статистика: { $period }</b>
stats-most-row = Чаще всего смотрели: { $most } — { $times }.
stats-most-need = Чаще всего нужно: { $most } — { $times }.
stats-most-situation = Чаще всего выбирали: { $most } — { $times }.
stats-most-hour = Чаще всего обращались: { $most } — { $times }.
stats-part = { $what } — { $times }
stats-search = Поиск: { $parts }.
stats-opinions = Ответили, помогла ли карточка: { $answers }.
stats-step-opinions = Ответили, помог ли шаг пути: { $answers }.
stats-reports = Сигналы о неверных контактах: { $count }.
stats-decided = Решений по предложениям: { $count }, обычно { $days ->
        [0] в тот же день
        [one] за { $days } рабочий день
        [few] за { $days } рабочих дня
       *[many] за { $days } рабочих дней
    }; дольше { $patience } — { $long }.
stats-placed = Размещено на сайте вовремя: { $intime }, с опозданием: { $late }, просрочено: { $overdue }.
stats-waits = Ждут: { $count }, из них просрочено: { $late }. Кто и кого — на экране «Статистика»: /web
stats-nothing-waits = Никто никого не ждёт.
stats-charts = Диаграммы — в файле ниже. Числа меньше 10 сложены в «Остальное».
stats-charts-failed = Диаграммы сейчас не нарисовались. Попробуйте позже; числа выше верны.
stats-charts-name = Статистика,
stats-pictures = Прислать диаграммы
stats-before = Раньше
stats-after = Позже

## Колонки таблиц и файла

statistics-column-period = Период
statistics-column-counted = Что считали
statistics-column-what = Название
statistics-column-times = Раз
statistics-column-count = Сколько
statistics-helped = Помогло
statistics-not-helped = Не помогло
statistics-step = Шаг «{ $title }»
statistics-reports = Сигналы о неверных контактах
