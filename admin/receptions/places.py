"""Where a reception may be: one comes to it in person."""

import json

from admin.permissions import Permission, require
from admin.shown_rows import is_shown
from admin.ways import Way, way_of
from storage.cards import RowCard
from storage.models import Staff
from storage.snapshot import row_cards
from storage.store import Store


async def bookable_rows(store: Store, *, by: Staff) -> tuple[RowCard, ...]:
    """Rows of the present releases that one comes to: where a reception may be."""
    require(by, Permission.SEE_WORK)
    found: list[RowCard] = []
    for owner in await store.agencies.lists(by.agency_id):
        release = await store.releases.numbered(owner.id, owner.release_number)
        if release is not None:
            found += row_cards(json.loads(release.content))
    return tuple(each for each in found if is_shown(each) and _is_come_to(each))


def _is_come_to(row: RowCard) -> bool:
    return way_of(row.touchpoint.channel) is Way.COME
