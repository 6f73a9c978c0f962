"""The way from a card to the step of the path that it is on."""

from bot.citizen.steps.actions import OpenStep
from bot.citizen.wording import button_text
from bot.guide.scenario import step_for
from bot.guide.spot import Spot
from bot.screens import Button, ButtonRows
from locales import Say
from storage.cards import RowCard
from storage.terms import Client


def step_on_card(spot: Spot, row: RowCard, say: Say) -> ButtonRows:
    """«На каком я шаге?», where the option that led here is a step of the path."""
    step = step_for(spot.agency.guide, spot.option) if spot.option else None
    if step is None:
        return ()
    internal = int(spot.client is Client.INTERNAL)
    here = OpenStep(spot.agency.id, internal, step.key, row.id)
    return ((Button(button_text(say("path-which-step")), here),),)
