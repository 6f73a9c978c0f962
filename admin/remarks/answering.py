"""Staff's half: a remark ends as solved, promised by a day, or impossible with the reason (E2.3).

Whoever wrote it is led to by the queue alone: the answer leaves for `RemarkAuthor`'s person, and
nothing that staff read is joined with it.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from admin.calendar import working_days
from admin.clock import agency_today, local_moment
from admin.errors import DomainError, LongTextError, UnknownChoiceError
from admin.errors.fields import at_field
from admin.errors.remarks import (
    DayOffPromiseError,
    FarPromiseError,
    NoPromiseDayError,
    OutcomeNeededError,
    PastPromiseError,
    RemarkAnsweredError,
    RemarkForColleagueError,
    RemarkMovedOnError,
    RemarkWithdrawnError,
)
from admin.fields import seen as seen_signs
from admin.knowledge.subject import personal_in
from admin.permissions import require
from admin.remarks.author import tell_author
from admin.remarks.clock import plan
from admin.remarks.people import needed_for
from storage.care_terms import RemarkStatus
from storage.errors import StaleRecordError
from storage.models import Agency, Remark, Staff
from storage.models.base import utc_now
from storage.models.remarks import OUTCOME_LIMIT, WAITING
from storage.repositories.remarks import subject_of
from storage.store import Store

OUTCOMES = (RemarkStatus.SOLVED, RemarkStatus.PROMISED, RemarkStatus.IMPOSSIBLE)
"""What an answer may say (E2.3)."""

LONGEST_PROMISE = 365
"""Days."""

_OFFERED = (5, 10, 20)
_LEAST = 5


@dataclass(frozen=True)
class Outcome:
    """An answer as it was typed; `promised_on` where something is promised."""

    status: RemarkStatus
    words: str
    promised_on: date | None = None


@dataclass(frozen=True)
class Checked:
    """What would be sent; `traces` are marks of what looks personal in it, to be looked at."""

    remark: Remark
    outcome: Outcome
    traces: frozenset[str]


async def require_answerable(
    store: Store, remark_id: int, *, by: Staff, seen: int | None = None
) -> Remark:
    """The remark, for whoever may answer it as they saw it.

    Raises:
        RemarkForColleagueError: their own.
        RemarkAnsweredError, RemarkWithdrawnError, RemarkMovedOnError: others were first.
    """
    remark = await store.remarks.get(by.agency_id, remark_id)
    require(by, needed_for(remark.about))
    if await store.remarks.is_by(remark.id, by.person_id):
        raise RemarkForColleagueError(number=str(remark.number))
    if remark.status not in WAITING or (seen is not None and remark.revision != seen):
        raise await _why_not(store, remark)
    return remark


async def offered_days(store: Store, *, by: Staff) -> list[date]:
    """Working days that a promise is often of."""
    agency, days = await store.agencies.get(by.agency_id), await working_days(store, by.agency_id)
    today = agency_today(agency.time_zone)
    return [days.add(today, each) for each in _OFFERED]


async def check(store: Store, remark_id: int, outcome: Outcome, *, by: Staff, seen: int) -> Checked:
    """The answer as its reader will see it; nothing is sent.

    Raises:
        DomainError: it lacks what an outcome says, or may not be given.
    """
    remark = await require_answerable(store, remark_id, by=by, seen=seen)
    clean = Outcome(outcome.status, _words(outcome), await _day(store, outcome, by))
    return Checked(remark, clean, personal_in(clean.words))


async def answer(store: Store, remark_id: int, outcome: Outcome, *, by: Staff, seen: int) -> Remark:
    """Give the outcome and send it to whoever wrote the remark.

    Raises:
        DomainError: as `check`; of two who answer at once one does.
    """
    clean = (await check(store, remark_id, outcome, by=by, seen=seen)).outcome
    remark = await store.remarks.get(by.agency_id, remark_id)
    values: dict[str, Any] = {
        "status": clean.status,
        "outcome": clean.words,
        "promised_on": clean.promised_on,
        "decided_by_id": by.person_id,
        "decided_at": utc_now(),
    }
    try:
        await store.remarks.change(remark, seen, values)
    except StaleRecordError as error:
        raise await _why_not(store, remark) from error
    await _note(store, remark, by)
    if clean.promised_on is not None:
        await plan(store, remark)
    await tell_author(store, remark, f"{subject_of(remark.id)}:{remark.revision}")
    return remark


def _words(outcome: Outcome) -> str:
    if outcome.status not in OUTCOMES:
        raise UnknownChoiceError
    with at_field("words"):
        lines = [seen_signs(line) for line in outcome.words.strip().splitlines()]
        clean = "\n".join(lines)
        if len(clean) < _LEAST:
            raise OutcomeNeededError(outcome=outcome.status.value)
        if len(clean) > OUTCOME_LIMIT:
            raise LongTextError(most=OUTCOME_LIMIT, given=len(clean))
    return clean


async def _day(store: Store, outcome: Outcome, by: Staff) -> date | None:
    """The promised day; no other outcome has one."""
    if outcome.status is not RemarkStatus.PROMISED:
        return None
    with at_field("promised_on"):
        return await promise_day(store, outcome.promised_on, by=by)


async def promise_day(store: Store, day: date | None, *, by: Staff) -> date:
    """A working day ahead, at most a year.

    Raises:
        NoPromiseDayError, PastPromiseError, FarPromiseError, DayOffPromiseError: no day to promise.
    """
    agency: Agency = await store.agencies.get(by.agency_id)
    today = agency_today(agency.time_zone)
    if day is None:
        raise NoPromiseDayError
    if day <= today:
        raise PastPromiseError
    if day > today + timedelta(days=LONGEST_PROMISE):
        raise FarPromiseError(most=LONGEST_PROMISE)
    days = await working_days(store, agency.id)
    if not days.is_working(day):
        following = f"{days.add(day, 1):%d.%m.%Y}"
        raise DayOffPromiseError(day=f"{day:%d.%m.%Y}", next=following)
    return day


async def _why_not(store: Store, remark: Remark) -> DomainError:
    """Who was first, and with what."""
    number = str(remark.number)
    if remark.status is RemarkStatus.WITHDRAWN:
        return RemarkWithdrawnError(number=number)
    if remark.status is RemarkStatus.OPEN or remark.decided_at is None:
        return RemarkMovedOnError(number=number)
    agency = await store.agencies.get(remark.agency_id)
    people = await store.team.titles(agency.id)
    who = people.get(remark.decided_by_id or 0)
    return RemarkAnsweredError(
        number=number,
        who=who.title if who else "—",
        outcome=remark.status.value,
        at=local_moment(remark.decided_at, agency.time_zone),
    )


async def _note(store: Store, remark: Remark, by: Staff) -> None:
    day = remark.promised_on
    details = {
        "outcome": remark.status.value,
        "promised_on": day.isoformat() if day else None,
    }
    await store.journal.write(
        by.agency_id,
        "remark.answer",
        f"remark:{remark.number}",
        actor_id=by.person_id,
        role=by.role.value,
        details=details,
    )
