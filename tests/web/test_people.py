"""People, units, deputies and the calendar on the screen; rights change by a press in chat."""

from datetime import date

from admin import own_days
from admin.clock import agency_today
from admin.deputies import name_deputy
from admin.team import invite
from admin.units import add_unit
from storage.asked_terms import AskedAct
from storage.db import Database
from storage.models import AskedInChat
from storage.terms import Role
from tests import factories
from tests.web.house import House, a_house, page_of, text_of

PAGES = ("/office/units", "/office/deputies", "/office/calendar")


async def _asked(house: House) -> AskedInChat:
    async with house.database.reading() as store:
        return await store.asked.get(1)


async def test_the_administrator_sees_who_works_here_and_who_is_invited(
    sqlite_database: Database,
) -> None:
    house = await a_house(sqlite_database)
    async with sqlite_database.writing() as store:
        by = house.people.administrator
        await invite(store, house.agency, Role.EDITOR, title="Редактор", by=by)
    browser = await house.as_(Role.ADMINISTRATOR)

    page = await browser.get("/office/people")

    assert house.people.editor.title in text_of(page)
    assert "это вы" in text_of(page)
    assert page_of(page).xpath("//form[contains(@action, '/cancel')]")


async def test_an_invitation_a_role_and_a_revocation_wait_for_the_press_in_chat(
    sqlite_database: Database,
) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.ADMINISTRATOR)
    editor = house.people.editor

    answers = [
        await browser.post("/office/people/invite", {"role": "editor", "unit": ""}),
        await browser.post(f"/office/people/{editor.id}/role", {"role": "reviewer"}),
        await browser.post(f"/office/people/{editor.id}/revoke"),
    ]

    assert [answer.headers["location"] for answer in answers] == [
        f"/office/asked/{number}" for number in (1, 2, 3)
    ]
    assert (await _asked(house)).act is AskedAct.INVITE
    async with sqlite_database.reading() as store:
        person = await store.team.by_id(house.agency.id, editor.id)
        assert person is not None
        assert (person.role, person.revoked_at) == (Role.EDITOR, None)


async def test_a_role_that_nobody_offers_is_refused_and_what_was_chosen_stays(
    sqlite_database: Database,
) -> None:
    house = await a_house(sqlite_database)
    async with sqlite_database.writing() as store:
        await add_unit(store, "Отдел приёма", by=house.people.administrator)
    browser = await house.as_(Role.ADMINISTRATOR)

    answer = await browser.post("/office/people/invite", {"role": "king", "unit": "Отдел приёма"})

    assert answer.status_code == 422
    assert page_of(answer).xpath("//option[@selected]/text()") == ["Отдел приёма"]


async def test_a_colleague_is_put_into_a_unit(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    async with sqlite_database.writing() as store:
        unit = await add_unit(store, "Отдел приёма", by=house.people.administrator)
    browser = await house.as_(Role.ADMINISTRATOR)
    editor = house.people.editor

    answer = await browser.post(f"/office/people/{editor.id}/unit", {"unit": str(unit.id)})

    assert answer.status_code == 303
    assert "Отдел приёма" in text_of(await browser.get("/office/people"))


async def test_units_are_added_renamed_and_removed(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.ADMINISTRATOR)

    await browser.post("/office/units", {"name": "Отдел приёма"})
    await browser.post("/office/units/1/rename", {"name": "Отдел обращений"})
    renamed = text_of(await browser.get("/office/units"))
    twice = await browser.post("/office/units", {"name": "Отдел обращений"})
    await browser.post("/office/units/1/remove")

    assert "Отдел обращений" in renamed
    assert "Отдел приёма" not in renamed
    assert twice.status_code == 422
    assert page_of(twice).xpath("//input[@id='name']/@value") == ["Отдел обращений"]
    assert "Подразделений пока нет" in text_of(await browser.get("/office/units"))


async def test_naming_a_deputy_waits_for_the_press_in_chat(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.APPROVER)
    today = agency_today(house.agency.time_zone).isoformat()
    days = {"since": today, "until": today}

    wrong = await browser.post("/office/deputies", {**days, "since": "вчера", "staff": "1"})
    right = await browser.post("/office/deputies", {**days, "staff": str(house.people.reviewer.id)})

    assert wrong.status_code == 422
    assert page_of(wrong).xpath("//input[@name='until']/@value") == [today]
    assert right.headers["location"] == "/office/asked/1"
    assert (await _asked(house)).act is AskedAct.NAME_DEPUTY


async def test_either_side_ends_a_deputy_s_period(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    people = house.people
    today = agency_today(house.agency.time_zone)
    async with sqlite_database.writing() as store:
        deputy = await name_deputy(store, people.reviewer.id, today, today, by=people.approver)
    browser = await house.as_(Role.REVIEWER)

    before = text_of(await browser.get("/office/deputies"))
    answer = await browser.post(f"/office/deputies/{deputy.id}/end")

    assert people.reviewer.title in before
    assert answer.status_code == 303
    assert "никто никого не замещает" in text_of(await browser.get("/office/deputies"))


async def test_the_agency_s_own_days_are_entered_and_removed(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.ADMINISTRATOR)

    await browser.post("/office/calendar", {"day": "2027-05-03", "state": "off", "note": "ярмарка"})
    entered = text_of(await browser.get("/office/calendar"))
    wrong = await browser.post("/office/calendar", {"day": "31.02.2027", "state": "off"})
    await browser.post("/office/calendar/2027-05-03/forget")
    confirmed = await browser.post("/office/calendar/years/2027", {"known": "yes"})

    assert "03.05.2027" in entered
    assert "ярмарка" in entered
    assert wrong.status_code == 422
    assert page_of(wrong).xpath("//input[@name='day']/@value") == ["31.02.2027"]
    assert "03.05.2027" not in text_of(await browser.get("/office/calendar"))
    assert confirmed.status_code == 303


async def test_whoever_may_not_change_these_reads_them_without_forms(
    sqlite_database: Database,
) -> None:
    house = await a_house(sqlite_database)
    async with sqlite_database.writing() as store:
        await add_unit(store, "Отдел приёма", by=house.people.administrator)
        await own_days.set_day(store, house.agency, date(2027, 5, 3), working=False)
    browser = await house.as_(Role.EDITOR)

    pages = {path: await browser.get(path) for path in PAGES}

    assert {answer.status_code for answer in pages.values()} == {200}
    for path, answer in pages.items():
        forms = page_of(answer).xpath(f"//main//form[starts-with(@action, '{path}')]")
        assert forms == [], path
    assert (await browser.get("/office/people")).status_code == 403


async def test_another_agency_s_people_are_nobody(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    async with sqlite_database.writing() as store:
        other = await factories.an_office(store)
    browser = await house.as_(Role.ADMINISTRATOR)

    seen = await browser.get(f"/office/people/{other.editor.id}")
    revoked = await browser.post(f"/office/people/{other.editor.id}/revoke")

    assert seen.status_code == revoked.status_code == 422
    async with sqlite_database.reading() as store:
        person = await store.team.by_id(other.agency.id, other.editor.id)
    assert person is not None
    assert person.revoked_at is None


async def test_a_form_without_a_choice_says_so_at_the_field(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    administrator = await house.as_(Role.ADMINISTRATOR)
    approver = await house.as_(Role.APPROVER)

    invited = await administrator.post("/office/people/invite")
    named = await approver.post("/office/deputies", {"since": "2030-01-01", "until": "2030-01-02"})

    for answer, field in ((invited, "role"), (named, "staff")):
        assert answer.status_code == 422
        assert "Ничего не выбрано" in text_of(answer)
        assert "под сообщением" not in text_of(answer)
        assert page_of(answer).xpath(f"//p[@id='{field}-error']")


async def test_what_was_chosen_of_a_colleague_outlives_a_refusal(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    administrator = house.people.administrator
    path = f"/office/people/{administrator.id}"
    browser = await house.as_(Role.ADMINISTRATOR)

    own_role = await browser.post(f"{path}/role", {"role": "reviewer"})

    assert own_role.status_code == 422
    assert page_of(own_role).xpath("//input[@checked]/@value") == ["reviewer"]


async def test_an_invitation_that_is_gone_is_told_on_the_page_of_people(
    sqlite_database: Database,
) -> None:
    house = await a_house(sqlite_database)
    async with sqlite_database.writing() as store:
        by = house.people.administrator
        await invite(store, house.agency, Role.EDITOR, title="Редактор", by=by)
    browser = await house.as_(Role.ADMINISTRATOR)
    shown = await browser.get("/office/people")
    (cancel,) = page_of(shown).xpath("//form[contains(@action, '/cancel')]/@action")
    await browser.post(cancel)

    again = await browser.post(cancel)

    assert again.status_code == 422
    assert page_of(again).xpath("//*[@role='alert']")
    assert page_of(again).xpath("//form[@action='/office/people/invite']")
