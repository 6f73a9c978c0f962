"""Who writes, and whether the agency still lives: a closed one is only read."""

from admin.permissions import Permission, require, require_open
from storage.models import Staff
from storage.store import Store


async def require_writing(store: Store, by: Staff, needed: Permission) -> None:
    """Let pass whoever may do this in an agency that is open.

    Raises:
        NotAllowedError: the role does not do this.
        ClosedAgencyError: the agency's list is only read.
    """
    require(by, needed)
    require_open(await store.agencies.get(by.agency_id))
