### Перечень из файла на экране

web-nav-imports = Загрузка из файла
web-imports-title = Загрузка перечня из файла
web-imports-waiting = Ждут вашего решения
web-imports-mine = Вы не закончили
web-imports-new = Загрузить файл
web-imports-how = Сначала увидите, что нового, что меняется и что не прочиталось. Пока вы не отправите, в перечне ничего не изменится.
web-imports-file = Файл с перечнем
web-imports-file-hint = Word (DOCX), Excel (XLSX), CSV или наша выгрузка JSON, до { $most } МБ.
web-imports-read = Прочитать файл
web-imports-of-others = По порядку вашего органа перечень загружают сотрудники с другой ролью.
web-imports-back = Все загрузки
web-import-came = Прислан { $date }
web-import-look = Посмотреть
web-import-continue = Продолжить
web-import-title = Файл «{ $file }»
web-import-state-preview = Пока ничего не изменено.
web-import-state-first = Этот перечень пока пуст: после утверждения строки из файла станут редакцией № 1.
web-import-state-waiting = Перечень ждёт утверждения: после него строки из файла станут редакцией № 1.
web-import-state-confirmed = Файл уже загружен.
web-import-state-dropped = Файл не загружен. Если он нужен, загрузите его ещё раз.
web-import-columns = В каких графах что стоит?
web-import-column = { $field ->
        [needs] Потребности клиента
       *[touchpoint] Точка взаимодействия
    }
web-import-choose = выберите
web-import-channels = Указать типы точек
web-import-channels-about = По названию тип не понятен. Ответ запомнится для всех строк с этим названием.
web-import-answer = Прочитать с этими ответами
web-import-decide = Что сделать с файлом
web-import-approve-about = Утверждение подтверждают в чате: после нажатия бот пришлёт вам вопрос.
web-import-order = Приказ, которым утверждён перечень
web-import-order-hint = Номер и дата. Например: № 54 от 11.04.2024
web-import-lines = Строки файла
web-import-which = Какие строки показать
web-import-all = все
web-import-caption = Что станет с каждой строкой
web-import-where = Где в файле
web-import-what = Что будет
web-import-point = Точка
web-import-becomes = Потребности или изменения
web-import-heed = На что посмотреть
web-import-place = Таблица { $table }, строка { $row }
web-import-whole = Скачать всё таблицей (CSV)

web-done-import-answered = Файл прочитан заново.
web-done-import-confirmed = Отправлено. Тот, кто решает, получит одно сообщение обо всех предложениях файла.
web-done-import-instead = Прежняя загрузка, которую вы не отправили, отброшена. Ниже — новый файл.
web-done-import-asked = Отправлено утверждающему. Когда он решит, в чат придёт сообщение.
web-done-import-dropped = Файл не загружен, в перечне ничего не изменилось.
web-done-import-declined = Перечень не утверждён. Тот, кто прислал файл, получит сообщение.

## Бланк печатного перечня

web-nav-blank = Бланк перечня
web-blank-none = Перечень печатается в обычной форме. Можно печатать на бланке органа.
web-blank-own = Перечень печатается на вашем бланке «{ $name }».
web-blank-sample = Скачать образец бланка (DOCX)
web-blank-download = Скачать наш бланк «{ $name }»
web-blank-about = Возьмите образец, оформите его как принято в органе и загрузите. Слова в скобках оставьте: вместо них встанет перечень.
web-blank-file = Файл бланка
web-blank-file-hint = Документ Word (DOCX), до { $most } МБ. Бланк сразу проверим: неподходящий не заменит прежний.
web-blank-missing = В бланке нет { $missing }: без этого по листу не узнать, какая это редакция и не изменена ли она. Возьмите эти слова в образце и загрузите бланк снова.
web-blank-put = Загрузить бланк
web-blank-drop-about = Перечень станет печататься в обычной форме, готовые файлы не изменятся.

web-done-blank-kept = Бланк принят: пробный перечень на нём получился целиком.
web-done-blank-dropped = Бланк убран.
