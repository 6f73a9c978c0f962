"""What became of a message, written into the queue: sent, put off, or given up visibly."""

from collections.abc import Callable
from datetime import datetime, timedelta

import structlog

from admin.discretion import Discretion, in_one_line
from admin.escalation import tell_another
from admin.turns import note_reachability
from bot.excuses import dead_end
from bot.face import FaceError, RefusedError, SlowDownError, UnreachableError
from bot.metrics import Metrics
from bot.screens import screen_to_json
from bot.telegram.outage import back_off
from bot.telegram.parcels import BrokenMessageError
from locales import Say
from storage.db import Database
from storage.models import EVERYBODY, Delivery, Person, Priority, QueuedMessage
from storage.store import Store
from storage.unavailable import is_unavailable

_log = structlog.stdlib.get_logger(__name__)

ATTEMPTS = 10
"""Of a notice that we cannot render: minutes, in which a bad moment passes and a bug does not."""

PATIENCE = 10_000
"""Of a message that a messenger who is down does not take: at one a minute a week, longer than
any outage. Counted in tries, for a clock may jump."""


class Outcomes:
    """Each is one transaction; whoever calls repeats it when the database is not there."""

    def __init__(self, database: Database, metrics: Metrics, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._metrics = metrics
        self._clock = clock

    async def note_sent(self, message_id: int) -> None:
        async with self._database.writing() as store:
            message = await store.queue.waiting(message_id)
            if message is not None:
                message.error = ""
                store.queue.close(message, Delivery.SENT, self._clock())
        self._metrics.tried("sent")

    async def note_progress(self, message_id: int, done: int) -> None:
        """So many of the message's own messages have arrived and need not be sent again."""
        async with self._database.writing() as store:
            message = await store.queue.waiting(message_id)
            if message is not None:
                message.body = message.body | {"done": done}

    async def note_failure(self, message_id: int, error: FaceError) -> None:
        try:
            async with self._database.writing() as store:
                await self._fail(store, message_id, error)
        except Exception as trouble:
            if is_unavailable(trouble) or not isinstance(error, UnreachableError):
                raise
            # A mistake in telling others must not have the message sent for ever.
            _log.exception("nobody else was told", message=message_id)
            async with self._database.writing() as store:
                await self._give_up(store, message_id, error)
        self._metrics.tried(_outcome(error))

    async def _fail(self, store: Store, message_id: int, error: FaceError) -> None:
        """What the messenger said of the person holds though the message was replaced on its
        way; what becomes of the message is asked only of one that still waits."""
        message = await store.queue.waiting(message_id)
        if message is None:
            message = await store.queue.get(message_id)
        if message is None:
            return
        person = await store.people.get(message.person_id)
        if isinstance(error, UnreachableError):
            await note_reachability(store, person, False)
        elif isinstance(error, SlowDownError):
            await self._pause(store, message, person, error.seconds)
        if message.state is Delivery.WAITING:
            await self._decide(store, message, error)

    async def _decide(self, store: Store, message: QueuedMessage, error: FaceError) -> None:
        if isinstance(error, UnreachableError):
            await tell_another(store, message)
        if self._is_hopeless(message, error):
            await self._give_up(store, message.id, error)
        else:
            self._put_off(message, error)

    def _put_off(self, message: QueuedMessage, error: FaceError) -> None:
        message.error = _discreet(error.reason)
        message.body = message.body | {"done": error.done}
        if not isinstance(error, SlowDownError):
            message.attempts += 1
            message.due_at = self._clock() + timedelta(seconds=back_off(message.attempts))

    async def _pause(
        self, store: Store, message: QueuedMessage, person: Person, seconds: float
    ) -> None:
        """One chat a second is never too fast for the chat: then it is the whole bot."""
        until = self._clock() + timedelta(seconds=seconds)
        await store.queue.pause(person.address, until)
        if message.priority != Priority.ANSWER:
            await store.queue.pause(EVERYBODY, until)

    def _is_hopeless(self, message: QueuedMessage, error: FaceError) -> bool:
        if isinstance(error, UnreachableError | RefusedError):
            return True
        if isinstance(error, BrokenMessageError):
            return message.attempts + 1 >= ATTEMPTS
        return message.attempts + 1 >= PATIENCE and not isinstance(error, SlowDownError)

    async def _give_up(self, store: Store, message_id: int, error: FaceError) -> None:
        message = await store.queue.waiting(message_id)
        if message is None:
            return
        message.error, message.attempts = _discreet(error.reason), message.attempts + 1
        facts = message.body
        store.queue.close(message, Delivery.FAILED, self._clock())
        if isinstance(error, UnreachableError) and message.kind == "notice":
            # Facts without words; they are told if the person comes back.
            message.body = facts
        _log.error("a message is not delivered", message=message_id, reason=error.reason)
        person = await store.people.get(message.person_id)
        if message.kind == "screen" and person.reachable and not message.dedup_key:
            say = Say(person.language)
            screen = dead_end(say("answer-not-shown"), say)
            body = {**screen_to_json(screen), "replace": None}
            apology = f"apology:{message.id}"
            await store.queue.put(person.id, "screen", body, dedup_key=apology)


def _discreet(reason: str) -> str:
    """The messenger may quote what somebody wrote."""
    return Discretion().text(in_one_line(reason))


def _outcome(error: FaceError) -> str:
    if isinstance(error, SlowDownError):
        return "slowed"
    if isinstance(error, UnreachableError):
        return "unreachable"
    return "refused" if isinstance(error, RefusedError | BrokenMessageError) else "unavailable"
