"""A row as completeness sees it, and everything that stands around it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from admin.completeness.spelling import alike
from storage.models import Row, Touchpoint
from storage.standing import StandingPoint, StandingRow
from storage.terms import Channel, Kind, Need

Place = tuple[str, str, str]
"""Direction, service and process; an empty process counts as equal within its direction."""


@dataclass(frozen=True)
class Line:
    """A row as it stands or as a proposal would make it.

    `texts` are what was written in free words besides the name and the process.
    """

    row_id: int | None
    name: str
    touchpoint_id: int | None
    channel: Channel
    kind: Kind
    direction: str
    service: str
    process: str
    needs: tuple[Need, ...]
    contacts: tuple[Mapping[str, Any], ...]
    basis: str
    responsible: str
    owner: str = ""
    texts: tuple[str, ...] = ()
    confirmed_on: date | None = None
    requirements: Mapping[str, Any] = field(default_factory=dict)
    offers: Mapping[str, Any] = field(default_factory=dict)
    forms: int = 0
    """How many there are to take away."""

    @property
    def place(self) -> Place:
        return (self.direction, self.service, self.process)

    @property
    def spelled(self) -> str:
        """The name as it counts when names are compared letter by letter."""
        return " ".join(self.name.casefold().split())


class Standing:
    """The lines of a list, found by what the checks ask for: each is looked at once."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self.places: dict[Place, list[Line]] = defaultdict(list)
        self.needs: dict[Place, set[Need]] = defaultdict(set)
        self.served: Counter[Need] = Counter()
        self.offline: Counter[Need] = Counter()
        self.serviced: set[str] = set()
        self.divided: set[tuple[str, str]] = set()
        self.last_confirmed = 0
        self._same: dict[tuple[Place, object], list[Line]] = defaultdict(list)
        self._alike: dict[Place, Mapping[str, Sequence[str]]] = {}
        for line in lines:
            self._keep(line)

    def _keep(self, line: Line) -> None:
        self.places[line.place].append(line)
        self.needs[line.place].update(line.needs)
        self.served.update(line.needs)
        if line.kind is Kind.OFFLINE:
            self.offline.update(line.needs)
        if line.service:
            self.serviced.add(line.direction)
        if line.process:
            self.divided.add((line.direction, line.service))
        if line.confirmed_on is not None:
            self.last_confirmed = max(self.last_confirmed, line.row_id or 0)
        self._same[line.place, line.spelled].append(line)
        if line.touchpoint_id is not None:
            self._same[line.place, line.touchpoint_id].append(line)

    def repeats(self, line: Line) -> bool:
        """Whether the line's touchpoint stands in its process once more."""
        same = (*self._same[line.place, line.spelled], *self._same[line.place, line.touchpoint_id])
        return any(other is not line and not _is_same_row(other, line) for other in same)

    def almost_repeats(self, line: Line) -> bool:
        """Whether another name in the process differs from this one by its spelling only."""
        if line.place not in self._alike:
            self._alike[line.place] = alike({each.spelled for each in self.places[line.place]})
        return any(
            not _is_same_row(other, line) and other.touchpoint_id != (line.touchpoint_id or 0)
            for spelled in self._alike[line.place].get(line.spelled, ())
            for other in self._same[line.place, spelled]
        )


def _is_same_row(one: Line, other: Line) -> bool:
    return one.row_id is not None and one.row_id == other.row_id


def line_of(row: Row | StandingRow, touchpoint: Touchpoint | StandingPoint) -> Line:
    """A row of the list as it stands."""
    words = (*row.bring.values(), *touchpoint.about.values(), *touchpoint.labels.values())
    return Line(
        row_id=row.id,
        name=touchpoint.name,
        touchpoint_id=touchpoint.id,
        channel=touchpoint.channel,
        kind=touchpoint.kind,
        direction=row.direction,
        service=row.service,
        process=row.process,
        needs=tuple(Need(need) for need in row.needs),
        contacts=tuple(touchpoint.contacts),
        basis=row.basis,
        responsible=row.responsible,
        owner=touchpoint.owner,
        texts=(row.peculiarity, *(each for each in words if isinstance(each, str))),
        confirmed_on=row.confirmed_on,
        requirements=touchpoint.requirements,
        offers=touchpoint.offers,
        forms=len(row.forms),
    )
