"""A wire to PostgreSQL that can fall silent: nothing passes, and nobody hangs up."""

import asyncio
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

_SOCKET = ".s.PGSQL.5432"
_PORTION = 65_536


class Wire:
    """`url` reaches the database through it; who calls a silent one is let in, unanswered."""

    def __init__(self, server: Path, url: str) -> None:
        self.url = url
        self._server = server
        self._speaks = asyncio.Event()
        self._speaks.set()
        self._calls: set[asyncio.Task[None]] = set()

    def fall_silent(self) -> None:
        self._speaks.clear()

    def speak(self) -> None:
        self._speaks.set()

    async def take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task
        self._calls.add(task)
        ends = [writer]
        with suppress(OSError, asyncio.CancelledError):
            await self._speaks.wait()
            from_server, to_server = await asyncio.open_unix_connection(self._server)
            ends.append(to_server)
            await asyncio.gather(self._pour(reader, to_server), self._pour(from_server, writer))
        for end in ends:
            end.transport.abort()
            with suppress(OSError):
                await end.wait_closed()
        self._calls.discard(task)

    async def _pour(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while portion := await reader.read(_PORTION):
                await self._speaks.wait()
                writer.write(portion)
                await writer.drain()
        finally:
            writer.close()

    async def hang_up(self) -> None:
        for call in tuple(self._calls):
            call.cancel()
        await asyncio.gather(*self._calls)


@asynccontextmanager
async def wired(url: str) -> AsyncIterator[Wire]:
    """A wire to the database at this address of a socket on this machine."""
    [folder] = parse_qs(urlsplit(url).query)["host"]
    # A short path: a socket's name is limited.
    with tempfile.TemporaryDirectory(prefix="wire") as near:
        wire = Wire(Path(folder) / _SOCKET, url.replace(folder, near))
        server = await asyncio.start_unix_server(wire.take, Path(near) / _SOCKET)
        try:
            yield wire
        finally:
            server.close()
            await wire.hang_up()
            await server.wait_closed()
