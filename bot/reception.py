"""Has every update heard once and in its person's order, however it was brought.

A person's updates go one after another, different people's beside each other. What breaks
is tried again and then put aside, while only its own person waits. A database that does not
answer is no fault of the update, nor is a messenger that keeps a file back: that is waited
out, and nothing is counted. Whoever says more than anybody can is told so once, and the rest of
what they say is dropped.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from enum import StrEnum
from functools import partial

import structlog

from admin.discretion import trace_of
from bot.absence import Absence
from bot.admission import Admission
from bot.door import Door
from bot.incoming import FileNotFetchedError, Incoming, Overheard
from bot.metrics import Metrics
from bot.overhearing import Overhearing
from bot.talk import Talk
from bot.tries import PAUSES, MessengerAway, Tries
from storage.db import Database

_log = structlog.stdlib.get_logger(__name__)

_BLIP = 1.0
"""Seconds of a database's absence that nobody is told of."""

_REMEMBERED = 5000


class Outcome(StrEnum):
    ANSWERED = "answered"
    ASIDE = "aside"
    AWAY = "away"
    """The database does not answer: whoever brought the update must bring it again."""
    REFUSED = "refused"
    """One person's too many: dropped without work."""


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
        overhearing: Overhearing | None = None,
        admission: Admission | None = None,
        metrics: Metrics | None = None,
        pauses: tuple[float, ...] = PAUSES,
        patience: float | None = None,
    ) -> None:
        self._database = database
        self._talk = talk
        self._overhearing = overhearing
        self._door = Door(admission or Admission(), talk.answers)
        self._metrics = metrics or Metrics()
        self._pauses = pauses
        self._patience = patience
        self._known: OrderedDict[str, Hearing] = OrderedDict()
        """In flight or heard lately, by the update's key."""
        self._last_of: dict[str, Hearing] = {}
        self._running: set[Hearing] = set()
        self._refused: Hearing | None = None
        """What every dropped update ends as: no work is done for one."""
        self._told: set[str] = set()
        """Who was told in this absence that the answer will come."""
        self._absence = Absence(database, back=self._told.clear)

    def take(self, incoming: Incoming) -> Hearing:
        """Have the update heard after what this person said before; the same update again
        is not heard again. Wait for it with `asyncio.wait`: cancelling it breaks it off."""
        known = self._known.get(incoming.update_key)
        if known is not None:
            self._metrics.heard("repeated", 0.0)
            return known
        if not self._door.lets_in(incoming):
            return self._refuse(incoming.update_key)
        work = partial(self._heard, incoming)
        return self._begin(incoming.update_key, incoming.address, work)

    def has_refused(self, key: str) -> bool:
        """Whether the update was dropped for being one of too many."""
        return self._refused is not None and self._known.get(key) is self._refused

    def overhear(self, said: Overheard) -> None:
        """Have it heard, if it is for us; whoever brought it need not wait or bring it again."""
        if self._overhearing is not None:
            self._overhearing.take(said)

    @property
    def name(self) -> str:
        """How people call the bot where others read along; empty where it is deaf there."""
        return self._overhearing.name if self._overhearing else ""

    @property
    def busy(self) -> int:
        """How many updates are being heard or wait for their person's turn."""
        return len(self._running)

    @property
    def people(self) -> int:
        """Whose updates these are, counted."""
        return len(self._last_of)

    def knows(self, key: str) -> bool:
        """Whether the update is being heard, or was lately."""
        return key in self._known

    def take_unreadable(self, key: str, error: Exception) -> Hearing:
        """Put an update aside that nobody can read; it has no person."""
        known = self._known.get(key)
        return known or self._begin(key, "", partial(self._keep_unreadable, key, error))

    async def wait(self, seconds: float) -> bool:
        """Let what is being heard finish; whether it did, but for what nobody waits for."""
        overheard = self._overhearing.running if self._overhearing else ()
        if late := {*self._running, *overheard}:
            await asyncio.wait(late, timeout=seconds)
        return not self._running

    async def stop(self) -> None:
        """Break off what is still being heard: it has no effect yet, or its key is kept."""
        late = set(self._running)
        for hearing in late:
            hearing.cancel()
        if late:
            await asyncio.wait(late, timeout=0.5)
        await self._door.stop()
        if self._overhearing is not None:
            await self._overhearing.stop()
        await self._absence.stop()

    def _begin(self, key: str, address: str, work: Work) -> Hearing:
        hearing = asyncio.create_task(self._in_turn(work, self._last_of.get(address)))
        self._known[key] = self._last_of[address] = hearing
        self._running.add(hearing)
        self._door.note_begun(address)
        hearing.add_done_callback(partial(self._end, key, address))
        return hearing

    def _end(self, key: str, address: str, hearing: Hearing) -> None:
        self._running.discard(hearing)
        self._door.note_ended(address)
        if self._last_of.get(address) is hearing:
            del self._last_of[address]
        if is_given_back(hearing):
            self._known.pop(key, None)
        else:
            self._told.discard(address)
        if not hearing.cancelled() and hearing.exception() is not None:
            _log.error("hearing itself broke", key=key, exc_info=hearing.exception())
        self._forget_old()

    def _refuse(self, key: str) -> Hearing:
        self._metrics.heard("refused", 0.0)
        if self._refused is None:
            self._refused = asyncio.create_task(_nothing())
        self._known[key] = self._refused
        self._forget_old()
        return self._refused

    def _forget_old(self) -> None:
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
        tries = Tries(self._pauses)
        hear = partial(self._talk.hear, incoming)
        while (broken := await _what_broke(hear)) is not None:
            if isinstance(broken, MessengerAway):
                if not await tries.wait_for_messenger(broken):
                    hear = partial(self._talk.apologies.refuse, incoming, FileNotFetchedError())
                continue
            if not await self._absence.is_to_blame(broken):
                if tries.count(broken):
                    await self._rest(incoming, broken, tries)
                    continue
                outcome = await self._given_up(incoming, broken, tries.counted)
                if outcome is not None:
                    return outcome
            if not await self._is_waited_out(incoming, tries):
                return Outcome.AWAY
        return Outcome.ANSWERED

    async def _rest(self, incoming: Incoming, error: Exception, tries: Tries) -> None:
        self._metrics.heard("again", 0.0)
        _log.warning(
            "an update broke and is tried again",
            key=incoming.update_key,
            attempts=tries.counted,
            exc_info=error,
        )
        await asyncio.sleep(tries.pause)

    async def _is_waited_out(self, incoming: Incoming | None, tries: Tries) -> bool:
        """Whether the database is back before patience ends; its person is told once.

        One that is full may still take the small row by which it is asked: hence the pause.
        """
        pause = tries.back_off()
        if pause > _BLIP or not await self._absence.is_over(_BLIP):
            if incoming is not None:
                await self._tell(incoming, tries)
            if not await self._absence.is_over(self._patience):
                return False
        await asyncio.sleep(pause)
        return True

    async def _tell(self, incoming: Incoming, tries: Tries) -> None:
        """Say that the answer will come, once in an absence."""
        if not tries.told and incoming.address not in self._told:
            self._told.add(incoming.address)
            await self._talk.answers.say_later(incoming)
        tries.told = True

    async def _given_up(
        self, incoming: Incoming, error: Exception, attempts: int
    ) -> Outcome | None:
        """None when even that broke: then the update is worth another try."""
        try:
            if not await self._is_put_aside(incoming, error, attempts):
                return Outcome.ANSWERED
        except Exception:
            _log.exception("an update could not be put aside", key=incoming.update_key)
            return None
        _log.error(
            "an update is put aside", key=incoming.update_key, attempts=attempts, exc_info=error
        )
        return Outcome.ASIDE

    async def _is_put_aside(self, incoming: Incoming, error: Exception, attempts: int) -> bool:
        apologies = self._talk.apologies
        try:
            return await apologies.put_aside(incoming, error, attempts)
        except Exception as failure:
            if await self._absence.is_to_blame(failure):
                raise
            _log.exception("an apology broke", key=incoming.update_key)
            return await apologies.put_aside_in_silence(incoming, error, attempts)

    async def _keep_unreadable(self, key: str, error: Exception) -> Outcome:
        """Put aside, however long that takes: an update is never just forgotten."""
        tries = Tries()
        while True:
            try:
                async with self._database.writing() as store:
                    await store.updates.put_aside(key, 1, trace_of(error))
                return Outcome.ASIDE
            except Exception:
                _log.exception("an update could not be put aside", key=key)
            if not await self._is_waited_out(None, tries):
                return Outcome.AWAY


async def _nothing() -> Outcome:
    return Outcome.REFUSED


async def _what_broke(hear: Callable[[], Awaitable[None]]) -> Exception | None:
    """None when the update is answered."""
    try:
        await hear()
    except Exception as error:
        return error
    return None


def is_given_back(hearing: Hearing) -> bool:
    """Whether a hearing that ended must begin anew."""
    if hearing.cancelled() or hearing.exception() is not None:
        return True
    return hearing.result() is Outcome.AWAY
