"""How terms were kept: decisions and placing on the site, in a period."""

from dataclasses import dataclass
from datetime import date
from statistics import median

from admin.calendar import WorkingDays, working_days
from admin.clock import agency_today, day_of
from admin.permissions import Permission, require
from admin.publication.records import standings
from admin.statistics.periods import Period
from storage.models import Staff
from storage.store import Store
from storage.terms import Status

_DECIDED = [Status.RELEASED, Status.REJECTED]


@dataclass(frozen=True)
class Terms:
    """Of proposals decided in the period: how many, the middle one's working days from its
    submission, how many outlasted the agency's patience. Of releases whose last day to be placed
    is in the period: placed in time, placed late, not placed and late, still to come."""

    decided: int
    usual_days: int
    long_waits: int
    patience: int
    in_time: int
    late: int
    overdue: int
    ahead: int


async def terms(store: Store, period: Period, *, by: Staff) -> Terms:
    """How this person's agency kept its terms."""
    require(by, Permission.SEE_WORK)
    agency = await store.agencies.get(by.agency_id)
    days = await working_days(store, agency.id)
    lasted = []
    for proposal in await store.proposals.having(agency.id, _DECIDED):
        if proposal.submitted_at is not None and proposal.decided_at is not None:
            decided = day_of(proposal.decided_at, agency.time_zone)
            if period.first <= decided <= period.last:
                begun = day_of(proposal.submitted_at, agency.time_zone)
                lasted.append(_working(days, begun, decided))
    placed = await _placed(store, period, agency_today(agency.time_zone), by)
    patience = agency.procedure.patience.escalate_after
    return Terms(
        decided=len(lasted),
        usual_days=round(median(lasted)) if lasted else 0,
        long_waits=sum(each > patience for each in lasted),
        patience=patience,
        **{name: placed.count(name) for name in ("in_time", "late", "overdue", "ahead")},
    )


async def _placed(store: Store, period: Period, today: date, by: Staff) -> list[str]:
    found = []
    for owner in await store.agencies.lists(by.agency_id):
        for each in await standings(store, owner.id, by=by):
            if each.last_day is None or not period.first <= each.last_day <= period.last:
                continue
            if each.publication is not None:
                in_time = each.publication.published_on <= each.last_day
                found.append("in_time" if in_time else "late")
            else:
                found.append("overdue" if each.last_day < today else "ahead")
    return found


def _working(days: WorkingDays, first: date, last: date) -> int:
    """Working days after the first one, the last one included."""
    count, day = 0, days.add(first, 1)
    while day <= last:
        count, day = count + 1, days.add(day, 1)
    return count
