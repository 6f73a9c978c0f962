"""Ratings are shown by stage: under a card, and after a step of the path (A3.7.8, C)."""

from datetime import date

from admin.demand import Count, keep
from admin.statistics.in_brief import in_brief
from admin.statistics.periods import Span, period_of
from admin.statistics.reading import read
from admin.statistics.table import as_table
from admin.statistics.timely import terms
from admin.statistics.waiting import Subject, waits
from admin.statistics.words import step_label
from locales import Say
from storage.care_terms import RemarkAbout
from storage.db import Database
from storage.demand_terms import Counted
from storage.situations import ScenarioStep
from storage.terms import Need
from tests.factories import Office, a_guide, an_office
from tests.remarks import a_remark

MONDAY = date(2026, 11, 16)
NOVEMBER = period_of(Span.MONTH, MONDAY)


def step(code: str, title: str) -> ScenarioStep:
    words = {"ru": title, "en": title}
    return ScenarioStep(need=Need.SUBMISSION, code=code, title=words, next=words)


async def rated(database: Database) -> Office:
    """A card by fifty people, one step by thirty, another by five, a former one by fifteen."""
    async with database.writing() as store:
        office = await an_office(store)
        guide = a_guide().model_copy(
            update={"scenario": (step("send", "Отправить"), step("wait", "Ждать"))}
        )
        office.agency.guide_data = guide.model_dump(mode="json")
        keys = {f"card:{office.site.id}": 25, "step:send": 15, "step:wait": 1, "step:gone": 10}
        counts = {
            Count(office.agency.id, MONDAY, kind, key): times
            for key, times in keys.items()
            for kind in (Counted.HELPED, Counted.NOT_HELPED)
        }
        await keep(store, counts)
    return office


async def test_a_step_s_answers_are_never_those_of_a_card(sqlite_database: Database) -> None:
    office, say = await rated(sqlite_database), Say("ru")

    async with sqlite_database.reading() as store:
        found = await read(store, NOVEMBER, by=office.editor)
        brief = in_brief(found, await terms(store, NOVEMBER, by=office.editor), [], MONDAY, say)

    assert [(each.key, each.answers) for each in found.opinions] == [
        (str(office.site.touchpoint_id), 50)
    ]
    assert [(step_label(found, each, say), each.answers) for each in found.steps] == [
        ("Отправить", 30),
        ("Остальное вместе (групп: 2)", 22),
    ]
    assert "карточка: 50" in brief and "шаг пути: 52" in brief
    assert "Шаг «Отправить»" in as_table(found, say).decode("utf-8-sig")


async def test_remarks_without_an_outcome_stand_among_what_waits(
    sqlite_database: Database,
) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)
        await a_remark(store, office)
        remark = await a_remark(store, office, about=RemarkAbout.BOT)

        found = await waits(store, remark.left_on, by=office.editor)

    lines = [each for each in found if each.subject is Subject.REMARKS]
    assert [(each.count, each.who) for each in lines] == [(1, ()), (1, ())]
    assert office.administrator.title in {title for each in lines for title in each.whom}
    assert all(each.until and each.until > remark.left_on for each in lines)
