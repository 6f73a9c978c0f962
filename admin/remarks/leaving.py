"""The citizen's half: leave a remark, take it back, say that it was not solved, be reached.

What names the author goes no further than `RemarkAuthor`; the journal is told of a change that
staff's duty follows from, and never by whom.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from admin import fields
from admin.clock import day_of
from admin.errors.remarks import (
    ManyRemarksError,
    NoObjectionError,
    ReachedAlreadyError,
    RemarkMovedOnError,
)
from admin.notices import NoticeKind, notify
from admin.permissions import require_open
from admin.questions import Reader
from admin.redaction import masked
from admin.remarks.clock import go_on, is_late, plan
from admin.remarks.people import answering
from admin.remarks.words import kept_words
from storage.care_terms import RemarkAbout, RemarkStatus
from storage.errors import StaleRecordError
from storage.models import Remark
from storage.models.remarks import REACH_LIMIT, WAITING
from storage.repositories.remarks import REOPENED, subject_of
from storage.store import Store

MOST_A_DAY = 5
"""Remarks of one person: each costs a colleague an answer."""

AUTHOR = "program"
"""The role in the journal of what an author does: nobody's."""

_ANSWERED = (RemarkStatus.SOLVED, RemarkStatus.IMPOSSIBLE)


@dataclass(frozen=True)
class Matter:
    """What a remark is about; `row_id` of a row alone."""

    agency_id: int
    about: RemarkAbout
    row_id: int | None = None


async def left_lately(store: Store, person_id: int, now: datetime) -> int:
    """How many the person has left in a day."""
    return await store.remarks.count_by(person_id, now - timedelta(days=1))


async def leave(
    store: Store,
    person_id: int,
    matter: Matter,
    typed: str,
    read: Reader,
    now: datetime,
    *,
    before: int = 0,
) -> Remark:
    """Keep the redacted words under a number, and tell whoever answers. `before`: so many the
    person left today of which nothing is known any more.

    Raises:
        ClosedAgencyError: nobody would answer.
        ManyRemarksError, ShortTextError, LongTextError, NothingLeftError: nothing is kept.
    """
    agency = await store.agencies.get(matter.agency_id)
    require_open(agency)
    if before + await left_lately(store, person_id, now) >= MOST_A_DAY:
        raise ManyRemarksError(most=MOST_A_DAY)
    remark = Remark(
        agency_id=agency.id,
        number=0,
        about=matter.about,
        row_id=matter.row_id,
        words=await kept_words(typed, read),
        left_on=day_of(now, agency.time_zone),
    )
    await store.remarks.leave(remark, person_id)
    await _tell(store, remark)
    return remark


async def own(store: Store, person_id: int) -> Sequence[Remark]:
    """The person's own remarks, the latest first."""
    return await store.remarks.all_by(person_id)


async def own_one(store: Store, person_id: int, remark_id: int) -> Remark | None:
    """One of them; None where it is not theirs, or its author is forgotten by now."""
    return next((each for each in await own(store, person_id) if each.id == remark_id), None)


async def take_back(store: Store, person_id: int, remark_id: int) -> Remark:
    """Erase its words at once, and its author: of one that waits a day later, which ends the
    day's count of theirs. Its number stays, so that no other takes it; the journal learns of it
    with the others of the day (`admin.remarks.forgetting`)."""
    remark = await store.remarks.own(person_id, remark_id)
    if remark.status in WAITING:
        await store.remarks.withdraw(remark)
    else:
        await store.remarks.erase([remark.id])
    await store.remarks.refresh(remark)
    return remark


def may_object(remark: Remark, today: date) -> bool:
    """«Не решено» is said once: of a final outcome, or of a promise whose day is over."""
    if remark.objection is not None:
        return False
    return remark.status in _ANSWERED or is_late(remark, today)


async def require_objection(store: Store, person_id: int, remark_id: int, now: datetime) -> Remark:
    """The person's remark, of which they may say so.

    Raises:
        NoObjectionError: said once already, or nothing was answered.
    """
    remark = await store.remarks.own(person_id, remark_id)
    agency = await store.agencies.get(remark.agency_id)
    if not may_object(remark, day_of(now, agency.time_zone)):
        raise NoObjectionError(number=str(remark.number))
    return remark


async def take_objection(
    store: Store, person_id: int, remark_id: int, typed: str, read: Reader, now: datetime
) -> Remark:
    """It waits again under the same number, its outcome beside it; words may be left out.

    Raises:
        NoObjectionError: said once already, or nothing was answered.
        RemarkMovedOnError: it was answered at this very moment.
    """
    remark = await require_objection(store, person_id, remark_id, now)
    words = await kept_words(typed, read) if typed.strip() else ""
    values = {"status": RemarkStatus.OPEN, "promised_on": None, "objection": words}
    await _change(store, remark, values)
    await note(store, REOPENED, remark)
    await _tell(store, remark)
    return remark


async def require_reach(store: Store, person_id: int, remark_id: int) -> Remark:
    """The person's remark about the bot that waits.

    Raises:
        ReachedAlreadyError: it is answered, or of something else than the bot.
    """
    remark = await store.remarks.own(person_id, remark_id)
    if remark.about is not RemarkAbout.BOT or remark.status not in WAITING:
        raise ReachedAlreadyError
    return remark


async def add_reach(store: Store, person_id: int, remark_id: int, typed: str) -> Remark:
    """How the author of a remark about the bot wishes to be reached, in their own words, of which
    insults and secrets alone are masked: only administrators read them, until the author is
    forgotten.

    Raises:
        ReachedAlreadyError: it is answered, or of something else than the bot.
    """
    remark = await require_reach(store, person_id, remark_id)
    reach = masked(fields.text(typed, least=3, most=REACH_LIMIT))
    seen = remark.revision
    await _change(store, remark, {"reach": reach[:REACH_LIMIT]})
    await go_on(store, remark, seen)
    return remark


async def _change(store: Store, remark: Remark, values: dict[str, Any]) -> None:
    number = str(remark.number)
    try:
        await store.remarks.change(remark, remark.revision, values)
    except StaleRecordError as error:
        raise RemarkMovedOnError(number=number) from error


async def _tell(store: Store, remark: Remark) -> None:
    """Whoever answers learns of it now, and again when it waits too long."""
    people = await answering(store, remark)
    event = f"{subject_of(remark.id)}:{remark.revision}"
    await notify(store, people, NoticeKind.REMARK_LEFT, event, remark=remark.id)
    await plan(store, remark)


async def note(store: Store, verb: str, remark: Remark) -> None:
    """That something became of a remark which staff's duty follows from; never by whom."""
    await store.journal.write(
        remark.agency_id,
        verb,
        f"remark:{remark.number}",
        actor_id=None,
        role=AUTHOR,
        details={},
    )
