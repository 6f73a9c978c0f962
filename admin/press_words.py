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
    """Where it stands, and whether a press is the approval or an order follows; a line each."""
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
    return lines


def _meaning_of_a_press(needed: Permission, case: Case, presses: bool) -> str:
    """Whether a press of those whose turn it is approves, and what follows if not;
    `presses`: it is this person who may press."""
    if case.by_order:
        return "then-order-waits" if needed is Permission.PRESENT else "then-order-follows"
    if needed is Permission.CHECK:
        return "then-approver-decides"
    return "then-press-approves" if presses else "then-approver-presses"
