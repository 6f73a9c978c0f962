"""Screens of one's own, once somebody has some: in order, in every language, plainly too."""

from collections import Counter

import pytest

from admin.remarks import answering
from admin.remarks.answering import Outcome
from admin.wishes import Wish, set_wish
from bot.conversations import build_routes
from bot.guide.library import Shelf
from locales import LANGUAGES
from storage.care_terms import RemarkStatus
from storage.db import Database
from storage.terms import Role
from tests.citizen.conftest import settle
from tests.citizen.crawl import judge, leads_back
from tests.citizen.full_life import CODE, live, make_ready
from tests.citizen.person import HousePhone, SeenScreen
from tests.citizen.plainness import judge_plainly

ADDRESS = "test:1"
ELSEWHERE = ("start", "go|", "card|", "man|", "cp|", "cm|", "ag|", "lang|", "fgy", "tn|", "set")
"""Presses that lead to the list or change who asks: other crawls make them."""


REACHED = {"ap", "ryo", "ryn", "ry", "rl"}
"""Codes of screens that only whoever has something comes to."""


async def lived(database: Database, language: str, *, plain: bool) -> HousePhone:
    """Somebody with a remark that was answered, a booked time, an appeal and whatever else."""
    survey = await make_ready(database)
    shelf = Shelf(database)
    await shelf.refresh()
    phone = HousePhone(database, shelf, build_routes(), ADDRESS, language)
    await settle(database, CODE, ADDRESS, "ru")
    await live(phone, database, shelf, survey)
    await settle(database, CODE, "test:editor", "ru", Role.EDITOR)
    async with database.writing() as store:
        person = await store.people.at(ADDRESS)
        agency = await store.agencies.by_code(CODE)
        assert person is not None and agency is not None
        person.language = language
        await set_wish(store, person.id, Wish.PLAIN_TEXT, on=plain)
        [editor] = await store.team.active(agency.id, [Role.EDITOR])
        remark = (await store.remarks.all_by(person.id))[0]
        solved = Outcome(RemarkStatus.SOLVED, "Скамейку поставили")
        await answering.answer(store, remark.id, solved, by=editor, seen=remark.revision)
    return phone


async def walked(phone: HousePhone) -> dict[str, SeenScreen]:
    """What /my leads to, so many of each kind: days and times are alike."""
    first = await phone.send("/my")
    found, waiting = {"/my": first}, [first]
    kinds = Counter[str]()
    while waiting:
        for button in waiting.pop(0).buttons:
            data = button.data or ""
            kind = data.partition("|")[0]
            if data and data not in found and not data.startswith(ELSEWHERE) and kinds[kind] < 3:
                kinds[kind] += 1
                found[data] = await phone.click(data)
                waiting.append(found[data])
    return found


@pytest.mark.parametrize("plain", [False, True])
@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_screen_of_ones_own_is_in_order(
    samples: Database, language: str, plain: bool
) -> None:
    phone = await lived(samples, language, plain=plain)

    found = await walked(phone)

    for data, screen in found.items():
        judge(screen, language)
        assert leads_back(screen), (data, screen)
        if plain:
            judge_plainly(screen)
    assert {data.partition("|")[0] for data in found} >= REACHED
