"""An open list made ready to be read: once for each release, however many read it."""

from collections.abc import Sequence
from dataclasses import dataclass

from admin.once import once_for_each
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


def ready_list(owner: ListCard | None) -> ReadyList:
    """An empty one where there is no list."""
    return _made(owner) if owner else ReadyList()


@once_for_each
def _made(owner: ListCard) -> ReadyList:
    rows = in_directions(row for row in owner.rows if is_shown(row))
    return ReadyList(
        rows=rows,
        directions=list(dict.fromkeys(row.direction for row in rows)),
        needs=frozenset(need for row in rows for need in row.needs),
        channels=frozenset(row.touchpoint.channel for row in rows),
        kinds=frozenset(row.touchpoint.kind for row in rows),
    )
