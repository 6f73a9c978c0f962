# Требования к ключевым точкам (A4.2, B3.2, D19–24) и оценка точки (C).

requirement-designed-for-clients = учтены возможности и особенности клиентов, в том числе с ограничениями по здоровью
requirement-shown-by-situation = показываются функции по профилю клиента и жизненной ситуации
requirement-easy-forms = формы заполнять легко: подсказки, автозаполнение, обязательные поля выделены
requirement-saved-progress = заполненное сохраняется, можно продолжить позже
requirement-site-receipt = клиент получает уведомление, что письмо дошло
requirement-feedback-on-actions = можно оставить отзыв о любом действии
requirement-where-am-i = видно, на каком шаге клиент и что от него требуется
requirement-assistant-around-the-clock = есть круглосуточный цифровой помощник
requirement-technical-support = есть техническая поддержка
requirement-official-page = страница открыта всем и ведётся от имени органа
requirement-moderation-rules = утверждены правила модерации
requirement-answers-when-mentioned = отвечают, когда обращаются, упоминают или комментируют
requirement-prompt-answers = отвечают быстро
requirement-reply-templates = есть шаблоны ответов на типовые сообщения
requirement-untypical-rules = есть правила ответов на нетиповые сообщения
requirement-templates-current = шаблоны и правила вовремя обновляют
requirement-letter-receipt = клиент получает уведомление, что сообщение дошло
requirement-assigned-official = за ответ отвечает закреплённый сотрудник
requirement-needs-understood = выясняют, что нужно клиенту
requirement-visit-where-needed = если нужно, выезжают к клиенту
requirement-client-history = учитывают профиль клиента и историю его обращений
requirement-simple-answers = отвечают просто и понятно на каждый вопрос
requirement-knowledge-base = есть база знаний с шаблонами ответов, её обновляют
requirement-quick-feedback = клиент может быстро оставить отзыв на ответ
requirement-reception-expedient = заранее выясняют, нужен ли личный приём
requirement-service-rules = внедрены правила профессионального обслуживания
requirement-booking = можно записаться на точное время
requirement-short-wait = ждать не дольше 15 минут
requirement-two-transfers = не больше двух переключений звонка
requirement-neutral-speech = речь спокойная, доброжелательная и грамотная
requirement-active-listening = слушают внимательно: уточняют и пересказывают вопрос
requirement-call-scripts = есть скрипты разговоров для типовых вопросов

requirement-state-met = выполняется
requirement-state-not_met = не выполняется
requirement-state-unknown = неизвестно

aspect-simplicity = Простота
aspect-promptness = Быстрота
aspect-accessibility = Доступность
aspect-simplicity-about = насколько просто и удобно здесь взаимодействовать
aspect-promptness-about = насколько быстро здесь решают вопрос
aspect-accessibility-about = могут ли сюда обратиться все, в том числе маломобильные и те, кому трудно с компьютером

grade-good = хорошо
grade-weak = слабо
grade-unknown = не оценивали

propose-requirements = Отметить требования к точке

ask-requirements = Отметьте, что точка выполняет. Нажмите требование.
ask-assessment = Оцените точку: простота, быстрота, доступность. Если слабо — напишите, чем это смягчают. Так советуют методические рекомендации.

requirement-button = { $sign } { $name }
requirement-screen = <b>{ $name }</b> { $source }
    Сейчас: { $mark }.
requirement-met-button = Выполняется
requirement-not-met-button = Не выполняется
requirement-unknown-button = Неизвестно
requirement-evidence-button = Чем подтверждено
requirement-next-button = Следующее требование
requirement-all-button = Ко всем требованиям
ask-requirement-evidence = Напишите, чем это подтверждается: документ, ссылка, дата проверки. До 300 знаков. Например: «приказ от 15.01.2026 № 5».

aspect-screen = <b>{ $name }</b>: { $about }.
    Сейчас: { $mark }.
grade-good-button = Хорошо
grade-weak-button = Слабо
grade-unknown-button = Не оценивали
aspect-mitigation-button = Чем смягчают
mark-first = Сначала отметьте кнопкой, потом напишите, чем это подтверждается или смягчается.
aspect-all-button = К оценке
ask-aspect-mitigation = Напишите, что делаете, чтобы клиенту было легче. До 300 знаков. Например: «к маломобильным выезжаем на дом».

requirements-answered = отмечено { $done } из { $total }

mark-words = { $word }{ $words }{ $date }
mark-said = { " — " }{ $words }
mark-on = { " " }({ $date })

field-requirements = Требования
field-assessment = Оценка
mend-requirements = Исправить требования
mend-assessment = Исправить оценку
