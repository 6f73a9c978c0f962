"""The responsible officials of a list (C)."""

from collections.abc import Iterable
from typing import Any


def responsible_of(rows: Iterable[dict[str, Any]]) -> list[tuple[str, str]]:
    """The annex «Ответственные должностные лица» of a release: place and touchpoint of each
    row with its official, empty where there is none (C)."""
    found = []
    for row in rows:
        place = [row.get("direction"), row.get("process"), row["touchpoint"]["name"]]
        found.append((" — ".join(part for part in place if part), row.get("responsible", "")))
    return found
