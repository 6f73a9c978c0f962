"""The table of steps: every step, status, role, person and release rule, unsaved."""

from itertools import product

import pytest

from admin.errors import (
    AuthorGoneError,
    NotAllowedError,
    NotStaffError,
    NotYoursError,
    OtherTurnError,
    OwnProposalError,
    PresentedBundleError,
)
from admin.permissions import GRANTS, Permission, commands_for, holders, may
from admin.workflow import RULES, Case, Step, open_steps, refusal, turn
from storage.models.base import utc_now
from storage.terms import ReleaseRule, Role, Status
from tests.factories import a_case, a_member, a_procedure, a_proposal

AUTHOR, SECOND, EDITED = 1, 2, 3

DECISIONS = {
    # (status, by order, separate check): who decides, and what they may do
    (Status.SUBMITTED, False, True): (Permission.CHECK, {Step.CHECK, Step.RETURN, Step.REJECT}),
    (Status.SUBMITTED, False, False): (
        Permission.APPROVE,
        {Step.APPROVE, Step.RETURN, Step.REJECT},
    ),
    (Status.CHECKED, False, True): (Permission.APPROVE, {Step.APPROVE, Step.RETURN, Step.REJECT}),
    (Status.CHECKED, False, False): (Permission.APPROVE, {Step.APPROVE, Step.RETURN, Step.REJECT}),
    (Status.SUBMITTED, True, True): (Permission.CHECK, {Step.CHECK, Step.RETURN, Step.REJECT}),
    (Status.SUBMITTED, True, False): (Permission.APPROVE, {Step.CHECK, Step.RETURN, Step.REJECT}),
    (Status.CHECKED, True, True): (Permission.PRESENT, {Step.RETURN, Step.REJECT}),
    (Status.CHECKED, True, False): (Permission.PRESENT, {Step.RETURN, Step.REJECT}),
}
OF_AUTHOR = {
    Status.DRAFT: {Step.EDIT, Step.SUBMIT, Step.WITHDRAW},
    Status.SUBMITTED: {Step.WITHDRAW},
    Status.CHECKED: {Step.WITHDRAW},
    Status.RETURNED: {Step.EDIT, Step.SUBMIT, Step.WITHDRAW},
}


@pytest.mark.parametrize("rule", ReleaseRule)
@pytest.mark.parametrize("apart", [True, False])
@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("role", Role)
def test_a_second_person_has_the_steps_of_their_turn_alone(
    role: Role, status: Status, apart: bool, rule: ReleaseRule
) -> None:
    by, case = a_member(role, SECOND), a_case(rule, apart)
    needed, steps = DECISIONS.get((status, case.by_order, apart), (None, set()))

    shown = set(open_steps(a_proposal(status), by, case))

    assert shown == (steps if needed is not None and needed in GRANTS[role] else set())


@pytest.mark.parametrize("rule", ReleaseRule)
@pytest.mark.parametrize("apart", [True, False])
@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("role", Role)
def test_the_author_writes_and_withdraws_and_never_decides(
    role: Role, status: Status, apart: bool, rule: ReleaseRule
) -> None:
    author = a_member(role, AUTHOR)

    shown = set(open_steps(a_proposal(status), author, a_case(rule, apart)))

    mine = OF_AUTHOR.get(status, set())
    if role is Role.INTERNAL:
        mine = set()
    elif role is Role.ADMINISTRATOR:
        mine = mine & {Step.WITHDRAW}
    assert shown == mine


@pytest.mark.parametrize("step", [Step.CHECK, Step.APPROVE, Step.RETURN, Step.REJECT])
@pytest.mark.parametrize("status", [Status.SUBMITTED, Status.CHECKED])
@pytest.mark.parametrize("role", Role)
def test_nobody_decides_on_what_they_wrote_or_last_edited(
    role: Role, status: Status, step: Step
) -> None:
    proposal = a_proposal(status, author_id=AUTHOR, last_edited_by_id=EDITED)

    for person in (AUTHOR, EDITED):
        refused = refusal(step, proposal, a_member(role, person), a_case())
        assert isinstance(refused, OwnProposalError)


@pytest.mark.parametrize(("status", "by_order", "apart"), DECISIONS)
def test_the_turn_is_the_one_that_the_table_says(
    status: Status, by_order: bool, apart: bool
) -> None:
    rule = ReleaseRule.BY_ORDER if by_order else ReleaseRule.ON_APPROVAL

    assert turn(status, a_case(rule, apart)) is DECISIONS[status, by_order, apart][0]


@pytest.mark.parametrize(
    "status", [each for each in Status if each not in (Status.SUBMITTED, Status.CHECKED)]
)
def test_nobody_decides_on_what_waits_for_nobody(status: Status) -> None:
    assert turn(status, a_case()) is None


@pytest.mark.parametrize(("step", "status", "role"), list(product(Step, Status, Role)))
def test_a_revoked_person_and_a_stranger_take_no_step(
    step: Step, status: Status, role: Role
) -> None:
    revoked = a_member(role, AUTHOR, revoked_at=utc_now())
    stranger = a_member(role, SECOND, agency_id=2)

    for by in (revoked, stranger):
        assert isinstance(refusal(step, a_proposal(status), by, a_case()), NotStaffError)
        assert open_steps(a_proposal(status), by, a_case()) == []


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("person", [AUTHOR, SECOND])
def test_a_presented_change_stands_still_for_everybody(role: Role, person: int) -> None:
    case = a_case(ReleaseRule.BY_ORDER, presented=True)
    proposal, by = a_proposal(Status.CHECKED), a_member(role, person)

    assert open_steps(proposal, by, case) == []
    assert isinstance(refusal(Step.WITHDRAW, proposal, by, case), PresentedBundleError)


@pytest.mark.parametrize("step", [Step.EDIT, Step.SUBMIT, Step.WITHDRAW])
def test_only_the_author_takes_the_authors_steps(step: Step) -> None:
    refused = refusal(step, a_proposal(Status.DRAFT), a_member(Role.EDITOR, SECOND), a_case())

    assert isinstance(refused, NotYoursError)


def test_a_decider_out_of_turn_reads_whose_turn_it_is() -> None:
    refused = refusal(Step.APPROVE, a_proposal(Status.SUBMITTED), a_member(Role.APPROVER), a_case())

    assert isinstance(refused, OtherTurnError)
    assert refused.words == {"turn": "check"}


@pytest.mark.parametrize("role", [Role.EDITOR, Role.ADMINISTRATOR, Role.INTERNAL])
def test_a_role_that_never_decides_reads_that(role: Role) -> None:
    refused = refusal(Step.CHECK, a_proposal(), a_member(role), a_case())

    assert isinstance(refused, NotAllowedError)


def test_by_order_no_press_is_the_approval() -> None:
    case = a_case(ReleaseRule.BY_ORDER)

    for status, role in product((Status.SUBMITTED, Status.CHECKED), Role):
        assert Step.APPROVE not in open_steps(a_proposal(status), a_member(role), case)


def test_nothing_is_returned_to_an_author_who_is_gone() -> None:
    case = a_case()
    gone = type(case)(case.release_rule, case.separate_check, author_here=False)
    reviewer = a_member(Role.REVIEWER)

    assert isinstance(refusal(Step.RETURN, a_proposal(), reviewer, gone), AuthorGoneError)
    assert Step.REJECT in open_steps(a_proposal(), reviewer, gone)


def test_every_refusal_names_its_arguments() -> None:
    with pytest.raises(TypeError):
        OwnProposalError()


def test_the_administrator_approves_nothing_by_that_role() -> None:
    administrator = a_member(Role.ADMINISTRATOR)

    assert not may(administrator, Permission.APPROVE)
    assert not may(administrator, Permission.CHECK)
    assert not may(administrator, Permission.PROPOSE)


def test_an_internal_client_only_reads() -> None:
    assert GRANTS[Role.INTERNAL] == {Permission.READ}
    assert commands_for(Role.INTERNAL, a_procedure()) == ()


def test_only_the_head_presents() -> None:
    assert holders(Permission.PRESENT) == (Role.HEAD,)


def test_every_step_that_needs_a_reason_is_a_refusal() -> None:
    assert {step for step, rule in RULES.items() if rule.comment} == {Step.RETURN, Step.REJECT}


@pytest.mark.parametrize("step", [Step.EDIT, Step.SUBMIT])
def test_an_author_writes_on_while_the_procedure_gives_it_to_their_role(step: Step) -> None:
    case = Case(ReleaseRule.ON_APPROVAL, separate_check=True, proposers=(Role.EDITOR,))
    draft = a_proposal(Status.DRAFT)

    assert refusal(step, draft, a_member(Role.EDITOR, AUTHOR), case) is None
    promoted = refusal(step, draft, a_member(Role.APPROVER, AUTHOR), case)
    assert isinstance(promoted, NotAllowedError)
    assert refusal(Step.WITHDRAW, draft, a_member(Role.APPROVER, AUTHOR), case) is None


def test_an_author_who_only_reads_now_withdraws_nothing() -> None:
    refused = refusal(Step.WITHDRAW, a_proposal(), a_member(Role.INTERNAL, AUTHOR), a_case())

    assert isinstance(refused, NotAllowedError)
