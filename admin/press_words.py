"""What a press on a proposal means: the approval itself, or what follows it."""

from admin.dossier import Dossier
from admin.errors.deputies import DeputyOfAuthorError
from admin.permissions import Permission
from admin.second_person import second_person_refusal
from admin.workflow import Case, Step, open_steps, turn
from locales import Html, Say
from storage.models import Proposal, Staff
from storage.terms import ChangeKind

_OF_TEXTS = {
    "then-press-approves": "knowledge-then-press-approves",
    "then-approver-presses": "knowledge-then-approver-presses",
    "then-approver-decides": "knowledge-then-approver-decides",
}


def press_words(proposal: Proposal, key: str) -> str:
    """The message about this proposal in place of the one about a change of the list: a text
    needs no order and makes no release."""
    return _OF_TEXTS.get(key, key) if proposal.kind is ChangeKind.KNOWLEDGE else key


def state_words(whole: Dossier, by: Staff, say: Say) -> list[Html]:
    """Where it stands, whether a press is the approval or an order follows, and why this person
    has none; a line each."""
    lines = [say("proposal-status", status=whole.proposal.status.value)]
    if key := press_key(whole, by):
        lines.append(say(key))
    return [*lines, *why_not_mine(whole, by, say)]


def press_key(whole: Dossier, by: Staff) -> str:
    """The message about what a press means now; empty where nobody's press is waited for."""
    proposal, case = whole.proposal, whole.case
    needed = turn(proposal.status, case)
    if needed is None:
        return ""
    presses = Step.APPROVE in open_steps(proposal, by, case)
    return press_words(proposal, _meaning_of_a_press(needed, case, presses))


def why_not_mine(whole: Dossier, by: Staff, say: Say) -> list[Html]:
    """Why somebody else decides: one's own proposal, or that of one's principal."""
    proposal, needed = whole.proposal, turn(whole.proposal.status, whole.case)
    if needed is None:
        return []
    if by.person_id == proposal.author_id:
        return [say("own-proposal-waits")]
    if isinstance(second_person_refusal(by, needed, [proposal]), DeputyOfAuthorError):
        return [say("principals-proposal-waits")]
    return []


def _meaning_of_a_press(needed: Permission, case: Case, presses: bool) -> str:
    """Whether a press of those whose turn it is approves, and what follows if not;
    `presses`: it is this person who may press."""
    if case.by_order:
        return "then-order-waits" if needed is Permission.PRESENT else "then-order-follows"
    if needed is Permission.CHECK:
        return "then-approver-decides"
    return "then-press-approves" if presses else "then-approver-presses"
