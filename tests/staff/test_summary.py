"""What a proposal's screen says of people."""

from bot.staff.summary import proposal_screen
from locales import Say
from storage.db import Database
from storage.models import Unit
from tests.factories import a_submitted, an_office


async def test_the_author_is_shown_with_the_unit(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)
        unit = Unit(agency_id=office.agency.id, name="Отдел надзора")
        await store.agencies.add(unit)
        office.editor.unit_id = unit.id
        proposal = await a_submitted(store, office.editor, office.site)

        screen = await proposal_screen(store, proposal, office.reviewer, Say("ru"))

    assert "Подготовил: Редактор 1, Отдел надзора." in screen.text


async def test_without_a_unit_the_title_is_enough(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)
        proposal = await a_submitted(store, office.editor, office.site)

        screen = await proposal_screen(store, proposal, office.reviewer, Say("ru"))

    assert "Подготовил: Редактор 1." in screen.text
