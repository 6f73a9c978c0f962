# Вопрос к боту из любого чата: имя бота и слова после него.

inline-how-title = Как спросить
inline-how-about = После имени бота напишите, что случилось. Например: жалоба на отопление
inline-how-text =
    Бот @{ $bot } подсказывает, куда обратиться.
    В любом чате наберите его имя и через пробел — что случилось. Например: <code>@{ $bot } жалоба на отопление</code>
    Или откройте бота и спросите лично.
inline-how-button = Напишите, что случилось
inline-ask-button = Не нашли? Спросите бота лично
inline-about = { $agency }: { $needs }
inline-danger-title = Опасно для жизни: что делать
inline-elsewhere-title = Кто отвечает: { $body }
inline-elsewhere = Этим занимается: <b>{ $body }</b>.
inline-elsewhere-about = { $title }
inline-open-button = Открыть в боте
inline-bot-button = Открыть бота
