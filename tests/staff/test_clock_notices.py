"""What people read of publication, deputies and what waits: true when it is sent."""

from datetime import date, timedelta
from typing import Any

import pytest
import time_machine

from admin import deputies, review
from admin.notices import NoticeKind
from admin.publication import records as publishing
from bot.screens import Screen
from bot.staff.notices import render_notice
from locales import LANGUAGES
from storage.db import Database
from storage.models import Deputy, Release, Staff
from storage.procedure import Publication
from storage.store import Store
from storage.terms import SeparateCheck
from tests.admin.calendar_days import RELEASED_AT, nine, told
from tests.factories import Office, a_checked, a_procedure, a_route, a_submitted, open_office

PAGE = "https://example.org/list"
PROCEDURE = a_procedure(
    publication=Publication(working_days=10, counted_from="approval", paragraph="D14", page=PAGE),
    form_columns=("№", "Точка", "Потребности"),
    form_fields=("number", "touchpoint", "needs"),
)
MONDAY = date(2026, 12, 7)


async def rendered(
    store: Store, staff: Staff, body: dict[str, Any], language: str = "ru"
) -> Screen | None:
    person = await store.people.get(staff.person_id)
    person.language = language
    return await render_notice(body, person, store)


async def a_release(database: Database) -> tuple[Office, Release]:
    office = await open_office(database, PROCEDURE)
    with time_machine.travel(RELEASED_AT, tick=False):
        async with database.writing() as store:
            checked = await a_checked(store, office.editor, office.reviewer, office.site)
            made = await review.approve(
                store, checked.id, by=office.approver, seen=checked.revision
            )
    return office, made


async def a_deputy(database: Database) -> tuple[Office, Deputy]:
    office = await open_office(database, a_procedure(route=a_route(SeparateCheck.NEVER)))
    with time_machine.travel(nine(date(2026, 12, 1)), tick=False):
        async with database.writing() as store:
            deputy = await deputies.name_deputy(
                store,
                office.reviewer.id,
                MONDAY,
                MONDAY + timedelta(days=4),
                by=office.approver,
            )
    return office, deputy


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_ready_files_come_with_the_last_day_and_the_button(
    sqlite_database: Database, language: str
) -> None:
    office, _made = await a_release(sqlite_database)
    ((_, body), *_others) = await told(sqlite_database, NoticeKind.TO_PUBLISH)

    with time_machine.travel(RELEASED_AT, tick=False):
        async with sqlite_database.writing() as store:
            screen = await rendered(store, office.head, body, language)

    assert screen is not None
    assert "04.12.2026" in screen.text and PAGE in screen.text
    assert sorted(each.name.rpartition(".")[2] for each in screen.documents) == ["docx", "pdf"]
    assert all(each.content for each in screen.documents)
    first = screen.buttons[0][0].text
    assert first == {"ru": "Размещено на сайте", "en": "It is on the site"}[language]


async def test_where_the_form_is_not_set_there_are_no_files_and_that_is_said(
    sqlite_database: Database,
) -> None:
    office, _made = await a_release(sqlite_database)
    ((_, body), *_others) = await told(sqlite_database, NoticeKind.TO_PUBLISH)

    async with sqlite_database.writing() as store:
        agency = await store.agencies.get(office.agency.id)
        unknown = a_procedure(form_columns=("а", "б"), form_fields=())
        agency.procedure_data = unknown.model_dump(mode="json")
        screen = await rendered(store, office.head, body)

    assert screen is not None and screen.documents == ()
    assert "Готовых файлов нет" in screen.text


async def test_nobody_is_asked_to_place_what_is_placed_already(
    sqlite_database: Database,
) -> None:
    office, made = await a_release(sqlite_database)
    ((_, body), *_others) = await told(sqlite_database, NoticeKind.TO_PUBLISH)

    with time_machine.travel(RELEASED_AT, tick=False):
        async with sqlite_database.writing() as store:
            await publishing.record(store, made.id, PAGE, made.date, by=office.approver)
            asked = await rendered(store, office.head, body)
        ((_, done),) = await told(sqlite_database, NoticeKind.PUBLISHED)
        async with sqlite_database.writing() as store:
            said = await rendered(store, office.head, done)

    assert asked is None
    assert said is not None
    assert f"на сайте с 20.11.2026: {PAGE}" in said.text and "Утверждающий 1" in said.text


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_deputy_reads_for_whom_and_until_when(
    sqlite_database: Database, language: str
) -> None:
    office, deputy = await a_deputy(sqlite_database)
    found = dict(await told(sqlite_database, NoticeKind.DEPUTY_NAMED))

    async with sqlite_database.writing() as store:
        body = found[office.reviewer.person_id]
        named = await rendered(store, office.reviewer, body, language)
        await deputies.end(store, deputy.id, by=office.approver)
        after = await rendered(store, office.reviewer, body, language)
        ended = await rendered(
            store, office.reviewer, {**body, "kind": NoticeKind.DEPUTY_ENDED.value}, language
        )

    assert named is not None and "11.12.2026" in named.text
    assert after is None
    approver = "Утверждающего 1" if language == "ru" else "Утверждающий 1"
    assert ended is not None and approver in ended.text


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_waits_too_long_says_who_and_since_when(
    sqlite_database: Database, language: str
) -> None:
    office = await open_office(sqlite_database)
    friday, later = date(2026, 11, 20), date(2026, 11, 27)
    with time_machine.travel(nine(friday), tick=False):
        async with sqlite_database.writing() as store:
            proposal = await a_submitted(store, office.editor, office.site)
    body = {
        "kind": NoticeKind.WAITS_TOO_LONG.value,
        "agency": office.agency.id,
        "waiting": f"proposal:{proposal.id}:{proposal.revision}",
        "since": friday.isoformat(),
        "proposal": proposal.id,
    }

    with time_machine.travel(nine(later), tick=False):
        async with sqlite_database.writing() as store:
            screen = await rendered(store, office.administrator, body, language)
            still = {**body, "kind": NoticeKind.STILL_WAITS.value}
            asked = await rendered(store, office.reviewer, still, language)

    assert screen is not None and asked is not None
    assert "20.11.2026" in screen.text and "5" in screen.text
    assert "Проверяющий 1" in screen.text
    assert len(asked.buttons) > len(screen.buttons), "whoever decides has the buttons"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_empty_role_is_told_until_somebody_fills_it(
    sqlite_database: Database, language: str
) -> None:
    office = await open_office(sqlite_database)
    body = {"kind": "role_empty", "agency": office.agency.id, "needed": "approve", "unit": None}

    async with sqlite_database.writing() as store:
        filled = await rendered(store, office.administrator, body, language)
        (await store.people.get(office.approver.person_id)).reachable = False
        await store.flush()
        empty = await rendered(store, office.administrator, body, language)

    assert filled is None
    assert empty is not None and "Утверждающий 1" in empty.text
