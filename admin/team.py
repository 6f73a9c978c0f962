"""People of an agency: invite, let in, change roles, revoke."""

import hashlib
import secrets
from collections.abc import Sequence
from datetime import timedelta
from html import unescape

from admin.deciders import able
from admin.deputies import end_those_of
from admin.errors import (
    AlreadyMemberError,
    InvitationExpiredError,
    InvitationUnknownError,
    InvitationUsedError,
    LastAdministratorError,
    NobodyError,
    NotStaffError,
)
from admin.errors.team import NoSuchRoleError
from admin.fields import text
from admin.notices import NoticeKind, notify
from admin.permissions import Permission, may, require, require_open
from admin.proposals import close
from admin.sessions import end_those_of as sign_out
from admin.turns import tell_turns
from admin.units import keep_unit
from admin.vacancies import tell_of_vacancies
from locales import DEFAULT_LANGUAGE, Say
from storage.models import Agency, Invitation, Person, Staff, Unit
from storage.models.base import utc_now
from storage.store import Store
from storage.terms import ReleaseRule, Role, Status

INVITATION_PREFIX = "i"
"""What a link's start parameter begins with when it carries an invitation's code."""

VALID_FOR = timedelta(hours=72)
"""How long an invitation lets somebody in."""


def role_title(role: Role) -> str:
    """«Редактор»: titles are in the language of the agency's papers."""
    return unescape(Say(DEFAULT_LANGUAGE)(f"role-{role.value}"))


async def invite(
    store: Store, agency: Agency, role: Role, *, title: str, unit: str = "", by: Staff | None = None
) -> str:
    """Make a one-time invitation; returns its code, of which only the hash is kept.

    `title` is a role's word in the agency's language («Редактор»); a number is added.
    `by` is None for the operator at the command line.

    Raises:
        NotAllowedError: only administrators invite.
        NoSuchRoleError: the agency has no such role.
    """
    _require_inviter(by, agency)
    require_open(agency)
    _require_known(role, agency)
    code = secrets.token_urlsafe(24)
    number = await store.team.next_number(agency.id, role)
    invitation = Invitation(
        agency_id=agency.id,
        code_hash=_hash(code),
        role=role,
        title=f"{title} {number}",
        expires_at=utc_now() + VALID_FOR,
        unit_id=await _unit_id(store, agency, unit),
        invited_by_id=by.person_id if by else None,
    )
    await store.team.add(invitation)
    details = {"role": role.value, "number": str(number)}
    await _note(store, agency.id, "team.invite", f"invitation:{invitation.id}", by, details)
    return code


def _require_inviter(by: Staff | None, agency: Agency) -> None:
    if by is None:
        return
    require(by, Permission.MANAGE_PEOPLE)
    if by.agency_id != agency.id:
        raise NotStaffError


async def accept(store: Store, code: str, person: Person) -> Staff:
    """Let the person in by an invitation; it works once, for 72 hours.

    Raises:
        InvitationUnknownError, InvitationUsedError, InvitationExpiredError: words for each.
        AlreadyMemberError: the person works there already.
    """
    invitation = await store.team.invitation(_hash(code))
    if invitation is None:
        raise InvitationUnknownError
    require_open(await store.agencies.get(invitation.agency_id))
    current = await store.team.member(invitation.agency_id, person.id)
    if current is not None and current.revoked_at is None:
        kept = "no" if invitation.used_at else "yes"
        raise AlreadyMemberError(role=current.role.value, kept=kept)
    taken = await store.team.take_invitation(invitation.code_hash, person.id, utc_now())
    if taken is None:
        await store.team.refresh(invitation)
        raise InvitationUsedError if invitation.used_at else InvitationExpiredError
    staff = await _join(store, taken, person, current)
    await tell_turns(store, staff.agency_id)
    person.agency_id = staff.agency_id
    await store.queue.renew_commands(person.id)
    if taken.invited_by_id is not None:
        inviter = await store.team.member(staff.agency_id, taken.invited_by_id)
        if inviter is not None and inviter.revoked_at is None:
            event = f"staff:{staff.id}:{taken.id}"
            await notify(store, [inviter], NoticeKind.JOINED, event, staff=staff.id)
    details = {"role": staff.role.value}
    await _note(store, staff.agency_id, "team.join", f"staff:{staff.id}", staff, details)
    return staff


def roles_of(agency: Agency) -> list[Role]:
    """The roles that the agency has: a group with a head and a secretary exists only where an
    order follows a presentation (D13, D16)."""
    by_order = agency.procedure.release_rule is ReleaseRule.BY_ORDER
    return [role for role in Role if by_order or role not in (Role.HEAD, Role.SECRETARY)]


def _require_known(role: Role, agency: Agency) -> None:
    if role not in roles_of(agency):
        raise NoSuchRoleError


async def members(store: Store, *, by: Staff) -> Sequence[Staff]:
    """Everybody who works in the agency now."""
    require(by, Permission.MANAGE_PEOPLE)
    return await store.team.active(by.agency_id)


async def member(store: Store, staff_id: int, *, by: Staff) -> Staff:
    """One person of the agency.

    Raises:
        NobodyError: nobody here has this number.
    """
    require(by, Permission.MANAGE_PEOPLE)
    found = await store.team.by_id(by.agency_id, staff_id)
    if found is None or found.revoked_at is not None:
        raise NobodyError
    return found


async def alone_in(store: Store, person: Staff) -> list[Permission]:
    """What nobody else in the agency does: said before the person leaves or changes role."""
    deciding = (Permission.CHECK, Permission.PRESENT, Permission.APPROVE)
    return [
        permission
        for permission in deciding
        if may(person, permission) and len(await able(store, person.agency_id, permission)) == 1
    ]


async def change_role(store: Store, staff_id: int, role: Role, *, title: str, by: Staff) -> Staff:
    """Give a person another role; an agency keeps its last administrator.

    Raises:
        LastAdministratorError: the agency would be left without an administrator.
        NoSuchRoleError: the agency has no such role.
    """
    person = await member(store, staff_id, by=by)
    if person.role is role:
        return person
    _require_known(role, await store.agencies.get(person.agency_id))
    await _keep_an_administrator(store, person, by)
    former = person.role
    number = await store.team.next_number(person.agency_id, role)
    person.role, person.title = role, f"{title} {number}"
    await store.flush()
    await _leave_nothing_stuck(store, person, by, former)
    await store.queue.renew_commands(person.person_id)
    await notify(store, [person], NoticeKind.ROLE_CHANGED, f"staff:{person.id}:{person.title}")
    subject, details = f"staff:{person.id}", {"role": role.value}
    await _note(store, by.agency_id, "team.change_role", subject, by, details)
    return person


async def revoke(store: Store, staff_id: int, *, by: Staff) -> Staff:
    """Let a person go: their very next press is refused.

    Raises:
        LastAdministratorError: the last administrator stays.
    """
    person = await member(store, staff_id, by=by)
    await _keep_an_administrator(store, person, by)
    person.revoked_at = utc_now()
    await store.flush()
    await _leave_nothing_stuck(store, person, by, person.role)
    await store.conversations.end(person.person_id)
    await sign_out(store, person, by=by)
    await store.queue.renew_commands(person.person_id)
    event = f"staff:{person.id}:{person.revoked_at.isoformat()}"
    await notify(store, [person], NoticeKind.REVOKED, event)
    await _note(store, by.agency_id, "team.revoke", f"staff:{person.id}", by, {})
    return person


async def _join(
    store: Store, invitation: Invitation, person: Person, former: Staff | None
) -> Staff:
    if former is None:
        staff = Staff(
            agency_id=invitation.agency_id,
            person_id=person.id,
            role=invitation.role,
            title=invitation.title,
            unit_id=invitation.unit_id,
        )
        await store.team.add(staff)
        return staff
    former.role, former.title = invitation.role, invitation.title
    former.unit_id, former.joined_at, former.revoked_at = invitation.unit_id, utc_now(), None
    await store.flush()
    return former


async def _keep_an_administrator(store: Store, person: Staff, by: Staff) -> None:
    """Administrators who remove each other at once queue here: one of them stays."""
    if person.role is not Role.ADMINISTRATOR:
        return
    left = {each.id for each in await store.team.lock_administrators(person.agency_id)}
    if by.id not in left:
        raise NotStaffError
    if person.id not in left:
        raise NobodyError
    if len(left) == 1:
        raise LastAdministratorError


async def _leave_nothing_stuck(store: Store, person: Staff, by: Staff, former: Role) -> None:
    """Whoever writes no longer cannot mend what came back: it is withdrawn, so that its
    subject is free; what waited for this person is told to whoever decides now, and what
    nobody does any more to the administrators."""
    if not may(person, Permission.PROPOSE):
        returned = [Status.RETURNED]
        for proposal in await store.proposals.by(person.agency_id, person.person_id, returned):
            await close(store, proposal, by=by)
    await end_those_of(store, person, by=by)
    await tell_turns(store, person.agency_id)
    await tell_of_vacancies(store, person, former)


async def _unit_id(store: Store, agency: Agency, name: str) -> int | None:
    if not name.strip():
        return None
    clean = text(name, least=2, most=200)
    unit = await store.agencies.unit_named(agency.id, clean)
    if unit is None:
        unit = Unit(agency_id=agency.id, name=clean)
        await keep_unit(store, unit)
    return unit.id


async def _note(
    store: Store,
    agency_id: int,
    verb: str,
    subject: str,
    by: Staff | None,
    details: dict[str, str],
) -> None:
    await store.journal.write(
        agency_id,
        verb,
        subject,
        actor_id=by.person_id if by else None,
        role=by.role.value if by else "operator",
        details=details,
    )


def _hash(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()
