"""Whether the consolidated list is put together: where a secretary works, they say so (D13)."""

from typing import Any

from admin.errors.bundles import UnassembledBundleError
from storage.models import Bundle, Proposal
from storage.store import Store
from storage.terms import BundleStatus, Role

UNMARKED: dict[str, Any] = {"assembled_by_id": None, "assembled_at": None}


async def awaits_secretary(store: Store, bundle: Bundle) -> bool:
    """Whether a secretary works here and has not put the list together; without a secretary
    the group's head presents it directly."""
    if bundle.assembled_at is not None or bundle.status is not BundleStatus.COLLECTING:
        return False
    return bool(await store.team.active(bundle.agency_id, [Role.SECRETARY]))


async def require_assembled(store: Store, bundle: Bundle) -> None:
    """Let through what may be presented.

    Raises:
        UnassembledBundleError: it is the turn of the secretary, who is named.
    """
    if await awaits_secretary(store, bundle):
        secretary, *_ = await store.team.active(bundle.agency_id, [Role.SECRETARY])
        raise UnassembledBundleError(who=secretary.title)


async def loosen(store: Store, proposal: Proposal) -> None:
    """What is in the bundle changes by this proposal: it is no longer put together."""
    if proposal.bundle_id is None or proposal.put_aside:
        return
    bundle = await store.bundles.get(proposal.agency_id, proposal.bundle_id)
    await unmark(store, bundle)


async def unmark(store: Store, bundle: Bundle) -> None:
    if bundle.assembled_at is not None and bundle.status is BundleStatus.COLLECTING:
        await store.bundles.change(bundle, bundle.revision, UNMARKED)
