"""Telegram's HTML, read as Telegram reads it: plain text and entities, or a refusal.

Follows TDLib's `parse_html` rule by rule, so that a text which passes here passes there.
Offsets and lengths are UTF-16 units, offsets in refusals are UTF-8 bytes.
"""

import re
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from bot.sandbox.chats import Json
from bot.sandbox.errors import ApiError, bad

_KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "blockquote": "blockquote",
}

_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_CHARACTER = re.compile(r"&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(lt|gt|amp|quot));?")
_NAME = re.compile(r"[^\s>]*")
_ATTRIBUTE = re.compile(r"[^\s=>]*")
_TOKEN = re.compile(r"[A-Za-z0-9.\-]*")
_SPACE = re.compile(r"\s*")


def utf16(text: str) -> int:
    """The length of a text as Telegram counts it."""
    return len(text.encode("utf-16-le")) // 2


@dataclass(frozen=True)
class Entity:
    """A stretch of text, [start, end) in characters, with its meaning."""

    kind: str
    start: int
    end: int
    url: str = ""
    language: str = ""

    def to_json(self, text: str) -> Json:
        """The Bot API's MessageEntity within `text`."""
        json: Json = {
            "type": self.kind,
            "offset": utf16(text[: self.start]),
            "length": utf16(text[self.start : self.end]),
        }
        if self.url:
            json["url"] = self.url
        if self.language:
            json["language"] = self.language
        return json


@dataclass(frozen=True)
class _Open:
    tag: str
    start: int
    argument: str
    expandable: bool = False


def parse_html(source: str) -> tuple[str, list[Entity]]:
    """Plain text and entities in order.

    Raises:
        ApiError: "Bad Request: can't parse entities: …" as Telegram words it.
    """
    return _Reader(source).read()


class _Reader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.text: list[str] = []
        self.open: list[_Open] = []
        self.found: list[Entity] = []

    def read(self) -> tuple[str, list[Entity]]:
        while self.at < len(self.source):
            if self.source[self.at] != "<":
                self.text.append(self._character())
            elif self.source.startswith("</", self.at):
                self._end_tag()
            else:
                self._start_tag()
        if self.open:
            tag = self.open[-1].tag
            raise _refused(f'Can\'t find end tag corresponding to start tag "{tag}"')
        return "".join(self.text), _ordered(self.found)

    def _character(self) -> str:
        match = _CHARACTER.match(self.source, self.at)
        if match is None:
            self.at += 1
            return self.source[self.at - 1]
        decimal, hexadecimal, name = match.groups()
        code = int(decimal) if decimal else int(hexadecimal or "0", 16)
        if not name and (code == 0 or code > 0x10FFFF or 0xD800 <= code <= 0xDFFF):
            self.at += 1
            return "&"
        self.at = match.end()
        return _NAMED[name] if name else chr(code)

    def _start_tag(self) -> None:
        begin = self.at
        tag = self._take(_NAME, skip=1).lower()
        if self.at >= len(self.source):
            raise self._refused("Unclosed start tag", begin)
        if tag not in _KINDS:
            raise self._refused(f'Unsupported start tag "{tag}"', begin)
        opened = _Open(tag, len(self.text), "")
        while (attribute := self._attribute(tag, begin)) is not None:
            opened = _with(opened, *attribute)
        if tag == "span" and not opened.argument:
            raise self._refused('Tag "span" must have class "tg-spoiler"', begin)
        self.open.append(opened)

    def _attribute(self, tag: str, begin: int) -> tuple[str, str] | None:
        self._take(_SPACE)
        if self._now() == ">":
            self.at += 1
            return None
        name = self._take(_ATTRIBUTE)
        if not name:
            raise self._refused(
                "Unclosed start tag"
                if not self._now()
                else f'Empty attribute name in the tag "{tag}"',
                begin,
            )
        if tag == "blockquote" and name == "expandable" and self._now() != "=":
            return name, ""
        self._take(_SPACE)
        if self._now() != "=":
            raise self._refused(
                f'Expected equal sign in declaration of an attribute of the tag "{tag}"', begin
            )
        self.at += 1
        self._take(_SPACE)
        value = self._value()
        if not self._now():
            raise self._refused("Unclosed start tag", begin)
        return name.lower(), value

    def _value(self) -> str:
        if self._now() not in ("'", '"'):
            begin = self.at
            token = self._take(_TOKEN).lower()
            if self._now() and not self._now().isspace() and self._now() != ">":
                raise self._refused("Unexpected end of name token", begin)
            return token
        quote = self._now()
        self.at += 1
        value: list[str] = []
        while self._now() and self._now() != quote:
            value.append(self._character())
        self.at += 1
        return "".join(value)

    def _end_tag(self) -> None:
        begin = self.at
        if not self.open:
            raise self._refused("Unexpected end tag", begin)
        name = self._take(_NAME, skip=2)
        self._take(_SPACE)
        if self._now() != ">":
            raise self._refused("Unclosed end tag", begin)
        self.at += 1
        opened = self.open.pop()
        if name and name.lower() != opened.tag:
            raise _refused(
                f"Unmatched end tag at byte offset {self._bytes(begin)}, "
                f'expected "</{opened.tag}>", found "</{name}>"'
            )
        self._close(opened)

    def _close(self, opened: _Open) -> None:
        if len(self.text) == opened.start:
            return
        entity = Entity(_KINDS[opened.tag], opened.start, len(self.text))
        if opened.tag == "a":
            url = link(opened.argument or "".join(self.text[opened.start :]))
            if url:
                self.found.append(replace(entity, url=url))
        elif opened.tag in ("code", "pre"):
            self._close_code(entity, opened.argument)
        elif opened.expandable:
            self.found.append(replace(entity, kind="expandable_blockquote"))
        else:
            self.found.append(entity)

    def _close_code(self, entity: Entity, language: str) -> None:
        """`<pre><code class="language-x">` is one entity; code holds nothing else."""
        inner = [e for e in self.found if e.start >= entity.start]
        self.found = [e for e in self.found if e.start < entity.start]
        if entity.kind == "pre":
            same = [e for e in inner if (e.start, e.end) == (entity.start, entity.end)]
            language = next((e.language for e in same if e.language), "")
            self.found.append(replace(entity, language=language))
        else:
            self.found.append(replace(entity, language=language))

    def _now(self) -> str:
        return self.source[self.at] if self.at < len(self.source) else ""

    def _take(self, pattern: re.Pattern[str], skip: int = 0) -> str:
        match = pattern.match(self.source, min(self.at + skip, len(self.source)))
        assert match is not None, "every pattern here matches the empty text"
        self.at = match.end()
        return match.group()

    def _bytes(self, at: int) -> int:
        return len(self.source[:at].encode())

    def _refused(self, reason: str, at: int) -> ApiError:
        return _refused(f"{reason} at byte offset {self._bytes(at)}")


def _with(opened: _Open, name: str, value: str) -> _Open:
    if opened.tag == "a" and name == "href":
        return replace(opened, argument=value)
    if opened.tag == "code" and name == "class" and value.startswith("language-"):
        return replace(opened, argument=value.removeprefix("language-"))
    if opened.tag == "span" and name == "class" and value == "tg-spoiler":
        return replace(opened, argument=value)
    if opened.tag == "blockquote" and name == "expandable":
        return replace(opened, expandable=True)
    return opened


def _refused(reason: str) -> ApiError:
    return bad(f"can't parse entities: {reason}")


def _ordered(entities: list[Entity]) -> list[Entity]:
    plain = [replace(e, language="") if e.kind == "code" else e for e in entities]
    return sorted(plain, key=lambda e: (e.start, -e.end))


def link(address: str) -> str:
    """The address as Telegram keeps it, or nothing: a bad link is silently no link."""
    address = address.strip()
    if address.lower().startswith(("tg:", "ton:")):
        return address
    if "://" not in address:
        if re.match(r"[A-Za-z][A-Za-z0-9+-]*:(?!\d)", address):
            return ""
        address = f"http://{address}"
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        return ""
    known = parts.scheme.lower() in ("http", "https") and "." in host.strip(".")
    return address if known and not re.search(r"\s", address) else ""
