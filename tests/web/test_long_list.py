"""A list of thousands of rows: its first page is neither long nor slow (issue 6)."""

import time
from collections.abc import Awaitable, Callable

from admin.listing import Wanted, read_listing
from storage.db import Database
from storage.terms import Role
from tests.long_lists import fill
from tests.web.house import a_house, page_of

ROWS = 5_000


async def quickest(make: Callable[[], Awaitable[object]]) -> float:
    """Seconds of the processor; the best of three, since others work on the machine too."""
    found = []
    for _ in range(3):
        begun = time.process_time()
        await make()
        found.append(time.process_time() - begun)
    return min(found)


async def test_the_first_page_of_a_long_list_is_quick(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    async with sqlite_database.writing() as store:
        await fill(store, house.people.owner, ROWS)
    browser = await house.as_(Role.EDITOR)

    async def page() -> None:
        answer = await browser.get("/office/list")
        assert answer.status_code == 200

    async def records() -> None:
        async with sqlite_database.reading() as store:
            await store.register.rows(house.people.owner.id)
            await store.register.touchpoints(house.agency.id)

    assert await quickest(page) < await quickest(records)


async def test_a_page_is_as_long_whatever_the_list(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    browser = await house.as_(Role.EDITOR)
    sizes = []

    for more in (200, ROWS - 200):
        async with sqlite_database.writing() as store:
            await fill(store, house.people.owner, more)
        answer = await browser.get("/office/list")
        assert len(page_of(answer).xpath("//tbody/tr")) == 50
        sizes.append(len(answer.content))

    assert sizes[1] < sizes[0] * 1.5


async def test_pages_are_as_many_as_the_rows_need(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    async with sqlite_database.writing() as store:
        await fill(store, house.people.owner, 149)
        listing = await read_listing(
            store, house.people.owner, Wanted(page=4), by=house.people.editor
        )

    assert (listing.total, listing.pages, listing.page, len(listing.rows)) == (151, 4, 4, 1)
