"""/web and the questions that the screen asks in chat."""

import re
from typing import Any

import pytest
from sqlalchemy import select

from admin import asked_in_chat, sessions, team
from admin.clock import agency_today
from bot.actions import encode
from bot.conversations import build_routes
from bot.guide.library import Shelf
from bot.staff.everywhere import CONTACTS
from bot.staff.everywhere_actions import PickContact
from bot.staff.notices import render_notice
from bot.staff.office_actions import CarryOut, Decline
from storage.asked_terms import AskedAct, AskedStatus
from storage.db import Database
from storage.models import AskedInChat, Invitation, QueuedMessage, Staff, WebSession
from storage.models.base import utc_now
from storage.terms import Role
from tests.citizen.person import HousePhone
from tests.factories import Office, a_checked, a_staff, open_office

ADDRESS = "https://perechen.example.org"


async def a_phone(database: Database, staff: Staff, web: str = ADDRESS) -> HousePhone:
    async with database.reading() as store:
        person = await store.people.get(staff.person_id)
    shelf = Shelf(database)
    await shelf.refresh()
    return HousePhone(database, shelf, build_routes(), person.address, web=web)


async def begun(
    database: Database, by: Staff, act: AskedAct, **arguments: Any
) -> tuple[AskedInChat, WebSession]:
    now = utc_now()
    async with database.writing() as store:
        code = await sessions.make_link(store, by=by, now=now)
        session, _ = await sessions.sign_in(store, code, browser="", now=now)
        asked = await asked_in_chat.ask(
            store, act, arguments, session_id=session.id, by=by, now=now
        )
    return asked, session


async def noticed(database: Database, asked: AskedInChat, by: Staff) -> tuple[str, list[str]]:
    """The words and the buttons of the question, as it is sent; nothing when it is not."""
    async with database.reading() as store:
        found = await store.session.scalars(select(QueuedMessage))
        bodies = [each.body for each in found if each.body.get("asked") == asked.id]
        person = await store.people.get(by.person_id)
        screen = await render_notice(bodies[0], person, store)
    if screen is None:
        return "", []
    return str(screen.text), [button.text for row in screen.buttons for button in row]


async def test_web_sends_a_link_that_opens_the_office(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    phone = await a_phone(sqlite_database, office.editor)

    shown = await phone.send("/web")

    found = re.search(rf"{ADDRESS}/office/sign-in/([\w-]+)<", shown.text)
    assert found is not None
    assert shown.buttons[0].copy == f"{ADDRESS}/office/sign-in/{found[1]}"
    assert "Никому её не пересылайте" in shown.text
    async with sqlite_database.reading() as store:
        await sessions.require_waiting(store, found[1], utc_now())


async def test_without_an_address_web_says_whom_to_ask_for_what(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)
    phone = await a_phone(sqlite_database, office.editor, web="")

    shown = await phone.send("/web")

    assert "WEB_ADDRESS" in shown.text
    assert "http" not in shown.text


@pytest.mark.parametrize("role", [Role.INTERNAL, None])
async def test_whoever_has_no_work_there_is_sent_no_link(
    sqlite_database: Database, role: Role | None
) -> None:
    office = await open_office(sqlite_database)
    if role is None:
        shelf = Shelf(sqlite_database)
        await shelf.refresh()
        phone = HousePhone(sqlite_database, shelf, build_routes(), "telegram:1", web=ADDRESS)
    else:
        phone = await a_phone(sqlite_database, office.of(role))

    assert "/office/" not in (await phone.send("/web")).text


async def test_the_menu_leads_to_the_office(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    phone = await a_phone(sqlite_database, office.approver)
    await phone.send("/menu")

    button = phone.screen.labelled("Рабочее место в браузере")
    assert button.data is not None
    assert "/office/sign-in/" in (await phone.click(button.data)).text


async def test_the_question_says_what_will_happen_and_the_press_does_it(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        proposal = await a_checked(store, office.editor, office.reviewer, office.site)
    approve = {"proposal": proposal.id, "seen": proposal.revision}
    asked, _ = await begun(sqlite_database, office.approver, AskedAct.APPROVE, **approve)

    words, labels = await noticed(sqlite_database, asked, office.approver)
    shown = await (await a_phone(sqlite_database, office.approver)).click(
        encode(CarryOut(asked.id))
    )

    assert f"№ {proposal.id}" in words and "«Сайт»" in words and "редакция 1" in words
    assert labels == ["Да, утвердить", "Не делать"]
    assert "редакция 1" in shown.text
    assert await noticed(sqlite_database, asked, office.approver) == ("", [])


async def every_act(office: Office) -> dict[AskedAct, tuple[Staff, dict[str, Any], str]]:
    today = agency_today(office.agency.time_zone).isoformat()
    editor, chief = office.editor, office.administrator
    return {
        AskedAct.INVITE: (chief, {"role": "editor", "unit": "Отдел писем"}, "впустит одного"),
        AskedAct.CHANGE_ROLE: (
            chief,
            {"staff": editor.id, "role": "reviewer"},
            f"«{editor.title}» получит роль «Проверяющий»",
        ),
        AskedAct.REVOKE: (chief, {"staff": editor.id}, f"Закрыть доступ</b>: «{editor.title}»"),
        AskedAct.NAME_DEPUTY: (
            office.approver,
            {"staff": editor.id, "since": today, "until": today},
            f"{editor.title} будет решать за Утверждающего",
        ),
    }


async def test_each_act_on_people_is_said_in_words_and_answered(
    sqlite_database: Database,
) -> None:
    for act in await every_act(await open_office(sqlite_database)):
        office = await open_office(sqlite_database)
        by, arguments, said = (await every_act(office))[act]
        asked, _ = await begun(sqlite_database, by, act, **arguments)

        words, _ = await noticed(sqlite_database, asked, by)
        shown = await (await a_phone(sqlite_database, by)).click(encode(CarryOut(asked.id)))

        assert said in words, act
        assert shown.buttons, act
        async with sqlite_database.reading() as store:
            assert (await store.asked.get(asked.id)).status is AskedStatus.CONFIRMED


async def test_a_forwarded_button_does_nothing_for_a_colleague(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        colleague = await a_staff(store, office.agency, Role.ADMINISTRATOR)
    asked, _ = await begun(sqlite_database, office.administrator, AskedAct.INVITE, role="editor")
    phone = await a_phone(sqlite_database, colleague)

    for action in (CarryOut(asked.id), Decline(asked.id)):
        assert "У вас такого дела нет" in (await phone.click(encode(action))).text

    async with sqlite_database.reading() as store:
        assert (await store.asked.get(asked.id)).status is AskedStatus.WAITING
        assert (await store.session.scalars(select(Invitation))).all() == []


async def test_a_session_that_ended_confirms_nothing_in_chat(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    asked, session = await begun(
        sqlite_database, office.administrator, AskedAct.INVITE, role="editor"
    )
    async with sqlite_database.writing() as store:
        await sessions.end_session(store, session.id, by=office.administrator)

    phone = await a_phone(sqlite_database, office.administrator)
    shown = await phone.click(encode(CarryOut(asked.id)))

    assert "завершён" in shown.text
    async with sqlite_database.reading() as store:
        assert (await store.session.scalars(select(Invitation))).all() == []


async def test_whoever_declines_reads_that_nothing_changed(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    asked, _ = await begun(sqlite_database, office.administrator, AskedAct.INVITE, role="editor")
    phone = await a_phone(sqlite_database, office.administrator)

    shown = await phone.click(encode(Decline(asked.id)))
    again = await phone.click(encode(CarryOut(asked.id)))

    assert "ничего не изменилось" in shown.text
    assert "решили не делать" in again.text


async def test_whoever_types_goes_on_typing_after_a_link_to_the_office(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)
    phone = await a_phone(sqlite_database, office.editor)
    await phone.click(encode(PickContact("external")))

    await phone.send("/web")

    async with sqlite_database.reading() as store:
        going_on = await store.conversations.of(office.editor.person_id)
    assert going_on is not None
    assert going_on.topic == CONTACTS


async def test_a_refused_act_says_why_and_its_question_is_over(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    change = {"staff": office.editor.id, "role": "reviewer"}
    by = office.administrator
    asked, _ = await begun(sqlite_database, by, AskedAct.CHANGE_ROLE, **change)
    async with sqlite_database.writing() as store:
        await team.change_role(store, office.editor.id, Role.APPROVER, title="Глава", by=by)
    phone = await a_phone(sqlite_database, by)

    shown = await phone.click(encode(CarryOut(asked.id)))
    again = await phone.click(encode(CarryOut(asked.id)))

    assert "Роль этого человека с тех пор изменилась" in shown.text
    assert shown.buttons
    assert "бот уже сказал" in again.text
