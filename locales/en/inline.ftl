# A question to the bot from any chat: its name and the words after it.

inline-how-title = How to ask
inline-how-about = After the bot’s name, write what happened. For example: heating complaint
inline-how-text =
    The bot @{ $bot } tells where to turn.
    In any chat type its name, a space, and what happened. For example: <code>@{ $bot } heating complaint</code>
    Or open the bot and ask privately.
inline-how-button = Write what happened
inline-ask-button = Not found? Ask the bot privately
inline-about = { $agency }: { $needs }
inline-danger-title = Danger to life: what to do
inline-elsewhere-title = Who is responsible: { $body }
inline-elsewhere = This is handled by: <b>{ $body }</b>.
inline-elsewhere-about = { $title }
inline-open-button = Open in the bot
inline-bot-button = Open the bot
