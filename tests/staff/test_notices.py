"""What people are told unasked, and what becomes of it when they press its buttons."""

from typing import Any

import pytest

from admin.notices import NoticeKind
from bot.screens import Button, Screen
from bot.staff.notices import render_notice
from storage.db import Database
from storage.models import Staff
from storage.store import Store
from tests.factories import a_submitted, an_office


async def rendered(
    store: Store, staff: Staff, kind: NoticeKind, language: str = "ru", **facts: Any
) -> Screen | None:
    person = await store.people.get(staff.person_id)
    person.language = language
    return await render_notice(
        {"kind": kind.value, "agency": staff.agency_id, **facts}, person, store
    )


async def shown(
    store: Store, staff: Staff, kind: NoticeKind, language: str = "ru", **facts: Any
) -> Screen:
    screen = await rendered(store, staff, kind, language, **facts)
    assert screen is not None
    return screen


def buttons(screen: Screen) -> list[Button]:
    return [button for row in screen.buttons for button in row]


@pytest.mark.parametrize(
    ("kind", "facts"),
    [
        (NoticeKind.JOURNAL_HEAD, {"number": 1, "hash": "3f" * 32, "silent_since": ""}),
        (NoticeKind.CALENDAR_MISSING, {"year": 2032}),
        (NoticeKind.UNDELIVERED, {"title": "Редактор 1", "what": "journal_head"}),
        (NoticeKind.ROLE_CHANGED, {}),
    ],
    ids=lambda given: given if isinstance(given, str) else "",
)
async def test_what_only_tells_stays_in_the_chat_whatever_is_pressed_on_it(
    sqlite_database: Database, kind: NoticeKind, facts: dict[str, Any]
) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)

        screen = await shown(store, office.administrator, kind, **facts)

    assert buttons(screen) and all(button.below for button in buttons(screen))


async def test_what_asks_to_decide_is_answered_in_place(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)
        proposal = await a_submitted(store, office.editor, office.site)

        asked = await shown(store, office.reviewer, NoticeKind.TO_CHECK, proposal=proposal.id)
        told = await shown(store, office.editor, NoticeKind.DECIDED, proposal=proposal.id)

    assert not any(button.below for button in buttons(asked) + buttons(told))
