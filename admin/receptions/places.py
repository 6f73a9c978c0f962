"""Where a reception may be: one comes to it in person."""

import json

from admin.contacts import confirmed
from admin.permissions import Permission, require
from admin.shown_rows import is_shown
from admin.ways import Way, way_of
from storage.cards import RowCard
from storage.models import Staff
from storage.snapshot import row_cards
from storage.store import Store
from storage.terms import ContactType


async def bookable_rows(store: Store, *, by: Staff) -> tuple[RowCard, ...]:
    """Rows of the present releases that one comes to: where a reception may be."""
    require(by, Permission.SEE_WORK)
    found: list[RowCard] = []
    for owner in await store.agencies.lists(by.agency_id):
        release = await store.releases.numbered(owner.id, owner.release_number)
        if release is not None:
            found += row_cards(json.loads(release.content))
    return tuple(each for each in found if is_shown(each) and _is_come_to(each))


async def lacks_address(store: Store, row_id: int, *, by: Staff) -> bool:
    """Whether the list tells nobody who books here where to come."""
    found = [each for each in await bookable_rows(store, by=by) if each.id == row_id]
    return any(not confirmed(each.touchpoint, ContactType.ADDRESS) for each in found)


def _is_come_to(row: RowCard) -> bool:
    return way_of(row.touchpoint.channel) is Way.COME
