"""A list from a file: previewed, confirmed, and nothing is written before that."""

import json
from dataclasses import dataclass
from typing import Any

import pytest

from admin import proposals, review
from admin.errors import NotAllowedError, NotYoursError
from admin.errors.imports import (
    BadMappingError,
    ForeignListError,
    ImportMovedOnError,
    ImportOverError,
    LargeImportError,
    NothingToImportError,
)
from admin.export.exact import FORMAT
from admin.importing import imports
from admin.importing.plan import Plan
from admin.importing.reading import read_file
from storage.canonical import canonical, sha256
from storage.db import Database
from storage.models import ListImport, Staff
from storage.store import Store
from storage.terms import ChangeKind, Channel, Client, ImportStatus, Kind, Role, Status
from tests.factories import DIRECTION, Office, a_list, a_row, a_touchpoint, an_agency, open_office
from tests.importing.files import SEVEN, a_csv, a_docx, an_xlsx

SITE = ("1.", DIRECTION, "", "", "Сайт", "получить информацию", "цифровая")
RECEPTION = ("2.", DIRECTION, "", "", "Приём", "получить информацию\nподать обращение", "офлайн")
PHONE = ("3.", DIRECTION, "", "", "Телефон приёмной", "посоветоваться", "оффлайн")
SAME = (SEVEN, SITE, RECEPTION)


@dataclass(frozen=True)
class Desk:
    database: Database
    office: Office

    async def preview(self, file: bytes, name: str = "a.docx", by: Staff | None = None) -> Any:
        contents = await read_file(name, file)
        async with self.database.writing() as store:
            agency = await store.agencies.get(self.office.agency.id)
            author = by or self.office.editor
            record = await imports.preview(store, agency, name, contents, by=author)
        return record, Plan.from_json(record.plan)

    async def confirm(self, record: ListImport, by: Staff | None = None) -> list[Any]:
        author = by or self.office.editor
        async with self.database.writing() as store:
            done = await imports.confirm(store, record.id, by=author, seen=record.revision)
            return [await store.proposals.get(author.agency_id, each) for each in done.proposals]


@pytest.fixture
async def desk(sqlite_database: Database) -> Desk:
    return Desk(sqlite_database, await open_office(sqlite_database))


def statuses(plan: Plan) -> dict[str, str]:
    return {entry.name: entry.status for entry in plan.entries}


async def proposed(store: Store, office: Office) -> list[Any]:
    return list(await store.proposals.having(office.agency.id, tuple(Status)))


async def test_a_preview_says_what_is_new_changed_same_and_unreadable(desk: Desk) -> None:
    changed = ("2.", DIRECTION, "", "", "Приём", "получить информацию\nполучить ответ", "офлайн")
    nameless = ("4.", DIRECTION, "", "", "", "посоветоваться", "")
    unknown = ("5.", DIRECTION, "", "", "Электронная почта", "оплатить штраф", "")

    _record, plan = await desk.preview(a_docx([SEVEN, SITE, changed, PHONE, nameless, unknown]))

    assert statuses(plan) == {
        "Сайт": "same",
        "Приём": "changed",
        "Телефон приёмной": "new",
        "": "unreadable",
        "Электронная почта": "unreadable",
    }
    problems = {(each.row, each.problem) for each in plan.entries if each.problem}
    assert problems == {(5, "name"), (6, "needs")}
    assert plan.entries[-1].doubtful == [["оплатить штраф", [], 0]]


async def test_a_preview_changes_nothing(desk: Desk) -> None:
    await desk.preview(a_docx([*SAME, PHONE]))

    async with desk.database.reading() as store:
        rows = await store.register.rows(desk.office.owner.id)
        assert len(rows) == 2
        assert await proposed(store, desk.office) == []


async def test_a_confirmed_file_becomes_ordinary_proposals_of_its_author(desk: Desk) -> None:
    changed = ("2.", DIRECTION, "", "", "Приём", "получить информацию\nполучить ответ", "цифровая")
    record, _plan = await desk.preview(a_docx([SEVEN, SITE, changed, PHONE]))

    made = await desk.confirm(record)

    assert {each.kind for each in made} == {ChangeKind.ADD, ChangeKind.NEEDS, ChangeKind.KIND}
    assert {each.status for each in made} == {Status.SUBMITTED}
    assert {each.author_id for each in made} == {desk.office.editor.person_id}
    addition = next(each for each in made if each.kind is ChangeKind.ADD)
    assert addition.becomes["channel"] == Channel.PHONE
    assert addition.becomes["kind"] == Kind.OFFLINE
    assert addition.basis == "Загружено из файла «a.docx»"
    assert addition.cause is not None


async def test_what_a_file_proposes_is_approved_the_ordinary_way(desk: Desk) -> None:
    record, _plan = await desk.preview(a_docx([*SAME, PHONE]))
    (addition,) = await desk.confirm(record)

    async with desk.database.writing() as store:
        seen = addition.revision
        checked = await review.check(store, addition.id, by=desk.office.reviewer, seen=seen)
        await review.approve(store, addition.id, by=desk.office.approver, seen=checked.revision)

    _record, plan = await desk.preview(a_docx([*SAME, PHONE]))
    assert set(statuses(plan).values()) == {"same"}


async def test_whoever_checks_is_told_once_of_a_whole_file(desk: Desk) -> None:
    other = ("4.", DIRECTION, "", "", "Телефон кадров", "посоветоваться", "")
    record, _plan = await desk.preview(a_docx([*SAME, PHONE, other]))

    await desk.confirm(record)

    async with desk.database.reading() as store:
        told = [await store.queue.get(number) for number in range(1, 20)]
    bodies = [
        each.body for each in told if each and each.person_id == desk.office.reviewer.person_id
    ]
    assert [each["kind"] for each in bodies] == ["imported"]


async def test_one_change_that_cannot_be_proposed_leaves_none_of_them(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = ("4.", DIRECTION, "", "", "Телефон кадров", "посоветоваться", "")
    record, _plan = await desk.preview(a_docx([*SAME, PHONE, other]))
    handed_in = 0

    async def refuse_the_second(*args: Any, **named: Any) -> Any:
        nonlocal handed_in
        handed_in += 1
        if handed_in == 2:
            raise NothingToImportError
        return await proposals.hand_in(*args, **named)

    monkeypatch.setattr("admin.importing.changes.hand_in", refuse_the_second)

    with pytest.raises(NothingToImportError):
        await desk.confirm(record)

    async with desk.database.reading() as store:
        assert await proposed(store, desk.office) == []
        kept = await store.imports.get(desk.office.agency.id, record.id)
    assert kept.status is ImportStatus.PREVIEW


async def test_a_row_with_an_open_proposal_is_left_out_and_named(desk: Desk) -> None:
    changed = ("1.", DIRECTION, "", "", "Сайт", "получить ответ", "цифровая")
    first, _plan = await desk.preview(a_docx([SEVEN, changed]))
    (proposal,) = await desk.confirm(first)

    record, plan = await desk.preview(a_docx([SEVEN, changed, PHONE]))
    made = await desk.confirm(record)

    assert plan.entries[0].taken == str(proposal.id)
    assert [each.kind for each in made] == [ChangeKind.ADD]


async def test_a_list_that_moved_after_the_preview_is_looked_at_again(desk: Desk) -> None:
    record, _plan = await desk.preview(a_docx([*SAME, PHONE]))
    async with desk.database.writing() as store:
        phone = await a_touchpoint(store, desk.office.agency, "Телефон приёмной", Channel.PHONE)
        await a_row(store, desk.office.owner, phone)

    with pytest.raises(ImportMovedOnError):
        await desk.confirm(record)

    async with desk.database.writing() as store:
        _again, plan = await imports.look_again(store, record.id, by=desk.office.editor)
    assert statuses(plan)["Телефон приёмной"] == "changed"


async def test_what_the_file_lacks_is_excluded_only_when_asked(desk: Desk) -> None:
    record, plan = await desk.preview(a_docx([SEVEN, SITE]))
    with pytest.raises(NothingToImportError):
        await desk.confirm(record)

    async with desk.database.writing() as store:
        asked, _plan = await imports.remap(
            store, record.id, by=desk.office.editor, seen=record.revision, excluding=True
        )
    (made,) = await desk.confirm(asked)

    assert [each.name for each in plan.missing] == ["Приём"]
    assert (made.kind, made.row_id) == (ChangeKind.EXCLUDE, desk.office.reception.id)


async def test_a_line_without_a_name_lets_nothing_be_excluded(desk: Desk) -> None:
    """It may be one of the rows that seem to be missing."""
    nameless = ("2.", DIRECTION, "", "", "", "получить информацию", "офлайн")
    record, _plan = await desk.preview(a_docx([SEVEN, SITE, nameless]))

    async with desk.database.writing() as store:
        _kept, plan = await imports.remap(
            store, record.id, by=desk.office.editor, seen=record.revision, excluding=True
        )

    assert [each.name for each in plan.missing] == ["Приём"]
    assert (plan.excluding, plan.changes) == (False, 0)


async def test_unknown_titles_are_mapped_by_the_person(desk: Desk) -> None:
    rows = [("Где", "Зачем приходят"), ("Сайт", "получить ответ")]
    record, plan = await desk.preview(an_xlsx(rows), "a.xlsx")

    async with desk.database.writing() as store:
        _kept, mapped = await imports.remap(
            store,
            record.id,
            by=desk.office.editor,
            seen=record.revision,
            columns={"touchpoint": 0, "needs": 1},
        )

    assert plan.asked == ["touchpoint", "needs"]
    assert [each.problem for each in mapped.entries] == ["direction"]


async def test_a_type_that_the_name_does_not_tell_is_chosen(desk: Desk) -> None:
    odd = ("3.", DIRECTION, "", "", "Окно № 5", "посоветоваться", "офлайн")
    record, plan = await desk.preview(a_docx([*SAME, odd]))

    async with desk.database.writing() as store:
        kept, chosen = await imports.remap(
            store,
            record.id,
            by=desk.office.editor,
            seen=record.revision,
            channels={"окно n 5": "reception", "окно 5": "reception"},
        )
    (made,) = await desk.confirm(kept)

    assert plan.entries[-1].problem == "channel"
    assert chosen.entries[-1].status == "new"
    assert made.becomes["channel"] == Channel.RECEPTION


async def test_a_need_that_was_not_recognised_strikes_nothing_out(desk: Desk) -> None:
    row = ("2.", DIRECTION, "", "", "Приём", "получить информацию\nсдать бумаги лично", "офлайн")

    _record, plan = await desk.preview(a_docx([SEVEN, row]))

    (entry,) = plan.entries
    assert (entry.status, entry.problem) == ("unreadable", "needs-partly")


async def test_a_doubtful_reading_strikes_nothing_out(desk: Desk) -> None:
    row = ("2.", DIRECTION, "", "", "Приём", "получить быстрый ответ", "офлайн")

    _record, plan = await desk.preview(a_docx([SEVEN, row]))

    (entry,) = plan.entries
    assert entry.gone == []
    assert entry.kept == list(desk.office.reception.needs)
    assert set(desk.office.reception.needs) < set(entry.needs)


async def test_lines_of_one_touchpoint_are_one_row_with_all_their_needs(desk: Desk) -> None:
    """A3.7: one line per need is how lists should not be, and are."""
    lines = [
        ("2.", DIRECTION, "", "", "Приём", "получить информацию", "офлайн"),
        ("3.", DIRECTION, "", "", "Приём", "подать обращение", "офлайн"),
    ]

    _record, plan = await desk.preview(a_docx([SEVEN, *lines]))

    assert statuses(plan) == {"Приём": "same"}


async def test_sections_repeated_titles_and_further_pages_are_one_list(desk: Desk) -> None:
    numbers = tuple(str(number) for number in range(1, 8))
    section = (f"1. {DIRECTION}",)
    site = ("1.", "", "", "", "Сайт", "получить информацию", "цифровая")
    reception = ("2.", "", "", "", "Приём", "1) получить информацию; 2) подать обращение", "")

    _record, plan = await desk.preview(a_docx([SEVEN, numbers, section, site], [SEVEN, reception]))

    assert statuses(plan) == {"Сайт": "same", "Приём": "same"}


async def test_a_point_of_which_nothing_is_said_is_no_section(desk: Desk) -> None:
    rows = [("Точка", "Потребности", "Примечание"), ("Личный приём в МФЦ", "", "")]
    rows.append(("Сайт", "получить информацию", ""))

    _record, plan = await desk.preview(a_csv(rows), "a.csv")

    problems = [(entry.name, entry.problem) for entry in plan.entries]
    assert ("Личный приём в МФЦ", "no-needs") in problems


async def test_dates_and_failed_formulas_are_no_names(desk: Desk) -> None:
    rows = [("1.", DIRECTION, "", "", "01.05.2025", "получить информацию", "")]
    rows.append(("2.", DIRECTION, "", "#DIV/0!", "Сайт", "получить информацию", ""))
    rows.append(("3.", DIRECTION, "", "", "#ССЫЛКА!", "получить информацию", ""))

    _record, plan = await desk.preview(an_xlsx([SEVEN, *rows]), "a.xlsx")

    assert [entry.problem for entry in plan.entries] == ["wordless", "cell-error", "cell-error"]


async def test_a_former_preview_is_forgotten(desk: Desk) -> None:
    first, _plan = await desk.preview(a_docx([*SAME, PHONE]))

    await desk.preview(a_csv([*SAME, PHONE]), "a.csv")

    async with desk.database.reading() as store:
        former = await store.imports.get(desk.office.agency.id, first.id)
    assert (former.status, former.cells) == (ImportStatus.DROPPED, [])


async def test_a_preview_is_confirmed_once_and_by_its_author(desk: Desk) -> None:
    record, _plan = await desk.preview(a_docx([*SAME, PHONE]))

    with pytest.raises(NotYoursError):
        await desk.confirm(record, by=desk.office.reviewer)
    await desk.confirm(record)
    with pytest.raises(ImportOverError):
        await desk.confirm(record)


async def test_a_dropped_preview_keeps_nothing_of_the_file(desk: Desk) -> None:
    record, _plan = await desk.preview(a_docx([*SAME, PHONE]))

    async with desk.database.writing() as store:
        await imports.drop(store, record.id, by=desk.office.editor, seen=record.revision)

    async with desk.database.reading() as store:
        kept = await store.imports.get(desk.office.agency.id, record.id)
    assert (kept.status, kept.cells, kept.plan) == (ImportStatus.DROPPED, [], {})


async def test_too_many_changes_are_refused_with_their_number(desk: Desk) -> None:
    rows = [(str(n), DIRECTION, "", "", f"Телефон № {n}", "посоветоваться", "") for n in range(51)]
    record, _plan = await desk.preview(a_csv([SEVEN, *rows]), "a.csv")

    with pytest.raises(LargeImportError) as refused:
        await desk.confirm(record)

    assert refused.value.words == {"most": 50, "given": 51}


@pytest.mark.parametrize("role", [Role.INTERNAL, Role.ADMINISTRATOR])
async def test_who_proposes_nothing_loads_nothing(desk: Desk, role: Role) -> None:
    with pytest.raises(NotAllowedError):
        await desk.preview(a_docx(list(SAME)), by=desk.office.of(role))


async def test_a_file_is_taken_for_the_list_that_it_tells_of(desk: Desk) -> None:
    async with desk.database.writing() as store:
        internal = await a_list(store, desk.office.agency, Client.INTERNAL)
        desktop = await a_touchpoint(store, desk.office.agency, "Портал служащего")
        await a_row(store, internal, desktop)
    line = ("1.", DIRECTION, "", "", "Портал служащего", "получить информацию", "")

    outer, _plan = await desk.preview(a_docx(list(SAME)))
    inner, _plan = await desk.preview(a_docx([SEVEN, line]))

    assert (outer.list_id, inner.list_id) == (desk.office.owner.id, internal.id)


def an_export(agency: str, rows: list[Any]) -> bytes:
    content = {"agency": agency, "rows": rows}
    whole = {"format": FORMAT, "content": content, "hash": sha256(canonical(content))}
    return json.dumps(whole).encode()


async def test_another_agency_s_export_is_not_taken_for_a_list_with_rows(desk: Desk) -> None:
    with pytest.raises(ForeignListError) as refused:
        await desk.preview(an_export("elsewhere", []), "a.json")

    assert refused.value.words == {"agency": "elsewhere"}


async def test_an_empty_list_may_begin_with_another_agency_s_export(
    sqlite_database: Database,
) -> None:
    async with sqlite_database.writing() as store:
        agency = await an_agency(store)
        await a_list(store, agency)
        contents = await read_file("a.json", an_export("elsewhere", []))

        record = await imports.preview(store, agency, "a.json", contents, by=None)

    assert record.mapping["foreign"] == "elsewhere"


async def test_a_person_finds_the_file_that_they_have_not_finished(desk: Desk) -> None:
    record, _plan = await desk.preview(a_docx([*SAME, PHONE]))

    async with desk.database.reading() as store:
        mine = await imports.unfinished(store, by=desk.office.editor)
        others = await imports.unfinished(store, by=desk.office.reviewer)

    assert ([each.id for each in mine], list(others)) == ([record.id], [])


async def test_one_column_does_not_hold_two_things(desk: Desk) -> None:
    rows = [("Где", "Зачем приходят"), ("Сайт", "получить ответ")]
    record, _plan = await desk.preview(an_xlsx(rows), "a.xlsx")

    with pytest.raises(BadMappingError):
        async with desk.database.writing() as store:
            await imports.remap(
                store,
                record.id,
                by=desk.office.editor,
                seen=record.revision,
                columns={"touchpoint": 0, "needs": 0},
            )
