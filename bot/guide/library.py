"""The current release of every list in memory: what citizens are answered from."""

import asyncio
from dataclasses import dataclass

from storage.cards import AgencyCard
from storage.db import Database
from storage.published import load_published


@dataclass(frozen=True)
class Library:
    """All agencies with their current lists; replaced whole, never changed."""

    version: tuple[int, int] = (0, 0)
    agencies: tuple[AgencyCard, ...] = ()

    def agency(self, agency_id: int) -> AgencyCard | None:
        return next((agency for agency in self.agencies if agency.id == agency_id), None)


class Shelf:
    """Holds the current library and fetches a newer one when there is one."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.library = Library()
        self._one_at_a_time = asyncio.Lock()

    async def refresh(self) -> Library:
        """Look whether a release or a setting is newer, and load it at once if so.

        One look at a time: a slow one must not put an older library over a newer.
        """
        async with self._one_at_a_time, self._database.reading() as store:
            version = await store.releases.version()
            if version != self.library.version:
                self.library = Library(version, await load_published(store))
        return self.library
