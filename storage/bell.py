"""The bell: a commit in one process is heard by all others at once (LISTEN/NOTIFY).

Triggers ring it (migration 0005). It wakes sooner and promises nothing: whoever listens also
looks by itself now and then.
"""

import asyncio
from collections.abc import Callable, Mapping
from typing import Any

import structlog
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.alone import alone
from storage.db import Database

QUEUE = "touchpoints_queue"
RELEASES = "touchpoints_release"

Heard = Mapping[str, Callable[[], None]]

_PING = 5.0
_ANSWER = 5.0
_FIRST_PAUSE, _LONGEST_PAUSE = 0.2, 10.0

_log = structlog.stdlib.get_logger(__name__)


async def listen(database: Database, heard: Heard) -> None:
    """Call back at each ring of its channel, and all after each connection: for ever.

    What rang while nobody listened is not told again, hence the call after connecting.
    """
    if database.is_sqlite:
        await asyncio.Event().wait()
    pause = _FIRST_PAUSE
    while True:
        try:
            async with alone(database.url) as connection:
                pause = _FIRST_PAUSE
                await _listen_on(connection, heard)
        except Exception as error:
            _log.warning("the bell is silent", error=type(error).__name__, seconds=pause)
        await asyncio.sleep(pause)
        pause = min(pause * 2, _LONGEST_PAUSE)


async def _listen_on(connection: AsyncConnection, heard: Heard) -> None:
    """Until the connection is lost; a lost one is silent unless it is asked."""
    raw = await connection.get_raw_connection()
    driver: Any = raw.driver_connection
    lost = asyncio.Event()
    driver.add_termination_listener(lambda _connection: lost.set())
    for channel, call in heard.items():
        await driver.add_listener(channel, _ringer(call))
    for call in heard.values():
        call()
    while not await _is_set(lost, _PING):
        async with asyncio.timeout(_ANSWER):
            await connection.execute(text("SELECT 1"))


def _ringer(call: Callable[[], None]) -> Callable[..., None]:
    return lambda _connection, _process, _channel, _payload: call()


async def _is_set(event: asyncio.Event, seconds: float) -> bool:
    try:
        await asyncio.wait_for(event.wait(), seconds)
    except TimeoutError:
        return False
    return True
