"""/processes: the register of processes and the rows that it changes."""

from html import unescape
from typing import Any

from admin import processes
from admin.permissions import Permission, may, require
from bot.routes import Routes
from bot.screens import Button, ButtonRows, Document, Screen
from bot.staff.actions import BeginDraft
from bot.staff.buttons import button, on_page, pages, shortened, to_menu
from bot.staff.listing import parts
from bot.staff.process_words import listed, to_processes
from bot.staff.processes_actions import (
    ListOutside,
    NewProcesses,
    OpenProcesses,
    TakeProcesses,
)
from bot.visit import Visit
from locales import Html, Say
from storage.models import Staff
from storage.store import Store
from storage.terms import ChangeKind

routes = Routes()


@routes.command("processes", writes=True)
async def show_processes(_argument: str, visit: Visit) -> Screen:
    return await open_processes(OpenProcesses(), visit)


@routes.action(OpenProcesses, writes=True)
async def open_processes(_action: OpenProcesses, visit: Visit) -> Screen:
    await visit.store.conversations.end(visit.person.id)
    return await processes_screen(visit)


async def processes_screen(visit: Visit, *, lead: Html | None = None) -> Screen:
    """The document of the present version, rows outside it, processes without a row."""
    staff, say = visit.require_staff(), visit.say
    require(staff, Permission.SEE_WORK)
    agency = await visit.store.agencies.get(staff.agency_id)
    current = await visit.store.processes.current(staff.agency_id)
    rows: list[tuple[Button, ...]] = []
    if may(staff, Permission.KEEP_PROCESSES) and agency.closed_on is None:
        rows.append((button(say, "processes-new", NewProcesses()),))
    if current is None:
        return Screen(parts(lead, say("processes-none")), (*rows, *to_menu(say)))
    outside = await processes.outside_now(visit.store, staff.agency_id)
    entries = processes.entries_of(current)
    unserved = await processes.unserved_now(visit.store, staff.agency_id)
    unknown = processes.unknown_directions(entries, agency)
    words = say(
        "processes",
        version=str(current.version),
        kind=current.document_kind,
        number=current.number,
        date=f"{current.date:%d.%m.%Y}",
        title=current.title,
        count=len(entries),
    )
    text = parts(
        lead,
        words,
        say("processes-outside", count=len(outside)) if outside else None,
        listed("processes-unserved", unserved, say),
        say("processes-directions", names="; ".join(unknown)) if unknown else None,
    )
    if outside:
        rows.append((button(say, "processes-outside-open", ListOutside()),))
    rows.append((button(say, "processes-take", TakeProcesses()),))
    return Screen(text, (*rows, *to_menu(say)))


@routes.action(ListOutside)
async def list_outside(action: ListOutside, visit: Visit) -> Screen:
    """Each row with the nearest place of the register; a press begins its change."""
    staff, say = visit.require_staff(), visit.say
    require(staff, Permission.SEE_WORK)
    outside = await processes.outside_now(visit.store, staff.agency_id)
    entries = processes.entries_of(await visit.store.processes.current(staff.agency_id))
    lines, buttons = [], []
    for row in on_page(outside, action.page):
        point = await visit.store.register.touchpoint(staff.agency_id, row.touchpoint_id)
        near = processes.nearest(row, entries)
        place = " — ".join(part for part in (row.direction, row.service, row.process) if part)
        near_words = " — ".join(part for part in near.place if part) if near else "none"
        lines.append(say("processes-row", name=point.name, place=place, near=near_words))
        change = BeginDraft(ChangeKind.PLACE.value, row.id)
        buttons.append((Button(shortened(point.name), change),))
    head = say("processes-outside", count=len(outside))
    turning = _turning(action.page, len(outside), say)
    may_move = buttons if may(staff, Permission.PROPOSE) else []
    return Screen(parts(head, *lines), (*may_move, *turning, *to_processes(say)))


def _turning(page: int, total: int, say: Say) -> ButtonRows:
    return pages(say, page, total, ListOutside(max(page - 1, 0)), ListOutside(page + 1))


@routes.action(TakeProcesses)
async def take(_action: TakeProcesses, visit: Visit) -> Screen:
    staff, say = visit.require_staff(), visit.say
    require(staff, Permission.SEE_WORK)
    current = await visit.store.processes.current(staff.agency_id)
    if current is None:
        return Screen(say("processes-none"), to_menu(say))
    titles = [unescape(say(f"processes-column-{name}")) for name in _COLUMNS]
    name = unescape(say("processes-file-name", version=str(current.version)))
    files = [Document(name=name, content=processes.as_csv(processes.entries_of(current), titles))]
    if current.file_id is not None:
        kept = await visit.store.files.get(staff.agency_id, current.file_id)
        files.append(Document(name=kept.name, agency_id=staff.agency_id, file_id=kept.id))
    return Screen(say("processes-file"), to_processes(say), documents=tuple(files))


_COLUMNS = ("client", "direction", "service", "process")


async def processes_changed_notice(
    body: dict[str, Any], staff: Staff, store: Store, say: Say
) -> Screen | None:
    """A new version of the register, and how many rows it leaves without a place."""
    open_it = button(say, "processes-open", OpenProcesses())
    text = say("notice-processes-changed", count=body["rows"])
    return Screen(text, ((open_it,), *to_menu(say)))
