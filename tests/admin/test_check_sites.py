"""The operator's look at all sites says what it found, or why it found nothing."""

import pytest

from admin.command_line import Command
from admin.operator import sites
from admin.sites.visit import Visited
from storage.db import Database
from tests.factories import an_agency, open_office


async def unheard(address: str) -> Visited:
    return Visited(answers=False, heard=False)


async def test_no_site_and_no_answer_are_told_apart(
    sqlite_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sites, "visit", unheard)
    url = sqlite_database.engine.url.render_as_string(hide_password=False)
    async with sqlite_database.writing() as store:
        await an_agency(store)

    none = await sites.check_sites(Command("check-sites"), url)
    office = await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        point = (await store.register.touchpoints(office.agency.id))[office.site.touchpoint_id]
        point.contacts = [{"type": "site", "value": "https://example.org", "trust": "page"}]
    silent = await sites.check_sites(Command("check-sites"), url)

    assert "нет ни одного сайта" in none[0]
    assert "Ни один сайт не ответил" in silent[0]
