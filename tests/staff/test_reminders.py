"""What people read when the calendar speaks: true at the moment at which it is sent."""

import re
from datetime import date, timedelta

import pytest

from admin.clock import agency_today
from admin.notices import NoticeKind
from bot.screens import Screen
from bot.staff.actions import OpenRelease
from bot.staff.notices import render_notice
from locales import LANGUAGES
from storage.db import Database
from storage.models import Person, Release, Staff
from storage.store import Store
from tests.factories import Office, open_office

HASH = "3f" * 32


async def rendered(
    store: Store, staff: Staff, kind: NoticeKind, language: str = "ru", **facts: object
) -> Screen | None:
    person: Person = await store.people.get(staff.person_id)
    person.language = language
    body = {"kind": kind.value, "agency": staff.agency_id, **facts}
    return await render_notice(body, person, store)


async def a_release(store: Store, office: Office) -> Release:
    made = Release(
        agency_id=office.agency.id,
        list_id=office.owner.id,
        number=4,
        date=date(2026, 11, 20),
        approved_on=date(2026, 11, 20),
        content="{}",
        content_hash="",
        document_line="",
        approved_by_title="",
        approved_by_id=office.approver.person_id,
    )
    await store.releases.add(made)
    held = await store.agencies.lock_list(office.owner.id)
    held.release_number = 4
    return made


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (2, "Последний день, чтобы разместить"),
        (0, "Сегодня, "),
        (-1, "Срок размещения на сайте прошёл"),
    ],
    ids=["ahead", "today", "over"],
)
async def test_the_term_is_told_as_near_as_it_is(
    sqlite_database: Database, days: int, said: str
) -> None:
    office = await open_office(sqlite_database)
    last = agency_today(office.agency.time_zone) + timedelta(days=days)

    async with sqlite_database.writing() as store:
        made = await a_release(store, office)
        facts = {"release": made.id, "last_day": last.isoformat()}
        screen = await rendered(store, office.head, NoticeKind.PUBLISH_BY, **facts)

    assert screen is not None
    assert screen.text.startswith(said)
    assert f"<b>{last:%d.%m.%Y}</b>" in screen.text
    assert re.search(r"редакци[яю] 4\.", screen.text)
    assert screen.text.endswith("Если уже размещено — ничего делать не нужно.")
    assert [button.action for row in screen.buttons for button in row][0] == OpenRelease(made.id)


async def test_a_release_that_was_replaced_is_not_spoken_of(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        made = await a_release(store, office)
        (await store.agencies.lock_list(office.owner.id)).release_number = 5
        facts = {"release": made.id, "last_day": "2026-12-04"}
        screen = await rendered(store, office.head, NoticeKind.PUBLISH_BY, **facts)

    assert screen is None


@pytest.mark.parametrize("silent_since", ["", "2026-11-15"])
async def test_the_head_is_whole_to_be_copied(sqlite_database: Database, silent_since: str) -> None:
    office = await open_office(sqlite_database)
    facts = {"number": 12800, "hash": HASH, "silent_since": silent_since}

    async with sqlite_database.writing() as store:
        screen = await rendered(store, office.approver, NoticeKind.JOURNAL_HEAD, **facts)

    assert screen is not None
    assert f"<code>12800:{HASH}</code>" in screen.text
    assert ("С 15.11.2026 отпечатки не приходили" in screen.text) is bool(silent_since)


async def test_a_missing_year_is_told_with_the_command_until_it_is_known(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        screen = await rendered(store, office.head, NoticeKind.CALENDAR_MISSING, year=2032)
        await store.calendar.confirm(office.agency.id, 2032, known=True)
        known = await rendered(store, office.head, NoticeKind.CALENDAR_MISSING, year=2032)

    assert screen is not None and known is None
    assert "на 2032 год" in screen.text
    assert f"python -m admin day {office.agency.code} 2032-01-09 off" in screen.text
    assert f"python -m admin year {office.agency.code} 2032 known" in screen.text


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_reminder_fits_a_phone_in_every_language(
    sqlite_database: Database, language: str
) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        made = await a_release(store, office)
        screens = [
            await rendered(store, office.head, kind, language, **facts)
            for kind, facts in {
                NoticeKind.PUBLISH_BY: {"release": made.id, "last_day": "2026-12-04"},
                NoticeKind.JOURNAL_HEAD: {
                    "number": 1,
                    "hash": HASH,
                    "silent_since": "2026-11-15",
                },
                NoticeKind.CALENDAR_MISSING: {"year": 2032},
            }.items()
        ]

    texts = [screen.text for screen in screens if screen]
    assert len(texts) == 3
    assert all(60 < len(text) < 700 and "  " not in text for text in texts)
