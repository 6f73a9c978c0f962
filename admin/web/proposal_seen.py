"""A proposal as its page shows it: everything in words, and what this person may press."""

from dataclasses import dataclass
from typing import Any

from admin import proposals
from admin.audience import audience_words
from admin.changes import Difference, exclusion_words, proposal_differences
from admin.completeness import Finding
from admin.dossier import (
    Dossier,
    dossier,
    place_words,
    reason_words,
    step_words,
    subject_title,
    what_to_mend,
)
from admin.finding_words import mending_words, source_words
from admin.forms.dates import forms_of
from admin.forms.words import form_words
from admin.history import of_proposal
from admin.history_words import event_lines
from admin.monitoring.confirmed import confirmed_words
from admin.press_words import press_key, why_not_mine
from admin.proposal_people import people_lines
from admin.web.visitor import Visitor
from admin.work import next_waiting
from admin.workflow import RULES, Step
from locales import Html, Say
from storage.models import Proposal, StoredFile
from storage.terms import ChangeKind

_ALREADY_SHOWN = ("then-press-approves", "knowledge-then-press-approves")
"""On the screen the approver reads beside the button what a press does."""


@dataclass(frozen=True)
class Seen:
    """A proposal as its page shows it; `steps` are pairs of a step and its button's words."""

    proposal: Proposal
    name: str
    about: list[Html]
    differences: list[Difference]
    reasons: list[Html]
    file: StoredFile | None
    forms: list[tuple[int, Html]]
    """Files that the row would have, by their ids."""
    findings: list[tuple[bool, Html, Html]] | None
    people: list[Html]
    state: list[Html]
    mend: Html | None
    steps: dict[str, Html]
    client: str
    next_release: str
    makes_release: bool
    history: list[list[Html]]
    following: Proposal | None
    left: int

    @property
    def deciding(self) -> dict[str, Html]:
        """The steps of one press each, without those that need a reason."""
        return {step: words for step, words in self.steps.items() if not RULES[Step(step)].comment}

    @property
    def with_reason(self) -> dict[str, Html]:
        return {step: words for step, words in self.steps.items() if RULES[Step(step)].comment}


async def proposal_seen(visitor: Visitor, proposal_id: int) -> Seen:
    by, say = visitor.staff, visitor.say
    async with visitor.reading() as store:
        proposal, _steps = await proposals.read(store, proposal_id, by=by)
        whole = await dossier(store, proposal)
        past = await of_proposal(store, proposal.id, by=by)
        file_id = proposal.basis_file_id
        file = await store.files.named(by.agency_id, file_id) if file_id else None
        following, left = await next_waiting(store, proposal.id, by=by)
    steps = whole.steps(by)
    return Seen(
        **_told(whole, visitor),
        file=file,
        steps={step.value: step_words(step, whole, say) for step in steps},
        history=[event_lines(each, whole.agency.time_zone, say) for each in past.events],
        following=following,
        left=left,
    )


def _told(whole: Dossier, visitor: Visitor) -> dict[str, Any]:
    """What the proposal says of itself, in words."""
    proposal, procedure, say = whole.proposal, whole.agency.procedure, visitor.say
    excludes = proposal.kind is ChangeKind.EXCLUDE
    confirmed = confirmed_words(whole.row, say) if whole.row else None
    return {
        "proposal": proposal,
        "name": subject_title(proposal, say),
        "about": _lines(
            place_words(whole, say),
            confirmed,
            exclusion_words(proposal, say) if excludes else None,
            audience_words(proposal, procedure, say),
        ),
        "differences": [] if excludes else proposal_differences(proposal, procedure, say),
        "reasons": reason_words(proposal, say),
        "forms": [(each["file_id"], form_words(each, say)) for each in forms_of(proposal)],
        "findings": [_finding(each, whole, say) for each in whole.findings]
        if whole.is_undecided
        else None,
        "people": people_lines(proposal, whole.people, whole.units, say),
        "state": _state(whole, visitor),
        "mend": what_to_mend(proposal, whole.people, say),
        "client": whole.client.value,
        "next_release": str(whole.next_release),
        "makes_release": proposal.kind is not ChangeKind.KNOWLEDGE,
    }


def _finding(finding: Finding, whole: Dossier, say: Say) -> tuple[bool, Html, Html]:
    """Whether it blocks, how to mend it, and where the order asks for it."""
    words = mending_words(finding, whole.proposal.kind, say)
    return finding.blocks, words, source_words(finding, whole.letter, say)


def _state(whole: Dossier, visitor: Visitor) -> list[Html]:
    by, say = visitor.staff, visitor.say
    key = press_key(whole, by)
    press = say(key) if key and key not in _ALREADY_SHOWN else None
    return _lines(press, *why_not_mine(whole, by, say))


def _lines(*told: Html | None) -> list[Html]:
    return [each for each in told if each]
