"""A route and what it is asked."""

from dataclasses import dataclass
from typing import Any

from bot.excuses import dead_end
from bot.incoming import SentFile
from bot.routes import Route
from bot.screens import Screen
from bot.visit import Visit


@dataclass(frozen=True)
class Call:
    """A route and what it is asked, the visit apart.

    A button or command `leaves` the question that was being answered, unless it asks one
    itself: text typed later must not become the answer to a question out of sight.
    """

    route: Route
    arguments: tuple[Any, ...] = ()
    leaves: bool = False

    async def answer(self, visit: Visit) -> Screen:
        return await self.route.answer(*self.arguments, visit)

    @property
    def wants_file(self) -> bool:
        """Whether a file must be fetched first, which is done while no store is open."""
        return any(isinstance(argument, SentFile) for argument in self.arguments)


def saying(key: str) -> Call:
    async def answer(visit: Visit) -> Screen:
        return dead_end(visit.say(key), visit.say, staff=visit.staff)

    return Call(Route(answer, writes=False))
