"""The client's path as places of the guide: where each step is made (A4.2.1д)."""

from bot.guide.narrowing import open_options, open_situations
from bot.guide.scenario import Step, step_for
from bot.guide.spot import Spot
from storage.cards import AgencyCard
from storage.terms import Client


def all_places(agency: AgencyCard, client: Client) -> list[Spot]:
    """Every option that leads somewhere, in the order in which people are asked."""
    return [
        Spot(agency, client, situation, option)
        for situation in open_situations(agency, client)
        for option in open_options(agency, situation)
    ]


def places_at(agency: AgencyCard, client: Client, step: Step) -> tuple[Spot, ...]:
    """Where the step is made; none where the list has no way for it yet."""
    found = []
    for spot in all_places(agency, client):
        own = step_for(agency.guide, spot.option) if spot.option else None
        if own is not None and own.key == step.key:
            found.append(spot)
    return tuple(found)
