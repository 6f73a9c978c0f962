"""Unanswered questions on the screen: led somewhere, left alone, taken back."""

from dataclasses import replace

import pytest

from admin.releases import make_release
from admin.targets import Heard, TargetKind
from admin.web.app import create_web
from storage.db import Database
from storage.models import Phrase, Question, Topic
from storage.terms import QuestionStatus, Role
from tests.factories import a_procedure, a_question, a_topic
from tests.web.house import House, a_house, page_of, text_of

PATH = "/office/questions"


async def asked(database: Database, **procedure: bool) -> tuple[House, Question, Topic]:
    """A house with a released list, a question and another body's topic."""
    house = await a_house(database, a_procedure(**procedure) if procedure else None)
    async with database.writing() as store:
        await make_release(store, house.people.owner.id, [], by=house.people.approver)
        question = await a_question(store, house.agency, "где узнать про приём")
        topic = await a_topic(store, house.agency, title={"ru": "Налоги"})
    await house.renew()
    return house, question, topic


async def status(house: House, question: Question) -> QuestionStatus:
    async with house.database.reading() as store:
        return (await store.questions.get(house.agency.id, question.id)).status


async def phrases(house: House, topic: Topic) -> list[Phrase]:
    async with house.database.reading() as store:
        return list(await store.phrases.of_topic(topic.id))


async def test_a_question_is_led_to_a_topic_and_taken_back(sqlite_database: Database) -> None:
    house, question, topic = await asked(sqlite_database)
    browser = await house.as_(Role.EDITOR)
    found = await browser.get(f"{PATH}/{question.id}?text=налоги")
    (leads,) = page_of(found).xpath("//input[@name='leads']/@value")

    done = await browser.post(
        f"{PATH}/{question.id}/teach", {"leads": leads, "said": "куда платить налог"}
    )
    listed = await browser.get(done.headers["location"])
    taught = [each.text for each in await phrases(house, topic)]
    undo = page_of(listed).xpath("//form[contains(@action,'take-back')]")[0]
    back = await browser.post(
        undo.get("action"), {"phrase": undo.xpath(".//input[@name='phrase']/@value")[0]}
    )

    assert done.status_code == 303 and "Готово" in text_of(listed)
    assert taught == ["куда платить налог"]
    assert back.headers["location"].startswith(f"{PATH}/{question.id}")
    assert await status(house, question) is QuestionStatus.OPEN
    assert await phrases(house, topic) == []


async def test_the_search_of_citizens_offers_what_is_most_similar(
    sqlite_database: Database,
) -> None:
    house, question, _topic = await asked(sqlite_database)
    row = house.people.reception.id
    house.app = create_web(
        replace(
            house.app.state.office,
            hear=lambda agency, text: Heard(text, found=((TargetKind.ROW, row),)),
        )
    )

    page = page_of(await (await house.as_(Role.EDITOR)).get(f"{PATH}/{question.id}"))

    assert page.xpath("//input[@name='leads']/@value") == [f"row:{row}"]


async def test_a_question_is_left_alone(sqlite_database: Database) -> None:
    house, question, _topic = await asked(sqlite_database)
    browser = await house.as_(Role.REVIEWER)

    done = await browser.post(f"{PATH}/{question.id}/ignore")
    late = await browser.post(f"{PATH}/{question.id}/ignore")

    assert done.status_code == 303 and late.status_code == 422
    assert "уже разобрали" in text_of(late)
    assert await status(house, question) is QuestionStatus.IGNORED
    assert "Сейчас ни одного" in text_of(await browser.get(PATH))


@pytest.mark.parametrize("leads", ["", "topic:0", "row:999999", "town:1", "topic:ы"])
async def test_a_refused_choice_keeps_the_words(sqlite_database: Database, leads: str) -> None:
    house, question, _topic = await asked(sqlite_database)
    browser = await house.as_(Role.EDITOR)

    answer = await browser.post(
        f"{PATH}/{question.id}/teach", {"leads": leads, "said": "мои слова", "text": "налоги"}
    )

    assert answer.status_code == 422
    assert page_of(answer).xpath("//input[@name='said']/@value") == ["мои слова"]
    assert page_of(answer).xpath("//input[@name='text']/@value")[0] == "налоги"
    assert await status(house, question) is QuestionStatus.OPEN


async def test_a_row_is_taught_by_a_proposal_where_the_agency_says_so(
    sqlite_database: Database,
) -> None:
    house, question, _topic = await asked(sqlite_database, phrases_by_proposal=True)
    browser = await house.as_(Role.EDITOR)

    done = await browser.post(
        f"{PATH}/{question.id}/teach",
        {"leads": f"row:{house.people.reception.id}", "said": "когда приём"},
    )
    listed = await browser.get(done.headers["location"])

    assert done.status_code == 303, text_of(done)
    (link,) = page_of(listed).xpath("//main//a[contains(@href,'/office/proposals/')]/@href")
    async with sqlite_database.reading() as store:
        proposal = await store.proposals.get(house.agency.id, int(link.rpartition("/")[2]))
    assert proposal.becomes["phrases"] == ["когда приём"]


async def test_another_agencys_question_is_not_found(sqlite_database: Database) -> None:
    house, _question, _topic = await asked(sqlite_database)
    _other, foreign, _their = await asked(sqlite_database)
    browser = await house.as_(Role.REVIEWER)

    shown = await browser.get(f"{PATH}/{foreign.id}")
    ignored = await browser.post(f"{PATH}/{foreign.id}/ignore")

    assert (shown.status_code, ignored.status_code) == (404, 404)


async def test_words_for_a_question_that_another_decided_are_shown_once_more(
    sqlite_database: Database,
) -> None:
    house, question, topic = await asked(sqlite_database)
    browser = await house.as_(Role.EDITOR)
    await browser.post(f"{PATH}/{question.id}/ignore")

    late = await browser.post(
        f"{PATH}/{question.id}/teach", {"leads": f"topic:{topic.id}", "said": "мои редкие слова"}
    )

    assert late.status_code == 422
    assert page_of(late).xpath("//blockquote/text()") == ["мои редкие слова"]
