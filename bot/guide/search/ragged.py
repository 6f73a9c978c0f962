"""Lists of numbers one after another: how texts, their words and the words' pieces are held."""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int32]


@dataclass(frozen=True)
class Ragged:
    """List `n` is `values[starts[n]:starts[n + 1]]`."""

    starts: Numbers
    values: Numbers

    @classmethod
    def of(cls, lists: Iterable[Iterable[int]]) -> "Ragged":
        starts, values = array("i", [0]), array("i")
        for each in lists:
            values.extend(each)
            starts.append(len(values))
        return cls(np.array(starts, np.int32), np.array(values, np.int32))

    @classmethod
    def each(cls, values: Numbers) -> "Ragged":
        """A list for each value."""
        return cls(np.arange(len(values) + 1, dtype=np.int32), values.astype(np.int32))

    def __len__(self) -> int:
        return len(self.starts) - 1

    @property
    def lengths(self) -> Numbers:
        return np.diff(self.starts)

    @property
    def owners(self) -> Numbers:
        """For each value the list in which it stands."""
        return np.repeat(np.arange(len(self), dtype=np.int32), self.lengths)

    def part(self, first: int, end: int) -> "Ragged":
        """The lists from the first up to the end."""
        starts = self.starts[first : end + 1]
        return Ragged(starts - starts[0], self.values[starts[0] : starts[-1]])

    def through(self, others: "Ragged") -> "Ragged":
        """Every value replaced by the other list of that number."""
        lengths = others.lengths[self.values]
        ends = np.concatenate([[0], np.cumsum(lengths)]).astype(np.int32)
        first = np.repeat(others.starts[self.values] - ends[:-1], lengths)
        places = first + np.arange(ends[-1], dtype=np.int32)
        return Ragged(ends[self.starts], others.values[places])


def joined(arrays: Sequence[NDArray[np.int32]]) -> Numbers:
    """One after another; of none, nothing."""
    return np.concatenate(arrays) if arrays else np.zeros(0, np.int32)
