"""What citizens are told unasked: only what they asked to be told, frozen until it is sent."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from admin.notices import key_of
from storage.models import Priority
from storage.store import Store


class CitizenNotice(StrEnum):
    """Kinds apart from those of staff; `bot.citizen.notices` words them."""

    APPEAL_DAY = "appeal_day"
    LIST_CHANGED = "list_changed"
    MENDED = "mended"
    BOOKING_FALLEN = "booking_fallen"
    """Nobody receives at the booked time any more."""
    BOOKING_STANDS = "booking_stands"
    """And now somebody does again."""
    BOOKING_CHANGED = "booking_changed"
    """Somebody else receives, or elsewhere."""
    BOOKING_REMINDER = "booking_reminder"
    REMARK_OUTCOME = "remark_outcome"


async def tell(
    store: Store,
    person_id: int,
    kind: CitizenNotice,
    event: str,
    *,
    agency_id: int,
    not_before: datetime | None = None,
    **facts: Any,
) -> None:
    """Queue a notice for the person; the same event reaches them once."""
    await store.queue.put(
        person_id,
        "notice",
        {"kind": kind.value, "agency": agency_id, **facts},
        dedup_key=key_of(kind, event, person_id),
        priority=Priority.NOTICE,
        due_at=not_before,
    )
