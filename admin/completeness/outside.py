"""Reads what a list itself does not know: other agencies, and which sites were silent."""

from admin.clock import agency_today
from admin.completeness.bodies import bodies, streets
from admin.completeness.findings import Outside
from storage.models import Agency
from storage.store import Store
from storage.terms import ContactType


async def outside_of(store: Store, agency: Agency) -> Outside:
    others = [each for each in await store.agencies.all() if each.id != agency.id]
    return Outside(
        today=agency_today(agency.time_zone),
        bodies=bodies(_names(agency), [name for each in others for name in _names(each)]),
        streets=tuple(
            street
            for contact in await store.register.contacts_elsewhere(agency.id)
            if contact["type"] == ContactType.ADDRESS.value
            for street in streets(contact["value"])
        ),
        silent=frozenset(
            each.address
            for each in await store.sites.of(agency.id)
            if each.checked_at is not None and not each.answers
        ),
    )


def _names(agency: Agency) -> tuple[str, ...]:
    return agency.name, agency.guide.short_name["ru"]
