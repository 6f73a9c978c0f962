"""Another body in the text: its name, or the street where it sits.

An order of the housing service three times calls itself «служба по тарифам», and its address may
be copied with the name (E1.1, E1.4, E2.4).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from storage.letters import folded

KNOWN = (
    "служба по тарифам",
    "комитет по тарифам",
    "служба жилищного надзора",
    "жилищная инспекция",
    "служба гостехнадзора",
    "служба строительного надзора",
    "служба занятости",
    "центр занятости",
    "служба ветеринарии",
    "служба судебных приставов",
    "налоговая служба",
    "налоговая инспекция",
    "миграционная служба",
    "социальный фонд",
    "пенсионный фонд",
    "роспотребнадзор",
    "росреестр",
)
"""Bodies whose orders are copied from one another, besides those that the program keeps."""

_WORD = re.compile(r"[а-яa-z]+")
_REGION = re.compile(
    r"\s+\S+\s+(?:области|края|округа|района|республики)\b|\s+(?:республики|города|г\.)\s"
)
_STREET = re.compile(
    r"(?:\bг(?:\.|ород|\.\s*о)?\s*(?P<city>[а-я-]+)[,\s].{0,40}?)?"
    r"\b(?:ул(?:ица|\.)?|пр(?:оспект|-т|-кт|\.)|пл(?:ощадь|\.)|пер(?:еулок|\.)|наб(?:ережная|\.)"
    r"|б(?:ульвар|-р)|ш(?:оссе|\.))\s*(?P<street>[а-я-]+(?:\s[а-я-]+)?),?\s*"
    r"(?:д(?:ом)?\.?\s*)?(?P<house>\d+\s?[а-я]?(?:[/-]\d+)?)"
)


@dataclass(frozen=True)
class Street:
    """A street and house; the city is often left out."""

    city: str
    name: str
    house: str

    def may_be(self, other: "Street") -> bool:
        same = (self.name, self.house) == (other.name, other.house)
        return same and (self.city == other.city or not (self.city and other.city))


def bodies(own: Iterable[str], others: Iterable[str]) -> re.Pattern[str]:
    """What finds other agencies' names and the known ones, but for this agency's own, in a folded
    text, whatever the endings of their words."""
    mine = [folded(name) for name in own]
    cores = dict.fromkeys((*(_core(name) for name in others), *KNOWN))
    forms = [_forms(core) for core in cores if core]
    foreign = [form for form in forms if not any(re.search(form, name) for name in mine)]
    return re.compile(rf"\b(?:{'|'.join(foreign)})\b")


def _core(name: str) -> str:
    """«Служба гостехнадзора Калининградской области» without the region."""
    return _REGION.split(folded(name), maxsplit=1)[0].strip()


def _forms(name: str) -> str:
    """A pattern of the name in every case: what Russian endings leave alone, roughly."""
    kept = (word if len(word) <= 3 else word[: max(len(word) - 3, 4)] for word in _words(name))
    return r"[^а-яa-z]+".join(rf"{re.escape(each)}[а-я]{{0,6}}" for each in kept)


def _words(name: str) -> list[str]:
    return _WORD.findall(name)


def streets(text: str) -> tuple[Street, ...]:
    """The streets with houses that a text names."""
    return tuple(
        Street(found["city"] or "", found["street"], found["house"].replace(" ", ""))
        for found in _STREET.finditer(folded(text))
    )
