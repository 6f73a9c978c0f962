"""Names told in one line: the first of them, when there are many."""

from collections.abc import Sequence

_TOLD = 5


def short_list(names: Sequence[str]) -> str:
    """Each in quotes; three dots stand for the rest."""
    shown = "; ".join(f"«{name}»" for name in names[:_TOLD])
    return shown if len(names) <= _TOLD else f"{shown}…"
