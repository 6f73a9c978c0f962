"""The buttons of «Сообщить, если изменится» wherever they stand."""

from bot.citizen.subscriptions.actions import (
    ListSubscriptions,
    StopTelling,
    TellOfRow,
    TellOfSituation,
)
from bot.citizen.wording import button_text
from bot.guide.spot import Spot
from bot.screens import Button, ButtonRows
from locales import Say
from storage.cards import RowCard
from storage.models import Subscription


def tell_of_card(spot: Spot, row: RowCard, say: Say) -> ButtonRows:
    """Under a card."""
    number = spot.agency.lists[spot.client].number
    return ((Button(button_text(say("tell-me")), TellOfRow(spot.agency.id, row.id, number)),),)


def tell_of_situation(spot: Spot, say: Say) -> ButtonRows:
    """Under the screen of a situation."""
    owner = spot.agency.lists.get(spot.client)
    if spot.situation is None or owner is None:
        return ()
    action = TellOfSituation(spot.agency.id, spot.situation.code, owner.number)
    return ((Button(button_text(say("tell-me")), action),),)


def to_subscriptions(say: Say) -> ButtonRows:
    """The way to the list of all."""
    return ((Button(button_text(say("subscriptions-mine")), ListSubscriptions()),),)


def stop(subscription: Subscription, text: str, *, listed: bool = False) -> Button:
    here = (subscription.agency_id, subscription.kind.value, subscription.key)
    return Button(button_text(text), StopTelling(*here, int(listed)))
