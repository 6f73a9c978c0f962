"""Sends what the queue holds: one message a person at a time, in order; people in parallel.

Answers leave at once; everything else keeps the messenger's pace, what is urgent first.
One process sends, the leader. Delivery is at least once: a message is marked after it was
sent, so a kill between the two, or a lost reply, repeats it. Nothing is dropped silently:
what cannot be sent ends as failed, with a reason.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime
from functools import partial
from typing import Protocol

import structlog

from admin.personal.terms import ANSWERS
from bot.face import FaceError, SlowDownError, UnavailableError
from bot.metrics import Metrics
from bot.screens import Screen
from bot.telegram.face import Between
from bot.telegram.outage import Outage
from bot.telegram.outcomes import Outcomes
from bot.telegram.pace import Pace
from bot.telegram.parcels import BrokenMessageError, Packing, Parcel, RenderNotice, RenewCommands
from storage.db import Database
from storage.leadership import Leadership
from storage.models import Priority, QueuedMessage
from storage.models.base import utc_now

_log = structlog.stdlib.get_logger(__name__)

SENDER = "sender"
KEPT = ANSWERS
_AT_ONCE = 32
_TICK, _LONGEST_PAUSE = 1.0, 15.0
_HOUSEKEEPING = 3600.0


class PacedFace(Protocol):
    """A messenger that asks before each further message of one screen."""

    async def show(
        self,
        address: str,
        screen: Screen,
        replace: str | None = None,
        done: int = 0,
        between: Between | None = None,
    ) -> None: ...


class Courier:
    """The loops that empty the queue; `wake` them after a commit."""

    def __init__(
        self,
        database: Database,
        face: PacedFace,
        render_notice: RenderNotice,
        renew_commands: RenewCommands,
        *,
        clock: Callable[[], datetime] = utc_now,
        leadership: Leadership | None = None,
        metrics: Metrics | None = None,
    ) -> None:
        self._database = database
        self._face = face
        self._packing = Packing(database, render_notice, renew_commands)
        self._outcomes = Outcomes(database, metrics or Metrics(), clock)
        self._clock = clock
        self._leadership = leadership or Leadership(database, SENDER)
        self._leads = False
        self._pace = Pace(time.monotonic())
        self._outage = Outage()
        self._busy: dict[int, asyncio.Task[None]] = {}
        self._answers, self._paced, self._house = (asyncio.Event() for _ in range(3))
        self._loops: list[asyncio.Task[None]] = []
        self._stopping = False

    def wake(self) -> None:
        self._answers.set()
        self._paced.set()

    async def run(self) -> None:
        """Send until `stop`; a database that fails for a while is waited for."""
        async with asyncio.TaskGroup() as group:
            self._loops = [
                group.create_task(self._repeat(self._begin_answers, self._answers)),
                group.create_task(self._repeat(self._begin_paced, self._paced)),
                group.create_task(self._repeat(self._keep_house, self._house)),
            ]

    async def stop(self, seconds: float = 2.0) -> None:
        """Begin nothing new; what is being sent gets so long to finish; another may lead.

        A second later it is over, though neither the messenger nor the database answers.
        """
        self._stopping = True
        self.wake()
        self._house.set()
        running = [*self._busy.values(), *self._loops]
        if running:
            _, late = await asyncio.wait(running, timeout=seconds)
            for task in late:
                task.cancel()
            if late:
                await asyncio.wait(late, timeout=0.5)
        await self._leadership.release()

    async def _repeat(self, step: Callable[[], Awaitable[float]], bell: asyncio.Event) -> None:
        """Do the step again and again, after as many seconds as it says or at the bell."""
        while not self._stopping:
            bell.clear()
            pause = _TICK
            try:
                pause = await step()
            except Exception:
                _log.exception("the queue could not be read")
            with suppress(TimeoutError):
                await asyncio.wait_for(bell.wait(), pause)

    async def _begin_answers(self) -> float:
        room = self._room()
        if room <= 0 or not await self._may_send():
            return self._outage.delay(time.monotonic()) or _TICK
        async with self._database.reading() as store:
            messages = await store.queue.due(self._clock(), room, tuple(self._busy), paced=False)
        for message in messages:
            self._begin(message)
        return _TICK

    async def _begin_paced(self) -> float:
        """Begin one message, if it is time for one."""
        now = time.monotonic()
        if delay := self._pace.delay(now):
            return delay
        if self._room() <= 0 or not await self._may_send():
            return self._outage.delay(now) or _TICK
        now = time.monotonic()
        if delay := self._pace.delay(now):
            return delay
        without = self._pace.resting(now) | self._busy.keys()
        async with self._database.reading() as store:
            messages = await store.queue.due(self._clock(), 1, without, paced=True)
        for message in messages:
            if self._begin(message):
                self._pace.begin(message.person_id, time.monotonic())
        now = time.monotonic()
        return self._pace.delay(now) if messages else self._pace.rested_in(now, _TICK)

    def _room(self) -> int:
        """How many may begin now; one at a time, now and then, while the messenger is down."""
        if not self._outage.lasts:
            return _AT_ONCE - len(self._busy)
        return 0 if self._busy or self._outage.delay(time.monotonic()) else 1

    async def _may_send(self) -> bool:
        leads = await self._leadership.held()
        if leads and not self._leads:
            self._pace.start_over(time.monotonic())
        self._leads = leads
        return leads

    def _begin(self, message: QueuedMessage) -> bool:
        if self._stopping or message.person_id in self._busy:
            return False
        self._busy[message.person_id] = asyncio.create_task(self._deliver(message))
        return True

    async def _deliver(self, message: QueuedMessage) -> None:
        try:
            await self._try(message)
        except Exception:
            # It stays waiting; the pause keeps a failing database from being hammered.
            _log.exception("a message stays in the queue", message=message.id)
            await asyncio.sleep(_TICK)
        finally:
            del self._busy[message.person_id]
            if _is_paced(message):
                self._pace.end(message.person_id, time.monotonic())
            self.wake()

    async def _try(self, message: QueuedMessage) -> None:
        began = time.monotonic()
        try:
            parcel = await self._packing.pack(message.id)
            if parcel is None:
                return
            await self._send(parcel, message)
        except FaceError as error:
            self._heed(message, error, began)
            await self._insist(partial(self._outcomes.note_failure, message.id, error))
        else:
            await self._insist(partial(self._outcomes.note_sent, message.id))

    async def _send(self, parcel: Parcel, message: QueuedMessage) -> None:
        async def between(done: int) -> None:
            await self._outcomes.note_progress(message.id, done)
            if _is_paced(message):
                await self._next_turn(message.person_id)

        if parcel.errand is not None:
            await parcel.errand()
        if parcel.screen is not None:
            await self._face.show(
                parcel.address, parcel.screen, parcel.replace, parcel.done, between
            )
        if parcel.errand is not None or parcel.screen is not None:
            self._outage.note_answer()

    async def _next_turn(self, person_id: int) -> None:
        """Each message of a screen keeps the pace, not only the first."""
        self._pace.end(person_id, time.monotonic())
        delay = self._pace.delay_for(person_id, time.monotonic())
        while delay > 0:
            await asyncio.sleep(delay)
            delay = self._pace.delay_for(person_id, time.monotonic())
        self._pace.begin(person_id, time.monotonic())

    def _heed(self, message: QueuedMessage, error: FaceError, began: float) -> None:
        """What a failure means for everybody's messages, at once; the queue keeps the rest."""
        now = time.monotonic()
        if isinstance(error, UnavailableError):
            self._outage.note_failure(message.person_id, began, now)
        elif not isinstance(error, BrokenMessageError):
            self._outage.note_answer()
        if isinstance(error, SlowDownError) and _is_paced(message):
            self._pace.hold(now + error.seconds)

    async def _insist(self, note: Callable[[], Awaitable[None]]) -> None:
        """What happened is written down, however long the database is away: forgetting that
        a message was sent would send it again."""
        pause = _TICK
        while True:
            try:
                return await note()
            except Exception as error:
                if self._stopping:
                    raise
                name = type(error).__name__
                _log.warning("what became of a message is not written yet", error=name)
                await asyncio.sleep(pause)
                pause = min(2 * pause, _LONGEST_PAUSE)

    async def _keep_house(self) -> float:
        now = self._clock()
        async with self._database.writing() as store:
            await store.queue.forget_before(now - KEPT)
            await store.queue.forget_pauses(now)
            await store.updates.forget_before(now - KEPT)
        return _HOUSEKEEPING


def _is_paced(message: QueuedMessage) -> bool:
    return message.priority != Priority.ANSWER
