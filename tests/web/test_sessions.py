"""One's own sessions on the screen; the administrator ends those of the agency."""

from datetime import timedelta

import time_machine

from admin import sessions, team
from storage.db import Database
from storage.models.base import utc_now
from storage.terms import Role
from tests.web.house import Browser, House, a_house, page_of, text_of

PAGE = "/office/sessions"


async def session_id(house: House, browser: Browser) -> int:
    async with house.database.reading() as store:
        found = await sessions.session_of(store, browser.token, utc_now())
    assert found is not None
    return found.id


async def test_a_person_sees_where_they_are_signed_in_and_ends_the_others(
    sqlite_database: Database,
) -> None:
    house = await a_house(sqlite_database)
    elsewhere, here = await house.as_(Role.EDITOR), await house.as_(Role.EDITOR)

    before = await here.get(PAGE)
    ended = await here.post(f"{PAGE}/end-others")
    after = await here.get(ended.headers["location"])

    assert len(page_of(before).xpath("//tbody/tr")) == 2
    assert "этот браузер" in text_of(before)
    assert len(page_of(after).xpath("//tbody/tr")) == 1
    assert "Остальные ваши входы завершены" in text_of(after)
    assert (await elsewhere.get("/office")).status_code == 303


async def test_the_administrator_ends_a_colleagues_session(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    editor, administrator = await house.as_(Role.EDITOR), await house.as_(Role.ADMINISTRATOR)
    theirs = await session_id(house, editor)

    listed = await administrator.get(PAGE)
    ended = await administrator.post(f"{PAGE}/{theirs}/end")

    assert house.people.of(Role.EDITOR).title in text_of(listed)
    assert ended.status_code == 303
    assert (await editor.get("/office")).status_code == 303


async def test_whoever_is_signed_out_is_told_why(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    editor, reviewer = await house.as_(Role.EDITOR), await house.as_(Role.REVIEWER)
    administrator = await house.as_(Role.ADMINISTRATOR)
    theirs = await session_id(house, editor)
    await administrator.post(f"{PAGE}/{theirs}/end")
    async with sqlite_database.writing() as store:
        gone = house.people.of(Role.REVIEWER)
        await team.revoke(store, gone.id, by=house.people.administrator)

    ended = await editor.post("/office/drafts/begin", {})
    revoked = await reviewer.post("/office/drafts/begin", {})

    assert ended.status_code == revoked.status_code == 401
    assert "его завершил администратор" in text_of(ended)
    assert "Вас больше нет среди сотрудников" in text_of(revoked)


async def test_a_colleagues_session_is_refused_in_words(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    editor, approver = await house.as_(Role.EDITOR), await house.as_(Role.APPROVER)
    theirs = await session_id(house, approver)

    listed = await editor.get(PAGE)
    answer = await editor.post(f"{PAGE}/{theirs}/end")

    assert house.people.of(Role.APPROVER).title not in text_of(listed)
    assert answer.status_code == 422
    assert "Такого входа в списке нет" in text_of(answer)
    assert (await approver.get("/office")).status_code == 200


async def test_a_changed_role_counts_at_the_next_request(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser, office = await house.as_(Role.EDITOR), house.people
    await (await house.as_(Role.REVIEWER)).get(PAGE)
    before = await browser.get(PAGE)

    async with sqlite_database.writing() as store:
        await team.change_role(
            store,
            office.editor.id,
            Role.ADMINISTRATOR,
            title="Администратор",
            by=office.administrator,
        )
    after = await browser.get(PAGE)

    assert office.reviewer.title not in text_of(before)
    assert office.reviewer.title in text_of(after)


async def test_the_last_look_is_kept(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.EDITOR)
    at = utc_now() + timedelta(hours=1)

    with time_machine.travel(at, tick=False):
        await browser.get("/office")
        async with sqlite_database.reading() as store:
            found = await sessions.session_of(store, browser.token, at)

    assert found is not None
    assert found.seen_at == at


async def test_after_twelve_hours_the_page_leads_to_the_way_in(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.EDITOR)

    with time_machine.travel(utc_now() + timedelta(hours=12), tick=False):
        answer = await browser.get("/office")

    assert (answer.status_code, answer.headers["location"]) == (303, "/office/sign-in")


async def test_more_forms_than_anybody_fills_in_wait(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser, other = await house.as_(Role.EDITOR), await house.as_(Role.REVIEWER)

    statuses = [(await browser.post(f"{PAGE}/0/end")).status_code for _ in range(122)]

    assert statuses == [422] * 120 + [429] * 2
    assert (await other.post(f"{PAGE}/0/end")).status_code == 422


async def test_whoever_guesses_cookies_waits(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.EDITOR)

    guesses = [
        (await Browser(house.app, f"{number:043}").get("/office")).status_code
        for number in range(62)
    ]

    assert guesses == [303] * 60 + [429] * 2
    assert (await browser.get("/office")).status_code == 200
