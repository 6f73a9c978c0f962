### Предложения на экране: решение, списки, свод, очередь.

web-review-title = Предложение № { $number }: { $name }
web-review-changes = Что меняется
web-review-reasons = Почему и кто предложил
web-review-file = Скачать файл основания: { $name }
web-review-completeness = Проверка полноты
web-review-blocks = Обязательно исправить
web-review-warns = Подсказка
web-review-decision = Решение
web-review-approve-means = { $release ->
        [none] Если нажать «Утвердить», бот попросит подтвердить это в чате. После подтверждения текст начнёт действовать сразу.
       *[other] Если нажать «Утвердить», бот попросит подтвердить это в чате. После подтверждения сразу выйдет редакция № { $release }: её увидят { $client ->
            [internal] сотрудники
           *[external] граждане
        }.
    }
web-review-comment = Что исправить или почему нельзя принять
web-review-comment-hint = Нужно, чтобы вернуть или отклонить. Автор прочтёт это слово в слово.
web-review-unsent = Ваше замечание не отправлено
web-review-unsent-about = Если захотите написать автору, скопируйте его отсюда.
web-review-history = История
web-review-further = Куда дальше
web-review-next = { $left ->
        [one] Следующее из ожидающих: № { $number }
       *[other] Следующее из ожидающих: № { $number }, всего ещё { $left }
    }
web-review-to-all = Все предложения

web-done-proposal-checked = Спасибо, проверка записана.
web-done-proposal-submitted = Отправлено. О решении бот напишет вам в чат.
web-done-proposal-withdrawn = Отозвано. В перечне ничего не изменилось.
web-done-proposal-deleted = Черновик удалён.
web-done-proposal-return-author = Возвращено на доработку. Ваше замечание отправлено автору.
web-done-proposal-return-gone = Возвращено на доработку. Автор здесь больше не работает, поэтому написать некому: ваши слова останутся в предложении.
web-done-proposal-return-colleague = Возвращено на доработку. Автору бот сейчас не может написать и попросит его коллегу передать ваше замечание.
web-done-proposal-return-you = Возвращено на доработку. Автору бот сейчас не может написать: передайте ему замечание сами.
web-done-proposal-return-administrators = Возвращено на доработку. Автору бот сейчас не может написать и сообщит администратору.
web-done-proposal-return-nobody = Возвращено на доработку. Автору бот сейчас не может написать, и передать некому: скажите ему об этом сами.
web-done-proposal-reject-author = Отклонено. Причина отправлена автору.
web-done-proposal-reject-gone = Отклонено. Автор здесь больше не работает, поэтому написать некому: ваши слова останутся в предложении.
web-done-proposal-reject-colleague = Отклонено. Автору бот сейчас не может написать и попросит его коллегу передать причину.
web-done-proposal-reject-you = Отклонено. Автору бот сейчас не может написать: передайте ему причину сами.
web-done-proposal-reject-administrators = Отклонено. Автору бот сейчас не может написать и сообщит администратору.
web-done-proposal-reject-nobody = Отклонено. Автору бот сейчас не может написать, и передать некому: скажите ему об этом сами.

## Списки предложений

web-nav-proposals = Предложения
web-proposals-tabs = Какие предложения
web-proposals-waiting = Ждут моего решения
web-proposals-mine = Мои предложения
web-proposals-unit = Предложения моего подразделения
web-proposals-open = Все нерешённые предложения
web-proposals-decided = Решённые предложения
web-proposals-filters = Отбор предложений
web-proposals-words = Что искать
web-proposals-words-hint = Номер, слова из названия точки или из основания.
web-proposals-narrow = Отбор: вид изменения, состояние, автор, дни
web-proposals-kind = Изменение
web-proposals-status = Состояние
web-proposals-author = Автор
web-proposals-since = Изменено с этого дня
web-proposals-until = Изменено по этот день
web-proposals-day-hint = Например: 11.04.2026
web-proposals-any-status = любое
web-proposals-any-author = любой
web-proposals-show = Показать
web-proposals-clear = Убрать отбор
web-proposals-found = Найдено: { $found } из { $total }.
web-proposals-nothing-found = Под этот отбор ничего не подходит.
web-proposals-none-waiting = Вашего решения сейчас ничего не ждёт.
web-proposals-none-mine = У вас нет ни черновиков, ни предложений на рассмотрении.
web-proposals-none-unit = У вашего подразделения нет нерешённых предложений.
web-proposals-none-open = Нерешённых предложений нет.
web-proposals-none-decided = Решённых предложений пока нет.
web-proposals-caption = { $tab ->
        [mine] Сначала то, что можно продолжить
        [decided] Сначала свежие
       *[waiting] Сначала те, что ждут дольше
    }. Предложений: { $total }
web-proposals-name = Что меняется
web-proposals-changed = Последнее действие
web-proposal-status = { $status ->
        [draft] черновик
        [submitted] ждёт решения
        [checked] проверено
        [returned] на доработке
        [released] утверждено
        [rejected] отклонено
       *[withdrawn] отозвано
    }

## Очередь: что ждёт меня

web-queue-principal = Вы замещаете: { $who }. Пока вы замещаете, вы решаете и за него.
web-queue-waiting-title = Ждут моего решения: { $count }
web-queue-returned-title = Вернули на доработку: { $count }
web-queue-publications-title = Разместить на сайте: { $count }
web-queue-unplaced-title = Ещё не на сайте: { $count }
web-queue-mine-title = Мои черновики и предложения: { $count }
web-queue-people-title = От людей и мониторинг
web-queue-findings-title = Что исправить в перечне
web-queue-proposal = № { $number } «{ $name }»: { $change }
web-queue-preview = Перечень из файла «{ $file }» ещё не отправлен
web-queue-release = Редакция № { $number }, { $client ->
        [internal] перечень для сотрудников
       *[external] перечень для граждан и организаций
    }: ещё не на сайте
web-queue-questions = Вопросы без ответа: { $count }
web-queue-suggestions = Сигналы о неверных контактах: { $count }
web-queue-monitoring = Ежегодный мониторинг, мои строки без ответа: { $count }
web-queue-finding = { $blocks ->
        [yes] Обязательно исправить
       *[no] Подсказка
    }: { $name } — { $count }
web-queue-since = С { $day }.
web-queue-until = До { $day }.
web-queue-late = Просрочено: нужно было до { $day }
web-queue-step-decide = Посмотреть и решить
web-queue-step-mend = Посмотреть, что исправить
web-queue-step-continue = Продолжить
web-queue-step-look = Посмотреть
web-queue-step-bundle = Открыть свод
web-queue-step-import = Посмотреть и утвердить
web-queue-step-publish = Разместить и записать
web-queue-step-questions = Ответить
web-queue-step-suggestions = Разобрать
web-queue-step-monitoring = Подтвердить строки можно в чате: отправьте боту /monitoring.
web-queue-step-finding = Открыть строки
web-queue-all = Показать все: { $count }
web-queue-propose = Открыть перечень и предложить изменение

## Свод и приказ

web-nav-bundles = Свод и приказ
web-bundles-title = Свод и приказ
web-bundles-none = Сейчас приказа ничего не ждёт. Проверенные изменения попадут в свод сами.
web-bundles-not-here = У вашего органа перечень утверждается нажатием, без приказа: свода здесь не бывает.
web-bundle-title = Свод: изменений { $count }
web-bundle-open = Открыть свод, изменений: { $count }
web-bundle-state = { $state ->
        [collecting] Свод собирается. Когда всё готово, руководитель группы представляет его на утверждение.
        [assembled] Свод собран. Руководитель группы проверяет его и представляет на утверждение.
        [presented] Свод представлен. Редакция выйдет, когда утверждающий запишет номер и дату приказа.
       *[ordered] Приказ записан, редакция вышла.
    }
web-bundle-gone = Изменений в редакции: { $count }. Утверждена: { $order }.
web-bundle-release = Открыть редакцию { $number }
web-bundle-empty = В своде пока ничего нет.
web-bundle-assemble-means = Отложите то, что не войдёт в этот приказ. Когда всё на месте, отметьте, что свод собран: руководитель группы узнает об этом.
web-bundle-present-means = После этого свод не меняется, пока утверждающий не запишет приказ или не вернёт его.
web-bundle-order-means = Запишите приказ, когда он подписан: после подтверждения в чате редакция выйдет сразу.
web-bundle-comment = Что исправить в своде
web-bundle-comment-hint = Нужно, чтобы вернуть свод группе. Руководитель прочтёт это слово в слово.
web-bundle-ready = Готово к приказу: { $count }
web-bundle-aside = Отложено до следующего приказа: { $count }
web-bundle-move = Действие
web-bundle-put-aside = Отложить
web-bundle-take-back = Вернуть в свод
web-order-title = Записать приказ
web-order-ahead = Что получится
web-order-asks = Проверьте и нажмите «Записать и выпустить редакцию»: бот попросит подтвердить это в чате.
web-order-number = Номер
web-order-number-hint = Например: 54-П
web-order-date = Дата
web-order-kind = Вид документа
web-order-other-kind = Другой вид, если его нет в списке
web-order-other-kind-hint = Например: Постановление
web-order-name = Название документа, если нужно
web-order-name-hint = Например: Об утверждении перечня точек взаимодействия
web-order-file = Файл документа, если он есть
web-order-other-file = Заменить файл
web-order-file-hint = Не больше { $most } МБ.
web-order-look = Проверить
web-done-bundle-assembled = Свод собран. Руководителю группы сообщено: он представит его на утверждение. До этого состав ещё можно менять: отложите или верните изменение, и отметка снимется.
web-done-bundle-presented = Свод представлен на утверждение.
web-done-bundle-sent-back = Свод возвращён группе с вашими словами.
web-done-bundle-put-aside = Отложено: войдёт в следующий приказ. Если свод был отмечен собранным, отметьте его снова.
web-done-bundle-taken-back = Снова в своде. Если свод был отмечен собранным, отметьте его снова.
