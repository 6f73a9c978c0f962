"""After an agency's calendar or settings changed, all that is ahead is counted anew at once."""

from admin.clock import agency_today
from admin.monitoring import opening
from admin.patience import replan
from admin.publication.clock import plan_reminders
from storage.models import Agency
from storage.store import Store


async def replan_all(store: Store, agency: Agency) -> None:
    """Publication, monitoring and patience; a day that has come already is due at once."""
    today = agency_today(agency.time_zone)
    for each in sorted(await store.agencies.lists(agency.id), key=lambda owner: owner.id):
        owner = await store.agencies.lock_list(each.id)
        await plan_reminders(store, agency, owner)
        await opening.plan(store, agency, owner, today)
    await replan(store, agency)
