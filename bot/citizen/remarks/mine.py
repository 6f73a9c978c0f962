"""A citizen's own remarks: what was answered, «не решено» once, and taking one back."""

from dataclasses import asdict
from typing import Any

from admin.clock import day_of
from admin.remarks import leaving
from admin.remarks.clock import is_late
from bot.citizen import buttons
from bot.citizen.appeals.complaint_actions import OpenComplaint
from bot.citizen.remarks.actions import (
    AddReach,
    LeaveRemark,
    ListMyRemarks,
    OpenMyRemark,
    SayNotSolved,
    SendNotSolved,
    TakeRemarkBack,
)
from bot.citizen.remarks.buttons import to_complaint
from bot.citizen.remarks.remark import to_mine
from bot.citizen.urgency import with_danger
from bot.citizen.whereabouts import chosen_agency
from bot.citizen.wording import button_text, column, paragraphs, russian_mark
from bot.reader import reader_of
from bot.routes import Routes
from bot.screens import Button, ButtonRows, Screen
from bot.visit import Visit
from locales import Html
from storage.care_terms import RemarkAbout, RemarkStatus
from storage.models import Remark
from storage.models.remarks import WAITING
from storage.repositories.remarks import AUTHOR_KEPT

routes = Routes()

AGAIN = "remark_again"
"""The conversation in which the next words say what is not solved."""

routes.way_back(AGAIN, lambda state: SayNotSolved(**state), unsent="objection")

_ANSWERED = (RemarkStatus.PROMISED, RemarkStatus.SOLVED, RemarkStatus.IMPOSSIBLE)


@routes.action(ListMyRemarks)
async def list_mine(action: ListMyRemarks, visit: Visit) -> Screen:
    say = visit.say
    found = await leaving.own(visit.store, visit.person.id)
    several = len({each.agency_id for each in found}) > 1
    lines = column(_line(each, visit, several=several) for each in found)
    text = say("remark-mine" if found else "remark-mine-none", days=str(AUTHOR_KEPT.days))
    agency = chosen_agency(visit)
    more: ButtonRows = ()
    if agency is not None:
        more = ((Button(button_text(say("remark-want")), LeaveRemark(agency.id)),),)
    return Screen(text, (*lines, *more, *buttons.beginning(say)))


@routes.action(OpenMyRemark)
async def open_mine(action: OpenMyRemark, visit: Visit) -> Screen:
    remark = await leaving.own_one(visit.store, visit.person.id, action.remark)
    return await (_screen(remark, visit) if remark else list_mine(ListMyRemarks(), visit))


@routes.action(SayNotSolved, writes=True)
async def ask_what_is_left(action: SayNotSolved, visit: Visit) -> Screen:
    say, person_id = visit.say, visit.person.id
    remark = await leaving.require_objection(visit.store, person_id, action.remark, visit.now)
    await visit.store.conversations.begin(person_id, AGAIN, asdict(action))
    wordless = Button(button_text(say("remark-object-wordless")), SendNotSolved(remark.id))
    text = say("remark-object-ask", number=str(remark.number))
    return Screen(text, ((wordless,), *buttons.way_back(say, OpenMyRemark(remark.id))))


@routes.action(SendNotSolved, writes=True)
async def send_without_words(action: SendNotSolved, visit: Visit) -> Screen:
    return await _objected(action.remark, "", visit)


@routes.text(AGAIN, writes=True)
async def send_words(text: str, state: dict[str, Any], visit: Visit) -> Screen:
    return with_danger(text, await _objected(SayNotSolved(**state).remark, text, visit), visit)


@routes.action(TakeRemarkBack, writes=True)
async def take_back(action: TakeRemarkBack, visit: Visit) -> Screen:
    """Asked once more, then erased."""
    say, store, person_id = visit.say, visit.store, visit.person.id
    remark = await leaving.own_one(store, person_id, action.remark)
    if remark is None:
        return await list_mine(ListMyRemarks(), visit)
    number = str(remark.number)
    if not action.sure:
        sure = Button(button_text(say("remark-take-back-sure")), TakeRemarkBack(remark.id, 1))
        text = say("remark-take-back-ask", number=number)
        return Screen(text, ((sure,), *buttons.way_back(say, OpenMyRemark(remark.id))))
    await leaving.take_back(store, person_id, remark.id)
    return Screen(say("remark-taken-back", number=number), buttons.beginning(say))


async def outcome_notice(body: dict[str, Any], visit: Visit) -> Screen | None:
    """The outcome, as it is now; nothing where it is not the last one any more."""
    remark = await leaving.own_one(visit.store, visit.person.id, body["remark"])
    if remark is None or remark.status not in _ANSWERED or remark.decided_at is None:
        return None
    if remark.decided_at.isoformat() != body["decided"]:
        return None
    say = visit.say
    about = {"about": remark.about.value, "number": str(remark.number)}
    lead = say("remark-outcome-notice", status=_status(remark, visit), **about)
    text = paragraphs(lead, _outcome(remark, visit), await _may_object(remark, visit))
    look = Button(button_text(say("remark-open-mine")), OpenMyRemark(remark.id))
    return Screen(text, (*await _ways_on(remark, visit), (look,), *buttons.beginning(say)))


async def _objected(remark_id: int, text: str, visit: Visit) -> Screen:
    say, store, person_id = visit.say, visit.store, visit.person.id
    read = reader_of(visit.library.search)
    remark = await leaving.take_objection(store, person_id, remark_id, text, read, visit.now)
    await store.conversations.end(person_id)
    said = say("remark-objected", number=str(remark.number))
    return Screen(said, (*to_mine(visit), *buttons.beginning(say)))


async def _screen(remark: Remark, visit: Visit) -> Screen:
    say = visit.say
    text = paragraphs(
        say(
            "remark-own",
            about=remark.about.value,
            number=str(remark.number),
            agency=_agency_name(remark, visit),
            on=f"{remark.left_on:%d.%m.%Y}",
        ),
        say("remark-own-words", words=remark.words) if remark.words else None,
        _objection(remark, visit),
        say("remark-own-reach", words=remark.reach) if remark.reach else None,
        _outcome(remark, visit),
        await _may_object(remark, visit),
    )
    take = Button(button_text(say("remark-take-back")), TakeRemarkBack(remark.id))
    rows = (*await _ways_on(remark, visit), (take,), *buttons.way_back(say, ListMyRemarks()))
    return Screen(text, rows)


def _objection(remark: Remark, visit: Visit) -> Html | None:
    if remark.objection is None:
        return None
    if not remark.objection:
        return visit.say("remark-own-objection-wordless")
    return visit.say("remark-own-objection", words=remark.objection)


def _outcome(remark: Remark, visit: Visit) -> Html:
    say, former = visit.say, remark.status is RemarkStatus.OPEN
    key = "remark-outcome-former" if former else "remark-outcome-words"
    return paragraphs(
        say("remark-outcome", status=_status(remark, visit), until=_until(remark)),
        say(key, words=remark.outcome) if remark.outcome else None,
        russian_mark(say, Html(remark.outcome)) if remark.outcome else None,
    )


async def _may_object(remark: Remark, visit: Visit) -> Html | None:
    """That «не решено» can be said now, or after the promised day."""
    if await _is_objectable(remark, visit):
        return visit.say("remark-object-once")
    promised = remark.status is RemarkStatus.PROMISED and remark.objection is None
    return visit.say("remark-object-later") if promised else None


async def _is_objectable(remark: Remark, visit: Visit) -> bool:
    agency = await visit.store.agencies.get(remark.agency_id)
    return leaving.may_object(remark, day_of(visit.now, agency.time_zone))


async def _ways_on(remark: Remark, visit: Visit) -> ButtonRows:
    """What may be done about it: say that it is not solved, complain, be reached."""
    say, found = visit.say, []
    if await _is_objectable(remark, visit):
        found.append(Button(button_text(say("remark-object")), SayNotSolved(remark.id)))
    if remark.about is RemarkAbout.BOT and remark.status in WAITING:
        found.append(Button(button_text(say("reach-add")), AddReach(remark.id)))
    known = visit.library.agency(remark.agency_id) is not None
    appealable = remark.status is RemarkStatus.IMPOSSIBLE and remark.about is not RemarkAbout.BOT
    complain = to_complaint(OpenComplaint(remark.agency_id), say) if known and appealable else ()
    return (*column(found), *complain)


def _line(remark: Remark, visit: Visit, *, several: bool) -> Button:
    words = visit.say(
        "remark-mine-line",
        number=str(remark.number),
        status=_status(remark, visit),
        until=_until(remark),
        agency=_agency_name(remark, visit) if several else "none",
    )
    return Button(button_text(words), OpenMyRemark(remark.id))


def _status(remark: Remark, visit: Visit) -> str:
    """A promise whose day is over is missed."""
    library = visit.library
    agency = library.agency(remark.agency_id) or library.closed_agency(remark.agency_id)
    late = agency is not None and is_late(remark, day_of(visit.now, agency.time_zone))
    return "missed" if late else remark.status.value


def _until(remark: Remark) -> str:
    return f"{remark.promised_on:%d.%m.%Y}" if remark.promised_on else "none"


def _agency_name(remark: Remark, visit: Visit) -> Html | str:
    """In short, though it be closed by now."""
    library = visit.library
    agency = library.agency(remark.agency_id) or library.closed_agency(remark.agency_id)
    return visit.say.own(agency.guide.short_name) if agency else "—"
