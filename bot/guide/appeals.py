"""What of a list concerns an appeal that was sent: how it goes in, how one asks after it, what
comes after the answer. Always from the current release."""

from admin.shown_rows import takes_appeals
from bot.guide.appealing import appeal_rows
from bot.guide.path import all_places, places_at
from bot.guide.scenario import steps_of
from bot.guide.spot import Spot
from storage.cards import AgencyCard, RowCard
from storage.situations import Option
from storage.terms import Channel, Client, Need, Regime

_CARRIED = (Channel.POST, Channel.COURIER)
_AWAITED = {Need.PROGRESS, Need.RESULT}


def ways_of_sending(agency: AgencyCard) -> tuple[RowCard, ...]:
    """The rows where what is sent is an appeal: no message, no request (E1.2, E1.4–1.6)."""
    return tuple(row for row in appeal_rows(agency) if takes_whole_appeal(row))


def takes_whole_appeal(row: RowCard) -> bool:
    """Whether an appeal is submitted here, and nothing that another act sets the term of."""
    is_appeal = row.regime is Regime.APPEAL and takes_appeals(row)
    return is_appeal and Need.SUBMISSION in row.needs


def arrives_later(row: RowCard | None) -> bool:
    """Whether what is sent so is on its way for days; nobody knows of another way than ours."""
    return row is not None and row.touchpoint.channel in _CARRIED


def awaits_answer(option: Option) -> bool:
    """Whether it is chosen by somebody who waits."""
    return not option.step and bool(_AWAITED & set(option.needs))


def place_for(agency: AgencyCard, need: Need) -> Spot | None:
    """The first place of the guide that serves the need alone; None where none does."""
    for spot in all_places(agency, Client.EXTERNAL):
        if spot.option and spot.option.needs == (need,) and spot.rows:
            return spot
    return None


def places_after_answer(agency: AgencyCard) -> tuple[Spot, ...]:
    """Where the path leads on from the answer: to understand it, to tell how it went."""
    path = steps_of(agency.guide)
    came = next((step.number for step in path if step.key == Need.RESULT), len(path))
    after = (places_at(agency, Client.EXTERNAL, step) for step in path[came:])
    return tuple(places[0] for places in after if places)
