"""Delivery by webhook, with Telegram's secret header and its way of trying again."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import aiohttp

from bot.sandbox.chats import Json
from bot.sandbox.clock import Clock
from bot.sandbox.updates import Pending, UpdateQueue

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
_TIMEOUT = aiohttp.ClientTimeout(total=60)
_FIRST_PAUSE, _LONGEST_PAUSE = 0.5, 60.0

Inline = Callable[[Json], Awaitable[None]]
"""Executes a method that the bot answered a webhook request with."""


@dataclass
class Webhook:
    """Where updates go; one person's updates go one after another, other people's beside."""

    updates: UpdateQueue
    clock: Clock
    url: str = ""
    secret: str = ""
    max_connections: int = 40
    last_error: str = ""
    last_error_at: int = 0
    answered: Inline | None = None
    _task: asyncio.Task[None] | None = None
    _busy: dict[int, asyncio.Task[None]] = field(default_factory=dict)

    async def start(self, url: str, secret: str, max_connections: int) -> None:
        """Deliver to this address from now on; nothing changes when it is set already."""
        if (self.url, self.secret, self.max_connections) == (url, secret, max_connections):
            return
        await self.stop()
        self.url, self.secret, self.max_connections = url, secret, max_connections
        self.last_error, self.last_error_at = "", 0
        self._task = asyncio.create_task(self._deliver())

    async def stop(self) -> None:
        """Deliver no more; what waits is kept for a poll."""
        self.url = ""
        tasks = [task for task in (self._task, *self._busy.values()) if task is not None]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._task, self._busy = None, {}

    async def _deliver(self) -> None:
        async with aiohttp.ClientSession(timeout=_TIMEOUT) as session:
            while not self.updates.bell.closed:
                self._busy = {lane: t for lane, t in self._busy.items() if not t.done()}
                for update in self.updates.pending():
                    if len(self._busy) >= self.max_connections:
                        break
                    if update.lane not in self._busy:
                        task = asyncio.create_task(self._until_accepted(session, update))
                        self._busy[update.lane] = task
                await self.updates.bell.wait(0.5)

    async def _until_accepted(self, session: aiohttp.ClientSession, update: Pending) -> None:
        pause = _FIRST_PAUSE
        while (error := await self._post(session, update)) is not None:
            self.last_error, self.last_error_at = error, int(self.clock.now())
            await asyncio.sleep(pause)
            pause = min(2 * pause, _LONGEST_PAUSE)
        self.updates.done(update.update_id)
        self._busy.pop(update.lane, None)
        self.updates.bell.ring()

    async def _post(self, session: aiohttp.ClientSession, update: Pending) -> str | None:
        """Send once; the error's words, or None when the bot accepted the update."""
        headers = {SECRET_HEADER: self.secret} if self.secret else {}
        try:
            async with session.post(self.url, json=update.to_json(), headers=headers) as response:
                if not 200 <= response.status < 300:
                    reason = response.reason or ""
                    return f"Wrong response from the webhook: {response.status} {reason}".strip()
                body = await response.read()
                call = await response.json(content_type=None) if body.strip() else None
        except TimeoutError:
            return "Read timeout expired"
        except (aiohttp.ClientError, OSError):
            return "Connection refused"
        except ValueError:
            return None
        await self._execute(call)
        return None

    async def _execute(self, call: Any) -> None:
        if isinstance(call, dict) and "method" in call and self.answered is not None:
            await self.answered(call)

    def info(self) -> Json:
        """The Bot API's WebhookInfo."""
        info: Json = {
            "url": self.url,
            "has_custom_certificate": False,
            "pending_update_count": len(self.updates.pending()),
        }
        if self.url:
            info["max_connections"] = self.max_connections
        if self.last_error:
            info["last_error_date"] = self.last_error_at
            info["last_error_message"] = self.last_error
        if self.updates.allowed:
            info["allowed_updates"] = self.updates.allowed
        return info
