"""What the dictionary says of a word, as far as it tells persons and places from the rest."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from admin.morphology import analyzer


@dataclass(frozen=True, slots=True)
class Readings:
    """How a word can be read; shares are of all its readings, likely ones weighing more."""

    known: bool
    first: str
    """The part of speech of the likeliest reading; empty where there is none."""
    cases: frozenset[str]
    """Cases in which it is a noun."""
    name: float
    surname: float
    patronymic: float
    place: float
    called: frozenset[str]
    """Genders of whom it names: one person, as the subject of a sentence."""
    did: frozenset[str]
    """Genders of whoever did what it says, in the past."""


@lru_cache(maxsize=5_000)
def readings(word: str) -> Readings:
    """The readings of a word in any case: an unknown word takes a millisecond to guess at."""
    small = word.lower()
    found = analyzer().parse(small)
    return Readings(
        known=analyzer().word_is_known(small),
        first=str(found[0].tag.POS or ""),
        cases=frozenset(str(each.tag.case) for each in found if each.tag.POS == "NOUN"),
        name=_share(found, "Name"),
        surname=_share(found, "Surn"),
        patronymic=_share(found, "Patr"),
        place=_share(found, "Geox"),
        called=_genders(
            each
            for each in found
            if each.is_known and {"Name", "nomn", "sing"} <= each.tag.grammemes
        ),
        did=_genders(each for each in found if each.tag.POS == "VERB" and each.tag.tense == "past"),
    )


def _share(found: list[Any], kind: str) -> float:
    return float(sum(each.score for each in found if kind in each.tag))


def _genders(found: Iterable[Any]) -> frozenset[str]:
    return frozenset(str(each.tag.gender) for each in found if each.tag.gender)
