"""Names as people read them: in one line, and told apart."""

from collections import Counter
from collections.abc import Sequence

from storage.models import Row

_TOLD = 5


def short_list(names: Sequence[str]) -> str:
    """Each in quotes; three dots stand for the rest."""
    shown = "; ".join(f"«{name}»" for name in names[:_TOLD])
    return shown if len(names) <= _TOLD else f"{shown}…"


def told_apart(rows: Sequence[tuple[str, Row]]) -> dict[int, str]:
    """A name for each row by id; equal names are told apart by where the rows stand."""
    counted = Counter(name for name, _row in rows)
    return {
        row.id: name
        if counted[name] == 1
        else f"{row.process or row.service or row.direction}: {name}"
        for name, row in rows
    }


def shortened(text: str, most: int = 60) -> str:
    """What a button or a line of a list can show of it."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
