"""Surveys in staff's chat: which there are, and what came of them once they are over."""

from datetime import timedelta

from admin.deadlines import VERBS, fire_due
from admin.notices import NoticeKind
from admin.surveys.stages import SETTLES
from admin.surveys.surveys import end_survey
from bot.conversations import build_routes
from bot.guide.library import Shelf
from bot.staff.notices import render_notice
from storage.db import Database
from storage.models.base import utc_now
from tests.citizen.person import HousePhone
from tests.factories import open_office
from tests.surveys import an_open_survey, answered


async def test_results_are_read_in_short_once_a_survey_is_over(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        survey = await an_open_survey(store, office.reviewer)
        await answered(store, survey, 0, 1, 11)
        await answered(store, survey, 1, 0, 4)
        editor = await store.people.get(office.editor.person_id)
        reviewer = await store.people.get(office.reviewer.person_id)
    phone = HousePhone(sqlite_database, Shelf(sqlite_database), build_routes(), editor.address)

    listed = await phone.send("/surveys")
    running = await phone.click(str(listed.buttons[0].data))
    now = utc_now()
    async with sqlite_database.writing() as store:
        await end_survey(store, survey.id, now, seen=survey.revision, by=office.head)
    await fire_due(sqlite_database, VERBS, now + SETTLES + timedelta(seconds=1))
    over = await phone.click(str(listed.buttons[0].data))
    async with sqlite_database.reading() as store:
        body = {"kind": NoticeKind.SURVEY_OVER, "agency": office.agency.id, "survey": survey.id}
        notice = await render_notice(body, reviewer, store)

    assert listed.buttons[0].text == "Как мы работаем: идёт"
    assert "не меньше 10" in running.text and "Не сразу" not in running.text
    assert "Не сразу — 11 (100 %)" in over.text and "Ответов: 11" in over.text
    assert "меньше десяти — результаты не показываем" in over.text
    assert "По телефону" not in over.text
    assert notice is not None and "Опрос закончился" in notice.text


async def test_a_citizen_has_no_list_of_surveys(sqlite_database: Database) -> None:
    await open_office(sqlite_database)
    phone = HousePhone(sqlite_database, Shelf(sqlite_database), build_routes(), "test:1")

    refused = await phone.send("/surveys")

    assert "Опросы граждан" not in refused.text
