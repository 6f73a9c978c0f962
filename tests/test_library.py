"""What citizens are answered from is never older than what was seen before."""

import asyncio
import threading
from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest

from admin import proposals, review
from bot.guide.finding import find
from bot.guide.library import Shelf
from bot.guide.search import MODEL, Search, key_of
from bot.guide.search.meaning import Vectors
from bot.renewal import Renewal
from storage.db import Database
from storage.models import TouchpointList
from storage.store import Store
from storage.terms import Client
from tests.factories import a_topic, an_addition, open_office


async def test_another_process_notices_a_release(database: Database) -> None:
    office = await open_office(database)
    other = Shelf(database)
    before = (await other.refresh()).version

    async with database.writing() as store:
        (await _list(store, office.agency.id)).release_number += 1

    assert (await other.refresh()).version != before


async def test_releases_of_two_agencies_are_both_noticed_whoever_commits_last(
    database: Database,
) -> None:
    first, second = await open_office(database), await open_office(database)
    shelf, seen = Shelf(database), set()

    for office in (second, first):
        async with database.writing() as store:
            (await _list(store, office.agency.id)).release_number += 1
        seen.add((await shelf.refresh()).version)

    assert len(seen) == 2


async def test_a_slow_look_does_not_bring_back_an_older_library(database: Database) -> None:
    office = await open_office(database)
    shelf = Shelf(database)

    async def release() -> None:
        async with database.writing() as store:
            (await _list(store, office.agency.id)).release_number += 1
        await shelf.refresh()

    await asyncio.gather(*(shelf.refresh() for _ in range(5)), release(), release())

    async with database.reading() as store:
        assert shelf.library.version == await store.releases.version()


async def _list(store: Store, agency_id: int) -> TouchpointList:
    found = await store.agencies.list_for(agency_id, Client.EXTERNAL)
    assert found is not None
    return found


async def test_a_release_changes_the_answer_to_the_next_question_in_every_process(
    database: Database,
) -> None:
    office = await open_office(database)
    here, there = Shelf(database), Shelf(database)
    asked = "где у вас выездная приёмная"
    for shelf in (here, there):
        await shelf.refresh()
        assert named(shelf, asked) != "Выездная приёмная"

    async with database.writing() as store:
        proposal = await an_addition(store, office.editor, "Выездная приёмная")
        proposal = await proposals.submit(
            store, proposal.id, by=office.editor, seen=proposal.revision
        )
        proposal = await review.check(
            store, proposal.id, by=office.reviewer, seen=proposal.revision
        )
        await review.approve(store, proposal.id, by=office.approver, seen=proposal.revision)

    for shelf in (here, there):
        await shelf.refresh()
        assert named(shelf, asked) == "Выездная приёмная"


class Alike:
    """An encoder to which all texts mean the same."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        return np.full((len(texts), 4), 0.5, np.float32)


async def test_vectors_are_kept_for_the_model_in_use_alone(database: Database) -> None:
    office = await open_office(database)
    known = key_of("Налоги")
    async with database.writing() as store:
        await a_topic(store, office.agency, title={"ru": "Налоги", "en": "Taxes"})
        await store.vectors.put("a former model", {known: b"1"})
    shelf = Shelf(database)
    await shelf.refresh()

    await shelf.think(Alike())

    async with database.reading() as store:
        assert await store.vectors.get(MODEL, [known])
        assert not await store.vectors.get("a former model", [known])


def named(shelf: Shelf, text: str) -> str | None:
    """The touchpoint that the search thinks of first."""
    agency = shelf.library.agencies[0]
    finding = find(shelf.library.search.hear(text), agency, Client.EXTERNAL)
    row = finding.meant[0].row if finding.meant else None
    return row.touchpoint.name if row else None


async def test_nobody_waits_for_a_slow_search_once_the_lists_are_shown(
    sqlite_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = await open_office(sqlite_database)
    shelf, may_build = Shelf(sqlite_database), threading.Event()
    await shelf.refresh()
    former, built = shelf.library, []

    def slowly(*_given: Any) -> Search:
        may_build.wait(timeout=30)
        built.append(shelf.library.version)
        return former.search

    monkeypatch.setattr(Search, "build", slowly)
    async with sqlite_database.writing() as store:
        (await _list(store, office.agency.id)).release_number += 1

    await Renewal(shelf).soon()
    shown, searched = shelf.library, list(built)
    may_build.set()
    await shelf.refresh()

    assert shown.version != former.version
    assert searched == []
    assert built == [shown.version]
