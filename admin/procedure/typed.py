"""A setting as a form holds it: the present value to be mended, and what was ticked as it would
be typed, so that one reading (`reading.py`) serves every face."""

from collections.abc import Mapping, Sequence
from datetime import date
from html import unescape
from typing import Any

from admin.carried import whole_number
from admin.errors import UnknownChoiceError
from admin.errors.procedure import BadPlaceNumberError, RepeatedPlaceError
from admin.procedure.reading import FORM_FIELDS
from admin.procedure.settings import EMPTY, SWITCH, Ask, Setting
from locales import DEFAULT_LANGUAGE, Say


def as_typed(setting: Setting, value: Any) -> str:
    """The value as somebody would type it; empty where there is none."""
    if setting.ask is Ask.SWITCH:
        return SWITCH[0] if value else SWITCH[1]
    if value in (None, "", []):
        return ""
    match setting.ask:
        case Ask.DAY:
            return f"{value[3:]}.{value[:2]}"
        case Ask.LINES:
            return "\n".join(value)
        case Ask.COLUMNS:
            return "\n".join(_column(each) for each in value)
        case Ask.DOCUMENT:
            return _document(value)
        case Ask.SEVERAL:
            return ticked(setting, value)
    return str(value)


def _column(column: dict[str, str]) -> str:
    held = FORM_FIELDS.index(column["field"]) + 1 if column["field"] else ""
    return f"{held} {column['title']}".strip()


def _document(value: dict[str, str]) -> str:
    if not value["number"]:
        return ""
    day = f"{date.fromisoformat(value['date']):%d.%m.%Y}"
    say = Say(DEFAULT_LANGUAGE)
    return unescape(say("setting-document-typed", **{**value, "date": day}))


def left_empty(setting: Setting, given: str) -> str:
    """An empty field of a setting that may be empty says so."""
    return EMPTY if setting.may_be_empty and not given.strip() else given


def ticked(setting: Setting, codes: Sequence[str]) -> str:
    """The numbers of these choices, in this order.

    Raises:
        UnknownChoiceError: the setting has no such choice.
    """
    if not set(codes) <= set(setting.choices):
        raise UnknownChoiceError
    return " ".join(str(setting.choices.index(code) + 1) for code in codes)


def codes_in(setting: Setting, typed: str) -> list[str]:
    """The choices whose numbers these are; what is no number of one is left out."""
    numbers = [int(each) for each in typed.split() if each.isascii() and each.isdigit()]
    return [setting.choices[each - 1] for each in numbers if 0 < each <= len(setting.choices)]


def placed(setting: Setting, places: Mapping[str, str]) -> str:
    """The numbers of the choices that were given a place, in the order of the places.

    Raises:
        BadPlaceNumberError: a place is no number of one.
        RepeatedPlaceError: two have one place.
        UnknownChoiceError: the setting has no such choice.
    """
    last = len(setting.choices)
    given = {code: whole_number(place.strip()) for code, place in places.items() if place.strip()}
    taken = [place for place in given.values() if place is not None and 1 <= place <= last]
    if len(taken) < len(given):
        raise BadPlaceNumberError(most=last)
    twice = next((place for place in taken if taken.count(place) > 1), None)
    if twice is not None:
        raise RepeatedPlaceError(place=str(twice))
    return ticked(setting, sorted(given, key=lambda code: given[code] or 0))
