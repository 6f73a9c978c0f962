"""An inverted index whose weights are made ready when it is built (BM25F, and cosine)."""

import math
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Counts = Mapping[str, float]
Weigh = Callable[[Scores, Scores, NDArray[np.int32]], Scores]
"""From the rarity of terms, their counts and their places to their weights there."""

_SATURATION = 1.2
_LENGTH = 0.5


@dataclass(frozen=True)
class Postings:
    """Term `n` stands in `places[starts[n]:starts[n + 1]]` and has `weights` there."""

    size: int
    terms: Mapping[str, int]
    starts: NDArray[np.int64]
    places: NDArray[np.int32]
    weights: Scores
    rarity: Scores

    def weight(self, term: str) -> float:
        """How much a term tells; a term that stands nowhere tells as much as the rarest."""
        known = self.terms.get(term)
        return float(self.rarity[known]) if known is not None else math.log(1 + 2 * self.size)

    def scores(self, weighted: Counts) -> Scores:
        """The sum of the query's terms in every place."""
        found = np.zeros(self.size, np.float32)
        for term, weight in weighted.items():
            known = self.terms.get(term)
            if known is not None:
                own = slice(self.starts[known], self.starts[known + 1])
                found[self.places[own]] += self.weights[own] * np.float32(weight)
        return found


def fielded(documents: Iterable[Sequence[tuple[float, Sequence[str]]]]) -> Postings:
    """BM25F over documents of (field weight, terms); the query's terms are to be weighed by 1.

    Robertson, Zaragoza: The Probabilistic Relevance Framework, 2009, 3.4.
    """

    def weigh(rarity: Scores, counts: Scores, places: NDArray[np.int32]) -> Scores:
        lengths = np.bincount(places, counts)
        longer = 1 - _LENGTH + _LENGTH * lengths / (lengths.mean() or 1.0)
        tamed = counts / longer[places]
        return (rarity * tamed / (_SATURATION + tamed)).astype(np.float32)

    return _postings((_weighted_counts(fields) for fields in documents), weigh)


def alone(documents: Iterable[Sequence[str]]) -> Postings:
    """Cosine between short texts; the query's terms are to be weighed by rarity and length."""

    def weigh(rarity: Scores, _counts: Scores, places: NDArray[np.int32]) -> Scores:
        lengths = np.sqrt(np.bincount(places, rarity.astype(np.float64) ** 2))
        return (rarity / lengths[places]).astype(np.float32)

    return _postings((dict.fromkeys(terms, 1.0) for terms in documents), weigh)


def _weighted_counts(fields: Sequence[tuple[float, Sequence[str]]]) -> Counts:
    counts: dict[str, float] = {}
    for weight, terms in fields:
        for term in terms:
            counts[term] = counts.get(term, 0.0) + weight
    return counts


def _postings(documents: Iterable[Counts], weigh: Weigh) -> Postings:
    known: dict[str, int] = {}
    terms, places, counts, size = array("i"), array("i"), array("f"), 0
    for document in documents:
        for term, count in document.items():
            terms.append(known.setdefault(term, len(known)))
            places.append(size)
            counts.append(count)
        size += 1
    numbers = np.array(terms, np.int32)
    holding = np.bincount(numbers, minlength=len(known))
    rarity = np.log(1 + (size - holding + 0.5) / (holding + 0.5)).astype(np.float32)
    order = np.argsort(numbers, kind="stable")
    where = np.array(places, np.int32)[order]
    counted = np.array(counts, np.float32)[order]
    weights = weigh(rarity[numbers[order]], counted, where) if known else counted
    starts = np.concatenate([[0], np.cumsum(holding)]).astype(np.int64)
    return Postings(size, known, starts, where, weights, rarity)
