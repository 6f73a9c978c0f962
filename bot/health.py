"""Whether this process lives and whether it is ready: for those who watch and who send to it."""

from typing import Literal
from uuid import uuid4

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from bot.probe import Probe
from storage.db import Database

Part = Literal["library", "messenger"]
Parts = dict[str, str]


class Health:
    """Ready means: the database answers, the lists are read, the messenger was reached, and
    nobody told us to stop. What is not yet there is named by a code, never by an error's words.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._probe = Probe(self._ask)
        self._reached: Parts = {"library": "waiting", "messenger": "waiting"}
        self._stopping = False
        self._key = f"health:{uuid4()}"

    def reach(self, part: Part) -> None:
        """The library is loaded, or the messenger has answered."""
        self._reached[part] = "ok"

    async def stop(self) -> None:
        """Not ready from now on, so that nothing new is sent here."""
        self._stopping = True
        await self._probe.stop()

    async def parts(self) -> Parts:
        """Every part with «ok», «waiting» (not there yet), «away» or «stopping»."""
        if self._stopping:
            return {"program": "stopping"}
        database = await self._probe.answer()
        return {"database": "ok" if database else "away", **self._reached}

    def routes(self) -> list[Route]:
        """`/health` and `/health/live` answer as long as the event loop runs."""
        return [
            Route("/health", _alive, methods=["GET"]),
            Route("/health/live", _alive, methods=["GET"]),
            Route("/health/ready", self._ready, methods=["GET"]),
        ]

    async def _ask(self) -> bool:
        if self._database.locks:
            self._database.locks.confirm_file()
        # A full disk and a standby still read.
        async with self._database.writing() as store:
            await store.releases.version()
            await store.updates.try_to_write(self._key)
        return True

    async def _ready(self, _request: Request) -> JSONResponse:
        parts = await self.parts()
        ready = set(parts.values()) == {"ok"}
        body = {"status": "ok" if ready else "unready", "parts": parts}
        return JSONResponse(body, status_code=200 if ready else 503, headers=_FRESH)


async def _alive(_request: Request) -> JSONResponse:
    return JSONResponse({"status": "ok"}, headers=_FRESH)


_FRESH = {"Cache-Control": "no-store"}
