"""The text of a message: parsed, trimmed and measured as Telegram does it."""

import re
from collections.abc import Iterable
from dataclasses import replace

from bot.sandbox.chats import Json
from bot.sandbox.errors import bad
from bot.sandbox.markup import Entity, parse_html
from bot.sandbox.parameters import Parameters

_FOUND = (
    ("url", re.compile(r"https?://[^\s<>\"]*[^\s<>\".,;:!?)»]")),
    ("email", re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")),
    ("mention", re.compile(r"(?<![\w@])@[A-Za-z]\w{3,31}")),
    ("bot_command", re.compile(r"(?<![\w/])/[A-Za-z0-9_]{1,32}(?:@[A-Za-z]\w+)?(?![\w/])")),
)
_CLOSED = ("code", "pre", "text_link", "url")


def formatted(params: Parameters, field: str, entities_field: str) -> tuple[str, list[Json]]:
    """The text in `field` and its entities, given or parsed or found in it."""
    source = params.text(field).replace("\r", "")
    mode = params.text("parse_mode").lower()
    if mode == "html":
        text, entities = parse_html(source)
    elif mode:
        raise bad("unsupported parse_mode")
    else:
        text, entities = source, _given(params.listed(entities_field), source)
    return plain(text, entities)


def plain(text: str, entities: Iterable[Entity] = ()) -> tuple[str, list[Json]]:
    """Trim a text with its entities and add what Telegram finds by itself."""
    trimmed, entities = _trimmed(text, list(entities))
    entities = sorted([*entities, *_found(trimmed, entities)], key=lambda e: (e.start, -e.end))
    return trimmed, [entity.to_json(trimmed) for entity in entities]


def _given(entities: list[Json], text: str) -> list[Entity]:
    """Entities named by the bot, from UTF-16 units to characters."""
    units = text.encode("utf-16-le")
    result = []
    for entity in entities:
        try:
            start, length = int(entity["offset"]), int(entity["length"])
            kind, url = str(entity["type"]), str(entity.get("url") or "")
        except (KeyError, TypeError, ValueError):
            raise bad("can't parse MessageEntity") from None
        if start < 0 or length <= 0 or 2 * (start + length) > len(units):
            raise bad(f"entity beginning at UTF-16 offset {start} ends outside of the text")
        first = len(units[: 2 * start].decode("utf-16-le", "ignore"))
        last = len(units[: 2 * (start + length)].decode("utf-16-le", "ignore"))
        result.append(Entity(kind, first, last, url, str(entity.get("language") or "")))
    return result


def _trimmed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    cut = len(text) - len(text.lstrip())
    trimmed = text.strip()
    moved = (
        replace(e, start=max(e.start - cut, 0), end=min(e.end - cut, len(trimmed)))
        for e in entities
    )
    return trimmed, [e for e in moved if e.start < e.end]


def _found(text: str, entities: list[Entity]) -> list[Entity]:
    taken = [(e.start, e.end) for e in entities if e.kind in _CLOSED]
    found = []
    for kind, pattern in _FOUND:
        for match in pattern.finditer(text):
            if all(match.end() <= start or end <= match.start() for start, end in taken):
                found.append(Entity(kind, match.start(), match.end()))
                taken.append(match.span())
    return found
