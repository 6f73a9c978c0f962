"""Which entries the lexicon's concepts lead to, and how much so."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.guide.search.postings import Scores


@dataclass(frozen=True)
class Leads:
    """Pairs of a concept and an entry, sorted by entry.

    `starts` holds where the pairs of each of `entries` begin.
    """

    concepts: int
    entries: NDArray[np.int64]
    starts: NDArray[np.int64]
    from_concepts: NDArray[np.int64]
    weights: Scores

    @classmethod
    def of(cls, led: Sequence[tuple[NDArray[np.int32], Scores]]) -> "Leads":
        """For each concept its entries and their weights."""
        concepts = np.repeat(np.arange(len(led)), [len(places) for places, _ in led])
        places = np.concatenate([[], *(places for places, _ in led)]).astype(np.int64)
        weights = np.concatenate([[], *(weights for _, weights in led)]).astype(np.float32)
        order = np.argsort(places, kind="stable")
        entries, starts = np.unique(places[order], return_index=True)
        return cls(len(led), entries, starts, concepts[order], weights[order])

    def carried(self, likeness: Scores, size: int) -> Scores:
        """The likeness to concepts, carried over to the entries that they lead to."""
        found = np.zeros(size, np.float32)
        if len(self.entries):
            each = likeness[self.from_concepts] * self.weights
            found[self.entries] = np.maximum.reduceat(each, self.starts)
        return found
