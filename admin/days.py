"""Days as people write them."""

import re
from datetime import date

from admin.errors import BadDateError
from admin.errors.days import EmptyDateError
from admin.fields import seen

_DATE = re.compile(r"(?P<day>\d{1,2})[.\-/ ](?P<month>\d{1,2})[.\-/ ](?P<year>\d{4})", re.ASCII)
_ISO_DATE = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})", re.ASCII)
_MONTH_DAY = re.compile(r"(?P<day>\d{1,2})[.\-/ ](?P<month>\d{1,2})\.?", re.ASCII)
_WORDY_DAY = re.compile(
    r"(?P<day>[0-9]{1,2})\s+(?P<month>[^\W\d_]{3,9})\.?"
    r"(?:\s+(?P<year>[0-9]{4})(?:\s*г(?:ода|\.)?)?)?"
)
_MONTHS = (
    *("янв|jan", "фев|feb", "мар|mar", "апр|apr", "ма[йя]|may", "июн|jun"),
    *("июл|jul", "авг|aug", "сен|sep", "окт|oct", "ноя|nov", "дек|dec"),
)


def day(value: str) -> date:
    """A day as people write it: «11.04.2024», «2024-04-11» or «11 апреля 2024 года».

    Raises:
        EmptyDateError: nothing was written.
        BadDateError: it is none, or the year is missing.
    """
    clean = seen(value)
    if not clean:
        raise EmptyDateError
    found = _DATE.fullmatch(clean) or _ISO_DATE.fullmatch(clean) or _WORDY_DAY.fullmatch(clean)
    if found is None or found["year"] is None:
        raise BadDateError
    try:
        return date(int(found["year"]), _month(found["month"]), int(found["day"]))
    except ValueError as error:
        raise BadDateError from error


def day_and_month(value: str) -> tuple[int, int] | None:
    """«25.12», «25 декабря» or a whole day, whose year is left out; None where it is none."""
    clean = seen(value)
    forms = (_MONTH_DAY, _DATE, _ISO_DATE, _WORDY_DAY)
    found = next((match for form in forms if (match := form.fullmatch(clean))), None)
    return (int(found["day"]), _month(found["month"])) if found else None


def _month(word: str) -> int:
    """A month by its number or name; 0 is none, and no date takes it."""
    if word.isdigit():
        return int(word)
    matching = [at for at, each in enumerate(_MONTHS, 1) if re.match(each, word.lower())]
    return matching[0] if matching else 0
