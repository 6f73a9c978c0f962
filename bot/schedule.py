"""Keeps the schedule: every process does, and each deadline fires in one of them."""

import asyncio
from collections.abc import Callable
from datetime import datetime

import structlog

from admin.deadlines import VERBS, fire_due, plan_periods
from storage.db import Database
from storage.models.base import utc_now

_log = structlog.stdlib.get_logger(__name__)

_LOOK = 1.0
_LONGER = 10
"""So many looks are left out after a failure, mostly of the database."""


def _nothing() -> None:
    pass


async def keep_deadlines(
    database: Database,
    clock: Callable[[], datetime] = utc_now,
    *,
    wake: Callable[[], None] = _nothing,
    look: float = _LOOK,
) -> None:
    """Plan what recurs at the start of each hour, fire what is due within a second or so, for
    ever; `wake` tells the delivery that there is something to send."""
    planned_at: datetime | None = None
    while True:
        try:
            now = clock()
            hour = now.replace(minute=0, second=0, microsecond=0)
            if hour != planned_at:
                await plan_periods(database, now)
                planned_at = hour
            fired = await fire_due(database, VERBS, now)
        except Exception:
            _log.warning("the schedule is not kept for a while", exc_info=True)
            await asyncio.sleep(_LONGER * look)
            continue
        if fired:
            wake()
        else:
            await asyncio.sleep(look)
