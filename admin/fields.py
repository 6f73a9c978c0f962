"""Reading what staff type: each parser returns a clean value or refuses with words
that say how to mend it."""

import re
from collections.abc import Iterator
from unicodedata import category
from urllib.parse import urlsplit

from opening_hours import OpeningHours, validate

from admin.errors import (
    BadEmailError,
    BadHoursError,
    BadPhoneError,
    BadPlaceError,
    BadSiteError,
    CommentNeededError,
    EndBeforeStartError,
    LongTextError,
    OverlappingHoursError,
    ShortTextError,
    SwappedPlaceError,
)
from storage.terms import ContactType

_EMAIL = re.compile(r"[\w.+-]+@([\w-]+\.)+[\w-]{2,}")
_HOST = re.compile(r"([\w-]+\.)+[\w-]{2,}")
_PLACE = re.compile(r"(-?\d{1,3}(?:\.\d+)?)[\s,;]+(-?\d{1,3}(?:\.\d+)?)", re.ASCII)
_PHONE_WORD = re.compile(r"^(?:телефон|тел|т)\b[.:\s]*", re.IGNORECASE)
_EXTENSION = re.compile(r"[\s,;(]+(?:доб|вн|ext)[а-яa-z]*[.:\s]*([0-9]{1,6})\)?$", re.IGNORECASE)
_DASHES = re.compile("[\u2010-\u2015\u2212]")
_NEVER_IN_SITES = re.compile(r"[\s\"'<>\\^`{|}]")
_CLOCK = r"(\d{1,2})(?:[:.](\d\d))?"
_SPAN = re.compile(rf"(?<![\d:.]){_CLOCK}\s*-\s*{_CLOCK}(?![\d:.])", re.ASCII)
_HOURS_WORDS = (
    ("круглосуточно", "24/7"),
    ("ежедневно|без выходных|daily|every day", "Mo-Su"),
    (rf"\b(?:с|from)\s+{_CLOCK}\s+(?:до|to)\s+{_CLOCK}", r"\1:\2-\3:\4"),
    (r"(?<=\d):(?=-|$|\D)", ""),
    (r"[\s\-:]*\bвыходн\w+(?:\s+д(?:ень|ни))?", " off"),
)
_DAYS = {
    "пн|понедельник|mon(?:day)?": "Mo",
    "вт|вторник|tue(?:s|sday)?": "Tu",
    "ср|сред[аы]|wed(?:nesday)?": "We",
    "чт|четверг|thu(?:r|rs|rsday)?": "Th",
    "пт|пятниц[аы]|fri(?:day)?": "Fr",
    "сб|суббот[аы]|sat(?:urday)?": "Sa",
    "вс|воскресенье|sun(?:day)?": "Su",
}
_WEEK = tuple(_DAYS.values())
_BREAK = re.compile(
    r"[,\s(]*\b(?:обед|перерыв)[а-я]*(?:\s+на\s+обед)?[\s:\-]*(\d\d:\d\d-\d\d:\d\d)\)?"
)
_HOURS_PART = re.compile(
    r"(?P<days>(?:Mo|Tu|We|Th|Fr|Sa|Su)[A-Za-z,\-]*)|(?P<span>\d\d:\d\d-\d\d:\d\d)"
)


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
    lines = [seen(line) for line in value.strip().splitlines()]
    clean = "\n".join(lines)
    if len(clean) > 1000:
        raise LongTextError(most=1000, given=len(clean))
    return clean


def seen(value: str) -> str:
    """What a person sees of a text: a zero-width space is no name, a NUL breaks PostgreSQL, and
    documents break on what Unicode calls no character."""
    spaced = " ".join(value.split())
    return "".join(sign for sign in spaced if _is_seen(sign)).strip()


def _is_seen(sign: str) -> bool:
    return category(sign) not in ("Cc", "Cf", "Cs") and sign not in "\ufffe\uffff"


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
    """«+7 000 000-00-00», «…, доб. 12» or a short service number of 3–6 digits."""
    clean = _PHONE_WORD.sub("", _DASHES.sub("-", seen(value)))
    extension = _EXTENSION.search(clean)
    if extension:
        return f"{_number(clean[: extension.start()])}, доб. {extension[1]}"
    return _number(clean)


def _number(clean: str) -> str:
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
    """«56.8, 60.6»: latitude, longitude in degrees, in Russia.

    Raises:
        SwappedPlaceError: the other way round it would be in Russia.
    """
    found = _PLACE.fullmatch(_DASHES.sub("-", seen(value)))
    if not found:
        raise BadPlaceError
    latitude, longitude = float(found[1]), float(found[2])
    if _in_russia(latitude, longitude):
        return f"{found[1]}, {found[2]}"
    raise SwappedPlaceError if _in_russia(longitude, latitude) else BadPlaceError


def _in_russia(latitude: float, longitude: float) -> bool:
    return 41 <= latitude <= 82 and (19 <= longitude <= 180 or -180 <= longitude <= -168)


def hours(value: str) -> str:
    """«пн–пт 9:00–13:00, 14:00–18:00» or “Mon–Fri 9:00–18:00”, days short or whole, as an
    OpenStreetMap opening-hours text.

    Raises:
        EndBeforeStartError: «18:00–9:00».
        OverlappingHoursError: «9:00–13:00, 12:00–18:00» of one day.
    """
    clean = _latin("; ".join(seen(line) for line in value.strip().splitlines()))
    parts: list[str] = []
    for part in clean.split("; "):
        parts = _with_breaks(parts, part)
    clean = "; ".join(parts)
    readable = re.search(r"[A-Za-z].*\d\d:\d\d-\d\d:\d\d|24/7", clean) and len(clean) <= 200
    if not readable or not validate(clean):
        raise BadHoursError
    for part in parts:
        _require_apart(part)
    return str(OpeningHours(clean)).replace("closed", "off")


def _latin(typed: str) -> str:
    """People's days, words and clocks as the format writes them."""
    clean = re.sub(r"\s+-\s+", "-", _DASHES.sub("-", typed.lower().replace("ё", "е")))
    for words, meaning in _HOURS_WORDS:
        clean = re.sub(words, meaning, clean)
    for names, latin in _DAYS.items():
        clean = re.sub(rf"\b(?:{names})\b\.?", latin, clean)
    clean = re.sub(r"(?i)\b(mo|tu|we|th|fr|sa|su)\b", lambda day: day[1].capitalize(), clean)
    clean = re.sub(r"\bph\b", "PH", clean)
    clean = re.sub(r"(?<=[a-z]):?-?\s*(?=\d)", " ", clean)
    clean = re.sub(r"(?<=[a-z])\s+(?:и|and)\s+(?=[A-Z])|(?<=[a-z]),\s*(?=[A-Z])", ",", clean)
    clean = _SPAN.sub(_span, clean)
    clean = re.sub(r"(?<=[\df])[,;]\s*(?=[A-Z][A-Za-z,\-]* off)", "; ", clean)
    return re.sub(r";\s*", "; ", re.sub(r",\s+(?=\d)", ",", clean)).strip("; ")


def _span(found: re.Match[str]) -> str:
    """«9-18» as «09:00-18:00»; what no clock shows is refused."""
    hour, minute, last_hour, last_minute = (int(each or 0) for each in found.groups())
    start, end = hour * 60 + minute, last_hour * 60 + last_minute
    if max(minute, last_minute) > 59 or start >= 24 * 60 or end > 24 * 60:
        raise BadHoursError
    if end <= start:
        raise EndBeforeStartError(hours=found[0])
    return f"{hour:02}:{minute:02}-{last_hour:02}:{last_minute:02}"


def _with_breaks(before: list[str], part: str) -> list[str]:
    """A break is cut out of the hours before it; standing alone, out of all hours so far."""
    while found := _BREAK.search(part):
        head, tail = part[: found.start()], part[found.end() :]
        hours = [head] if head else before
        cut = [_cut(each, found[1]) for each in hours]
        if cut == hours:
            raise BadHoursError
        before, part = (before, cut[0] + tail) if head else (cut, tail.lstrip(", "))
    return [*before, part] if part else before


def _cut(hours: str, rest: str) -> str:
    start, end = rest.split("-")

    def around(span: re.Match[str]) -> str:
        first, last = span[0].split("-")
        return f"{first}-{start},{end}-{last}" if first < start and end < last else span[0]

    return re.sub(r"\d\d:\d\d-\d\d:\d\d", around, hours)


def _require_apart(part: str) -> None:
    """No two spans of a day overlap; a later line of its own («; сб …») replaces a day."""
    taken: dict[str, list[tuple[str, str]]] = {}
    days: list[str] = []
    for found in _HOURS_PART.finditer(part):
        if found["days"]:
            days = list(_days(found["days"]))
            continue
        first, last = found["span"].split("-")
        for day in days:
            spans = taken.setdefault(day, [])
            if any(first < end and start < last for start, end in spans):
                raise OverlappingHoursError(hours=found["span"])
            spans.append((first, last))


def _days(words: str) -> Iterator[str]:
    for part in words.split(","):
        first, _, last = part.partition("-")
        if first in _WEEK and (last or first) in _WEEK:
            start, end = _WEEK.index(first), _WEEK.index(last or first)
            yield from (_WEEK[at % 7] for at in range(start, end + 1 + 7 * (end < start)))
