"""What speaks for each entry: the columns that the fitted weights are for.

By the entry's own words (whole and passage by passage), and by the lexicon: a query that is
like a saying is led to the entries that are written in the saying's official words.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.guide.search.entry import Entry, Field, Saying
from bot.guide.search.leads import Leads
from bot.guide.search.meaning import Encoder
from bot.guide.search.passages import Passages, Query, share
from bot.guide.search.postings import Postings, Scores, fielded
from bot.guide.search.repair import Mended, Repair
from bot.guide.search.words import is_empty, lemmas, sounds, tokens

FIELD_WEIGHTS = {
    Field.SITUATION: 2.0,
    Field.PROCESS: 1.5,
    Field.PHRASE: 2.5,
    Field.TEMPLATE: 0.7,
    Field.NEED: 0.3,
    Field.TOUCHPOINT: 0.3,
    Field.DIRECTION: 0.1,
}
_ALONE = (Field.SITUATION, Field.PROCESS, Field.PHRASE)
_LEADS_FROM = 0.6
_LEADS_WELL = 0.6
_MEANING_IN_LEADING = 0.3

COLUMNS = (
    "words", "sounds",
    "own words", "own sounds", "own meaning", "own all", "own meaning³", "own all³",
    "said words", "said sounds", "said meaning", "said all", "said meaning³", "said all³",
    "not ours",
)  # fmt: skip
"""What a row of signals holds, in order; all of them between 0 and 1."""


@dataclass(frozen=True)
class Signals:
    """`entries` has a row an entry; `circumstances` tell of the question itself.

    How much was guessed, how many words nobody here uses, how many there are, whether there
    is none, and how far the nearest text is.
    """

    entries: NDArray[np.float32]
    circumstances: tuple[float, ...]
    mended: Mended


class Sources:
    """Everything that queries are compared with; built once, never changed."""

    def __init__(
        self,
        entries: Sequence[Entry],
        sayings: Sequence[Saying],
        encoder: Encoder | None,
        remembering: Encoder | None,
    ) -> None:
        self._encoder = encoder
        self._size = len(entries)
        self._foreign = np.array([not entry.ours for entry in entries], np.float32)
        concepts: dict[str, list[str]] = {}
        for saying in sayings:
            concepts.setdefault(saying.means, [saying.means]).append(saying.said)
        self._repair = Repair(
            [
                *(text for entry in entries if entry.ours for _, text in entry.texts()),
                *(said for own in concepts.values() for said in own),
            ],
            besides=[text for entry in entries if not entry.ours for _, text in entry.texts()],
        )
        self._words, self._sounds = _whole(entries)
        self._own = Passages.of([_alone(entry) for entry in entries], remembering)
        self._said = Passages.of(list(concepts.values()), remembering)
        self._leads = Leads.of([self._led_by(means, remembering) for means in concepts])

    def signals(self, text: str) -> Signals:
        """Compare a text, mended first, with every entry."""
        mended = self._repair.mend(text)
        query = _query(mended.words, mended.typed, mended.text, self._encoder)
        own = self._own.best(query, self._size)
        sayings = self._said.best(query, self._leads.concepts)
        said = [self._leads.carried(each, self._size) for each in sayings]
        columns = [
            share(self._words, query.lemmas),
            share(self._sounds, query.sounds),
            *own, own[2] ** 3, own[3] ** 3,
            *said, said[2] ** 3, said[3] ** 3,
            self._foreign,
        ]  # fmt: skip
        matrix = np.stack(columns, axis=1)
        return Signals(matrix, self._circumstances(mended, query, own, said), mended)

    def _led_by(self, means: str, encoder: Encoder | None) -> tuple[NDArray[np.int32], Scores]:
        """The entries that are written in a concept's words, and how much so."""
        words = tokens(means)
        query = _query(words, words, means, encoder)
        likeness = share(self._words, query.lemmas)
        if query.vector is not None:
            likeness = likeness + _MEANING_IN_LEADING * self._own.best(query, self._size)[2]
        best = likeness.max(initial=0.0)
        if best <= 0:
            return np.array([], np.int32), np.array([], np.float32)
        likeness = likeness / best
        places = np.flatnonzero(likeness > _LEADS_FROM).astype(np.int32)
        return places, likeness[places] ** 3 * np.float32(min(1.0, best / _LEADS_WELL))

    def _circumstances(
        self, mended: Mended, query: Query, own: list[Scores], said: list[Scores]
    ) -> tuple[float, ...]:
        telling = [word for word in mended.words if not is_empty(word)]
        nearest = float(max(own[3].max(initial=0.0), said[3].max(initial=0.0)))
        unknown = sum(each not in self._words.terms for each in query.lemmas)
        return (
            mended.share,
            unknown / max(1, len(query.lemmas)),
            min(1.0, len(telling) / 10),
            float(not telling),
            1.0 - nearest,
        )


def _whole(entries: Sequence[Entry]) -> tuple[Postings, Postings]:
    weighed = [
        [(FIELD_WEIGHTS[field], tokens(text)) for field, text in entry.texts()] for entry in entries
    ]
    return (
        fielded([[(weight, lemmas(words)) for weight, words in each] for each in weighed]),
        fielded([[(weight, sounds(words)) for weight, words in each] for each in weighed]),
    )


def _alone(entry: Entry) -> tuple[str, ...]:
    return tuple(text for field, text in entry.texts() if field in _ALONE)


def _query(
    words: tuple[str, ...], typed: tuple[str, ...], text: str, encoder: Encoder | None
) -> Query:
    vector = encoder.encode([text])[0] if encoder and text else None
    return Query(lemmas(words), sounds(typed), vector)
