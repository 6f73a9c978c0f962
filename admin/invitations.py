"""Invitations that nobody has used yet: seen and taken back."""

from collections.abc import Sequence
from datetime import datetime

from admin.permissions import Permission, require
from storage.errors import MissingRecordError
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
    """
    open_ones = {each.id: each for each in await open_invitations(store, by=by, now=now)}
    if invitation_id not in open_ones:
        raise MissingRecordError(f"invitation {invitation_id}")
    invitation = open_ones[invitation_id]
    invitation.expires_at = now
    await store.flush()
    await store.journal.write(
        by.agency_id,
        "team.cancel_invitation",
        f"invitation:{invitation.id}",
        actor_id=by.person_id,
        role=by.role.value,
        details={},
    )
    return invitation
