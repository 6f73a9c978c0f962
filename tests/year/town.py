"""A town whose citizens come and go for a year: everything by the verbs of the program."""

from collections import Counter
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from random import Random

import time_machine
from sqlalchemy import update

from admin import appeals, feedback_words, questions, suggestions
from admin.appeals import MOST_WATCHED, Sent
from admin.deadlines import VERBS, fire_due, plan_periods
from admin.demand import keep as keep_counts
from admin.feedback_words import Said
from admin.personal.diary import Looked, keep, keep_longer
from admin.personal.erasing import erase
from admin.personal.terms import ANSWERS
from admin.questions import Noted
from admin.receptions import booking, day
from admin.receptions.day import DayStep
from admin.receptions.offer import offer_of
from admin.remarks import leaving, reading
from admin.subscriptions import subscribing
from admin.suggestions import Told
from admin.surveys.answers import Ballot, forget_marks, keep_ballots, mark_of
from bot.tally import Tally
from storage.cards import AgencyCard
from storage.care_terms import AppealState, DiaryKind
from storage.db import Database
from storage.demand_terms import Counted
from storage.models import Booking, Delivery, Person, QueuedMessage, Reception, Survey
from storage.models.base import utc_now
from storage.procedure import AppealTerm, ReceptionBooking
from storage.store import Store
from storage.terms import SuggestionPart, Unanswered
from tests.factories import Office, a_procedure, open_office
from tests.guide.cards import an_agency_card
from tests.receptions import a_reception
from tests.remarks import a_remark, answered, as_typed
from tests.surveys import an_open_survey, days
from tests.year.lives import Act, Visit

KEY = b"a key of thirty-two bytes, really"
ROWS, QUESTIONS, OPTIONS = 20, 2, 3
SURVEY = range(100, 160)
"""Days of the year on which the survey is asked."""

TERM = AppealTerm(
    registration_days=3, answer_days=30, prolongation_days=30, law={"ru": "59-ФЗ"}, source=""
)


@dataclass
class Town:
    """What the program must have counted, and whom it must not know any more, by our own
    count: `looked` are (day, address, row), `voted` (question, option) by mark."""

    database: Database
    office: Office
    reception: Reception
    survey: Survey
    card: AgencyCard
    clock: time_machine.Traveller
    tally: Tally = field(default_factory=Tally)
    looked: set[tuple[date, str, str]] = field(default_factory=set)
    rated: set[tuple[date, str, str]] = field(default_factory=set)
    votes: Counter[tuple[int, int]] = field(default_factory=Counter)
    erased: set[int] = field(default_factory=set)
    remarks: int = 0
    came: int = 0

    async def live(self, today: date, visits: Iterable[Visit]) -> None:
        """A day: citizens come, staff work, messages leave, and what is due is done."""
        self.clock.move_to(datetime.combine(today, time(6), UTC))
        looked: list[Looked] = []
        async with self.database.writing() as store:
            for visit in visits:
                looked += await self._come(store, visit)
        async with self.database.writing() as store:
            if looked:
                await keep(store, looked)
            await keep_counts(store, self.tally.take())
            await self._work(store)
            await _send(store)
        await self.fire()

    async def fire(self) -> None:
        """What the running program does each hour and each second."""
        now = utc_now()
        await plan_periods(self.database, now)
        while await fire_due(self.database, VERBS, now):
            pass
        async with self.database.writing() as store:
            await store.queue.forget_before(now - ANSWERS)
            await store.updates.forget_before(now - ANSWERS)

    async def _come(self, store: Store, visit: Visit) -> list[Looked]:
        """One visit; what is to come into the person's history."""
        now, drawn = utc_now(), Random(visit.luck)
        person = await store.people.at(visit.address)
        if person is None:
            person = Person(address=visit.address, agency_id=self.office.agency.id)
            await store.people.add(person)
            assert person.id not in self.erased
        person.seen_on = now.date()
        looked = [self._look(visit, drawn, now) for _ in range(1 + drawn.randrange(3))]
        for act in visit.acts:
            await self._do(store, act, person, drawn, now)
        return looked

    def _look(self, visit: Visit, drawn: Random, now: datetime) -> Looked:
        row = str(drawn.randrange(ROWS))
        self.tally.count(visit.address, self.card, now, Counted.ROW, row)
        self.looked.add((now.date(), visit.address, row))
        return Looked(visit.address, self.office.agency.id, DiaryKind.CARD, row, now)

    async def _do(
        self, store: Store, act: Act, person: Person, drawn: Random, now: datetime
    ) -> None:
        match act:
            case Act.RATE:
                row = str(drawn.randrange(ROWS))
                self.tally.rate(person.address, self.card, now, row, helped=drawn.random() < 0.7)
                self.rated.add((now.date(), person.address, row))
                await self._words(store, words_of_month(now), now)
            case Act.WISH:
                wishes = await store.preferences.kept(person.id)
                wishes.plain_text, wishes.step_free = drawn.random() < 0.5, True
            case Act.KEEP_LONGER:
                await keep_longer(store, person.id, now, on=drawn.random() < 0.8)
            case Act.APPEAL:
                await self._appeal(store, person, drawn, now)
            case Act.ANSWERED:
                await self._answered(store, person, now)
            case Act.BOOK:
                await self._book(store, person, drawn, now)
            case Act.CANCEL:
                await self._cancel(store, person, now)
            case _:
                await self._say(store, act, person, drawn, now)

    async def _say(
        self, store: Store, act: Act, person: Person, drawn: Random, now: datetime
    ) -> None:
        match act:
            case Act.REMARK:
                await a_remark(store, self.office, person, now=now)
                self.remarks += 1
            case Act.TAKE_BACK:
                for remark in await store.remarks.waiting_by(person.id):
                    await leaving.take_back(store, person.id, remark.id)
            case Act.SUBSCRIBE:
                row = subscribing.of_row(self.office.agency.id, self.office.site.id)
                await subscribing.subscribe(store, person.id, row, seen=1, now=now)
            case Act.SURVEY:
                await self._vote(store, person, drawn, now)
            case Act.LEAVE_MIDWAY:
                await store.conversations.begin(person.id, "remark", {"typed": "в коридоре"})
            case Act.FORGET:
                self.erased.add(person.id)
                await forget_marks(store, KEY, person.address)
                await erase(store, person.id, now)

    async def _words(self, store: Store, typed: str, now: datetime) -> None:
        """What is written down of people's words, by nobody."""
        agency, on = self.office.agency.id, now.date()
        noted = Noted(agency, typed, "ru", Unanswered.ABSTAINED, on)
        await questions.keep(store, questions.redacted([noted], as_typed))
        await feedback_words.keep(store, [Said(agency, "card:1", True, on, typed)])
        told = Told(agency, self.office.site.id, 1, SuggestionPart.OTHER, (), typed)
        await suggestions.keep(store, {told: 1})

    async def _appeal(self, store: Store, person: Person, drawn: Random, now: datetime) -> None:
        if await store.appeals.count_unanswered(person.id) < MOST_WATCHED:
            on = now.date() - timedelta(days=drawn.randrange(20))
            await appeals.watch(store, person.id, Sent(self.office.agency.id, on), now)

    async def _answered(self, store: Store, person: Person, now: datetime) -> None:
        for appeal in await store.appeals.of(person.id):
            if appeal.state is AppealState.WAITING:
                await appeals.answer_came(store, person.id, appeal.id, now)

    async def _book(self, store: Store, person: Person, drawn: Random, now: datetime) -> None:
        if await store.bookings.booked_at(self.reception.id, person.id):
            return
        offer = await offer_of(store, self.reception.id, now=now)
        if offer.days:
            at = drawn.choice(offer.times(drawn.choice(offer.days).day)).starts_at
            taken = await booking.book(store, self.reception.id, at, person_id=person.id, now=now)
            assert isinstance(taken, Booking)

    async def _cancel(self, store: Store, person: Person, now: datetime) -> None:
        for booked in await booking.my_bookings(store, person.id, now=now):
            held = booked.booking
            if held.starts_at > now:
                seen, who = held.revision, person.id
                await booking.cancel(store, held.id, seen=seen, person_id=who, now=now)

    async def _vote(self, store: Store, person: Person, drawn: Random, now: datetime) -> None:
        question, option = drawn.randrange(QUESTIONS), drawn.randrange(OPTIONS)
        survey, mark = self.survey.id, mark_of(KEY, self.survey.id, question, person.address)
        is_open = self.survey.first_day <= now.date() <= self.survey.last_day
        if is_open and not await store.surveys.marked([(survey, mark)]):
            await keep_ballots(store, [Ballot(survey, question, mark, option)])
            self.votes[question, option] += 1

    async def _work(self, store: Store) -> None:
        """Staff answer most remarks, and receive whoever has booked for today."""
        by, now = self.office.reviewer, utc_now()
        for line in await reading.waiting(store, by=by):
            if line.remark.number % 20:
                await answered(store, line.remark, by)
        for entry in (await day.day_list(store, by=by, now=now)).entries:
            for step in (DayStep.CALL, DayStep.CAME):
                current = await day.read_entry(store, entry.booking.id, by=by, now=now)
                if step in current.steps:
                    seen = current.booking.revision
                    await day.step(store, entry.booking.id, step, seen=seen, by=by, now=now)
                    self.came += step is DayStep.CAME


def words_of_month(now: datetime) -> str:
    """Another wording every month: each month's is asked last within it."""
    return f"в коридоре темно {now:%m %Y}"


async def _send(store: Store) -> None:
    """Everything leaves at once, and its words are kept no longer."""
    await store.session.execute(
        update(QueuedMessage)
        .where(QueuedMessage.state == Delivery.WAITING)
        .values(state=Delivery.SENT, body={}, closed_at=utc_now())
        .execution_options(synchronize_session=False)
    )


@asynccontextmanager
async def a_town(database: Database, first: date) -> AsyncIterator[Town]:
    """An agency that receives, surveys and answers, on the first day of its year."""
    with time_machine.travel(datetime.combine(first, time(5), UTC), tick=False) as clock:
        procedure = a_procedure(appeal_term=TERM, reception_booking=ReceptionBooking(on=True))
        office = await open_office(database, procedure)
        asked = [first + timedelta(days=each) for each in (SURVEY.start, SURVEY.stop - 1)]
        async with database.writing() as store:
            reception = await a_reception(store, office, seats=20)
            survey = await an_open_survey(store, office.reviewer, **days(*asked))
        card = an_agency_card()
        yield Town(database, office, reception, survey, card, clock)
