"""What a proposal changes: the name of its subject and how the subject stands now."""

from dataclasses import dataclass
from typing import Any

from admin.errors import SubjectTakenError
from admin.errors.subjects import OwnSubjectTakenError
from admin.knowledge.subject import fields_of, item_of
from admin.requirements.table import as_fields, asked_of
from storage.canonical import sha256
from storage.models import Proposal, Row, Staff, Touchpoint
from storage.store import Store
from storage.terms import ChangeKind

NEW = "new:"
"""Begins the subject of an addition: the place of the row follows."""


def is_of_touchpoint(kind: ChangeKind) -> bool:
    """Whether the change is one of the touchpoint, wherever it stands, and not of a row."""
    return kind in _OF_TOUCHPOINT


_OF_TOUCHPOINT = frozenset(
    {
        ChangeKind.KIND,
        ChangeKind.CONTACTS,
        ChangeKind.CHANNEL,
        ChangeKind.RENAME,
        ChangeKind.REQUIREMENTS,
    }
)


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
    if kind is ChangeKind.CHANNEL:
        return {"channel": touchpoint.channel.value, "kind": touchpoint.kind.value}
    if kind is ChangeKind.NEEDS:
        return {"needs": list(row.needs)}
    if kind is ChangeKind.PHRASES:
        return {"phrases": list(row.phrases)}
    if kind is ChangeKind.CONTACTS:
        return {"contacts": list(touchpoint.contacts), "hours": touchpoint.hours}
    if kind is ChangeKind.PLACE:
        return {"direction": row.direction, "service": row.service, "process": row.process}
    if kind is ChangeKind.CONTENT:
        return {"peculiarity": row.peculiarity, "bring": dict(row.bring)}
    if kind is ChangeKind.RESPONSIBLE:
        return {"responsible": row.responsible, "grounds": row.basis}
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
    if row.excluded and not is_of_touchpoint(proposal.kind):
        return None
    return await read_subject(store, proposal.kind, row, touchpoint)


async def read_subject(store: Store, kind: ChangeKind, row: Row, touchpoint: Touchpoint) -> Subject:
    """The subject of such a change; the unit is asked about where the agency has any."""
    fields = as_it_stands(kind, row, touchpoint)
    if kind is ChangeKind.RESPONSIBLE:
        fields |= await _unit(store, row)
    if kind is ChangeKind.REQUIREMENTS:
        agency = await store.agencies.get(row.agency_id)
        asked = asked_of(agency.procedure.order.letter, touchpoint.channel)
        fields = as_fields(touchpoint.requirements, asked)
    return Subject((touchpoint if is_of_touchpoint(kind) else row).revision, fields)


async def _unit(store: Store, row: Row) -> dict[str, Any]:
    names = {unit.id: unit.name for unit in await store.agencies.units(row.agency_id)}
    if not names:
        return {}
    return {"unit": row.unit_id, "unit_name": names.get(row.unit_id or 0, "")}


def chosen_unit(proposal: Proposal) -> int | None:
    """Under which unit the row will stand; None where the proposal puts it under none."""
    asks = proposal.kind is ChangeKind.RESPONSIBLE and "unit" in proposal.was
    return proposal.becomes.get("unit") if asks else None


async def said_of(
    store: Store, kind: ChangeKind, row: Row, touchpoint: Touchpoint
) -> dict[str, Any]:
    """What a fresh draft says of what it changes."""
    subject = await read_subject(store, kind, row, touchpoint)
    return {
        "subject_name": touchpoint.name,
        "subject_revision": subject.revision,
        "row_id": row.id,
        "touchpoint_id": touchpoint.id,
        "was": subject.fields,
        "becomes": {} if kind is ChangeKind.EXCLUDE else dict(subject.fields),
    }


async def require_free(
    store: Store, list_id: int, subject: str, by: Staff, but: int | None = None
) -> None:
    """One open proposal per subject.

    Raises:
        SubjectTakenError: with the number and author of the first one.
    """
    taken = await store.proposals.open_for(list_id, subject)
    if taken is None or taken.id == but:
        return
    if taken.author_id == by.person_id:
        raise OwnSubjectTakenError(number=str(taken.id))
    author = (await store.team.titles(taken.agency_id)).get(taken.author_id)
    raise SubjectTakenError(number=str(taken.id), who=author.title if author else "—")
