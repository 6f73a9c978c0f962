# Подсказки проверки: что не так и как исправить; /findings — по всему перечню.

finding-near-duplicate = В этом процессе есть точка с почти таким же названием: если это одна и та же, соберите потребности в одной строке, а вторую исключите.
finding-no-direction = Не указано направление: выберите его из порядка органа.
finding-no-service = Назван процесс, но не названа функция или сервис: допишите, к чему процесс относится.
finding-no-process = У соседних строк процесс назван, у этой — нет: допишите, в каком процессе стоит точка.
finding-never-checked-contact = Контакт записан как верный, но когда его проверяли — неизвестно: проверьте его и внесите заново.
finding-stale-contact = Контакт давно не проверяли: проверьте его и внесите заново, даже если он не изменился.
finding-silent-site = Сайт из контактов не отвечает: откройте ссылку сами и исправьте её, если она не работает.
finding-other-body-named = В тексте назван другой орган: проверьте, не скопировано ли это, и напишите о своём.
finding-other-body-address = Адрес похож на чужой: проверьте по своему приказу и внесите верный. Если вы с другим органом в одном здании, менять ничего не нужно.
finding-only-final = В процессе указано, где подать и получить ответ, но не указано, где сначала узнать или спросить: добавьте и такие точки.
finding-stale-row = Строку давно не подтверждали при ежегодном мониторинге: ответственный подтверждает её в мониторинге (/monitoring), менять строку для этого не нужно.
finding-empty-direction = В направлении нет ни одной точки: добавьте точку, а если взаимодействия здесь нет — уберите направление из настроек.
finding-need-unserved = В процессе есть потребности, с которыми некуда прийти: отметьте их у подходящей точки или добавьте новую точку.
finding-unused-touchpoint = Точка внесена, но ни одна строка её не использует, и граждане её не видят: добавьте строку и назовите в ней эту точку.
finding-requirement-not-met = Ключевая точка не выполняет требование порядка: выполните его и отметьте это в «Требованиях к точке».
finding-requirement-unknown = Неизвестно, выполняет ли ключевая точка требования порядка: отметьте это в «Требованиях к точке».
finding-no-form = Здесь обещано «получить бланк», а бланка нет: приложите его в «Бланках и образцах» или снимите потребность.
finding-offers-unknown = Не известно, что есть на месте (пандус, помощь на жестовом языке, приём на дому): отметьте это в «Что есть на месте».

# Короткие названия — на кнопках.
finding-short-no-name = Нет названия
finding-short-no-need = Нет потребностей
finding-short-duplicate = Повтор точки
finding-short-near-duplicate = Похожие названия
finding-short-no-direction = Нет направления
finding-short-no-service = Нет функции, сервиса
finding-short-no-process = Нет процесса
finding-short-kind-undefined = Вид не определён
finding-short-kind-against-channel = Вид не по порядку
finding-short-no-basis = Нет основания
finding-short-no-responsible = Нет ответственного
finding-short-no-contact = Нет контактов
finding-short-unconfirmed-contact = Контакт не подтверждён
finding-short-never-checked-contact = Контакт без даты проверки
finding-short-stale-contact = Контакт давно не проверяли
finding-short-silent-site = Сайт не отвечает
finding-short-other-body-named = Назван другой орган
finding-short-other-body-address = Адрес похож на чужой
finding-short-no-offline-alternative = Нет офлайн-замены
finding-short-only-final = Негде узнать до подачи
finding-short-takes-no-appeals = Обращение сюда не подать
finding-short-need-outside-order = Потребность не из порядка
finding-short-cause-outside-order = Повод не из порядка
finding-short-stale-row = Строку давно не подтверждали
finding-short-empty-direction = Пустое направление
finding-short-need-unserved = Потребности без точки
finding-short-unused-touchpoint = Точка без строки
finding-short-requirement-not-met = Требование не выполнено
finding-short-requirement-unknown = Требования не отмечены
finding-short-no-form = Обещан бланк, а его нет
finding-short-offers-unknown = Не известно, что есть на месте

menu-findings = Проверка перечня
command-findings = Проверка перечня

findings-list = <b>Проверка: { $client ->
        [internal] перечень для сотрудников
       *[external] перечень для граждан и организаций
    }</b>
    Строк: { $rows }. Обязательно исправить: { $blocks }. Подсказок: { $warns }.
findings-list-clean = Исправлять нечего. { $rows ->
        [0] Но и строк пока нет: предложите первую точку.
       *[other] Перечень полон.
    }
findings-list-next = Нажмите подсказку: покажу строки и помогу исправить.
findings-group-line = { $blocks ->
        [yes] ❗ { $name } — { $count }
       *[no] • { $name } — { $count }
    }
findings-group-button = { $name }: { $count }
findings-sites = Сайты: { $answer } отвечают, { $silent } не отвечают, { $unchecked } не проверялось.
findings-sites-off = Сайты: не проверялись ({ $unchecked }). Проверку ссылок включает тот, кто установил программу.
findings-group = <b>{ $name }</b> — { $count }
    { $words } { $source }
findings-rows-hint = Нажмите строку, чтобы предложить исправление.
findings-entry = • { $name }{ $place }
findings-entry-place = { " " }({ $place })
findings-entry-needs = { $line }: { $needs }
findings-requirements = требований: { $count }
findings-add = Добавить точку
findings-back = К проверке
findings-as-file = Всё файлом
findings-file = Все подсказки — в файле.
findings-file-name = Проверка перечня.txt

admin-sites-help = проверить, отвечают ли сайты из контактов всех перечней
admin-sites-none = В перечнях нет ни одного сайта: проверять нечего.
admin-sites-unheard = Ни один сайт не ответил: { $count }. Проверьте, есть ли у этой машины интернет.
admin-site-answers = { $agency }: { $address } — отвечает
admin-site-silent = { $agency }: { $address } — не отвечает{ $status ->
        [none] { "" }
       *[other] { " " }(код { $status })
    }
setting-check-sites-wrong = CHECK_SITES: «{ $value }» не подходит. Напишите true (раз в день проверять сайты из перечней) или false (не проверять).
