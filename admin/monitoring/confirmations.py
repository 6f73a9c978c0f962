"""What is said of each row in the yearly monitoring (D16): true, to be changed, to be excluded."""

from dataclasses import dataclass
from typing import Any

from admin import answers
from admin.clock import agency_today, day_of, local_moment
from admin.errors import UnknownChoiceError
from admin.errors.monitoring import (
    ForeignRowError,
    MonitoringClosedError,
    RowAnsweredError,
)
from admin.monitoring.responsible import responsible_for
from admin.permissions import Permission, may_propose, require, require_open
from admin.proposals import begin_change
from admin.steps import ASKED
from admin.subjects import subject_of
from storage.errors import StaleRecordError
from storage.models import Agency, Campaign, Confirmation, Proposal, Row, Staff
from storage.models.base import utc_now
from storage.procedure import Procedure
from storage.store import Store
from storage.terms import Answer, BasisKind, CampaignStatus, Cause, ChangeKind, Role, Status

_CHANGES = (
    ChangeKind.CONTACTS,
    ChangeKind.NEEDS,
    ChangeKind.CONTENT,
    ChangeKind.CHANNEL,
    ChangeKind.KIND,
    ChangeKind.RENAME,
    ChangeKind.PLACE,
    ChangeKind.RESPONSIBLE,
)
"""What may be said to be untrue of a row, what changes oftenest first (our order)."""


@dataclass(frozen=True)
class Wish:
    """A change that was asked for: `proposal` is the person's own draft, or one that is open
    for the same place already and has to be decided first."""

    confirmation: Confirmation
    proposal: Proposal
    is_own_draft: bool


@dataclass(frozen=True)
class _Asked:
    """One row's question, held until commit."""

    campaign: Campaign
    confirmation: Confirmation
    agency: Agency
    row: Row


def changes_for(role: Role, procedure: Procedure) -> tuple[ChangeKind, ...]:
    """What of a row this role may ask to change."""
    return tuple(kind for kind in _CHANGES if kind in ASKED and may_propose(role, procedure, kind))


async def confirm(store: Store, confirmation_id: int, *, by: Staff, seen: int) -> Confirmation:
    """The row is true, with the content of the interaction and the channel (D16): it carries
    the day and the person's title.

    Drafts that came of another answer stay with their author, and are no outcome any more.

    Raises:
        MonitoringClosedError: the campaign was handed over.
        ForeignRowError: another unit answers for the row.
        RowAnsweredError: somebody answered since this person saw it.
    """
    asked = await _asked(store, confirmation_id, by)
    if _said(asked.confirmation, Answer.TRUE, by):
        return asked.confirmation
    same = {"content_same": True, "channel_same": True, "proposals": []}
    await _keep(store, asked, Answer.TRUE, same, by=by, seen=seen)
    asked.row.confirmed_on = agency_today(asked.agency.time_zone)
    asked.row.confirmed_by = by.title
    return asked.confirmation


async def ask_change(
    store: Store, confirmation_id: int, kind: ChangeKind, basis: str, *, by: Staff, seen: int
) -> Wish:
    """Something of the row is untrue, or the row itself is to go: the answer is kept at once,
    and a draft of the change begins, with the monitoring as its `basis`.

    A place for which a proposal is open already gets no second one: that one is the outcome.

    Raises:
        UnknownChoiceError: the procedure gives such a change to others.
    """
    asked = await _asked(store, confirmation_id, by)
    excludes = kind is ChangeKind.EXCLUDE
    if not excludes and kind not in changes_for(by.role, asked.agency.procedure):
        raise UnknownChoiceError
    before = asked.confirmation
    answer = Answer.EXCLUDE if excludes else Answer.CHANGE
    repeated = await _asked_before(store, before, answer, kind, by)
    if repeated is not None:
        return repeated
    if before.revision != seen:
        raise await _answered(store, asked)
    proposal = await _proposal(store, asked, kind, basis, by)
    values = _outcome(before, answer, kind, proposal)
    await _keep(store, asked, answer, values, by=by, seen=seen)
    await _unconfirm(store, asked)
    return _wish(asked.confirmation, proposal, by)


def _outcome(
    before: Confirmation, answer: Answer, kind: ChangeKind, proposal: Proposal
) -> dict[str, Any]:
    """What the answer says besides: another change of the same row comes to the earlier ones."""
    goes_on = before.answer is answer
    kept = list(before.proposals) if goes_on else []
    content = before.content_same if goes_on else None
    channel = before.channel_same if goes_on else None
    return {
        "content_same": False if kind is ChangeKind.CONTENT else content,
        "channel_same": False if kind is ChangeKind.CHANNEL else channel,
        "proposals": [*kept, *({proposal.id} - set(kept))],
    }


async def _asked(store: Store, confirmation_id: int, by: Staff) -> _Asked:
    """The question as it is now, if it is this person's to answer.

    Raises:
        ClosedAgencyError: the agency's list is only read.
        MissingRecordError: a release took the row away.
    """
    require(by, Permission.PROPOSE)
    confirmation = await store.campaigns.confirmation(by.agency_id, confirmation_id)
    campaign = await store.campaigns.get(by.agency_id, confirmation.campaign_id)
    await store.campaigns.hold(campaign, alone=False)
    await store.campaigns.refresh(confirmation)
    agency = await store.agencies.get(by.agency_id)
    require_open(agency)
    if campaign.status is CampaignStatus.HANDED_OVER:
        raise await closed(store, campaign)
    row = await store.register.standing_row(by.agency_id, confirmation.row_id)
    unit_id = row.unit_id if confirmation.answer is None else confirmation.unit_id
    responsible = await responsible_for(store, agency)
    if not responsible.may_answer(by, unit_id):
        raise ForeignRowError
    return _Asked(campaign, confirmation, agency, row)


async def closed(store: Store, campaign: Campaign) -> MonitoringClosedError:
    """«Итоги уже переданы: {роль}, {время}»."""
    agency = await store.agencies.get(campaign.agency_id)
    people = await store.team.titles(campaign.agency_id)
    who = people.get(campaign.handed_over_by_id or 0)
    moment = campaign.handed_over_at or utc_now()
    at = local_moment(moment, agency.time_zone)
    return MonitoringClosedError(who=who.title if who else "—", at=at)


def _said(confirmation: Confirmation, answer: Answer, by: Staff) -> bool:
    """A second press of the same button, by the same person."""
    return confirmation.answer is answer and confirmation.answered_by_id == by.person_id


async def _keep(
    store: Store, asked: _Asked, answer: Answer, values: dict[str, Any], *, by: Staff, seen: int
) -> None:
    said = {
        "answer": answer,
        "unit_id": asked.row.unit_id,
        "answered_by_id": by.person_id,
        "answered_by": by.title,
        "answered_at": utc_now(),
    }
    try:
        await store.campaigns.answer(asked.confirmation, seen, {**values, **said})
    except StaleRecordError as error:
        await store.campaigns.refresh(asked.confirmation)
        raise await _answered(store, asked) from error
    await store.journal.write(
        by.agency_id,
        "monitoring.answer",
        f"confirmation:{asked.confirmation.id}",
        actor_id=by.person_id,
        role=by.role.value,
        details={"row": asked.row.id, "answer": answer.value},
    )


async def _answered(store: Store, asked: _Asked) -> RowAnsweredError:
    """«По этой строке уже ответили: {ответ}, {роль}, {время}»."""
    said = asked.confirmation
    at = local_moment(said.answered_at or utc_now(), asked.agency.time_zone)
    answer = said.answer.value if said.answer else "none"
    return RowAnsweredError(answer=answer, who=said.answered_by or "—", at=at)


async def _proposal(
    store: Store, asked: _Asked, kind: ChangeKind, basis: str, by: Staff
) -> Proposal:
    """The person's draft of the change, else what is open for its subject."""
    subject = subject_of(kind, asked.row)
    taken = await store.proposals.open_for(asked.row.list_id, subject)
    if taken is not None:
        return taken
    draft = await begin_change(store, kind, asked.row.id, by)
    if not draft.basis:
        note = basis if draft.cause is Cause.OTHER else draft.cause_note
        own = {"basis": basis, "basis_kind": BasisKind.INTERNAL_ACT, "cause_note": note}
        await answers.edit(store, draft, by, **own)
    return draft


async def _asked_before(
    store: Store, confirmation: Confirmation, answer: Answer, kind: ChangeKind, by: Staff
) -> Wish | None:
    """The outcome of an earlier press of the same button."""
    if not _said(confirmation, answer, by):
        return None
    for proposal_id in confirmation.proposals:
        proposal = await store.proposals.get(by.agency_id, proposal_id)
        if proposal.kind is kind and proposal.status not in _OVER:
            return _wish(confirmation, proposal, by)
    return None


_OVER = (Status.WITHDRAWN, Status.REJECTED)


def _wish(confirmation: Confirmation, proposal: Proposal, by: Staff) -> Wish:
    own = proposal.status is Status.DRAFT and proposal.author_id == by.person_id
    return Wish(confirmation, proposal, own)


async def _unconfirm(store: Store, asked: _Asked) -> None:
    """A row that is not true carries what was said of it in an earlier year."""
    before = await store.campaigns.last_said_true(asked.row.id, asked.campaign.id)
    said = before.answered_at if before else None
    asked.row.confirmed_on = day_of(said, asked.agency.time_zone) if said else None
    asked.row.confirmed_by = before.answered_by if before else ""
