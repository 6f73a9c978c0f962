"""Reading what staff type of people's words: a clean text, or a refusal that says how to mend."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from admin.errors import (
    BadSayingError,
    BadSourceError,
    DomainError,
    PersonalWordsError,
    WordlessError,
)
from admin.fields import seen, text
from storage.letters import folded
from storage.models.vocabulary import PHRASE_LIMIT
from storage.terms import TopicKind

T = TypeVar("T")

_SIGNS = (
    re.compile(r"\s*(?:=>|->|=|\u2192)\s*"),
    re.compile(r"\s*\u2014\s*|\s+\u2013\s+"),
    re.compile(r"\s+-\s+"),
)
"""What may part the halves of a saying; a weaker sign only where no stronger one stands."""

_PERSONAL = re.compile(
    r"\S@\S+\.\S"
    r"|\d{6,}"
    r"|(?<!\d)\d{2,3}-\d{2}-\d{2}(?!\d)"
    r"|(?:\d[\s().+-]*){9}\d"
)
"""An e-mail, a telephone, the number of a document or an account."""


class TopicField(StrEnum):
    """What is written of a topic."""

    TITLE = "title"
    BODY = "body"
    HOW = "how"
    SOURCE = "source"


TOPIC_FIELDS: dict[TopicKind, tuple[TopicField, ...]] = {
    TopicKind.OURS: (TopicField.TITLE,),
    TopicKind.ELSEWHERE: tuple(TopicField),
    TopicKind.ASIDE: (TopicField.TITLE,),
}
"""The fields of each kind, in the order in which they are asked for."""

_LENGTHS = {
    TopicField.TITLE: (3, 80),
    TopicField.BODY: (3, 200),
    TopicField.HOW: (10, 500),
    TopicField.SOURCE: (5, 300),
}


@dataclass(frozen=True)
class Halves:
    """How people say it, and how the list words it."""

    said: str
    means: str


@dataclass(frozen=True)
class Typed:
    """Lines that were kept, and those that were not, each with the reason."""

    kept: tuple[str, ...] = ()
    refused: tuple[tuple[str, DomainError], ...] = ()


def saying(line: str) -> Halves:
    """«жэк = управляющая организация», also with →, -> or a dash.

    Raises:
        BadSayingError: no two different halves, or several signs.
    """
    clean = seen(line)
    sign = next((each for each in _SIGNS if each.search(clean)), None)
    halves = sign.split(clean) if sign else [clean]
    if len(halves) != 2 or not all(halves) or folded(halves[0]) == folded(halves[1]):
        raise BadSayingError
    return Halves(phrase(halves[0]), phrase(halves[1]))


def is_saying(line: str) -> bool:
    """Whether a line that could be anything is surely meant as a saying."""
    return _SIGNS[0].search(line) is not None


def phrase(value: str) -> str:
    """How people say something: everybody may see it, so it tells of nobody."""
    return _worded(impersonal(text(value, least=2, most=PHRASE_LIMIT)))


def impersonal(clean: str) -> str:
    """What everybody may see tells of nobody.

    Raises:
        PersonalWordsError: an e-mail, a telephone or a document's number stands in it.
    """
    if _PERSONAL.search(clean):
        raise PersonalWordsError
    return clean


def topic_text(field: TopicField, value: str) -> str:
    """A field of a topic; contacts are welcome in `how`, the act of `source` can be found."""
    least, most = _LENGTHS[field]
    clean = text(value, least=least, most=most)
    if field is TopicField.TITLE:
        return phrase(clean)
    if field is TopicField.SOURCE and not any(sign.isdigit() for sign in clean):
        raise BadSourceError
    return _worded(clean)


def lines(value: str, read: Callable[[str], T]) -> tuple[list[T], list[tuple[str, DomainError]]]:
    """What each line says, and the lines that say nothing, with the reasons."""
    good, bad = [], []
    for line in filter(None, map(seen, value.splitlines())):
        try:
            good.append(read(line))
        except DomainError as error:
            bad.append((line, error))
    return good, bad


def _worded(clean: str) -> str:
    if not any(sign.isalpha() for sign in clean):
        raise WordlessError
    return clean
