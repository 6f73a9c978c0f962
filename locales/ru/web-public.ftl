### Открытый перечень: страницы, которые читают без входа.

open-all-lists = Все перечни
open-public-home-about = Здесь перечни точек взаимодействия: куда и с чем можно обратиться в орган власти, как туда попасть и что взять с собой. Входить и называть себя не нужно.
open-choose-agency = Выберите орган
open-no-lists = Здесь пока нет ни одного перечня. Загляните, пожалуйста, позже.
open-list-none = Перечня для граждан и организаций здесь пока нет.
open-closed-agencies = Органы, которых больше нет
open-list-edition = Перечень № { $number } от { $date }.
open-trying-title = Это учебный стенд
open-trying-about = Всё работает на этом компьютере, перечни учебные. Попробуйте:
open-trying-chats = чаты гражданина и сотрудников
open-trying-office = рабочее место сотрудника (ссылку для входа пришлёт бот: отправьте ему /web в чате сотрудника)

## Перечень

open-list-title = { $name }: куда обратиться
open-list-about = Перечень точек взаимодействия с клиентом: { $name }. Как обратиться, что там можно сделать и что взять с собой.
open-agency = Орган
open-edition = Перечень
open-document = Документ
open-public-what = { $known ->
        [yes] { $channel }{ $kind ->
            [digital] , через интернет
            [offline] , без интернета
           *[undefined] {""}
        }
       *[no] { $kind ->
            [digital] Через интернет
            [offline] Лично, по телефону или письмом
           *[undefined] Как обратиться, уточните в органе
        }
    }
open-owner = Чья это точка: { $owner }.
open-can-do = Здесь можно
open-found = Способов обратиться: { $count }.
open-nothing-found = Ничего не нашлось. Уберите часть слов или нажмите «Показать всё».
open-more = Что ещё можно
open-to-print = Весь перечень на одной странице, для печати
open-to-releases = Прежние перечни и что в них менялось
open-to-embed = Разместить перечень на своём сайте
open-to-api = Для программ: описание открытых данных (OpenAPI)
open-take = Скачать:
open-to-list = К перечню
open-to-current = Открыть действующий перечень
open-to-what-became = Что стало с органом

open-find = Найти в перечне
open-find-words = Слова
open-find-finer = Искать точнее: что нужно, каким способом
open-find-need = Что нужно сделать
open-find-channel = Каким способом
open-find-kind = Через интернет или нет
open-kind = { $kind ->
        [digital] Через интернет
        [offline] Лично, по телефону или письмом
       *[undefined] Ещё не определено
    }
open-find-direction = Направление
open-find-any = Всё равно
open-find-show = Показать
open-find-all = Показать всё

open-number = №
open-stands = Направление, сервис, процесс
open-point = Точка взаимодействия
open-contacts = Как связаться
open-print-how = Чтобы напечатать, нажмите Ctrl+P (на Mac — ⌘P).

## Точка

open-point-about = { $name }. { $agency }: как обратиться и что взять с собой.
open-how-to-reach = Как связаться
open-what-for = С чем сюда обращаться
open-code-title = Открыть в телефоне
open-code-alt = QR-код: открывает в боте карточку «{ $name }»
open-code-how = Наведите камеру телефона на код или откройте ссылку: бот покажет эту карточку.
open-code-trying = На учебном стенде ссылка в Telegram не ведёт. Чтобы увидеть карточку, отправьте боту в чате гражданина: /start { $code }
open-code-take = Скачать QR-код (SVG)
open-own-address = Эта страница
open-point-print = Напечатайте эту страницу — получится лист А4 с QR-кодом, чтобы повесить у окна приёма.
open-gone-title = Этого способа больше нет
open-instead = Теперь вместо него:

## Закрытый орган

open-closed-title = { $name }: орган закрыт
open-closed-go-on = Куда обратиться теперь:
open-closed-nobody-here = Перечня органа, который занимается этим теперь, здесь нет. Уточните на официальном сайте правительства региона.
open-closed-former = Прежний перечень — только для справки, обращаться по нему нельзя:

## Редакции

open-releases-of = { $name }: редакции перечня
open-releases-about = Редакции перечня точек взаимодействия и что в них изменилось: { $name }.
open-release-title = { $name }: перечень, редакция № { $number }
open-changes-title = { $name }: что изменила редакция № { $number }
open-release-current = Действующая редакция.
open-release-former = Прежняя редакция: она больше не действует.
open-release-no-contacts = Здесь перечень показан таким, каким его утвердили. Контактов здесь нет: они могли измениться.
open-to-changes = Что изменилось в редакции № { $number }
open-to-release = Редакция № { $number } целиком
open-document-beside = Записан документ: { $kind } от { $date } № { $number }.
open-changes-first = Это первая редакция: сравнивать не с чем.
open-changes-against = Сравнение с редакцией № { $number } от { $date }.
open-changes-none = В том, что видят граждане, ничего не изменилось.
open-change-added = Добавлено
open-change-changed = Изменено
open-change-removed = Исключено

## Блок для сайта

open-embed-title = { $name }: перечень на вашем сайте
open-embed-about = Вставьте этот код в страницу своего сайта — и на ней всегда будет действующий перечень. Обновлять ничего не нужно.
open-embed-copy = Код, который нужно скопировать целиком
open-embed-frame-title = Перечень точек взаимодействия: { $name }
open-embed-safe = В блоке нет скриптов и файлов cookie, за посетителями он не следит. Ссылки из него открываются в новой вкладке.
open-embed-look = Как это выглядит
open-embed-whole = Открыть перечень целиком (в новой вкладке)

## Доступность

open-access-title = Доступность страниц
open-access-about = Страницы открытого перечня сделаны так, чтобы ими могли пользоваться все, по ГОСТ Р 52872-2019 и WCAG 2.2, уровень AA.
open-access-can-title = Что можно
open-access-can-keyboard = Пройти всё клавиатурой: видно, где вы находитесь, и можно сразу перейти к содержанию.
open-access-can-reader = Слушать программой экранного доступа: у страниц есть заголовки, подписи полей и язык слов.
open-access-can-zoom = Увеличить текст вдвое и читать с телефона шириной 320 точек.
open-access-can-colour = Понять всё без цвета: что изменилось, сказано словами.
open-access-can-script = Пользоваться без JavaScript.
open-access-can-print = Напечатать перечень или карточку.
open-access-not-title = Чего пока нет
open-access-not-files = Файлы для скачивания (DOCX, XLSX, PDF) повторяют бумажную форму органа; читать удобнее сами страницы.
open-access-not-russian = Перечень ведётся на русском языке: на английской странице слова органа остаются русскими. Перевода на жестовый язык и на простой язык нет.
open-access-not-foreign = За доступность чужих сайтов, на которые ведут ссылки, мы ответить не можем.
open-access-tell-title = Кому сказать, если что-то мешает
open-access-tell = Сообщите органу, чей перечень вы читаете. Контакты из их перечней:
open-access-tell-nobody = Проверенного телефона или почты в перечнях пока нет. Откройте перечень нужного органа и выберите любой способ обратиться.
open-access-checked-title = Как проверено
open-access-checked = Страницы проверяются программой axe и вручную: клавиатурой, на узком экране и в печати. При каждом изменении проверка идёт заново.

open-whom = Для кого: { $words }.
open-forms = Бланки и образцы
