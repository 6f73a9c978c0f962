"""One sandbox for all looks at pages, in which work is going on; pages are only read."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from storage.db import Database
from tests.browser.conftest import running
from tests.browser.pages.busy import ROLES, make_busy, signed_in_as


@dataclass(frozen=True)
class Busy:
    """`tokens` are sessions by the name of who is signed in; nobody's is empty."""

    address: str
    tokens: dict[str, str]


@pytest.fixture(scope="module")
def busy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Busy]:
    folder = tmp_path_factory.mktemp("busy")
    with running(folder) as address:
        yield Busy(address, asyncio.run(_prepared(folder)))


async def _prepared(folder: Path) -> dict[str, str]:
    database = Database(f"sqlite+aiosqlite:///{folder}/sandbox.db")
    try:
        await make_busy(database)
        tokens = {name: await signed_in_as(database, *who) for name, who in ROLES.items()}
    finally:
        await database.close()
    return {"nobody": "", **tokens}
