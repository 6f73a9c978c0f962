"""One sandbox for all looks at pages, in which work is going on; pages are only read."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from admin.sessions import make_link
from storage.db import Database
from storage.models.base import utc_now
from tests.browser.conftest import running
from tests.browser.pages.busy import (
    ASTRAKHAN,
    CLOSED,
    ROLES,
    Look,
    make_busy,
    member,
    signed_in_as,
)
from tests.browser.pages.crawl import Reached, crawl


@dataclass(frozen=True)
class Busy:
    """`reached` by the name of who looks: what following links leads them to."""

    address: str
    looks: dict[str, Look]
    reached: dict[str, Reached]


@pytest.fixture(scope="module")
def busy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Busy]:
    folder = tmp_path_factory.mktemp("busy")
    with running(folder) as address:
        looks, reached = asyncio.run(_prepared(folder, address))
        yield Busy(address, looks, reached)


async def _prepared(folder: Path, address: str) -> tuple[dict[str, Look], dict[str, Reached]]:
    database = Database(f"sqlite+aiosqlite:///{folder}/sandbox.db")
    try:
        await make_busy(database)
        looks = {name: await signed_in_as(database, *who) for name, who in ROLES.items()}
        looks["nobody"] = Look("", "ru", (f"/list/{CLOSED}", await _sign_in_page(database)))
    finally:
        await database.close()
    reached = {}
    for name, look in looks.items():
        start = "/office" if look.token else "/"
        reached[name] = await crawl(address, look.token, (*look.besides, start))
    return looks, reached


async def _sign_in_page(database: Database) -> str:
    async with database.writing() as store:
        staff = await member(store, ASTRAKHAN, "reviewer")
        return f"/office/sign-in/{await make_link(store, by=staff, now=utc_now())}"
