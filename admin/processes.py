"""The register of processes: a document with versions (D4, D15.1), and what a new one changes.

Pure comparison stands here beside the verb that records a version: rows whose place is no
longer in the register must change, processes without a row are waited for.
"""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from difflib import get_close_matches
from typing import Any

from admin.errors.processes import (
    BadProcessLineError,
    RegisterMovedOnError,
    SameRegisterError,
    TooManyProcessesError,
)
from admin.fields import seen, text
from admin.formulas import harmless
from admin.notices import NoticeKind, notify
from admin.orders import Paper, order_day, order_number
from admin.permissions import Permission, require, require_open
from storage.errors import StaleRecordError
from storage.models import Agency, ProcessRegister, Row, Staff
from storage.store import Store
from storage.terms import ChangeKind, Client

_LONGEST = 2000
_NEAR = 0.6


@dataclass(frozen=True)
class Entry:
    """A place in the register; a direction with one uniform process leaves the rest empty (C)."""

    client: str
    direction: str
    service: str = ""
    process: str = ""

    @property
    def place(self) -> tuple[str, str, str]:
        return self.direction, self.service, self.process


@dataclass(frozen=True)
class Difference:
    new: tuple[Entry, ...]
    gone: tuple[Entry, ...]
    same: tuple[Entry, ...]


def read_entries(typed: str, client: Client) -> list[Entry]:
    """«направление; функция; процесс», one a line; repeated lines once.

    Raises:
        BadProcessLineError: a line is none.
        TooManyProcessesError: no agency has so many.
    """
    found = []
    lines = typed.splitlines()
    if len(lines) > _LONGEST:
        raise TooManyProcessesError(most=_LONGEST, given=len(lines))
    for line in lines:
        if not seen(line):
            continue
        names = [seen(part) for part in line.split(";")]
        if len(names) > 3 or not names[0]:
            raise BadProcessLineError(name=seen(line)[:100])
        found.append(Entry(client.value, *(text(name, least=0, most=500) for name in names)))
    if not found:
        raise BadProcessLineError(name=seen(typed)[:100] or "…")
    return list(dict.fromkeys(found))


def entries_of(register: ProcessRegister | None) -> list[Entry]:
    return [Entry(**each) for each in register.entries] if register else []


def difference(before: Sequence[Entry], after: Sequence[Entry]) -> Difference:
    """What a new version adds, drops and keeps."""
    return Difference(
        new=tuple(each for each in after if each not in before),
        gone=tuple(each for each in before if each not in after),
        same=tuple(each for each in after if each in before),
    )


def rows_outside(entries: Sequence[Entry], rows: Iterable[Row]) -> list[Row]:
    """Rows that stand in no place of the register; none while there is no register."""
    places = {each.place for each in entries}
    if not places:
        return []
    return [row for row in rows if (row.direction, row.service, row.process) not in places]


def without_rows(entries: Sequence[Entry], rows: Iterable[Row]) -> list[Entry]:
    """Processes that no row serves."""
    served = {(row.direction, row.service, row.process) for row in rows}
    return [each for each in entries if each.place not in served]


def nearest(row: Row, entries: Sequence[Entry]) -> Entry | None:
    """The place that reads most like the row's own: offered, never taken by itself."""
    by_words = {" ".join(each.place): each for each in entries}
    words = " ".join((row.direction, row.service, row.process))
    close = get_close_matches(words, by_words, n=1, cutoff=_NEAR)
    return by_words[close[0]] if close else None


def unknown_directions(entries: Sequence[Entry], agency: Agency) -> list[str]:
    """Directions of the register that the agency's settings do not have: it warns."""
    known = agency.procedure.directions
    unknown = [each.direction for each in entries if each.direction not in known[_of(each)]]
    return list(dict.fromkeys(unknown))


def _of(entry: Entry) -> Client:
    return Client(entry.client)


async def ask(store: Store, *, by: Staff) -> Agency:
    """The agency whose register this person may keep."""
    require(by, Permission.KEEP_PROCESSES)
    agency = await store.agencies.get(by.agency_id)
    require_open(agency)
    return agency


@dataclass(frozen=True)
class Version:
    """A version ahead: its document and all entries, those of the other list carried over."""

    number: str
    date: str
    title: str
    client: Client
    entries: tuple[Entry, ...]
    kind: str = ""
    """An order where nobody says it."""
    file_id: int | None = None


async def whole(store: Store, version: Version, *, by: Staff) -> list[Entry]:
    """The entries of the version with those of a list that it does not speak of."""
    former = entries_of(await store.processes.current(by.agency_id))
    told = {version.client.value, *(each.client for each in version.entries)}
    kept = [each for each in former if each.client not in told]
    return [*kept, *version.entries]


async def record(
    store: Store, version: Version, *, by: Staff, seen_version: int
) -> ProcessRegister:
    """Keep a new version; the former ones stay.

    Raises:
        RegisterMovedOnError: somebody recorded another one meanwhile.
        SameRegisterError: nothing is new and nothing is gone.
    """
    agency = await ask(store, by=by)
    former = await store.processes.current(agency.id)
    if (former.version if former else 0) != seen_version:
        raise RegisterMovedOnError
    entries = await whole(store, version, by=by)
    if entries == entries_of(former):
        raise SameRegisterError
    register = ProcessRegister(
        agency_id=agency.id,
        version=seen_version + 1,
        document_kind=Paper(version.kind).named,
        number=order_number(version.number),
        date=order_day(version.date, agency),
        title=text(version.title, least=0, most=500),
        entries=[asdict(each) for each in entries],
        file_id=version.file_id,
        recorded_by_id=by.person_id,
    )
    try:
        await store.processes.add_version(register)
    except StaleRecordError as error:
        raise RegisterMovedOnError from error
    await _note_and_tell(store, register, by)
    return register


async def _note_and_tell(store: Store, register: ProcessRegister, by: Staff) -> None:
    await store.journal.write(
        by.agency_id,
        "processes.record",
        f"processes:{register.id}",
        actor_id=by.person_id,
        role=by.role.value,
        details={"version": register.version, "entries": len(register.entries)},
    )
    await _tell(store, register, by)


async def _tell(store: Store, register: ProcessRegister, by: Staff) -> None:
    """Each editor learns how many rows of their unit must change; of a unit without editors,
    and where nothing must change, all who may move rows do."""
    agency = await store.agencies.get(by.agency_id)
    roles = agency.procedure.route.proposers_of(ChangeKind.PLACE)
    movers = await store.team.active(agency.id, roles)
    outside = await outside_now(store, agency.id)
    theirs: Counter[int] = Counter()
    for row in outside:
        own = [each for each in movers if each.unit_id == row.unit_id]
        theirs.update(each.person_id for each in own or movers)
    for person in movers:
        if person.person_id != by.person_id and (theirs[person.person_id] or not outside):
            event, count = f"processes:{register.id}", theirs[person.person_id]
            await notify(store, [person], NoticeKind.PROCESSES_CHANGED, event, rows=count)


async def outside_now(store: Store, agency_id: int) -> list[Row]:
    """The agency's rows that stand in no place of its register."""
    entries = entries_of(await store.processes.current(agency_id))
    found: list[Row] = []
    for owner in await store.agencies.lists(agency_id):
        mine = [each for each in entries if each.client == owner.client]
        found += rows_outside(mine, await store.register.rows(owner.id))
    return found


async def unserved_now(store: Store, agency_id: int) -> list[Entry]:
    """The processes of the register that no row serves."""
    entries = entries_of(await store.processes.current(agency_id))
    found: list[Entry] = []
    for owner in await store.agencies.lists(agency_id):
        mine = [each for each in entries if each.client == owner.client]
        found += without_rows(mine, await store.register.rows(owner.id))
    return found


def as_csv(entries: Iterable[Entry], titles: Sequence[str]) -> bytes:
    """The register as a table that spreadsheets open; no cell is taken for a formula."""
    written = io.StringIO()
    table: Any = csv.writer(written, delimiter=";")
    table.writerow(titles)
    for each in entries:
        table.writerow([harmless(cell) for cell in (each.client, *each.place)])
    return written.getvalue().encode("utf-8-sig")
