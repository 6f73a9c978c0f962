"""An open list made ready to be read: once for each release, however many read it."""

from collections.abc import Sequence
from dataclasses import dataclass
from weakref import finalize

from admin.shown_rows import is_shown
from admin.web.public.shown import in_directions
from storage.cards import ListCard, RowCard
from storage.terms import Channel, Kind, Need


@dataclass(frozen=True)
class ReadyList:
    """`rows` stand by directions; the others are what they hold, to be chosen from."""

    rows: Sequence[RowCard] = ()
    directions: Sequence[str] = ()
    needs: frozenset[Need] = frozenset()
    channels: frozenset[Channel] = frozenset()
    kinds: frozenset[Kind] = frozenset()


_ready: dict[int, ReadyList] = {}
"""By the identity of the list in memory; left with it when another release takes its place."""


def ready_list(owner: ListCard | None) -> ReadyList:
    """An empty one where there is no list."""
    if owner is None:
        return ReadyList()
    found = _ready.get(id(owner))
    if found is None:
        found = _ready[id(owner)] = _made(owner)
        finalize(owner, _ready.pop, id(owner), None)
    return found


def _made(owner: ListCard) -> ReadyList:
    rows = in_directions(row for row in owner.rows if is_shown(row))
    return ReadyList(
        rows=rows,
        directions=list(dict.fromkeys(row.direction for row in rows)),
        needs=frozenset(need for row in rows for need in row.needs),
        channels=frozenset(row.touchpoint.channel for row in rows),
        kinds=frozenset(row.touchpoint.kind for row in rows),
    )
