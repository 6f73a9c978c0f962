"""«Сообщить, если изменится»: asked for in one press, and stopped in one; /subscriptions."""

from admin.paging import part_of
from admin.subscriptions import subscribing
from admin.subscriptions.subscribing import Subject, of_mended, of_row, of_situation
from bot.actions import Action
from bot.citizen import buttons
from bot.citizen.actions import OpenCard, to_spot
from bot.citizen.cards.card import card_screen
from bot.citizen.first_screens import lost
from bot.citizen.subscriptions.actions import (
    ListSubscriptions,
    StopAll,
    StopTelling,
    StopTold,
    TellOfRow,
    TellOfSituation,
    TellWhenMended,
)
from bot.citizen.subscriptions.buttons import stop, to_subscriptions
from bot.citizen.subscriptions.names import name_of_subject
from bot.citizen.whereabouts import may_see
from bot.citizen.wording import button_text, column, name_of, paragraphs, russian_mark
from bot.guide.narrowing import find_row
from bot.guide.spot import Spot, find_spot
from bot.guide.wishes import for_everybody
from bot.routes import Routes
from bot.screens import Button, ButtonRows, Screen
from bot.visit import Visit
from locales import Html
from storage.cards import AgencyCard, ListCard, RowCard
from storage.care_terms import SubscriptionKind
from storage.models import Subscription
from storage.terms import Client, SuggestionPart

routes = Routes()

_PAGE = 8


@routes.command("subscriptions")
async def subscriptions(_argument: str, visit: Visit) -> Screen:
    return await _list_screen(0, visit)


@routes.action(ListSubscriptions)
async def list_all(action: ListSubscriptions, visit: Visit) -> Screen:
    return await _list_screen(action.page, visit)


@routes.action(TellOfRow, writes=True)
async def tell_of_row(action: TellOfRow, visit: Visit) -> Screen:
    found = _row(action.agency, action.row, visit)
    if found is None:
        return lost(visit, action.agency)
    agency, owner, row = found
    subject, spot = of_row(agency.id, row.id), Spot(agency, owner.client)
    if await _has_changed(subject, agency, owner, action.release, visit):
        await _subscribe(subject, owner, visit)
        card = card_screen(spot, row, visit)
        return Screen(paragraphs(visit.say("tell-changed-already"), card.text), card.buttons)
    fresh = await _subscribe(subject, owner, visit)
    name = name_of(visit.say, row.touchpoint)
    text = visit.say("tell-row" if fresh else "tell-row-again", name=name)
    return _asked(subject, text, OpenCard(agency.id, row.id), visit)


@routes.action(TellOfSituation, writes=True)
async def tell_of_situation(action: TellOfSituation, visit: Visit) -> Screen:
    agency = visit.library.agency(action.agency)
    spot = find_spot(for_everybody(agency), Client.EXTERNAL, action.situation) if agency else None
    owner = spot.agency.lists.get(spot.client) if spot else None
    if spot is None or spot.situation is None or owner is None:
        return lost(visit, action.agency)
    if not may_see(visit, spot.agency, spot.client):
        return lost(visit, action.agency)
    subject = of_situation(spot.agency.id, spot.situation.code)
    moved = await _has_changed(subject, spot.agency, owner, action.release, visit)
    fresh = await _subscribe(subject, owner, visit)
    title = visit.say.own(spot.situation.title)
    text = visit.say("tell-situation" if fresh else "tell-situation-again", title=title)
    already = visit.say("tell-situation-changed") if moved else None
    return _asked(subject, paragraphs(already, text), to_spot(spot), visit)


@routes.action(TellWhenMended, writes=True)
async def tell_when_mended(action: TellWhenMended, visit: Visit) -> Screen:
    found = _row(action.agency, action.row, visit)
    if found is None or action.part not in {*SuggestionPart}:
        return lost(visit, action.agency)
    agency, owner, row = found
    subject = of_mended(agency.id, row.id, SuggestionPart(action.part))
    if await _has_changed(subject, agency, owner, action.release, visit):
        card = card_screen(Spot(agency, owner.client), row, visit)
        return Screen(paragraphs(visit.say("tell-mended-already"), card.text), card.buttons)
    await _subscribe(subject, owner, visit)
    text = visit.say("tell-when-mended", name=name_of(visit.say, row.touchpoint))
    return _asked(subject, text, OpenCard(agency.id, row.id), visit)


@routes.action(StopTelling, writes=True)
async def stop_telling(action: StopTelling, visit: Visit) -> Screen:
    if action.kind not in {*SubscriptionKind}:
        return await _list_screen(0, visit)
    subject = Subject(action.agency, SubscriptionKind(action.kind), action.key)
    await subscribing.unsubscribe(visit.store, visit.person.id, subject)
    said = visit.say("tell-no-more", name=name_of_subject(subject, visit))
    return await _list_screen(0, visit, said) if action.listed else _stopped(said, visit)


@routes.action(StopTold, writes=True)
async def stop_told(action: StopTold, visit: Visit) -> Screen:
    found = await subscribing.unsubscribe_from_release(
        visit.store, visit.person.id, action.agency, action.release
    )
    names = Html("; ".join(name_of_subject(each, visit) for each in found))
    say = visit.say
    said = say("tell-no-more", name=names) if names else say("tell-nothing-to-stop")
    return _stopped(said, visit)


@routes.action(StopAll, writes=True)
async def stop_all(action: StopAll, visit: Visit) -> Screen:
    await subscribing.unsubscribe_from_all(visit.store, visit.person.id)
    return _stopped(visit.say("tell-nothing-more"), visit)


async def _subscribe(subject: Subject, owner: ListCard, visit: Visit) -> bool:
    """From the present list on: what was changed before is said at once."""
    return await subscribing.subscribe(
        visit.store, visit.person.id, subject, seen=owner.number, now=visit.now
    )


async def _has_changed(
    subject: Subject, agency: AgencyCard, owner: ListCard, seen: int, visit: Visit
) -> bool:
    kept = await visit.store.agencies.list_for(agency.id, owner.client)
    if kept is None:
        return False
    return await subscribing.has_changed(
        visit.store, subject, kept.id, seen=seen, now_at=owner.number
    )


def _asked(subject: Subject, text: Html, back: Action, visit: Visit) -> Screen:
    """It will be told; stopped in one press."""
    say = visit.say
    action = StopTelling(subject.agency_id, subject.kind.value, subject.key)
    no_more = Button(button_text(say("tell-stop")), action)
    rows = ((no_more,), *to_subscriptions(say), *buttons.way_back(say, back))
    return Screen(paragraphs(text, russian_mark(say, text)), rows)


def _stopped(text: Html, visit: Visit) -> Screen:
    say = visit.say
    text = paragraphs(text, russian_mark(say, text))
    return Screen(text, (*to_subscriptions(say), *buttons.beginning(say)))


async def _list_screen(page: int, visit: Visit, said: Html | None = None) -> Screen:
    say = visit.say
    mine = await visit.store.subscriptions.of(visit.person.id) if visit.person.id else ()
    if not mine:
        return Screen(paragraphs(said, say("subscriptions-none")), buttons.beginning(say))
    part = part_of(mine, page + 1, _PAGE)
    text = paragraphs(said, say("subscriptions"), say("subscriptions-how"))
    everything = ((Button(button_text(say("tell-stop-all")), StopAll()),),)
    rows = (
        *column(_line(each, visit) for each in part.things),
        *_pages(part.page - 1, part.pages, visit),
        *(everything if len(mine) > 1 else ()),
        *buttons.beginning(say),
    )
    return Screen(text, rows)


def _line(subscription: Subscription, visit: Visit) -> Button:
    name = name_of_subject(subscribing.subject_of(subscription), visit)
    return stop(subscription, visit.say("tell-stop-one", name=name), listed=True)


def _pages(page: int, pages: int, visit: Visit) -> ButtonRows:
    row = []
    if page > 0:
        row.append(Button(button_text(visit.say("page-earlier")), ListSubscriptions(page - 1)))
    if page + 1 < pages:
        row.append(Button(button_text(visit.say("page-later")), ListSubscriptions(page + 1)))
    return (tuple(row),) if row else ()


def _row(agency_id: int, row_id: int, visit: Visit) -> tuple[AgencyCard, ListCard, RowCard] | None:
    """A row that the person may see."""
    agency = visit.library.agency(agency_id)
    found = find_row(agency, row_id) if agency else None
    if agency is None or found is None or not may_see(visit, agency, found[0].client):
        return None
    return agency, *found
