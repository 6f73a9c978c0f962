"""Working days of Russia and of one agency, for the terms that the orders set (D14, B5.4).

The agency's own dated days come first; then the country's calendar with its transferred days
off and working Saturdays. Regional holidays are not in it: they are the agency's own days.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from typing import Any

import holidays

from storage.models import Release
from storage.procedure import Procedure
from storage.store import Store

_SATURDAY = 5


class WorkingDays:
    """`exceptions` are the agency's own days: whether each is worked; `confirmed` the years
    of which the operator has said that every transferred day is among them."""

    def __init__(
        self, exceptions: Mapping[date, bool] | None = None, confirmed: Iterable[int] = ()
    ) -> None:
        self._exceptions = dict(exceptions or {})
        self._confirmed = frozenset(confirmed)

    def is_working(self, day: date) -> bool:
        own = self._exceptions.get(day)
        return _country(day.year).is_working_day(day) if own is None else own

    def rests(self, day: date) -> bool:
        """Whether the day is off beside the weekend: a holiday, a transferred day off, the
        agency's own. Who receives on Saturdays does so on every other Saturday."""
        own = self._exceptions.get(day)
        country = _country(day.year)
        if own is not None:
            return not own
        return not country.is_working_day(day) and (day.weekday() < _SATURDAY or day in country)

    def add(self, start: date, days: int) -> date:
        """The day on which a term of so many working days, counted from the next day, ends."""
        day = start
        for _ in range(days):
            day = next(self._onwards(day, 1))
        return day

    def last_before(self, day: date) -> date:
        """The nearest working day before this one."""
        return next(self._onwards(day, -1))

    def is_known(self, year: int) -> bool:
        """Whether somebody has said which days of the year are transferred: the library, or
        the operator.

        The agency's own days alone say nothing of it: one may be a holiday of the region. So
        whoever has entered the transferred ones confirms the year (`own_days.confirm_year`).

        The government fixes transfers a year at a time, in autumn. `holidays` keeps them by
        year as «special» days, the transferred days off and those given for a holiday on a
        weekend; a year with neither has not been entered into the library yet.
        """
        return year in _transfers() or year in self._confirmed

    def _onwards(self, day: date, step: int) -> Iterator[date]:
        while True:
            day += timedelta(days=step)
            if self.is_working(day):
                yield day


@cache
def _country(year: int) -> Any:
    return holidays.country_holidays("RU", years=year)


@cache
def _transfers() -> frozenset[int]:
    russia: Any = holidays.country_holidays("RU")
    return frozenset({*russia.special_public_holidays, *russia.special_public_holidays_observed})


async def working_days(store: Store, agency_id: int) -> WorkingDays:
    """The agency's calendar as the database has it."""
    agency = await store.agencies.get(agency_id)
    own = await store.calendar.exceptions(agency_id)
    return WorkingDays({each.day: each.working for each in own}, agency.known_years)


def publish_by(release: Release, procedure: Procedure, days: WorkingDays) -> date | None:
    """The last day for placing the release on the site; None where the order sets no term.

    Counted from the approval (D14: the order's day) or from the change (B5.4: the release).
    """
    term = procedure.publication.working_days
    return None if term is None else days.add(term_begins(release, procedure), term)


def half_time(release: Release, procedure: Procedure, days: WorkingDays) -> date | None:
    """The working day in the middle of that term, rounded down; None where there is no term."""
    term = procedure.publication.working_days
    return None if term is None else days.add(term_begins(release, procedure), term // 2)


def term_begins(release: Release, procedure: Procedure) -> date:
    """The day from whose next one the term counts."""
    counted_from = {"approval": release.approved_on, "change": release.date}
    return counted_from[procedure.publication.counted_from]
