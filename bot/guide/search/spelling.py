"""The words nearest to what was typed, by their letters.

An index of deletions, as symspellpy's, takes 400 bytes a form; here a form takes 20, and all
that may be near are measured at once.
"""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

_NO_LETTER = 32


class Spelling:
    """Russian words to be compared with; each once."""

    def __init__(self, words: Iterable[str]) -> None:
        ordered = sorted(set(words), key=lambda word: (len(word), word))
        self._letters = np.frombuffer("".join(ordered).encode("utf-32-le"), np.uint32) & 31
        self._letters = self._letters.astype(np.uint8)
        self._text = "".join(ordered)
        self._lengths = np.array([len(word) for word in ordered], np.int32)
        self._starts = np.concatenate([[0], np.cumsum(self._lengths)[:-1]]).astype(np.int32)
        self._sets = np.array([_set_of(word) for word in ordered], np.uint32)

    def nearest(self, word: str, farthest: int) -> list[str]:
        """The words that differ from it in the fewest letters, at most so many.

        A letter is dropped, added or replaced, or two neighbours change places.
        """
        near = self._alike(word, farthest)
        if not len(near):
            return []
        distances = self._distances(word, near)
        best = min(int(distances.min()), farthest)
        return [self._word(at) for at in near[distances == best]]

    def _word(self, at: int) -> str:
        return self._text[self._starts[at] : self._starts[at] + self._lengths[at]]

    def _alike(self, word: str, farthest: int) -> NDArray[np.int64]:
        """Words of about its length; a change makes the sets of letters differ by two."""
        size = len(word)
        first, end = np.searchsorted(self._lengths, (size - farthest, size + farthest + 1))
        differing = np.bitwise_count(self._sets[first:end] ^ np.uint32(_set_of(word)))
        near: NDArray[np.int64] = np.flatnonzero(differing <= 2 * farthest) + first
        return near

    def _distances(self, word: str, near: NDArray[np.int64]) -> NDArray[np.int64]:
        """Column by column of the table of distances, for all words at once.

        A column is held as bits: where it rises and where it falls from a row to the next.
        Hyyrö: A Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit Distances, 2003.
        """
        lengths, letters = self._lengths[near], self._in_columns(near)
        places = _places(word)
        last, one = np.uint64(len(word) - 1), np.uint64(1)
        rises = np.full(len(near), 2 ** len(word) - 1, np.uint64)
        falls = diagonal = before = np.zeros(len(near), np.uint64)
        distance = np.full(len(near), len(word), np.int64)
        found = distance.copy()
        for at in range(int(lengths[-1])):
            here = places[letters[at]]
            swapped = ((~diagonal & here) << one) & before
            diagonal = (((here & rises) + rises) ^ rises) | here | falls | swapped
            up, down = falls | ~(diagonal | rises), diagonal & rises
            rose, fell = (up >> last) & one, (down >> last) & one
            distance = distance + rose.astype(np.int64) - fell.astype(np.int64)
            up, down = (up << one) | one, down << one
            rises, falls, before = down | ~(diagonal | up), up & diagonal, here
            found[lengths == at + 1] = distance[lengths == at + 1]
        return found

    def _in_columns(self, near: NDArray[np.int64]) -> NDArray[np.uint8]:
        """The letters of the words, a word a column."""
        lengths = self._lengths[near]
        rows = np.arange(int(lengths[-1]))[:, None]
        places = np.minimum(self._starts[near] + rows, len(self._letters) - 1)
        return np.where(rows < lengths, self._letters[places], np.uint8(_NO_LETTER))


def _set_of(word: str) -> int:
    """The Russian letters follow each other from a multiple of 32."""
    found = 0
    for letter in word:
        found |= 1 << (ord(letter) & 31)
    return found


def _places(word: str) -> NDArray[np.uint64]:
    """For each letter a bit for every place where the word has it."""
    found = [0] * (_NO_LETTER + 1)
    for at, letter in enumerate(word):
        found[ord(letter) & 31] |= 1 << at
    return np.array(found, np.uint64)
