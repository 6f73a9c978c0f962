"""What a proposal changes: the name of its subject and how the subject stands now."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from admin.errors import SubjectTakenError
from admin.errors.forms import NotPlaceError
from admin.errors.subjects import OwnSubjectTakenError
from admin.knowledge.subject import fields_of, item_of
from admin.place_offers.table import is_place, offers_as_fields
from admin.requirements.table import as_fields as requirements_as_fields
from admin.requirements.table import asked_of
from admin.translation.table import ABOUT, BRING, LABEL, as_fields, in_russian
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
        ChangeKind.OFFERS,
        ChangeKind.TRANSLATION,
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
    return _STANDS.get(kind, _name)(row, touchpoint)


def _name(_row: Row, touchpoint: Touchpoint) -> dict[str, Any]:
    return {"name": touchpoint.name}


def _content(row: Row, _touchpoint: Touchpoint) -> dict[str, Any]:
    """Translations are fields of their own, so that only what changed is told."""
    bring = in_russian(row.bring)
    return {"peculiarity": row.peculiarity, "bring": bring, **as_fields(BRING, row.bring)}


def _translation(_row: Row, touchpoint: Touchpoint) -> dict[str, Any]:
    """A description is translated where there is one."""
    about = as_fields(ABOUT, touchpoint.about) if touchpoint.about else {}
    return {**as_fields(LABEL, touchpoint.labels), **about}


_STANDS: dict[ChangeKind, Callable[[Row, Touchpoint], dict[str, Any]]] = {
    ChangeKind.KIND: lambda _row, point: {"kind": point.kind.value},
    ChangeKind.CHANNEL: lambda _row, point: {
        "channel": point.channel.value,
        "kind": point.kind.value,
    },
    ChangeKind.NEEDS: lambda row, _point: {"needs": list(row.needs)},
    ChangeKind.PHRASES: lambda row, _point: {"phrases": list(row.phrases)},
    ChangeKind.CONTACTS: lambda _row, point: {
        "contacts": list(point.contacts),
        "hours": point.hours,
    },
    ChangeKind.PLACE: lambda row, _point: {
        "direction": row.direction,
        "service": row.service,
        "process": row.process,
    },
    ChangeKind.CONTENT: _content,
    ChangeKind.RESPONSIBLE: lambda row, _point: {
        "responsible": row.responsible,
        "grounds": row.basis,
    },
    ChangeKind.OFFERS: lambda _row, point: offers_as_fields(point.offers),
    ChangeKind.FORMS: lambda row, _point: {"forms": list(row.forms)},
    ChangeKind.SEGMENTS: lambda row, _point: {"segments": list(row.segments)},
    ChangeKind.TRANSLATION: _translation,
}


def fits(kind: ChangeKind, touchpoint: Touchpoint) -> bool:
    """Whether such a touchpoint has what the change is about."""
    return kind is not ChangeKind.OFFERS or is_place(touchpoint.channel)


def require_fits(kind: ChangeKind, touchpoint: Touchpoint) -> None:
    """Let through a change of what the touchpoint has.

    Raises:
        NotPlaceError: nobody comes there, so that it offers nothing on the spot.
    """
    if not fits(kind, touchpoint):
        raise NotPlaceError(name=touchpoint.name)


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
        fields = requirements_as_fields(touchpoint.requirements, asked)
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
