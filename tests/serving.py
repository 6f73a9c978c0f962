"""Routes on a real web server, asked over HTTP."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import httpx
from starlette.applications import Starlette
from starlette.routing import BaseRoute

from bot.server import listening, serving


@asynccontextmanager
async def served(routes: Sequence[BaseRoute]) -> AsyncIterator[httpx.AsyncClient]:
    at = listening("127.0.0.1", 0)
    address = f"http://127.0.0.1:{at.getsockname()[1]}"
    async with (
        serving(Starlette(routes=routes), at),
        httpx.AsyncClient(base_url=address, trust_env=False, timeout=10) as client,
    ):
        yield client
