"""What the person meant to type: the other layout, Latin spelling, slips of the finger."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from admin.morphology import forms
from bot.guide.search.keyboard import in_latin_layout, in_russian_layout, in_russian_letters
from bot.guide.search.spelling import Spelling
from bot.guide.search.words import (
    heard_alike,
    is_known,
    is_russian,
    lemma,
    lemmas,
    sound,
    tokens,
)
from storage.letters import folded

Mend = Callable[[str], tuple[str, ...]]

_LATIN = re.compile("[a-z]")
_RUSSIAN = re.compile("[а-я]")
_SHORTEST_HEARD = 3
_SHORTEST = 4
_FAR_FROM = 7
_NEARLY = 0.6
"""What a word counts that is known only after mending."""
_TELLING_WORDS = 20
"""By how many words it is told in which letters a text is written."""
_MOST_GUESSED = 30
"""Whoever misspells more words than that in one message is not helped by more guessing."""
_WORTH_IT = 0.5
"""The share of letters in known words from which another reading is believed."""
_GLUED_WORDS = "в во на не ни за по с со у к от без из до об о при и где как что"
_GLUED = frozenset(_GLUED_WORDS.split())
"""Short words that people write together with the next one."""


@dataclass(frozen=True)
class Mended:
    """The words as they were meant, and as typed in the right letters.

    `share` of the letters had to be guessed.
    """

    words: tuple[str, ...]
    typed: tuple[str, ...]
    share: float

    @property
    def text(self) -> str:
        return " ".join(self.words)

    @property
    def key(self) -> str:
        """The same for the same question, whatever the order and the forms of its words."""
        return " ".join(sorted(set(lemmas(self.words)))) or " ".join(sorted(set(self.words)))


class Repair:
    """Knows the words of the dictionary and of everything that can be found."""

    def __init__(self, inflected: Counter[str], besides: Counter[str]) -> None:
        """Words and how often they are said; all forms of the first are known."""
        self._used = inflected + besides
        self._spelling = Spelling(_inflected(inflected) | _spellable(self._used))
        self._heard = _by_sound(self._used)

    def mend(self, text: str) -> Mended:
        """Read the text the way in which most of it makes words, then mend what does not."""
        typed, *others = self._readings(folded(text))
        meant = cache(self._meant)
        shares = {words: self._understood(words, meant) for words in (typed, *others)}
        words = max(shares, key=lambda each: shares[each])
        if shares[words] < _WORTH_IT:
            words = typed
        mended: list[str] = []
        guessed = tried = 0
        for word in words:
            if self._knows(word):
                mended.append(word)
                continue
            guessed += len(word)
            tried += 1
            mended.extend(meant(word) if tried <= _MOST_GUESSED else (word,))
        return Mended(tuple(mended), words, guessed / max(1, sum(map(len, words))))

    def _readings(self, text: str) -> list[tuple[str, ...]]:
        """As typed first: the best of equals is taken."""
        found = [tokens(text)]
        if _LATIN.search(text):
            found += [tokens(in_russian_layout(text)), *map(tokens, in_russian_letters(text))]
        elif _RUSSIAN.search(text):
            found.append(tokens(in_latin_layout(text)))
        return [words for words in found if words] or [()]

    def _understood(self, words: tuple[str, ...], meant: Mend) -> float:
        """The share of letters that stand in words, by the first of them."""
        telling = words[:_TELLING_WORDS]
        letters = sum(map(len, telling))
        return sum(len(word) * self._credit(word, meant) for word in telling) / max(1, letters)

    def _credit(self, word: str, meant: Mend) -> float:
        if word in self._used:
            return 1.0
        if is_known(word):
            return 0.95 if len(word) > 2 else 0.5
        if word.isdigit():
            return 0.5
        return _NEARLY if meant(word) != (word,) else 0.0

    def _knows(self, word: str) -> bool:
        return word in self._used or is_known(word) or not word.isalpha()

    def _meant(self, word: str) -> tuple[str, ...]:
        """The known word that sounds the same or differs least; itself if there is none."""
        if len(word) < _SHORTEST_HEARD or not is_russian(word):
            return (word,)
        if same := self._heard.get(sound(word)):
            return (same,)
        if len(word) < _SHORTEST:
            return (word,)
        return (
            (self._nearest(word, 1) if len(word) > _SHORTEST else ())
            or self._alike(word)
            or self._parted(word)
            or (self._nearest(word, 2) if len(word) >= _FAR_FROM else ())
            or (word,)
        )

    def _alike(self, word: str) -> tuple[str, ...]:
        """A word of the whole dictionary that is heard the same."""
        found = heard_alike(word)
        return found and (max(found, key=lambda each: self._used[each]),)

    def _parted(self, word: str) -> tuple[str, ...]:
        for at in range(1, min(4, len(word) - 3)):
            head, tail = word[:at], word[at:]
            if head in _GLUED and (tail in self._used or is_known(tail)):
                return head, tail
        return ()

    def _nearest(self, word: str, distance: int) -> tuple[str, ...]:
        """The likeliest word among those that differ in the fewest letters."""
        found = self._spelling.nearest(word, distance)
        if not found:
            return ()
        heard = sound(word)
        return (
            min(found, key=lambda each: (_unlike(heard, sound(each)), -self._used[each], each)),
        )


def _inflected(words: Iterable[str]) -> set[str]:
    bases = {lemma(word) for word in words if is_known(word)}
    return _spellable(form for base in bases for form in forms(base))


def _spellable(words: Iterable[str]) -> set[str]:
    return {word for word in words if len(word) >= _SHORTEST and is_russian(word)}


def _by_sound(used: Counter[str]) -> dict[str, str]:
    """The most used word of each sound."""
    told = (word for word in used if len(word) >= _SHORTEST_HEARD and is_russian(word))
    seldom_first = sorted(told, key=lambda word: (used[word], word))
    return {sound(word): word for word in seldom_first}


def _unlike(one: str, other: str) -> int:
    """Sounds that stand in one only: small for words that are heard alike."""
    return sum(((Counter(one) - Counter(other)) + (Counter(other) - Counter(one))).values())
