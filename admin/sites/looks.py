"""Looks at the sites that the lists name, once a day, as far as the machine has a network.

What it finds is a hint of completeness and nothing else; without a network nothing is known and
«не проверялось» is said.
"""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from admin.sites.visit import Visited
from storage.db import Database
from storage.models import SiteCheck
from storage.store import Store
from storage.terms import ContactType

Look = Callable[[str], Awaitable[Visited]]

DAILY = timedelta(days=1)
AT_ONCE = 20
"""Sites of one round: it is held by no transaction, and never hurries."""

_LATER = timedelta(hours=1)
"""When nothing was heard of any site: the machine may have no network for a while."""


async def look_at_sites(database: Database, look: Look, now: datetime, *, all_of_them: bool) -> int:
    """One round: visit what is due, or everything; returns of how many something was heard.

    Sites are visited one after another. A round that heard of none says nothing of them: it is
    this machine that was not heard.
    """
    async with database.writing() as store:
        await _know_addresses(store, now)
        until, most = (now + DAILY, 10_000) if all_of_them else (now, AT_ONCE)
        due = await store.sites.take_due(until, now + DAILY, most)
    visited = [(each, await look(each.address)) for each in due]
    heard = [(each, told) for each, told in visited if told.heard]
    if not any(told.status for _each, told in heard):
        heard = []
    async with database.writing() as store:
        await _note(store, due, heard, now)
    return len(heard)


async def _know_addresses(store: Store, now: datetime) -> None:
    """A closed agency's list is only read: nobody would mend its sites."""
    for agency in await store.agencies.all():
        closed = agency.closed_on is not None
        points = {} if closed else await store.register.touchpoints(agency.id)
        addresses = {
            contact["value"]
            for point in points.values()
            for contact in point.contacts
            if contact["type"] == ContactType.SITE.value
        }
        await store.sites.keep(agency.id, addresses, now)


async def _note(
    store: Store,
    due: list[SiteCheck],
    heard: list[tuple[SiteCheck, Visited]],
    now: datetime,
) -> None:
    for each, told in heard:
        await store.sites.note(each.id, answers=told.answers, status=told.status, at=now)
    unheard = {each.id for each in due} - {each.id for each, _told in heard}
    await store.sites.put_off(unheard, now + _LATER)
