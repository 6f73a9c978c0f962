"""A proposal with everything that whoever decides on it reads: one reading for every face."""

from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape

from admin.cases import case_of
from admin.changes import cause_words
from admin.completeness import Finding
from admin.lines import proposal_findings
from admin.steps import CONTINUABLE
from admin.subjects import is_of_touchpoint
from admin.workflow import Case, Step, open_steps
from locales import Html, Say
from storage.models import Agency, Proposal, Row, Staff
from storage.store import Store
from storage.terms import Client, Status

UNDECIDED = (*CONTINUABLE, Status.SUBMITTED, Status.CHECKED)
"""Statuses in which completeness still matters."""

_WANT_COMPLETE = (Step.SUBMIT, Step.CHECK, Step.APPROVE)
"""Steps that completeness would refuse: no button until it is mended."""


@dataclass(frozen=True)
class Dossier:
    """A proposal with everything that its screen says; `people` are by person id."""

    proposal: Proposal
    agency: Agency
    case: Case
    findings: tuple[Finding, ...]
    row: Row | None
    people: dict[int, Staff]
    units: dict[int, str]
    client: Client
    next_release: int
    """The number that a release would have now."""

    @property
    def letter(self) -> str:
        return self.agency.procedure.order.letter

    @property
    def is_undecided(self) -> bool:
        return self.proposal.status in UNDECIDED

    def steps(self, by: Staff) -> list[Step]:
        """The buttons of this person: not those that completeness would refuse."""
        blocked = any(finding.blocks for finding in self.findings)
        return [
            step
            for step in open_steps(self.proposal, by, self.case)
            if not (blocked and step in _WANT_COMPLETE)
        ]


async def dossier(store: Store, proposal: Proposal) -> Dossier:
    """Read what the proposal's screen needs."""
    agency = await store.agencies.get(proposal.agency_id)
    undecided = proposal.status in UNDECIDED
    found = await proposal_findings(store, proposal, agency.procedure) if undecided else ()
    row = await store.register.row(agency.id, proposal.row_id) if proposal.row_id else None
    owner = await store.agencies.list_by_id(proposal.list_id)
    return Dossier(
        proposal=proposal,
        agency=agency,
        case=await case_of(store, proposal),
        findings=found,
        row=row,
        people=await store.team.titles(proposal.agency_id),
        units={unit.id: unit.name for unit in await store.agencies.units(agency.id)},
        client=owner.client,
        next_release=owner.release_number + 1,
    )


def subject_title(proposal: Proposal, say: Say) -> str:
    """The touchpoint's name; a nameless draft says so."""
    name = proposal.subject_name or proposal.becomes.get("name", "")
    return name or unescape(say("draft-nameless"))


def step_words(step: Step, whole: Dossier, say: Say) -> Html:
    """What stands on the step's button."""
    key = f"step-{step.value}"
    if step is Step.SUBMIT and not whole.case.separate_check:
        key = "step-submit-to-approver"
    if step is Step.WITHDRAW and whole.proposal.status is Status.DRAFT:
        key = "draft-delete"
    return say(key)


def what_to_mend(proposal: Proposal, people: Mapping[int, Staff], say: Say) -> Html | None:
    """What whoever returned the proposal asks its author for; None for all others."""
    if proposal.status is not Status.RETURNED or not proposal.comment:
        return None
    who = people.get(proposal.decided_by_id or 0)
    return say("what-to-mend", who=who.title if who else "—", comment=proposal.comment)


def place_words(whole: Dossier, say: Say) -> Html:
    """Which row is meant: a touchpoint may stand in several."""
    if whole.row is None:
        return Html("")
    if is_of_touchpoint(whole.proposal.kind):
        return say("proposal-everywhere")
    row = whole.row
    parts = dict.fromkeys(part for part in (row.direction, row.service, row.process) if part)
    return say("proposal-place", place=" · ".join(parts))


def reason_words(proposal: Proposal, say: Say) -> list[Html]:
    """Cause, basis and remark, a line each."""
    lines = []
    if proposal.cause is not None:
        lines.append(say("proposal-cause", cause=cause_words(proposal, say)))
    kind = say(f"basis-{proposal.basis_kind.value}") if proposal.basis_kind else Html("")
    if proposal.basis or proposal.basis_file_id or kind:
        attached = "yes" if proposal.basis_file_id else "no"
        basis = proposal.basis or kind
        lines.append(say("proposal-basis", basis=basis, attached=attached))
    else:
        lines.append(say("proposal-basis-none"))
    if proposal.comment and proposal.status is not Status.RETURNED:
        lines.append(say("proposal-comment", comment=proposal.comment))
    return lines
