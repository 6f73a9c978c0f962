"""Sends what the queue holds: one message a person at a time, in order; people in parallel.

Delivery is at least once: a message is marked after it was sent, so a kill between the two
repeats it. Nothing is dropped silently: what cannot be sent ends as failed, with a reason.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.exc import SQLAlchemyError

from admin.turns import note_reachability
from bot.excuses import dead_end
from bot.face import Face, FaceError, RefusedError, SlowDownError, UnreachableError
from bot.screens import Screen, screen_from_json, with_contents
from bot.talk import queued
from locales import Say
from storage.db import Database
from storage.models import Delivery, Person, QueuedMessage
from storage.models.base import utc_now
from storage.store import Store

_log = logging.getLogger(__name__)

ATTEMPTS = 10
KEPT = timedelta(hours=48)
_AT_ONCE = 16
_TICK = 1.0
_HOUSEKEEPING = timedelta(hours=1)
_LONGEST_PAUSE = 300.0

RenderNotice = Callable[[dict[str, Any], Person, Store], Awaitable[Screen | None]]
"""A notice's screen at the moment of sending; None when there is nothing to say any more."""

RenewCommands = Callable[[Person, Store], Awaitable[None]]


@dataclass(frozen=True)
class Parcel:
    """A message ready to be sent; no screen means that nothing is left to say."""

    address: str
    screen: Screen | None
    replace: str | None
    done: int


class Courier:
    """The loop that empties the queue; `wake` it after a commit."""

    def __init__(
        self,
        database: Database,
        face: Face,
        render_notice: RenderNotice,
        renew_commands: RenewCommands,
        *,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self._database = database
        self._face = face
        self._render_notice = render_notice
        self._renew_commands = renew_commands
        self._clock = clock
        self._busy: dict[int, asyncio.Task[None]] = {}
        self._awake = asyncio.Event()
        self._stopping = False
        self._cleaned_at: datetime | None = None

    def wake(self) -> None:
        self._awake.set()

    async def run(self) -> None:
        """Send until `stop`; a database that fails for a while is waited for."""
        while not self._stopping:
            self._awake.clear()
            try:
                await self._keep_house()
                await self._start_due()
            except (SQLAlchemyError, OSError):
                _log.exception("the queue could not be read")
            with suppress(TimeoutError):
                await asyncio.wait_for(self._awake.wait(), _TICK)

    async def stop(self, seconds: float = 1.0) -> None:
        """Begin nothing new; what is being sent gets so long to finish."""
        self._stopping = True
        self.wake()
        running = list(self._busy.values())
        if running:
            _, late = await asyncio.wait(running, timeout=seconds)
            for task in late:
                task.cancel()
            if late:
                await asyncio.wait(late, timeout=0.5)

    async def _start_due(self) -> None:
        room = _AT_ONCE - len(self._busy)
        if room <= 0 or self._stopping:
            return
        async with self._database.reading() as store:
            messages = await store.queue.due(self._clock(), room, tuple(self._busy))
        if self._stopping:
            return
        for message in messages:
            self._busy[message.person_id] = asyncio.create_task(self._deliver(message))

    async def _deliver(self, message: QueuedMessage) -> None:
        try:
            await self._try(message)
        except Exception:
            # It stays waiting; the pause keeps a failing database from being hammered.
            _log.exception("message %d stays in the queue", message.id)
            await asyncio.sleep(_TICK)
        finally:
            del self._busy[message.person_id]
            self.wake()

    async def _try(self, message: QueuedMessage) -> None:
        try:
            parcel = await self._packed(message)
            if parcel.screen is not None:
                await self._face.show(parcel.address, parcel.screen, parcel.replace, parcel.done)
        except FaceError as error:
            await self._note_failure(message.id, error)
        except (SQLAlchemyError, OSError):
            raise
        except Exception as error:
            _log.exception("message %d cannot be made into a screen", message.id)
            await self._note_failure(message.id, RefusedError(type(error).__name__))
        else:
            await self._note_sent(message.id)

    async def _packed(self, message: QueuedMessage) -> Parcel:
        async with self._database.reading() as store:
            person = await store.people.get(message.person_id)
            screen = await self._screen(message, person, store)
            if screen is not None:
                screen = await with_contents(screen, store.files)
        body = message.body
        return Parcel(person.address, screen, body.get("replace"), int(body.get("done", 0)))

    async def _screen(self, message: QueuedMessage, person: Person, store: Store) -> Screen | None:
        if message.kind == "screen":
            return screen_from_json(message.body)
        if message.kind == "notice":
            return await self._render_notice(message.body, person, store)
        if message.kind == "commands":
            await self._renew_commands(person, store)
            return None
        raise ValueError(f"a message of kind {message.kind}")

    async def _note_sent(self, message_id: int) -> None:
        async with self._database.writing() as store:
            message = await store.queue.get(message_id)
            if message is not None:
                message.error = ""
                _close(message, Delivery.SENT)

    async def _note_failure(self, message_id: int, error: FaceError) -> None:
        async with self._database.writing() as store:
            message = await store.queue.get(message_id)
            if message is None:
                return
            message.error = error.reason
            message.body = message.body | {"done": error.done}
            if isinstance(error, SlowDownError):
                message.due_at = self._clock() + timedelta(seconds=error.seconds)
                return
            message.attempts += 1
            if isinstance(error, UnreachableError):
                person = await store.people.get(message.person_id)
                await note_reachability(store, person, False)
            if isinstance(error, UnreachableError | RefusedError) or message.attempts >= ATTEMPTS:
                await self._give_up(store, message)
                return
            pause = min(2.0 ** (message.attempts - 1), _LONGEST_PAUSE)
            message.due_at = self._clock() + timedelta(seconds=pause)

    async def _give_up(self, store: Store, message: QueuedMessage) -> None:
        _close(message, Delivery.FAILED)
        _log.error("message %d is not delivered: %s", message.id, message.error)
        person = await store.people.get(message.person_id)
        apology = f"apology:{message.id}"
        if message.kind == "screen" and person.reachable and not message.dedup_key:
            say = Say(person.language)
            body = queued(dead_end(say("answer-not-shown"), say), None)
            await store.queue.put(person.id, "screen", body, dedup_key=apology)

    async def _keep_house(self) -> None:
        now = self._clock()
        if self._cleaned_at is not None and now - self._cleaned_at < _HOUSEKEEPING:
            return
        async with self._database.writing() as store:
            await store.queue.forget_before(now - KEPT)
            await store.updates.forget_before(now - KEPT)
        self._cleaned_at = now


def _close(message: QueuedMessage, state: Delivery) -> None:
    """Done with it: nobody needs the words again, and they may hold an invitation's link."""
    message.state, message.body = state, {}
