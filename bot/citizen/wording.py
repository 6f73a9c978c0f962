"""How pieces of citizens' messages are put together; the words themselves are in `locales`."""

import re
from collections.abc import Iterable
from html import escape

from admin.card_words import name_of as name_of
from bot.screens import Button, ButtonRows, plain
from locales import BEGUN, DEFAULT_LANGUAGE, Html, Say
from storage.cards import RowCard

LONGEST_BUTTON = 60

_CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)
_CALLING = re.compile("телефон|звон|phone|call", re.IGNORECASE)


def paragraphs(*parts: str | None) -> Html:
    """Parts apart from each other by an empty line; empty ones are left out."""
    return Html("\n\n".join(part for part in parts if part))


def lines(*parts: str | None) -> Html:
    return Html("\n".join(part for part in parts if part))


def listed(parts: Iterable[str], separator: str = ", ") -> Html:
    """Parts that are HTML already, one after another."""
    return Html(separator.join(parts))


def button_text(text: str) -> str:
    """A button's text: letters, not HTML, and never too long for one."""
    words = " ".join(plain(text).split())
    return words if len(words) <= LONGEST_BUTTON else words[: LONGEST_BUTTON - 1].rstrip() + "…"


def says_to_call(name: str) -> bool:
    """Whether a name tells by itself that one calls."""
    return bool(_CALLING.search(name))


def column(buttons: Iterable[Button]) -> ButtonRows:
    """One button a row: easy to read and to hit."""
    return tuple((button,) for button in buttons)


def russian_mark(say: Say, text: Html) -> Html | None:
    """Said once under a text in another language that quotes the agency's Russian words, and
    under any in a language that is translated in part."""
    if say.language in BEGUN:
        return say("card-in-russian")
    if say.language == DEFAULT_LANGUAGE or not _CYRILLIC.search(text):
        return None
    return say("card-in-russian")


def row_names(say: Say, rows: tuple[RowCard, ...]) -> list[Html]:
    """Names that tell the rows apart, also where one touchpoint serves several processes."""
    names = [name_of(say, row.touchpoint) for row in rows]
    return [
        name if names.count(name) == 1 else Html(f"{name}: {escape(_process(row))}")
        for name, row in zip(names, rows, strict=True)
    ]


def _process(row: RowCard) -> str:
    return row.process or row.service or row.direction
