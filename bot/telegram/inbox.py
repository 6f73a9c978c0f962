"""Updates that Telegram was told to forget before they were done."""

import asyncio
import json
from collections.abc import Sequence
from functools import partial

import structlog

from bot.reception import Hearing, is_given_back
from bot.telegram.entrance import Arrival, Entrance
from storage.db import Database
from storage.leadership import Leadership
from storage.models import ReceivedUpdate

_log = structlog.stdlib.get_logger(__name__)

_LOOK = 30.0
"""Seconds between looks: a process that polled until now may leave something late."""
_BODY = "raw"
"""The update as one text: a database may refuse some letters of what people write."""


class Inbox:
    """`has_left` while rows of an earlier run, or given back, are to be heard."""

    def __init__(self, database: Database, entrance: Entrance) -> None:
        self._database = database
        self._entrance = entrance
        self._done: set[str] = set()
        self._sweeping: asyncio.Task[None] | None = None
        self.has_left = True

    async def hear(self) -> Sequence[Arrival]:
        """Have everything heard that lies here, in its order, before anything newer."""
        async with self._database.reading() as store:
            rows = await store.updates.waiting()
        self.has_left = False
        arrivals = [self._taken(row) for row in rows]
        for arrival in arrivals:
            self._forget_when_done(arrival)
        if arrivals:
            _log.info("the inbox is heard", updates=len(arrivals))
        return arrivals

    async def keep(self, arrivals: Sequence[Arrival]) -> None:
        """Keep what is not done yet, in one transaction; each row goes when it is done."""
        try:
            async with self._database.writing() as store:
                for arrival in arrivals:
                    body = {_BODY: json.dumps(arrival.raw)}
                    await store.updates.keep(arrival.key, arrival.address, body)
        finally:
            # Broken off at the very end, it may be kept all the same.
            for arrival in arrivals:
                self._forget_when_done(arrival)

    async def stop(self) -> None:
        """Drop what is done; what is not stays."""
        if self._sweeping is not None:
            await asyncio.wait((self._sweeping,), timeout=1.0)
            self._sweeping.cancel()

    def _taken(self, row: ReceivedUpdate) -> Arrival:
        try:
            raw = json.loads(row.body[_BODY])
            if self._entrance.key(raw) != row.key:
                raise LookupError("an update of another bot")
        except (ValueError, LookupError, TypeError) as error:
            return self._entrance.take_broken(row.key, error)
        return self._entrance.take(raw)

    def _forget_when_done(self, arrival: Arrival) -> None:
        if arrival.hearing is None:
            self._forget(arrival.key)
        else:
            arrival.hearing.add_done_callback(partial(self._note_end, arrival.key))

    def _note_end(self, key: str, hearing: Hearing) -> None:
        if is_given_back(hearing):
            self.has_left = True
        else:
            self._forget(key)

    def _forget(self, key: str) -> None:
        self._done.add(key)
        if self._sweeping is None or self._sweeping.done():
            self._sweeping = asyncio.create_task(self._sweep())

    async def _sweep(self) -> None:
        pause = 0.1
        while self._done:
            keys = set(self._done)
            try:
                async with self._database.writing() as store:
                    await store.updates.drop(keys)
            except Exception:
                _log.exception("the inbox is not swept yet")
                await asyncio.sleep(pause)
                pause = min(2 * pause, 30.0)
            else:
                self._done -= keys


async def hear_left(inbox: Inbox, leadership: Leadership) -> None:
    """Where updates are posted: one replica of all hears what a time of polling has left."""
    while True:
        try:
            if await leadership.held():
                await inbox.hear()
        except Exception:
            _log.exception("the inbox is not heard yet")
        await asyncio.sleep(_LOOK)
