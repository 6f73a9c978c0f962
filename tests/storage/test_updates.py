"""The inbox and the keys of updates: what is put aside, and what is forgotten when."""

import asyncio
from datetime import timedelta

from sqlalchemy import select

from storage.db import Database
from storage.models import Receipt, ReceivedUpdate
from storage.models.base import utc_now
from storage.repositories.updates import ASIDE_FOR

KEY, ADDRESS = "telegram:1:2", "telegram:1001"


async def _rows(database: Database) -> list[ReceivedUpdate]:
    async with database.reading() as store:
        return list(await store.session.scalars(select(ReceivedUpdate).order_by("id")))


async def test_what_is_put_aside_names_nobody_and_keeps_no_word(database: Database) -> None:
    async with database.writing() as store:
        await store.updates.keep(KEY, ADDRESS, {"raw": "Мария"})

        assert await store.updates.put_aside(KEY, 3, "KeyError")

    [row] = await _rows(database)
    assert (row.state, row.address, row.body) == (Receipt.ASIDE, "", {})
    assert (row.attempts, row.trace) == (3, "KeyError")


async def test_what_had_its_effect_is_not_put_aside(database: Database) -> None:
    async with database.writing() as store:
        await store.updates.mark_done(KEY)

        assert not await store.updates.put_aside(KEY, 3, "KeyError")

    assert await _rows(database) == []


async def test_what_has_its_effect_in_another_process_meanwhile_is_not_put_aside(
    postgres_database: Database,
) -> None:
    async def put_aside() -> bool:
        async with postgres_database.writing() as store:
            return await store.updates.put_aside(KEY, 3, "KeyError")

    async with postgres_database.writing() as store:
        await store.updates.mark_done(KEY)
        giving_up = asyncio.create_task(put_aside())
        await asyncio.wait((giving_up,), timeout=0.2)
        was_waiting = not giving_up.done()

    assert not await giving_up
    assert was_waiting
    assert await _rows(postgres_database) == []


async def test_what_was_put_aside_is_forgotten_after_a_month_and_the_inbox_never(
    database: Database,
) -> None:
    async with database.writing() as store:
        await store.updates.keep("waiting", ADDRESS, {})
        for key in ("old", "new"):
            await store.updates.put_aside(key, 3, "")
        old = await store.session.scalar(select(ReceivedUpdate).filter_by(key="old"))
        waiting = await store.session.scalar(select(ReceivedUpdate).filter_by(key="waiting"))
        assert old and waiting
        old.at = waiting.at = utc_now() - ASIDE_FOR - timedelta(days=3)

    async with database.writing() as store:
        await store.updates.forget_before(utc_now() - timedelta(hours=48))

    assert [row.key for row in await _rows(database)] == ["waiting", "new"]
