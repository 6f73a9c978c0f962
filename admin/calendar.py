"""Working days of Russia, for the terms that the orders set (D14, B5.4)."""

from datetime import date, timedelta

import holidays

from storage.models import Release
from storage.procedure import Procedure


def add_working_days(start: date, days: int) -> date:
    """The day on which a term of so many working days, counted from the next day, ends.

    `holidays` knows transferred days off and working Saturdays of Russia; regional
    holidays it does not.
    """
    calendar = holidays.country_holidays("RU", years=range(start.year, start.year + 2))
    day, left = start, days
    while left:
        day += timedelta(days=1)
        if calendar.is_working_day(day):
            left -= 1
    return day


def publish_by(release: Release, procedure: Procedure) -> date | None:
    """The last day for placing the release on the site; None where the order sets no term.

    Counted from the approval (D14: the order's day) or from the change (B5.4: the release).
    """
    publication = procedure.publication
    if publication.working_days is None:
        return None
    counted_from = {"approval": release.approved_on, "change": release.date}
    return add_working_days(counted_from[publication.counted_from], publication.working_days)
