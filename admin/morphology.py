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
    """Every inflected form of a word, itself among them; a foreign word has no other."""
    return frozenset(folded(each.word) for each in analyzer().parse(word)[0].lexeme) | {word}
