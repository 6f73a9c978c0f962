"""An inverted index whose weights are made ready when it is built (BM25F, and cosine)."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.guide.search.ragged import Numbers, Ragged, joined
from bot.guide.search.terms import Asked

Scores = NDArray[np.float32]

_SATURATION = 1.2
_LENGTH = 0.5
_AT_ONCE = 500
"""Documents that are counted together: what memory the counting takes for a moment."""


@dataclass(frozen=True)
class Postings:
    """Term `n` stands in `places[starts[n]:starts[n + 1]]`.

    It has `weights` there; where there are none, its rarity by the place's `share`.
    """

    starts: Numbers
    places: Numbers
    rarity: Scores
    weights: Scores | None
    shares: Scores

    @property
    def size(self) -> int:
        return len(self.shares)

    def stands(self, terms: Numbers) -> int:
        """How many of the terms stand anywhere."""
        return int(np.count_nonzero(self.starts[terms + 1] > self.starts[terms]))

    def share(self, asked: Asked) -> Scores:
        """What part of the question's weight each place answers."""
        whole = float(self.rarity[asked.known].sum()) + asked.unknown * self._rarest
        found = self._summed(asked.known, None)
        return (found / (whole or 1.0)).astype(np.float32)

    def cosine(self, asked: Asked) -> Scores:
        """Likeness of a text to each place: 1 for the same terms, 0 for none in common."""
        squares = self.rarity[asked.known].astype(np.float64) ** 2
        length = math.sqrt(squares.sum() + asked.unknown * self._rarest**2) or 1.0
        found = self._summed(asked.known, squares / length)
        return (found * self.shares).astype(np.float32)

    @property
    def _rarest(self) -> float:
        """A term that stands nowhere tells more than any other."""
        return math.log(2 + 2 * self.size)

    def _summed(self, terms: Numbers, each: NDArray[np.float64] | None) -> NDArray[np.float64]:
        """In every place the sum of `each` of the terms that stand there, or of weights."""
        spans = [slice(self.starts[term], self.starts[term + 1]) for term in terms]
        places = joined([self.places[span] for span in spans])
        if each is not None:
            weights = np.repeat(each, [span.stop - span.start for span in spans])
        elif self.weights is not None and spans:
            weights = np.concatenate([self.weights[span] for span in spans])
        else:
            weights = np.zeros(0)
        return np.bincount(places, weights, self.size).astype(np.float64, copy=False)


def fielded(documents: Ragged, weights: Scores, words: Ragged, terms: int) -> Postings:
    """BM25F over documents of texts, each by its weight; `words` holds the terms of a text.

    Robertson, Zaragoza: The Probabilistic Relevance Framework, 2009, 3.4.
    """
    numbers, places, counts = _counted(documents, weights, words)
    lengths = np.bincount(places, counts, len(documents))
    longer = 1 - _LENGTH + _LENGTH * lengths / (lengths[lengths > 0].mean() if len(counts) else 1)
    tamed = counts / longer[places]
    starts, rarity = _rarity(numbers, terms, len(documents))
    weighed = rarity[numbers] * tamed / (_SATURATION + tamed)
    nothing = np.zeros(len(documents), np.float32)
    return Postings(starts, places, rarity, weighed.astype(np.float32), nothing)


def alone(texts: Ragged, terms: int) -> Postings:
    """Cosine between short texts by their terms, each of which counts once."""
    every = Ragged.each(np.arange(len(texts), dtype=np.int32))
    numbers, places, _ = _counted(every, np.ones(len(texts), np.float32), texts)
    starts, rarity = _rarity(numbers, terms, len(texts))
    squares = np.bincount(places, rarity[numbers].astype(np.float64) ** 2, len(texts))
    shares = np.divide(1, np.sqrt(squares), where=squares > 0, out=np.zeros(len(texts)))
    return Postings(starts, places, rarity, None, shares.astype(np.float32))


def _rarity(numbers: Numbers, terms: int, size: int) -> tuple[Numbers, Scores]:
    """Where each term begins, and how much it tells."""
    holding = np.bincount(numbers, minlength=terms)
    rarity = np.log(1 + (size - holding + 0.5) / (holding + 0.5)).astype(np.float32)
    return np.concatenate([[0], np.cumsum(holding)]).astype(np.int32), rarity


def _counted(
    documents: Ragged, weights: Scores, words: Ragged
) -> tuple[Numbers, Numbers, NDArray[np.float32]]:
    """Terms, places and counts, sorted by term and then by place."""
    parts = list(_parts(documents, weights, words))
    numbers = joined([part[0] for part in parts])
    order = np.argsort(numbers, kind="stable")
    places = joined([part[1] for part in parts])
    counts = np.concatenate([np.zeros(0, np.float32), *(part[2] for part in parts)])
    return numbers[order], places[order], counts[order]


def _parts(
    documents: Ragged, weights: Scores, words: Ragged
) -> Iterator[tuple[Numbers, Numbers, NDArray[np.float32]]]:
    for first in range(0, len(documents), _AT_ONCE):
        some = documents.part(first, first + _AT_ONCE)
        begins = documents.starts[first]
        each = weights[begins : begins + len(some.values)]
        terms = some.through(words)
        weighed = np.repeat(each, words.lengths[some.values])
        pairs = terms.values.astype(np.int64) * _AT_ONCE + terms.owners
        found, which = np.unique(pairs, return_inverse=True)
        counts = np.bincount(which, weighed, len(found)).astype(np.float32)
        number, place = np.divmod(found, _AT_ONCE)
        yield number.astype(np.int32), (place + first).astype(np.int32), counts
