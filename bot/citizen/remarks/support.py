"""/support: help with the bot itself reaches the administrators, who do not see who asks unless
they are told how to reach them (A4.2.1е)."""

from dataclasses import asdict
from typing import Any

from admin.remarks.leaving import Matter, add_reach, own, require_reach
from bot.actions import ToBeginning
from bot.citizen import buttons
from bot.citizen.first_screens import agency_for, lost
from bot.citizen.remarks.actions import AddReach, AskSupport, OpenMyRemark
from bot.citizen.remarks.remark import left, to_mine, way_out
from bot.citizen.whereabouts import chosen_agency
from bot.citizen.wording import button_text
from bot.routes import Routes
from bot.screens import Button, Screen
from bot.visit import Visit
from storage.care_terms import RemarkAbout
from storage.repositories.remarks import AUTHOR_KEPT

routes = Routes()

SUPPORT = "support"
REACH = "reach"
"""Conversations in which the next words ask for help, or say how to be reached."""

routes.way_back(SUPPORT, lambda state: AskSupport(**state), unsent="support")
routes.way_back(REACH, lambda state: AddReach(**state), unsent="reach")


@routes.command("support", writes=True)
async def begin(_argument: str, visit: Visit) -> Screen:
    """Each agency has administrators of its own: which ones is asked where none is chosen."""
    await visit.store.conversations.end(visit.person.id)
    agency = chosen_agency(visit)
    if agency is None:
        return agency_for(visit.say("support-which-agency"), AskSupport, visit)
    return await ask(AskSupport(agency.id), visit)


@routes.action(AskSupport, writes=True)
async def ask(action: AskSupport, visit: Visit) -> Screen:
    agency = visit.library.agency(action.agency)
    if agency is None:
        return lost(visit, action.agency)
    await visit.store.conversations.begin(visit.person.id, SUPPORT, asdict(action))
    mine = await own(visit.store, visit.person.id)
    rows = (*(to_mine(visit) if mine else ()), *way_out(ToBeginning(), visit))
    return Screen(visit.say("support-ask"), rows)


@routes.text(SUPPORT, writes=True)
async def take(text: str, state: dict[str, Any], visit: Visit) -> Screen:
    return await left(text, Matter(AskSupport(**state).agency, RemarkAbout.BOT), visit)


@routes.action(AddReach, writes=True)
async def ask_reach(action: AddReach, visit: Visit) -> Screen:
    """Warned first: these words stay as they are."""
    say, person_id = visit.say, visit.person.id
    remark = await require_reach(visit.store, person_id, action.remark)
    await visit.store.conversations.begin(person_id, REACH, asdict(action))
    refuse = Button(button_text(say("reach-refuse")), OpenMyRemark(remark.id))
    text = say("reach-ask", number=str(remark.number), days=str(AUTHOR_KEPT.days))
    return Screen(text, ((refuse,), *buttons.beginning(say)))


@routes.text(REACH, writes=True)
async def keep_reach(text: str, state: dict[str, Any], visit: Visit) -> Screen:
    say, person_id = visit.say, visit.person.id
    remark = await add_reach(visit.store, person_id, AddReach(**state).remark, text)
    await visit.store.conversations.end(person_id)
    said = say("reach-kept", number=str(remark.number))
    return Screen(said, (*to_mine(visit), *buttons.beginning(say)))
