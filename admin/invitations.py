"""Invitations that nobody has used yet: seen and taken back."""

from collections.abc import Sequence
from datetime import datetime

from admin.errors.team import InvitationTakenError
from admin.permissions import Permission, require
from storage.errors import MissingRecordError, StaleRecordError
from storage.models import Invitation, Staff
from storage.store import Store


async def open_invitations(store: Store, *, by: Staff, now: datetime) -> Sequence[Invitation]:
    """Those that would let somebody in now, the latest first."""
    require(by, Permission.MANAGE_PEOPLE)
    return await store.team.open_invitations(by.agency_id, now)


async def cancel_invitation(
    store: Store, invitation_id: int, *, by: Staff, now: datetime
) -> Invitation:
    """Let nobody in by it any more.

    Raises:
        MissingRecordError: it is no open invitation of this agency.
        InvitationTakenError: somebody came in by it at the same moment.
    """
    open_ones = {each.id: each for each in await open_invitations(store, by=by, now=now)}
    if invitation_id not in open_ones:
        raise MissingRecordError(f"invitation {invitation_id}")
    invitation = open_ones[invitation_id]
    try:
        await store.team.end_invitation(invitation, now)
    except StaleRecordError as error:
        if invitation.used_at is None:
            raise MissingRecordError(f"invitation {invitation_id}") from error
        raise InvitationTakenError from error
    await store.journal.write(
        by.agency_id,
        "team.cancel_invitation",
        f"invitation:{invitation.id}",
        actor_id=by.person_id,
        role=by.role.value,
        details={},
    )
    return invitation
