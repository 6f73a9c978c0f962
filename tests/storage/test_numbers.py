"""Numbers out of any range find nothing, on either database."""

import pytest

from storage.db import Database
from storage.errors import MissingRecordError


@pytest.mark.parametrize("number", [2**31, 2**63, 10**30, -(2**63) - 1])
async def test_a_number_that_no_record_can_have_finds_nothing(
    database: Database, number: int
) -> None:
    with pytest.raises(MissingRecordError):
        async with database.reading() as store:
            await store.releases.get(1, number)
    with pytest.raises(MissingRecordError):
        async with database.writing() as store:
            await store.releases.get(1, number)


async def test_another_overflow_is_still_a_bug(sqlite_database: Database) -> None:
    with pytest.raises(OverflowError):
        async with sqlite_database.reading():
            raise OverflowError("date value out of range")
