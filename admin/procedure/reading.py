"""Reads what the administrator typed or pressed for a setting."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any, get_args

from admin.days import day, day_and_month
from admin.errors.procedure import (
    BadBasisError,
    BadDocumentError,
    BadFormLineError,
    BadMonthDayError,
    BadNumberError,
    BadNumbersError,
    LeapDayError,
    ManyColumnsError,
    MissingColumnsError,
    NotEmptyError,
    RepeatedColumnError,
)
from admin.fields import seen, site, text
from admin.procedure.settings import EMPTY, SWITCH, Ask, Setting
from storage.procedure import FormField

FORM_FIELDS: tuple[str, ...] = get_args(FormField)
"""What a column may hold, in the order in which the question numbers them."""

_NEEDED = {"touchpoint", "needs", "kind"}

_LINES = 30
_NUMBER = re.compile(r"\d{1,4}", re.ASCII)
_COLUMN = re.compile(r"(\d{1,2})[.):\s]+(\S.*)", re.ASCII)
_DOCUMENT = re.compile(
    r"(?:\S.*?)??№?\s*(?P<number>\S*\d\S*)\s+\w{1,3}\s+"
    r"(?P<date>\d{1,2}[.]\d{1,2}[.]\d{4})\s*(?P<title>.*)",
    re.DOTALL,
)


def read_value(setting: Setting, typed: str) -> Any:
    """The answer as plain JSON.

    Raises:
        DomainError: it is none; the words say how to answer.
    """
    if setting.may_be_empty and seen(typed) == EMPTY:
        return "" if setting.ask in (Ask.TEXT, Ask.SITE) else None
    if not seen(typed):
        raise NotEmptyError
    return _READ[setting.ask](setting, typed)


def _one(setting: Setting, typed: str) -> str:
    """A code that a button carries, or the number of a choice."""
    clean = seen(typed)
    if clean in setting.choices:
        return clean
    return _chosen(setting, [clean])[0]


def _several(setting: Setting, typed: str) -> list[str]:
    """Numbers of choices, in the order that people gave them where it means something."""
    chosen = dict.fromkeys(_chosen(setting, re.split(r"[\s,;]+", seen(typed))))
    if setting.is_ordered:
        return list(chosen)
    return [choice for choice in setting.choices if choice in chosen]


def _chosen(setting: Setting, numbers: list[str]) -> list[str]:
    last = len(setting.choices)
    found = [int(each) for each in numbers if _NUMBER.fullmatch(each)]
    if len(found) != len(numbers) or not all(1 <= each <= last for each in found):
        raise BadNumbersError(most=last)
    return [setting.choices[each - 1] for each in found]


def _switch(setting: Setting, typed: str) -> bool:
    return _one(setting, typed) == SWITCH[0]


def _number(setting: Setting, typed: str) -> int:
    clean = seen(typed)
    if not _NUMBER.fullmatch(clean) or not setting.least <= int(clean) <= setting.most:
        raise BadNumberError(least=setting.least, most=setting.most)
    return int(clean)


def _day(_setting: Setting, typed: str) -> str:
    """«25.12» or «25 декабря» as «12-25»."""
    found = day_and_month(typed)
    if found is None:
        raise BadMonthDayError
    number, month = found
    if (number, month) == (29, 2):
        raise LeapDayError
    try:
        return f"{date(2027, month, number):%m-%d}"
    except ValueError as error:
        raise BadMonthDayError from error


def _text(setting: Setting, typed: str) -> str:
    return text(typed, least=setting.least, most=setting.most)


def _site(_setting: Setting, typed: str) -> str:
    return site(typed)


def _lines(setting: Setting, typed: str) -> list[str]:
    lines = [text(line, least=setting.least, most=setting.most) for line in _written(typed)]
    return list(dict.fromkeys(lines))


def _columns(_setting: Setting, typed: str) -> list[dict[str, str]]:
    """«5 Точка взаимодействия», one column a line, each field once."""
    found: dict[str, str] = {}
    for line in _written(typed):
        field, title = _column(line)
        if field in found:
            raise RepeatedColumnError(name=title)
        found[field] = title
    if not found.keys() >= _NEEDED:
        raise MissingColumnsError
    return [{"field": field, "title": title} for field, title in found.items()]


def _column(line: str) -> tuple[str, str]:
    """What the column holds and its title: words, or «№»."""
    parts = _COLUMN.fullmatch(seen(line))
    if parts is None or not 1 <= int(parts[1]) <= len(FORM_FIELDS):
        raise BadFormLineError(name=line[:100])
    title = text(parts[2], least=1, most=200)
    if not re.search(r"[^\W\d_]|№", title):
        raise BadFormLineError(name=line[:100])
    return FORM_FIELDS[int(parts[1]) - 1], title


def _written(typed: str) -> list[str]:
    lines = [line for line in typed.splitlines() if seen(line)]
    if len(lines) > _LINES:
        raise ManyColumnsError(most=_LINES)
    return lines


def _document(_setting: Setting, typed: str) -> dict[str, str]:
    return read_document(typed)


def read_document(typed: str) -> dict[str, str]:
    """«№ 54 от 11.04.2024 Об утверждении…»: number, day and title.

    Raises:
        BadDocumentError: one of them is missing.
    """
    found = _DOCUMENT.fullmatch(seen(typed))
    if found is None or not seen(found["title"]):
        raise BadDocumentError
    return {
        "number": text(found["number"], least=1, most=64),
        "date": day(found["date"]).isoformat(),
        "title": text(found["title"].strip(' «»"—-'), least=3, most=500),
    }


def read_basis(typed: str) -> str:
    """The act behind a change, «приказ от 11.04.2024 № 54»; empty where there is none.

    Raises:
        BadBasisError: no act is called so.
    """
    act = text(typed, least=0, most=500)
    if act and (len(act) < 5 or sum(sign.isalpha() for sign in act) < 2):
        raise BadBasisError
    return act


_READ: dict[Ask, Callable[[Setting, str], Any]] = {
    Ask.ONE: _one,
    Ask.SEVERAL: _several,
    Ask.SWITCH: _switch,
    Ask.NUMBER: _number,
    Ask.DAY: _day,
    Ask.TEXT: _text,
    Ask.SITE: _site,
    Ask.LINES: _lines,
    Ask.COLUMNS: _columns,
    Ask.DOCUMENT: _document,
}
