"""Finding typed words in the texts of a list, whatever their forms: «обращению» finds
«обращений», the beginning of a word finds the word, and a part of a number the telephone."""

import re
from collections.abc import Callable, Iterable

from admin.morphology import forms
from storage.letters import folded

MOST_WORDS = 12
"""Words of one search that are looked for."""

_LEAST_DIGITS = 3

_Look = Callable[[str], bool]


def finder(typed: str) -> Callable[[Iterable[str]], bool]:
    """Whether every typed word stands somewhere in these texts."""
    words = folded(typed).split()[:MOST_WORDS]
    looks = [_look(word) for word in words]
    with_digits = any(_is_number(word) for word in words)

    def found(texts: Iterable[str]) -> bool:
        whole = folded(" ".join(texts))
        if with_digits:
            whole = f"{whole} {_digits(whole)}"
        return all(look(whole) for look in looks)

    return found


def _is_number(word: str) -> bool:
    return any(letter.isdigit() for letter in word)


def _digits(text: str) -> str:
    """Every telephone once more, as digits alone."""
    return " ".join(re.sub(r"\D", "", each) for each in re.findall(r"\+?\d[\d\s()\-]{4,}", text))


def _look(word: str) -> _Look:
    if _is_number(word):
        return _look_for_number(word)
    ways = sorted({word, *forms(word)}, key=len)
    stem = _common(ways)
    said = "|".join(re.escape(each) for each in ways)
    found = re.compile(rf"(?<!\w)(?:(?:{said})(?!\w)|{re.escape(word)})")
    return lambda text: stem in text and found.search(text) is not None


def _look_for_number(word: str) -> _Look:
    digits = re.sub(r"\D", "", word)
    if len(digits) < _LEAST_DIGITS:
        return lambda text: word in text
    return lambda text: word in text or digits in text


def _common(ways: list[str]) -> str:
    """What all of them begin with: most texts have not even that."""
    stem = ways[0]
    while not all(each.startswith(stem) for each in ways):
        stem = stem[:-1]
    return stem
