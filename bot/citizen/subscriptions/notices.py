"""Told unasked, because they asked: what a release changed, and the thanks for a mended contact."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from admin.shown_rows import successor_of
from admin.subscriptions.steps import Step, row_and_part, step_of
from bot.citizen import buttons
from bot.citizen.cards.buttons import card_buttons
from bot.citizen.cards.changed_text import MOST, changed_text
from bot.citizen.cards.text import card_text
from bot.citizen.subscriptions.actions import StopTold
from bot.citizen.subscriptions.buttons import stop, to_subscriptions
from bot.citizen.whereabouts import may_see
from bot.citizen.wording import button_text, name_of, paragraphs, russian_mark
from bot.guide.spot import Spot
from bot.screens import Button, ButtonRows, Screen
from bot.visit import Visit
from storage.cards import AgencyCard, RowCard
from storage.care_terms import SubscriptionKind
from storage.models import Release, Subscription
from storage.published import list_card
from storage.terms import Client

Place = tuple[AgencyCard, Client, Release]


async def list_changed(body: dict[str, Any], visit: Visit) -> Screen | None:
    """Nothing for whoever has stopped it meanwhile, or may not see the list any longer."""
    place = await _place(body, visit)
    if place is None:
        return None
    agency, client, release = place
    about = {tuple(each) for each in body["about"]}
    mine = await visit.store.subscriptions.of(visit.person.id)
    told = [each for each in mine if _is_about(each, agency, about)]
    step = await step_of(visit.store, release)
    if step is None or not told:
        return None
    say, name = visit.say, visit.say.own(agency.guide.short_name)
    text = changed_text(step, agency.lists[client], told, name, say)
    rows = buttons.touchpoints(Spot(agency, client), _rows(step, told, agency, client), say)
    text = paragraphs(text, russian_mark(say, text))
    return Screen(text, (*rows, *_stops(told, release, visit), *buttons.beginning(say)))


async def contact_mended(body: dict[str, Any], visit: Visit) -> Screen | None:
    """Thanks with the card as it is now, or with what took its place."""
    place = await _place(body, visit)
    if place is None:
        return None
    agency, client, _release = place
    say, spot, owner = visit.say, Spot(agency, client), agency.lists[client]
    row = owner.row(body["row"])
    if row is not None:
        thanks = say("told-mended")
        return Screen(paragraphs(thanks, card_text(spot, row, visit)), card_buttons(spot, row, say))
    gone = owner.gone.get(body["row"])
    if gone is None:
        return None
    successor = successor_of(owner, gone.row_id)
    instead = (successor,) if successor else ()
    names = [say("citizen-successor", name=name_of(say, each.touchpoint)) for each in instead]
    told = paragraphs(say("told-mended-gone", name=gone.name), *names)
    text = paragraphs(told, russian_mark(say, told))
    return Screen(text, (*buttons.touchpoints(spot, instead, say), *buttons.beginning(say)))


async def _place(body: dict[str, Any], visit: Visit) -> Place | None:
    """The agency with its list at least as new as the release; None for whoever may not see
    it (any longer)."""
    agency = visit.library.agency(body["agency"])
    if agency is None:
        return None
    release = await visit.store.releases.get(agency.id, body["release"])
    owner = await visit.store.agencies.list_by_id(release.list_id)
    if not may_see(visit, agency, owner.client):
        return None
    known = agency.lists.get(owner.client)
    if known is None or known.number < release.number:
        fresh = await list_card(visit.store, owner, release)
        agency = replace(agency, lists={**agency.lists, owner.client: fresh})
    return agency, owner.client, release


def _is_about(subscription: Subscription, agency: AgencyCard, about: set[tuple[Any, ...]]) -> bool:
    same = (subscription.kind.value, subscription.key) in about
    return same and subscription.agency_id == agency.id


def _rows(
    step: Step, told: Sequence[Subscription], agency: AgencyCard, client: Client
) -> tuple[RowCard, ...]:
    """The cards to be opened: what changed, what came, what took the place of what went."""
    owner, found = agency.lists[client], dict[int, RowCard]()
    for each in told:
        if each.kind is SubscriptionKind.SITUATION:
            situation = step.situation(each.key)
            moved = step.moved(situation) if situation else None
            pairs = [after for _before, after in moved.changed] if moved else []
            ids = [row.id for row in (*(moved.came if moved else ()), *pairs)]
        else:
            ids = [row_and_part(each)[0]]
        rows = (owner.row(row_id) or successor_of(owner, row_id) for row_id in ids)
        found |= {row.id: row for row in rows if row}
    return tuple(found.values())[:MOST]


def _stops(told: Sequence[Subscription], release: Release, visit: Visit) -> ButtonRows:
    say = visit.say
    if len(told) == 1:
        no_more = stop(told[0], say("tell-stop"))
    else:
        action = StopTold(release.agency_id, release.id)
        no_more = Button(button_text(say("tell-stop")), action)
    return ((no_more,), *to_subscriptions(say))
