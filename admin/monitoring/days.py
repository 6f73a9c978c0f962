"""The days of a yearly monitoring: what the order names, and the working days that it means."""

from dataclasses import dataclass
from datetime import date

from admin.calendar import WorkingDays, working_days
from storage.models import Agency
from storage.procedure import Monitoring
from storage.store import Store


@dataclass(frozen=True)
class CampaignDays:
    """One year's days; `year` is that of the opening.

    `review_named` and `hand_over_named` stand in the order; `review_by` and `hand_over_by` are
    the last working days on which it can be done.
    """

    year: int
    opens_on: date
    review_named: date
    review_by: date
    hand_over_named: date
    hand_over_by: date
    is_hand_over_off: bool = False
    """Whether the day that the order names is a day off."""


def campaign_days(monitoring: Monitoring, year: int, days: WorkingDays) -> CampaignDays:
    """The year's days (D16).

    «В срок до 25 декабря» includes that day; when it is a day off, the last working day before
    it. «До 31 декабря» is read as the last working day before it. Both are our reading. A day
    that comes earlier in the year than the one before it is of the next year.
    """
    opens_on = _on_or_after(date(year, 1, 1), monitoring.opens_on)
    review = _on_or_after(opens_on, monitoring.review_by)
    hand_over = _on_or_after(review, monitoring.hand_over_by)
    review_by = review if days.is_working(review) else days.last_before(review)
    return CampaignDays(
        year=year,
        opens_on=opens_on,
        review_named=review,
        review_by=review_by,
        hand_over_named=hand_over,
        hand_over_by=max(days.last_before(hand_over), review_by),
        is_hand_over_off=not days.is_working(hand_over),
    )


def _on_or_after(start: date, month_day: str) -> date:
    day = date.fromisoformat(f"{start.year}-{month_day}")
    return day if day >= start else date.fromisoformat(f"{start.year + 1}-{month_day}")


async def days_of_year(store: Store, agency: Agency, year: int) -> CampaignDays | None:
    """The days of that year's campaign; None where the agency has no monitoring."""
    monitoring = agency.procedure.monitoring
    if monitoring is None or not monitoring.on:
        return None
    return campaign_days(monitoring, year, await working_days(store, agency.id))


async def days_at(store: Store, agency: Agency, today: date) -> CampaignDays | None:
    """The days of the campaign that is due next or goes on: last year's one until its hand-over
    day is over. None where the agency has no monitoring, or is closed."""
    if agency.closed_on is not None and today >= agency.closed_on:
        return None
    last = await days_of_year(store, agency, today.year - 1)
    if last is None or today <= last.hand_over_by:
        return last
    return await days_of_year(store, agency, today.year)
