"""The ways of one need in words: grouped by what one does, and whether the internet is a must."""

from admin.ways import grouped
from bot.citizen.wording import lines, listed, name_of, row_names
from bot.guide.narrowing import has_call, has_offline, human_rows, offered_rows
from bot.guide.spot import Spot
from locales import Html, Say
from storage.cards import RowCard


def ways_text(rows: tuple[RowCard, ...], say: Say) -> Html:
    """«Через интернет: Госуслуги, ГИС ЖКХ», a line for each way."""
    return lines(
        *(
            say("citizen-way", way=way.value, names=listed(row_names(say, group)))
            for way, group in grouped(rows).items()
        )
    )


def offline_note(rows: tuple[RowCard, ...], say: Say) -> Html | None:
    """A need that nobody serves without the internet is said to be one (A3.8.4)."""
    if has_offline(rows):
        return None
    return say("citizen-no-offline-call" if has_call(rows) else "citizen-no-offline")


def example_of(spot: Spot, say: Say) -> Html:
    """Words that are certain to be found: a touchpoint of this very list, if it has any."""
    rows = human_rows(spot.agency, spot.client)[-1:] or offered_rows(spot.agency, spot.client)
    return name_of(say, rows[0].touchpoint) if rows else Html()
