"""/remarks: what citizens remark and who has to answer; never who wrote it."""

from collections.abc import Sequence
from typing import Any

from admin.feedback_words import counts
from admin.notices import NoticeKind
from admin.permissions import Permission, may
from admin.remarks import reading
from admin.remarks.answering import OUTCOMES
from admin.remarks.people import needed_for
from admin.remarks.reading import Lines
from admin.remarks.wording import until_words
from bot.routes import Routes
from bot.screens import Button, ButtonRows, Screen, plain
from bot.staff.actions import ListTeam
from bot.staff.buttons import PAGE, button, on_page, pages, shortened, to_menu
from bot.staff.listing import parts, place_in_list, real_page
from bot.staff.remark_actions import AnswerRemark, ListRemarks, ListStages, OpenRemark
from bot.staff.remark_words import agency_of, line_words, remark_text
from bot.visit import Visit
from locales import Html, Say
from storage.models import Staff
from storage.store import Store

routes = Routes()


@routes.command("remarks", writes=True)
async def open_list(_argument: str, visit: Visit) -> Screen:
    await visit.store.conversations.end(visit.person.id)
    return await list_remarks(ListRemarks(), visit)


@routes.action(ListRemarks)
async def list_remarks(action: ListRemarks, visit: Visit) -> Screen:
    return await (_ended if action.ended else _waiting)(action, visit)


async def _waiting(action: ListRemarks, visit: Visit) -> Screen:
    """What presses most stands first."""
    say, store, staff = visit.say, visit.store, visit.require_staff()
    found = await reading.waiting(store, by=staff)
    page = real_page(action.page, len(found))
    words = sum((await counts(store, by=staff)).values())
    around: ButtonRows = (
        (button(say, "remarks-show-ended", ListRemarks(ended=1)),),
        (button(say, "feedback-words-menu", ListStages(), count=str(words)),),
    )
    due = await reading.count_due(store, by=staff)
    said = parts(say("remarks", count=due), place_in_list(say, page, len(found)))
    turning = _turning(ListRemarks(page), len(found), say)
    return Screen(said, (*_lines(on_page(found, page), say), *turning, *around, *to_menu(say)))


async def _ended(action: ListRemarks, visit: Visit) -> Screen:
    say, store, staff = visit.say, visit.store, visit.require_staff()
    total = await reading.count_ended(store, by=staff)
    page = real_page(action.page, total)
    found = await reading.ended(store, PAGE, page * PAGE, by=staff)
    said = parts(say("remarks-ended", count=total), place_in_list(say, page, total))
    turning = _turning(ListRemarks(page, 1), total, say)
    waiting = ((button(say, "remarks-show-waiting", ListRemarks()),),)
    return Screen(said, (*_lines(found, say), *turning, *waiting, *to_menu(say)))


def _turning(at: ListRemarks, total: int, say: Say) -> ButtonRows:
    before = ListRemarks(max(at.page - 1, 0), at.ended)
    return pages(say, at.page, total, before, ListRemarks(at.page + 1, at.ended))


def _lines(found: Sequence[Lines], say: Say) -> ButtonRows:
    return tuple(
        (Button(shortened(plain(line_words(each, say)), 60), OpenRemark(each.remark.id)),)
        for each in found
    )


@routes.action(OpenRemark)
async def open_remark(action: OpenRemark, visit: Visit) -> Screen:
    return await remark_screen(action.remark, visit)


async def remark_screen(remark_id: int, visit: Visit, lead: Html | None = None) -> Screen:
    staff, say = visit.require_staff(), visit.say
    line = await reading.read_remark(visit.store, remark_id, by=staff)
    text = remark_text(line, await agency_of(visit), say, lead)
    return Screen(text, (*_answers(line, say), *_back(say)))


def _answers(line: Lines, say: Say) -> ButtonRows:
    """The three ways in which a remark ends; what is over has none."""
    if not line.waits:
        return ()
    remark = line.remark
    return tuple(
        (
            button(
                say,
                "remark-answer",
                AnswerRemark(remark.id, remark.revision, each.value),
                outcome=each.value,
            ),
        )
        for each in OUTCOMES
    )


def _back(say: Say) -> ButtonRows:
    return ((button(say, "remarks-back", ListRemarks()),), *to_menu(say))


async def remark_notice(
    body: dict[str, Any], staff: Staff, store: Store, say: Say
) -> Screen | None:
    """A remark that is new, waits or is late, to whoever answers it, as long as it waits; the
    administrators learn of one that nobody can answer."""
    remark = await store.remarks.get(staff.agency_id, body["remark"])
    agency = await store.agencies.get(staff.agency_id)
    lead = say(
        f"notice-{body['kind'].replace('_', '-')}",
        number=str(remark.number),
        about=remark.about.value,
        again="yes" if remark.objection is not None else "no",
        status=remark.status.value,
        until=until_words(remark),
        on=f"{remark.left_on:%d.%m.%Y}",
    )
    if not may(staff, needed_for(remark.about)):
        return _nobody_answers(lead, body, staff, say)
    line = await reading.read_remark(store, remark.id, by=staff)
    if not line.waits:
        return None
    text = remark_text(line, agency, say, lead)
    return Screen(text, (*_answers(line, say), *_back(say)))


def _nobody_answers(lead: Html, body: dict[str, Any], staff: Staff, say: Say) -> Screen | None:
    """Whom to appoint; nothing to whoever had the role when it was sent."""
    late = body["kind"] == NoticeKind.REMARK_LATE
    if not late or not may(staff, Permission.MANAGE_PEOPLE):
        return None
    text = parts(lead, say("notice-remark-nobody"))
    return Screen(text, ((button(say, "menu-team", ListTeam()),), *to_menu(say)))
