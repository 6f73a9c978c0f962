"""Long polling of our own: an update is confirmed only when it has been handled.

aiogram's polling confirms first and loses what it was doing at a stop. Here different
people are answered in parallel and one person in order; a slow answer delays only its own
person, and whatever was broken off at a stop is delivered again at the next start.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

from aiogram import Bot
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramConflictError,
    TelegramRetryAfter,
)
from aiogram.methods import GetUpdates
from aiogram.types import Update
from pydantic import ValidationError

from bot.incoming import Incoming
from bot.telegram.reading import read

_log = logging.getLogger(__name__)

ALLOWED = ["message", "callback_query", "my_chat_member"]
_POLL_SECONDS = 25
_LONGEST_PAUSE = 30.0
_TICK = 0.1
"""Seconds between looks for other people's updates while somebody's answer is slow."""

Hear = Callable[[Incoming], Awaitable[None]]


class RawUpdates(GetUpdates):
    """getUpdates whose answer is read one update at a time, so that one cannot spoil all."""

    __returning__ = list[dict[str, Any]]
    __api_method__ = "getUpdates"


class Polling:
    """Fetches updates of one bot and has them heard."""

    def __init__(self, bot: Bot, hear: Hear) -> None:
        self._bot = bot
        self._hear = hear
        self._finished: dict[int, bool] = {}
        """Update ids that Telegram may still deliver again, and whether they are handled."""
        self._last_of: dict[str, asyncio.Task[None]] = {}
        self._running: set[asyncio.Task[None]] = set()
        self._spinners: set[asyncio.Task[None]] = set()
        self._stop = asyncio.Event()

    async def run(self) -> None:
        """Fetch until `stop`, riding out every failure of the network."""
        pause = 1.0
        while not self._stop.is_set():
            try:
                await self._round()
                pause = 1.0
            except (TelegramAPIError, ClientDecodeError) as error:
                pause = await self._ride_out(error, pause)

    async def stop(self, seconds: float = 3.0) -> None:
        """Fetch no more, let running answers finish for so long, confirm what is done."""
        self._stop.set()
        if self._running:
            _, late = await asyncio.wait(self._running, timeout=seconds)
            for task in late:
                task.cancel()
            if late:
                _log.warning("%d answers were broken off and will be heard again", len(late))
                await asyncio.wait(late, timeout=0.5)
        for spinner in self._spinners:
            spinner.cancel()
        await self._confirm()

    async def _round(self) -> None:
        waiting = any(not done for done in self._finished.values())
        offset = self._offset()
        fetch = asyncio.create_task(self._fetch(offset, 0 if waiting else _POLL_SECONDS))
        if not await self._unless_stopped(fetch):
            return
        for number in [number for number in self._finished if offset and number < offset]:
            del self._finished[number]
        for raw in fetch.result():
            self._take(raw)
        if self._running:
            await asyncio.wait(self._running, timeout=_TICK)

    async def _unless_stopped(self, fetch: asyncio.Task[list[dict[str, Any]]]) -> bool:
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

    async def _fetch(self, offset: int | None, seconds: int) -> list[dict[str, Any]]:
        method = RawUpdates(offset=offset, limit=100, timeout=seconds, allowed_updates=ALLOWED)
        found: Any = await self._bot(method, request_timeout=seconds + 10)
        return list(found)

    def _offset(self) -> int | None:
        """The first update not handled yet; without one, the next; none when all is clean.

        After an idle week Telegram's ids jump, also downwards: no offset outlives its use.
        """
        if not self._finished:
            return None
        open_ones = [number for number, done in self._finished.items() if not done]
        return min(open_ones) if open_ones else max(self._finished) + 1

    def _take(self, raw: dict[str, Any]) -> None:
        number = int(raw["update_id"])
        if number in self._finished:
            return
        self._finished[number] = True
        update = self._parsed(raw)
        if update is None:
            return
        if update.callback_query is not None:
            self._begin(self._spinners, self._stop_spinner(update.callback_query.id))
        incoming = read(update, self._bot)
        if incoming is None:
            return
        self._finished[number] = False
        before = self._last_of.get(incoming.address)
        task = self._begin(self._running, self._handle(number, incoming, before))
        self._last_of[incoming.address] = task

    def _parsed(self, raw: dict[str, Any]) -> Update | None:
        try:
            return Update.model_validate(raw, context={"bot": self._bot})
        except ValidationError as error:
            places = [fault["loc"] for fault in error.errors(include_input=False)][:5]
            _log.error("update %s is put aside, it cannot be read: %s", raw["update_id"], places)
            return None

    def _begin(self, tasks: set[asyncio.Task[None]], work: Any) -> asyncio.Task[None]:
        task: asyncio.Task[None] = asyncio.create_task(work)
        tasks.add(task)
        task.add_done_callback(tasks.discard)
        return task

    async def _handle(
        self, number: int, incoming: Incoming, before: asyncio.Task[None] | None
    ) -> None:
        if before is not None and not before.done():
            await asyncio.wait((before,))
        try:
            await self._hear(incoming)
        except Exception:
            # Hearing excuses itself for everything; this is the last net.
            _log.exception("update %s was not heard", number)
        self._finished[number] = True
        if self._last_of.get(incoming.address) is asyncio.current_task():
            del self._last_of[incoming.address]

    async def _stop_spinner(self, query_id: str) -> None:
        """Answer the press at once and empty: what is to be said comes as a message."""
        try:
            await self._bot.answer_callback_query(query_id, request_timeout=10)
        except (TelegramAPIError, ClientDecodeError) as error:
            _log.debug("a spinner was not stopped: %s", type(error).__name__)

    async def _ride_out(self, error: TelegramAPIError | ClientDecodeError, pause: float) -> float:
        reason = error.message
        if isinstance(error, TelegramRetryAfter):
            pause = float(error.retry_after)
        elif isinstance(error, TelegramConflictError):
            reason = f"another bot polls with the same token ({reason})"
            await self._drop_webhook()
        _log.warning("updates do not come, next try in %.0f s: %s", pause, reason)
        with suppress(TimeoutError):
            await asyncio.wait_for(self._stop.wait(), pause)
        return min(pause * 2, _LONGEST_PAUSE)

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
            _log.warning("the last updates stay unconfirmed: %s", error.message)
