### Редакции и размещение на экране.

web-nav-releases = Редакции
web-nav-publications = Размещение на сайте
web-releases-title = Редакции перечня
web-releases-caption = { $client ->
    [internal] Перечень для сотрудников
   *[external] Перечень для граждан и организаций
}: все редакции, сначала новые
web-releases-none = Редакций ещё нет. Первая выйдет, когда перечень утвердят.
web-release-edition = Редакция
web-release-line = Чем утверждена
web-release-who = Кто утвердил
web-release-on-site = На сайте
web-release-sample = учебный пример
web-release-sample-about = Это учебный пример: его никто не утверждал.
web-release-broken = Содержимое редакции не совпадает с её отпечатком. Сообщите системному администратору, ничего не исправляйте.
web-release-list = Перечень
web-release-current = действует
web-release-rows = Строк
web-release-hash = Отпечаток (SHA-256)
web-release-files = Скачать и напечатать
web-release-print = Открыть для печати
web-release-back = К редакции
web-print-how = Чтобы напечатать, нажмите Ctrl+P (на Mac — ⌘P).
web-overdue = срок прошёл
web-placed-address = Адрес страницы
web-placed-address-hint = Целиком, начиная с https://
web-placed-on = С какого дня
web-release-documents = Документы
web-document-line = от { $date } № { $number }
web-document-approving = утверждает перечень
web-document-file = Скачать
web-documents-none = Документов при редакции нет.
web-release-changes = Что изменилось
web-release-placed = { $place ->
    [overdue] не размещена, разместить нужно было до { $last_day }
    [due] разместить до { $last_day }
    [no_term] не размещена, срок приказом не установлен
    [superseded] размещение не отмечено, её сменила новая
    [sample] не размещают: учебный пример
   *[placed] с { $day }: { $address }
}
web-compare-title = Сравнить две редакции
web-compare-was = Было
web-compare-becomes = Стало
web-compare-show = Сравнить
web-compare-one = Сравнивать не с чем: редакция пока одна.
web-compare-with-former = Отдельной страницей, ссылку на которую можно послать
web-compare-found = { $count ->
    [0] Редакции { $was } и { $becomes } совпадают
   *[other] От редакции { $was } к редакции { $becomes }: изменений — { $count }
}
other-list-error = Это редакции разных перечней: для граждан и для сотрудников. Выберите две редакции одного перечня.
web-row-added = добавлена
web-row-changed = изменена
web-row-removed = исключена
web-publications-title = Размещение на сайте
web-publications-about = Что из утверждённого уже на сайте органа, что нужно разместить и до какого дня.
web-publications-own = Открытая страница этой программы с действующей редакцией:
web-publications-own-counts = По настройкам органа она и есть место размещения: новая редакция появляется там сразу, запись делается сама.
web-publications-own-apart = Местом размещения она не считается, пока это не записано в настройках.
web-publications-own-settings = К настройкам размещения
web-publications-caption = { $client ->
    [internal] Перечень для сотрудников
   *[external] Перечень для граждан и организаций
}: размещение редакций
web-publications-none = Размещать пока нечего: утверждённых редакций нет.
web-publication-look = Посмотреть запись
web-publication-record = Записать размещение
web-publication-open = Открыть редакцию
web-next-step = Что дальше
web-done-placed = Записано, напоминаний больше не будет.
web-done-document = Документ записан.
