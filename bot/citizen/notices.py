"""Words of what citizens are told unasked: rendered when sent, so they say what is true then."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from admin.citizen_notices import CitizenNotice
from bot.screens import Screen, kept
from bot.visit import Visit

Render = Callable[[dict[str, Any], Visit], Awaitable[Screen | None]]


async def render(body: dict[str, Any], visit: Visit) -> Screen | None:
    """The notice for this person now; None when it no longer concerns them. It stays in the
    chat: whatever is pressed on it is answered below."""
    screen = await _RENDER[CitizenNotice(body["kind"])](body, visit)
    return kept(screen) if screen else None


_RENDER: Mapping[CitizenNotice, Render] = {}
