"""What each role may do. One table; the procedure narrows who proposes what."""

from enum import StrEnum

from admin.errors import NotAllowedError, NotStaffError
from admin.errors.procedure import ClosedAgencyError
from storage.models import Agency, Staff
from storage.procedure import Procedure
from storage.terms import ChangeKind, Role


class Permission(StrEnum):
    READ = "read"
    """See the internal list."""
    PROPOSE = "propose"
    CHECK = "check"
    COLLECT = "collect"
    """Put the units' checked changes together into the consolidated list (D13, D16)."""
    PRESENT = "present"
    """Submit the checked changes for the order (D13)."""
    APPROVE = "approve"
    PUBLISH = "publish"
    """Record that a release stands on the site (D14, B5.4)."""
    SEE_WORK = "see_work"
    """See proposals and releases of the agency."""
    MANAGE_PEOPLE = "manage_people"
    KEEP_PROCESSES = "keep_processes"
    """Record versions of the register of processes (D4, D15.1)."""
    EDIT_PROCEDURE = "edit_procedure"
    """Change the agency's settings: everything in which the orders differ."""
    READ_JOURNAL = "read_journal"
    """Read who did what, and take the journal along to check its chain elsewhere."""
    ADD_WORDS = "add_words"
    """Teach the search how people speak: sayings and phrases."""
    EDIT_WORDS = "edit_words"
    """Change topics, and remove what others taught."""
    ANSWER_REMARKS = "answer_remarks"
    """Read what clients remark on the agency and its list, and give the outcome (E2.3)."""
    HELP_WITH_BOT = "help_with_bot"
    """The same of remarks on the bot itself (A4.2.1е)."""
    KEEP_SURVEYS = "keep_surveys"
    """Ask clients in the agency's name: make, open and end surveys (E3.2)."""
    KEEP_RECEPTIONS = "keep_receptions"
    """Make and change what citizens book (A4.2.4, D24)."""
    RECEIVE = "receive"
    """See the day's list, call whoever is booked and say how it ended."""


_WORK = {Permission.READ, Permission.SEE_WORK, Permission.RECEIVE}
_ANSWERS = {Permission.ANSWER_REMARKS}
_WORDS = {Permission.ADD_WORDS, Permission.EDIT_WORDS}
_ASKS = {Permission.KEEP_SURVEYS}
_KEEPS = {Permission.KEEP_PROCESSES, Permission.KEEP_RECEPTIONS}

GRANTS: dict[Role, frozenset[Permission]] = {
    Role.EDITOR: frozenset(_WORK | _ANSWERS | {Permission.PROPOSE, Permission.ADD_WORDS}),
    Role.REVIEWER: frozenset(
        _WORK
        | _ANSWERS
        | _WORDS
        | _ASKS
        | _KEEPS
        | {Permission.PROPOSE, Permission.CHECK, Permission.PUBLISH}
    ),
    Role.HEAD: frozenset(
        _WORK
        | _ANSWERS
        | _WORDS
        | _ASKS
        | _KEEPS
        | {Permission.PROPOSE, Permission.CHECK, Permission.COLLECT, Permission.PRESENT}
        | {Permission.PUBLISH, Permission.READ_JOURNAL}
    ),
    Role.SECRETARY: frozenset(
        _WORK
        | _ANSWERS
        | _WORDS
        | _ASKS
        | _KEEPS
        | {Permission.PROPOSE, Permission.CHECK, Permission.COLLECT, Permission.PUBLISH}
    ),
    Role.APPROVER: frozenset(
        _WORK
        | _ANSWERS
        | _WORDS
        | _ASKS
        | {Permission.PROPOSE, Permission.APPROVE, Permission.PUBLISH, Permission.READ_JOURNAL}
    ),
    Role.ADMINISTRATOR: frozenset(
        _WORK
        | _WORDS
        | _KEEPS
        | {Permission.MANAGE_PEOPLE, Permission.EDIT_PROCEDURE, Permission.READ_JOURNAL}
        | {Permission.HELP_WITH_BOT}
    ),
    Role.INTERNAL: frozenset({Permission.READ}),
}

_COMMANDS: dict[str, Permission] = {
    "menu": Permission.SEE_WORK,
    "web": Permission.SEE_WORK,
    "propose": Permission.PROPOSE,
    "drafts": Permission.PROPOSE,
    "proposals": Permission.SEE_WORK,
    "releases": Permission.SEE_WORK,
    "findings": Permission.SEE_WORK,
    "list": Permission.SEE_WORK,
    "suggestions": Permission.PROPOSE,
    "remarks": Permission.SEE_WORK,
    "knowledge": Permission.SEE_WORK,
    "questions": Permission.ADD_WORDS,
    "words": Permission.ADD_WORDS,
    "monitoring": Permission.SEE_WORK,
    "publications": Permission.SEE_WORK,
    "stats": Permission.SEE_WORK,
    "surveys": Permission.SEE_WORK,
    "reception": Permission.RECEIVE,
    "deputy": Permission.APPROVE,
    "team": Permission.MANAGE_PEOPLE,
    "procedure": Permission.SEE_WORK,
    "processes": Permission.SEE_WORK,
    "cancel": Permission.SEE_WORK,
}


AS_DEPUTY = frozenset({Permission.APPROVE})
"""What an approver's deputy may do beside their own role, on the days of the period."""


def may(staff: Staff, permission: Permission) -> bool:
    """Whether the person works here now in a role that does this, or as a deputy."""
    if staff.revoked_at is not None:
        return False
    return does_by_role(staff, permission) or bool(staff.stands_in_for and permission in AS_DEPUTY)


def does_by_role(staff: Staff, permission: Permission) -> bool:
    """Whether the person's own role does this, whoever they stand in for."""
    return permission in GRANTS[staff.role]


def require(staff: Staff, permission: Permission) -> None:
    """Let pass or refuse.

    Raises:
        NotStaffError: the person was revoked.
        NotAllowedError: the role does not do this.
    """
    if staff.revoked_at is not None:
        raise NotStaffError
    if not may(staff, permission):
        raise NotAllowedError(role=staff.role.value)


def require_open(agency: Agency) -> None:
    """Let pass unless the agency is closed.

    Raises:
        ClosedAgencyError: its list is only read; somebody else came after it.
    """
    if agency.closed_on is not None:
        raise ClosedAgencyError


def holders(permission: Permission) -> tuple[Role, ...]:
    """The roles that hold a permission; `admin.deciders.able` finds the people."""
    return tuple(role for role in Role if permission in GRANTS[role])


def may_propose(role: Role, procedure: Procedure, kind: ChangeKind | None = None) -> bool:
    """Whether the procedure gives this kind of change, or any, to the role."""
    if Permission.PROPOSE not in GRANTS[role]:
        return False
    kinds = [kind] if kind else list(ChangeKind)
    return any(role in procedure.route.proposers_of(each) for each in kinds)


def commands_for(role: Role, procedure: Procedure) -> tuple[str, ...]:
    """The commands that stand in this role's menu in this agency."""
    return tuple(
        name
        for name, needed in _COMMANDS.items()
        if needed in GRANTS[role]
        and (needed is not Permission.PROPOSE or may_propose(role, procedure))
        and (name != "monitoring" or _is_monitored(procedure))
        and (name != "reception" or procedure.reception_booking.on)
    )


def _is_monitored(procedure: Procedure) -> bool:
    return procedure.monitoring is not None and procedure.monitoring.on
