"""A chosen value names what was offered, whatever the settings became meanwhile."""

from dataclasses import replace

import pytest

from admin import proposals
from admin.asked import read_asked
from admin.choosing import choose
from admin.errors.drafts import DirectionMovedError
from admin.offers import offers
from admin.steps import DraftStep
from bot.actions import encode
from bot.staff.actions import Choose
from locales import Say
from storage.db import Database
from storage.terms import ChangeKind
from tests.factories import DIRECTION, OTHER_DIRECTION, open_office


async def test_a_direction_is_chosen_by_its_name_and_not_by_its_place(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        by, kind = office.editor, ChangeKind.PLACE
        draft = await proposals.begin_change(store, kind, office.site.id, by)
        asked = await read_asked(store, draft)
        shown = {each.words: each.value for each in offers(asked, DraftStep.DIRECTION, Say("ru"))}
        moved = replace(asked, directions=tuple(reversed(asked.directions)))
        await choose(store, moved, DraftStep.DIRECTION, shown[OTHER_DIRECTION], by)
        gone = replace(asked, directions=(DIRECTION,))
        for value in (shown[OTHER_DIRECTION], "1"):
            with pytest.raises(DirectionMovedError):
                await choose(store, gone, DraftStep.DIRECTION, value, by)

    assert draft.becomes["direction"] == OTHER_DIRECTION
    assert len(encode(Choose(10**12, DraftStep.DIRECTION.value, shown[DIRECTION]))) <= 64
