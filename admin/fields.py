"""Reading what staff type: each parser returns a clean value or refuses with words
that say how to mend it."""

import re
from datetime import date
from unicodedata import category
from urllib.parse import urlsplit

from opening_hours import OpeningHours, validate

from admin.errors import (
    BadDateError,
    BadEmailError,
    BadHoursError,
    BadPhoneError,
    BadPlaceError,
    BadSiteError,
    CommentNeededError,
    LongTextError,
    ShortTextError,
)
from storage.terms import ContactType

_EMAIL = re.compile(r"[\w.+-]+@([\w-]+\.)+[\w-]{2,}")
_HOST = re.compile(r"([\w-]+\.)+[\w-]{2,}")
_DATE = re.compile(r"(\d{1,2})[.\-/ ](\d{1,2})[.\-/ ](\d{4})", re.ASCII)
_PLACE = re.compile(r"(-?\d{1,2}(?:\.\d+)?)[\s,;]+(-?\d{1,3}(?:\.\d+)?)", re.ASCII)
_DASHES = re.compile("[\u2010-\u2015\u2212]")
_NEVER_IN_SITES = re.compile(r"[\s\"'<>\\^`{|}]")
_HOURS_WORDS = (
    ("круглосуточно", "24/7"),
    ("ежедневно", "Mo-Su"),
    (r"(?<=\d)\.(?=\d\d\b)", ":"),
    (r"\bс\s+(\d[\d:]*)\s+до\s+(\d[\d:]*)", r"\1-\2"),
    (r"\bвыходн\w+", "off"),
)
_DAYS = {"пн": "Mo", "вт": "Tu", "ср": "We", "чт": "Th", "пт": "Fr", "сб": "Sa", "вс": "Su"}


def text(value: str, *, least: int, most: int) -> str:
    """Words without doubled spaces and unseen signs, within these lengths."""
    clean = seen(value)
    if len(clean) < least:
        raise ShortTextError(least=least)
    if len(clean) > most:
        raise LongTextError(most=most, given=len(clean))
    return clean


def reason(value: str) -> str:
    """Why something is refused, in words that its author can act on."""
    if len(seen(value)) < 5:
        raise CommentNeededError
    return text(value, least=5, most=1000)


def seen(value: str) -> str:
    """What a person sees of a text: a zero-width space is no name, a NUL breaks PostgreSQL."""
    spaced = " ".join(value.split())
    return "".join(sign for sign in spaced if category(sign) not in ("Cc", "Cf", "Cs")).strip()


def contact(kind: ContactType, value: str) -> str:
    """A contact detail in one form: +7…, https://…, «lat, lon»; other kinds as text."""
    if kind is ContactType.PHONE:
        return phone(value)
    if kind is ContactType.EMAIL:
        return email(value)
    if kind is ContactType.SITE:
        return site(value)
    if kind is ContactType.PLACE:
        return place(value)
    return text(value, least=5, most=300)


def phone(value: str) -> str:
    """«+7 000 000-00-00» or a short service number of 3–6 digits."""
    clean = _DASHES.sub("-", seen(value))
    digits = re.sub(r"[^0-9]", "", clean)
    if re.search(r"[^0-9\s()+\-.]", clean) or "+" in clean[1:]:
        raise BadPhoneError
    if 3 <= len(digits) <= 6 and "+" not in clean:
        return digits
    if len(digits) == 10 and "+" not in clean:
        digits = "7" + digits
    if len(digits) != 11 or digits[0] not in "78":
        raise BadPhoneError
    body = digits[1:]
    return f"+7 {body[:3]} {body[3:6]}-{body[6:8]}-{body[8:]}"


def email(value: str) -> str:
    clean = seen(value)
    if not _EMAIL.fullmatch(clean) or len(clean) > 200:
        raise BadEmailError
    return clean


def site(value: str) -> str:
    """An address of a page; «example.org» becomes «https://example.org»."""
    clean = seen(value)
    if "://" not in clean:
        clean = f"https://{clean}"
    try:
        parts = urlsplit(clean)
        port = parts.port
    except ValueError as error:
        raise BadSiteError from error
    if parts.scheme not in ("http", "https") or not _HOST.fullmatch(parts.hostname or ""):
        raise BadSiteError
    # «https://gosuslugi.ru@example.org» leads to example.org: nobody needs such an address.
    if len(clean) > 300 or "@" in parts.netloc or port == 0 or _NEVER_IN_SITES.search(clean):
        raise BadSiteError
    return clean


def place(value: str) -> str:
    """«56.8, 60.6»: latitude, longitude in degrees."""
    found = _PLACE.fullmatch(_DASHES.sub("-", seen(value)))
    if not found or abs(float(found[1])) > 90 or abs(float(found[2])) > 180:
        raise BadPlaceError
    return f"{found[1]}, {found[2]}"


def hours(value: str) -> str:
    """«пн–пт 9:00–13:00, 14:00–18:00» as an OpenStreetMap opening-hours text."""
    lines = "; ".join(seen(line) for line in value.strip().splitlines())
    clean = _DASHES.sub("-", lines.lower()).replace(" - ", "-")
    for words, meaning in _HOURS_WORDS:
        clean = re.sub(words, meaning, clean)
    for russian, latin in _DAYS.items():
        clean = re.sub(rf"\b{russian}\.?(?=[\s,\-:]|$)", latin, clean)
    clean = re.sub(r"(?<![\d:])(\d):(\d\d)", r"0\1:\2", clean)
    clean = re.sub(r",\s+(?=\d)", ",", clean)
    readable = re.search(r"\d\d:\d\d-\d\d:\d\d|24/7", clean) and len(clean) <= 200
    if not readable or not validate(clean):
        raise BadHoursError
    return str(OpeningHours(clean))


def day(value: str) -> date:
    """A day as people write it: «11.04.2024»."""
    found = _DATE.fullmatch(seen(value))
    if not found:
        raise BadDateError
    try:
        return date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError as error:
        raise BadDateError from error
