import pytest

from bot.guide.search import Action, Verdict
from bot.guide.search.keyboard import in_latin_layout, in_russian_layout
from storage.db import Database
from storage.terms import Client, TopicKind
from tests.guide.search.conftest import Asking, asking, loaded

QUESTIONS = (
    "управляйка не отвечает уже месяц",
    "соседи сверху залили",
    "куда пожаловаться",
    "протекает крыша",
    "в подъезде не убирают",
    "когда придёт ответ",
    "хочу на приём",
    "как вырастить помидоры",
)


def names(verdict: Verdict) -> list[str]:
    return [found.id.rpartition(":")[2] for found in verdict.ranked]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("управляйка не отвечает уже месяц", {"manager_idle"}),
        ("relf gj;fkjdfnmcz", {"appeal_submit", "complain/submit"}),
        ("kuda jalovatsa na zhek", {"manager_idle", "appeal_submit", "complain/submit"}),
        ("соседи сверху залили", {"flooded_by_neighbours"}),
    ],
)
def test_what_people_type_is_answered(ask: Asking, text: str, right: set[str]) -> None:
    verdict = ask(text)

    assert verdict.action is Action.ANSWER
    assert names(verdict)[0] in right


@pytest.mark.parametrize("text", ["ыва пролдж", "фывапролдж", "asdfgh jkl", "йцукен", "?!", "7"])
def test_keys_at_random_are_not_answered(ask: Asking, text: str) -> None:
    assert ask(text).action is Action.ABSTAIN


@pytest.mark.parametrize("text", QUESTIONS)
def test_the_other_layout_changes_nothing(ask: Asking, text: str) -> None:
    typed, slipped = ask(text), ask(in_latin_layout(text))

    assert slipped.mended.words == typed.mended.words
    assert names(slipped) == names(typed)
    assert slipped.action is typed.action


@pytest.mark.parametrize("text", ["the roof leaks", "my neighbours flooded me"])
def test_english_in_the_russian_layout_is_read_as_english(ask: Asking, text: str) -> None:
    assert names(ask(in_russian_layout(text)))[0] == names(ask(text))[0]


def test_topics_are_found_by_their_english_titles(ask: Asking) -> None:
    topics = [
        topic
        for topic in ask.agency.vocabulary.topics
        if topic.kind is TopicKind.OURS and topic.client is Client.EXTERNAL
    ]

    missed = [topic.code for topic in topics if names(ask(topic.title["en"]))[0] != topic.code]

    assert topics
    assert missed == []


def test_the_words_of_a_phrase_are_understood_when_said_again(ask: Asking) -> None:
    topics = [
        topic
        for topic in ask.agency.vocabulary.topics
        if topic.kind is TopicKind.OURS and topic.client is Client.EXTERNAL
    ]
    phrases = [(topic.code, topic.phrases[-1]) for topic in topics if topic.phrases]

    missed = [text for code, text in phrases if code not in names(ask(text))[:3]]
    unheard = [text for _, text in phrases if ask(text).action is Action.ABSTAIN]

    assert missed == []
    assert len(unheard) <= len(phrases) // 20


async def test_sqlite_and_postgresql_answer_alike(
    sqlite_database: Database, postgres_database: Database
) -> None:
    """But for the numbers of rows, which a database gives."""
    one = asking(await loaded(sqlite_database))
    other = asking(await loaded(postgres_database))

    for text in (*QUESTIONS, "relf gj;fkjdfnmcz", "ыва пролдж", "the roof leaks"):
        assert as_named(one(text), one) == as_named(other(text), other)


def as_named(verdict: Verdict, asked: Asking) -> object:
    rows = {
        str(row.id): row.touchpoint.name
        for each in asked.agency.lists.values()
        for row in each.rows
    }
    found = [
        (rows.get(name, name), each.chance)
        for name, each in zip(names(verdict), verdict.ranked, strict=True)
    ]
    return verdict.action, verdict.probability, verdict.ours, verdict.mended, found
