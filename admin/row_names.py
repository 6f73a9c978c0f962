"""Every row of an agency's lists by a name that nobody takes for another's."""

from admin.names import told_apart
from storage.models import Row
from storage.store import Store


async def row_names(store: Store, agency_id: int) -> dict[int, str]:
    """Names by id, in the order of the lists."""
    touchpoints = await store.register.touchpoints(agency_id)
    rows: list[Row] = []
    for owner in await store.agencies.lists(agency_id):
        rows += await store.register.rows(owner.id)
    return told_apart([(touchpoints[row.touchpoint_id].name, row) for row in rows])
