"""The working list as a table: filtered, counted, sorted and cut into pages."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import chain
from typing import NamedTuple

from admin.paging import part_of
from admin.permissions import Permission, require
from admin.word_forms import finder
from locales import DEFAULT_LANGUAGE
from storage.letters import folded
from storage.models import Agency, Staff, TouchpointList
from storage.standing import StandingPoint, StandingRow
from storage.store import Store
from storage.terms import Kind, Trust

PAGE = 50
"""Rows of a page."""

NO_UNIT = "none"
"""Rows that no unit prepares."""


class Contacts(StrEnum):
    """How far the contacts of a row's touchpoint are known."""

    CONFIRMED = "confirmed"
    UNCONFIRMED = "unconfirmed"
    """One of them is known from a page, or doubted."""
    MISSING = "missing"


class Column(StrEnum):
    """What a row shows; the name always stands."""

    NUMBER = "number"
    DIRECTION = "direction"
    SERVICE = "service"
    PROCESS = "process"
    CHANNEL = "channel"
    KIND = "kind"
    NEEDS = "needs"
    UNIT = "unit"
    RESPONSIBLE = "responsible"
    CONTACTS = "contacts"
    BASIS = "basis"
    CONFIRMED = "confirmed"


SORTED_BY = ("number", "name", "direction", "service", "process", "channel", "kind", "unit")
"""Columns by which the table can be sorted; those without a sense of order are not among them."""


@dataclass(frozen=True)
class Wanted:
    """What somebody asked for; empty: not asked. `finding` is a check's name, `process` are words
    of a function, service or process; `sort` begins with «-» for the other way round."""

    direction: str = ""
    process: str = ""
    channel: str = ""
    kind: str = ""
    need: str = ""
    unit: str = ""
    contacts: str = ""
    finding: str = ""
    text: str = ""
    sort: str = "number"
    page: int = 1

    @property
    def narrows(self) -> bool:
        return any(getattr(self, name) for name in (*_FILTERS, "process", "finding", "text"))


class ListedRow(NamedTuple):
    """A row with its touchpoint; `place` is where it stands in the whole list, from 1."""

    place: int
    row: StandingRow
    point: StandingPoint
    contacts: Contacts


def _known(point: StandingPoint) -> Contacts:
    trusts = {each["trust"] for each in point.contacts}
    if not trusts:
        return Contacts.MISSING
    return Contacts.UNCONFIRMED if trusts & _DOUBTED else Contacts.CONFIRMED


_DOUBTED = {Trust.PAGE.value, Trust.SUSPECT.value}


@dataclass(frozen=True)
class Listing:
    """A page of what was found; `counts` tell of each filter how many rows every value of it
    would leave, all other filters being as they are."""

    owner: TouchpointList
    total: int
    found: int
    rows: tuple[ListedRow, ...]
    page: int
    pages: int
    counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    processes: tuple[str, ...] = ()


_FILTERS: dict[str, Callable[[ListedRow], Collection[str]]] = {
    "direction": lambda each: (each.row.direction,),
    "channel": lambda each: (each.point.channel.value,),
    "kind": lambda each: (each.point.kind.value,),
    "need": lambda each: each.row.needs,
    "unit": lambda each: (str(each.row.unit_id or NO_UNIT),),
    "contacts": lambda each: (each.contacts.value,),
}
"""Filters of a closed choice, and which values a row has of each."""


async def lists_of(store: Store, by: Staff) -> Sequence[TouchpointList]:
    """The agency's lists that this person works with."""
    require(by, Permission.SEE_WORK)
    return await store.agencies.lists(by.agency_id)


async def read_listing(
    store: Store,
    owner: TouchpointList,
    wanted: Wanted,
    *,
    by: Staff,
    having: Collection[int] | None = None,
) -> Listing:
    """What is wanted of a list as it stands now; `having` are the rows with the finding."""
    require(by, Permission.SEE_WORK)
    points = await store.register.standing_points(by.agency_id)
    rows = await store.register.standing_rows(owner.id)
    units = {unit.id: unit.name for unit in await store.agencies.units(by.agency_id)}
    known = {point.id: _known(point) for point in points.values()}
    listed = [
        ListedRow(place, row, points[row.touchpoint_id], known[row.touchpoint_id])
        for place, row in enumerate(rows, start=1)
    ]
    phrases = await _phrases(store, by.agency_id) if wanted.text else {}
    open_ = [each for each in listed if having is None or each.row.id in having]
    if wanted.process:
        open_ = _holding(open_, wanted.process, lambda each: (each.row.service, each.row.process))
    if wanted.text:
        open_ = _holding(open_, wanted.text, lambda each: _texts(each, phrases))
    found, counts = _filtered(open_, wanted)
    agency = await store.agencies.get(by.agency_id)
    ordered = _sorted(found, wanted.sort, units, agency)
    part = part_of(ordered, wanted.page, PAGE)
    return Listing(
        owner=owner,
        total=len(listed),
        found=part.total,
        rows=tuple(part.things),
        page=part.page,
        pages=part.pages,
        counts=counts,
        processes=_commonest(listed),
    )


def _holding(
    listed: Iterable[ListedRow], typed: str, texts: Callable[[ListedRow], Iterable[str]]
) -> list[ListedRow]:
    has = finder(typed)
    return [each for each in listed if has(texts(each))]


def _texts(each: ListedRow, phrases: Mapping[int, list[str]]) -> Iterable[str]:
    """Everything by which people know a row."""
    row, point = each.row, each.point
    yield from (point.name, row.direction, row.service, row.process, row.responsible, point.owner)
    yield from (str(label) for label in point.labels.values())
    yield from (contact["value"] for contact in point.contacts)
    yield from (*row.phrases, *phrases.get(row.id, ()))


async def _phrases(store: Store, agency_id: int) -> dict[int, list[str]]:
    """How people ask for rows, where a phrase needs no proposal."""
    found: dict[int, list[str]] = defaultdict(list)
    for _topic, row_id, text in await store.phrases.texts(agency_id):
        if row_id is not None:
            found[row_id].append(text)
    return found


def _filtered(
    listed: Sequence[ListedRow], wanted: Wanted
) -> tuple[list[ListedRow], dict[str, Counter[str]]]:
    """What passes every filter; a row that fails one filter only still counts for that one."""
    asked = {name: value for name in _FILTERS if (value := getattr(wanted, name))}
    found, almost = [], defaultdict(list)
    for each in listed:
        failed = [name for name, value in asked.items() if value not in _FILTERS[name](each)]
        if not failed:
            found.append(each)
        elif len(failed) == 1:
            almost[failed[0]].append(each)
    counts = {
        name: Counter(chain.from_iterable(map(read, chain(found, almost[name]))))
        for name, read in _FILTERS.items()
    }
    return found, counts


def _sorted(
    found: list[ListedRow], by: str, units: Mapping[int, str], agency: Agency
) -> list[ListedRow]:
    """By the column and then as in the list, so that pages never overlap. What has no value
    stands last, whichever way."""
    column, backwards = by.removeprefix("-"), by.startswith("-")
    if column not in SORTED_BY or column == "number":
        return found[::-1] if backwards else found
    words = {each.row.id: _word(each, column, units, agency) for each in found}
    named = sorted(
        (each for each in found if words[each.row.id]), key=lambda each: words[each.row.id]
    )
    nameless = [each for each in found if not words[each.row.id]]
    return [*(named[::-1] if backwards else named), *nameless]


def _word(each: ListedRow, column: str, units: Mapping[int, str], agency: Agency) -> str:
    """What the column says of the row; types of touchpoints as the agency calls them, kinds in
    the order in which people know them."""
    if column == "unit":
        return folded(units.get(each.row.unit_id or 0, ""))
    if column == "channel":
        setting = agency.procedure.channel(each.point.channel)
        return folded(setting.label[DEFAULT_LANGUAGE] if setting else "")
    if column == "kind":
        return str(list(Kind).index(each.point.kind))
    return folded(getattr(each.point if column == "name" else each.row, column))


_OFFERED = 100


def _commonest(listed: Iterable[ListedRow]) -> tuple[str, ...]:
    """Processes, and services without one, to choose from: those of most rows."""
    named = Counter(each.row.process or each.row.service for each in listed)
    del named[""]
    return tuple(name for name, _count in named.most_common(_OFFERED))
