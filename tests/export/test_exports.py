"""Releases leave as files: from the chat, for whoever publishes, from the command line."""

import asyncio
import io
import json
import os
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook

from admin import review, samples
from admin.command_line import COMMANDS, Command, parse
from admin.errors import NotAllowedError
from admin.export import (
    Format,
    export,
    export_difference,
    exported,
    ready_files,
)
from admin.export.difference import changed_rows
from admin.export.errors import NoFormerReleaseError
from admin.operator.answers import Refusal, words
from admin.operator.exporting import export_changes, export_release
from admin.releases import is_intact
from storage.canonical import canonical, sha256
from storage.db import Database
from storage.errors import MissingRecordError
from storage.models import Release
from storage.samples import SAMPLES
from storage.store import Store
from storage.terms import ChangeKind, Client
from tests.export.prints import (
    a_form,
    a_printed_row,
    docx_text,
    read_csv,
    read_docx,
    read_json,
    read_xlsx,
)
from tests.factories import Office, a_checked, open_office

READ = {Format.DOCX: read_docx, Format.XLSX: read_xlsx, Format.CSV: read_csv}


def files_in(folder: Path) -> list[str]:
    """The names of files that begin or end like the exported ones."""
    return sorted(name for name in os.listdir(folder) if ".csv" in name)  # noqa: PTH208


async def released(store: Store, office: Office) -> Release:
    """The next release of the office's list: the site's needs change."""
    proposal = await a_checked(store, office.editor, office.reviewer, office.site, ChangeKind.NEEDS)
    return await review.approve(store, proposal.id, by=office.approver, seen=proposal.revision)


@pytest.mark.parametrize("code", SAMPLES)
async def test_a_sample_comes_out_alike_in_every_format(
    code: str, sqlite_database: Database
) -> None:
    async with sqlite_database.writing() as store:
        agency = await samples.load(store, code)
        for owner in await store.agencies.lists(agency.id):
            release = await store.releases.numbered(owner.id, owner.release_number)
            if release is None:
                continue
            files = {each: await exported(store, release, each) for each in Format}

            rows = len(json.loads(release.content)["rows"])
            tables = [read(files[each].content) for each, read in READ.items()]
            assert tables[0] == tables[1] == tables[2]
            assert len(tables[0]) == rows + 1 > 5
            assert read_json(files[Format.JSON].content)["hash"] == release.content_hash
            assert files[Format.PDF].content.startswith(b"%PDF-")
            assert "Учебный пример" in docx_text(files[Format.DOCX].content)
            ending = f"perechen-{code}-{owner.client.value}-1.pdf"
            assert files[Format.PDF].name == ending


async def test_an_export_leaves_the_release_as_it_is(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        release = await released(store, office)
        before = (release.content, release.content_hash)

        for each in Format:
            await export(store, release.id, each, by=office.editor)

    async with sqlite_database.reading() as store:
        kept = await store.releases.get(office.agency.id, release.id)
    assert (kept.content, kept.content_hash) == before
    assert is_intact(kept)


async def test_the_files_of_a_closed_agency_say_so(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        sent = await a_checked(store, office.editor, office.reviewer, office.site)
        release = await review.approve(store, sent.id, by=office.approver, seen=sent.revision)
        before = read_json((await exported(store, release, Format.JSON)).content)
        agency = await store.agencies.get(office.agency.id)
        agency.closed_on = release.date
        await store.flush()

        whole = read_json((await exported(store, release, Format.JSON)).content)
        page = (await exported(store, release, Format.DOCX)).content
        sheet = (await exported(store, release, Format.XLSX)).content

    said = f"орган закрыт с {release.date:%d.%m.%Y}"
    footer = Document(io.BytesIO(page)).sections[0].footer
    foot = load_workbook(io.BytesIO(sheet)).worksheets[0].oddFooter.center.text
    assert (before["closed"], whole["closed"]) == (None, release.date.isoformat())
    assert whole["hash"] == before["hash"] and whole["content"] == before["content"]
    assert said in "".join(each.text for each in footer.paragraphs)
    assert said in foot


async def test_json_has_the_content_that_was_hashed(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        release = await released(store, office)

        made = await export(store, release.id, Format.JSON, by=office.editor)

    read = read_json(made.content)
    assert sha256(canonical(read["content"])) == release.content_hash
    assert read["client"] == Client.EXTERNAL
    assert read["document_line"] == release.document_line


async def test_whoever_publishes_gets_docx_and_pdf(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        release = await released(store, office)

        made = await ready_files(store, release)

    code = office.agency.code
    assert [each.name for each in made] == [
        f"perechen-{code}-external-1.docx",
        f"perechen-{code}-external-1.pdf",
    ]


async def test_files_are_made_beside_the_event_loop(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        release = await released(store, office)
    turns = 0

    async def turn() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    turning = asyncio.create_task(turn())
    async with sqlite_database.reading() as store:
        before = turns
        await exported(store, release, Format.PDF)
    turning.cancel()

    assert turns - before > 20


async def test_another_agencys_release_is_out_of_reach(sqlite_database: Database) -> None:
    office, other = await open_office(sqlite_database), await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        release = await released(store, office)

        with pytest.raises(MissingRecordError):
            await export(store, release.id, Format.CSV, by=other.editor)
        with pytest.raises(NotAllowedError):
            await export(store, release.id, Format.CSV, by=office.internal)


async def test_the_difference_tells_what_came_and_what_went(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        first = await released(store, office)
        gone = await a_checked(
            store, office.editor, office.reviewer, office.reception, ChangeKind.EXCLUDE
        )
        second = await review.approve(store, gone.id, by=office.approver, seen=gone.revision)

        made = await export_difference(store, second.id, by=office.editor)
        with pytest.raises(NoFormerReleaseError):
            await export_difference(store, first.id, by=office.editor)

    read = read_docx(made.content)
    assert made.name.endswith("-2-izmeneniya-ot-1.docx")
    assert read[0] == ["№ п/п", "Точка взаимодействия", "Было", "Стало"]
    assert [row[1] for row in read[1:]] == ["Приём"]
    assert read[1][3] == "Точка исключена из перечня."


def test_a_changed_row_names_what_was_added_and_taken_out() -> None:
    before = [a_printed_row("Сайт & Ко", needs=["information", "submission"])]
    after = [
        a_printed_row("Новая", 7),
        a_printed_row("Сайт & Ко", needs=["information", "result"]),
    ]

    added, changed = changed_rows(before, after, a_form())

    assert (added.name, added.was) == ("Новая", "—")
    assert added.becomes.startswith("Точка включена в перечень.\nНаправление деятельности: ")
    assert changed.name == "Сайт & Ко"
    assert changed.was == "Потребности: получить информацию; подать обращение"
    assert changed.becomes.split("\n") == [
        "Потребности: получить информацию; получить ответ",
        "добавлено: получить ответ",
        "исключено: подать обращение",
    ]


def test_the_command_line_offers_every_format() -> None:
    offered = next(each.choices for each in COMMANDS["export"][1] if each.name == "--format")

    assert offered == tuple(Format)


async def test_the_operator_gets_whole_files_and_loses_none(
    sqlite_database: Database, tmp_path: Path
) -> None:
    async with sqlite_database.writing() as store:
        await samples.load(store, "kaliningrad_gtn")

        async def ask(name: str, **given: str) -> list[str]:
            output = str(tmp_path / name)
            asked = {"agency": "kaliningrad_gtn", "format": "csv", "output": output, **given}
            return await export_release(store, Command("export", **asked))

        said = await ask("list.csv")
        written = (tmp_path / "list.csv").read_bytes()
        refusals = {
            "уже есть": {"name": "list.csv"},
            "нет редакции 7": {"name": "b.csv", "release": "7"},
            "не номер редакции": {"name": "b.csv", "release": "третья"},
            "нет перечня для граждан и организаций": {"name": "b.csv", "list": "external"},
            "Папки": {"name": "nowhere/b.csv"},
            "нет": {"name": "b.csv", "agency": "nobody"},
        }
        for words, asked in refusals.items():
            with pytest.raises(Refusal, match=words):
                await ask(**asked)

    assert "Редакция 1" in said[0]
    assert len(read_csv(written)) == 9
    assert files_in(tmp_path) == ["list.csv"]
    assert (tmp_path / "list.csv").read_bytes() == written


async def test_a_write_that_fails_leaves_nothing_behind(
    sqlite_database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Path, content: bytes) -> int:
        with self.open("wb") as half:
            half.write(content[:10])
        raise OSError("no room")

    monkeypatch.setattr(Path, "write_bytes", full)
    folder = tmp_path / "folder"
    folder.mkdir()
    async with sqlite_database.writing() as store:
        await samples.load(store, "kaliningrad_gtn")
        asked = {"agency": "kaliningrad_gtn", "format": "csv", "output": str(folder / "a.csv")}

        with pytest.raises(Refusal):
            await export_release(store, Command("export", **asked))

    assert files_in(folder) == []


async def test_the_operator_gets_a_difference(sqlite_database: Database, tmp_path: Path) -> None:
    output, office = tmp_path / "d.docx", await open_office(sqlite_database)
    asked = {"agency": office.agency.code, "since": "1", "output": str(output)}
    async with sqlite_database.writing() as store:
        for row in (office.site, office.reception):
            sent = await a_checked(store, office.editor, office.reviewer, row)
            await review.approve(store, sent.id, by=office.approver, seen=sent.revision)

        with pytest.raises(Refusal, match="одна и та же редакция"):
            await export_changes(store, Command("difference", **asked, until="1"))
        await export_changes(store, Command("difference", **asked))

    assert "Приём" in str(read_docx(output.read_bytes()))


def test_the_command_line_reads_what_the_export_takes() -> None:
    line = ["export", "--agency", "a", "--list", "internal", "--format", "pdf", "--output", "f"]

    given = parse(line, words, roles=(), samples=())
    other = parse(
        ["difference", "--agency", "a", "--from", "1", "--to", "2", "--output", "f"],
        words,
        roles=(),
        samples=(),
    )

    assert (given.agency, given.list, given.format, given.output) == ("a", "internal", "pdf", "f")
    assert (other.since, other.until) == ("1", "2")
