"""What was left unanswered, collected in memory and written down apart from who asked.

A question never shares a transaction with its person: the database could join the two. It is
written later, in a shuffled batch. Who has asked what is known only as keyed hashes that die
with the process; another process does not know them, and answers as at the first time.
"""

import asyncio
import random
import secrets
from collections import OrderedDict
from collections.abc import Coroutine, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import blake2b
from typing import Any

import structlog

from admin import questions
from admin.questions import Noted
from bot.ballot_box import BallotBox, count_ballots
from bot.diary import Diary
from bot.guide.search import Search
from bot.left_before import LeftBefore
from bot.places import Places
from bot.reader import reader_of
from bot.sifting import write_all
from bot.suggestion_box import SuggestionBox, empty
from bot.tally import Tally, write_counts
from bot.word_box import WordBox, write_words
from storage.db import Database
from storage.models.base import utc_now
from storage.terms import Unanswered

_log = structlog.stdlib.get_logger(__name__)

_LASTS = timedelta(minutes=30)
_OFFERED_FOR = timedelta(days=2)
_MOST_PEOPLE = 10_000
_MOST_OFFERED = 5_000
_MOST_NOTED = 10_000
_TOKEN = 2**31 - 1


@dataclass(frozen=True)
class Question:
    """A question in one agency's list; `key` is equal for equal questions."""

    agency_id: int
    text: str
    key: str
    language: str
    on: date


class Notebook:
    """One for the process; `secret` is never stored. Without a `participation_key` who took part
    in a survey is forgotten with the process."""

    def __init__(self, participation_key: bytes | None = None) -> None:
        self._secret = secrets.token_bytes(32)
        self._lasts: OrderedDict[str, tuple[bytes, datetime]] = OrderedDict()
        self._counted: OrderedDict[bytes, None] = OrderedDict()
        self._offered: OrderedDict[int, Question] = OrderedDict()
        self._noted: list[Noted] = []
        self.suggestions = SuggestionBox()
        self.words = WordBox()
        self.tally = Tally()
        self.places = Places()
        self.ballots = BallotBox(participation_key or secrets.token_bytes(32))
        self.diary = Diary()
        self.left_before = LeftBefore()

    def repeats(self, address: str, question: Question, now: datetime) -> bool:
        """Whether the person's last question was this one; it is their last from now on."""
        asked = self._hash(address, str(question.agency_id), question.key)
        before, when = self._lasts.pop(address, (b"", now))
        _keep(self._lasts, address, (asked, now), _MOST_PEOPLE)
        return before == asked and now - when < _LASTS

    def offer(self, question: Question) -> int:
        """A number by which a button can say, once and for two days, that nothing helped."""
        while self._offered and next(iter(self._offered.values())).on < question.on - _OFFERED_FOR:
            self._offered.popitem(last=False)
        token = 1 + secrets.randbelow(_TOKEN - 1)
        _keep(self._offered, token, question, _MOST_OFFERED)
        return token

    def nothing_helped(self, address: str, token: int) -> bool:
        """Count the question behind a button; False where it is counted or forgotten."""
        question = self._offered.pop(token, None)
        if question is not None:
            self.note(address, question, Unanswered.NONE_OF_THESE)
        return question is not None

    def note(self, address: str, question: Question, why: Unanswered) -> None:
        """Remember that it was not answered: once a day for each person and reason."""
        day = question.on.isoformat()
        asked = self._hash(address, str(question.agency_id), question.key, why.value, day)
        counted = self._hash(address) + asked
        if counted in self._counted or len(self._noted) >= _MOST_NOTED:
            return
        _keep(self._counted, counted, None, _MOST_NOTED)
        self._noted.append(
            Noted(question.agency_id, question.text, question.language, why, question.on)
        )

    def forget(self, address: str) -> None:
        """Drop whatever is known of a person here, and what is on its way to be written of
        them. What they asked goes on: nobody can tell it was they. How many remarks they left
        stays in memory till the day is over (`bot/left_before.py`)."""
        self._lasts.pop(address, None)
        who = self._hash(address)
        for counted in [each for each in self._counted if each.startswith(who)]:
            del self._counted[counted]
        self.suggestions.drop(address)
        self.words.drop(address)
        self.tally.drop(address)
        self.places.forget(address)
        self.ballots.drop(address)
        self.diary.drop(address)

    def take(self) -> list[Noted]:
        """What is to be written, in no order; it is no longer here."""
        taken, self._noted = self._noted, []
        random.shuffle(taken)
        return taken

    def put_back(self, noted: Sequence[Noted]) -> None:
        """What could not be written now."""
        self._noted.extend(noted)

    def _hash(self, *parts: str) -> bytes:
        return blake2b("\0".join(parts).encode(), key=self._secret, digest_size=16).digest()


async def write_down(notebook: Notebook, database: Database, search: Search) -> None:
    """Write what was collected: redacted in a thread, in transactions of their own. A part that
    fails waits for the next time and keeps no other from being written."""
    notebook.left_before.expire(utc_now())
    notebook.ballots.expire(utc_now())
    read = reader_of(search)
    await _apart("questions", _write_questions(notebook, database, read))
    await _apart("suggestions", empty(notebook.suggestions, database, read))
    await _apart("words", write_words(notebook.words, database, read))
    await _apart("counts", write_counts(notebook.tally, database))
    await _apart("ballots", count_ballots(notebook.ballots, database))


async def _apart(part: str, writing: Coroutine[Any, Any, None]) -> None:
    try:
        await writing
    except Exception:
        _log.exception("what was collected is not written yet", part=part)


async def _write_questions(notebook: Notebook, database: Database, read: questions.Reader) -> None:
    async def keep(noted: list[Noted]) -> None:
        kept = await asyncio.to_thread(questions.redacted, noted, read)
        async with database.writing() as store:
            await questions.keep(store, kept)

    await write_all(notebook, keep)


def _keep(kept: OrderedDict[Any, Any], key: Any, value: Any, most: int) -> None:
    kept[key] = value
    if len(kept) > most:
        kept.popitem(last=False)
