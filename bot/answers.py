"""How an answer reaches the person: at once, or through the queue where order asks for it."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any

import structlog

from admin.turns import note_reachability
from bot.acquaintance import saved_person, stranger
from bot.face import Face, FaceError, SlowDownError, UnavailableError, UnreachableError
from bot.incoming import Incoming
from bot.screens import Screen, screen_to_json
from locales import Say
from storage.db import Database
from storage.models import Person
from storage.models.base import utc_now
from storage.store import Store

_log = structlog.stdlib.get_logger(__name__)

_UNAVAILABLE = timedelta(seconds=1)
_DIRECTLY = 10.0
"""Seconds for what is said without the database."""

_LOOK = 2.0


class Answers:
    """`wake` starts the delivery of queued messages."""

    def __init__(self, database: Database, face: Face, wake: Callable[[], None]) -> None:
        self._database = database
        self._face = face
        self.wake = wake

    async def waits(self, store: Store, person: Person) -> bool:
        """Whether nothing may be shown directly now: an earlier answer is on its way, or the
        messenger asked to wait."""
        if await store.queue.is_paused(person.address, utc_now()):
            return True
        return bool(person.id) and await store.queue.waits_for(person.id)

    async def show(self, incoming: Incoming, screen: Screen, waits: bool) -> None:
        """Answer directly, or through the queue where the order or the messenger asks for it.

        Raises:
            RefusedError: the messenger will never take this screen.
        """
        body = queued(screen, incoming.message_id)
        if waits or any(document.file_id is not None for document in screen.documents):
            await self._put_off(incoming, body)
            return
        try:
            await self._face.show(incoming.address, screen, body["replace"])
        except UnreachableError:
            await self.note_reachability(incoming.address, False)
        except SlowDownError as error:
            until = utc_now() + timedelta(seconds=error.seconds)
            await self._pause(incoming.address, until)
            await self._put_off(incoming, body | {"done": error.done}, until)
        except UnavailableError as error:
            until = utc_now() + _UNAVAILABLE
            await self._put_off(incoming, body | {"done": error.done}, until)

    async def show_a_stranger(self, incoming: Incoming, screen: Screen) -> None:
        """Answer somebody of whom nothing is kept, and keep nothing of it: what the messenger
        does not take now is tried again for a while."""
        with suppress(TimeoutError):
            async with asyncio.timeout(_DIRECTLY):
                pause = await self._pause_after(incoming.address, screen)
                while pause is not None:
                    await asyncio.sleep(pause)
                    pause = await self._pause_after(incoming.address, screen)

    async def _pause_after(self, address: str, screen: Screen) -> float | None:
        """Seconds until it is worth showing again; None when it is shown, or never will be."""
        try:
            await self._face.show(address, screen)
        except SlowDownError as error:
            return error.seconds
        except UnavailableError:
            return _LOOK
        except FaceError as error:
            _log.warning("nobody is told that they are forgotten", error=type(error).__name__)
        return None

    async def put(self, store: Store, person: Person, incoming: Incoming, screen: Screen) -> None:
        """Queue the answer in the transaction of what it tells of; wake the delivery after."""
        body = queued(screen, incoming.message_id)
        await store.queue.put(person.id, "screen", body, edits=body["replace"])

    async def say_later(self, incoming: Incoming) -> None:
        """Say without the database that the answer will come; whether it is heard or not."""
        await self.say(incoming, "answer-comes-later")

    async def say(self, incoming: Incoming, key: str) -> None:
        """Say a sentence in the messenger's language, where the database may be away; if it
        is not, through the queue where the messenger asks for it."""
        screen = Screen(Say(stranger(incoming).language)(key), (), fresh=True)
        try:
            async with asyncio.timeout(_DIRECTLY):
                await self.show(incoming, screen, await self._is_paused(incoming.address))
        except Exception as error:
            _log.warning("nothing could be said directly", key=key, error=type(error).__name__)

    async def _is_paused(self, address: str) -> bool:
        """Whether the messenger asked to wait; nobody knows while the database is away."""
        try:
            async with asyncio.timeout(_LOOK), self._database.reading() as store:
                return await store.queue.is_paused(address, utc_now())
        except Exception:
            return False

    async def note_reachability(self, address: str, reachable: bool) -> None:
        async with self._database.writing() as store:
            person = await store.people.at(address)
            if person is not None:
                await note_reachability(store, person, reachable)
        self.wake()

    async def _put_off(
        self, incoming: Incoming, body: dict[str, Any], until: datetime | None = None
    ) -> None:
        async with self._database.writing() as store:
            person = await saved_person(store, incoming)
            await store.queue.put(person.id, "screen", body, edits=body["replace"], due_at=until)
        self.wake()

    async def _pause(self, address: str, until: datetime) -> None:
        async with self._database.writing() as store:
            await store.queue.pause(address, until)


def queued(screen: Screen, message_id: str | None) -> dict[str, Any]:
    """The body of a queued message of kind «screen»."""
    return {**screen_to_json(screen), "replace": None if screen.fresh else message_id}
