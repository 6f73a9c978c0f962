"""The schedule's records: planned once, taken once, and moved only while they are ahead."""

import asyncio
from datetime import UTC, datetime, timedelta

from storage.db import Database
from storage.models import Deadline, Firing
from storage.repositories.deadlines import LONGEST_RETRY
from storage.store import Store
from tests.factories import an_agency

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


async def planned(
    database: Database, subject: str = "a", due_at: datetime = NOW, kind: str = "tell"
) -> int:
    async with database.writing() as store:
        await store.deadlines.plan(kind, subject, due_at, body={"n": 1})
        return max(await store.deadlines.due(due_at, 100, (kind,)))


async def get(store: Store, deadline_id: int) -> Deadline:
    found = await store.deadlines.get(deadline_id)
    assert found is not None
    return found


async def test_what_is_planned_again_moves_while_it_is_ahead(database: Database) -> None:
    first = await planned(database)

    async with database.writing() as store:
        await store.deadlines.plan("tell", "a", NOW + DAY, body={"n": 2})
        before = await store.deadlines.due(NOW, 10, ("tell",))
        after = await store.deadlines.due(NOW + DAY, 10, ("tell",))
        moved = await get(store, first)

    assert (before, after) == ([], [first])
    assert (moved.due_at, moved.body) == (NOW + DAY, {"n": 2})


async def test_the_body_alone_may_change(database: Database) -> None:
    first = await planned(database)

    async with database.writing() as store:
        await store.deadlines.plan("tell", "a", NOW, body={"n": 2})

    async with database.reading() as store:
        assert (await get(store, first)).body == {"n": 2}


async def test_what_fired_or_failed_stays_as_it_is(database: Database) -> None:
    fired, failed = await planned(database, "fired"), await planned(database, "failed", NOW - DAY)
    async with database.writing() as store:
        await store.deadlines.fire(fired, NOW)
        await store.deadlines.note_failure(await get(store, failed), 3, "E", None)

    async with database.writing() as store:
        for subject in ("fired", "failed"):
            await store.deadlines.plan("tell", subject, NOW - DAY, body={"n": 2})

    async with database.reading() as store:
        states = [await get(store, each) for each in (fired, failed)]
        assert await store.deadlines.due(NOW + DAY, 10, ("tell",)) == []
    assert [each.state for each in states] == [Firing.FIRED, Firing.FAILED]
    assert [each.body for each in states] == [{"n": 1}, {"n": 1}]


async def test_what_was_cancelled_does_not_fire_until_it_is_planned_again(
    database: Database,
) -> None:
    first = await planned(database)
    async with database.writing() as store:
        cancelled = [await store.deadlines.cancel("tell", "a") for _ in range(2)]
        fired = await store.deadlines.fire(first, NOW)
        due = await store.deadlines.due(NOW, 10, ("tell",))

    async with database.writing() as store:
        await store.deadlines.plan("tell", "a", NOW, body={"n": 1})
        again = await store.deadlines.due(NOW, 10, ("tell",))

    assert (cancelled, fired, due) == ([True, False], None, [])
    assert again == [first]


async def test_what_fired_cannot_be_cancelled(database: Database) -> None:
    first = await planned(database)

    async with database.writing() as store:
        await store.deadlines.fire(first, NOW)
        assert not await store.deadlines.cancel("tell", "a")


async def test_the_longest_overdue_comes_first_and_other_kinds_wait(database: Database) -> None:
    ids = [await planned(database, f"{days}", NOW - days * DAY) for days in (1, 3, 2)]
    await planned(database, "other", NOW - 9 * DAY, kind="unknown")

    async with database.reading() as store:
        every = await store.deadlines.due(NOW, 10, ("tell",))
        two = await store.deadlines.due(NOW, 2, ("tell",))

    assert every == [ids[1], ids[2], ids[0]]
    assert two == every[:2]


async def test_nothing_fires_before_its_time_even_if_it_moved_meanwhile(
    database: Database,
) -> None:
    first = await planned(database)
    async with database.writing() as store:
        await store.deadlines.plan("tell", "a", NOW + DAY)

    async with database.writing() as store:
        assert await store.deadlines.fire(first, NOW + DAY - MINUTE) is None
        taken = await store.deadlines.fire(first, NOW + DAY)
    assert taken is not None and taken.state is Firing.FIRED


async def test_of_what_is_over_only_old_kinds_that_recur_are_dropped_and_the_last_is_kept(
    database: Database,
) -> None:
    async with database.writing() as store:
        agency = await an_agency(store)
        for kind in ("tell", "other"):
            for day in range(6):
                due_at = NOW + day * DAY
                await store.deadlines.plan(kind, f"{day}", due_at, agency_id=agency.id)
        every = await store.deadlines.due(NOW + 9 * DAY, 100, ("tell", "other"))
        for deadline_id in every[:6]:
            await store.deadlines.fire(deadline_id, NOW + 9 * DAY)
        await store.deadlines.cancel("tell", "3")
        failed = next(each for each in await store.deadlines.planned("tell", agency.id))
        await store.deadlines.note_failure(failed, 12, "E", None)

    async def left(before: datetime) -> list[str]:
        async with database.writing() as store:
            await store.deadlines.forget(["tell"], before)
            return list(await store.deadlines.subjects("tell", ""))

    assert await left(NOW) == ["0", "1", "2", "3", "4", "5"]
    assert await left(NOW + DAY) == ["1", "2", "3", "4", "5"]
    assert await left(NOW + 9 * DAY) == ["2", "4", "5"], "the last fired, failed and planned"
    async with database.reading() as store:
        assert len(await store.deadlines.subjects("other", "")) == 6


async def test_of_many_who_fire_at_once_one_does(database: Database) -> None:
    first = await planned(database)

    async def fire() -> bool:
        async with database.writing() as store:
            return await store.deadlines.fire(first, NOW) is not None

    assert sorted(await asyncio.gather(*(fire() for _ in range(8)))) == [False] * 7 + [True]


async def test_a_firing_that_is_rolled_back_did_not_happen(database: Database) -> None:
    first = await planned(database)

    async with database.writing() as store:
        await store.deadlines.fire(first, NOW)
        await store.session.rollback()

    async with database.writing() as store:
        assert await store.deadlines.fire(first, NOW) is not None


async def test_what_failed_waits_and_is_given_up_without_a_next_time(
    database: Database,
) -> None:
    first = await planned(database)
    async with database.writing() as store:
        await store.deadlines.note_failure(await get(store, first), 1, "E1", NOW + MINUTE)
        waits = await store.deadlines.due(NOW, 10, ("tell",))
        ready = await store.deadlines.due(NOW + MINUTE, 10, ("tell",))
        overdue = await store.deadlines.count_overdue(NOW)
    async with database.writing() as store:
        await store.deadlines.note_failure(await get(store, first), 2, "E2", None)
        given_up = await store.deadlines.due(NOW + DAY, 10, ("tell",))
        counts = (await store.deadlines.count_overdue(NOW), await store.deadlines.count_failed())

    assert (waits, ready, overdue) == ([], [first], 1)
    assert (given_up, counts) == ([], (0, 1))
    async with database.reading() as store:
        last = await get(store, first)
    assert (last.state, last.attempts, last.error) == (Firing.FAILED, 2, "E2")


async def test_a_clock_that_was_put_back_does_not_keep_a_retry_waiting(
    database: Database,
) -> None:
    first = await planned(database)
    ahead = NOW + 30 * DAY

    async with database.writing() as store:
        await store.deadlines.note_failure(await get(store, first), 1, "E", ahead + LONGEST_RETRY)

    async with database.reading() as store:
        assert await store.deadlines.due(ahead, 10, ("tell",)) == []
        assert await store.deadlines.due(NOW, 10, ("tell",)) == [first]


async def test_a_failure_noted_late_undoes_neither_a_later_one_nor_a_firing(
    database: Database,
) -> None:
    first = await planned(database)
    async with database.reading() as store:
        seen = await get(store, first)

    async with database.writing() as store:
        await store.deadlines.note_failure(seen, 1, "E", NOW)
        await store.deadlines.note_failure(seen, 1, "late", None)
        await store.deadlines.fire(first, NOW)
        await store.deadlines.note_failure(await get(store, first), 9, "late", None)

    async with database.reading() as store:
        last = await get(store, first)
    assert (last.state, last.attempts, last.error) == (Firing.FIRED, 1, "E")


async def test_an_agencys_plans_and_last_firing_are_its_own(database: Database) -> None:
    async with database.writing() as store:
        agency, other = await an_agency(store), await an_agency(store)
        for each in (agency, other):
            for day in range(3):
                await store.deadlines.plan(
                    "tell", f"{each.id}:{day}", NOW + day * DAY, agency_id=each.id
                )
        for deadline_id in await store.deadlines.due(NOW + DAY, 10, ("tell",)):
            await store.deadlines.fire(deadline_id, NOW + DAY)

    async with database.reading() as store:
        ahead = await store.deadlines.planned("tell", agency.id)
        last = await store.deadlines.last_fired("tell", agency.id, 0)
        assert last is not None
        before = await store.deadlines.last_fired("tell", agency.id, last.id)
        nothing = await store.deadlines.last_fired("other", agency.id, 0)
    assert [each.subject for each in ahead] == [f"{agency.id}:2"]
    assert last.subject == f"{agency.id}:1"
    assert before is not None and before.subject == f"{agency.id}:0"
    assert nothing is None
