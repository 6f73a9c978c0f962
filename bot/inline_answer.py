"""What is offered to whoever types after the bot's name in another chat."""

from dataclasses import dataclass

from bot.screens import Screen


@dataclass(frozen=True)
class InlineCard:
    """One offer: what the list shows of it, and the message that is sent when it is taken.

    `id` tells the offers of one answer apart. The screen's buttons open addresses only: what
    is sent so stands in a chat that the bot does not know.
    """

    id: str
    title: str
    about: str
    screen: Screen


@dataclass(frozen=True)
class InlineAnswer:
    """Offers, best first; `button` above them leads into the private chat with `start`."""

    cards: tuple[InlineCard, ...]
    button: str
    start: str
