"""The agency's own counts of a period, merged so that nobody's visit shows in them."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from admin.demand import CARD_STAGE, STEP_STAGE
from admin.permissions import Permission, require
from admin.statistics.merging import Group, Opinion, merged, opinions
from admin.statistics.periods import Period
from storage.demand_terms import Counted
from storage.models import Agency, Staff
from storage.store import Store

KINDS = (Counted.ROW, Counted.NEED, Counted.SITUATION, Counted.HOUR, Counted.SEARCH)
"""What has a table and a chart, in the order in which people read them."""


@dataclass(frozen=True)
class Statistics:
    """`demand` by kind; in it and in `opinions` a touchpoint's key is its id, as in `names`.
    `steps` are opinions of the scenario's steps, by their keys: another stage, counted apart.
    `reports` say how often clients told that a touchpoint's contact is wrong."""

    agency: Agency
    period: Period
    demand: Mapping[Counted, tuple[Group, ...]]
    opinions: tuple[Opinion, ...]
    steps: tuple[Opinion, ...]
    reports: tuple[tuple[str, int], ...]
    names: Mapping[str, str]

    @property
    def is_empty(self) -> bool:
        said = self.opinions or self.steps or self.reports
        return not (any(self.demand.values()) or said)


async def read(store: Store, period: Period, *, by: Staff) -> Statistics:
    """What clients of this person's agency looked for and said in the period."""
    require(by, Permission.SEE_WORK)
    agency = await store.agencies.get(by.agency_id)
    points = await store.register.points_of_rows(agency.id)
    sums = await store.demand.sums(agency.id, period.first, period.last)
    helped, not_helped = (sums.get(kind, {}) for kind in (Counted.HELPED, Counted.NOT_HELPED))
    sums[Counted.ROW] = _by_point(sums.get(Counted.ROW, {}), points)
    return Statistics(
        agency=agency,
        period=period,
        demand={kind: merged(sums.get(kind, {})) for kind in KINDS},
        opinions=opinions(
            _by_point(_of_stage(helped, CARD_STAGE), points),
            _by_point(_of_stage(not_helped, CARD_STAGE), points),
        ),
        steps=opinions(_of_stage(helped, STEP_STAGE), _of_stage(not_helped, STEP_STAGE)),
        reports=await _reports(store, agency, period, points),
        names={str(point_id): name for point_id, name in points.values()},
    )


Points = Mapping[int, tuple[int, str]]


def _by_point(counts: Mapping[str, int], points: Points) -> Counter[str]:
    """Rows of one touchpoint together: a client sees the touchpoint."""
    found: Counter[str] = Counter()
    for row, times in counts.items():
        if row.isdigit() and int(row) in points:
            found[str(points[int(row)][0])] += times
    return found


def _of_stage(counts: Mapping[str, int], stage: str) -> dict[str, int]:
    """«card:7» by «7»."""
    beginning = f"{stage}:"
    return {
        key.removeprefix(beginning): times
        for key, times in counts.items()
        if key.startswith(beginning)
    }


async def _reports(
    store: Store, agency: Agency, period: Period, points: Points
) -> tuple[tuple[str, int], ...]:
    """By touchpoint, the most often first. They are no counts of visits: staff read each."""
    zone = ZoneInfo(agency.time_zone)
    since = datetime.combine(period.first, time(), zone).astimezone(UTC)
    until = datetime.combine(period.last + timedelta(days=1), time(), zone).astimezone(UTC)
    said = await store.suggestions.said_between(agency.id, since, until)
    counts = _by_point({str(row): times for row, times in said.items()}, points)
    return tuple(sorted(counts.items(), key=lambda each: (-each[1], each[0])))
