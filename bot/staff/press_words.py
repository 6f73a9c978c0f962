"""What a press on a text means: it needs no order and makes no release."""

from storage.models import Proposal
from storage.terms import ChangeKind

_OF_TEXTS = {
    "then-press-approves": "knowledge-then-press-approves",
    "then-approver-presses": "knowledge-then-approver-presses",
    "then-approver-decides": "knowledge-then-approver-decides",
}


def press_words(proposal: Proposal, key: str) -> str:
    """The message about this proposal in place of the one about a change of the list."""
    return _OF_TEXTS.get(key, key) if proposal.kind is ChangeKind.KNOWLEDGE else key
