"""Answers to surveys, collected in memory and written down apart from who gave them.

As with unanswered questions (`bot/notebook.py`): an answer never shares a transaction with its
person. Who has answered what is known only as marks whose key is never stored.
"""

import random
import secrets
from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from admin.surveys import answers
from admin.surveys.answers import Ballot, mark_of
from bot.finishing import finished
from storage.cards import SurveyCard
from storage.db import Database
from storage.repositories.surveys import Marked
from storage.store import Store

_MOST_KNOWN = 50_000
_MOST_GIVEN = 10_000


class BallotBox:
    """One for the process; `key` is the same in all of them, and made of the token."""

    def __init__(self, key: bytes) -> None:
        self._key = key
        self._given: list[Ballot] = []
        self._known: OrderedDict[Marked, None] = OrderedDict()

    def put(self, address: str, survey: SurveyCard, question: int, option: int | None) -> bool:
        """Keep an answer for counting; False where this person has answered the question."""
        mark = mark_of(self._key, survey.id, question, address)
        if (survey.id, mark) in self._known or len(self._given) >= _MOST_GIVEN:
            return False
        self._known[survey.id, mark] = None
        if len(self._known) > _MOST_KNOWN:
            self._known.popitem(last=False)
        self._given.append(Ballot(survey.id, question, mark, option))
        return True

    async def answered(
        self, store: Store, address: str, surveys: Iterable[SurveyCard]
    ) -> Mapping[int, frozenset[int]]:
        """Which questions this person has answered, by survey; `DECLINED` among them where they
        would rather not be asked."""
        found: dict[int, frozenset[int]] = {}
        for survey in surveys:
            marks = answers.marks_of(self._key, survey, address)
            known = {each for each in marks if each in self._known}
            known |= await store.surveys.marked(marks)
            found[survey.id] = frozenset(marks[each] for each in known)
        return found

    async def forget(self, store: Store, address: str) -> int:
        """Nothing tells any longer that this person took part; how many marks there were."""
        self.drop(address)
        return await answers.forget_marks(store, self._key, address)

    def drop(self, address: str) -> None:
        """The same of what is not written yet. What they answered goes on: it is nobody's."""
        self._given = [self._without_trace(each, address) for each in self._given]

    def _without_trace(self, ballot: Ballot, address: str) -> Ballot:
        mark = mark_of(self._key, ballot.survey_id, ballot.question, address)
        if ballot.mark != mark:
            return ballot
        self._known.pop((ballot.survey_id, mark), None)
        return replace(ballot, mark=secrets.token_hex(32))

    def take(self) -> list[Ballot]:
        """What is to be counted, in no order; it is no longer here."""
        taken, self._given = self._given, []
        random.shuffle(taken)
        return taken

    def put_back(self, ballots: Sequence[Ballot]) -> None:
        """What could not be counted now."""
        self._given.extend(ballots)


async def count_ballots(box: BallotBox, database: Database) -> None:
    """Count what was answered, in a transaction of its own."""
    ballots = box.take()
    if not ballots:
        return
    await finished(_count(ballots, database), lambda: box.put_back(ballots))


async def _count(ballots: list[Ballot], database: Database) -> None:
    async with database.writing() as store:
        await answers.keep_ballots(store, ballots)
