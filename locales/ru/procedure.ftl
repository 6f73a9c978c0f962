# Порядок органа: настройки, в которых приказы расходятся. Меняет администратор, видят все.

command-procedure = Порядок: правила органа и их история
menu-procedure = Порядок органа

procedure-title =
    <b>Порядок: { $agency }</b>
    Правила, по которым орган ведёт перечень. { $may ->
        [yes] Выберите раздел, чтобы посмотреть или изменить.
       *[no] Выберите раздел, чтобы посмотреть. Меняет правила администратор.
    }
procedure-closed = Орган закрыт: правила остались для справки, изменить их нельзя.
procedure-law = Сроки рассмотрения обращений устанавливает закон, здесь они не меняются.
procedure-history = История изменений
procedure-history-none = Порядок ещё никто не менял.
procedure-history-some = <b>История порядка</b>, изменений: { $count }
procedure-history-line = { $at }, { $who }: <b>{ $title }</b>
    Было: { $was }
    Стало: { $becomes }
procedure-history-basis = Основание: { $basis }
procedure-back = К порядку
procedure-group-approval = Утверждение и проверка
procedure-group-proposers = Кто что предлагает
procedure-group-needs = Потребности
procedure-group-causes = Поводы для изменений
procedure-group-channels = Вид по типу точки
procedure-group-publication = Публикация на сайте
procedure-group-monitoring = Ежегодный мониторинг
procedure-group-patience = Сколько ждать решения
procedure-group-form = Форма перечня
procedure-group-directions = Перечни и направления
procedure-group-orders = Приказы

setting-line = <b>{ $title }:</b> { $value }
setting-empty = не указано
setting-yes = да
setting-no = нет
setting-column = { $title } ({ $held })
setting-document = № { $number } от { $date } «{ $title }»
setting-document-typed = № { $number } от { $date } { $title }
setting-change-button = ✎ { $title }
setting-paragraph = { $number ->
        [none] По приказу
       *[other] По приказу № { $number }
    }: { $paragraph }.
setting-now = Сейчас: { $value }
setting-choices = Выберите кнопкой.
setting-several = Отправьте номера через пробел, например: 1 3. Что не назовёте, будет убрано. Можно выбрать:
setting-several-ordered = Отправьте номера через пробел, в нужном порядке, например: 1 3. Что не назовёте, будет убрано. Можно выбрать:
setting-number = Отправьте число от { $least } до { $most }.
setting-day = Отправьте день и месяц, например: 25.12 или 25 декабря.
setting-text = Отправьте новый текст одним сообщением.
setting-site = Отправьте адрес страницы, например: https://example.org/perechen.
setting-lines-directions-of = Отправьте весь список заново: каждое направление с новой строки. Направление, в котором есть строки, убрать нельзя: сначала перенесите строки.
setting-columns = Отправьте все графы по порядку, каждую с новой строки: номер содержания и заголовок, например: «5 Точка взаимодействия». Что может стоять в графе:
setting-document-ask = Отправьте номер, дату и название, например: «№ 54 от 11.04.2024 Об утверждении Порядка ведения перечня».
setting-leave-empty = Оставить пустым
setting-preview =
    <b>{ $title }</b>
    Было: { $was }
    Станет: { $becomes }
setting-preview-line = Вместе с этим изменится строка о документе: «{ $line }». Её можно поправить отдельно.
setting-brings-nobody-propose = ❗ Предлагать изменения будет некому. Пригласите редактора: /team.
setting-brings-nobody-check = ❗ Проверять предложения будет некому: проверяющего в органе нет. Пригласите его (/team), иначе решать будет сразу утверждающий.
setting-brings-nobody-collect = ❗ Собирать свод изменений будет некому. Пригласите секретаря или руководителя группы: /team.
setting-brings-nobody-present = ❗ Представлять изменения на приказ некому: руководителя группы в органе нет. Пригласите его (/team), иначе проверенные изменения будут ждать.
setting-brings-nobody-approve = ❗ Утверждать некому: утверждающего в органе нет. Пригласите его: /team.
setting-brings-note = Описание порядка останется прежним: «{ $note }» Его читают и граждане. Если оно уже неверно, поправьте «Как описан порядок».
setting-brings-campaign-stays = ❗ Мониторинг { $year } года уже открыт. Он не прервётся: ответы до { $review }, итоги передают до { $over }. Новый не откроется.
setting-brings-opens-now = ❗ День начала уже наступил: мониторинг этого года откроется в течение часа, ответственные сразу получат свои строки.
setting-brings-opens-never = ❗ Срок ответа в этом году уже прошёл: сам мониторинг этого года не откроется.
setting-ask-basis = Каким актом это установлено? Отправьте, например: «приказ от 11.04.2024 № 54» — или сохраните без основания. Об изменении узнают утверждающие.
setting-save = Сохранить без основания
setting-saved = ✔ Сохранено. Утверждающие получат сообщение.
setting-lost = Ответ не сохранился. Выберите ещё раз.

setting-release-rule = Что делает редакцию
setting-route-separate-check = Отдельная проверка
setting-route-note = Как описан порядок
setting-document-line = Строка о документе
setting-phrases-by-proposal = Слова людей только через предложение
setting-proposers = Предлагает «{ $member }»
setting-needs = Потребности
setting-need-wording = Слова приказа: { $member }
setting-causes = Поводы
setting-cause-wording = Слова приказа: { $member }
setting-channel-kind = { $member }
setting-publication-working-days = Рабочих дней на публикацию
setting-publication-counted-from = Срок считается от
setting-publication-paragraph = Пункт о сроке
setting-publication-page = Страница на сайте органа
setting-publication-own-page-counts = Страница программы считается публикацией
setting-publication-told = Кто отвечает за публикацию
setting-monitoring-on = Мониторинг проводится
setting-monitoring-opens-on = Начинается
setting-monitoring-review-by = Ответить до
setting-monitoring-hand-over-by = Передать секретарю до
setting-monitoring-paragraph = Пункт о мониторинге
setting-monitoring-stale-months = Строка устарела, если не подтверждали месяцев
setting-patience-remind-after = Напомнить через рабочих дней
setting-patience-escalate-after = Сказать другим через рабочих дней
setting-form-title = Заголовок печатного перечня
setting-form-blank = Бланк перечня
setting-form-columns = Графы
setting-clients = Какие перечни ведутся
setting-directions-of = { $member }
setting-order = Приказ о порядке
setting-order-of-list = Приказ: { $member }

setting-about-release-rule = Что выпускает новую редакцию: нажатие утверждающего сразу после проверки или приказ, который записывают после подписания. Поменять правило можно, когда ничего не ждёт утверждения.
setting-about-route-separate-check = Смотрит ли предложение кто-то ещё до утверждающего: уполномоченное лицо или рабочая группа. Своё предложение никто не проверяет и не утверждает в любом случае.
setting-about-route-note = Пояснение для людей: кто готовит, кто проверяет, кто утверждает. Его показывают здесь и на странице «О программе». Это ваш текст, сам он не меняется: поправьте его, когда меняете правила.
setting-about-document-line = Эта строка стоит на каждой редакции. Подставляются: { $names }.
setting-about-phrases-by-proposal = «Да»: то, как люди называют строку, проходит обычный путь изменений. «Нет»: действует сразу, с записью в журнале.
setting-about-proposers = Сотрудники каких ролей готовят такое изменение. Порядок не важен.
setting-about-needs = Какие потребности стоят в перечне и в каком порядке они печатаются. Потребность, которую обслуживают строки, убрать нельзя.
setting-about-need-wording = Как потребность названа в приказе органа: так она печатается.
setting-about-causes = Поводы, которые называет приказ. Другой повод не запрещён, он лишь предупреждает.
setting-about-cause-wording = Как повод назван в приказе органа.
setting-about-channel-kind = Какой вид подсказать для точки этого типа: цифровая, офлайн. Вид уже записанных точек не изменится.
setting-about-publication-working-days = За сколько рабочих дней редакцию размещают на сайте. Если приказ срока не даёт, оставьте пустым.
setting-about-publication-counted-from = От утверждения редакции или от изменения в перечне.
setting-about-publication-paragraph = Пункт приказа, который даёт срок.
setting-about-publication-page = Где на сайте органа стоит перечень.
setting-about-publication-own-page-counts = «Да», если страница перечня в самой программе и есть место публикации. Страница появится вместе с веб-кабинетом; до этого оставьте «нет». Нужен её адрес; перечень для сотрудников на ней не размещают.
setting-about-publication-told = Кому приходят файлы и напоминания о публикации.
setting-about-monitoring-on = Раз в год ответственные подтверждают свои строки. Если приказ этого не требует, мониторинг можно не включать.
setting-about-monitoring-opens-on = День, когда ответственные получают свои строки.
setting-about-monitoring-review-by = До какого дня отвечают. Сам этот день входит в срок.
setting-about-monitoring-hand-over-by = До какого дня итог передают секретарю. Если день нерабочий, напомним о последнем рабочем.
setting-about-monitoring-paragraph = Пункт приказа о мониторинге.
setting-about-monitoring-stale-months = Через сколько месяцев без подтверждения строка попадёт в подсказки проверки.
setting-about-patience-remind-after = Через сколько рабочих дней напомнить тому, от кого ждут решения.
setting-about-patience-escalate-after = Через сколько рабочих дней сказать другим. Больше, чем срок напоминания.
setting-about-form-title = Стоит над таблицей. Если пусто — «Перечень…» с названием органа.
setting-about-form-columns = Графы таблицы по порядку. Точка взаимодействия, потребности и вид нужны всегда.
setting-about-clients = Перечни для граждан и организаций и для сотрудников ведутся отдельно. Перечень, в котором что-то есть, убрать нельзя. У нового перечня сначала направления другого: поправьте их.
setting-about-directions-of = Направления деятельности этого перечня. Переименование — это новая строка вместо старой.
setting-about-order = Акт, по которому орган ведёт перечень.
setting-about-order-of-list = Приказ, которым утверждён этот перечень: внешний и внутренний утверждаются отдельно.

setting-choice-on-approval = нажатие утверждающего
setting-choice-by-order = приказ
setting-choice-always = всегда
setting-choice-unless-reviewer-wrote = кроме того, что написал сам проверяющий
setting-choice-never = не нужна
setting-choice-approval = утверждения
setting-choice-change = изменения

form-field-number = номер строки
form-field-direction = направление
form-field-service = функция, сервис
form-field-process = процесс
form-field-touchpoint = точка взаимодействия
form-field-needs = потребности
form-field-kind = вид
form-field-channel = тип точки
form-field-contacts = контакты
form-field-hours = часы работы
form-field-basis = основание
form-field-responsible = ответственный
form-field-unit = подразделение
form-field-peculiarity = особенность
form-field-segments = для кого
form-field-offers = что есть на месте
form-field-forms = бланки и образцы

standard-need-information = получение информации
standard-need-consultation = получение консультации
standard-need-forms = получение форм документов
standard-need-submission = представление заявления, обращения, запроса, документов
standard-need-progress = получение информации о ходе рассмотрения заявления, обращения, запроса, документов
standard-need-result = получение результата, ответа, разъяснения
standard-need-inspection = предоставление объектов для осмотра (проверки)
standard-need-feedback = предоставление обратной связи
standard-need-feedback_outcome = получение результата рассмотрения обратной связи
standard-need-other = другие удовлетворяемые потребности клиента
standard-need-short-information = получить информацию
standard-need-short-consultation = посоветоваться
standard-need-short-forms = взять бланк
standard-need-short-submission = подать обращение
standard-need-short-progress = узнать ход рассмотрения
standard-need-short-result = получить ответ
standard-need-short-inspection = показать объект для осмотра
standard-need-short-feedback = оставить отзыв
standard-need-short-feedback_outcome = узнать, чем кончился отзыв
standard-need-short-other = решить другой вопрос
standard-line-order = Приказ от { $order_date } № { $order_number }
standard-line-approval = Перечень № { $number } от { $date }

procedure-brief-check-always = Каждое изменение до утверждения проверяет другой человек.
procedure-brief-check-unless-reviewer-wrote = Изменение проверяет другой человек; что написал сам проверяющий, сразу смотрит утверждающий.
procedure-brief-check-never = Изменение сразу решает утверждающий, всегда не тот, кто его написал.
procedure-brief-on-approval = Новый перечень действует, как только его утвердят.
procedure-brief-by-order = Новый перечень действует после приказа.
procedure-brief-publication = { $days ->
        [0] Срока размещения на сайте приказ не называет.
        [one] На сайте перечень размещают за { $days } рабочий день со дня { $since ->
            [approval] утверждения
           *[change] изменения
        }.
        [few] На сайте перечень размещают за { $days } рабочих дня со дня { $since ->
            [approval] утверждения
           *[change] изменения
        }.
       *[other] На сайте перечень размещают за { $days } рабочих дней со дня { $since ->
            [approval] утверждения
           *[change] изменения
        }.
    }
procedure-brief-monitoring = Раз в год все строки проверяют: ответственные отвечают до { $review }, итог готов до { $over }.
procedure-brief-lists = { $whose ->
        [both] Перечней два: для граждан и организаций и для сотрудников.
        [external] Перечень один: для граждан и организаций.
       *[internal] Перечень один: для сотрудников.
    }
procedure-brief-order-of-list = Перечень { $client ->
        [internal] для сотрудников
       *[external] для граждан и организаций
    } утверждён приказом № { $number } от { $date }.
about-procedure-heading = <b>Как ведётся перечень</b>

notice-procedure-changed =
    Администратор изменил порядок органа «{ $agency }».
    <b>{ $title }</b>
    Было: { $was }
    Стало: { $becomes }
notice-procedure-changed-open = Открыть порядок

bad-number-error = Нужно целое число от { $least } до { $most }, например: { $least }.
many-columns-error = Строк больше { $most }: столько граф в бланке не бывает. Уберите лишние строки.
bad-numbers-error = Отправьте номера из списка через пробел, от 1 до { $most }, например: 1 2.
bad-place-number-error = Место — это номер от 1 до { $most }: 1 — первое. Исправьте номер или оставьте поле пустым.
repeated-place-error = Место { $place } занято дважды. Дайте каждой потребности своё место.
bad-month-day-error = Не понимаю этот день. Отправьте день и месяц, например: 25.12 или 25 декабря.
leap-day-error = 29 февраля бывает не каждый год. Возьмите 28 февраля или 1 марта.
not-empty-error = Здесь нельзя оставить пусто. Отправьте ответ текстом.
bad-form-line-error = Не понимаю графу «{ $name }». Начните строку с номера из списка, дальше заголовок словами, например: «5 Точка взаимодействия».
repeated-column-error = Графа «{ $name }» повторяет то, что уже есть в другой графе. Назовите каждое содержание один раз.
missing-columns-error = В перечне всегда есть точка взаимодействия (5), потребности (6) и вид (7). Добавьте эти графы и отправьте все графы заново.
bad-basis-error = Это не похоже на акт. Отправьте его словами, например: «приказ от 11.04.2024 № 54» — или сохраните без основания.
bad-document-error = Нужны номер, дата и название, например: «№ 54 от 11.04.2024 Об утверждении Порядка ведения перечня».
bad-document-line-error = В строке о документе можно ставить только { $names }, каждое в фигурных скобках. Где утверждает приказ, нужны его номер и дата; где нажатие — номер или день редакции.
monitoring-dates-error = Мониторинг сначала начинается, потом на него отвечают, потом передают итог. Поправьте дни в этом порядке, все в одном году.
no-monitoring-error = Сначала включите мониторинг, потом укажите его дни.
own-page-address-error = Нет адреса страницы, которая считается публикацией. Сначала задайте «Страница на сайте органа», а чтобы убрать адрес, сначала ответьте «нет» в «Страница программы считается публикацией».
patience-order-error = Другим говорят позже, чем напоминают. Срок напоминания должен быть меньше.
release-rule-busy-error = { $count ->
        [one] { $count } проверенное изменение ждёт утверждения по нынешнему правилу.
        [few] { $count } проверенных изменения ждут утверждения по нынешнему правилу.
       *[other] { $count } проверенных изменений ждут утверждения по нынешнему правилу.
    } Сначала примите по ним решение, затем меняйте правило.
direction-in-use-error = Направление «{ $name }» занято: { $names } (всего { $count }). Сначала добавьте новое направление и перенесите туда эти строки, потом уберите старое.
need-in-use-error = Потребность «{ $name }» обслуживают: { $names } (всего { $count }). Сначала измените эти строки, потом уберите потребность.
list-in-use-error = В этом перечне уже есть строки, редакции или предложения: убрать его нельзя.
setting-unchanged-error = Так уже и есть: менять нечего. Выберите другое или вернитесь к порядку.
settings-moved-on-error = Пока вы выбирали, порядок или слова органа изменил другой человек. Откройте раздел заново и проверьте.
bad-procedure-error = Так правила не сходятся между собой. Проверьте ответ и попробуйте ещё раз.
kind-of-others-error = Порядок органа изменился: такие изменения теперь готовит сотрудник с другой ролью, продолжить этот черновик нельзя. Передайте коллеге, что в нём написано, и удалите черновик.
closed-agency-error = Орган закрыт: перечень остался для чтения, изменений в нём больше не будет.

admin-procedure-help = показать порядок органа и историю его изменений
