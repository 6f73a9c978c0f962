"""Groups are connected to one agency, and a thread is spoken in once, whatever the database."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from admin import groups
from admin.errors.groups import GroupsAreManagedError, GroupTakenError
from admin.errors.procedure import ClosedAgencyError
from storage.db import Database
from storage.procedure import GroupRules
from storage.terms import Role
from tests.factories import Office, a_staff, open_office

NOON = datetime(2026, 11, 23, 8, tzinfo=UTC)
GROUP = "paper:-1"


async def _connected(database: Database) -> Office:
    office = await open_office(database)
    async with database.writing() as store:
        await groups.connect(store, GROUP, by=office.administrator)
    return office


async def _speaks(database: Database, office: Office, thread: str, now: datetime = NOON) -> bool:
    async with database.writing() as store:
        agency = await store.agencies.get(office.agency.id)
        return await groups.may_speak_unasked(store, GROUP, thread, agency, now, urgent=False)


async def test_of_many_who_would_speak_in_a_thread_at_once_one_may(database: Database) -> None:
    office = await _connected(database)

    spoken = await asyncio.gather(*(_speaks(database, office, "7") for _ in range(8)))

    assert sum(spoken) == 1
    assert not await _speaks(database, office, "7")


async def test_the_hour_s_number_holds_for_many_at_once(database: Database) -> None:
    office = await _connected(database)
    most = office.agency.procedure.groups.most_an_hour

    spoken = await asyncio.gather(
        *(_speaks(database, office, str(each)) for each in range(most + 5))
    )

    assert sum(spoken) == most
    assert await _speaks(database, office, "later", NOON + timedelta(minutes=61))


async def test_two_agencies_that_connect_a_group_at_once_do_not_both_get_it(
    database: Database,
) -> None:
    office, other = await open_office(database), await open_office(database)

    async def connect(each: Office) -> bool:
        try:
            async with database.writing() as store:
                await groups.connect(store, GROUP, by=each.administrator)
        except GroupTakenError:
            return False
        return True

    assert sorted(await asyncio.gather(connect(office), connect(other))) == [False, True]


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMINISTRATOR])
async def test_only_who_changes_the_settings_connects_groups(
    sqlite_database: Database, role: Role
) -> None:
    office = await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        staff = await a_staff(store, office.agency, role)

    with pytest.raises(GroupsAreManagedError):
        groups.who_connects([staff])


async def test_a_closed_agency_connects_nothing(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        agency = await store.agencies.get(office.agency.id)
        agency.closed_on = NOON.date()

    async with sqlite_database.writing() as store:
        with pytest.raises(ClosedAgencyError):
            await groups.connect(store, GROUP, by=office.administrator)


async def test_the_group_of_an_agency_that_is_no_more_is_taken_over(
    sqlite_database: Database,
) -> None:
    office, after = await _connected(sqlite_database), await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        agency = await store.agencies.get(office.agency.id)
        agency.closed_on = NOON.date()

    async with sqlite_database.writing() as store:
        await groups.connect(store, GROUP, by=after.administrator)

    async with sqlite_database.reading() as store:
        chat = await store.groups.at(GROUP)
    assert chat is not None and chat.agency_id == after.agency.id


async def test_threads_are_forgotten_after_a_month_and_the_group_stays(
    sqlite_database: Database,
) -> None:
    office = await _connected(sqlite_database)
    await _speaks(sqlite_database, office, "old", NOON - timedelta(days=31))
    await _speaks(sqlite_database, office, "young", NOON - timedelta(days=29))

    async with sqlite_database.writing() as store:
        forgotten = await store.groups.forget_over(NOON)

    async with sqlite_database.reading() as store:
        chat = await store.groups.at(GROUP)
        assert chat is not None
        left = await store.groups.count_since(chat, NOON - timedelta(days=90))
    assert (forgotten, left) == (1, 1)


@pytest.mark.parametrize(
    ("begins", "ends", "hour", "quiet"),
    [
        (22, 8, 23, True),
        (22, 8, 7, True),
        (22, 8, 8, False),
        (22, 8, 12, False),
        (9, 18, 12, True),
        (9, 18, 18, False),
        (0, 0, 0, False),
        (5, 5, 5, False),
    ],
)
def test_quiet_hours_may_last_over_midnight_and_equal_ones_are_none(
    begins: int, ends: int, hour: int, quiet: bool
) -> None:
    rules = GroupRules(quiet_from=begins, quiet_until=ends)

    now = datetime(2026, 11, 23, hour, 30, tzinfo=UTC)

    assert groups.is_quiet(rules, "UTC", now) is quiet
