"""People who send numbers, and what became of them."""

import random
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise

from sqlalchemy import func, select

from bot.sandbox.acts import Writing, write
from bot.sandbox.outbox import Outbox
from bot.sandbox.world import World
from storage.db import Database
from storage.models import (
    Conversation,
    Delivery,
    Person,
    Priority,
    QueuedMessage,
    Receipt,
    ReceivedUpdate,
)
from tests.chaos.fleet import drained
from tests.chaos.replica import BROKEN_TEXT, HANGING_TEXT, NOTED, NUMBERS, READ

_FIRST_USER = 100_000
_SEVERAL_TIMES = ((1, 0.85), (2, 0.10), (5, 0.05))
"""How often an update is delivered, and the share of the updates."""


def a_world() -> World:
    """A messenger that forgets no call."""
    world = World()
    world.outbox = Outbox(kept=500_000)
    return world


@dataclass(frozen=True)
class Outcome:
    """How the effects differ from what was said, and how many answers never came."""

    lost: int = 0
    doubled: int = 0
    disordered: int = 0
    unanswered: int = 0

    def __add__(self, other: "Outcome") -> "Outcome":
        return Outcome(
            self.lost + other.lost,
            self.doubled + other.doubled,
            self.disordered + other.disordered,
            self.unanswered + other.unanswered,
        )


def judged(said: int, numbers: list[int], answered: set[int]) -> Outcome:
    """One person said 0, 1, … up to `said`; `numbers` is what was written down."""
    first_seen = list(dict.fromkeys(numbers))
    return Outcome(
        lost=len(set(range(said)) - set(numbers)),
        doubled=len(numbers) - len(first_seen),
        disordered=sum(later < earlier for earlier, later in pairwise(first_seen)),
        unanswered=len(set(range(said)) - answered),
    )


@dataclass
class Crowd:
    """`writers` send numbers that are written down, `readers` ask by a command that only
    reads; each person counts for themselves."""

    world: World
    writers: int
    readers: int
    dice: random.Random
    said: Counter[int] = field(default_factory=Counter)
    hopeless: int = 0

    def say(self, how_many: int) -> None:
        """Somebody says their next number, so often."""
        for _ in range(how_many):
            person = self.dice.randrange(self.writers + self.readers)
            number, self.said[person] = self.said[person], self.said[person] + 1
            self._write(person, str(number) if person < self.writers else f"/read {number}")

    def break_it(self, person: int) -> None:
        """Say what no handler survives."""
        self.hopeless += 1
        self._write(person, BROKEN_TEXT)

    def hang_it(self) -> None:
        """Ask for what never ends."""
        self.hopeless += 1
        self._write(self.writers, f"/read {HANGING_TEXT}")

    def _write(self, person: int, text: str) -> None:
        times, shares = zip(*_SEVERAL_TIMES, strict=True)
        often = self.dice.choices(times, shares)[0]
        write(self.world, Writing(text, _FIRST_USER + person, times=often))

    def waiting(self) -> int:
        """Updates that the messenger still keeps."""
        return len(self.world.updates.pending())

    async def outcome(self, database: Database) -> Outcome:
        written = await _written(database)
        answered = self._answered()
        outcome = Outcome()
        for person, said in self.said.items():
            heard = answered.get(_FIRST_USER + person, set())
            numbers = written.get(_FIRST_USER + person, [])
            # Who only asks leaves no trace but the answers.
            outcome += judged(said, numbers if person < self.writers else [*range(said)], heard)
        return outcome

    def _answered(self) -> dict[int, set[int]]:
        """The numbers that each chat was answered, by any message that arrived."""
        found: dict[int, set[int]] = {}
        for chat in self.world.chats.chats.values():
            texts = [m.content["text"] for m in chat.messages.values() if m.sender.is_bot]
            words = [text.split() for text in texts if text.startswith((NOTED, READ))]
            found[chat.id] = {int(word) for _, word in words if word.isdigit()}
        return found


async def _written(database: Database) -> dict[int, list[int]]:
    query = select(Person.address, Conversation.state).join(
        Conversation, Conversation.person_id == Person.id
    )
    async with database.reading() as store:
        rows = (await store.session.execute(query)).all()
    return {int(address.rpartition(":")[2]): state.get(NUMBERS, []) for address, state in rows}


async def settled(world: World, database: Database) -> None:
    """Until nothing waits any more: at the messenger, in the inbox, in the queue.

    Raises:
        AssertionError: nothing moves any more.
    """
    await drained(lambda: _left(world, database))


async def _left(world: World, database: Database) -> tuple[int, int, int]:
    inbox = select(func.count()).where(ReceivedUpdate.state == Receipt.WAITING)
    # Everybody's commands are bulk mail that each start queues anew; nobody waits for it.
    queue = select(func.count()).where(
        QueuedMessage.state == Delivery.WAITING, QueuedMessage.priority < Priority.BULK
    )
    async with database.reading() as store:
        counted = [int(await store.session.scalar(query) or 0) for query in (inbox, queue)]
    return len(world.updates.pending()), counted[0], counted[1]


async def put_aside(database: Database) -> int:
    """How many updates were given up."""
    async with database.reading() as store:
        return await store.updates.count_aside()
