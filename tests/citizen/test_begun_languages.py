"""Every screen in a language that is translated in part."""

import pytest

from locales import BEGUN, Say
from storage.db import Database
from tests.citizen.conftest import GetPhone, settle
from tests.citizen.crawl import crawl, judge_text


@pytest.mark.parametrize("language", BEGUN)
async def test_every_citizen_s_screen_works_in_a_begun_language(
    samples: Database, phone: GetPhone, language: str
) -> None:
    await settle(samples, "astrakhan_housing", "test:1", language)

    walk = await crawl(phone("test:1", language))

    back = Say(language)("citizen-back")
    assert any(back in screen.labels for screen in walk.screens.values())
    for screen in (walk.first, *walk.screens.values()):
        judge_text(screen.text)
    assert all("по-русски" in card.text for card in walk.cards.values())
