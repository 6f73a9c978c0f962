"""The history of the agency's settings: who by title, when, what was and became; a notice."""

from dataclasses import replace
from typing import Any

from admin.clock import local_moment
from admin.procedure import changes as procedure_changes
from admin.procedure.words import change_words
from bot.routes import Routes
from bot.screens import Screen
from bot.staff.buttons import PAGE, button, pages, to_menu
from bot.staff.listing import parts, place_in_list
from bot.staff.procedure_actions import ListProcedureChanges, OpenProcedure
from bot.visit import Visit
from locales import Html, Say
from storage.models import Agency, ProcedureChange, Staff
from storage.store import Store

routes = Routes()


@routes.action(ListProcedureChanges)
async def list_changes(action: ListProcedureChanges, visit: Visit) -> Screen:
    staff, say = visit.require_staff(), visit.say
    found, count = await procedure_changes.history(
        visit.store, by=staff, limit=PAGE, offset=action.page * PAGE
    )
    agency = await visit.store.agencies.get(staff.agency_id)
    lines = [change_line(each, agency, say) for each in found]
    head = say("procedure-history-some", count=count) if count else say("procedure-history-none")
    earlier = replace(action, page=max(action.page - 1, 0))
    turning = pages(say, action.page, count, earlier, replace(action, page=action.page + 1))
    back = (button(say, "procedure-back", OpenProcedure()),)
    text = parts(head, *lines, place_in_list(say, action.page, count))
    return Screen(text, (*turning, back, *to_menu(say)))


def change_line(change: ProcedureChange, agency: Agency, say: Say) -> Html:
    """«22.11.2026 14:05, Администратор 1: …», was and became, the act if there is one."""
    line = say(
        "procedure-history-line",
        at=local_moment(change.at, agency.time_zone),
        who=change.by_title,
        **change_words(change, agency.procedure, say),
    )
    basis = say("procedure-history-basis", basis=change.basis) if change.basis else ""
    return Html(f"{line}\n{basis}" if basis else line)


async def procedure_changed_notice(
    body: dict[str, Any], staff: Staff, store: Store, say: Say
) -> Screen | None:
    """What the administrator changed: settings decide who approves."""
    change = await store.procedure_changes.get(staff.agency_id, body["change"])
    if change is None:
        return None
    agency = await store.agencies.get(staff.agency_id)
    words = change_words(change, agency.procedure, say)
    text = say("notice-procedure-changed", agency=agency.name, **words)
    open_it = button(say, "notice-procedure-changed-open", OpenProcedure())
    return Screen(text, ((open_it,), *to_menu(say)))
