"""A proposal as one screen: the whole difference, basis, findings, people, and the buttons
that this person may press."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from re import sub

from admin.cases import case_of
from admin.changes import Difference, cause_words, exclusion_words, proposal_differences
from admin.completeness import Finding
from admin.errors.deputies import DeputyOfAuthorError
from admin.lines import proposal_findings
from admin.permissions import Permission
from admin.second_person import second_person_refusal
from admin.steps import CONTINUABLE
from admin.subjects import is_of_touchpoint
from admin.workflow import Case, Step, open_steps, turn
from bot.screens import Button, ButtonRows, Document, Screen
from bot.staff.actions import Decide, GoToStep, OpenDraft, SendBasis
from bot.staff.audience import audience_words
from bot.staff.buttons import button, to_menu
from bot.staff.campaign_words import confirmed_words
from bot.staff.findings import finding_words
from bot.staff.history_actions import OpenHistory
from bot.staff.press_words import press_words
from bot.staff.proposal_people import people_words
from locales import Html, Say
from storage.models import Agency, Proposal, Row, Staff
from storage.store import Store
from storage.terms import ChangeKind, Status

LONGEST = 3000
"""Letters of a difference on a screen; a longer one goes along as a file."""


UNDECIDED = (*CONTINUABLE, Status.SUBMITTED, Status.CHECKED)
"""Statuses in which completeness still matters."""


@dataclass(frozen=True)
class Dossier:
    """A proposal with everything that its screen says."""

    proposal: Proposal
    agency: Agency
    case: Case
    findings: tuple[Finding, ...]
    row: Row | None
    people: dict[int, Staff]
    units: dict[int, str]

    @property
    def letter(self) -> str:
        return self.agency.procedure.order.letter


async def dossier(store: Store, proposal: Proposal) -> Dossier:
    """Read what the proposal's screen needs."""
    agency = await store.agencies.get(proposal.agency_id)
    undecided = proposal.status in UNDECIDED
    found = await proposal_findings(store, proposal, agency.procedure) if undecided else ()
    row = await store.register.row(agency.id, proposal.row_id) if proposal.row_id else None
    return Dossier(
        proposal=proposal,
        agency=agency,
        case=await case_of(store, proposal),
        findings=found,
        row=row,
        people=await store.team.titles(proposal.agency_id),
        units={unit.id: unit.name for unit in await store.agencies.units(agency.id)},
    )


async def proposal_screen(
    store: Store, proposal: Proposal, by: Staff, say: Say, *, lead: Html | None = None
) -> Screen:
    """The proposal as this person sees it; `lead` says what has just happened."""
    whole = await dossier(store, proposal)
    differences = _difference(whole, say)
    mend = what_to_mend(proposal, whole.people, say)
    parts = [lead, mend, _head(whole, say), differences, _reasons(whole, say)]
    parts += [
        _findings(whole, say),
        people_words(whole.proposal, whole.people, whole.units, say),
        _state(whole, by, say),
    ]
    documents: tuple[Document, ...] = ()
    if len(differences) > LONGEST:
        parts[3] = say("difference-in-file", count=differences.count("\n") + 1)
        documents = (_as_file(proposal, differences, say),)
    return Screen(
        text=Html("\n\n".join(part for part in parts if part)),
        buttons=_buttons(whole, by, say),
        documents=documents,
    )


async def summaries(
    store: Store, proposals: Sequence[Proposal], say: Say
) -> tuple[Html, tuple[Document, ...]]:
    """Several proposals on one screen: each with its difference, basis and people. What is
    too long goes along as a file, and the screen names the touchpoints."""
    told = [await _in_short(store, each, say) for each in proposals]
    text = Html("\n\n".join(told))
    if len(text) <= LONGEST:
        return text, ()
    names = [say("name-line", name=subject_title(each, say)) for each in proposals]
    told_by_file = say("difference-in-file", count=len(proposals))
    return Html("\n".join((*names, told_by_file))), (_as_file(proposals[0], text, say),)


async def _in_short(store: Store, proposal: Proposal, say: Say) -> Html:
    whole = await dossier(store, proposal)
    parts = (
        _head(whole, say),
        _difference(whole, say),
        _reasons(whole, say),
        people_words(whole.proposal, whole.people, whole.units, say),
    )
    return Html("\n".join(part for part in parts if part))


def _difference(whole: Dossier, say: Say) -> Html:
    """A new row has no «было»: its fields stand plainly."""
    proposal, procedure = whole.proposal, whole.agency.procedure
    if proposal.kind is ChangeKind.EXCLUDE:
        return exclusion_words(proposal, say)
    found = proposal_differences(proposal, procedure, say)
    told = difference_lines(found, say)
    if not proposal.was:
        lines = [say("new-row-field", field=each.field, value=each.becomes) for each in found]
        told = Html("\n".join(lines))
    audience = audience_words(proposal, procedure, say)
    return Html("\n".join(part for part in (told, audience) if part))


def difference_lines(differences: Sequence[Difference], say: Say) -> Html:
    """«Было: … Станет: …», a line a field, marked by words and not by colour alone."""
    lines = []
    for each in differences:
        key = "difference-changed" if each.was and each.becomes else "difference-new"
        if each.was and not each.becomes:
            key = "difference-gone"
        lines.append(say(key, field=each.field, was=each.was, becomes=each.becomes))
        if each.added:
            lines.append(say("difference-added", words=each.added))
        if each.gone:
            lines.append(say("difference-dropped", words=each.gone))
    return Html("\n".join(lines))


def subject_title(proposal: Proposal, say: Say) -> str:
    """The touchpoint's name; a nameless draft says so."""
    name = proposal.subject_name or proposal.becomes.get("name", "")
    return name or unescape(say("draft-nameless"))


def what_to_mend(proposal: Proposal, people: Mapping[int, Staff], say: Say) -> Html | None:
    """What whoever returned the proposal asks its author for; None for all others."""
    if proposal.status is not Status.RETURNED or not proposal.comment:
        return None
    who = people.get(proposal.decided_by_id or 0)
    return say("what-to-mend", who=who.title if who else "—", comment=proposal.comment)


def _head(whole: Dossier, say: Say) -> Html:
    proposal = whole.proposal
    head = say(
        "proposal-head",
        name=subject_title(proposal, say),
        change=say(f"change-{proposal.kind.value}"),
        number=str(proposal.id),
    )
    confirmed = confirmed_words(whole.row, say) if whole.row else None
    return Html("\n".join(part for part in (head, _place(whole, say), confirmed) if part))


def _place(whole: Dossier, say: Say) -> Html:
    """Which row is meant: a touchpoint may stand in several."""
    if whole.row is None:
        return Html("")
    if is_of_touchpoint(whole.proposal.kind):
        return say("proposal-everywhere")
    row = whole.row
    parts = dict.fromkeys(part for part in (row.direction, row.service, row.process) if part)
    return say("proposal-place", place=" · ".join(parts))


def _reasons(whole: Dossier, say: Say) -> Html:
    proposal = whole.proposal
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
    return Html("\n".join(lines))


def _findings(whole: Dossier, say: Say) -> Html:
    if whole.proposal.status not in UNDECIDED:
        return Html("")
    return finding_words(whole.findings, whole.proposal.kind, whole.letter, say)


def _state(whole: Dossier, by: Staff, say: Say) -> Html:
    """Where it stands, and whether a press is the approval or an order follows."""
    proposal, case = whole.proposal, whole.case
    lines = [say("proposal-status", status=proposal.status.value)]
    needed = turn(proposal.status, case)
    if needed is not None:
        presses = Step.APPROVE in open_steps(proposal, by, case)
        lines.append(say(press_words(proposal, _meaning_of_a_press(needed, case, presses))))
        if by.person_id == proposal.author_id:
            lines.append(say("own-proposal-waits"))
        elif isinstance(second_person_refusal(by, needed, [proposal]), DeputyOfAuthorError):
            lines.append(say("principals-proposal-waits"))
    return Html("\n".join(lines))


def _meaning_of_a_press(needed: Permission, case: Case, presses: bool) -> str:
    """Whether a press of those whose turn it is approves, and what follows if not;
    `presses`: it is this person who may press."""
    if case.by_order:
        return "then-order-waits" if needed is Permission.PRESENT else "then-order-follows"
    if needed is Permission.CHECK:
        return "then-approver-decides"
    return "then-press-approves" if presses else "then-approver-presses"


def _buttons(whole: Dossier, by: Staff, say: Say) -> ButtonRows:
    proposal = whole.proposal
    rows: list[tuple[Button, ...]] = []
    blocked = any(finding.blocks for finding in whole.findings)
    for step in open_steps(proposal, by, whole.case):
        if not (blocked and step in _WANT_COMPLETE):
            rows.append((_step_button(step, whole, say),))
    if proposal.submitted_at is not None:
        rows.append((button(say, "history-button", OpenHistory("proposal", proposal.id)),))
    if proposal.basis_file_id is not None:
        rows.append((button(say, "basis-file", SendBasis(proposal.id)),))
    return (*rows, *to_menu(say))


_WANT_COMPLETE = (Step.SUBMIT, Step.CHECK, Step.APPROVE)
"""Steps that completeness would refuse: no button until it is mended."""


def _step_button(step: Step, whole: Dossier, say: Say) -> Button:
    proposal = whole.proposal
    if step is Step.EDIT:
        return button(say, "step-edit", OpenDraft(proposal.id))
    key = f"step-{step.value}"
    if step is Step.SUBMIT and not whole.case.separate_check:
        key = "step-submit-to-approver"
    if step is Step.WITHDRAW and proposal.status is Status.DRAFT:
        key = "draft-delete"
    return button(say, key, Decide(proposal.id, step.value, proposal.revision))


def mending_buttons(steps: Sequence[str], proposal: Proposal, say: Say) -> ButtonRows:
    """«Исправить: …» for each step of a draft, two in a row."""
    buttons = [button(say, f"mend-{step}", GoToStep(proposal.id, step)) for step in steps]
    return tuple(tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2))


def _as_file(proposal: Proposal, differences: Html, say: Say) -> Document:
    text = unescape(sub(r"<[^>]+>", "", differences))
    name = unescape(say("difference-file-name", number=str(proposal.id)))
    return Document(name=name, content=text.encode())
