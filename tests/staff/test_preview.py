"""«Как увидит гражданин»: in the very words that citizens read."""

from html import unescape

import pytest

from bot.citizen.actions import OpenTopic
from bot.conversations import build_routes
from bot.guide.urgent import URGENT
from bot.staff.word_actions import PreviewTopic
from storage.cards import TopicCard
from storage.db import Database
from storage.terms import Role, TopicKind
from tests.citizen.conftest import settle
from tests.citizen.person import HousePhone
from tests.staff.test_questions import CODE, Town, Worker


@pytest.fixture
async def town(sqlite_database: Database) -> Town:
    return await Town(sqlite_database).open()


async def citizen(town: Town, language: str) -> Worker:
    address = f"test:citizen-{language}"
    await settle(town.database, CODE, address, language)
    return Worker(HousePhone(town.database, town.shelf, build_routes(), address, language))


def first(town: Town, kind: TopicKind) -> TopicCard:
    topics = town.agency.vocabulary.topics
    return next(each for each in topics if each.kind is kind and each.code not in URGENT)


def paragraphs_of(shown: str) -> list[str]:
    """What stands in the two quotations, Russian and English."""
    quoted = [part.split("</blockquote>")[0] for part in shown.split("<blockquote>")[1:]]
    return [unescape(part) for each in quoted for part in each.split("\n\n")]


async def test_another_bodys_topic_reads_as_citizens_read_it(town: Town) -> None:
    editor, topic = await town.hire(Role.EDITOR), first(town, TopicKind.ELSEWHERE)

    shown = paragraphs_of((await editor.forges(PreviewTopic(topic.id))).text)
    read = [
        (await (await citizen(town, language)).forges(OpenTopic(town.agency.id, topic.id))).text
        for language in ("ru", "en")
    ]

    assert len(shown) == 8
    assert all(part in unescape(read[0]) for part in shown[:4]), read[0]
    assert all(part in unescape(read[1]) for part in shown[4:]), read[1]


async def test_danger_reads_as_citizens_read_it(town: Town) -> None:
    editor = await town.hire(Role.EDITOR)
    topic = next(each for each in town.agency.vocabulary.topics if each.code == "emergencies")

    shown = paragraphs_of((await editor.forges(PreviewTopic(topic.id))).text)
    read = await (await citizen(town, "ru")).says("пожар")

    assert shown[0] in unescape(read.text)


async def test_a_talk_that_nobody_answers_reads_as_citizens_read_it(town: Town) -> None:
    editor, topic = await town.hire(Role.EDITOR), first(town, TopicKind.ASIDE)

    shown = paragraphs_of((await editor.forges(PreviewTopic(topic.id))).text)
    read = await (await citizen(town, "ru")).says("ыва пролдж фывапр")

    assert shown[0] in unescape(read.text), (shown, read.text)


async def test_our_topic_names_the_subject_and_what_opens(town: Town) -> None:
    editor, topic = await town.hire(Role.EDITOR), first(town, TopicKind.OURS)

    shown = paragraphs_of((await editor.forges(PreviewTopic(topic.id))).text)

    assert shown[0].startswith("Похоже, вы об этом: ") and shown[1].startswith("Откроется: ")
