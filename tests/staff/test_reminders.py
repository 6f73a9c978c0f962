"""What people read when the calendar speaks: true at the moment at which it is sent."""

import re
from datetime import date, timedelta

import pytest

from admin.notices import NoticeKind
from bot.screens import Screen
from bot.staff import reminders
from bot.staff.actions import OpenRelease
from bot.staff.notices import render_notice
from bot.staff.publication_actions import AskPlaced
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


LIST = "Перечень для граждан и организаций (Служба, редакция № 4)"

TUESDAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (
            date(2026, 11, 20),
            f"{LIST} нужно разместить на сайте до <b>вторника, 24.11.2026</b>, включительно. "
            "Не считая сегодня, остаются 2 рабочих дня.",
        ),
        (
            date(2026, 11, 23),
            f"{LIST} нужно разместить на сайте до <b>вторника, 24.11.2026</b>, включительно. "
            "Не считая сегодня, остаётся 1 рабочий день.",
        ),
        (
            TUESDAY,
            f"{LIST} нужно разместить на сайте сегодня, во <b>вторник, 24.11.2026</b>. "
            "Это последний день.",
        ),
        (
            date(2026, 11, 25),
            f"{LIST} нужно было разместить на сайте до <b>вторника, 24.11.2026</b>, включительно: "
            "срок прошёл. "
            "Если ещё не размещён, разместите сейчас.",
        ),
    ],
    ids=["ahead", "one day", "today", "over"],
)
async def test_the_term_is_told_as_near_as_it_is(
    sqlite_database: Database, monkeypatch: pytest.MonkeyPatch, today: date, said: str
) -> None:
    monkeypatch.setattr(reminders, "agency_today", lambda zone: today)
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        made = await a_release(store, office)
        facts = {"release": made.id, "last_day": TUESDAY.isoformat()}
        screen = await rendered(store, office.head, NoticeKind.PUBLISH_BY, **facts)

    assert screen is not None
    assert screen.text == f"{said}\n\nЕсли уже размещён, нажмите «Размещено на сайте»."
    actions = [button.action for row in screen.buttons for button in row]
    assert actions[:2] == [AskPlaced(made.id), OpenRelease(made.id)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("days", range(7))
async def test_each_day_of_the_week_has_its_word(
    sqlite_database: Database, monkeypatch: pytest.MonkeyPatch, language: str, days: int
) -> None:
    last, forms = TUESDAY + timedelta(days=days), set()
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        made = await a_release(store, office)
        facts = {"release": made.id, "last_day": last.isoformat()}
        for before in (1, 0, -1):
            day = last - timedelta(days=before)
            monkeypatch.setattr(reminders, "agency_today", lambda zone, day=day: day)
            screen = await rendered(store, office.head, NoticeKind.PUBLISH_BY, language, **facts)
            assert screen is not None
            said = re.search(r"<b>(\S+), \d", screen.text)
            assert said, screen.text
            forms.add(said.group(1))

    assert forms == DAYS[language][days]


DAYS = {
    "ru": [
        {"вторника", "вторник"},
        {"среды", "среду"},
        {"четверга", "четверг"},
        {"пятницы", "пятницу"},
        {"субботы", "субботу"},
        {"воскресенья", "воскресенье"},
        {"понедельника", "понедельник"},
    ],
    "en": [
        {"Tuesday"},
        {"Wednesday"},
        {"Thursday"},
        {"Friday"},
        {"Saturday"},
        {"Sunday"},
        {"Monday"},
    ],
}


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
