"""A day that has been, as people say it: «вчера», «12 ноября», «12.11», «неделю назад»."""

import re
from datetime import date, timedelta

from admin.days import day, day_and_month
from admin.errors import BadDateError
from admin.errors.appeals import FutureDayError, LongAgoError
from admin.fields import seen

LONGEST_AGO = timedelta(days=366)
"""Whatever began longer ago is a slip in the year."""

_DAYS_AGO = {
    **dict.fromkeys(("сегодня", "today"), 0),
    **dict.fromkeys(("вчера", "yesterday"), 1),
    **dict.fromkeys(("позавчера", "day before yesterday"), 2),
    **dict.fromkeys(("завтра", "tomorrow"), -1),
    **dict.fromkeys(("послезавтра", "day after tomorrow"), -2),
}
"""Days to come are understood, too: they are refused as such and not taken for something else."""

_FILLERS = frozenset(
    [
        "я",
        "мы",
        "его",
        "ее",
        "это",
        "было",
        "обращение",
        "жалобу",
        "жалоба",
        "заявление",
        "письмо",
        "отправил",
        "отправила",
        "отправили",
        "отправлено",
        "послал",
        "послала",
        "послали",
        "подал",
        "подала",
        "подали",
        "написал",
        "написала",
        "зарегистрировали",
        "зарегистрировано",
        "зарегистрирован",
        "числа",
        "числом",
        "примерно",
        "около",
        "где",
        "то",
        "наверное",
        "еще",
        "в",
        "во",
        "от",
        "на",
        "года",
        "год",
        "г",
        "i",
        "sent",
        "it",
        "on",
        "the",
        "of",
        "was",
        "registered",
        "about",
    ]
)
_UNITS = {
    **dict.fromkeys(("день", "дня", "дней", "day", "days"), 1),
    **dict.fromkeys(("неделю", "недели", "недель", "неделя", "week", "weeks"), 7),
}
_MONTH_AGO = frozenset(("месяц назад", "month ago", "прошло месяц", "прошел месяц"))
_AGO = re.compile(r"(?:(\d{1,3}) )?([^\W\d_]+) (?:назад|ago)")
_PASSED = re.compile(r"(?:прошло|прошла|прошли) (?:уже )?(?:(\d{1,3}) )?([^\W\d_]+)")
_WEEKDAYS = (
    "понедельн|mon",
    "вторн|tue",
    "сред|wed",
    "четв|thu",
    "пятн|fri",
    "суб|sat",
    "воскр|sun",
)
_LAST = re.compile(r"(?:(?:прошл|последн)[^\W\d_]+|last) ")
_MONTH_FIRST = re.compile(r"([a-z]{3,9}) (\d{1,2})(?:,? (\d{4}))?")
_NUMBER = re.compile(r"\d{1,2}")
_ORDINAL = re.compile(r"(?<=\d)(?:-?(?:е|го|ого|ое)|st|nd|rd|th)\b")
_GLUED = re.compile(r"(?<=\d)(?=[^\W\d_])")
_SHORT_YEAR = re.compile(r"(\d{1,2}[./-]\d{1,2}[./-])(\d{2})")
_WITH_YEAR = re.compile(r"\d{4}")
_MONTH_NAME = re.compile(r"(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)[а-я]*")
_LOOKS_LIKE_A_DAY = re.compile(
    r"\d"
    r"|(?:прошл|последн|недел|месяц|понедельн|вторн|четв|пятн|суббот|воскр)[а-я]*"
    r"|сред[ауы]|назад|ago|last|week|month"
)
_MOST_WORDS = 4
_SENDING = re.compile(
    r"\b(?:отправ|послал|подал|подан|написал|зарегистр|sent\b|submitted|registered)"
)
_A_DAY = re.compile(
    r"\b\d{1,2}[./-]\d{1,2}(?:[./-](?:\d{4}|\d{2}))?\b|\b\d{4}-\d{2}-\d{2}\b"
    r"|\b\d{1,2} (?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)[а-я]*(?: \d{4})?"
    r"|\b(?:позавчера|вчера|сегодня|завтра|послезавтра)\b"
)
"""A day within a sentence of sending: «подала 12.11 жалобу через Госуслуги»."""


def past_day(text: str, today: date) -> date | None:
    """The day that is meant; None where the words are about something else.

    A day without its year is the nearest one.

    Raises:
        BadDateError: a day is meant, but there is none like it.
        FutureDayError: it has not come yet.
        LongAgoError: it was more than a year ago.
    """
    clean = _within(_cleaned(text), text)
    found = _ago(clean, today) or _dated(clean, today)
    if found is None:
        if _is_meant_so(clean):
            raise BadDateError
        return None
    return checked(found, today)


def checked(when: date, today: date) -> date:
    """The day itself, if it can be one on which something was sent or registered.

    Raises:
        FutureDayError: it has not come yet.
        LongAgoError: it was more than a year ago.
    """
    if when > today:
        raise FutureDayError(date=f"{when:%d.%m.%Y}")
    if today - when > LONGEST_AGO:
        raise LongAgoError(date=f"{when:%d.%m.%Y}")
    return when


def _cleaned(text: str) -> str:
    """Lower case, without words around the day and without endings of numbers."""
    low = seen(text).lower().replace("ё", "е").rstrip(".!?, ")
    words = _GLUED.sub(" ", _ORDINAL.sub("", low)).split()
    clean = " ".join(word for word in words if word.strip("(),.") not in _FILLERS)
    short = _SHORT_YEAR.fullmatch(clean)
    return f"{short[1]}20{short[2]}" if short else clean


def _within(clean: str, text: str) -> str:
    """The only day that a longer sentence of sending names; else the words as they are."""
    if len(clean.split()) <= 1 or not _SENDING.search(text.lower()):
        return clean
    named = _A_DAY.findall(clean)
    return _cleaned(named[0]) if len(named) == 1 else clean


def _ago(clean: str, today: date) -> date | None:
    if clean in _DAYS_AGO:
        return today - timedelta(days=_DAYS_AGO[clean])
    if clean in _MONTH_AGO:
        return _month_ago(today)
    found = _AGO.fullmatch(clean) or _PASSED.fullmatch(clean)
    if found is None or found[2] not in _UNITS:
        return _weekday_ago(clean, today)
    return today - timedelta(days=int(found[1] or 1) * _UNITS[found[2]])


def _month_ago(today: date) -> date:
    """The same day of the last month, or its last day where it is shorter."""
    last = today.replace(day=1) - timedelta(days=1)
    return last.replace(day=min(today.day, last.day))


def _weekday_ago(clean: str, today: date) -> date | None:
    """«в понедельник», «в прошлый понедельник»: the last one before today."""
    name = _LAST.sub("", clean)
    found = [at for at, each in enumerate(_WEEKDAYS) if re.match(each, name)]
    if not found or " " in name:
        return None
    return today - timedelta(days=(today.weekday() - found[0] - 1) % 7 + 1)


def _dated(clean: str, today: date) -> date | None:
    if _NUMBER.fullmatch(clean):
        return _of_this_month(int(clean), today)
    swapped = _MONTH_FIRST.fullmatch(clean)
    if swapped:
        clean = " ".join(part for part in (swapped[2], swapped[1], swapped[3]) if part)
    parts = day_and_month(clean)
    if parts is None:
        return None
    return day(clean) if _WITH_YEAR.search(clean) else _nearest(*parts, today)


def _of_this_month(number: int, today: date) -> date:
    """«12 числа»: of this month, or of the last one where that has not come yet."""
    for back in range(3):
        month = today.year * 12 + today.month - 1 - back
        when = _maybe(month // 12, month % 12 + 1, number)
        if when is not None and when <= today:
            return when
    raise BadDateError


def _nearest(number: int, month: int, today: date) -> date:
    years = (today.year - 1, today.year, today.year + 1)
    possible = [when for year in years if (when := _maybe(year, month, number)) is not None]
    if not possible:
        raise BadDateError
    return min(possible, key=lambda when: abs(when - today))


def _maybe(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _is_meant_so(clean: str) -> bool:
    """Whether the words were meant as a day, though they are none that is understood."""
    words = [word.strip("().,") for word in clean.split()]
    named = [bool(_MONTH_NAME.match(word)) for word in words]
    if any(named) and len(words) <= 2:
        return True
    sure = [_LOOKS_LIKE_A_DAY.match(word) or word in _UNITS for word in words]
    return 0 < len(words) <= _MOST_WORDS and all(map(any, zip(named, sure, strict=True)))
