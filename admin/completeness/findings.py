"""What a check looks at and what it finds."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from admin.completeness.bodies import Street
from admin.completeness.lines import Line, Place, Standing
from storage.models import Touchpoint
from storage.procedure import Procedure
from storage.terms import Cause, Need


@dataclass(frozen=True)
class Finding:
    """What a check found; its words are `finding-<name>` in `locales` and say how to mend it.

    `paragraphs` are its sources by the letters of `docs/orders.md`: «A3.6», «C», «547-ФЗ».
    """

    name: str
    blocks: bool
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class Outside:
    """What the list itself does not know: the day, other bodies, and which sites are silent."""

    today: date | None = None
    bodies: re.Pattern[str] | None = None
    streets: tuple[Street, ...] = ()
    silent: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Subject:
    """A line with what surrounds it: all lines, itself among them, and the procedure."""

    line: Line
    standing: Standing
    procedure: Procedure
    cause: Cause | None = None
    basis_given: bool = True
    outside: Outside = field(default_factory=Outside)


@dataclass(frozen=True)
class Entry:
    """Where something was found in the whole list.

    `row_id` is the row that a person would change; `name` the touchpoint's, empty where a whole
    process is meant; `needs` what nothing there serves.
    """

    name: str
    place: Place = ("", "", "")
    row_id: int | None = None
    needs: tuple[Need, ...] = ()
    requirements: tuple[str, ...] = ()


@dataclass(frozen=True)
class Whole:
    """A whole list: its lines, the agency's touchpoints that no row ever used, and the rest.

    `requirements` are what the agency's order asks of a touchpoint of each channel.
    """

    lines: Sequence[Line]
    standing: Standing
    procedure: Procedure
    directions: tuple[str, ...] = ()
    unused: Sequence[Touchpoint] = ()
    requirements: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    outside: Outside = field(default_factory=Outside)


Check = Callable[[Subject], bool]
ListCheck = Callable[[Whole], Iterator[Entry]]


def source_of(finding: Finding, letter: str) -> str:
    """Where the agency's own order (by its letter), the recommendations or a law say so.

    Returns «3.6», «C» or «547-ФЗ»; empty when this agency's order is silent.
    """
    for paragraph in finding.paragraphs:
        if letter and paragraph.startswith(letter):
            return paragraph.removeprefix(letter).strip()
    return next((each for each in finding.paragraphs if each == "C" or is_law(each)), "")


def is_law(paragraph: str) -> bool:
    """Whether the source is a federal law rather than an order."""
    return "ФЗ" in paragraph
