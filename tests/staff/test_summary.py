"""What a proposal's screen says of people."""

from typing import Any, cast

from admin.consolidated import assemble, put_aside
from admin.drafts import put_text
from admin.knowledge.draft import put_public
from admin.knowledge.texts import begin_text
from admin.steps import DraftStep
from bot.staff.bundle import bundle_screen
from bot.staff.summary import proposal_screen
from bot.visit import Visit
from locales import Say
from storage.db import Database
from storage.models import Unit
from storage.models.base import utc_now
from storage.terms import ChangeKind, Need, Role
from tests.factories import (
    a_checked,
    a_draft,
    a_procedure_by_order,
    a_staff,
    a_submitted,
    an_office,
)


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


async def test_a_rename_into_a_neighbour_is_told_to_take_another_name(
    sqlite_database: Database,
) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)
        reception = await store.register.touchpoint(
            office.agency.id, office.reception.touchpoint_id
        )
        draft = await a_draft(store, office.editor, office.site, ChangeKind.RENAME)
        await put_text(store, draft, DraftStep.NAME, reception.name, office.editor)

        screen = await proposal_screen(store, draft, office.editor, Say("ru"))

    assert "дайте другое название" in screen.text
    assert "добавьте потребности" not in screen.text


async def test_in_english_needs_have_their_english_names(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)
        proposal = await a_submitted(store, office.editor, office.site)
        need = office.agency.procedure.need(Need.RESULT)
        assert need is not None

        english = await proposal_screen(store, proposal, office.reviewer, Say("en"))
        russian = await proposal_screen(store, proposal, office.reviewer, Say("ru"))

    assert need.short["en"] in english.text and need.wording not in english.text
    assert need.wording in russian.text


async def test_who_reads_a_text_is_said_to_whoever_checks_it(sqlite_database: Database) -> None:
    screens = []
    async with sqlite_database.writing() as store:
        office = await an_office(store)
        for public in (False, True):
            draft = await begin_text(store, office.editor)
            await put_public(store, draft, public, office.editor)
            screens.append(await proposal_screen(store, draft, office.editor, Say("ru")))

    staff_only, for_all = (screen.text for screen in screens)
    assert "Виден гражданам</b>: нет, только сотрудники" in staff_only
    assert for_all.count("Виден гражданам") == 1 and "да, граждане читают" in for_all


async def test_a_bundle_says_that_it_is_put_together_and_what_is_put_aside(
    sqlite_database: Database,
) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store, a_procedure_by_order())
        secretary = await a_staff(store, office.agency, Role.SECRETARY)
        site = await a_checked(store, office.editor, office.reviewer, office.site)
        await a_checked(store, office.editor, office.reviewer, office.reception)
        person, nothing = await store.people.get(secretary.person_id), cast("Any", None)
        visit = Visit(store, person, secretary, Say("ru"), nothing, utc_now(), "{code}", nothing)
        bundle = await store.bundles.get(office.agency.id, site.bundle_id or 0)
        seen = bundle.revision
        await put_aside(store, bundle.id, site.id, by=secretary, seen=seen)
        before = await bundle_screen(bundle, visit)
        await assemble(store, bundle.id, by=secretary, seen=bundle.revision)
        after = await bundle_screen(bundle, visit)

    assert "Свод собирается" in before.text and "Свод собирается" not in after.text
    assert "Свод собран. Руководитель группы" in after.text
    assert "Отложено до следующего приказа: 1" in after.text
