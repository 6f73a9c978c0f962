"""Words of what citizens are told unasked: rendered when sent, so they say what is true then."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from admin.citizen_notices import CitizenNotice
from bot.citizen.appeals.outcome import appeal_day
from bot.citizen.bookings import notices as booking_notices
from bot.citizen.remarks.mine import outcome_notice
from bot.citizen.subscriptions import notices as subscription_notices
from bot.plain_text import plainly
from bot.screens import Screen, kept
from bot.visit import Visit

Render = Callable[[dict[str, Any], Visit], Awaitable[Screen | None]]


async def render(body: dict[str, Any], visit: Visit) -> Screen | None:
    """The notice for this person now; None when it no longer concerns them. It stays in the
    chat: whatever is pressed on it is answered below."""
    screen = await _RENDER[CitizenNotice(body["kind"])](body, visit)
    if screen is None:
        return None
    return kept(plainly(screen) if visit.preferences.plain_text else screen)


_RENDER: Mapping[CitizenNotice, Render] = {
    CitizenNotice.APPEAL_DAY: appeal_day,
    CitizenNotice.BOOKING_FALLEN: booking_notices.fallen,
    CitizenNotice.BOOKING_STANDS: booking_notices.stands,
    CitizenNotice.BOOKING_CHANGED: booking_notices.changed,
    CitizenNotice.BOOKING_REMINDER: booking_notices.reminder,
    CitizenNotice.LIST_CHANGED: subscription_notices.list_changed,
    CitizenNotice.MENDED: subscription_notices.contact_mended,
    CitizenNotice.REMARK_OUTCOME: outcome_notice,
}
