"""The operator's look at every site that the lists name, at once."""

from admin.command_line import Command
from admin.operator.answers import words
from admin.sites.looks import look_at_sites
from admin.sites.visit import visit
from storage.db import Database
from storage.models.base import utc_now


async def check_sites(_given: Command, url: str) -> list[str]:
    """Visit all of them now, whether or not the daily look is switched on."""
    database = Database(url)
    try:
        heard = await look_at_sites(database, visit, utc_now(), all_of_them=True)
        if not heard:
            return [await _unheard(database)]
        return await _told(database)
    finally:
        await database.close()


async def _unheard(database: Database) -> str:
    """Nothing was heard: there is no site, or none of them answered."""
    async with database.reading() as store:
        agencies = await store.agencies.all()
        count = sum([len(await store.sites.of(agency.id)) for agency in agencies])
    return words("admin-sites-unheard", count=str(count)) if count else words("admin-sites-none")


async def _told(database: Database) -> list[str]:
    lines = []
    async with database.reading() as store:
        for agency in await store.agencies.all():
            for each in await store.sites.of(agency.id):
                if each.checked_at is None:
                    continue
                key = "admin-site-answers" if each.answers else "admin-site-silent"
                status = str(each.status or "none")
                lines.append(words(key, agency=agency.code, address=each.address, status=status))
    return lines
