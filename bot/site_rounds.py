"""Keeps looking at the sites that the lists name, where the operator allows it."""

import asyncio
from collections.abc import Callable
from datetime import datetime

import structlog

from admin.sites.looks import Look, look_at_sites
from admin.sites.visit import visit
from storage.db import Database
from storage.models.base import utc_now

_log = structlog.stdlib.get_logger(__name__)

_ROUND = 600.0
"""Seconds between two rounds; each site is visited once a day."""


async def keep_looking(
    database: Database,
    clock: Callable[[], datetime] = utc_now,
    *,
    look: Look = visit,
    pause: float = _ROUND,
) -> None:
    """A round every ten minutes, for ever; a failure is told and waits for the next one."""
    while True:
        try:
            await look_at_sites(database, look, clock(), all_of_them=False)
        except Exception:
            _log.warning("the sites are not looked at for a while", exc_info=True)
        await asyncio.sleep(pause)
