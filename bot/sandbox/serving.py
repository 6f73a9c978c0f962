"""Serves an application together with a world so that both stop at once."""

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

import uvicorn
from starlette.types import ASGIApp

from bot.sandbox.app import create_app
from bot.sandbox.world import World


class SandboxServer(uvicorn.Server):
    """Lets the long polls go before it waits for its connections to end."""

    takes_signals = True
    """False within a larger program, whose own handlers must stay."""

    def __init__(self, world: World, config: uvicorn.Config) -> None:
        super().__init__(config)
        self._world = world
        self.ready = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        try:
            await super().startup(sockets)
        finally:
            self.ready.set()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        if not self.takes_signals:
            yield
            return
        with super().capture_signals():
            yield

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        await self._world.close()
        await super().shutdown(sockets)


def server(world: World, app: ASGIApp | None = None, *, host: str, port: int) -> SandboxServer:
    """A server for the world, or for a larger `app` that holds the world's routes."""
    config = uvicorn.Config(
        app or create_app(world),
        host=host,
        port=port,
        log_level="warning",
        access_log=False,
        timeout_graceful_shutdown=3,
    )
    return SandboxServer(world, config)


@asynccontextmanager
async def running(world: World, host: str = "127.0.0.1", port: int = 0) -> AsyncIterator[str]:
    """Serve the world within this event loop; yields its address, on a free port by default."""
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listening.bind((host, port))
    serving = server(world, host=host, port=port)
    serving.takes_signals = False
    task = asyncio.create_task(serving.serve(sockets=[listening]))
    try:
        await serving.ready.wait()
        yield f"http://{host}:{listening.getsockname()[1]}"
    finally:
        serving.should_exit = True
        await task
        listening.close()
