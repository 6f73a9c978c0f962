"""/help: nobody has to guess what they may write."""

import re

import pytest

from bot.guide.library import Shelf
from bot.telegram.commands import citizens_commands
from locales import LANGUAGES
from storage.db import Database
from tests.citizen.booking import make_reception
from tests.citizen.conftest import GetPhone, citizens_routes
from tests.citizen.person import HousePhone


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("books", [False, True])
async def test_help_names_every_command_that_works_here(
    samples: Database, language: str, books: bool
) -> None:
    if books:
        await make_reception(samples)
    shelf = Shelf(samples)
    await shelf.refresh()
    somebody = HousePhone(samples, shelf, citizens_routes(), "test:1", language)

    named = re.findall(r"^/(\w+) — ", (await somebody.send("/help")).text, re.MULTILINE)

    assert sorted(named) == sorted([*citizens_commands(agencies=3, books=books), "appeals"])


async def test_what_gathers_everything_of_ones_own_comes_first(phone: GetPhone) -> None:
    text = (await phone().send("/help")).text

    assert re.findall(r"^/(\w+)", text, re.MULTILINE)[0] == "my"
