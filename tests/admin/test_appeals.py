"""Watching the term of an appeal: one's own only, reminded of once, forgotten in time."""

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import func, select

from admin import appeals, own_days
from admin.appeals import MOST_WATCHED, Sent
from admin.deadlines import VERBS, fire_due
from admin.errors.appeals import (
    AppealGoneError,
    FutureDayError,
    LongAgoError,
    NoAppealTermError,
    RegisteredBeforeSentError,
    TooManyAppealsError,
)
from storage.care_terms import AppealState
from storage.db import Database
from storage.models import Deadline, QueuedMessage, SentAppeal
from storage.procedure import AppealTerm
from tests.factories import a_person, a_procedure, an_agency

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
TERM = AppealTerm(
    registration_days=3, answer_days=30, prolongation_days=30, law={"ru": "59-ФЗ"}, source=""
)
SENT = date(2026, 11, 12)
"""Answered by Tuesday, 15 December; prolonged by Thursday, 14 January."""

LAST_DAY = datetime(2026, 12, 15, 6, tzinfo=UTC)
"""Ten in the morning in Astrakhan."""

LONGEST = datetime(2027, 1, 14, 6, tzinfo=UTC)
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


@dataclass
class Town:
    """An agency whose procedure knows a term, and a citizen."""

    database: Database
    agency_id: int
    person_id: int

    async def watch(self, on: date = SENT, now: datetime = NOW) -> int:
        async with self.database.writing() as store:
            sent = Sent(self.agency_id, on)
            return (await appeals.watch(store, self.person_id, sent, now)).id

    async def rung(self, now: datetime) -> int:
        """How many reminders are queued after the schedule has been looked through twice."""
        for _ in "ab":
            await fire_due(self.database, VERBS, now)
        async with self.database.reading() as store:
            return int(await store.session.scalar(select(func.count(QueuedMessage.id))) or 0)

    async def due(self) -> list[datetime]:
        """When reminders are ahead."""
        async with self.database.reading() as store:
            found = await store.session.scalars(
                select(Deadline.due_at).where(Deadline.fired_at.is_(None))
            )
            return list(found)

    async def left(self) -> tuple[int, int]:
        """How many appeals and deadlines there are."""
        async with self.database.reading() as store:
            kept = await store.session.scalar(select(func.count(SentAppeal.id)))
            ahead = await store.session.scalar(select(func.count(Deadline.id)))
            return int(kept or 0), int(ahead or 0)

    async def appeal(self, appeal_id: int) -> SentAppeal:
        async with self.database.reading() as store:
            return await appeals.own(store, self.person_id, appeal_id)


async def settle(database: Database, **values: str) -> Town:
    async with database.writing() as store:
        agency = await an_agency(store, procedure=a_procedure(appeal_term=TERM), **values)
        return Town(database, agency.id, (await a_person(store)).id)


@pytest.fixture
async def town(sqlite_database: Database) -> Town:
    return await settle(sqlite_database)


async def test_a_reminder_is_planned_for_ten_on_the_last_day_and_comes_once(town: Town) -> None:
    appeal_id = await town.watch()

    before = await town.rung(LAST_DAY - MINUTE)
    on_the_day = await town.rung(LAST_DAY)
    weeks_later = await town.rung(LAST_DAY + 20 * DAY)

    assert (before, on_the_day, weeks_later) == (0, 1, 1)
    told = await town.appeal(appeal_id)
    assert (told.state, told.closed_at) == (AppealState.WAITING, LAST_DAY)


async def test_told_twice_it_is_watched_once(town: Town) -> None:
    first, second = await town.watch(), await town.watch()

    assert first == second
    assert await town.left() == (1, 1)


async def test_the_reminder_follows_registration_and_prolongation_and_comes_once_more(
    town: Town,
) -> None:
    appeal_id = await town.watch()
    async with town.database.writing() as store:
        await appeals.register(store, town.person_id, appeal_id, date(2026, 11, 13), NOW)
    registered = await town.due()

    assert await town.rung(LAST_DAY) == 1
    for _ in "ab":
        async with town.database.writing() as store:
            await appeals.prolong(store, town.person_id, appeal_id, LAST_DAY)
    prolonged = await town.due()
    asked_again = [await town.rung(LONGEST - 2 * DAY), await town.rung(LONGEST)]

    # From 13 November sixty days: 12 January 2027, a Tuesday.
    assert registered == [datetime(2026, 12, 14, 6, tzinfo=UTC)]
    assert prolonged == [datetime(2027, 1, 12, 6, tzinfo=UTC)]
    assert asked_again == [2, 2]


async def test_a_prolongation_by_a_slip_is_taken_back(town: Town) -> None:
    appeal_id = await town.watch()

    async with town.database.writing() as store:
        await appeals.prolong(store, town.person_id, appeal_id, NOW)
        await appeals.take_back_prolongation(store, town.person_id, appeal_id, NOW)

    assert await town.due() == [LAST_DAY]


async def test_a_day_off_that_came_into_the_calendar_later_moves_the_reminder(town: Town) -> None:
    await town.watch()
    async with town.database.writing() as store:
        agency = await store.agencies.get(town.agency_id)
        await own_days.set_day(store, agency, LAST_DAY.date(), working=False)

    on_the_day_off, next_day = await town.rung(LAST_DAY), await town.rung(LAST_DAY + DAY)

    assert (on_the_day_off, next_day) == (0, 1)


async def test_whoever_is_late_is_asked_at_once_and_not_reminded(town: Town) -> None:
    appeal_id = await town.watch(date(2026, 9, 1))

    assert await town.due() == []
    assert (await town.appeal(appeal_id)).closed_at == NOW


@pytest.mark.parametrize("verb", [appeals.answer_came, appeals.no_answer_came])
async def test_what_was_answered_is_not_reminded_of(town: Town, verb) -> None:  # type: ignore[no-untyped-def]
    appeal_id = await town.watch()

    async with town.database.writing() as store:
        await verb(store, town.person_id, appeal_id, NOW)

    assert await town.rung(LONGEST) == 0


async def test_what_is_dropped_leaves_nothing(town: Town) -> None:
    appeal_id = await town.watch()

    async with town.database.writing() as store:
        await appeals.drop(store, town.person_id, appeal_id)

    assert await town.left() == (0, 0)
    with pytest.raises(AppealGoneError):
        await town.appeal(appeal_id)


async def test_nobody_sees_or_changes_anothers(town: Town) -> None:
    appeal_id = await town.watch()

    async with town.database.writing() as store:
        another = (await a_person(store)).id
        for attempt in (
            appeals.own(store, another, appeal_id),
            appeals.drop(store, another, appeal_id),
            appeals.prolong(store, another, appeal_id, NOW),
            appeals.answer_came(store, another, appeal_id, NOW),
            appeals.register(store, another, appeal_id, SENT, NOW),
        ):
            with pytest.raises(AppealGoneError):
                await attempt

    assert await town.left() == (1, 1)


async def test_days_that_cannot_be_are_refused(town: Town) -> None:
    appeal_id = await town.watch()

    with pytest.raises(FutureDayError):
        await town.watch(date(2026, 11, 23))
    with pytest.raises(LongAgoError):
        await town.watch(date(2025, 11, 20))
    async with town.database.reading() as store:
        with pytest.raises(RegisteredBeforeSentError):
            await appeals.register(store, town.person_id, appeal_id, date(2026, 11, 11), NOW)
        with pytest.raises(FutureDayError):
            await appeals.register(store, town.person_id, appeal_id, date(2026, 11, 23), NOW)


async def test_today_is_the_agencys_own_day(sqlite_database: Database) -> None:
    """Late on 22 November in UTC it is the 23rd in Yekaterinburg, and not in Kaliningrad."""
    late = datetime(2026, 11, 22, 20, tzinfo=UTC)
    east = await settle(sqlite_database, time_zone="Asia/Yekaterinburg")
    west = await settle(sqlite_database, time_zone="Europe/Kaliningrad")

    await east.watch(date(2026, 11, 23), late)

    with pytest.raises(FutureDayError):
        await west.watch(date(2026, 11, 23), late)


async def test_ten_are_watched_at_once_and_an_answered_one_makes_room(town: Town) -> None:
    watched = [await town.watch(SENT - number * DAY) for number in range(MOST_WATCHED)]

    with pytest.raises(TooManyAppealsError):
        await town.watch(date(2026, 11, 20))
    async with town.database.writing() as store:
        await appeals.answer_came(store, town.person_id, watched[3], NOW)

    assert await town.watch(date(2026, 11, 20))


async def test_an_agency_without_a_term_watches_nothing(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        agency, person = await an_agency(store), await a_person(store)

        with pytest.raises(NoAppealTermError):
            await appeals.watch(store, person.id, Sent(agency.id, SENT), NOW)


async def test_an_agency_that_is_closed_silences_no_reminder(town: Town) -> None:
    await town.watch()

    async with town.database.writing() as store:
        await store.deadlines.cancel_all(town.agency_id)

    assert await town.rung(LAST_DAY) == 1


async def test_what_is_over_is_forgotten_after_a_month_and_never_sooner(database: Database) -> None:
    town = await settle(database)
    answered = await town.watch()
    await town.watch(SENT - DAY)
    async with town.database.writing() as store:
        await appeals.answer_came(store, town.person_id, answered, NOW)
    await town.rung(LAST_DAY)

    kept = [
        await _after_rounds(town, NOW + 30 * DAY),
        await _after_rounds(town, NOW + 31 * DAY),
        await _after_rounds(town, LAST_DAY + 200 * DAY),
        await _after_rounds(town, LAST_DAY + 500 * DAY),
    ]

    assert kept == [(2, 1), (1, 1), (1, 1), (0, 0)]


async def test_whoever_said_no_and_waits_keeps_the_appeal_in_the_list(database: Database) -> None:
    town = await settle(database)
    number = await town.watch()
    await town.rung(LAST_DAY)
    async with town.database.writing() as store:
        await appeals.no_answer_came(store, town.person_id, number, LAST_DAY)

    waiting, _ = await _after_rounds(town, LAST_DAY + 100 * DAY)
    gone, _ = await _after_rounds(town, LAST_DAY + 500 * DAY)

    assert (waiting, gone) == (1, 0)


async def test_a_person_is_told_of_everything_and_forgotten_whole(database: Database) -> None:
    town = await settle(database)
    await town.watch()
    neighbour = Town(database, town.agency_id, await _somebody(database))
    await neighbour.watch()

    async with town.database.writing() as store:
        told = await store.appeals.told_of(town.person_id)
        erased = await store.appeals.forget(town.person_id)

    assert json.loads(json.dumps(told)) == told
    assert [(each["sent_on"], each["state"], each["through"]) for each in told] == [
        ("2026-11-12", "waiting", None)
    ]
    assert erased == 1
    assert await town.left() == (1, 1)


async def _after_rounds(town: Town, now: datetime) -> tuple[int, int]:
    async with town.database.writing() as store:
        await store.appeals.forget_over(now)
    return await town.left()


async def _somebody(database: Database) -> int:
    async with database.writing() as store:
        return (await a_person(store)).id
