"""Who wrote a proposal, who checked it and who decided, with the approver of a deputy."""

from collections.abc import Mapping

from admin.principals import genitive
from locales import Html, Say
from storage.models import Proposal, Staff
from storage.terms import Status

_DECIDED = (Status.RELEASED, Status.RETURNED, Status.REJECTED)


def people_words(
    proposal: Proposal, people: Mapping[int, Staff], units: Mapping[int, str], say: Say
) -> Html:
    """A line a person; `people` are by person id."""
    return Html("\n".join(people_lines(proposal, people, units, say)))


def people_lines(
    proposal: Proposal, people: Mapping[int, Staff], units: Mapping[int, str], say: Say
) -> list[Html]:
    lines = [say("proposal-author", who=_title(people.get(proposal.author_id), units))]
    if proposal.checked_by_id is not None:
        checked = _title(people.get(proposal.checked_by_id), units)
        lines.append(say("proposal-checked-by", who=checked))
    if proposal.decided_by_id is not None and proposal.status in _DECIDED:
        who = _title(people.get(proposal.decided_by_id), units)
        principal = people.get(proposal.approved_for_id or 0)
        if principal is not None and proposal.status is Status.RELEASED:
            who = say("signed-by-deputy", deputy=who, approver=genitive(principal, say))
        lines.append(say("proposal-decided-by", who=who, decision=proposal.status.value))
    return lines


def _title(staff: Staff | None, units: Mapping[int, str]) -> str:
    """«Редактор 1, Отдел надзора»; the unit where the person was invited into one."""
    if staff is None:
        return "—"
    unit = units.get(staff.unit_id) if staff.unit_id else None
    return f"{staff.title}, {unit}" if unit else staff.title
