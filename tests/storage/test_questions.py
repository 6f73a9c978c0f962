"""Unanswered questions: counted whoever writes at once, decided once, asked by nobody."""

import asyncio
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from storage.db import Database
from storage.errors import MissingRecordError, StaleRecordError
from storage.models import Base, Question
from storage.models.questions import KEY_LIMIT, TEXT_LIMIT
from storage.terms import QuestionStatus, Unanswered
from tests.factories import a_question, a_topic, an_agency, open_office

MONDAY = date(2026, 11, 16)
TUESDAY = MONDAY + timedelta(days=1)


async def asked(
    database: Database,
    agency_id: int,
    key: str = "крыша течь",
    text: str = "течёт крыша",
    why: Unanswered = Unanswered.ABSTAINED,
    on: date = MONDAY,
) -> None:
    async with database.writing() as store:
        await store.questions.note(agency_id, key, text, "ru", {why: 1}, on)


async def test_questions_of_the_same_lemmas_are_one(database: Database) -> None:
    office = await open_office(database)

    await asked(database, office.agency.id, on=TUESDAY)
    await asked(database, office.agency.id, text="крыши текут", why=Unanswered.REPEATED, on=MONDAY)
    await asked(database, office.agency.id, why=Unanswered.NONE_OF_THESE)
    await asked(database, office.agency.id)

    async with database.reading() as store:
        (question,) = await store.questions.open_by_frequency(office.agency.id, 10)
    assert question.text == "течёт крыша"
    assert (question.abstained, question.none_of_these, question.repeated) == (2, 1, 1)
    assert question.times == 4
    assert (question.first_on, question.last_on) == (MONDAY, TUESDAY)


async def test_several_counts_are_added_at_once(database: Database) -> None:
    office = await open_office(database)
    counts = {Unanswered.ABSTAINED: 3, Unanswered.REPEATED: 2}

    async with database.writing() as store:
        await store.questions.note(office.agency.id, "крыша", "крыша", "ru", counts, MONDAY)
        await store.questions.note(office.agency.id, "крыша", "крыша", "ru", counts, TUESDAY)

    async with database.reading() as store:
        (question,) = await store.questions.open_by_frequency(office.agency.id, 10)
    assert (question.abstained, question.none_of_these, question.repeated) == (6, 0, 4)
    assert (question.first_on, question.last_on) == (MONDAY, TUESDAY)


async def test_everybody_who_asks_at_once_is_counted(database: Database) -> None:
    office = await open_office(database)

    await asyncio.gather(*(asked(database, office.agency.id) for _each in range(8)))

    async with database.reading() as store:
        (question,) = await store.questions.open_by_frequency(office.agency.id, 10)
    assert question.abstained == 8


async def test_an_uncommitted_question_is_counted_with_the_one_that_waits_for_it(
    postgres_database: Database,
) -> None:
    office = await open_office(postgres_database)
    once = {Unanswered.ABSTAINED: 1}

    async with postgres_database.writing() as store:
        await store.questions.note(office.agency.id, "крыша", "крыша", "ru", once, MONDAY)
        other = asyncio.create_task(asked(postgres_database, office.agency.id, "крыша", "Крыши"))
        await asyncio.sleep(0.1)
    await other

    async with postgres_database.reading() as store:
        (question,) = await store.questions.open_by_frequency(office.agency.id, 10)
    assert (question.abstained, question.text) == (2, "крыша")


async def test_the_most_frequent_come_first_page_by_page(database: Database) -> None:
    async with database.writing() as store:
        agency, other = await an_agency(store), await an_agency(store)
        for key, times in (("редкое", 1), ("частое", 3), ("среднее", 2)):
            await a_question(store, agency, key, abstained=times)
        await a_question(store, agency, "позднее", abstained=1, last_on=TUESDAY)
        await a_question(store, agency, "решённое", abstained=9, status=QuestionStatus.IGNORED)
        await a_question(store, other, "чужое")

    async with database.reading() as store:
        first = await store.questions.open_by_frequency(agency.id, 2)
        second = await store.questions.open_by_frequency(agency.id, 2, offset=2)
        waiting = await store.questions.count(agency.id)

    assert [each.key for each in (*first, *second)] == ["частое", "среднее", "позднее", "редкое"]
    assert waiting == 4


async def test_a_long_question_is_cut_and_still_merged(database: Database) -> None:
    office = await open_office(database)
    key = "слово " * KEY_LIMIT

    await asked(database, office.agency.id, key, "я" * 4096)
    await asked(database, office.agency.id, key, "я" * 4096)
    await asked(database, office.agency.id, key + "ещё", "я" * 4096)

    async with database.reading() as store:
        found = await store.questions.open_by_frequency(office.agency.id, 10)
    assert [each.times for each in found] == [2, 1]
    assert {len(each.text) for each in found} == {TEXT_LIMIT}


async def test_a_question_is_attached_once(database: Database) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        topic = await a_topic(store, office.agency)
        question = await a_question(store, office.agency)
    async with database.reading() as store:
        read_before = await store.questions.get(office.agency.id, question.id)

    async with database.writing() as store:
        mine = await store.questions.get(office.agency.id, question.id)
        await store.questions.attach(mine, topic_id=topic.id)

    assert (mine.status, mine.topic_id, mine.row_id) == (QuestionStatus.ATTACHED, topic.id, None)
    with pytest.raises(StaleRecordError):
        async with database.writing() as store:
            await store.questions.ignore(read_before)
    with pytest.raises(StaleRecordError):
        async with database.writing() as store:
            late = await store.questions.get(office.agency.id, question.id)
            await store.questions.attach(late, row_id=office.site.id)


async def test_a_decided_question_is_counted_on_and_may_be_opened_again(
    database: Database,
) -> None:
    office = await open_office(database)
    await asked(database, office.agency.id)
    async with database.writing() as store:
        (question,) = await store.questions.open_by_frequency(office.agency.id, 10)
        await store.questions.attach(question, row_id=office.site.id)

    await asked(database, office.agency.id)

    async with database.writing() as store:
        question = await store.questions.get(office.agency.id, question.id)
        assert (question.status, question.times) == (QuestionStatus.ATTACHED, 2)
        await store.questions.reopen(question)
        assert (question.status, question.row_id) == (QuestionStatus.OPEN, None)
        assert await store.questions.count(office.agency.id) == 1


async def test_a_question_that_nobody_asks_any_more_is_forgotten(database: Database) -> None:
    async with database.writing() as store:
        agency = await an_agency(store)
        await a_question(store, agency, "старое", last_on=MONDAY)
        await a_question(store, agency, "решённое", last_on=MONDAY, status=QuestionStatus.IGNORED)
        await a_question(store, agency, "новое", last_on=TUESDAY)

    async with database.writing() as store:
        gone = await store.questions.forget_older_than(TUESDAY)
        left = (await store.session.scalars(select(Question.key))).all()

    assert (gone, left) == (2, ["новое"])


async def test_a_question_is_read_within_its_agency(database: Database) -> None:
    async with database.writing() as store:
        agency, other = await an_agency(store), await an_agency(store)
        question = await a_question(store, agency)

    with pytest.raises(MissingRecordError):
        async with database.reading() as store:
            await store.questions.get(other.id, question.id)


def test_a_question_has_no_place_for_whoever_asked_or_for_the_hour() -> None:
    table = Base.metadata.tables["question"]

    assert {column.name: str(column.type) for column in table.columns} == {
        "id": "INTEGER",
        "agency_id": "INTEGER",
        "key": f"VARCHAR({KEY_LIMIT})",
        "text": "VARCHAR",
        "language": "VARCHAR(8)",
        "first_on": "DATE",
        "last_on": "DATE",
        "abstained": "INTEGER",
        "none_of_these": "INTEGER",
        "repeated": "INTEGER",
        "status": "VARCHAR(32)",
        "topic_id": "INTEGER",
        "row_id": "INTEGER",
    }
    assert {key.target_fullname for key in table.foreign_keys} == {
        "agency.id",
        "topic.id",
        "row.id",
    }
