"""Remarks for tests: left by somebody who is no staff, answered through the verbs."""

from datetime import date, datetime, timedelta

from admin.clock import agency_today
from admin.questions import Reading
from admin.remarks import answering, leaving
from admin.remarks.answering import Outcome
from admin.remarks.leaving import Matter
from storage.care_terms import RemarkAbout, RemarkStatus
from storage.models import Person, Remark, Staff
from storage.models.base import utc_now
from storage.store import Store
from tests.factories import Office, a_person

SAID = "в коридоре темно и негде сесть"


def as_typed(words: str) -> Reading:
    return Reading(words, words)


async def a_remark(
    store: Store,
    office: Office,
    author: Person | None = None,
    words: str = SAID,
    about: RemarkAbout = RemarkAbout.ROW,
    now: datetime | None = None,
) -> Remark:
    author = author or await a_person(store)
    row_id = office.reception.id if about is RemarkAbout.ROW else None
    matter = Matter(office.agency.id, about, row_id)
    return await leaving.leave(store, author.id, matter, words, as_typed, now or utc_now())


async def answered(
    store: Store,
    remark: Remark,
    by: Staff,
    status: RemarkStatus = RemarkStatus.SOLVED,
    words: str = "Поставили лампы и скамью",
    on: date | None = None,
) -> Remark:
    outcome = Outcome(status, words, on)
    return await answering.answer(store, remark.id, outcome, by=by, seen=remark.revision)


async def a_working_day(store: Store, by: Staff) -> date:
    """The nearest day that a promise may be of, ten working days ahead."""
    return (await answering.offered_days(store, by=by))[1]


def a_weekend(office: Office) -> date:
    """A Sunday ahead that is nobody's working day."""
    today = agency_today(office.agency.time_zone)
    return today + timedelta(days=13 - today.weekday())
