"""A database that is away, full or only reads, and a neighbour who keeps it: who waits, and
who is told what."""

import asyncio
import time
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event, text

from bot.absence import Absence
from bot.incoming import Command, Incoming
from bot.reception import Outcome
from storage.db import Database
from storage.models.base import utc_now
from tests.databases import PostgresTemplate, name_in
from tests.desks import NEIGHBOUR, PERSON, Desk, Silence, a_desk, eventually
from tests.storage.test_unavailable import END

LATER = "Сейчас не получается ответить"
LONG = "слово " * 20_000
"""More than fits into the room that a full file has left."""


@pytest.fixture
async def desk(database: Database) -> AsyncIterator[Desk]:
    opened = a_desk(database)
    yield opened
    await opened.reception.stop()


@pytest.fixture
async def sqlite_desk(sqlite_database: Database) -> AsyncIterator[Desk]:
    opened = a_desk(sqlite_database)
    yield opened
    await opened.reception.stop()


async def _texts(desk: Desk) -> list[str]:
    return [message.body["text"] for message in await desk.told()]


class Disk:
    """The file grows no further while `full`; small things still find room in it."""

    def __init__(self, database: Database) -> None:
        self.full = True
        event.listen(database.engine.sync_engine, "checkout", self._limit)

    def _limit(self, connection: Any, *_: object) -> None:
        cursor = connection.cursor()
        # No limit is below what the file takes up already.
        cursor.execute(f"PRAGMA max_page_count={1 if self.full else 2**30}")
        cursor.close()


async def test_a_file_without_room_is_no_fault_of_the_update(sqlite_desk: Desk) -> None:
    desk, disk = sqlite_desk, Disk(sqlite_desk.database)
    hearing = desk.bring("1", Command("note", LONG))
    await eventually(lambda: len(desk.heard) > 4 and bool(desk.paper.shown))
    disk.full = False

    outcome = await hearing

    assert outcome is Outcome.ANSWERED
    assert [said[: len(LATER)] for said in desk.paper.shown] == [LATER]
    assert await _texts(desk) == [LONG]
    assert await desk.aside() == []


async def test_whose_own_update_finds_no_room_is_told_once_however_often_it_is_posted(
    sqlite_database: Database,
) -> None:
    desk = a_desk(sqlite_database, patience=0.0)
    Disk(sqlite_database)

    outcomes = [await desk.bring("1", Command("note", LONG)) for _ in range(3)]

    await desk.reception.stop()
    assert outcomes == [Outcome.AWAY] * 3
    assert len(desk.paper.shown) == 1


async def test_when_even_putting_aside_finds_no_room_the_update_is_heard_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_aside = desk.reception._talk.apologies.put_aside

    async def break_once(incoming: Incoming, error: Exception, attempts: int) -> bool:
        monkeypatch.setattr(desk.reception._talk.apologies, "put_aside", put_aside)
        raise ConnectionResetError("away on purpose")

    async def break_too(*_: object) -> bool:
        raise ConnectionResetError("away on purpose")

    monkeypatch.setattr(desk.reception._talk.apologies, "put_aside", break_once)
    monkeypatch.setattr(desk.reception._talk.apologies, "put_aside_in_silence", break_too)
    desk.breaks["a"] = [RuntimeError("on purpose") for _ in range(3)]

    outcome = await desk.bring("1", Command("note", "a"))

    assert outcome is Outcome.ANSWERED
    assert await _texts(desk) == ["a"]
    assert await desk.aside() == []


async def test_a_server_that_only_reads_is_away(
    postgres_template: PostgresTemplate, postgres_database: Database
) -> None:
    only_reads = "ALTER DATABASE {name} SET default_transaction_read_only = {value}"
    name, desk = name_in(postgres_database.url), a_desk(postgres_database)
    await postgres_template.order(only_reads.format(name=name, value="on"))
    await postgres_template.order(END.format(name=name))
    hearing = desk.bring("1", Command("note", "a"))
    await eventually(lambda: bool(desk.paper.shown))
    was_away = await Absence(postgres_database).is_on()
    await postgres_template.order(only_reads.format(name=name, value="off"))
    await postgres_template.order(END.format(name=name))

    outcome = await hearing

    await desk.reception.stop()
    assert was_away
    assert outcome is Outcome.ANSWERED
    assert await _texts(desk) == ["a"]


async def test_a_conversation_that_writes_where_it_may_only_read_is_a_bug(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def write(argument: str) -> None:
        async with desk.database.reading() as store:
            await store.session.execute(text("UPDATE person SET language = 'en'"))

    monkeypatch.setattr(desk, "note", write)

    outcome = await desk.bring("1", Command("look", "a"))

    assert outcome is Outcome.ASIDE


async def test_asking_whether_the_database_writes_leaves_nothing(desk: Desk) -> None:
    assert not await Absence(desk.database).is_on()

    async with desk.database.reading() as store:
        assert await store.session.scalar(text("SELECT count(*) FROM processed_update")) == 0


async def test_a_turn_to_write_that_a_neighbour_keeps_is_no_absence(
    sqlite_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.absence._LONGEST_LOOK", 0.2)
    absence = Absence(sqlite_database)
    async with sqlite_database.writing():
        looking = asyncio.create_task(absence.is_on())
        await asyncio.sleep(0.5)

    assert not await looking


async def test_who_writes_and_hangs_holds_nobody_up_for_long_and_nobody_is_told_of_absence(
    sqlite_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, limit = sqlite_desk, 1.5
    monkeypatch.setattr("bot.talk.LONGEST_WRITING", limit)
    monkeypatch.setattr("bot.absence._LONGEST_LOOK", limit / 3)
    note = desk.note

    async def note_or_hang(argument: str) -> None:
        if argument == "hang":
            await asyncio.sleep(60)
        await note(argument)

    monkeypatch.setattr(desk, "note", note_or_hang)
    desk.breaks["breaks"] = [RuntimeError("on purpose") for _ in range(9)]
    began = time.monotonic()
    hanging = desk.bring("1", Command("note", "hang"))
    await asyncio.sleep(0.2)
    readers = [desk.bring(f"r{n}", Command("look", "a"), f"paper:{n + 3}") for n in range(5)]
    broken = desk.bring("2", Command("look", "breaks"), "paper:9")
    writer = desk.bring("3", Command("note", "b"), NEIGHBOUR)
    await asyncio.wait(readers)
    read, hung = time.monotonic() - began, hanging.done()
    outcomes = [await hanging, await writer, await broken]
    wrote = time.monotonic() - began

    assert [await reader for reader in readers] == [Outcome.ANSWERED] * 5
    assert (read < limit, hung) == (True, False)
    assert outcomes == [Outcome.ASIDE, Outcome.ANSWERED, Outcome.ASIDE]
    assert wrote < 2 * limit + 2
    assert "b" in await _texts(desk)
    assert desk.paper.shown == ["a"] * 5, "nobody is told of an absence"


async def test_who_was_told_of_an_absence_is_forgotten_when_it_is_over(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, silence = a_desk(database, patience=0.0), Silence(database, monkeypatch)
    silence.begin()
    people = [desk.bring(str(n), Command("note", "a"), f"paper:{n}") for n in range(5)]
    await asyncio.wait(people)
    told = len(desk.reception._told)
    silence.end()

    await eventually(lambda: not desk.reception._told)

    await desk.reception.stop()
    assert (told, len(desk.paper.shown)) == (5, 5)


async def test_an_apology_that_breaks_heeds_the_messenger_s_pause(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def unspeakable(*_: object) -> None:
        raise RuntimeError("no way back on purpose")

    monkeypatch.setattr(desk.reception._talk.apologies, "_screen", unspeakable)
    async with desk.database.writing() as store:
        await store.queue.pause(PERSON, utc_now() + timedelta(seconds=60))
    desk.breaks["a"] = [RuntimeError("on purpose") for _ in range(3)]

    outcome = await desk.bring("1", Command("note", "a"))

    assert outcome is Outcome.ASIDE
    assert desk.paper.shown == []
    assert [said[:16] for said in await _texts(desk)] == ["Что-то сломалось"]
