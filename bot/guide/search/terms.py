"""Words as numbers: every text is read once, every word looked up once."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.guide.search.ragged import Numbers, Ragged
from bot.guide.search.words import is_empty, lemma, pieces, tokens


@dataclass(frozen=True)
class Terms:
    """The numbers of lemmas and of pieces of sounds; all that a question needs later."""

    lemmas: dict[str, int]
    pieces: dict[str, int]


@dataclass(frozen=True)
class Asked:
    """The different terms of a question: the numbers of known ones, and how many are not."""

    known: NDArray[np.int32]
    unknown: int

    @classmethod
    def of(cls, terms: Iterable[str], numbers: dict[str, int]) -> "Asked":
        found = [numbers.get(term, -1) for term in dict.fromkeys(terms)]
        known = np.array([number for number in found if number >= 0], np.int32)
        return cls(known, len(found) - len(known))


class Reading:
    """Texts while they are read: each gets a number, and so does each of its words."""

    def __init__(self) -> None:
        self.texts: dict[str, int] = {}
        self._vocabulary: dict[str, int] = {}
        self._words: list[list[int]] = []

    def number(self, text: str) -> int:
        """The same number for the same text."""
        known = self.texts.get(text)
        if known is not None:
            return known
        self._words.append([self._word(word) for word in tokens(text)])
        return self.texts.setdefault(text, len(self.texts))

    def _word(self, word: str) -> int:
        return self._vocabulary.setdefault(word, len(self._vocabulary))

    def read(self) -> "Read":
        """Look up the words; what tells nothing has neither a lemma nor pieces."""
        terms = Terms({}, {})
        lemmas, sounds = [], []
        for word in self._vocabulary:
            empty = is_empty(word)
            lemmas.append([] if empty else [_number(terms.lemmas, lemma(word))])
            found = () if empty else pieces(word)
            sounds.append([_number(terms.pieces, piece) for piece in found])
        return Read(
            terms,
            tuple(self.texts),
            tuple(self._vocabulary),
            Ragged.of(self._words),
            Ragged.of(lemmas),
            Ragged.of(sounds),
        )


@dataclass(frozen=True)
class Read:
    """From the number of a text to its words, and from a word's to its lemma and pieces."""

    terms: Terms
    texts: tuple[str, ...]
    vocabulary: tuple[str, ...]
    words: Ragged
    lemmas: Ragged
    pieces: Ragged

    def lemmas_of(self, texts: Numbers) -> Numbers:
        """The different lemmas of these texts."""
        return np.unique(Ragged.each(texts).through(self.words).through(self.lemmas).values)

    def counted(self, texts: Numbers) -> Counter[str]:
        """In how many places of these texts each word stands."""
        words = Ragged.each(texts).through(self.words)
        counts = np.bincount(words.values, minlength=len(self.vocabulary))
        return Counter({self.vocabulary[at]: int(counts[at]) for at in np.flatnonzero(counts)})


def _number(numbers: dict[str, int], term: str) -> int:
    return numbers.setdefault(term, len(numbers))
