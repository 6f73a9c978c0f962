"""The journal's chain tells where it was touched, and its head code what the chain cannot."""

from collections.abc import AsyncIterator
from pathlib import Path
from weakref import WeakSet

import pytest
from sqlalchemy import event, text

from admin.journal import Head, read_head, verify
from storage.db import Database
from storage.models import JournalRecord
from storage.repositories import journal
from storage.repositories.journal import FIRST_HASH, record_hash
from storage.store import Store
from tests.conftest import Template
from tests.factories import an_agency

RECORDS = 5


@pytest.fixture
async def unguarded(template: Template, tmp_path: Path) -> AsyncIterator[Database]:
    """A database whose owner has taken the journal's guards off."""
    url = await template.fresh(tmp_path)
    opened = Database(url)
    async with opened.writing() as store:
        if opened.is_sqlite:
            for guard in ("update", "delete"):
                await store.session.execute(text(f"DROP TRIGGER journal_no_{guard}"))
            await store.session.execute(text("DROP TRIGGER journal_appends"))
        else:
            await store.session.execute(text("ALTER TABLE journal DISABLE TRIGGER USER"))
    yield opened
    await opened.close()
    await template.drop(url)


@pytest.fixture(autouse=True)
def portions_of_two(monkeypatch: pytest.MonkeyPatch) -> None:
    """Five records have every place of a portion, and its border, among them."""
    monkeypatch.setattr(journal, "PORTION", 2)


async def written(database: Database) -> int:
    """An agency with a journal of five records, beside another with its own."""
    async with database.writing() as store:
        agency, other = await an_agency(store), await an_agency(store)
        for number in range(RECORDS):
            for each in (agency, other):
                await store.journal.write(
                    each.id,
                    f"verb.{number}",
                    f"subject:{number}",
                    actor_id=number + 7,
                    role="operator",
                    details={"ё": [number, {"в": True}]},
                )
    return agency.id


async def tamper(database: Database, statement: str, **given: object) -> None:
    async with database.writing() as store:
        await store.session.execute(text(statement), given)


async def heads(store: Store, agency_id: int) -> list[Head]:
    return [
        Head(record.number, record.record_hash)
        for record in await store.journal.of_agency(agency_id)
    ]


async def test_an_untouched_journal_is_whole_against_each_of_its_heads(
    database: Database,
) -> None:
    agency_id = await written(database)

    async with database.reading() as store:
        every = [Head(0, FIRST_HASH), *await heads(store, agency_id)]
        found = [await verify(store, agency_id, head) for head in (None, *every)]

    assert len(every) == RECORDS + 1
    assert all(each.is_whole and each.head == every[-1] for each in found)


async def test_a_journal_is_never_in_memory_as_a_whole(database: Database) -> None:
    agency_id = await written(database)
    alive: WeakSet[JournalRecord] = WeakSet()
    most: list[int] = []

    def note(record: JournalRecord, _context: object) -> None:
        alive.add(record)
        most.append(len(alive))

    event.listen(JournalRecord, "load", note)
    async with database.reading() as store:
        found = await verify(store, agency_id)
    event.remove(JournalRecord, "load", note)

    assert found.head.number == RECORDS == len(most)
    assert max(most) < RECORDS


async def test_an_empty_journal_is_whole_and_has_no_heads_of_others(database: Database) -> None:
    async with database.writing() as store:
        agency = await an_agency(store)

    async with database.reading() as store:
        empty = await verify(store, agency.id)
        against = await verify(store, agency.id, Head(3, "a" * 64))

    assert empty.is_whole and empty.head == Head(0, FIRST_HASH)
    assert against.cut and not against.is_whole


CHANGES = {
    "agency_id": "(SELECT max(id) FROM agency)",
    "number": "99",
    "actor_id": "8888",
    "role": "'approver'",
    "verb": "'nothing'",
    "subject": "'subject:99'",
    "details": "'{\"x\": 1}'",
    "previous_hash": f"'{'a' * 64}'",
    "record_hash": f"'{'b' * 64}'",
    "at": "'2020-01-01 00:00:00+00:00'",
}
"""Another value for each column; `id` says nothing: the place is the number."""


def test_every_column_is_tampered_with() -> None:
    assert {*CHANGES} == {*JournalRecord.__table__.columns.keys()} - {"id"}


@pytest.mark.parametrize("column", CHANGES)
async def test_a_change_of_any_column_of_any_record_is_found(
    unguarded: Database, column: str
) -> None:
    found = []

    for number in range(1, RECORDS + 1):
        agency_id = await written(unguarded)
        async with unguarded.reading() as store:
            head = (await heads(store, agency_id))[-1]
        # Another agency has the same numbers, so the record that moves there takes a new one.
        also = ", number = 99" if column == "agency_id" else ""
        await tamper(
            unguarded,
            f"UPDATE journal SET {column} = {CHANGES[column]}{also} "
            "WHERE agency_id = :agency AND number = :number",
            agency=agency_id,
            number=number,
        )
        async with unguarded.reading() as store:
            found.append(await verify(store, agency_id, head))

    assert [each.is_whole for each in found] == [False] * RECORDS
    at_the_end = found[-1]
    assert [each.broken for each in found[:-1]] == [1, 2, 3, 4]
    assert at_the_end.broken == RECORDS or at_the_end.cut


@pytest.mark.parametrize("number", range(1, RECORDS + 1))
async def test_a_record_gone_from_any_place_is_found(unguarded: Database, number: int) -> None:
    agency_id = await written(unguarded)
    async with unguarded.reading() as store:
        head = (await heads(store, agency_id))[-1]

    await tamper(
        unguarded,
        "DELETE FROM journal WHERE agency_id = :agency AND number = :number",
        agency=agency_id,
        number=number,
    )

    async with unguarded.reading() as store:
        found = await verify(store, agency_id, head)
        without_head = await verify(store, agency_id)
    assert (found.broken, found.cut) == ((number, False) if number < RECORDS else (None, True))
    assert without_head.is_whole is (number == RECORDS), "only the head tells of the end"


@pytest.mark.parametrize("kept", range(RECORDS))
async def test_an_end_cut_off_is_found_by_the_head(unguarded: Database, kept: int) -> None:
    agency_id = await written(unguarded)
    async with unguarded.reading() as store:
        every = await heads(store, agency_id)

    await tamper(
        unguarded,
        "DELETE FROM journal WHERE agency_id = :agency AND number > :kept",
        agency=agency_id,
        kept=kept,
    )

    async with unguarded.reading() as store:
        found = [await verify(store, agency_id, head) for head in every]
    assert [each.cut for each in found] == [head.number > kept for head in every]
    assert {each.head.number for each in found} == {kept}


@pytest.mark.parametrize("first", range(1, RECORDS))
async def test_two_records_that_changed_places_are_found(unguarded: Database, first: int) -> None:
    agency_id = await written(unguarded)

    for number, becomes in ((first, 999), (first + 1, first), (999, first + 1)):
        await tamper(
            unguarded,
            "UPDATE journal SET number = :becomes WHERE agency_id = :agency AND number = :number",
            agency=agency_id,
            number=number,
            becomes=becomes,
        )

    async with unguarded.reading() as store:
        assert (await verify(store, agency_id)).broken == first


@pytest.mark.parametrize("place", range(1, RECORDS + 1))
async def test_a_record_put_in_between_is_found(unguarded: Database, place: int) -> None:
    agency_id = await written(unguarded)

    for number in range(RECORDS, place - 1, -1):
        await tamper(
            unguarded,
            "UPDATE journal SET number = number + 1 WHERE agency_id = :agency AND number = :number",
            agency=agency_id,
            number=number,
        )
    await insert(unguarded, agency_id, place)

    async with unguarded.reading() as store:
        found = await verify(store, agency_id)
    assert found.broken == place + 1, "the forged one itself is well made"


@pytest.mark.parametrize("place", range(1, RECORDS + 1))
async def test_a_chain_written_anew_is_found_by_the_head(unguarded: Database, place: int) -> None:
    agency_id = await written(unguarded)
    async with unguarded.reading() as store:
        every = await heads(store, agency_id)

    await rewrite(unguarded, agency_id, place)

    async with unguarded.reading() as store:
        without_head = await verify(store, agency_id)
        found = [await verify(store, agency_id, head) for head in every]
    assert without_head.is_whole, "the forger has made every hash anew"
    assert [each.rewritten for each in found] == [head.number >= place for head in every]


@pytest.mark.parametrize("place", range(1, RECORDS))
async def test_one_record_with_a_hash_made_anew_breaks_the_next(
    unguarded: Database, place: int
) -> None:
    agency_id = await written(unguarded)

    async with unguarded.writing() as store:
        record = (await store.journal.of_agency(agency_id))[place - 1]
        record.verb = "forged"
        record.record_hash = record_hash(record)

    async with unguarded.reading() as store:
        assert (await verify(store, agency_id)).broken == place + 1


@pytest.mark.parametrize("place", range(1, RECORDS))
async def test_a_gap_over_which_the_chain_was_joined_anew_is_found(
    unguarded: Database, place: int
) -> None:
    agency_id = await written(unguarded)
    await tamper(
        unguarded,
        "DELETE FROM journal WHERE agency_id = :agency AND number = :place",
        agency=agency_id,
        place=place,
    )

    await rewrite(unguarded, agency_id, place)

    async with unguarded.reading() as store:
        assert (await verify(store, agency_id)).broken == place


async def rewrite(database: Database, agency_id: int, place: int) -> None:
    """Forge the record of this place and make every later hash anew, as an owner can."""
    async with database.writing() as store:
        records = list(await store.journal.of_agency(agency_id))
        previous = records[place - 2].record_hash if place > 1 else FIRST_HASH
        for record in records[place - 1 :]:
            record.verb = "forged" if record is records[place - 1] else record.verb
            record.previous_hash = previous
            previous = record.record_hash = record_hash(record)


async def insert(database: Database, agency_id: int, place: int) -> None:
    """Put a well made record where the next one has made room."""
    async with database.writing() as store:
        records = await store.journal.of_agency(agency_id)
        forged = JournalRecord(
            agency_id=agency_id,
            number=place,
            actor_id=None,
            role="operator",
            verb="forged",
            subject="",
            details={},
            previous_hash=records[place - 2].record_hash if place > 1 else FIRST_HASH,
            record_hash="",
        )
        forged.record_hash = record_hash(forged)
        await store.journal.add(forged)


async def test_another_agencys_journal_is_not_touched_by_a_broken_one(
    unguarded: Database,
) -> None:
    agency_id = await written(unguarded)
    await tamper(
        unguarded, "UPDATE journal SET verb = 'x' WHERE agency_id = :agency", agency=agency_id
    )

    async with unguarded.reading() as store:
        found = {agency.id: await verify(store, agency.id) for agency in await store.agencies.all()}

    assert found.pop(agency_id).broken == 1
    assert [each.is_whole for each in found.values()] == [True]


@pytest.mark.parametrize(
    ("code", "head"),
    [
        (f" 128:{'3f' * 32}\n", Head(128, "3f" * 32)),
        (f"128:{'3F' * 32}", Head(128, "3f" * 32)),
        (f"128:{'3f' * 31}…", None),
        ("3f" * 32, None),
        (f"-1:{'3f' * 32}", None),
        ("", None),
    ],
)
def test_a_head_code_is_read_or_refused(code: str, head: Head | None) -> None:
    assert read_head(code) == head
    assert head is None or read_head(str(head)) == head
