"""The order of a first release, typed in one line: «№ 54 от 11.04.2024»."""

import re

from admin.errors.imports import BadOrderLineError
from admin.orders import Order, order_day, order_number
from storage.models import Agency

_DAY = re.compile(r"\d{1,2}[.\-/]\d{1,2}[.\-/]\d{4}", re.ASCII)


def order_of(line: str, agency: Agency) -> Order:
    """Its number and day.

    Raises:
        BadOrderLineError: one of them is missing.
        BadDateError, FutureOrderError: the day is none, or has not come.
    """
    found = _DAY.search(line)
    words = [word for word in _DAY.sub(" ", line).split() if any(sign.isdigit() for sign in word)]
    if found is None or len(words) != 1:
        raise BadOrderLineError
    number = words[0].strip(",;.")
    return Order(number=order_number(number), date=order_day(found[0], agency))
