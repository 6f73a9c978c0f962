"""The dictionary of Russian words: it takes memory, so a process has one. Words are folded."""

from functools import cache
from typing import Any

from pymorphy3 import MorphAnalyzer

from storage.letters import folded


@cache
def analyzer() -> Any:
    """The one analyzer of the process, made when it is first asked."""
    return MorphAnalyzer(lang="ru")


def forms(word: str) -> frozenset[str]:
    """Every inflected form of a word, itself among them."""
    if not is_russian(word):
        return frozenset((word,))
    return frozenset(folded(each.word) for each in analyzer().parse(word)[0].lexeme) | {word}


def is_russian(word: str) -> bool:
    """Whether the word is written in Russian letters."""
    return bool(word) and all("а" <= letter <= "я" for letter in word)
