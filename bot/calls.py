"""A route and what it is asked."""

from dataclasses import dataclass
from typing import Any

from bot.actions import Action
from bot.excuses import dead_end
from bot.incoming import SentFile
from bot.out_of_sight import LeftQuestion
from bot.routes import Route
from bot.screens import Screen
from bot.visit import Visit


@dataclass(frozen=True)
class Call:
    """A route and what it is asked, the visit apart.

    A button or command `leaves` the question that was being answered, unless it asks one
    itself: text typed later must not become the answer to a question out of sight. One that
    `goes_elsewhere` says so, and `left` is what it leaves of what was awaited in memory.
    """

    route: Route
    arguments: tuple[Any, ...] = ()
    leaves: bool = False
    goes_elsewhere: bool = False
    left: LeftQuestion | None = None

    async def answer(self, visit: Visit) -> Screen:
        return await self.route.answer(*self.arguments, visit)

    @property
    def wants_file(self) -> bool:
        """Whether a file must be fetched first, which is done while no store is open."""
        return any(isinstance(argument, SentFile) for argument in self.arguments)


def saying(key: str, back: Action | None = None) -> Call:
    """A refusal in words; `back` to the question that waits all the same."""

    async def answer(visit: Visit) -> Screen:
        return dead_end(visit.say(key), visit.say, back, staff=visit.staff)

    return Call(Route(answer, writes=False))
