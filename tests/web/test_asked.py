"""What the screen begins and the chat carries out: the page that waits follows it."""

from datetime import timedelta

import time_machine

from admin import asked_in_chat, review, sessions
from admin.asked_acts import Outcome
from storage.asked_terms import AskedAct
from storage.db import Database
from storage.models import AskedInChat
from storage.models.base import utc_now
from storage.terms import Client, Role
from tests.factories import a_checked, a_list, a_row, a_touchpoint
from tests.web.house import Browser, House, a_house, page_of, text_of


async def begun(
    house: House, browser: Browser, role: Role, act: AskedAct, /, **arguments: object
) -> AskedInChat:
    async with house.database.writing() as store:
        session = await sessions.session_of(store, browser.token, utc_now())
        assert session is not None
        return await asked_in_chat.ask(
            store, act, arguments, session_id=session.id, by=house.people.of(role), now=utc_now()
        )


async def pressed(house: House, asked: AskedInChat, role: Role) -> Outcome:
    async with house.database.writing() as store:
        by = house.people.of(role)
        return await asked_in_chat.carry_out(store, asked.id, by=by, now=utc_now())


async def test_the_page_says_what_is_asked_and_leads_on_to_the_release(
    sqlite_database: Database,
) -> None:
    house = await a_house(sqlite_database)
    browser, office = await house.as_(Role.APPROVER), house.people
    async with sqlite_database.writing() as store:
        proposal = await a_checked(store, office.editor, office.reviewer, office.site)
    asked = await begun(
        house,
        browser,
        Role.APPROVER,
        AskedAct.APPROVE,
        proposal=proposal.id,
        seen=proposal.revision,
    )
    path = f"/office/asked/{asked.id}"

    waiting = await browser.get(path)
    poll = await browser.get(path, headers={"HX-Request": "true"})
    outcome = await pressed(house, asked, Role.APPROVER)
    after = await browser.get(path, headers={"HX-Request": "true"})

    assert f"предложение № {proposal.id}" in text_of(waiting)
    assert "редакция 1" in text_of(waiting)
    assert "граждане увидят её" in text_of(waiting)
    assert poll.status_code == 204
    assert "Предложение утверждено" in text_of(after)
    assert outcome.release is not None
    assert f"/office/releases/{outcome.release.id}" in page_of(after).xpath("//main//a/@href")


async def test_the_page_of_somebody_else_is_not_shown(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.ADMINISTRATOR)
    asked = await begun(house, browser, Role.ADMINISTRATOR, AskedAct.INVITE, role="editor")

    answer = await (await house.as_(Role.EDITOR)).get(f"/office/asked/{asked.id}")

    assert answer.status_code == 422
    assert "editor" not in text_of(answer)


async def test_the_page_says_when_nobody_pressed_in_time(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.ADMINISTRATOR)
    asked = await begun(house, browser, Role.ADMINISTRATOR, AskedAct.INVITE, role="editor")

    with time_machine.travel(utc_now() + timedelta(minutes=11), tick=False):
        answer = await browser.get(f"/office/asked/{asked.id}")

    assert "Кнопку не нажали" in text_of(answer)


async def test_a_refusal_in_chat_is_followed_too(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.ADMINISTRATOR)
    asked = await begun(house, browser, Role.ADMINISTRATOR, AskedAct.INVITE, role="editor")
    async with sqlite_database.writing() as store:
        by = house.people.administrator
        await asked_in_chat.decline(store, asked.id, by=by, now=utc_now())

    answer = await browser.get(f"/office/asked/{asked.id}")

    assert "решили этого не делать" in text_of(answer)


async def test_of_the_list_for_employees_nobody_says_that_citizens_will_see_it(
    sqlite_database: Database,
) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.APPROVER)
    office = house.people
    async with sqlite_database.writing() as store:
        internal = await a_list(store, office.agency, Client.INTERNAL)
        row = await a_row(store, internal, await a_touchpoint(store, office.agency))
        proposal = await a_checked(store, office.editor, office.reviewer, row)
    press = {"proposal": proposal.id, "seen": proposal.revision}
    asked = await begun(house, browser, Role.APPROVER, AskedAct.APPROVE, **press)

    waiting = await browser.get(f"/office/asked/{asked.id}")
    read = await browser.get(f"/office/proposals/{proposal.id}")

    assert "сотрудники увидят её" in text_of(waiting)
    assert "её увидят сотрудники" in text_of(read)


async def test_the_page_says_why_the_act_was_refused_in_chat(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser, office = await house.as_(Role.APPROVER), house.people
    async with sqlite_database.writing() as store:
        proposal = await a_checked(store, office.editor, office.reviewer, office.site)
    approve = {"proposal": proposal.id, "seen": proposal.revision}
    asked = await begun(house, browser, Role.APPROVER, AskedAct.APPROVE, **approve)
    async with sqlite_database.writing() as store:
        await review.give_back(
            store, proposal.id, "Уточните часы", by=office.approver, seen=proposal.revision
        )

    await pressed(house, asked, Role.APPROVER)
    answer = await browser.get(f"/office/asked/{asked.id}", headers={"HX-Request": "true"})

    assert answer.status_code == 200
    assert "с тех пор что-то изменилось" in text_of(answer)
    assert f"/office/proposals/{proposal.id}" in page_of(answer).xpath("//main//a/@href")
    async with sqlite_database.reading() as store:
        assert (await store.proposals.get(proposal.agency_id, proposal.id)).comment
