"""Has everything heard once that is said where others read along; nobody waits for it.

Of what one person types after the bot's name only the newest is answered. In groups one person
and one group have so many answers a minute; the rest is dropped without work and in silence.
"""

import asyncio
from dataclasses import replace

import structlog

from bot.admission import Admission, Entry
from bot.gathering import Gathering
from bot.incoming import GroupMessage, InlineQuestion, Overheard
from bot.metrics import Metrics
from bot.threads import Threads

_log = structlog.stdlib.get_logger(__name__)

_ONE_PERSON, _ONE_GROUP = 10, 18
"""Answers a minute in a group; Telegram itself lets a bot say twenty."""
TYPED_A_MINUTE = 120
"""Questions a minute of one person who types after the bot's name, two a second."""
_AT_ONCE = 200


class Overhearing:
    """Tells the gathering, and holds everybody to their measure."""

    def __init__(self, gathering: Gathering, metrics: Metrics) -> None:
        self._gathering = gathering
        self._metrics = metrics
        self._typing = Admission(TYPED_A_MINUTE)
        self._people = Admission(_ONE_PERSON)
        self._groups = Admission(_ONE_GROUP)
        self._threads = Threads()
        self._newest: dict[str, str] = {}
        """The newest question of each person who types now, by its update's key."""
        self._running: set[asyncio.Task[None]] = set()

    @property
    def name(self) -> str:
        """How people call the bot."""
        return self._gathering.name

    def take(self, said: Overheard) -> None:
        """Have it heard beside everything else, if it is for us and not too much."""
        if isinstance(said, GroupMessage):
            said = replace(said, thread=self._threads.of(said))
        if len(self._running) >= _AT_ONCE or not self._gathering.concerns(said):
            return
        if not self._may_enter(said):
            self._metrics.heard("refused", 0.0)
            return
        if isinstance(said, InlineQuestion):
            self._newest[said.address] = said.update_key
        task = asyncio.create_task(self._hear(said))
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    @property
    def running(self) -> tuple[asyncio.Task[None], ...]:
        """What is being answered now."""
        return tuple(self._running)

    async def stop(self) -> None:
        """Break off the rest: it is not heard again."""
        late = self.running
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)

    def _may_enter(self, said: Overheard) -> bool:
        if isinstance(said, InlineQuestion):
            return self._typing.enter(said.address) is Entry.LET_IN
        if isinstance(said, GroupMessage):
            # The person first: one who floods takes no place of the group's.
            person = self._people.enter(f"{said.group} {said.address}")
            return person is Entry.LET_IN and self._groups.enter(said.group) is Entry.LET_IN
        return True

    async def _hear(self, said: Overheard) -> None:
        if isinstance(said, InlineQuestion):
            if self._newest.get(said.address) != said.update_key:
                return
            del self._newest[said.address]
        began = asyncio.get_running_loop().time()
        try:
            await self._gathering.hear(said)
        except Exception:
            self._metrics.heard("aside", 0.0)
            _log.exception("something overheard broke", key=said.update_key)
        else:
            self._metrics.heard("answered", asyncio.get_running_loop().time() - began)
