"""What a proposal changes: the name of its subject and how the subject stands now."""

from dataclasses import dataclass
from typing import Any

from admin.knowledge_subject import fields_of, item_of
from storage.canonical import sha256
from storage.models import Proposal, Row, Touchpoint
from storage.store import Store
from storage.terms import ChangeKind

NEW = "new:"
"""Begins the subject of an addition: the place of the row follows."""


def is_of_touchpoint(kind: ChangeKind) -> bool:
    """Whether the change is one of the touchpoint, wherever it stands, and not of a row."""
    return kind in (ChangeKind.KIND, ChangeKind.CONTACTS)


def subject_of(kind: ChangeKind, row: Row) -> str:
    return f"touchpoint:{row.touchpoint_id}" if is_of_touchpoint(kind) else f"row:{row.id}"


def new_subject(proposal: Proposal) -> str:
    """The place that a new row would take, or the kind and title of a new text."""
    if proposal.kind is ChangeKind.KNOWLEDGE:
        title = " ".join(proposal.becomes.get("title", "").casefold().split())
        return f"{NEW}knowledge/{proposal.becomes.get('knowledge', '')}/{title}"
    parts = (proposal.becomes.get(key, "") for key in ("direction", "service", "process", "name"))
    place = "/".join(" ".join(part.casefold().split()) for part in parts)
    return f"{NEW}{place if len(place) <= 500 else sha256(place)}"


def wordless(subject: str) -> str:
    """The subject as the journal keeps it: the place of a new row is what somebody typed."""
    return NEW if subject.startswith(NEW) else subject


def as_it_stands(kind: ChangeKind, row: Row, touchpoint: Touchpoint) -> dict[str, Any]:
    """The fields that the change is about, as the list has them now."""
    if kind is ChangeKind.KIND:
        return {"kind": touchpoint.kind.value}
    if kind is ChangeKind.NEEDS:
        return {"needs": list(row.needs)}
    if kind is ChangeKind.PHRASES:
        return {"phrases": list(row.phrases)}
    if kind is ChangeKind.CONTACTS:
        return {"contacts": list(touchpoint.contacts), "hours": touchpoint.hours}
    return {"name": touchpoint.name}


@dataclass(frozen=True)
class Subject:
    """What a change is about as it stands now: its revision and the fields in question."""

    revision: int
    fields: dict[str, Any]


async def subject_now(store: Store, proposal: Proposal) -> Subject | None:
    """The subject of a change; None for an addition and for a row that left the list."""
    item = await item_of(store, proposal)
    if item is not None:
        return Subject(item.revision, await fields_of(store, item))
    if proposal.row_id is None or proposal.touchpoint_id is None:
        return None
    row = await store.register.row(proposal.agency_id, proposal.row_id)
    touchpoint = await store.register.touchpoint(proposal.agency_id, proposal.touchpoint_id)
    fields = as_it_stands(proposal.kind, row, touchpoint)
    if is_of_touchpoint(proposal.kind):
        return Subject(touchpoint.revision, fields)
    return None if row.excluded else Subject(row.revision, fields)
