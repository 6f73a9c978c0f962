"""Who reads a text that a proposal writes: said also where the proposal changes nothing of it."""

from admin.changes import value_words
from locales import Html, Say
from storage.models import Proposal
from storage.procedure import Procedure
from storage.terms import ChangeKind


def audience_words(proposal: Proposal, procedure: Procedure, say: Say) -> Html:
    """«Виден гражданам: нет, только сотрудники»; empty where the difference tells it."""
    before, after = (bool(said.get("public")) for said in (proposal.was, proposal.becomes))
    is_text = proposal.kind is ChangeKind.KNOWLEDGE and not proposal.becomes.get("withdrawn")
    if not is_text or before is not after:
        return Html("")
    who = value_words("public", after, procedure, say)
    return say("new-row-field", field=say("field-public"), value=who)
