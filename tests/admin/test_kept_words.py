"""What citizens wrote goes with its term, though nobody ever writes again; a promise is awaited."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from sqlalchemy import select, update

from admin import suggestions
from admin.deadlines import VERBS, fire_due, plan_periods
from admin.feedback_words import Said
from admin.feedback_words import keep as keep_words
from admin.personal.terms import ASKED, AWAY, COUNTS, REMARK_WORDS, SUGGESTION
from admin.remarks import leaving
from storage.care_terms import RemarkAbout, RemarkStatus
from storage.db import Database
from storage.models import FeedbackWords, Person, Question, Remark, Suggestion
from storage.models.base import Base, utc_now
from storage.store import Store
from storage.terms import Dismissal, SuggestionPart
from tests.factories import Office, a_person, a_question, open_office
from tests.remarks import a_remark, answered, as_typed

NOW = datetime(2027, 11, 22, 7, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def today() -> object:
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


async def make_rounds(database: Database, now: datetime = NOW) -> None:
    await plan_periods(database, now)
    while await fire_due(database, VERBS, now):
        pass


async def all_of(database: Database, table: type[Base]) -> list[object]:
    async with database.reading() as store:
        return list((await store.session.scalars(select(table).order_by("id"))).all())


async def said_of(store: Store, office: Office, age: timedelta, words: str) -> Suggestion:
    """Something wrong about a contact."""
    found = Suggestion(
        agency_id=office.agency.id,
        row_id=office.site.id,
        release_number=1,
        part=SuggestionPart.OTHER,
        words=words,
        created_at=NOW - age,
    )
    await store.suggestions.add(found)
    return found


async def test_what_was_said_of_contacts_goes_after_its_term(database: Database) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        await said_of(store, office, SUGGESTION + DAY, "никто не ответил")
        await said_of(store, office, SUGGESTION - DAY, "ещё ждёт")
        late = await said_of(store, office, SUGGESTION + DAY, "решено недавно")
        await suggestions.dismiss(store, late.id, Dismissal.RIGHT, by=office.editor)

    await make_rounds(database)

    left = await all_of(database, Suggestion)
    assert [each.words for each in left] == ["ещё ждёт", "решено недавно"]


async def test_questions_and_words_after_a_card_go_though_nobody_writes_new_ones(
    database: Database,
) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        for term in (ASKED + DAY, ASKED - DAY):
            await a_question(store, office.agency, last_on=(NOW - term).date())
        ages = (COUNTS + DAY, COUNTS - DAY)
        await keep_words(
            store,
            [Said(office.agency.id, "card:1", True, (NOW - age).date(), "спасибо") for age in ages],
        )

    await make_rounds(database)

    (question,) = await all_of(database, Question)
    (words,) = await all_of(database, FeedbackWords)
    assert question.last_on == (NOW - ASKED + DAY).date()
    assert words.said_on == (NOW - COUNTS + DAY).date()


async def waiting_ones(database: Database) -> dict[str, Remark]:
    """Left long ago: answered by nobody, promised for a day ahead, promised for a day that is
    over for long, taken up again of late."""
    office, long_ago = await open_office(database), NOW - REMARK_WORDS - 2 * DAY
    names = ("open", "ahead", "over", "again", "young")
    with time_machine.travel(long_ago, tick=False):
        async with database.writing() as store:
            found = {name: await a_remark(store, office, words=name * 5) for name in names}
            await answered(store, found["again"], office.editor)
            author = await store.remarks.author_of(found["again"].id)
    with time_machine.travel(long_ago + 20 * DAY, tick=False):
        async with database.writing() as store:
            again = await store.remarks.get(office.agency.id, found["again"].id)
            await leaving.take_objection(store, author, again.id, "", as_typed, utc_now())
    days = {"ahead": NOW.date() + DAY, "over": long_ago.date(), "young": NOW.date() - 9 * DAY}
    async with database.writing() as store:
        for name, day in days.items():
            await promised_of(store, found[name], day, long_ago)
    return found


async def promised_of(store: Store, remark: Remark, day: date, at: datetime) -> None:
    values = {"status": RemarkStatus.PROMISED, "outcome": "сделаем", "promised_on": day}
    await store.session.execute(
        update(Remark).where(Remark.id == remark.id).values(**values, decided_at=at)
    )


async def test_what_nobody_answered_waits_for_its_term_and_no_promise_goes_before_its_day(
    database: Database,
) -> None:
    remarks = await waiting_ones(database)

    await make_rounds(database)

    gone = [remarks["open"].number, remarks["over"].number]
    found = await all_of(database, Remark)
    assert [each.number for each in found if each.words == ""] == gone
    assert [each.number for each in found if each.status is RemarkStatus.WITHDRAWN] == gone
    async with database.reading() as store:
        authors = [await store.remarks.author_of(each.id) for each in found]
        records = await store.journal.of_agency(found[0].agency_id)
    assert [author is None for author in authors] == [each.number in gone for each in found]
    noted = [each.subject for each in records if each.verb == "remark.withdraw"]
    assert noted == [f"remark:{number}" for number in gone]


async def test_whoever_awaits_an_outcome_is_not_forgotten_before_it(database: Database) -> None:
    office, away = await open_office(database), NOW - AWAY - DAY
    async with database.writing() as store:
        people = [await a_person(store, created_at=away, seen_on=away.date()) for _ in range(3)]
        opened, ahead, over = [
            await a_remark(store, office, person, about=RemarkAbout.AGENCY) for person in people
        ]
        await promised_of(store, ahead, NOW.date() + DAY, NOW)
        await answered(store, over, office.editor)

    await make_rounds(database)

    left = {each.id for each in await all_of(database, Person)}
    assert {each.id for each in people} & left == {people[0].id, people[1].id}
    assert opened.number == 1
