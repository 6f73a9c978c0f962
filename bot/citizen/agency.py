"""With several agencies in one deployment the citizen chooses first, once."""

from dataclasses import replace

from bot.citizen.actions import ChooseAgency, TakeAgency
from bot.citizen.closed import closed_screen
from bot.citizen.first_screens import agency_choice, welcome
from bot.citizen.settings import offered_once
from bot.routes import Routes
from bot.screens import Screen
from bot.visit import Visit

routes = Routes()


@routes.command("agency")
async def change(argument: str, visit: Visit) -> Screen:
    return agency_choice(visit)


@routes.action(ChooseAgency)
async def choose(action: ChooseAgency, visit: Visit) -> Screen:
    return agency_choice(visit)


@routes.action(TakeAgency, writes=True)
async def take(action: TakeAgency, visit: Visit) -> Screen:
    agency = visit.library.agency(action.agency)
    gone = visit.library.closed_agency(action.agency)
    if gone is not None:
        return closed_screen(gone, visit)
    if agency is None:
        return agency_choice(visit)
    visit.person.agency_id = agency.id
    members = {each.agency_id: each for each in await visit.store.team.memberships(visit.person.id)}
    visit = replace(visit, staff=members.get(agency.id))
    return await offered_once(welcome(agency, visit), visit)
