"""A year of citizens: what is over goes, whoever stays away is forgotten, and nothing is left
behind but counts that name nobody.

`make citizens` lives the year of ten thousand, day by day.
"""

import os
from collections import Counter
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Select, func, or_, select, text

from admin.journal import verify
from admin.personal.terms import (
    APPEAL,
    APPEAL_LONGEST,
    ASKED,
    AWAY,
    BOOKING,
    COUNTS,
    HISTORY,
    LONG_HISTORY,
    NOTHING,
    QUESTION,
    REMARK,
    REMARK_WORDS,
    SENT,
    SUGGESTION,
)
from storage.care_terms import AppealState, BookingState, SurveyStatus
from storage.db import Database
from storage.demand_terms import Counted
from storage.models import (
    Booking,
    Conversation,
    Deadline,
    Delivery,
    DiaryEntry,
    FeedbackWords,
    Person,
    Preferences,
    Question,
    QueuedMessage,
    Remark,
    RemarkAuthor,
    SentAppeal,
    Staff,
    Subscription,
    Suggestion,
    SurveyMark,
)
from storage.models.base import utc_now
from storage.models.demand import Demand
from storage.models.remarks import WAITING
from storage.store import Store
from tests.year.lives import DAYS, by_day
from tests.year.talk import talking_town
from tests.year.town import Town, a_town

PEOPLE = int(os.environ.get("CITIZENS", "500"))
TALKERS = PEOPLE // 30
SEED = int(os.environ.get("CITIZENS_SEED", "20261122"))
STEP = timedelta(days=1 if PEOPLE > 1000 else 10)
"""How far the clock goes at once: those who come between come then."""

FIRST = date(2027, 1, 11)
DAY, MONTH = timedelta(days=1), timedelta(days=30)
QUIET = 2 + max(AWAY, APPEAL_LONGEST) // MONTH
"""Months in which nobody comes: until everybody is forgotten, and whoever awaits an answer."""


async def test_a_year_of_citizens_leaves_nothing_behind(sqlite_database: Database) -> None:
    year = by_day(PEOPLE, SEED, FIRST)
    async with a_town(sqlite_database, FIRST) as town:
        today = FIRST
        while today < FIRST + timedelta(days=DAYS):
            days = [today + each * DAY for each in range(STEP.days)]
            await town.live(today, (visit for each in days for visit in year.get(each, [])))
            await judge_terms(sqlite_database)
            today += STEP
        await judge_counts(town)
        await judge_people(town)
        await judge_words(sqlite_database)

        for month in range(1, QUIET):
            await town.live(today + month * MONTH, [])
            await judge_terms(sqlite_database)

        await judge_emptiness(sqlite_database)
        await judge_counts(town)


async def test_a_year_of_people_who_talk_leaves_nothing_behind(sqlite_database: Database) -> None:
    year = by_day(TALKERS, SEED, FIRST)
    async with talking_town(sqlite_database, FIRST) as town:
        for today in sorted(year):
            await town.live(today, year[today])
            await judge_terms(sqlite_database)
        assert town.forgot and await known(sqlite_database) >= 1

        for month in range(1, QUIET):
            await town.live(today + month * MONTH, [])

        await judge_emptiness(sqlite_database)


async def known(database: Database) -> int:
    async with database.reading() as store:
        return await _count(store, select(Person.id))


async def judge_terms(database: Database) -> None:
    """Nothing is older than it may be."""
    now = utc_now()
    keeps = select(Preferences.person_id).where(Preferences.keeps_history.is_(True))
    staff = select(Staff.person_id)
    overdue: dict[str, Select[Any]] = {
        "history": select(DiaryEntry.id).where(
            DiaryEntry.at < now - HISTORY, DiaryEntry.person_id.not_in(keeps)
        ),
        "long history": select(DiaryEntry.id).where(DiaryEntry.at < now - LONG_HISTORY),
        "appeal": select(SentAppeal.id).where(
            SentAppeal.state == AppealState.ANSWERED, SentAppeal.closed_at < now - APPEAL
        ),
        "appeal without an answer": select(SentAppeal.id).where(
            SentAppeal.sent_on < (now - APPEAL_LONGEST).date()
        ),
        "booking": select(Booking.id).where(
            Booking.day < (now - BOOKING).date(),
            or_(Booking.person_id.is_not(None), Booking.name != ""),
        ),
        "author": select(RemarkAuthor.remark_id)
        .join(Remark, Remark.id == RemarkAuthor.remark_id)
        .where(Remark.decided_at < now - REMARK),
        "question": select(Conversation.person_id).where(Conversation.updated_at < now - QUESTION),
        "message": select(QueuedMessage.id).where(
            QueuedMessage.created_at < now - SENT,
            QueuedMessage.state != Delivery.WAITING,
            QueuedMessage.person_id.not_in(staff),
        ),
        "person": select(Person.id).where(
            Person.seen_on < (now - AWAY).date(),
            Person.id.not_in(staff),
            Person.id.not_in(select(RemarkAuthor.person_id)),
            Person.id.not_in(select(SentAppeal.person_id)),
        ),
        **_of_words(now),
    }
    async with database.reading() as store:
        found = {name: await _count(store, query) for name, query in overdue.items()}
    assert not any(found.values()), (now, found)


def _of_words(now: datetime) -> dict[str, Select[Any]]:
    """What people wrote, longer than it may stay: nobody's words, and remarks."""
    longest = now - REMARK_WORDS
    return {
        "question asked": select(Question.id).where(Question.last_on < (now - ASKED).date()),
        "suggestion": select(Suggestion.id).where(
            func.coalesce(Suggestion.decided_at, Suggestion.created_at) < now - SUGGESTION
        ),
        "words beside a rating": select(FeedbackWords.id).where(
            FeedbackWords.said_on < (now - COUNTS).date()
        ),
        "count": select(Demand.key).where(Demand.on < (now - COUNTS).date()),
        "words of a remark": select(Remark.id).where(
            or_(Remark.words != "", Remark.reach != ""),
            Remark.left_on < longest.date(),
            or_(Remark.decided_at.is_(None), Remark.decided_at < longest),
            or_(Remark.promised_on.is_(None), Remark.promised_on < longest.date()),
        ),
    }


async def _count(store: Store, query: Select[Any]) -> int:
    return int(await store.session.scalar(select(func.count()).select_from(query.subquery())) or 0)


async def judge_counts(town: Town) -> None:
    """What names nobody is all there."""
    async with town.database.reading() as store:
        agency = town.office.agency.id
        sums = await store.demand.sums(agency, FIRST, utc_now().date())
        counts = await store.surveys.counts(town.survey.id)
        survey = await store.surveys.get(agency, town.survey.id)
        numbers = (await store.session.scalars(select(Remark.number))).all()
        came = select(Booking.id).where(Booking.state == BookingState.CAME)
        assert await _count(store, came) == town.came > 0
        assert await _count(store, select(SurveyMark.mark)) == 0
        assert (await verify(store, agency)).is_whole
    if utc_now().date() < FIRST + timedelta(days=DAYS + 30):
        assert sums[Counted.ROW] == Counter(row for _day, _address, row in town.looked)
        said = Counter[str]()
        for kind in (Counted.HELPED, Counted.NOT_HELPED):
            said.update(sums[kind])
        assert said == Counter(row for _day, _address, row in town.rated)
    assert counts == town.votes and sum(counts.values()) > 5
    assert survey.status is SurveyStatus.CLOSED
    assert sorted(numbers) == list(range(1, town.remarks + 1)) and town.remarks > 10


async def judge_words(database: Database) -> None:
    """What people wrote this year is there to be forgotten."""
    async with database.reading() as store:
        for table in (Question, Suggestion, FeedbackWords, Demand):
            assert await _count(store, select(table)) > 0
        unanswered = Remark.status.in_(WAITING), Remark.words != ""
        assert await _count(store, select(Remark.id).where(*unanswered)) > 0


async def judge_people(town: Town) -> None:
    """Whoever was erased is nobody now; nothing points to anybody who is not there."""
    async with town.database.reading() as store:
        people = set(await store.session.scalars(select(Person.id)))
        broken = (await store.session.execute(text("PRAGMA foreign_key_check"))).all()
        keys = (await store.session.scalars(select(QueuedMessage.dedup_key))).all()
        subjects = (await store.session.scalars(select(Deadline.subject))).all()
        appeals = set(await store.session.scalars(select(SentAppeal.id)))
        bookings = set(await store.session.scalars(select(Booking.id)))
        strangers = select(Person.id).where(
            Person.seen_on < (utc_now() - NOTHING).date(),
            Person.id.not_in(select(Preferences.person_id).where(Preferences.step_free)),
            Person.id.not_in(select(Preferences.person_id).where(Preferences.keeps_history)),
            *(Person.id.not_in(select(each).where(each.is_not(None))) for each in HOLDING),
        )
        assert await _count(store, strangers) == 0
    assert town.erased and not town.erased & people
    assert broken == []
    assert {int(key.rpartition(":")[2]) for key in keys if key} <= people
    assert _named("appeal", subjects) <= appeals
    assert _named("booking", subjects) <= bookings


HOLDING = (
    Staff.person_id,
    DiaryEntry.person_id,
    SentAppeal.person_id,
    RemarkAuthor.person_id,
    Subscription.person_id,
    Conversation.person_id,
    Booking.person_id,
)


def _named(noun: str, subjects: Any) -> set[int]:
    return {int(each.split(":")[1]) for each in subjects if each.startswith(f"{noun}:")}


async def judge_emptiness(database: Database) -> None:
    """Everybody has stayed away for so long that staff alone are known."""
    async with database.reading() as store:
        people = set(await store.session.scalars(select(Person.id)))
        staff = set(await store.session.scalars(select(Staff.person_id)))
        nobodys = (Question, Suggestion, FeedbackWords, Demand)
        theirs = (DiaryEntry, Preferences, SentAppeal, RemarkAuthor, Subscription, Conversation)
        words = select(Remark.id).where(or_(Remark.words != "", Remark.reach != ""))
        left_words = await _count(store, words.where(Remark.decided_at.is_(None)))
        left = {
            each.__tablename__: await _count(store, select(each)) for each in (*theirs, *nobodys)
        }
        named = await _count(store, select(Booking.id).where(Booking.person_id.is_not(None)))
        mail = set(await store.session.scalars(select(QueuedMessage.person_id)))
        subjects = (await store.session.scalars(select(Deadline.subject))).all()
    assert people == staff
    assert not any(left.values()), left
    assert named == left_words == 0
    assert mail <= staff
    assert not _named("appeal", subjects) | _named("booking", subjects)
