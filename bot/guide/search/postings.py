"""An inverted index with weights made ready when it is built (BM25F, and cosine)."""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]

_SATURATION = 1.2
_LENGTH = 0.5


@dataclass(frozen=True)
class Postings:
    """`lists[term]` holds where a term stands and how much it weighs there."""

    size: int
    lists: Mapping[str, tuple[NDArray[np.int32], Scores]]
    rarity: Mapping[str, float]
    unseen: float

    def weight(self, term: str) -> float:
        """How much a term tells; a term that stands nowhere tells as much as the rarest."""
        return self.rarity.get(term, self.unseen)

    def scores(self, weighted: Mapping[str, float]) -> Scores:
        """The sum of the query's terms in every place."""
        found = np.zeros(self.size, dtype=np.float32)
        for term, weight in weighted.items():
            if term in self.lists:
                places, weights = self.lists[term]
                found[places] += weights * np.float32(weight)
        return found


def fielded(documents: Sequence[Iterable[tuple[float, Sequence[str]]]]) -> Postings:
    """BM25F over documents of (field weight, terms); the query's terms are to be weighed by 1.

    Robertson, Zaragoza: The Probabilistic Relevance Framework, 2009, 3.4.
    """
    counted = [_weighted_counts(fields) for fields in documents]
    lengths = [sum(counts.values()) for counts in counted]
    mean = sum(lengths) / max(1, len(lengths)) or 1.0
    rarity = _rarity(counted)

    def weigh(term: str, count: float, at: int) -> float:
        longer = 1 - _LENGTH + _LENGTH * lengths[at] / mean
        tamed = count / longer
        return rarity[term] * tamed / (_SATURATION + tamed)

    return _frozen(counted, rarity, weigh)


def alone(documents: Sequence[Sequence[str]]) -> Postings:
    """Cosine between short texts; the query's terms are to be weighed by rarity and length."""
    counted = [dict.fromkeys(document, 1.0) for document in documents]
    rarity = _rarity(counted)
    norms = [math.sqrt(sum(rarity[term] ** 2 for term in counts)) or 1.0 for counts in counted]
    return _frozen(counted, rarity, lambda term, _, at: rarity[term] / norms[at])


def _weighted_counts(fields: Iterable[tuple[float, Sequence[str]]]) -> dict[str, float]:
    counts: dict[str, float] = defaultdict(float)
    for weight, terms in fields:
        for term, count in Counter(terms).items():
            counts[term] += weight * count
    return dict(counts)


def _rarity(counted: Sequence[Mapping[str, float]]) -> dict[str, float]:
    holding = Counter(term for counts in counted for term in counts)
    size = len(counted)
    return {term: math.log(1 + (size - n + 0.5) / (n + 0.5)) for term, n in holding.items()}


def _frozen(
    counted: Sequence[Mapping[str, float]],
    rarity: Mapping[str, float],
    weigh: Callable[[str, float, int], float],
) -> Postings:
    places: dict[str, list[int]] = defaultdict(list)
    weights: dict[str, list[float]] = defaultdict(list)
    for at, counts in enumerate(counted):
        for term, count in counts.items():
            places[term].append(at)
            weights[term].append(weigh(term, count, at))
    lists = {
        term: (np.array(places[term], np.int32), np.array(weights[term], np.float32))
        for term in places
    }
    return Postings(len(counted), lists, rarity, math.log(1 + 2 * max(1, len(counted))))
