"""Has every update heard once and in its person's order, however it was brought.

A person's updates go one after another, different people's beside each other. What breaks
is tried again and then put aside, while only its own person waits. A database that does not
answer is no fault of the update: that is waited out, and nothing is counted.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from enum import StrEnum
from functools import partial

import structlog

from admin.discretion import trace_of
from bot.absence import Absence
from bot.face import RefusedError
from bot.incoming import Incoming
from bot.metrics import Metrics
from bot.talk import HangingError, Talk
from storage.db import Database
from storage.unavailable import is_unavailable

_log = structlog.stdlib.get_logger(__name__)

PAUSES = (0.5, 2.0)
"""Seconds before the second and the third attempt, the last."""

_CROWDED = 8
"""Attempts where others were in the way: a lock kept, a turn to write that was not free."""

_FINAL = (HangingError, RefusedError)
"""What would only break again, or has let the person wait for long already."""

_BLIP = 1.0
"""Seconds of a database's absence that nobody is told of."""

_REMEMBERED = 5000
_LONGEST_PAUSE = 30.0


class Outcome(StrEnum):
    ANSWERED = "answered"
    ASIDE = "aside"
    AWAY = "away"
    """The database does not answer: whoever brought the update must bring it again."""


Hearing = asyncio.Task[Outcome]
Work = Callable[[], Awaitable[Outcome]]


class Reception:
    """`patience` is how many seconds a database that does not answer is waited for before
    an update is given back, and with it whatever its person said after it; None is for ever.
    """

    def __init__(
        self,
        database: Database,
        talk: Talk,
        *,
        metrics: Metrics | None = None,
        pauses: tuple[float, ...] = PAUSES,
        patience: float | None = None,
    ) -> None:
        self._database = database
        self._talk = talk
        self._metrics = metrics or Metrics()
        self._pauses = pauses
        self._patience = patience
        self._absence = Absence(database)
        self._known: OrderedDict[str, Hearing] = OrderedDict()
        """In flight or heard lately, by the update's key."""
        self._last_of: dict[str, Hearing] = {}
        self._running: set[Hearing] = set()
        self._told: set[str] = set()
        """Who was told in this absence that the answer will come."""

    def take(self, incoming: Incoming) -> Hearing:
        """Have the update heard after what this person said before; the same update again
        is not heard again. Wait for it with `asyncio.wait`: cancelling it breaks it off."""
        known = self._known.get(incoming.update_key)
        if known is not None:
            self._metrics.heard("repeated", 0.0)
            return known
        work = partial(self._heard, incoming)
        return self._begin(incoming.update_key, incoming.address, work)

    @property
    def busy(self) -> int:
        """How many updates are being heard or wait for their person's turn."""
        return len(self._running)

    def knows(self, key: str) -> bool:
        """Whether the update is being heard, or was lately."""
        return key in self._known

    def take_unreadable(self, key: str, error: Exception) -> Hearing:
        """Put an update aside that nobody can read; it has no person."""
        known = self._known.get(key)
        give_up = partial(self._keep_unreadable, key, error)
        return known or self._begin(key, "", partial(self._until_kept, give_up, key))

    async def wait(self, seconds: float) -> bool:
        """Let what is being heard finish; whether it did."""
        if self._running:
            await asyncio.wait(self._running, timeout=seconds)
        return not self._running

    async def stop(self) -> None:
        """Break off what is still being heard: it has no effect yet, or its key is kept."""
        late = set(self._running)
        for hearing in late:
            hearing.cancel()
        if late:
            await asyncio.wait(late, timeout=0.5)
        await self._absence.stop()

    def _begin(self, key: str, address: str, work: Work) -> Hearing:
        hearing = asyncio.create_task(self._in_turn(work, self._last_of.get(address)))
        self._known[key] = self._last_of[address] = hearing
        self._running.add(hearing)
        hearing.add_done_callback(partial(self._end, key, address))
        return hearing

    def _end(self, key: str, address: str, hearing: Hearing) -> None:
        self._running.discard(hearing)
        if self._last_of.get(address) is hearing:
            del self._last_of[address]
        if is_given_back(hearing):
            self._known.pop(key, None)
        else:
            self._told.discard(address)
        if not hearing.cancelled() and hearing.exception() is not None:
            _log.error("hearing itself broke", key=key, exc_info=hearing.exception())
        while len(self._known) > _REMEMBERED and next(iter(self._known.values())).done():
            self._known.popitem(last=False)

    async def _in_turn(self, work: Work, before: Hearing | None) -> Outcome:
        since = asyncio.get_running_loop().time()
        if before is not None:
            await asyncio.wait((before,))
            if is_given_back(before):
                return Outcome.AWAY
        outcome = await work()
        lasted = asyncio.get_running_loop().time() - since
        self._metrics.heard("again" if outcome is Outcome.AWAY else outcome.value, lasted)
        return outcome

    async def _heard(self, incoming: Incoming) -> Outcome:
        attempts = 0
        while (broken := await self._try(incoming)) is not None:
            if await self._absence.is_on():
                if not await self._is_waited_out(incoming):
                    return Outcome.AWAY
                continue
            attempts += 1
            if attempts >= self._limit(broken):
                give_up = partial(self._give_up, incoming, broken, attempts)
                return await self._until_kept(give_up, incoming.update_key, incoming)
            self._note_attempt(incoming, broken, attempts)
            await asyncio.sleep(self._pauses[min(attempts, len(self._pauses)) - 1])
        return Outcome.ANSWERED

    def _limit(self, error: Exception) -> int:
        """How many attempts an update gets that breaks like this."""
        if isinstance(error, _FINAL):
            return 1
        return _CROWDED if is_unavailable(error) else len(self._pauses) + 1

    async def _try(self, incoming: Incoming) -> Exception | None:
        """What broke, None when the update is answered."""
        try:
            await self._talk.hear(incoming)
        except Exception as error:
            return error
        return None

    def _note_attempt(self, incoming: Incoming, error: Exception, attempts: int) -> None:
        self._metrics.heard("again", 0.0)
        _log.warning(
            "an update broke and is tried again",
            key=incoming.update_key,
            attempts=attempts,
            exc_info=error,
        )

    async def _is_waited_out(self, incoming: Incoming | None) -> bool:
        """Whether the database is back before patience ends; its person is told once."""
        if await self._absence.is_over(_BLIP):
            return True
        if incoming is not None and incoming.address not in self._told:
            self._told.add(incoming.address)
            await self._talk.answers.say_later(incoming)
        return await self._absence.is_over(self._patience)

    async def _until_kept(
        self, give_up: Work, key: str, incoming: Incoming | None = None
    ) -> Outcome:
        """Give up, however long that takes: an update is never just forgotten."""
        pause = 1.0
        while True:
            try:
                return await give_up()
            except Exception:
                _log.exception("an update could not be put aside", key=key)
            if not await self._is_waited_out(incoming):
                return Outcome.AWAY
            await asyncio.sleep(pause)
            pause = min(2 * pause, _LONGEST_PAUSE)

    async def _give_up(self, incoming: Incoming, error: Exception, attempts: int) -> Outcome:
        apologies = self._talk.apologies
        try:
            given_up = await apologies.put_aside(incoming, error, attempts)
        except Exception:
            if await self._absence.is_on():
                raise
            _log.exception("an apology broke", key=incoming.update_key)
            given_up = await apologies.put_aside_in_silence(incoming, error, attempts)
        if not given_up:
            return Outcome.ANSWERED
        _log.error(
            "an update is put aside", key=incoming.update_key, attempts=attempts, exc_info=error
        )
        return Outcome.ASIDE

    async def _keep_unreadable(self, key: str, error: Exception) -> Outcome:
        async with self._database.writing() as store:
            await store.updates.put_aside(key, 1, trace_of(error))
        return Outcome.ASIDE


def is_given_back(hearing: Hearing) -> bool:
    """Whether a hearing that ended must begin anew."""
    if hearing.cancelled() or hearing.exception() is not None:
        return True
    return hearing.result() is Outcome.AWAY
