"""Lists of proposals as people look for them: whose turn, which unit, kind, days and words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from admin.clock import day_of
from admin.consolidated import unit_of
from admin.permissions import Permission, require
from admin.proposals import decided, mine, waiting_for
from storage.letters import folded
from storage.models import Proposal, Staff
from storage.store import Store
from storage.terms import OPEN_STATUSES, ChangeKind, Status


class Tab(StrEnum):
    """Which proposals: on which this person decides, their own, their unit's, all that are
    open, all that are over."""

    WAITING = "waiting"
    MINE = "mine"
    UNIT = "unit"
    OPEN = "open"
    DECIDED = "decided"


@dataclass(frozen=True)
class Wanted:
    """What narrows a list; `author` is a person's id, the days are those of the last change in
    the agency's time zone, both included."""

    kind: ChangeKind | None = None
    status: Status | None = None
    author: int | None = None
    since: date | None = None
    until: date | None = None
    words: str = ""


@dataclass(frozen=True)
class Listed:
    """`found` of `total` in the tab; `authors` are those whom its filter offers, by person."""

    found: Sequence[Proposal]
    total: int
    authors: dict[int, str]


def tabs_of(by: Staff) -> tuple[Tab, ...]:
    """A unit's tab only for whoever is in one."""
    return tuple(tab for tab in Tab if tab is not Tab.UNIT or by.unit_id)


async def listed(store: Store, tab: Tab, wanted: Wanted, *, by: Staff) -> Listed:
    """One tab: what waits stands longest waiting first, what is over newest first."""
    require(by, Permission.SEE_WORK)
    inside = await _of_tab(store, tab, by)
    agency = await store.agencies.get(by.agency_id)
    people = await store.team.titles(by.agency_id)
    names = {each.author_id: people[each.author_id].title for each in inside}
    fits = _fitting(wanted, agency.time_zone)
    return Listed(
        found=[each for each in inside if fits(each)],
        total=len(inside),
        authors=dict(sorted(names.items(), key=lambda pair: pair[1])),
    )


async def _of_tab(store: Store, tab: Tab, by: Staff) -> Sequence[Proposal]:
    match tab:
        case Tab.WAITING:
            return await waiting_for(store, by)
        case Tab.MINE:
            return await mine(store, by)
        case Tab.DECIDED:
            return await decided(store, by)
    opened = await store.proposals.having(by.agency_id, OPEN_STATUSES)
    if tab is Tab.OPEN:
        return opened
    owners = await store.agencies.lists(by.agency_id)
    rows = {row.id: row for each in owners for row in await store.register.rows(each.id)}
    people = await store.team.titles(by.agency_id)
    return [each for each in opened if unit_of(each, rows, people) == by.unit_id]


def _fitting(wanted: Wanted, time_zone: str) -> Callable[[Proposal], bool]:
    words = folded(wanted.words).split()

    def fits(proposal: Proposal) -> bool:
        on = day_of(proposal.updated_at, time_zone)
        return (
            wanted.kind in (None, proposal.kind)
            and wanted.status in (None, proposal.status)
            and wanted.author in (None, proposal.author_id)
            and (wanted.since is None or wanted.since <= on)
            and (wanted.until is None or on <= wanted.until)
            and all(word in _text(proposal) for word in words)
        )

    return fits


def _text(proposal: Proposal) -> str:
    """What typed words are looked for in: number, name and basis."""
    name = proposal.subject_name or proposal.becomes.get("name", "")
    return folded(f"{proposal.id} {name} {proposal.basis}")
