"""Names that differ by their spelling only: «Оф. сайт» and «Официальный сайт».

The figures were measured on the names of the sample lists: `docs/decisions/0021-findings.md`.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from storage.letters import folded

ONE_SLIP = 8
"""Letters from which one slip of the pen does not make another name."""

TWO_SLIPS = 16
"""Letters from which two do not."""

_SHORT = 3
"""Words up to so many letters («ПОС», «СЭД», «А») must be equal: a letter makes another."""

_ALL_PAIRS = 100
"""Names of one process up to which each is compared with each."""

_NEIGHBOURS = 8
"""Of more names each is compared with so many next to it in the alphabet, and so many in the
alphabet of the names read backwards."""

_WORD = re.compile(r"[а-яa-z]+|\d+")
_LATIN = str.maketrans("aceopxykmtbh", "асеорхукмтвн")
"""Latin letters that look as Cyrillic ones do."""

_LONGER = {
    "оф": "официальный",
    "офиц": "официальный",
    "эл": "электронная",
    "тел": "телефон",
    "пр": "прямая",
    "соц": "социальные",
    "гос": "государственный",
}


@dataclass(frozen=True)
class _Name:
    """A name with what is compared first because it is cheap: short words and letters."""

    spelled: str
    joined: str
    exact: tuple[str, ...]
    letters: int


def alike(names: Iterable[str]) -> Mapping[str, Sequence[str]]:
    """For each name the others that mean the same by all appearances."""
    found: dict[str, list[str]] = defaultdict(list)
    for one, other in _pairs([_read(name) for name in sorted(names)]):
        if _is_near(one, other) and other.spelled not in found[one.spelled]:
            found[one.spelled].append(other.spelled)
            found[other.spelled].append(one.spelled)
    return found


def _pairs(names: list[_Name]) -> Iterator[tuple[_Name, _Name]]:
    """What is worth comparing: never every name of a long list with every other."""
    if len(names) <= _ALL_PAIRS:
        yield from combinations(names, 2)
        return
    for ordered in (
        sorted(names, key=lambda each: each.joined),
        sorted(names, key=lambda each: each.joined[::-1]),
    ):
        for place, one in enumerate(ordered):
            for other in ordered[place + 1 : place + 1 + _NEIGHBOURS]:
                yield one, other


def _read(spelled: str) -> _Name:
    words = sorted(_LONGER.get(word, word) for word in _words(spelled))
    joined = "".join(words)
    letters = 0
    for letter in set(joined):
        letters |= 1 << (ord(letter) % 64)
    exact = tuple(word for word in words if len(word) <= _SHORT or word.isdigit())
    return _Name(spelled, joined, exact, letters)


def _words(spelled: str) -> list[str]:
    clean = folded(spelled).replace("e-mail", "электронная почта").translate(_LATIN)
    return _WORD.findall(clean)


def _is_near(one: _Name, other: _Name) -> bool:
    if one.joined == other.joined:
        return bool(one.joined)
    shorter = min(len(one.joined), len(other.joined))
    most = (shorter >= ONE_SLIP) + (shorter >= TWO_SLIPS)
    if one.exact != other.exact or abs(len(one.joined) - len(other.joined)) > most:
        return False
    if (one.letters ^ other.letters).bit_count() > 2 * most:
        return False
    return slips(one.joined, other.joined, most) <= most


def slips(one: str, other: str, most: int) -> int:
    """Letters to put in, leave out or change (Levenshtein); more than `most` is not counted."""
    row = list(range(len(other) + 1))
    for place, letter in enumerate(one, 1):
        before, row[0] = row[0], place
        for column, against in enumerate(other, 1):
            changed = before + (letter != against)
            before = row[column]
            row[column] = min(changed, before + 1, row[column - 1] + 1)
        if min(row) > most:
            break
    return min(row) if min(row) > most else row[-1]
