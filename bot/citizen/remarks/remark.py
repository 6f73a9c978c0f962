"""A remark that wants an outcome (E2.3): what is promised first, then one message, a number.

Whoever writes reads beforehand that nobody is pursued for it (E2.2), that staff do not see who
they are, and that it is no appeal.
"""

from dataclasses import asdict
from typing import Any

from admin.remarks.leaving import Matter, leave, own
from bot.actions import Action, ToBeginning
from bot.citizen import buttons
from bot.citizen.actions import OpenCard
from bot.citizen.appeals.complaint_actions import OpenAppealWays
from bot.citizen.first_screens import agency_for, lost
from bot.citizen.remarks.actions import AddReach, LeaveRemark, ListMyRemarks, OpenMyRemark
from bot.citizen.urgency import with_danger
from bot.citizen.whereabouts import chosen_agency, may_see
from bot.citizen.wording import button_text, column, lines, name_of, paragraphs
from bot.guide.appealing import appeal_rows
from bot.guide.narrowing import find_row
from bot.reader import reader_of
from bot.routes import Routes
from bot.screens import Button, ButtonRows, Screen
from bot.visit import Visit
from storage.cards import AgencyCard, RowCard
from storage.care_terms import RemarkAbout
from storage.models import Remark

routes = Routes()

REMARK = "remark"
"""The conversation in which the next words are a remark."""

routes.way_back(REMARK, lambda state: LeaveRemark(**state), unsent="remark")


@routes.command("remark", writes=True)
async def begin(_argument: str, visit: Visit) -> Screen:
    """Of the chosen agency; where none is chosen, that is asked first."""
    await visit.store.conversations.end(visit.person.id)
    agency = chosen_agency(visit)
    if agency is None:
        return agency_for(visit.say("remark-which-agency"), LeaveRemark, visit)
    return await ask(LeaveRemark(agency.id), visit)


@routes.action(LeaveRemark, writes=True)
async def ask(action: LeaveRemark, visit: Visit) -> Screen:
    """What is promised, and the question."""
    agency = visit.library.agency(action.agency)
    if agency is None:
        return lost(visit, action.agency)
    await visit.store.conversations.begin(visit.person.id, REMARK, asdict(action))
    say, row, ways = visit.say, _row(agency, action.row, visit), appeal_rows(agency)
    text = paragraphs(
        say("remark-ask", name=name_of(say, row.touchpoint) if row else "none"),
        lines(say("remark-no-appeal"), say("remark-appeal-elsewhere") if ways else None),
    )
    appeal = Button(button_text(say("remark-where-appeal")), OpenAppealWays(agency.id))
    mine = await own(visit.store, visit.person.id)
    return Screen(
        text,
        (
            *(((appeal,),) if ways else ()),
            *(to_mine(visit) if mine else ()),
            *way_out(_back(action, row), visit),
        ),
    )


@routes.text(REMARK, writes=True)
async def take(text: str, state: dict[str, Any], visit: Visit) -> Screen:
    action = LeaveRemark(**state)
    agency = visit.library.agency(action.agency)
    row = _row(agency, action.row, visit) if agency else None
    about = RemarkAbout.ROW if row else RemarkAbout.AGENCY
    return await left(text, Matter(action.agency, about, row.id if row else None), visit)


async def left(text: str, matter: Matter, visit: Visit) -> Screen:
    """Its number and how it will be read; danger to life is answered first."""
    store, person_id = visit.store, visit.person.id
    read = reader_of(visit.library.search)
    before = visit.notebook.left_before.count(visit.person, visit.now)
    remark = await leave(store, person_id, matter, text, read, visit.now, before=before)
    await store.conversations.end(person_id)
    return with_danger(text, _left_screen(remark, visit), visit)


def _left_screen(remark: Remark, visit: Visit) -> Screen:
    say, found = visit.say, []
    number, about = str(remark.number), remark.about.value
    text = say("remark-left", about=about, number=number, words=remark.words)
    if remark.about is RemarkAbout.BOT:
        found.append(Button(button_text(say("reach-add")), AddReach(remark.id)))
    found.append(Button(button_text(say("remark-look")), OpenMyRemark(remark.id)))
    return Screen(text, (*column(found), *buttons.beginning(say)))


def to_mine(visit: Visit) -> ButtonRows:
    return ((Button(button_text(visit.say("remark-mine-button")), ListMyRemarks()),),)


def way_out(back: Action, visit: Visit) -> ButtonRows:
    if isinstance(back, ToBeginning):
        return buttons.beginning(visit.say)
    return buttons.way_back(visit.say, back)


def _back(action: LeaveRemark, row: RowCard | None) -> Action:
    if row is None:
        return ToBeginning()
    return OpenCard(action.agency, row.id, action.situation, action.option, action.talking)


def _row(agency: AgencyCard, row_id: int, visit: Visit) -> RowCard | None:
    """The card's row as long as it stands and is this person's to see."""
    found = find_row(agency, row_id)
    return found[1] if found and may_see(visit, agency, found[0].client) else None
