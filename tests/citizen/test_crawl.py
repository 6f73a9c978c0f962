"""Every button that can be reached from /start, in each agency and language."""

from collections.abc import Iterable
from types import SimpleNamespace
from typing import Any, TypeGuard

import pytest

from locales import LANGUAGES, Say
from storage.db import Database
from storage.terms import Role
from tests.citizen.conftest import GetPhone, settle
from tests.citizen.crawl import LEAVING, Walk, card_name, crawl, is_card, judge, leads_back
from tests.citizen.person import SeenButton
from tests.citizen.trees import ASTRAKHAN, KALININGRAD, SVERDLOVSK, Tree

MOST_PRESSES = 3

VISITORS = {
    "astrakhan": SimpleNamespace(code="astrakhan_housing", role=None, tree=ASTRAKHAN),
    "sverdlovsk": SimpleNamespace(code="sverdlovsk_invest", role=None, tree=SVERDLOVSK),
    "kaliningrad": SimpleNamespace(code="kaliningrad_gtn", role=None, tree={}),
    "employee": SimpleNamespace(code="kaliningrad_gtn", role=Role.INTERNAL, tree=KALININGRAD),
}


def together(names: Iterable[str]) -> list[Any]:
    """Each runs in one process: what it walks through is walked through once."""
    return [pytest.param(name, marks=pytest.mark.xdist_group(name)) for name in names]


@pytest.fixture(params=together(VISITORS))
def visitor(request: pytest.FixtureRequest) -> SimpleNamespace:
    return VISITORS[request.param]


@pytest.fixture(params=together(LANGUAGES))
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


_WALKED: dict[tuple[str, str | None, str], Walk] = {}
"""What was reached is the same for every test: it is walked through once."""


@pytest.fixture
async def walk(samples: Database, phone: GetPhone, visitor: SimpleNamespace, language: str) -> Walk:
    key = (visitor.code, visitor.role, language)
    if key not in _WALKED:
        await settle(samples, visitor.code, "test:1", language, visitor.role)
        _WALKED[key] = await crawl(phone("test:1", language))
    return _WALKED[key]


async def test_every_reachable_screen_is_sound(
    walk: Walk, visitor: SimpleNamespace, language: str
) -> None:
    leaving = [data for data in walk.screens if data.startswith(LEAVING)]
    for data, screen in [("/start", walk.first), *walk.screens.items()]:
        if data not in leaving:
            judge(screen, language)
        assert leads_back(screen), (data, screen)
    cards = walk.cards
    assert bool(cards) == bool(visitor.tree)
    to_a_card: dict[str, int] = {}
    for data in cards:
        row = "|".join(data.split("|")[:3])
        to_a_card[row] = min(walk.presses[data], to_a_card.get(row, MOST_PRESSES + 1))
    assert {row: presses for row, presses in to_a_card.items() if presses > MOST_PRESSES} == {}


async def test_the_tree_is_the_promised_one(
    walk: Walk, visitor: SimpleNamespace, language: str
) -> None:
    tree: Tree = walk.tree()
    if language == "ru":
        assert tree == visitor.tree
    else:
        assert _shape(tree) == _shape(visitor.tree)


async def test_every_screen_offers_a_way_to_a_person(walk: Walk, language: str) -> None:
    """Or back to the ways to a person, through which the card was found."""
    label = Say(language)("citizen-human")
    asked = [screen for data, screen in walk.screens.items() if data.startswith("man|")]
    people = set(asked[0].labels[:-2]) if asked else set()

    assert bool(people) == bool(walk.cards)
    for data, screen in walk.screens.items():
        if people and data.startswith(("go|", "card|")):
            led = [walk.screens[button.data] for button in screen.buttons if _leads(button)]
            shown = [set(each.labels) for each in (screen, *led)]
            assert label in screen.labels or any(people <= each for each in shown), (data, screen)


async def test_every_card_and_every_choice_tells_that_it_is_an_example(
    walk: Walk, language: str
) -> None:
    mark = {"ru": "Учебный пример", "en": "A teaching example"}[language]

    for data, screen in walk.screens.items():
        if is_card(screen) or data.startswith(("go|", "man|")):
            assert mark in screen.text, data


@pytest.mark.parametrize("visitor", ["astrakhan", "sverdlovsk"], indirect=True)
@pytest.mark.parametrize("language", ["en"], indirect=True)
async def test_a_card_whose_words_are_all_english_has_no_mark_of_russian(walk: Walk) -> None:
    marked = {card_name(card) for card in walk.cards.values() if "in Russian" in card.text}
    clean = {card_name(card) for card in walk.cards.values()} - marked

    assert {"Gosuslugi", "Letter by post", "Website"} <= clean


def _leads(button: SeenButton) -> TypeGuard[Any]:
    return (button.data or "").startswith(("go|", "man|"))


def _shape(tree: Tree) -> list[list[int]]:
    return [[len(touchpoints) for touchpoints in options.values()] for options in tree.values()]
