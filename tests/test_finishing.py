"""What was collected is written once, even when whoever writes it is told to stop."""

import asyncio
from datetime import date

import pytest

from admin.demand import Count
from bot.finishing import finished
from bot.tally import Tally, write_counts
from storage.db import Database
from storage.demand_terms import Counted
from tests import factories


async def test_counts_are_written_once_though_the_writer_is_told_to_stop(
    sqlite_database: Database,
) -> None:
    async with sqlite_database.writing() as store:
        agency = await factories.an_agency(store)
    day = date(2026, 11, 16)
    count = Count(agency.id, day, Counted.ROW, "1")
    tally = Tally()
    for number in range(1, 21):
        tally.put_back({count: 1})
        writing = asyncio.create_task(write_counts(tally, sqlite_database))
        await asyncio.sleep(0.001 * number)
        writing.cancel()
        await asyncio.wait((writing,))

    await write_counts(tally, sqlite_database)

    async with sqlite_database.reading() as store:
        sums = await store.demand.sums(agency.id, day, day)
    assert sums[Counted.ROW]["1"] == 20


async def test_what_could_not_be_written_is_put_back() -> None:
    back = []

    async def broken() -> None:
        raise OSError

    with pytest.raises(OSError):
        await finished(broken(), lambda: back.append("again"))

    assert back == ["again"]
