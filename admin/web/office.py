"""What every page works with; comes from the wiring."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime

from fastapi import Request

from admin.targets import Hear, hears_nothing
from storage.cards import AgencyCard
from storage.db import Database
from storage.models.base import utc_now
from storage.store import Store

LONGEST_WRITING = 10.0
"""Seconds; on SQLite everybody else waits meanwhile."""


@dataclass(frozen=True)
class Office:
    """`cards` are the current lists in memory; `address` is where people reach us, without a
    slash at its end; `link` the messenger's deep link with one `{code}` in it; `wake` starts
    the delivery of what was queued; `renewed` waits until citizens are answered from a new
    release, if that is soon; `hear` is the citizens' search; in the `sandbox` newcomers are led
    to its chats and to the office.
    """

    database: Database
    cards: Callable[[], Sequence[AgencyCard]]
    address: str
    link: str
    wake: Callable[[], None]
    renewed: Callable[[], Awaitable[None]]
    clock: Callable[[], datetime] = utc_now
    sandbox: bool = False
    hear: Hear = hears_nothing

    @property
    def is_secure(self) -> bool:
        """Whether people reach us over https."""
        return self.address.startswith("https://")

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Store]:
        """A store that sees one state and changes nothing."""
        async with self.database.reading() as store:
            yield store

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[Store]:
        """A store whose changes are committed together at the end of the block, or not at all;
        then citizens are answered by them and messages leave."""
        async with asyncio.timeout(LONGEST_WRITING), self.database.writing() as store:
            version = await store.releases.version()
            yield store
            changed = await store.releases.version() != version
        if changed:
            await self.renewed()
        self.wake()


def office_of(request: Request) -> Office:
    office: Office = request.app.state.office
    return office
