"""Nobody waits in silence: what is undecided reminds after so many working days, and then goes
to others. No order sets the days: they are the agency's own (`procedure.patience`)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from admin.assembling import awaits_secretary
from admin.calendar import WorkingDays, working_days
from admin.cases import case_of
from admin.clock import agency_today, morning_of
from admin.deciders import Deciders, able, deciders, needed_for
from admin.importing.approvers import approvers
from admin.notices import NoticeKind, notify
from admin.permissions import Permission
from storage.models import Agency, Bundle, Deadline, ListImport, Proposal, Staff
from storage.store import Store
from storage.terms import BundleStatus, ImportStatus, Role

KIND = "patience"

_REMIND, _ESCALATE = "remind", "escalate"
_BUNDLES_WAIT_FOR = {
    BundleStatus.COLLECTING: Permission.PRESENT,
    BundleStatus.PRESENTED: Permission.APPROVE,
}


@dataclass(frozen=True)
class Waiting:
    """Whose decision is waited for, and what waits for it: proposals, or a first list."""

    needed: Permission
    proposals: Sequence[Proposal]
    first_list: ListImport | None = None

    async def deciders(self, store: Store, agency_id: int) -> Deciders:
        """Who may decide now."""
        if self.first_list is not None:
            return await approvers(store, self.first_list)
        return await deciders(store, agency_id, self.needed, self.proposals)


async def proposal_waits(store: Store, proposal: Proposal) -> None:
    """Plan what comes if the proposal is not decided; a checked change waits with its bundle."""
    if proposal.bundle_id is not None:
        await bundle_waits(store, await store.bundles.get(proposal.agency_id, proposal.bundle_id))
        return
    event = f"proposal:{proposal.id}:{proposal.revision}"
    await _begin(store, proposal.agency_id, event, {"proposal": proposal.id})


async def bundle_waits(store: Store, bundle: Bundle) -> None:
    """The same of a bundle: it waits to be put together, presented, then for the order. What is
    checked or put aside meanwhile begins nothing anew."""
    steps = ":".join(_second(each) for each in (bundle.presented_at, bundle.assembled_at))
    event = f"bundle:{bundle.id}:{bundle.status.value}:{steps}"
    await _begin(store, bundle.agency_id, event, {"bundle": bundle.id})


def _second(moment: datetime | None) -> str:
    return f"{moment:%Y%m%d%H%M%S}" if moment else "-"


async def import_waits(store: Store, record: ListImport) -> None:
    """The same of a first list, which waits to be approved."""
    event = f"import:{record.id}:{record.revision}"
    await _begin(store, record.agency_id, event, {"imported": record.id})


async def _begin(store: Store, agency_id: int, event: str, about: dict[str, int]) -> None:
    """One waiting is planned once, however often people are told of it; what the same thing
    waited for before is over."""
    if await store.deadlines.subjects(KIND, f"{event}:"):
        return
    for former in await store.deadlines.planned(KIND, agency_id):
        if former.body["about"] == about:
            await store.deadlines.cancel(KIND, former.subject)
    agency = await store.agencies.get(agency_id)
    days, since = await working_days(store, agency_id), agency_today(agency.time_zone)
    for stage in (_REMIND, _ESCALATE):
        body = {"event": event, "stage": stage, "since": since.isoformat(), "about": about}
        await _plan(store, agency, days, body)


def others_told_on(since: date, agency: Agency, days: WorkingDays) -> date:
    """The last day for whose turn it is since then: after it others are told who waits."""
    return days.add(since, agency.procedure.patience.escalate_after)


async def replan(store: Store, agency: Agency) -> None:
    """Move what is ahead after the calendar or the agency's patience changed."""
    planned = await store.deadlines.planned(KIND, agency.id)
    days = await working_days(store, agency.id) if planned else WorkingDays()
    for each in planned:
        await _plan(store, agency, days, each.body)


async def _plan(store: Store, agency: Agency, days: WorkingDays, body: dict[str, Any]) -> None:
    patience = agency.procedure.patience
    after = {_REMIND: patience.remind_after, _ESCALATE: patience.escalate_after}[body["stage"]]
    due_at = morning_of(days.add(date.fromisoformat(body["since"]), after), agency.time_zone)
    subject = f"{body['event']}:{body['stage']}"
    await store.deadlines.plan(KIND, subject, due_at, agency.id, body)


async def lose_patience(store: Store, deadline: Deadline, _now: datetime) -> None:
    """Remind whose turn it is; later tell the approvers and the administrators, too, who waits
    and how long. Nothing once it is decided."""
    assert deadline.agency_id is not None
    body, agency_id = deadline.body, deadline.agency_id
    found = await waiting_now(store, agency_id, body["event"], body["about"])
    if found is None:
        return
    late = body["stage"] == _ESCALATE
    people = await _whom(store, agency_id, found, late=late)
    await notify(
        store,
        people.values(),
        NoticeKind.WAITS_TOO_LONG if late else NoticeKind.STILL_WAITS,
        deadline.subject,
        waiting=body["event"],
        since=body["since"],
        **body["about"],
    )


async def _whom(store: Store, agency_id: int, found: Waiting, *, late: bool) -> dict[int, Staff]:
    """By person: a reminder is for those who decide; where there are none, and when it is late,
    for the administrators."""
    deciding = await found.deciders(store, agency_id)
    people = list(deciding.reachable)
    if late:
        people += await able(store, agency_id, Permission.APPROVE)
    if late or not people:
        people += await store.team.active(agency_id, [Role.ADMINISTRATOR])
    return {each.person_id: each for each in people}


async def waiting_now(
    store: Store, agency_id: int, event: str, about: dict[str, int]
) -> Waiting | None:
    """What still waits as it did when the waiting was planned; None once it is over."""
    if "bundle" in about:
        bundle = await store.bundles.get(agency_id, about["bundle"])
        needed = _BUNDLES_WAIT_FOR.get(bundle.status)
        if await awaits_secretary(store, bundle):
            needed = Permission.COLLECT
        inside = await store.proposals.in_bundle(bundle.id)
        same = event.startswith(f"bundle:{bundle.id}:{bundle.status.value}:")
        return Waiting(needed, inside) if needed and inside and same else None
    if "imported" in about:
        record = await store.imports.get(agency_id, about["imported"])
        same = event == f"import:{record.id}:{record.revision}"
        waits = same and record.status is ImportStatus.WAITING
        return Waiting(Permission.APPROVE, (), record) if waits else None
    proposal = await store.proposals.get(agency_id, about["proposal"])
    needed = needed_for(proposal, await case_of(store, proposal))
    same = event == f"proposal:{proposal.id}:{proposal.revision}"
    return Waiting(needed, [proposal]) if needed and same else None
