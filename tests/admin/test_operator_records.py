"""The operator's commands for own days and for the journal's fingerprint."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from admin.__main__ import run
from admin.command_line import Command
from admin.deadlines import NOBODY, VERBS
from admin.operator.answers import BrokenRecordsError, Refusal
from locales import LANGUAGES, Say
from storage.db import Database
from tests.admin.test_command_line import operator, refused
from tests.factories import Office, an_agency, open_office

KALININGRAD = "kaliningrad_gtn"


async def ran(database: Database, name: str, **given: str) -> list[str]:
    return await run(Command(name, **given), database.url)


async def refusal(database: Database, name: str, **given: str) -> str:
    with pytest.raises(Refusal) as raised:
        await ran(database, name, **given)
    return str(raised.value)


async def journalled(database: Database, times: int = 3) -> Office:
    """An agency with so many records."""
    office = await open_office(database)
    async with database.writing() as store:
        for _ in range(times):
            await store.journal.write(
                office.agency.id, "verb", "subject", actor_id=None, role="operator", details={}
            )
    return office


async def head_of(database: Database, code: str) -> str:
    (line,) = await ran(database, "verify-journal", agency=code)
    found = re.fullmatch(rf"{code}: журнал цел\. Отпечаток: (\d+:[0-9a-f]{{64}})", line)
    assert found, line
    return found[1]


async def test_days_are_entered_listed_and_taken_back(sqlite_database: Database) -> None:
    code = (await open_office(sqlite_database)).agency.code

    async def day(day: str, state: str, note: str = "") -> str:
        (line,) = await ran(sqlite_database, "day", code=code, day=day, state=state, note=note)
        return line

    off = await day("2027-01-11", "off", "День области")
    working = await day("2027-01-16", "working")
    await day("2028-01-10", "off")
    listed = await ran(sqlite_database, "days", code=code, year="2027")
    gone, again = [await day("2027-01-16", "usual") for _ in range(2)]
    left = await ran(sqlite_database, "days", code=code)

    assert off.startswith(f"{code}, 11.01.2027: выходной.")
    assert working.startswith(f"{code}, 16.01.2027: рабочий день.")
    assert listed == ["11.01.2027 — выходной (День области)", "16.01.2027 — рабочий"]
    assert "как в общем календаре" in gone
    assert "ничего не изменилось" in again
    assert left == ["11.01.2027 — выходной (День области)", "10.01.2028 — выходной"]


def test_a_mistyped_command_is_one_sentence(tmp_path: Path) -> None:
    holiday = operator(tmp_path, "day", KALININGRAD, "2027-01-11", "holiday")

    assert "«holiday» не подходит, нужно одно из working|off|usual" in refused(holiday)
    assert "КОД, ГГГГ-ММ-ДД, working|off|usual" in refused(operator(tmp_path, "day"))


async def test_a_day_of_an_agency_that_is_not_or_a_wrong_year_is_refused(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)
    code = office.agency.code

    unknown = await refusal(sqlite_database, "day", code="no", day="2027-01-11", state="off")
    day = await refusal(sqlite_database, "day", code=code, day="11.01.2027", state="off")
    year = await refusal(sqlite_database, "days", code=code, year="27")
    note = await refusal(
        sqlite_database, "day", code=code, day="2027-01-11", state="off", note="я" * 201
    )

    assert f"Есть: {code}" in unknown
    assert "«11.01.2027» — не день" in day
    assert "«27» — не год" in year
    assert "200" in note
    assert await ran(sqlite_database, "days", code=code) == [
        f"{code}: своих дней нет, всё по общему календарю."
    ]


async def test_a_year_whose_transfers_are_not_known_is_told(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)

    code = office.agency.code
    unknown = await ran(sqlite_database, "days", code=code, year="2035")
    await ran(sqlite_database, "day", code=code, day="2035-01-09", state="off")
    still = await ran(sqlite_database, "days", code=code, year="2035")
    said = await ran(sqlite_database, "year", code=code, year="2035", state="known")
    known = await ran(sqlite_database, "days", code=code, year="2035")
    taken_back = await ran(sqlite_database, "year", code=code, year="2035", state="unknown")
    again = await ran(sqlite_database, "days", code=code, year="2035")

    day = "09.01.2035 — выходной"
    assert len(unknown) == 1 and "2035" in unknown[0] and "не известны" in unknown[0]
    assert f"python -m admin year {code} 2035 known" in unknown[0]
    assert (still, known, again) == ([day, *unknown], [day], [day, *unknown])
    assert said == [f"{code}, 2035 год: все переносы известны."]
    assert taken_back == [f"{code}, 2035 год: все ли переносы внесены, не известно."]
    assert "«35» — не год" in await refusal(
        sqlite_database, "year", code=code, year="35", state="known"
    )


async def test_what_did_not_happen_in_its_time_is_shown_with_its_error(
    sqlite_database: Database,
) -> None:
    fine = await ran(sqlite_database, "deadlines")
    moment = datetime(2026, 11, 20, 5, 0, tzinfo=UTC)
    async with sqlite_database.writing() as store:
        agency = await an_agency(store)
        for subject in ("late", "failed", "ahead", "alone"):
            due_at = moment if subject != "ahead" else datetime(2999, 1, 1, tzinfo=UTC)
            await store.deadlines.plan("publish_by", subject, due_at, agency.id)
        for deadline in await store.deadlines.planned("publish_by", agency.id):
            if deadline.subject == "failed":
                await store.deadlines.note_failure(deadline, 12, "ValueError at a.py:1", None)
            if deadline.subject == "alone":
                await store.deadlines.note_failure(deadline, 0, NOBODY, moment)

    lines = await ran(sqlite_database, "deadlines")

    line = f"Срок размещения на сайте, {agency.code}, 20.11.2026 09:00:"
    assert fine == ["Всё, чему пришёл срок, сделано."]
    assert lines == [
        "Не удалось после всех попыток: 1. Ждёт, хотя срок пришёл: 2.",
        f"{line} ждёт, попыток 0",
        f"{line} не удалось, попыток 12 (ValueError at a.py:1)",
        f"{line} ждёт, попыток 0 (сказать некому: в органе нет людей с нужной ролью)",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_each_kind_of_what_did_not_happen_has_words(language: str) -> None:
    def said(kind: str) -> str:
        given = {"code": "a", "at": "1", "attempts": 0, "error": "none", "state": "failed"}
        return Say(language)("admin-deadline-line", kind=kind, **given)

    assert len({said(kind) for kind in ("something", *VERBS)}) == 1 + len(VERBS)
    assert all(kind not in said(kind) for kind in VERBS)


async def test_what_was_given_up_is_tried_anew_when_the_operator_says_so(
    database: Database,
) -> None:
    moment = datetime(2026, 11, 20, 5, 0, tzinfo=UTC)
    async with database.writing() as store:
        agency = await an_agency(store)
        for subject in ("one", "another", "fired"):
            await store.deadlines.plan("publish_by", subject, moment, agency.id)
        one, another, fired = await store.deadlines.planned("publish_by", agency.id)
        for deadline in (one, another):
            await store.deadlines.note_failure(deadline, 12, "ValueError at a.py:1", None)
        await store.deadlines.fire(fired.id, moment)

    lines = [await ran(database, "retry-deadlines") for _ in range(2)]

    async with database.reading() as store:
        due = await store.deadlines.due(moment, 10, ["publish_by"])
        again = await store.deadlines.planned("publish_by", agency.id)
    assert lines == [
        ["Будет сделано заново: 2. Бот возьмётся сразу, а если не запущен — при запуске."],
        ["Ничего, что не удалось после всех попыток, нет."],
    ]
    assert list(due) == [one.id, another.id]
    assert {(each.attempts, each.error, each.retry_at) for each in again} == {(0, "", None)}


async def test_each_journals_fingerprint_is_printed(database: Database) -> None:
    first, second = await journalled(database, 3), await journalled(database, 1)

    lines = await ran(database, "verify-journal")

    codes = [office.agency.code for office in (first, second)]
    heads = [await head_of(database, code) for code in codes]
    assert lines == [
        f"{code}: журнал цел. Отпечаток: {head}" for code, head in zip(codes, heads, strict=True)
    ]
    assert [head.partition(":")[0] for head in heads] == ["3", "1"]


async def test_a_journal_that_grew_still_has_its_former_fingerprint(database: Database) -> None:
    office = await journalled(database)
    former = await head_of(database, office.agency.code)
    async with database.writing() as store:
        await store.journal.write(
            office.agency.id, "verb", "subject", actor_id=None, role="operator", details={}
        )

    (line,) = await ran(database, "verify-journal", agency=office.agency.code, head=former)

    assert "журнал цел. Отпечаток: 4:" in line


DAMAGES = {
    "UPDATE journal SET verb = 'x' WHERE number = 2": "Журнал изменён, начиная с записи № 2.",
    "DELETE FROM journal WHERE number = 2": "Журнал изменён, начиная с записи № 2.",
    "DELETE FROM journal WHERE number > 1": "Записей с № 2 по № 3 больше нет",
    "DELETE FROM journal": "Записей с № 1 по № 3 больше нет",
}


@pytest.mark.parametrize("damage", DAMAGES)
async def test_a_damaged_journal_is_named_with_its_record(
    sqlite_database: Database, damage: str
) -> None:
    office = await journalled(sqlite_database)
    kept = await head_of(sqlite_database, office.agency.code)
    async with sqlite_database.writing() as store:
        for guard in ("update", "delete"):
            await store.session.execute(text(f"DROP TRIGGER journal_no_{guard}"))
        await store.session.execute(text(damage))

    with pytest.raises(BrokenRecordsError) as broken:
        await ran(sqlite_database, "verify-journal", agency=office.agency.code, head=kept)

    (line,) = broken.value.lines
    assert DAMAGES[damage] in line


async def test_a_fingerprint_of_another_journal_is_not_this_ones(database: Database) -> None:
    office, other = await journalled(database), await journalled(database)
    foreign = await head_of(database, other.agency.code)

    with pytest.raises(BrokenRecordsError) as broken:
        await ran(database, "verify-journal", agency=office.agency.code, head=foreign)

    assert "Запись № 3 не та" in broken.value.lines[0]


def test_the_exit_code_says_that_records_are_broken(tmp_path: Path) -> None:
    operator(tmp_path, "load-sample", KALININGRAD)
    fingerprint = f"9:{'0' * 64}"

    broken = operator(tmp_path, "verify-journal", "--agency", KALININGRAD, "--head", fingerprint)

    assert broken.returncode == 1
    assert "журнал обрезан с конца" in broken.stdout


async def test_a_fingerprint_without_its_agency_or_cut_short_is_refused(
    sqlite_database: Database,
) -> None:
    office = await journalled(sqlite_database)
    whole = await head_of(sqlite_database, office.agency.code)

    alone = await refusal(sqlite_database, "verify-journal", head=whole)
    short = await refusal(
        sqlite_database, "verify-journal", agency=office.agency.code, head=whole[:-1]
    )

    assert "--agency" in alone
    assert "не отпечаток" in short
