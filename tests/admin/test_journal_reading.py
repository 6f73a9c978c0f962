"""The journal is found, taken along and its chain checked; by those who may, of their agency."""

import csv
import io
import json
import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from admin import journal_reading
from admin.clock import agency_today
from admin.errors import NotAllowedError
from admin.errors.journal import BadHeadCodeError
from admin.journal_words import GROUPS, verb_words
from locales import LANGUAGES, Say
from storage.db import Database
from storage.repositories.journal import Wanted
from storage.terms import Role
from tests import factories

ROOT = Path(__file__).parents[2]
EVERYTHING = Wanted()


async def test_records_are_found_by_act_person_and_subject(database: Database) -> None:
    async with database.writing() as store:
        office = await factories.an_office(store)
        proposal = await factories.a_checked(
            store, office.editor, office.reviewer, office.reception
        )
    subject = f"proposal:{proposal.id}"

    async with database.reading() as store:
        by = office.administrator
        of_act = await journal_reading.look_up(store, Wanted(verbs=("proposal.check",)), by=by)
        wanted = Wanted(actor_id=office.editor.person_id, subject=subject)
        of_person = await journal_reading.look_up(store, wanted, by=by)
        of_kind = await journal_reading.look_up(store, Wanted(subject="proposal"), by=by)
        of_part = await journal_reading.look_up(store, Wanted(subject="propos"), by=by)

    assert [record.verb for record in of_act.records] == ["proposal.check"]
    assert [record.verb for record in of_person.records] == ["proposal.submit"]
    assert {record.subject for record in of_kind.records} == {subject}
    assert of_part.count == 0


@pytest.mark.parametrize("day", [date.min, date.max])
async def test_the_first_and_the_last_day_of_all_may_be_asked_for(
    database: Database, day: date
) -> None:
    async with database.writing() as store:
        office = await factories.an_office(store)
        await factories.a_submitted(store, office.editor, office.reception)

    async with database.reading() as store:
        found = []
        for days in ((day, None), (None, day)):
            since, until = journal_reading.between(*days, office.agency.time_zone)
            wanted = Wanted(since=since, until=until)
            page = await journal_reading.look_up(store, wanted, by=office.administrator)
            found.append(page.count > 0)

    assert found == [day == date.min, day == date.max]


async def test_both_days_of_a_filter_are_included(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        office = await factories.an_office(store)
        await factories.a_submitted(store, office.editor, office.reception)
    zone = office.agency.time_zone
    today = agency_today(zone)
    before = today - timedelta(days=1)

    async with sqlite_database.reading() as store:
        found = {}
        for name, days in {"today": (today, today), "before": (before, before)}.items():
            since, until = journal_reading.between(*days, zone)
            wanted = Wanted(since=since, until=until)
            page = await journal_reading.look_up(store, wanted, by=office.administrator)
            found[name] = page.count

    assert found["today"] > 0
    assert found["before"] == 0


async def test_another_agency_s_records_are_not_found(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        office, other = await factories.an_office(store), await factories.an_office(store)
        await factories.a_submitted(store, office.editor, office.reception)

    async with sqlite_database.reading() as store:
        page = await journal_reading.look_up(store, EVERYTHING, by=other.administrator)

    assert {record.agency_id for record in page.records} <= {other.agency.id}


@pytest.mark.parametrize("role", [Role.EDITOR, Role.REVIEWER, Role.INTERNAL])
async def test_whoever_does_not_answer_for_the_list_does_not_read_its_journal(
    sqlite_database: Database, role: Role
) -> None:
    async with sqlite_database.writing() as store:
        office = await factories.an_office(store)

    async with sqlite_database.reading() as store:
        with pytest.raises(NotAllowedError):
            await journal_reading.look_up(store, EVERYTHING, by=office.of(role))
        with pytest.raises(NotAllowedError):
            await journal_reading.as_chain(store, EVERYTHING, by=office.of(role))
        with pytest.raises(NotAllowedError):
            await journal_reading.state_of_chain(store, by=office.of(role))


async def test_what_is_taken_along_is_a_table_and_a_chain(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        office = await factories.an_office(store)
        await factories.a_checked(store, office.editor, office.reviewer, office.reception)

    async with sqlite_database.reading() as store:
        by = office.administrator
        table = await journal_reading.as_table(store, EVERYTHING, Say("ru"), by=by)
        chain = await journal_reading.as_chain(store, EVERYTHING, by=by)
        verified = await journal_reading.state_of_chain(store, by=by)

    rows = list(csv.reader(io.StringIO(table.decode("utf-8-sig")), delimiter=";"))
    lines = [json.loads(line) for line in chain.decode().splitlines()]
    assert rows[0][0] == "№"
    assert "предложение проверено" in {row[4] for row in rows[1:]}
    assert len(rows) - 1 == len(lines) == verified.head.number
    assert all(one["hash"] == two["previous"] for one, two in zip(lines, lines[1:], strict=False))
    assert lines[-1]["hash"] == verified.head.hash


async def test_what_was_typed_that_is_no_head_code_is_refused(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        office = await factories.an_office(store)

    async with sqlite_database.reading() as store:
        with pytest.raises(BadHeadCodeError):
            await journal_reading.state_of_chain(store, "3", by=office.administrator)


def test_every_act_that_the_program_notes_has_words_and_a_group() -> None:
    beginnings = tuple(start for starts in GROUPS.values() for start in starts)
    source = "\n".join(file.read_text("utf-8") for file in ROOT.joinpath("admin").rglob("*.py"))
    noted = set(re.findall(r"(?:note|write|remember)\([^\"()]*\"([a-z]+\.[a-z_]+)\"", source))
    acts = noted | {"proposal.return", "proposal.reject", "bundle.put_aside", "bundle.take_back"}

    wordless = {
        (verb, language)
        for verb in acts
        for language in LANGUAGES
        if verb_words(verb, Say(language)) == verb
    }

    assert len(acts) > 40
    assert wordless == set()
    assert {verb for verb in acts if not verb.startswith(beginnings)} <= {"database.restored"}
