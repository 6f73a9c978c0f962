"""The state machine of a proposal: one table gives guard, permission and buttons.

Whose turn it is follows from the agency's procedure (`Case`), so faces cannot drift
from the rules.
"""

from dataclasses import dataclass
from enum import StrEnum

from admin.errors import (
    AuthorGoneError,
    DomainError,
    NotAllowedError,
    NotStaffError,
    NotYoursError,
    OtherTurnError,
    PresentedBundleError,
)
from admin.errors.procedure import KindOfOthersError
from admin.permissions import Permission, holders, may
from admin.second_person import second_person_refusal
from storage.models import Proposal, Staff
from storage.terms import ReleaseRule, Role, Status


class Step(StrEnum):
    EDIT = "edit"
    SUBMIT = "submit"
    CHECK = "check"
    APPROVE = "approve"
    RETURN = "return"
    REJECT = "reject"
    WITHDRAW = "withdraw"


@dataclass(frozen=True)
class Rule:
    """From which statuses a step leads where.

    `author_only` steps are the author's, who `needs` this permission still: to write, also
    the procedure's word for this kind of change; to withdraw, only to work here, since what
    nobody else may take back would hang otherwise. All other steps belong to the role whose
    turn it is and to a second person. `comment` steps need a reason.
    """

    start: tuple[Status, ...]
    end: Status
    author_only: bool = False
    needs: Permission = Permission.SEE_WORK
    comment: bool = False


RULES: dict[Step, Rule] = {
    Step.APPROVE: Rule((Status.SUBMITTED, Status.CHECKED), Status.RELEASED),
    Step.CHECK: Rule((Status.SUBMITTED,), Status.CHECKED),
    Step.RETURN: Rule((Status.SUBMITTED, Status.CHECKED), Status.RETURNED, comment=True),
    Step.REJECT: Rule((Status.SUBMITTED, Status.CHECKED), Status.REJECTED, comment=True),
    Step.EDIT: Rule(
        (Status.DRAFT, Status.RETURNED),
        Status.DRAFT,
        author_only=True,
        needs=Permission.PROPOSE,
    ),
    Step.SUBMIT: Rule(
        (Status.DRAFT, Status.RETURNED),
        Status.SUBMITTED,
        author_only=True,
        needs=Permission.PROPOSE,
    ),
    Step.WITHDRAW: Rule(
        (Status.DRAFT, Status.SUBMITTED, Status.CHECKED, Status.RETURNED),
        Status.WITHDRAWN,
        author_only=True,
    ),
}


@dataclass(frozen=True)
class Case:
    """What of the agency and its people decides whose turn it is.

    `separate_check`: somebody other than the approver has to check, and exists.
    `presented`: the proposal's bundle has gone to the approver. `author_here`: the author
    works here still and could mend what is returned. `proposers`: the roles to which the
    procedure gives this kind of change.
    """

    release_rule: ReleaseRule
    separate_check: bool
    presented: bool = False
    author_here: bool = True
    proposers: tuple[Role, ...] = holders(Permission.PROPOSE)

    @property
    def by_order(self) -> bool:
        return self.release_rule is ReleaseRule.BY_ORDER


def turn(status: Status, case: Case) -> Permission | None:
    """The permission whose holders decide now; None when it is the author's move or over."""
    if status is Status.SUBMITTED:
        return Permission.CHECK if case.separate_check else Permission.APPROVE
    if status is Status.CHECKED:
        return Permission.PRESENT if case.by_order else Permission.APPROVE
    return None


def refusal(step: Step, proposal: Proposal, by: Staff, case: Case) -> DomainError | None:
    """Why this person may not take this step now, or None. The status is checked by verbs."""
    rule = RULES[step]
    if by.revoked_at is not None or by.agency_id != proposal.agency_id:
        return NotStaffError()
    if case.presented and proposal.status is Status.CHECKED:
        return PresentedBundleError()
    if rule.author_only:
        return _author_refusal(rule, proposal, by, case)
    return _decider_refusal(step, proposal, by, case)


def open_steps(proposal: Proposal, by: Staff, case: Case) -> list[Step]:
    """The buttons that every face shows."""
    return [
        step
        for step, rule in RULES.items()
        if proposal.status in rule.start and refusal(step, proposal, by, case) is None
    ]


def _author_refusal(rule: Rule, proposal: Proposal, by: Staff, case: Case) -> DomainError | None:
    if by.person_id != proposal.author_id:
        return NotYoursError()
    if not may(by, rule.needs):
        return NotAllowedError(role=by.role.value)
    if rule.needs is Permission.PROPOSE and by.role not in case.proposers:
        return KindOfOthersError()
    return None


def _decider_refusal(step: Step, proposal: Proposal, by: Staff, case: Case) -> DomainError | None:
    needed = turn(proposal.status, case)
    if needed is None:
        return OtherTurnError(turn="author")
    same_person = second_person_refusal(
        by, needed, [proposal], [proposal] if case.separate_check else ()
    )
    if same_person is not None:
        return same_person
    if not may(by, needed):
        decides = may(by, Permission.CHECK) or may(by, Permission.APPROVE)
        return OtherTurnError(turn=needed.value) if decides else NotAllowedError(role=by.role.value)
    if step is Step.APPROVE and (case.by_order or needed is not Permission.APPROVE):
        return OtherTurnError(turn=needed.value)
    if step is Step.CHECK and needed is Permission.APPROVE and not case.by_order:
        return OtherTurnError(turn=needed.value)
    if step is Step.RETURN and not case.author_here:
        return AuthorGoneError()
    return None
