"""Releases: made in one transaction, numbered, hashed; read with their differences."""

import datetime as dt
import json
from collections.abc import Collection, Sequence
from typing import Any

from admin.applying import apply
from admin.clock import agency_today
from admin.errors import OrderedReleaseError
from admin.fields import text
from admin.files import keep_file
from admin.guard import move
from admin.lines import require_complete
from admin.notices import NoticeKind, notify
from admin.openness import require_writing
from admin.orders import Order, approving_document, order_day, order_number
from admin.permissions import Permission, require, require_open
from admin.publication.clock import begin_clock
from admin.second_person import acting_for, writers
from admin.signature import signature
from admin.subscriptions.telling import plan_telling
from storage.canonical import canonical, sha256
from storage.errors import MissingRecordError
from storage.models import (
    Agency,
    Proposal,
    Release,
    ReleaseDocument,
    Staff,
    StoredFile,
    TouchpointList,
)
from storage.models.base import utc_now
from storage.snapshot import snapshot
from storage.store import Store
from storage.terms import ReleaseRule, Role, Status


async def make_release(
    store: Store,
    list_id: int,
    proposals: Sequence[Proposal],
    *,
    by: Staff,
    order: Order | None = None,
    author: Collection[int] = (),
) -> Release:
    """Apply the proposals and make the next numbered release of the list.

    `author` wrote what is released beside the proposals: the file of a first list.
    Concurrent releases of one list queue on the list's row. Completeness is asked once
    more: the list may have changed since the proposals were checked.

    Raises:
        DomainError: one of the proposals no longer fits; nothing is released then.
    """
    owner = await store.agencies.lock_list(list_id)
    agency = await store.agencies.get(owner.agency_id)
    require_open(agency)
    for proposal in proposals:
        await require_complete(store, proposal, agency.procedure)
        await apply(store, proposal)
    release = await _next_release(store, owner, agency, order)
    principal = acting_for(by, {*writers(proposals), *author})
    release.approved_by_title = await signature(store, by, principal)
    release.approved_by_id = by.person_id
    await store.releases.add(release)
    if order is not None:
        await store.releases.add(approving_document(order, release, by))
    owner.release_number = release.number
    await mark_released(store, release, proposals, by)
    await begin_clock(store, agency, owner, release)
    await plan_telling(store, release)
    await _tell_everybody(store, release, proposals)
    await _note(store, release, proposals, by, principal)
    return release


async def _next_release(
    store: Store, owner: TouchpointList, agency: Agency, order: Order | None
) -> Release:
    """The whole list as it stands now, numbered and hashed."""
    number, made_on = owner.release_number + 1, agency_today(agency.time_zone)
    line = _document_line(agency, number, made_on, order)
    content = canonical(
        snapshot(
            agency=agency.code,
            client=owner.client.value,
            number=number,
            made_on=made_on,
            document_line=line,
            rows=await store.register.rows(owner.id),
            touchpoints=await store.register.touchpoints(agency.id),
            units={unit.id: unit.name for unit in await store.agencies.units(agency.id)},
        )
    )
    return Release(
        agency_id=agency.id,
        list_id=owner.id,
        number=number,
        date=made_on,
        approved_on=order.date if order else made_on,
        content=content,
        content_hash=sha256(content),
        document_line=line,
        approved_by_title="",
    )


def _document_line(agency: Agency, number: int, made_on: dt.date, order: Order | None) -> str:
    """The agency's own words for the approving document."""
    return agency.procedure.document_line.format(
        number=number,
        date=f"{made_on:%d.%m.%Y}",
        order_number=order.number if order else "",
        order_date=f"{order.date:%d.%m.%Y}" if order else "",
        kind=order.paper.named if order else "",
        title=order.paper.title if order else "",
    )


async def mark_released(
    store: Store, release: Release | None, proposals: Sequence[Proposal], by: Staff, **values: Any
) -> None:
    """The proposals are approved; what is no change of the list has no release."""
    now = utc_now()
    for proposal in proposals:
        await move(
            store,
            proposal,
            proposal.revision,
            {
                "status": Status.RELEASED,
                **values,
                "release_id": release.id if release else None,
                "checked_by_id": proposal.checked_by_id or by.person_id,
                "approved_by_id": by.person_id,
                "approved_for_id": acting_for(by, writers(proposals)),
                "decided_by_id": by.person_id,
                "decided_at": now,
                "updated_at": now,
            },
        )


async def _tell_everybody(store: Store, release: Release, proposals: Sequence[Proposal]) -> None:
    staff = await store.team.active(
        release.agency_id, [role for role in Role if role is not Role.INTERNAL]
    )
    others = [person for person in staff if person.person_id != release.approved_by_id]
    await notify(
        store,
        others,
        NoticeKind.RELEASED,
        f"release:{release.id}",
        release=release.id,
        proposals=[proposal.id for proposal in proposals],
    )


async def _note(
    store: Store,
    release: Release,
    proposals: Sequence[Proposal],
    by: Staff,
    principal: int | None,
) -> None:
    await store.journal.write(
        release.agency_id,
        "release.make",
        f"release:{release.id}",
        actor_id=by.person_id,
        role=by.role.value,
        details={
            "list": release.list_id,
            "number": release.number,
            "hash": release.content_hash,
            "proposals": [proposal.id for proposal in proposals],
            **({"instead_of": principal} if principal else {}),
        },
    )


async def history(store: Store, list_id: int, *, by: Staff) -> Sequence[Release]:
    """The list's releases, newest first."""
    require(by, Permission.SEE_WORK)
    owner = await store.agencies.list_by_id(list_id)
    if owner.agency_id != by.agency_id:
        raise MissingRecordError(f"list {list_id}")
    return await store.releases.of_list(list_id)


def takes_order(release: Release, agency: Agency) -> bool:
    """Whether a later order may stand beside it: what came out by an order has its own."""
    by_order = agency.procedure.release_rule is ReleaseRule.BY_ORDER
    return not by_order and not release.sample


async def require_order_taken(store: Store, release_id: int, *, by: Staff) -> Release:
    """The release beside which this person may record a later order.

    Raises:
        OrderedReleaseError: it needs none.
    """
    await require_writing(store, by, Permission.APPROVE)
    release = await store.releases.get(by.agency_id, release_id)
    agency = await store.agencies.get(release.agency_id)
    require_open(agency)
    if not takes_order(release, agency):
        raise OrderedReleaseError
    return release


async def attach_document(
    store: Store,
    release_id: int,
    *,
    kind: str,
    number: str,
    date: str,
    title: str,
    by: Staff,
    file: tuple[str, str, bytes] | StoredFile | None = None,
) -> ReleaseDocument:
    """Record a later order beside the release, outside its hash.

    `file` is a stored one, or (name, media type, content).
    """
    release = await require_order_taken(store, release_id, by=by)
    agency = await store.agencies.get(release.agency_id)
    document = ReleaseDocument(
        release_id=release.id,
        kind=text(kind, least=2, most=64),
        number=order_number(number),
        date=order_day(date, agency),
        title=text(title, least=0, most=500),
        file_id=await _file_id(store, file, by),
        added_by_id=by.person_id,
    )
    await store.releases.add(document)
    await _note_document(store, document, by)
    return document


async def _file_id(
    store: Store, file: tuple[str, str, bytes] | StoredFile | None, by: Staff
) -> int | None:
    if file is None:
        return None
    return file.id if isinstance(file, StoredFile) else (await keep_file(store, *file, by=by)).id


async def _note_document(store: Store, document: ReleaseDocument, by: Staff) -> None:
    await store.journal.write(
        by.agency_id,
        "release.document",
        f"release:{document.release_id}",
        actor_id=by.person_id,
        role=by.role.value,
        details={"document": document.id, "hash": _hash(document), "date": str(document.date)},
    )


def _hash(document: ReleaseDocument) -> str:
    """What the journal keeps of a document's words: people typed them."""
    return sha256(canonical([document.kind, document.number, document.title]))


def rows_of(release: Release) -> list[dict[str, Any]]:
    """The rows of a release's content, as they were hashed."""
    content: dict[str, Any] = json.loads(release.content)
    rows: list[dict[str, Any]] = content["rows"]
    return rows


def is_intact(release: Release) -> bool:
    """Whether the content still has the hash that it was released with."""
    return sha256(release.content) == release.content_hash
