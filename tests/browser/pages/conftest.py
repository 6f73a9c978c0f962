"""One sandbox for all looks at pages, in which work is going on; little is changed there."""

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

Walks = dict[str, Reached]
"""Where following links leads each who looks, by their name."""


@dataclass(frozen=True)
class Busy:
    """`looks` by the name of who looks."""

    address: str
    looks: dict[str, Look]


@pytest.fixture(scope="session")
def busy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Busy]:
    folder = tmp_path_factory.mktemp("busy")
    with running(folder) as address:
        yield Busy(address, asyncio.run(_prepared(folder)))


@pytest.fixture(scope="session")
def walks(busy: Busy) -> Walks:
    return asyncio.run(_walked(busy))


async def _prepared(folder: Path) -> dict[str, Look]:
    database = Database(f"sqlite+aiosqlite:///{folder}/sandbox.db")
    try:
        await make_busy(database)
        looks = {name: await signed_in_as(database, *who) for name, who in ROLES.items()}
        looks["nobody"] = Look("", "ru", (f"/list/{CLOSED}", await _sign_in_page(database)))
    finally:
        await database.close()
    return looks


async def _walked(busy: Busy) -> Walks:
    walks = {}
    for name, look in busy.looks.items():
        starts = (*look.besides, "/office" if look.token else "/")
        walks[name] = await crawl(busy.address, look.token, starts)
    return walks


async def _sign_in_page(database: Database) -> str:
    async with database.writing() as store:
        staff = await member(store, ASTRAKHAN, "reviewer")
        return f"/office/sign-in/{await make_link(store, by=staff, now=utc_now())}"
