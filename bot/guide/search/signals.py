"""What speaks for each entry: the columns that the fitted weights are for.

By the entry's own words (whole and passage by passage), and by the lexicon: a query that is
like a saying is led to the entries that are written in the saying's official words.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.guide.search.entry import Entry, Saying
from bot.guide.search.leads import Leads
from bot.guide.search.listed import Listed, listed
from bot.guide.search.meaning import Encoder
from bot.guide.search.passages import Passages, Query
from bot.guide.search.postings import Postings, Scores, fielded
from bot.guide.search.repair import Mended, Repair
from bot.guide.search.terms import Asked, Terms
from bot.guide.search.words import is_empty, lemmas, sounds

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
        lists = listed(entries, sayings)
        self._terms = lists.read.terms
        self._repair = _repair(lists, self._foreign)
        self._words, self._sounds = _whole(lists)
        self._own = Passages.of(lists.alone, lists.read, remembering)
        self._said = Passages.of(lists.concepts, lists.read, remembering)
        self._leads = Leads.of([self._led(lists, at) for at in range(len(lists.concepts))])

    def mend(self, text: str) -> Mended:
        """Read a text as it was meant."""
        return self._repair.mend(text)

    def signals(self, text: str) -> Signals:
        """Compare a text, mended first, with every entry."""
        mended = self.mend(text)
        query = _query(mended, self._terms, self._encoder)
        own = self._own.best(query, self._size)
        sayings = self._said.best(query, self._leads.concepts)
        said = [self._leads.carried(each, self._size) for each in sayings]
        columns = [
            self._words.share(query.lemmas),
            self._sounds.share(query.sounds),
            *own, own[2] ** 3, own[3] ** 3,
            *said, said[2] ** 3, said[3] ** 3,
            self._foreign,
        ]  # fmt: skip
        matrix = np.stack(columns, axis=1)
        return Signals(matrix, self._circumstances(mended, query, own, said), mended)

    def _led(self, lists: Listed, concept: int) -> tuple[NDArray[np.int32], Scores]:
        """The entries that are written in a concept's words, and how much so."""
        means = lists.concepts.part(concept, concept + 1).values[:1]
        likeness = self._words.share(Asked(lists.read.lemmas_of(means), 0))
        vector = self._said.first_vector(concept)
        if vector is not None:
            likeness = likeness + _MEANING_IN_LEADING * self._own.by_meaning(vector, self._size)
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
        asked = len(query.lemmas.known) + query.lemmas.unknown
        unknown = asked - self._words.stands(query.lemmas.known)
        return (
            mended.share,
            unknown / max(1, asked),
            min(1.0, len(telling) / 10),
            float(not telling),
            1.0 - nearest,
        )


def _repair(lists: Listed, foreign: Scores) -> Repair:
    """What others answer is known as it stands; the forms of our words are all known."""
    others = np.repeat(foreign, lists.whole.lengths) > 0
    ours = (lists.whole.values[~others], lists.concepts.values)
    return Repair(
        lists.read.counted(np.unique(np.concatenate(ours))),
        besides=lists.read.counted(np.unique(lists.whole.values[others])),
    )


def _whole(lists: Listed) -> tuple[Postings, Postings]:
    read, terms = lists.read, lists.read.terms
    lemmas_, sounds_ = read.words.through(read.lemmas), read.words.through(read.pieces)
    return (
        fielded(lists.whole, lists.weights, lemmas_, len(terms.lemmas)),
        fielded(lists.whole, lists.weights, sounds_, len(terms.pieces)),
    )


def _query(mended: Mended, terms: Terms, encoder: Encoder | None) -> Query:
    vector = encoder.encode([mended.text])[0] if encoder and mended.text else None
    return Query(
        Asked.of(lemmas(mended.words), terms.lemmas),
        Asked.of(sounds(mended.typed), terms.pieces),
        vector,
    )
