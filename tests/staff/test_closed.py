"""The staff of an agency that is no more: what there was is read, nothing is begun."""

from datetime import date

from admin.succession import Act, record
from bot.actions import encode
from bot.staff.actions import ListTeam
from storage.db import Database
from storage.terms import SuccessionKind
from tests.factories import open_office
from tests.staff.test_procedure import a_phone


async def test_the_menu_of_a_closed_agency_only_reads(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        agency = await store.agencies.get(office.agency.id)
        act = Act("указ", "7", date(2025, 12, 1))
        await record(store, agency, SuccessionKind.CLOSED, date(2025, 12, 29), act)
    administrator = await a_phone(sqlite_database, office.administrator)
    editor = await a_phone(sqlite_database, office.editor)

    menu = await editor.send("/menu")
    people = await administrator.click(encode(ListTeam()))

    assert "закрыт с 29.12.2025" in menu.text
    assert not [each for each in menu.labels if "Предложить" in each or "файла" in each]
    assert [each for each in menu.labels if "Редакции" in each]
    assert "Сотрудник" in people.text or people.labels
    assert not [each for each in people.labels if "Пригласить" in each]
