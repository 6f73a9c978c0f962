"""A connection of its own, outside any pool: for what lasts as long as its session.

A LISTEN and a session's lock live and die with one connection, and a pool of any size must
not be short of it. A connection pooler that hands sessions around (pgbouncer's transaction
mode) breaks both.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Protocol, cast

from sqlalchemy import NullPool
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

_SETTINGS = {
    "tcp_keepalives_idle": "10",
    "tcp_keepalives_interval": "5",
    "tcp_keepalives_count": "3",
}
"""In seconds: PostgreSQL ends the session of a machine that vanished, and with it its lock."""

CONNECTING = 10.0
"""Seconds for a server to let us in."""


async def connect_alone(url: str) -> AsyncConnection:
    """A connection to PostgreSQL without transactions; `part` with it.

    Raises:
        Exception: whatever the driver says when the database is away.
    """
    engine = create_async_engine(
        url,
        poolclass=NullPool,
        isolation_level="AUTOCOMMIT",
        hide_parameters=True,
        connect_args={"timeout": CONNECTING, "server_settings": _SETTINGS},
    )
    return await engine.connect()


class Line(Protocol):
    """What the driver talks over."""

    def terminate(self) -> None:
        """Hang up at once; a question on its way fails. Breaking the question off instead
        would ask the server first, which may be silent."""


async def line_of(connection: AsyncConnection) -> Line:
    return cast(Line, (await connection.get_raw_connection()).driver_connection)


async def part(connection: AsyncConnection) -> None:
    """End the session, whatever state it is in; a server that is away does not hold us up."""
    await connection.invalidate()
    await connection.close()


@asynccontextmanager
async def alone(url: str) -> AsyncIterator[AsyncConnection]:
    """A connection of its own for as long as the block lasts."""
    connection = await connect_alone(url)
    try:
        yield connection
    finally:
        await part(connection)
