"""What staff teach from questions: words that can be taken out again, for a year at most."""

from datetime import UTC, date, datetime, time

import pytest

from admin import proposals, teaching, vocabulary
from admin.personal.rounds import ROUNDS
from storage.db import Database
from storage.errors import MissingRecordError
from storage.models import Question
from storage.store import Store
from tests.factories import Office, a_procedure, a_question, a_topic, open_office

TODAY = date(2026, 11, 16)
BY_PROPOSAL = a_procedure(phrases_by_proposal=True)


async def waiting(store: Store, office: Office) -> list[Question]:
    return list(await teaching.waiting(store, 100, by=office.editor))


async def test_nothing_that_people_typed_stays_in_the_journal(database: Database) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        topic = await a_topic(store, office.agency)
        first, second = [
            await a_question(store, office.agency, text="пьёт Зурабыч") for _each in range(2)
        ]
        undone = await teaching.teach(
            store, first.id, "пьёт зурабыч", topic_id=topic.id, by=office.reviewer
        )
        assert undone.phrase
        await teaching.take_back(store, first.id, undone.phrase.id, by=office.reviewer)
        kept = await teaching.teach(
            store, second.id, "пьёт зурабыч", topic_id=topic.id, by=office.reviewer
        )
        assert kept.phrase
        await vocabulary.remove_phrase(store, kept.phrase.id, by=office.reviewer)

    async with database.reading() as store:
        records = await store.journal.of_agency(office.agency.id)
        assert await store.phrases.texts(office.agency.id) == []
    verbs = [each.verb for each in records]
    assert verbs == ["phrase.add", "question.reopen", "phrase.add", "phrase.remove"]
    assert not any("зурабыч" in str(each.details) for each in records)
    assert {each.details.get("phrase") for each in records} == {undone.phrase.id, kept.phrase.id}


async def test_what_nobody_has_asked_for_a_year_is_forgotten(database: Database) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        await a_question(store, office.agency, "старое", last_on=date(2025, 11, 15))
        await a_question(store, office.agency, "живое", last_on=date(2025, 11, 16))

        await ROUNDS["asked"](store, datetime.combine(TODAY, time(12), UTC))

        assert [each.key for each in await waiting(store, office)] == ["живое"]


async def test_a_proposal_outlives_the_questions_behind_it(database: Database) -> None:
    office = await open_office(database, BY_PROPOSAL)
    async with database.writing() as store:
        question = await a_question(store, office.agency)
        taught = await teaching.teach(
            store, question.id, "где приём", row_id=office.site.id, by=office.editor
        )
        assert taught.proposal
        await ROUNDS["asked"](store, datetime(2028, 1, 1, tzinfo=UTC))

        await proposals.withdraw(
            store, taught.proposal.id, by=office.editor, seen=taught.proposal.revision
        )

        assert await waiting(store, office) == []


async def test_only_what_was_left_unanswered_is_seen(database: Database) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        question = await a_question(store, office.agency, abstained=0)

        with pytest.raises(MissingRecordError):
            await teaching.open_question(store, question.id, by=office.editor)


@pytest.mark.parametrize(
    ("said", "phrase"),
    [
        ("[имя], течёт крыша", "течёт крыша"),
        ("меня зовут Иван Петров: течёт крыша!", "меня зовут : течёт крыша!"),
    ],
)
def test_what_is_personal_never_becomes_a_phrase(said: str, phrase: str) -> None:
    assert teaching.words_of(said) == phrase
