"""What a log may tell: places and kinds of faults, never secrets, people or their words.

Nobody writes such things on purpose; this is the net under those who do it by mistake, and
under other libraries. It strikes out more than it must.
"""

import re
import sqlite3
import traceback
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, time, timedelta
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

Told = str | int | float | bool | None | list["Told"] | dict[str, "Told"]

_QUOTING = (ValueError, LookupError, SQLAlchemyError, sqlite3.Error)
_QUOTING_NAMES = ("asyncpg.", "aiogram.exceptions.ClientDecodeError", "aiohttp.client_exceptions.")
"""Errors whose own text may quote what a person wrote; of them only the name is told."""

_PLAIN = (timedelta, Path)
_LONGEST = 300
_DEEPEST = 10
_MANY = 1_000_000
_TOKEN = re.compile(r"(\d{3,})(:|%3[Aa])[A-Za-z0-9_-]{20,}")
_SIGN_IN = re.compile(r"(/sign-in/)[\w%-]+")
_PASSWORD = re.compile(r"(://[^\s:/@]*):[^\s@]+@")
_WHO = re.compile(
    r"(?P<key>\btelegram:\d+:\d+)"
    r"|(?P<person>\btelegram:\d+|\b(?:chat|user|person)(?:_?id)?['\"]?[ =:]+-?\d+)"
    r"|(?P<number>(?<![\w.])(?:\+\d|[78])(?:[ ()-]{0,2}\d){9,}(?!\w)|(?<![\w.])\d{6,}(?!\w))"
)
_WORDS = re.compile(r"[^\W\d_A-Za-z][^A-Za-z\n\"'`<>{}\[\]]*")
"""From a letter that is not Latin on: our own lines are English."""

_QUOTED_ERROR = re.compile(r"exception=(\w+)\(.*", re.DOTALL)


class Discretion:
    """Strikes out; knows the secrets of this process besides what looks like one."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        self._secrets = sorted({secret for secret in secrets if secret}, key=len, reverse=True)

    def text(self, text: str) -> str:
        """The text without tokens, passwords, addresses, long numbers and words of people."""
        for secret in self._secrets:
            text = text.replace(secret, "<token>")
        text = _SIGN_IN.sub(r"\1<code>", text)
        text = _PASSWORD.sub(r"\1:<password>@", _TOKEN.sub(r"\1\2<token>", text))
        text = _QUOTED_ERROR.sub(r"exception=\1", text)
        return _WORDS.sub("<words>", _WHO.sub(_struck, text))

    def fact(self, value: object) -> Told:
        """A value as it may be told: short plain ones as they are, of others only the kind."""
        match value:
            case None | bool():
                return value
            case int():
                return int(value) if abs(value) < _MANY else "<number>"
            case float():
                return round(value, 3)
            case str():
                return _cut(self.text(str(value)))
            case BaseException():
                return name_of(value)
            case Mapping():
                return {self.text(str(key)): self.fact(each) for key, each in value.items()}
            case date() | time():
                return value.isoformat()
            case list() | tuple() | set() | frozenset():
                return [self.fact(each) for each in value]
        return self.text(str(value)) if isinstance(value, _PLAIN) else f"<{type(value).__name__}>"

    def trace(self, error: BaseException) -> str:
        """Name and place of the error and of those before it; its words if nobody speaks there."""
        return self.text("".join(_traces(error))).rstrip()


def trace_of(error: BaseException) -> str:
    """The discreet trace of an error, to be kept."""
    return Discretion().trace(error)


def name_of(error: BaseException) -> str:
    return f"{type(error).__module__}.{type(error).__qualname__}"


def _traces(error: BaseException, depth: int = 1) -> Iterator[str]:
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None and depth < _DEEPEST:
        yield from _traces(before, depth + 1)
        yield "\nand then:\n\n"
    yield "Traceback (most recent call last):\n"
    yield from traceback.format_tb(error.__traceback__)
    yield f"{name_of(error)}{_words_of(error)}\n"
    if isinstance(error, BaseExceptionGroup) and depth < _DEEPEST:
        for each in error.exceptions:
            yield "\nwith:\n\n"
            yield from _traces(each, depth + 1)


def _words_of(error: BaseException) -> str:
    quoting = isinstance(error, _QUOTING) or name_of(error).startswith(_QUOTING_NAMES)
    words = "" if quoting else str(error)
    return f": {_cut(in_one_line(words))}" if words else ""


def in_one_line(text: str) -> str:
    """What is said in several lines would look like several events."""
    return " | ".join(line.strip() for line in text.splitlines())


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _struck(found: re.Match[str]) -> str:
    if found["key"]:
        return found[0]
    return "<person>" if found["person"] else "<number>"
