"""Releases for the open list: made by the verbs, as people make them."""

from admin import review
from storage.db import Database
from storage.models import Row
from storage.models.base import utc_now
from storage.samples import SAMPLES, load_sample
from storage.store import Store
from storage.terms import ChangeKind
from tests.factories import Office, a_checked
from tests.web.house import House


async def release(
    store: Store, office: Office, row: Row, kind: ChangeKind = ChangeKind.NEEDS
) -> None:
    """One more release, in which this row is changed."""
    proposal = await a_checked(store, office.editor, office.reviewer, row, kind)
    await review.approve(store, proposal.id, by=office.approver, seen=proposal.revision)


async def load_samples(database: Database) -> None:
    async with database.writing() as store:
        for code in SAMPLES:
            await load_sample(store, code, utc_now().date())


async def a_released_house(house: House) -> House:
    """Three releases of the external list: needs of one row, contacts of the other, and the
    first row leaves; the samples stand beside it."""
    await load_samples(house.database)
    people = house.people
    async with house.database.writing() as store:
        await release(store, people, people.site)
        await release(store, people, people.reception, ChangeKind.CONTACTS)
        await release(store, people, people.site, ChangeKind.EXCLUDE)
    await house.renew()
    return house
