"""What the tests of the calendar's reminders share: an office, its release and what it is told."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import select

from admin.deadlines import VERBS, fire_due, plan_periods
from admin.notices import NoticeKind
from admin.publication.clock import KIND, plan_reminders
from storage.db import Database
from storage.models import Agency, Deadline, Firing, QueuedMessage, Release, Staff, TouchpointList
from storage.procedure import Publication
from storage.store import Store
from tests.factories import (
    Office,
    a_procedure,
    open_office,
)

DAY = timedelta(days=1)
TEN_DAYS = a_procedure(
    publication=Publication(working_days=10, counted_from="approval", paragraph="D14")
)
RELEASED_AT = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
"""A Friday; ten working days from it end on Friday, 4 December."""

LAST, BEFORE = date(2026, 12, 4), date(2026, 12, 2)
HALF, LATE = date(2026, 11, 27), date(2026, 12, 7)
"""The fifth of the ten days, and the first working day after the last one."""


def nine(day: date) -> datetime:
    """Nine in the morning in Astrakhan, UTC+4 all the year."""
    return datetime(day.year, day.month, day.day, 5, 0, tzinfo=UTC)


MONDAY = nine(date(2026, 11, 23))


async def release(
    database: Database, office: Office, number: int = 1, owner: TouchpointList | None = None
) -> Release:
    """A release of that Friday, as `make_release` leaves it."""
    async with database.writing() as store:
        held = await store.agencies.lock_list((owner or office.owner).id)
        made = Release(
            agency_id=office.agency.id,
            list_id=held.id,
            number=number,
            date=RELEASED_AT.date(),
            approved_on=RELEASED_AT.date(),
            content="{}",
            content_hash="",
            document_line="",
            approved_by_title="",
            approved_by_id=office.approver.person_id,
            created_at=RELEASED_AT,
        )
        await store.releases.add(made)
        held.release_number = number
        await plan_reminders(store, office.agency, held)
        return made


async def ahead(database: Database, agency: Agency) -> list[tuple[datetime, int, str]]:
    async with database.reading() as store:
        planned = await store.deadlines.planned(KIND, agency.id)
    return [(each.due_at, each.body["release"], each.body["last_day"]) for each in planned]


async def told(database: Database, kind: NoticeKind) -> list[tuple[int, dict[str, Any]]]:
    """Who was told of it, in order, and what."""
    async with database.reading() as store:
        found = await store.session.scalars(select(QueuedMessage).order_by(QueuedMessage.id))
        return [
            (message.person_id, message.body)
            for message in found
            if message.body.get("kind") == kind
        ]


async def people_told(database: Database, kind: NoticeKind) -> list[int]:
    return [person for person, _body in await told(database, kind)]


async def waiting(database: Database) -> list[tuple[str, str, int]]:
    """What was due and waits, why, and how many attempts it cost."""
    async with database.reading() as store:
        found = await store.session.scalars(
            select(Deadline).where(Deadline.state == Firing.PLANNED, Deadline.retry_at.is_not(None))
        )
        return [(each.kind, each.error, each.attempts) for each in found]


def persons(*staff: Staff) -> list[int]:
    return sorted(each.person_id for each in staff)


async def unreachable(database: Database, *staff: Staff) -> None:
    async with database.writing() as store:
        for each in staff:
            person = await store.people.get(each.person_id)
            person.reachable = False


async def note_something(store: Store, agency: Agency) -> None:
    await store.journal.write(
        agency.id, "verb", "subject", actor_id=None, role="operator", details={}
    )


async def live(database: Database, *moments: datetime) -> None:
    """What every process does at these moments."""
    for now in moments:
        await plan_periods(database, now)
        await fire_due(database, VERBS, now)


async def an_agency_at_work(database: Database) -> Office:
    office = await open_office(database)
    async with database.writing() as store:
        await note_something(store, office.agency)
    return office


async def grow(database: Database, office: Office) -> None:
    async with database.writing() as store:
        await note_something(store, office.agency)


async def heads(database: Database) -> list[tuple[int, str]]:
    found = await told(database, NoticeKind.JOURNAL_HEAD)
    return [(body["number"], body["silent_since"]) for _, body in found]


async def a_newer_calendar(database: Database, office: Office) -> None:
    """Saturday, 28 November is worked, so ten working days end on Thursday, 3 December."""
    async with database.writing() as store:
        await store.calendar.put(office.agency.id, date(2026, 11, 28), True, "")
