"""One address before several replicas: each request to the next one that answers.

A replica that is dead is passed over; one that dies in the middle breaks the request, as
behind any proxy, and the messenger delivers again.
"""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from itertools import count

_END_OF_HEAD = b"\r\n\r\n"
_PORTION = 65_536


@dataclass
class Forwarder:
    """`broken` counts the requests that no replica answered to the end."""

    ports: Sequence[int]
    broken: int = 0
    _turn: "count[int]" = field(default_factory=count)
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)

    async def take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task
        self._tasks.add(task)
        try:
            await self._carry(reader, writer)
        except (OSError, asyncio.IncompleteReadError):
            self.broken += 1
        finally:
            self._tasks.discard(task)
            writer.close()
            with suppress(OSError):
                await writer.wait_closed()

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One request a connection, so that the next one may go elsewhere."""
        head = await reader.readuntil(_END_OF_HEAD)
        from_replica, to_replica = await self._connected()
        body = asyncio.create_task(_pour(reader, to_replica))
        try:
            to_replica.write(head[:-2] + b"Connection: close\r\n\r\n")
            if not await _pour(from_replica, writer):
                raise ConnectionResetError("no answer")
        finally:
            body.cancel()
            await asyncio.wait((body,))
            to_replica.close()
            with suppress(OSError):
                await to_replica.wait_closed()

    async def _connected(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        first = next(self._turn)
        for number in range(len(self.ports)):
            port = self.ports[(first + number) % len(self.ports)]
            with suppress(OSError):
                return await asyncio.open_connection("127.0.0.1", port)
        raise ConnectionRefusedError("no replica is there")

    async def stop(self) -> None:
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)


async def _pour(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> int:
    """Carry bytes until the one side ends; how many there were."""
    carried = 0
    while portion := await reader.read(_PORTION):
        carried += len(portion)
        writer.write(portion)
        await writer.drain()
    return carried


@asynccontextmanager
async def forwarding(ports: Sequence[int]) -> AsyncIterator[tuple[str, Forwarder]]:
    """The address that reaches one of the replicas at these ports of this machine."""
    forwarder = Forwarder(ports)
    server = await asyncio.start_server(forwarder.take, "127.0.0.1", 0)
    try:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", forwarder
    finally:
        server.close()
        await forwarder.stop()
        await server.wait_closed()
