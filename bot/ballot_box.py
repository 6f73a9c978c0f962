"""Answers to surveys, collected in memory and written down apart from who gave them.

As with unanswered questions (`bot/notebook.py`): an answer never shares a transaction with its
person. Who has answered what is known only as marks whose key is never stored. Whoever erased
everything is remembered in memory alone, till the survey is over, lest they answer it again.
"""

import random
import secrets
from collections import OrderedDict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from typing import Any

from admin.surveys import answers
from admin.surveys.answers import DECLINED, Ballot, mark_of, marks_of
from bot.sifting import write_all
from storage.cards import SurveyCard
from storage.db import Database
from storage.models import Person, Survey
from storage.repositories.surveys import Marked
from storage.store import Store

_MOST_KNOWN = 50_000
_MOST_GIVEN = 10_000
_ERASED = -2
"""Instead of a question's number, in memory only: the person took part and was erased."""

_ANY_ZONE = timedelta(days=1)
"""A day is over everywhere so much later than in UTC."""


@dataclass(frozen=True)
class Given:
    """A ballot on its way; `since` is when its person was first met, None for a stranger."""

    ballot: Ballot
    address: str
    since: datetime | None


class BallotBox:
    """One for the process; `key` is the same in all of them, and made of the token."""

    def __init__(self, key: bytes) -> None:
        self._key = key
        self._given: list[Given] = []
        self._known: OrderedDict[Marked, None] = OrderedDict()
        self._erased: OrderedDict[Marked, datetime] = OrderedDict()

    def put(self, person: Person, survey: SurveyCard, question: int, option: int | None) -> bool:
        """Keep an answer for counting; False where this person has answered the question, or
        anything in this survey before they were erased."""
        mark = mark_of(self._key, survey.id, question, person.address)
        known = (survey.id, mark) in self._known or self._is_erased(survey, person.address)
        if known or len(self._given) >= _MOST_GIVEN:
            return False
        _keep(self._known, (survey.id, mark), None)
        ballot = Ballot(survey.id, question, mark, option)
        since = person.created_at if person.id else None
        self._given.append(Given(ballot, person.address, since))
        return True

    async def answered(
        self, store: Store, address: str, surveys: Collection[SurveyCard]
    ) -> Mapping[int, frozenset[int]]:
        """Which questions this person is not asked again, by survey; `DECLINED` among them where
        they would rather not be asked. Whoever was erased is asked none."""
        found = await self.marks(store, address, surveys)
        return {
            survey.id: frozenset((DECLINED, *range(len(survey.questions))))
            if self._is_erased(survey, address)
            else found[survey.id]
            for survey in surveys
        }

    async def marks(
        self, store: Store, address: str, surveys: Iterable[SurveyCard | Survey]
    ) -> Mapping[int, frozenset[int]]:
        """What is kept of this person's having answered, by survey."""
        found: dict[int, frozenset[int]] = {}
        for survey in surveys:
            marks = marks_of(self._key, survey, address)
            known = {each for each in marks if each in self._known}
            known |= await store.surveys.marked(marks)
            found[survey.id] = frozenset(marks[each] for each in known)
        return found

    async def forget(self, store: Store, address: str) -> int:
        """Nothing that is kept tells any longer that this person took part; how many marks there
        were. That they did stays in memory till the survey is over."""
        surveys = await store.surveys.all_open()
        took_part = await self.marks(store, address, surveys)
        for survey in surveys:
            if took_part[survey.id]:
                self._remember_erased(survey, address)
            for marked in marks_of(self._key, survey, address):
                self._known.pop(marked, None)
        self.drop(address)
        await answers.forget_marks(store, self._key, address)
        return sum(map(len, took_part.values()))

    def drop(self, address: str) -> None:
        """The same of what is not written yet. What they answered goes on: it is nobody's."""
        self._given = [
            self._without_trace(each) if each.address == address else each for each in self._given
        ]

    def expire(self, now: datetime) -> None:
        """Forget who was erased, of the surveys that are over."""
        for marked, until in list(self._erased.items()):
            if until <= now:
                del self._erased[marked]

    def _without_trace(self, given: Given) -> Given:
        self._known.pop((given.ballot.survey_id, given.ballot.mark), None)
        return Given(replace(given.ballot, mark=secrets.token_hex(32)), "", None)

    def _remember_erased(self, survey: Survey, address: str) -> None:
        last = datetime.combine(survey.last_day, time.max, UTC)
        _keep(self._erased, self._erased_mark(survey, address), last + _ANY_ZONE)

    def _is_erased(self, survey: SurveyCard, address: str) -> bool:
        return self._erased_mark(survey, address) in self._erased

    def _erased_mark(self, survey: SurveyCard | Survey, address: str) -> Marked:
        return survey.id, mark_of(self._key, survey.id, _ERASED, address)

    def take(self) -> list[Given]:
        """What is to be counted, in no order; it is no longer here."""
        taken, self._given = self._given, []
        random.shuffle(taken)
        return taken

    def put_back(self, given: Sequence[Given]) -> None:
        """What could not be counted now."""
        self._given.extend(given)


async def count_ballots(box: BallotBox, database: Database) -> None:
    """Count what was answered, in a transaction of its own; whoever was erased meanwhile, by
    whatever process, leaves an answer and no mark."""

    async def count(given: list[Given]) -> None:
        async with database.reading() as store:
            known = await store.people.met_at({each.address for each in given if each.since})
        ballots = [_ballot_of(each, known) for each in given]
        async with database.writing() as store:
            await answers.keep_ballots(store, ballots)

    await write_all(box, count)


def _ballot_of(given: Given, known: Mapping[str, datetime]) -> Ballot:
    if given.since is None or given.since == known.get(given.address):
        return given.ballot
    return replace(given.ballot, mark=secrets.token_hex(32))


def _keep(kept: OrderedDict[Marked, Any], marked: Marked, value: Any) -> None:
    kept[marked] = value
    if len(kept) > _MOST_KNOWN:
        kept.popitem(last=False)
