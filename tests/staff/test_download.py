"""Releases are taken away from the chat, and the blank is kept there."""

from typing import Any, cast

import pytest

from admin import samples
from admin.export import Format
from admin.export.errors import BadBlankError
from admin.releases import rows_of
from bot.actions import Action, decode, encode
from bot.staff.actions import OpenRelease
from bot.staff.blank import blank_sent, drop, open_blank, send_blank
from bot.staff.download import download, file_buttons
from bot.staff.export_actions import Download, DropBlank, OpenBlank, SendBlank
from bot.staff.releases import open_release
from bot.visit import UploadedFile, Visit
from locales import Say
from storage.db import Database
from storage.models.base import utc_now
from storage.store import Store
from storage.terms import Role
from tests.factories import a_person, a_staff


async def a_visit(store: Store, role: Role) -> tuple[Visit, int]:
    """Somebody of Kaliningrad, and the id of its only release."""
    agency = await samples.load(store, "kaliningrad_gtn")
    person = await a_person(store)
    staff = await a_staff(store, agency, role, person)
    owner = (await store.agencies.lists(agency.id))[0]
    release = await store.releases.numbered(owner.id, 1)
    assert release is not None
    nothing: Any = None
    visit = Visit(store, person, staff, Say("ru"), nothing, utc_now(), "{code}", nothing)
    return visit, release.id


async def test_a_release_comes_in_every_format_that_is_offered(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        visit, release = await a_visit(store, Role.EDITOR)
        asked = await download(Download(release), visit)
        offered = [each.action for row in asked.buttons for each in row]
        files = [each for each in offered if isinstance(each, Download)]

        sent = [(await download(each, visit)).documents[0] for each in files]

    assert [each.format for each in files] == list(Format)
    assert [each.name.rpartition(".")[2] for each in sent] == list(Format)
    assert OpenBlank() not in offered


async def test_only_a_later_release_offers_its_changes(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        visit, release_id = await a_visit(store, Role.EDITOR)
        release = await store.releases.get(visit.require_staff().agency_id, release_id)

    assert [row[0].text for row in file_buttons(release, Say("ru"))] == ["Скачать"]


async def test_an_administrator_keeps_and_takes_away_a_blank(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        visit, _release = await a_visit(store, Role.ADMINISTRATOR)
        assert "в обычной форме" in (await open_blank(OpenBlank(), visit)).text
        sample = (await send_blank(SendBlank("sample"), visit)).documents[0]
        file = UploadedFile(sample.name, "application/octet-stream", sample.content)

        kept = await blank_sent(file, {}, visit)
        own = (await send_blank(SendBlank("own"), visit)).documents[0]
        await drop(DropBlank(), visit)
        still = await open_blank(OpenBlank(), visit)
        gone = await drop(DropBlank(1), visit)

        with pytest.raises(BadBlankError):
            await blank_sent(UploadedFile("a.docx", "x/y", b"PK"), {}, visit)

    assert "Бланк принят" in kept.text
    assert own.file_id is not None
    assert sample.name in still.text
    assert "в обычной форме" in gone.text


@pytest.mark.parametrize("action", [Download(10**9, "docx"), SendBlank("sample"), DropBlank(1)])
def test_buttons_of_files_fit_a_messenger(action: Action) -> None:
    data = encode(action)

    assert len(data.encode()) <= 64
    assert cast(Action, decode(data)) == action


async def test_a_release_says_how_many_rows_name_no_official(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        visit, release_id = await a_visit(store, Role.EDITOR)
        release = await store.releases.get(visit.require_staff().agency_id, release_id)
        rows = rows_of(release)
        missing = [each for each in rows if not each.get("responsible")]

        shown = await open_release(OpenRelease(release_id), visit)

    assert missing
    assert f"без ответственного должностного лица: {len(missing)}" in shown.text
