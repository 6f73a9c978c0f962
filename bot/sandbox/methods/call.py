"""One call of the Bot API, as a method receives it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from bot.sandbox.parameters import Parameters
from bot.sandbox.world import World


async def never_gone() -> bool:
    """For callers without a connection that could break."""
    return False


@dataclass(frozen=True)
class Call:
    """The parameters, and a way to ask whether the caller has hung up."""

    params: Parameters
    gone: Callable[[], Awaitable[bool]] = never_gone


Method = Callable[[World, Call], Awaitable[Any]]
"""Does what the method says and returns its result as JSON, or raises `ApiError`."""
