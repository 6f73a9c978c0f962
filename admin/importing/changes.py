"""The changes of a file as ordinary proposals of whoever sent it."""

from html import unescape
from typing import Any

from admin.answers import edit
from admin.cases import case_of
from admin.deciders import deciders, needed_for
from admin.importing.plan import NEW, Entry, Plan
from admin.notices import NoticeKind, notify
from admin.proposals import begin_addition, begin_change, hand_in
from admin.subjects import new_subject, subject_of
from admin.turns import tell_turn
from locales import Say
from storage.models import Agency, ListImport, Proposal, Row, Staff, TouchpointList
from storage.store import Store
from storage.terms import OPEN_STATUSES, ChangeKind, Status


async def taken_subjects(
    store: Store, agency: Agency, owner: TouchpointList, plan: Plan, by: Staff | None
) -> list[tuple[Entry, str]]:
    """Entries for whose subject a proposal, or a draft of this person, is open: its number."""
    found = await store.proposals.having(agency.id, (*OPEN_STATUSES, Status.DRAFT))
    mine = by.person_id if by else None
    numbers = {
        each.subject: str(each.id)
        for each in found
        if each.list_id == owner.id and (each.status is not Status.DRAFT or each.author_id == mine)
    }
    rows = {row.id: row for row in await store.register.rows(owner.id)}
    taken = []
    for entry in plan.going:
        number = next(filter(None, map(numbers.get, _subjects(entry, rows, agency, owner))), "")
        if number:
            taken.append((entry, number))
    return taken


def _subjects(
    entry: Entry, rows: dict[int, Row], agency: Agency, owner: TouchpointList
) -> list[str]:
    if entry.status != NEW:
        return [subject_of(ChangeKind(kind), rows[entry.row_id]) for kind in entry.changes]
    unsaved = Proposal(
        agency_id=agency.id,
        list_id=owner.id,
        kind=ChangeKind.ADD,
        author_id=0,
        last_edited_by_id=0,
        subject="",
        becomes=_new_row(entry),
    )
    return [new_subject(unsaved)]


async def propose_all(store: Store, record: ListImport, plan: Plan, by: Staff) -> list[int]:
    """Write and submit every change; whoever decides is told once, of all of them.

    Raises:
        DomainError: one of them cannot be proposed; the caller's transaction keeps none.
    """
    owner = await store.agencies.list_by_id(record.list_id)
    source = unescape(Say("ru")("import-basis", file=record.file_name))
    made: list[Proposal] = []
    for entry in plan.going:
        if entry.status == NEW:
            draft = await begin_addition(store, owner.client, by)
            made.append(await _submitted(store, draft, _new_row(entry), entry.basis or source, by))
        for kind in entry.changes:
            made.append(await _changed(store, ChangeKind(kind), entry, source, by))
    for missing in plan.missing if plan.excluding else ():
        draft = await begin_change(store, ChangeKind.EXCLUDE, missing.row_id, by)
        made.append(await _submitted(store, draft, {}, source, by))
    await _tell(store, record, made)
    return [each.id for each in made]


async def _changed(
    store: Store, kind: ChangeKind, entry: Entry, source: str, by: Staff
) -> Proposal:
    draft = await begin_change(store, kind, entry.row_id, by)
    row = await store.register.row(by.agency_id, entry.row_id)
    becomes = {kind.value: getattr(entry, kind.value)}
    if kind is ChangeKind.RESPONSIBLE:
        becomes = {**draft.becomes, **becomes}
    # A row's basis is not lost to the name of a file.
    basis = entry.basis or (row.basis if kind is ChangeKind.NEEDS else "") or source
    return await _submitted(store, draft, becomes, basis, by)


async def _submitted(
    store: Store, draft: Proposal, becomes: dict[str, Any], basis: str, by: Staff
) -> Proposal:
    await edit(store, draft, by, becomes=becomes, basis=basis[:1000], step="")
    return await hand_in(store, draft.id, by=by, seen=draft.revision)


def _new_row(entry: Entry) -> dict[str, Any]:
    """What an addition becomes; a point that the list has brings its own channel and kind."""
    becomes: dict[str, Any] = {
        "name": entry.name,
        "direction": entry.direction,
        "service": entry.service,
        "process": entry.process,
        "needs": entry.needs,
        "responsible": entry.responsible,
    }
    if entry.touchpoint_id:
        return {**becomes, "touchpoint_id": entry.touchpoint_id}
    return {**becomes, "channel": entry.channel, "kind": entry.kind}


async def _tell(store: Store, record: ListImport, made: list[Proposal]) -> None:
    """One message for all; where it reaches nobody, the administrators learn of the first."""
    case = await case_of(store, made[0])
    needed = needed_for(made[0], case)
    if needed is None:
        return
    found = await deciders(store, record.agency_id, needed, made)
    event, facts = f"import:{record.id}", {"imported": record.id}
    if not await notify(store, found.reachable, NoticeKind.IMPORTED, event, **facts):
        await tell_turn(store, made[0], case)
