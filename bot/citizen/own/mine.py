"""/my: everything of the person's own in one place, one press each."""

from bot.actions import Action
from bot.citizen import buttons
from bot.citizen.appeals.actions import OpenAppeals
from bot.citizen.bookings.actions import OpenBookings
from bot.citizen.bookings.buttons import anybody_books
from bot.citizen.own.history_actions import OpenOwnHistory
from bot.citizen.own.mine_actions import OpenMine
from bot.citizen.own.privacy_actions import OpenPrivacy
from bot.citizen.remarks.actions import AskSupport, ListMyRemarks
from bot.citizen.settings_actions import OpenSettings
from bot.citizen.subscriptions.actions import ListSubscriptions
from bot.citizen.whereabouts import chosen_agency
from bot.citizen.wording import button_text, column
from bot.routes import Routes
from bot.screens import Button, Screen
from bot.visit import Visit

routes = Routes()


@routes.command("my")
async def my(_argument: str, visit: Visit) -> Screen:
    return mine_screen(visit)


@routes.action(OpenMine)
async def open_mine(action: OpenMine, visit: Visit) -> Screen:
    return mine_screen(visit)


def mine_screen(visit: Visit) -> Screen:
    """What the person may come back to; what no agency offers gets no button."""
    say = visit.say
    led = column(Button(button_text(say(key)), action) for key, action in _ways(visit))
    return Screen(say("mine"), (*led, *buttons.beginning(say)))


def _ways(visit: Visit) -> list[tuple[str, Action]]:
    agency = chosen_agency(visit)
    ways: list[tuple[str, Action]] = [("mine-appeals", OpenAppeals())]
    if anybody_books(visit):
        ways.append(("mine-bookings", OpenBookings()))
    ways += [("mine-remarks", ListMyRemarks()), ("mine-subscriptions", ListSubscriptions())]
    ways.append(("mine-history", OpenOwnHistory()))
    ways.append(("mine-settings", OpenSettings()))
    if agency is not None:
        ways.append(("mine-support", AskSupport(agency.id)))
    return [*ways, ("mine-privacy", OpenPrivacy())]
