"""Whoever makes the program work hard does not make the others wait."""

import asyncio
import threading

from fastapi import Request

from admin.public_list import Wanted, chosen
from admin.web.kept import Kept
from admin.web.public.aside import Aside
from admin.web.public.ready import ready_list
from storage.terms import Client, Need
from tests.guide.cards import a_row_card
from tests.web.public.lists import a_long_agency, an_agency


def a_request(host: str) -> Request:
    return Request({"type": "http", "client": (host, 1), "headers": []})


async def test_an_address_that_asks_much_waits_for_itself_alone() -> None:
    aside, held, begun = Aside(2), threading.Event(), threading.Semaphore(0)

    def slow() -> bool:
        begun.release()
        return held.wait(60)

    greedy = [asyncio.ensure_future(aside.do(a_request("192.0.2.1"), slow)) for _ in range(20)]
    await asyncio.to_thread(begun.acquire)
    other = await aside.do(a_request("192.0.2.2"), lambda: "answered")

    assert other == "answered"
    assert not any(each.done() for each in greedy)
    held.set()
    assert await asyncio.gather(*greedy) == [True] * 20


async def test_whoever_waits_for_one_thing_does_not_wait_for_another() -> None:
    kept: Kept[str] = Kept(2, len, 100)
    go_on = asyncio.Event()

    async def slow() -> str:
        await go_on.wait()
        return "slow"

    async def quick() -> str:
        return "quick"

    waiting = [asyncio.ensure_future(kept.get("slow", slow)) for _ in range(2)]
    await asyncio.sleep(0)
    other = await asyncio.wait_for(kept.get("quick", quick), 10)
    go_on.set()

    assert other == "quick"
    assert await asyncio.gather(*waiting) == ["slow", "slow"]


async def test_a_list_is_made_ready_once_and_left_with_its_release() -> None:
    former, current = an_agency(a_row_card(1, "Приём", Need.INFORMATION)), a_long_agency(3)
    owner, newer = former.lists[Client.EXTERNAL], current.lists[Client.EXTERNAL]

    ready = ready_list(owner)

    assert ready_list(owner) is ready
    assert ready_list(newer) is not ready
    assert [row.id for row in ready.rows] == [1]
    assert ready.needs == {Need.INFORMATION}
    assert ready.rows[0].searched is ready.rows[0].searched


def test_of_a_long_question_the_first_eight_words_are_looked_for() -> None:
    rows = (a_row_card(1, "а б в г д е ж з", Need.RESULT), a_row_card(2, "а б", Need.RESULT))

    eight = chosen(rows, Wanted(text="А а б в г д е ж з десять"))
    short = chosen(rows, Wanted(text=f"{'а ' * 100}десять"))

    assert [row.id for row in eight] == [1]
    assert [row.id for row in short] == [1, 2]
