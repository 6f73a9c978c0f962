"""Blanks and samples of a row: what may be one, who sees it, and that it is never lost."""

import json
from typing import Any

import pytest
from sqlalchemy import select

from admin import proposals, review
from admin.command_line import Command
from admin.errors import DomainError, UnknownChoiceError
from admin.errors.forms import (
    ForeignFormError,
    FormDayError,
    LockedFormError,
    MacroFormError,
    ManyFormsError,
    SameFormError,
    UndatedFormError,
)
from admin.export import Format, exported
from admin.forms.answers import (
    MOST,
    drop_form,
    put_day,
    put_form,
    put_known_form,
    put_title,
)
from admin.forms.files import ending_of
from admin.forms.reading import file_name, form_file
from admin.importing import first_list, imports
from admin.importing.plan import Plan
from admin.importing.preview_words import beside_words
from admin.importing.reading import Contents, read_file
from admin.operator.answers import BrokenRecordsError
from admin.operator.verifying import verify
from locales import Say
from storage.canonical import canonical, sha256, sha256_bytes
from storage.db import Database
from storage.errors import MissingRecordError
from storage.models import Agency, Proposal, Release, Row, StoredFile
from storage.snapshot import row_cards
from storage.store import Store
from storage.terms import ChangeKind, Role
from tests.factories import Office, a_list, a_staff, an_agency, open_office
from tests.forms import a_docx_form, a_pdf, an_archive, an_odt

DAY = "01.02.2026"


async def begun(store: Store, office: Office, row: Row | None = None) -> Proposal:
    row = row or office.site
    return await proposals.begin_change(store, ChangeKind.FORMS, row.id, office.editor)


async def released(store: Store, office: Office, draft: Proposal) -> Release:
    await proposals.submit(store, draft.id, by=office.editor, seen=draft.revision)
    await review.check(store, draft.id, by=office.reviewer, seen=draft.revision)
    return await review.approve(store, draft.id, by=office.approver, seen=draft.revision)


async def a_form_of(
    store: Store, office: Office, content: bytes, row: Row | None = None
) -> tuple[int, Release]:
    """A released form: its file and the release."""
    draft = await begun(store, office, row)
    file_id = await put_form(store, draft, "Заявление.pdf", content, office.editor)
    await put_day(store, draft, file_id, DAY, office.editor)
    return file_id, await released(store, office, draft)


async def is_kept(store: Store, file_id: int) -> bool:
    found = await store.session.scalar(select(StoredFile.id).where(StoredFile.id == file_id))
    return found is not None


@pytest.mark.parametrize(
    ("content", "ending"),
    [
        (a_pdf(), "pdf"),
        (a_docx_form(), "docx"),
        (an_archive(xl__workbook_xml="<w/>"), "xlsx"),
        (an_odt(), "odt"),
    ],
)
async def test_a_form_is_told_by_what_is_in_it(content: bytes, ending: str) -> None:
    assert await ending_of(content) == ending


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (b"MZ\x90", ForeignFormError),
        (b"PK\x03\x04 broken", ForeignFormError),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ForeignFormError),
        (an_archive(page_xml="<x/>"), ForeignFormError),
        (an_archive(mimetype="application/zip"), ForeignFormError),
        (an_archive(word__document_xml="<w/>", word__vbaProject="x"), MacroFormError),
        (an_archive(mimetype="any", Basic__Module="x"), MacroFormError),
    ],
)
async def test_what_people_could_not_use_is_no_form(
    content: bytes, refusal: type[DomainError]
) -> None:
    with pytest.raises(refusal):
        await ending_of(content)


async def test_a_form_behind_a_password_is_no_form() -> None:
    content = bytearray(a_docx_form())
    # Bit 0 of the flags says «encrypted», in the local header and in the directory.
    content[6] |= 1
    at = content.find(b"PK\x01\x02")
    content[at + 8] |= 1

    with pytest.raises(LockedFormError):
        await ending_of(bytes(content))


async def test_a_form_goes_from_the_draft_into_the_release_and_onto_the_card(
    database: Database,
) -> None:
    office, content = await open_office(database), a_pdf()

    async with database.writing() as store:
        draft = await begun(store, office)
        file_id = await put_form(store, draft, "blank_(2).pdf", content, office.editor)
        first = dict(draft.becomes["forms"][0])
        await put_title(store, draft, file_id, "Заявление о справке", office.editor)
        await put_day(store, draft, file_id, DAY, office.editor)
        release = await released(store, office, draft)

    (card,) = (row for row in row_cards(json.loads(release.content)) if row.forms)
    (form,) = card.forms
    assert (first["title"], first["dated"]) == ("blank (2)", "")
    assert (form.title, f"{form.dated:%d.%m.%Y}") == ("Заявление о справке", DAY)
    assert (form.file_id, form.sha256) == (file_id, sha256_bytes(content))
    assert form.sha256 in release.content, "the release's hash guards the file"


async def test_a_list_without_forms_hashes_as_it_did_before_there_were_any(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        _file, release = await a_form_of(store, office, a_pdf())

    with_form, without = json.loads(release.content)["rows"]
    assert "forms" in with_form
    assert not {"forms", "offers"} & {*without, *without["touchpoint"]}


async def test_a_form_without_its_day_is_not_sent(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        draft = await begun(store, office)
        file_id = await put_form(store, draft, "Заявление.pdf", a_pdf(), office.editor)
        with pytest.raises(UndatedFormError):
            await proposals.submit(store, draft.id, by=office.editor, seen=draft.revision)
        for day in ("01.02.1926", "01.02.2126"):
            with pytest.raises(FormDayError):
                await put_day(store, draft, file_id, day, office.editor)


async def test_one_file_stands_once_in_a_row_and_forms_are_few(sqlite_database: Database) -> None:
    office, content = await open_office(sqlite_database), a_pdf()

    async with sqlite_database.writing() as store:
        draft = await begun(store, office)
        await put_form(store, draft, "a.pdf", content, office.editor)
        with pytest.raises(SameFormError):
            await put_form(store, draft, "b.pdf", content, office.editor)
        for _ in range(MOST - 1):
            await put_form(store, draft, "c.pdf", a_pdf(), office.editor)
        with pytest.raises(ManyFormsError):
            await put_form(store, draft, "d.pdf", a_pdf(), office.editor)


async def test_a_file_that_nothing_names_is_forgotten_with_its_draft(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        draft = await begun(store, office)
        dropped = await put_form(store, draft, "a.pdf", a_pdf(), office.editor)
        left = await put_form(store, draft, "b.pdf", a_pdf(), office.editor)
        await drop_form(store, draft, dropped, office.editor)
        after_dropping = [await is_kept(store, each) for each in (dropped, left)]
        await proposals.withdraw(store, draft.id, by=office.editor, seen=draft.revision)
        after_withdrawing = await is_kept(store, left)

    assert after_dropping == [False, True]
    assert not after_withdrawing


async def test_a_file_that_a_release_names_is_never_forgotten(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        file_id, _release = await a_form_of(store, office, a_pdf())
        draft = await begun(store, office)
        await drop_form(store, draft, file_id, office.editor)
        await released(store, office, draft)
        row = await store.register.row(office.agency.id, office.site.id)
        await store.files.drop_unused(file_id)
        still = await is_kept(store, file_id)

    assert row.forms == []
    assert still


async def test_the_same_form_of_another_row_is_taken_and_not_kept_twice(
    sqlite_database: Database,
) -> None:
    office, content = await open_office(sqlite_database), a_pdf()

    async with sqlite_database.writing() as store:
        file_id, _release = await a_form_of(store, office, content)
        draft = await begun(store, office, office.reception)
        await put_known_form(store, draft, file_id, office.editor)
        taken = draft.becomes["forms"]
        await drop_form(store, draft, file_id, office.editor)
        sent = await put_form(store, draft, "снова.pdf", content, office.editor)
        still = await is_kept(store, file_id)
        with pytest.raises(UnknownChoiceError):
            await put_known_form(store, draft, file_id + 1000, office.editor)

    assert [each["title"] for each in taken] == ["Заявление"]
    assert sent == file_id and still


async def test_a_form_in_a_draft_is_its_authors_own(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        draft = await begun(store, office)
        file_id = await put_form(store, draft, "a.pdf", a_pdf(), office.editor)
        mine = await form_file(store, file_id, by=office.editor)
        with pytest.raises(MissingRecordError):
            await form_file(store, file_id, by=office.reviewer)
        await put_day(store, draft, file_id, DAY, office.editor)
        await proposals.submit(store, draft.id, by=office.editor, seen=draft.revision)
        sent = await form_file(store, file_id, by=office.reviewer)
        stranger = await a_staff(store, await an_agency(store), Role.REVIEWER)
        with pytest.raises(MissingRecordError):
            await form_file(store, file_id, by=stranger)

    assert mine.id == sent.id == file_id


def test_a_forms_file_is_called_by_its_title() -> None:
    assert file_name('Заявление: "справка"?', "application/pdf") == "Заявление   справка.pdf"


async def _imported(
    store: Store, content: bytes, editing: Any = None
) -> tuple[Agency, Plan, list[Row]]:
    """The release 1 of an empty list, made of an exported file."""
    agency = await an_agency(store)
    owner = await a_list(store, agency)
    approver = await a_staff(store, agency, Role.APPROVER)
    contents = await read_file("release.json", content)
    if editing is not None:
        contents = Contents(release=contents.release, files=editing(contents.files))
    record = await imports.preview(store, agency, "release.json", contents, by=None)
    await first_list.ask_approver(store, record, approver)
    plan = Plan.from_json(record.plan)
    await first_list.approve(store, record.id, by=approver, seen=record.revision)
    return agency, plan, list(await store.register.rows(owner.id))


async def test_our_own_json_brings_forms_offers_and_segments_back_whole(
    database: Database,
) -> None:
    office, content = await open_office(database), a_pdf()
    async with database.writing() as store:
        await store.register.change_touchpoint(
            office.site.touchpoint_id, 1, {"offers": {"ramp": True, "parking": False}}
        )
        await store.register.change_row(office.site.id, 1, {"segments": ["business"]})
        file_id, release = await a_form_of(store, office, content)
        file = await exported(store, release, Format.JSON)

        agency, _plan, rows = await _imported(store, file.content)

        (row,) = (each for each in rows if each.forms)
        point = await store.register.touchpoint(agency.id, row.touchpoint_id)
        (form,) = row.forms
        stored = await store.files.get(agency.id, form["file_id"])
    assert point.offers == {"ramp": True, "parking": False}
    assert row.segments == ["business"]
    assert stored.content == content and stored.id != file_id
    assert (form["title"], form["dated"]) == ("Заявление", "2026-02-01")


async def test_a_form_whose_bytes_did_not_come_is_named_before_anything_is_approved(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        _file, release = await a_form_of(store, office, a_pdf())
        file = await exported(store, release, Format.JSON)

        _agency, plan, rows = await _imported(store, file.content, lambda files: {})

    (entry,) = (each for each in plan.entries if "lost_forms" in each.content)
    assert [row.forms for row in rows] == [[], []]
    assert any("Заявление" in line for line in beside_words(entry, Say("ru")))


async def test_a_json_with_another_file_under_a_forms_hash_is_refused(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        _file, release = await a_form_of(store, office, a_pdf())
        whole = json.loads((await exported(store, release, Format.JSON)).content)
    whole["files"][0]["content"] = "JVBERi0xLjcK"

    with pytest.raises(DomainError):
        await read_file("release.json", json.dumps(whole).encode())

    assert sha256(canonical(whole["content"])) == whole["hash"]


async def test_the_operator_learns_of_a_form_that_is_no_longer_its_file(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        file_id, _release = await a_form_of(store, office, a_pdf())
        whole = await verify(store, Command("verify"))
        file = await store.files.get(office.agency.id, file_id)
        file.content = a_pdf()
        await store.flush()

        with pytest.raises(BrokenRecordsError) as broken:
            await verify(store, Command("verify"))

    assert len(whole) == 1
    assert "Бланк потерян или подменён, редакции: 1" in broken.value.lines[0]
