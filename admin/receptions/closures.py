"""Which days may be closed at once."""

from datetime import date, timedelta

from admin.errors.receptions import (
    BackwardsClosureError,
    ClosurePastError,
    FarClosureError,
    LongClosureError,
)

MOST_DAYS = 62
FARTHEST_DAYS = 366


def days_between(first: date, last: date, today: date) -> list[date]:
    """The days from first to last.

    Raises:
        BackwardsClosureError: the last day is before the first.
        ClosurePastError: the first day is over.
        LongClosureError: more than two months at once.
        FarClosureError: more than a year ahead: nobody books so far, it is a slip of the pen.
    """
    if last < first:
        raise BackwardsClosureError
    if first < today:
        raise ClosurePastError
    count = (last - first).days + 1
    if count > MOST_DAYS:
        raise LongClosureError(most=MOST_DAYS)
    if last > today + timedelta(days=FARTHEST_DAYS):
        raise FarClosureError(most=FARTHEST_DAYS)
    return [first + timedelta(days=number) for number in range(count)]
