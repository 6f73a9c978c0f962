"""Long polling of our own: an update is confirmed only when it is done or kept.

aiogram's polling confirms first and loses what it was doing at a stop. Here different
people are answered in parallel and one person in order. What is not done within a moment
goes into the inbox and is confirmed, so that one hanging answer holds up nobody else's
updates; whatever was broken off at a stop is heard first at the next start.
"""

import asyncio
from contextlib import suppress
from typing import Any, Protocol

import structlog
from aiogram import Bot
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramConflictError,
    TelegramRetryAfter,
)
from aiogram.methods import GetUpdates

from bot.reception import Reception
from bot.telegram.entrance import ALLOWED, Arrival, Entrance, RawUpdate
from bot.telegram.inbox import Inbox
from storage.db import Database

_log = structlog.stdlib.get_logger(__name__)

_POLL_SECONDS = 25
_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 30.0
_MOMENT = 0.3
"""Seconds for an answer before its update goes into the inbox."""

_PEOPLE_AT_ONCE = 1000
_UPDATES_AT_ONCE = 10_000
"""In memory, beyond which Telegram keeps the rest; far more updates than people, so that one
person's many use up nobody else's room."""

_LONGEST_KEEPING = 5.0


class RawUpdates(GetUpdates):
    """getUpdates whose answer is read one update at a time, so that one cannot spoil all."""

    __returning__ = list[dict[str, Any]]
    __api_method__ = "getUpdates"


class Leads(Protocol):
    """`storage.leadership.Leadership`, or whatever else knows who leads."""

    async def held(self) -> bool: ...


class Polling:
    """Fetches updates of one bot and has them heard, while it leads."""

    def __init__(
        self,
        bot: Bot,
        database: Database,
        reception: Reception,
        leadership: Leads | None = None,
    ) -> None:
        self._bot = bot
        self._reception = reception
        self._entrance = Entrance(bot, reception)
        self._inbox = Inbox(database, self._entrance)
        self._leadership = leadership
        self._taken: dict[int, Arrival] = {}
        """Updates that Telegram may still deliver again."""
        self._kept: set[int] = set()
        self._keeping: asyncio.Task[None] | None = None
        self._stop = asyncio.Event()

    async def run(self) -> None:
        """Fetch until `stop`, riding out every failure of the network and the database."""
        pause = _FIRST_PAUSE
        while not self._stop.is_set():
            try:
                await self._step()
                pause = _FIRST_PAUSE
            except (TelegramAPIError, ClientDecodeError) as error:
                pause = await self._ride_out(error, pause)
            except Exception:
                _log.exception("updates are not fetched now", seconds=pause)
                await self._rest(pause)
                pause = min(pause * 2, _LONGEST_PAUSE)

    async def stop(self, seconds: float = 3.0) -> None:
        """Fetch no more, let running answers finish for so long, keep the late ones for the
        next start and confirm what is done or kept."""
        self._stop.set()
        await self._reception.wait(seconds)
        if self._keeping is not None:
            await asyncio.wait((self._keeping,), timeout=0.5)
            self._keeping.cancel()
        late = self._open()
        if late:
            _log.warning("answers are broken off and will be heard again", updates=len(late))
            await self._keep(late, 1.0)
        await self._entrance.break_off()
        await asyncio.gather(self._inbox.stop(), self._confirm())

    async def _step(self) -> None:
        if self._leadership is not None and not await self._leadership.held():
            # Whoever leads now fetches what we did not confirm, and hears what we kept.
            self._taken, self._kept = {}, set()
            self._inbox.has_left = True
            await self._rest(_FIRST_PAUSE)
            return
        if self._inbox.has_left:
            await self._inbox.hear()
        reception = self._reception
        if reception.people >= _PEOPLE_AT_ONCE or reception.busy >= _UPDATES_AT_ONCE:
            await self._rest(_MOMENT)
            return
        await self._round()

    async def _round(self) -> None:
        offset = self._offset()
        fetch = asyncio.create_task(self._fetch(offset, 0 if self._open() else _POLL_SECONDS))
        if not await self._unless_stopped(fetch):
            return
        for number in [number for number in self._taken if offset and number < offset]:
            del self._taken[number]
            self._kept.discard(number)
        for raw in fetch.result():
            self._take(raw)
        await self._settle()

    async def _unless_stopped(self, fetch: asyncio.Task[list[RawUpdate]]) -> bool:
        stopping = asyncio.create_task(self._stop.wait())
        try:
            await asyncio.wait((fetch, stopping), return_when=asyncio.FIRST_COMPLETED)
        finally:
            stopping.cancel()
            if not fetch.done():
                # Nothing is lost: what this poll would have brought is not confirmed.
                fetch.cancel()
                await asyncio.wait((fetch,))
        if self._stop.is_set() and not fetch.cancelled():
            fetch.exception()  # Looked at, or asyncio complains that nobody did.
        return not self._stop.is_set()

    async def _fetch(self, offset: int | None, seconds: int) -> list[RawUpdate]:
        method = RawUpdates(offset=offset, limit=100, timeout=seconds, allowed_updates=ALLOWED)
        found: Any = await self._bot(method, request_timeout=seconds + 10)
        return list(found)

    def _take(self, raw: RawUpdate) -> None:
        number = int(raw["update_id"])
        if number not in self._taken or self._taken[number].is_given_back:
            self._taken[number] = self._entrance.take(raw)

    def _open(self) -> list[Arrival]:
        """What is neither done nor kept."""
        return [self._taken[number] for number in self._open_numbers()]

    def _open_numbers(self) -> list[int]:
        return [
            number
            for number, arrival in self._taken.items()
            if number not in self._kept and not arrival.is_done
        ]

    def _offset(self) -> int | None:
        """The first update neither done nor kept; without one, the next; none when all is clean.

        After an idle week Telegram's ids jump, also downwards: no offset outlives its use.
        """
        if not self._taken:
            return None
        return min(self._open_numbers(), default=max(self._taken) + 1)

    async def _settle(self) -> None:
        """Give answers a moment, keep the updates of the slow ones beside fetching others."""
        hearings = [arrival.hearing for arrival in self._open() if arrival.hearing is not None]
        if hearings:
            await asyncio.wait(hearings, timeout=_MOMENT)
        late = self._open()
        if any(arrival.is_given_back for arrival in late):
            await self._rest(_FIRST_PAUSE)
        elif late and not self._stop.is_set():
            if self._keeping is None or self._keeping.done():
                self._keeping = asyncio.create_task(self._keep(late, _LONGEST_KEEPING))
            await asyncio.wait((self._keeping,), timeout=_MOMENT)

    async def _keep(self, late: list[Arrival], seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._inbox.keep(late)
        except Exception as error:
            _log.warning("slow updates stay unconfirmed", error=type(error).__name__)
            await self._rest(_FIRST_PAUSE)
        else:
            self._kept.update(arrival.raw["update_id"] for arrival in late)

    async def _ride_out(self, error: TelegramAPIError | ClientDecodeError, pause: float) -> float:
        if isinstance(error, TelegramRetryAfter):
            pause = float(error.retry_after)
        elif isinstance(error, TelegramConflictError) and "webhook" in error.message:
            await self._drop_webhook()
        _log.warning("updates do not come", seconds=pause, reason=error.message)
        await self._rest(pause)
        return min(pause * 2, _LONGEST_PAUSE)

    async def _rest(self, seconds: float) -> None:
        with suppress(TimeoutError):
            await asyncio.wait_for(self._stop.wait(), seconds)

    async def _drop_webhook(self) -> None:
        """A webhook left from earlier forbids polling; what waits is kept."""
        with suppress(TelegramAPIError, ClientDecodeError):
            await self._bot.delete_webhook(drop_pending_updates=False, request_timeout=10)

    async def _confirm(self) -> None:
        offset = self._offset()
        if offset is None:
            return
        method = RawUpdates(offset=offset, limit=1, timeout=0, allowed_updates=ALLOWED)
        try:
            await self._bot(method, request_timeout=1)
        except (TelegramAPIError, ClientDecodeError) as error:
            _log.warning("the last updates stay unconfirmed", reason=error.message)
