"""Where a bundle stands on its way to the order, in words: one wording for every face."""

from collections.abc import Sequence

from admin.assembling import awaits_secretary
from admin.clock import local_moment
from admin.permissions import Permission, may
from admin.second_person import second_person_refusal, writers
from locales import Html, Say
from storage.models import Bundle, Proposal, Staff
from storage.store import Store
from storage.terms import BundleStatus, Role


def bundle_state(bundle: Bundle) -> str:
    """Its status; «assembled» while it waits to be presented."""
    collecting = bundle.status is BundleStatus.COLLECTING
    return "assembled" if collecting and bundle.assembled_at else bundle.status.value


def why_no_order(bundle: Bundle, proposals: Sequence[Proposal], by: Staff, say: Say) -> Html | None:
    """Why an approver or a deputy has no button to record the order."""
    if bundle.status is not BundleStatus.PRESENTED or not may(by, Permission.APPROVE):
        return None
    refused = second_person_refusal(by, Permission.APPROVE, proposals)
    if refused is None:
        return None
    own = by.person_id in writers(proposals)
    return say("bundle-own-inside", own="yes" if own else "no")


async def assembled_words(store: Store, bundle: Bundle, say: Say) -> Html | None:
    """Who put the list together and when, or whose turn that is."""
    titles = await store.team.titles(bundle.agency_id)
    if bundle.assembled_at is not None:
        agency = await store.agencies.get(bundle.agency_id)
        who = titles.get(bundle.assembled_by_id or 0)
        at = local_moment(bundle.assembled_at, agency.time_zone)
        return say("bundle-is-assembled", who=who.title if who else "—", at=at)
    if not await awaits_secretary(store, bundle):
        return None
    secretary, *_ = await store.team.active(bundle.agency_id, [Role.SECRETARY])
    return say("bundle-awaits-secretary", who=secretary.title)
