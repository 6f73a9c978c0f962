"""What staff read of remarks: words, dates and outcomes; never who wrote them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from admin.clock import agency_today
from admin.permissions import Permission, require
from admin.remarks.clock import is_late
from admin.remarks.people import abouts_of, needed_for
from storage.care_terms import RemarkStatus
from storage.models import Remark, Staff
from storage.models.remarks import WAITING
from storage.store import Store


@dataclass(frozen=True)
class Lines:
    """A remark as staff see it: the `point` that it is about, if of one; `who` gave the last
    outcome; `waits` for a final one, `late` past its promised day."""

    remark: Remark
    point: str
    who: str
    waits: bool
    late: bool

    @property
    def again(self) -> bool:
        """Its author said that the outcome solved nothing."""
        return self.remark.objection is not None

    @property
    def former(self) -> bool:
        """Whether the outcome beside it was not the last word."""
        return self.remark.status is RemarkStatus.OPEN and bool(self.remark.outcome)


async def waiting(store: Store, *, by: Staff) -> list[Lines]:
    """What has no final outcome: broken promises, what nobody answered, then what is promised."""
    require(by, Permission.SEE_WORK)
    found = await store.remarks.waiting(by.agency_id, abouts_of(by))
    return sorted(await _all_lines(store, found, by), key=_pressing)


def _pressing(line: Lines) -> tuple[int, date, int]:
    promised = line.remark.promised_on
    urgency = 0 if line.late else (1 if promised is None else 2)
    return urgency, promised or line.remark.left_on, line.remark.number


async def ended(store: Store, most: int, skip: int = 0, *, by: Staff) -> list[Lines]:
    """What is over, the latest first."""
    require(by, Permission.SEE_WORK)
    found = await store.remarks.ended(by.agency_id, abouts_of(by), most, skip)
    return await _all_lines(store, found, by)


async def count_ended(store: Store, *, by: Staff) -> int:
    require(by, Permission.SEE_WORK)
    return await store.remarks.count_ended(by.agency_id, abouts_of(by))


async def count_due(store: Store, *, by: Staff) -> int:
    """How many wait for an answer now: open ones, and promises whose day has come."""
    agency = await store.agencies.get(by.agency_id)
    today = agency_today(agency.time_zone)
    return await store.remarks.count_due(by.agency_id, abouts_of(by), today)


async def read_remark(store: Store, remark_id: int, *, by: Staff) -> Lines:
    """One remark.

    Raises:
        NotAllowedError: others answer such remarks.
    """
    remark = await store.remarks.get(by.agency_id, remark_id)
    require(by, needed_for(remark.about))
    (line,) = await _all_lines(store, [remark], by)
    return line


async def _all_lines(store: Store, found: Sequence[Remark], by: Staff) -> list[Lines]:
    points = await store.register.points_of_rows(by.agency_id)
    people = await store.team.titles(by.agency_id)
    today = agency_today((await store.agencies.get(by.agency_id)).time_zone)
    return [
        Lines(
            remark=each,
            point=points[each.row_id][1] if each.row_id in points else "",
            who=people[each.decided_by_id].title if each.decided_by_id in people else "",
            waits=each.status in WAITING,
            late=is_late(each, today),
        )
        for each in found
    ]
