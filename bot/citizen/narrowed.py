"""What a person's own segment leaves out: said, and shown again by one press."""

from bot.citizen import buttons
from bot.citizen.actions import codes_of, to_spot
from bot.citizen.settings_actions import ShowForEverybody
from bot.citizen.wording import button_text
from bot.guide.narrowing import hides
from bot.guide.spot import Spot
from bot.screens import Button, ButtonRows, Screen
from bot.visit import Visit
from locales import Html, Say
from storage.cards import RowCard
from storage.care_terms import Segment
from storage.terms import Client


def nothing_for_them(spot: Spot, visit: Visit) -> Screen:
    """The place holds nothing for this person's segment, and something for others."""
    back = buttons.way_back(visit.say, to_spot(spot.top))
    return Screen(nothing_here(spot, visit.say), (*show_all(spot, visit.say), *back))


def nothing_here(spot: Spot, say: Say) -> Html:
    """That nothing here is for them."""
    return say("hidden-nothing", segment=_meant_for(_segment(spot), say))


def show_all(spot: Spot, say: Say) -> ButtonRows:
    internal = int(spot.client is Client.INTERNAL)
    action = ShowForEverybody(spot.agency.id, internal, *codes_of(spot), int(spot.talking))
    return ((Button(button_text(say("hidden-show-all")), action),), *buttons.settings(say))


def narrowed_note(spot: Spot, say: Say) -> Html | None:
    """Whoever is shown less than others is told so."""
    if not hides(spot.agency, spot.client):
        return None
    return say("hidden-some", segment=_meant_for(_segment(spot), say))


def for_others_note(spot: Spot, row: RowCard, say: Say) -> Html | None:
    """A card that was asked for by itself is shown, and says for whom it is."""
    chosen = spot.agency.wishes.segment
    if spot.client is Client.INTERNAL or chosen is None or not row.segments:
        return None
    if chosen in row.segments:
        return None
    return say("card-for-others", segments=_meant_for(row.segments, say))


def _segment(spot: Spot) -> tuple[Segment, ...]:
    return (spot.agency.wishes.segment or Segment.CITIZEN,)


def _meant_for(segments: tuple[Segment, ...], say: Say) -> Html:
    return Html(", ".join(say("segment-for", segment=each.value) for each in segments))
