"""Every screen around a card that knows everything: telephone, e-mail, site, place, hours."""

from typing import Any

import pytest

from admin.files import keep_file
from bot.actions import encode
from bot.citizen.cards.wrong_actions import ReportWrong
from bot.conversations import build_routes
from bot.guide.library import Shelf
from bot.notebook import write_down
from locales import LANGUAGES
from storage.canonical import canonical, sha256
from storage.db import Database
from storage.models import Agency, Release, Row, Touchpoint, TouchpointList
from storage.snapshot import snapshot
from storage.store import Store
from storage.terms import Channel, Client, ContactType, Kind, Need, Role, Trust
from tests.citizen.conftest import citizens_routes, settle
from tests.citizen.crawl import LEAVING, Walk, crawl, judge, leads_back
from tests.citizen.person import HousePhone
from tests.databases import MADE_ON
from tests.factories import a_list, a_row, a_staff, a_touchpoint, an_agency
from tests.forms import a_pdf

FACTS = {
    ContactType.PHONE: "+7 000 000-00-00",
    ContactType.EMAIL: "info@example.org",
    ContactType.SITE: "https://example.org/?a=1&b=<2>",
    ContactType.PLACE: "46.35, 48.04",
    ContactType.ADDRESS: "Sample street, 1 «A» & <B>",
}
HOURS = "Mo-Th 09:00-13:00,14:00-18:00; Fr 09:00-17:00; PH off"
CODE = "full"
FEW = ("Blank 1 -2-",)
MANY = ("Form A", "Form B", "Form C", "Form D")
OFFERS = {"ramp": True, "parking": False}


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
async def walk(sqlite_database: Database, language: str) -> Walk:
    await _release_a_full_list(sqlite_database)
    await settle(sqlite_database, CODE, "test:1", language)
    shelf = Shelf(sqlite_database)
    await shelf.refresh()
    return await crawl(HousePhone(sqlite_database, shelf, citizens_routes(), "test:1", language))


async def test_every_screen_around_a_full_card_is_sound(walk: Walk, language: str) -> None:
    for data, screen in [("/start", walk.first), *walk.screens.items()]:
        if not data.startswith(LEAVING):
            judge(screen, language)
        assert leads_back(screen), (data, screen)


async def test_a_full_card_offers_everything_that_it_knows(walk: Walk) -> None:
    reception, *_same = (each for each in walk.cards.values() if "Reception" in each.text)

    buttons = reception.buttons
    assert any(button.url and "example.org" in button.url for button in buttons)
    assert FACTS[ContactType.EMAIL] in {button.copy for button in buttons}
    assert FACTS[ContactType.PHONE] in reception.text
    extras = {extra for screen in walk.screens.values() for extra in screen.extras}
    assert extras >= {"place", "contact", *(f"{title}.pdf" for title in (*FEW, *MANY))}
    assert any(word in reception.text for word in ("Есть: ", "Available: "))
    assert any(word in reception.text for word in ("Не известно: ", "Not known: "))
    sent, *_same = (each for each in walk.screens.values() if each.extras == (f"{FEW[0]}.pdf",))
    assert "1" in sent.text and any(word in sent.text for word in ("перечня №", "list No."))


async def test_a_wrong_e_mail_is_told_to_the_editor(sqlite_database: Database) -> None:
    await _release_a_full_list(sqlite_database)
    await settle(sqlite_database, CODE, "test:editor", "ru", Role.EDITOR)
    shelf = Shelf(sqlite_database)
    await shelf.refresh()
    citizen = HousePhone(sqlite_database, shelf, build_routes(), "test:1")
    editor = HousePhone(sqlite_database, shelf, build_routes(), "test:editor")
    agency = shelf.library.agencies[0]
    row = agency.lists[Client.EXTERNAL].rows[0]

    asked = await citizen.click(encode(ReportWrong(agency.id, row.id)))
    await citizen.click(str(asked.labelled("Электронная почта").data))
    await citizen.send("письма возвращаются")
    await write_down(citizen.notebook, sqlite_database, shelf.library.search)
    listed = await editor.send("/suggestions")
    opened = await editor.click(str(listed.buttons[0].data))

    parts = ("Телефон", "Адрес", "Сайт или ссылка", "Часы работы", "Электронная почта", "Другое")
    assert asked.labels[:6] == parts
    assert "неверная электронная почта" in opened.text and "письма возвращаются" in opened.text


async def _release_a_full_list(database: Database) -> None:
    async with database.writing() as store:
        agency = await an_agency(store, CODE)
        owner = await a_list(store, agency)
        points = [
            await _a_point(store, agency, "Reception", Channel.RECEPTION, Kind.OFFLINE),
            await _a_point(store, agency, "Web page", Channel.SITE, Kind.DIGITAL),
        ]
        rows = [await a_row(store, owner, point, [Need.INFORMATION]) for point in points]
        points[0].offers = dict(OFFERS)
        for row, titles in zip(rows, (FEW, MANY), strict=True):
            row.forms = [await _a_form(store, agency, title) for title in titles]
        await store.flush()
        await _release(store, agency, owner, rows, points)


async def _a_form(store: Store, agency: Agency, title: str) -> dict[str, Any]:
    staff = await a_staff(store, agency, Role.EDITOR)
    content = a_pdf()
    file = await keep_file(store, "blank.pdf", "application/pdf", content, by=staff)
    dated = MADE_ON.isoformat()
    return {"title": title, "file_id": file.id, "sha256": file.sha256, "dated": dated}


async def _a_point(
    store: Store, agency: Agency, name: str, channel: Channel, kind: Kind
) -> Touchpoint:
    words: dict[str, Any] = {
        "labels": {"ru": name, "en": name},
        "about": {"ru": f"{name}: 1 < 2 & 3", "en": f"{name}: 1 < 2 & 3"},
        "contacts": [
            {"type": type_, "value": value, "trust": Trust.STAFF.value, "source": "test"}
            for type_, value in FACTS.items()
        ],
        "hours": HOURS,
    }
    return await a_touchpoint(store, agency, name, channel, kind, **words)


async def _release(
    store: Store, agency: Agency, owner: TouchpointList, rows: list[Row], points: list[Touchpoint]
) -> None:
    content = canonical(
        snapshot(
            agency=agency.code,
            client=owner.client.value,
            number=1,
            made_on=MADE_ON,
            document_line="Учебный пример",
            rows=rows,
            touchpoints={point.id: point for point in points},
        )
    )
    release = Release(
        agency_id=agency.id,
        list_id=owner.id,
        number=1,
        date=MADE_ON,
        approved_on=MADE_ON,
        content=content,
        content_hash=sha256(content),
        document_line="Учебный пример",
        approved_by_title="",
        sample=True,
    )
    await store.releases.add(release)
    owner.release_number = 1
