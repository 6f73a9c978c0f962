"""The journal's chain tells where it was touched."""

import pytest
from sqlalchemy import text

from admin.journal import verify
from storage.db import Database
from storage.store import Store
from tests.factories import an_agency

TAMPERING = {
    "reworded": ("UPDATE journal SET verb = 'x' WHERE number = 2 AND agency_id = :agency", 2),
    "rehashed": (
        "UPDATE journal SET record_hash = '0' WHERE number = 2 AND agency_id = :agency",
        2,
    ),
    "first gone": ("DELETE FROM journal WHERE number = 1 AND agency_id = :agency", 1),
    "one gone": ("DELETE FROM journal WHERE number = 2 AND agency_id = :agency", 2),
}


async def _written(store: Store, agency_id: int) -> None:
    for verb in ("a", "b", "c"):
        await store.journal.write(
            agency_id, verb, "subject", actor_id=None, role="operator", details={"ё": [1]}
        )


async def test_an_untouched_journal_is_whole(database: Database) -> None:
    async with database.writing() as store:
        agency, quiet = await an_agency(store), await an_agency(store)
        await _written(store, agency.id)

    async with database.reading() as store:
        assert (await verify(store, agency.id)).is_whole
        assert (await verify(store, quiet.id)).is_whole


@pytest.mark.parametrize("way", TAMPERING)
async def test_the_first_touched_record_is_named(sqlite_database: Database, way: str) -> None:
    statement, broken = TAMPERING[way]
    async with sqlite_database.writing() as store:
        agency, other = await an_agency(store), await an_agency(store)
        await _written(store, agency.id)
        await _written(store, other.id)
    async with sqlite_database.writing() as store:
        for guard in ("update", "delete"):
            await store.session.execute(text(f"DROP TRIGGER journal_no_{guard}"))
        await store.session.execute(text(statement), {"agency": agency.id})

    async with sqlite_database.reading() as store:
        assert (await verify(store, agency.id)).broken == broken
        assert (await verify(store, other.id)).is_whole
