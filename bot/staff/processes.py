"""/processes: the register of processes, a new version of it, and what it changes."""

from dataclasses import asdict
from html import escape, unescape
from typing import Any

from admin import processes
from admin.permissions import Permission, may, require
from admin.procedure.reading import read_document
from admin.processes import Entry, Version
from bot.routes import Routes
from bot.screens import Button, ButtonRows, Document, Screen
from bot.staff.actions import BeginDraft, word
from bot.staff.buttons import button, on_page, pages, shortened, to_menu
from bot.staff.listing import parts
from bot.staff.processes_actions import (
    ListOutside,
    NewProcesses,
    OpenProcesses,
    SaveProcesses,
    TakeProcesses,
)
from bot.visit import Visit
from locales import Html, Say
from storage.canonical import canonical, sha256
from storage.models import Staff
from storage.store import Store
from storage.terms import ChangeKind, Client

routes = Routes()

PROCESSES = "processes"
"""The conversation in which a new version's document and lines are typed."""

_SHOWN = 15

routes.way_back(PROCESSES, lambda state: NewProcesses(state["client"]))


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
        _listed("processes-unserved", unserved, say),
        say("processes-directions", names="; ".join(unknown)) if unknown else None,
    )
    if outside:
        rows.append((button(say, "processes-outside-open", ListOutside()),))
    rows.append((button(say, "processes-take", TakeProcesses()),))
    return Screen(text, (*rows, *to_menu(say)))


@routes.action(NewProcesses, writes=True)
async def new_processes(action: NewProcesses, visit: Visit) -> Screen:
    """Which list, then the document, then the lines."""
    staff, say = visit.require_staff(), visit.say
    agency = await processes.ask(visit.store, by=staff)
    clients = agency.procedure.clients
    if not action.client and len(clients) > 1:
        choices = tuple(
            (button(say, f"list-{each.value}", NewProcesses(each.value)),) for each in clients
        )
        return Screen(say("processes-whose"), (*choices, *_back(say)))
    client = word(Client, action.client or clients[0].value)
    await visit.store.conversations.begin(visit.person.id, PROCESSES, {"client": client.value})
    return Screen(say("processes-ask-document"), _back(say))


@routes.text(PROCESSES, writes=True)
async def typed(text: str, state: dict[str, Any], visit: Visit) -> Screen:
    """First the document, then the lines; then what they change is shown."""
    say, staff = visit.say, visit.require_staff()
    await processes.ask(visit.store, by=staff)
    if "document" not in state:
        kept = {**state, "document": read_document(text)}
        await visit.store.conversations.begin(visit.person.id, PROCESSES, kept)
        return Screen(say("processes-ask-lines"), _back(say))
    entries = processes.read_entries(text, Client(state["client"]))
    current = await visit.store.processes.current(staff.agency_id)
    kept = {
        **state,
        "entries": [asdict(each) for each in entries],
        "version": current.version if current else 0,
    }
    await visit.store.conversations.begin(visit.person.id, PROCESSES, kept)
    return await _preview(kept, visit)


async def _preview(state: dict[str, Any], visit: Visit) -> Screen:
    say, staff = visit.say, visit.require_staff()
    before = processes.entries_of(await visit.store.processes.current(staff.agency_id))
    after = await processes.whole(visit.store, _version(state), by=staff)
    found = processes.difference(before, after)
    document = state["document"]
    day = ".".join(reversed(document["date"].split("-")))
    text = parts(
        say(
            "processes-preview",
            number=document["number"],
            date=day,
            title=document["title"],
            same=len(found.same),
        ),
        _listed("processes-added", found.new, say),
        _listed("processes-gone", found.gone, say),
    )
    save = SaveProcesses(state["version"], _digest(state))
    return Screen(text, ((button(say, "processes-save", save),), *_back(say)))


@routes.action(SaveProcesses, writes=True)
async def save(action: SaveProcesses, visit: Visit) -> Screen:
    """Only what the screen showed."""
    current = await visit.store.conversations.of(visit.person.id)
    state = dict(current.state) if current is not None and current.topic == PROCESSES else {}
    if "entries" not in state or _digest(state) != action.shown:
        return await processes_screen(visit, lead=visit.say("processes-lost"))
    await processes.record(
        visit.store,
        _version(state),
        kind=unescape(Say("ru")("document-kind-order")),
        by=visit.require_staff(),
        seen_version=action.version,
    )
    await visit.store.conversations.end(visit.person.id)
    return await processes_screen(visit, lead=visit.say("processes-saved"))


def _version(state: dict[str, Any]) -> Version:
    document = state["document"]
    return Version(
        number=document["number"],
        date=".".join(reversed(document["date"].split("-"))),
        title=document["title"],
        client=Client(state["client"]),
        entries=tuple(Entry(**each) for each in state["entries"]),
    )


def _digest(state: dict[str, Any]) -> str:
    return sha256(canonical([state["document"], state["entries"]]))[:8]


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
    return Screen(parts(head, *lines), (*may_move, *turning, *_back(say)))


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
    file = Document(name=name, content=processes.as_csv(current, titles))
    return Screen(say("processes-file"), _back(say), documents=(file,))


_COLUMNS = ("client", "direction", "service", "process")


async def processes_changed_notice(
    body: dict[str, Any], staff: Staff, store: Store, say: Say
) -> Screen | None:
    """A new version of the register, and how many rows it leaves without a place."""
    open_it = button(say, "processes-open", OpenProcesses())
    text = say("notice-processes-changed", count=body["rows"])
    return Screen(text, ((open_it,), *to_menu(say)))


def _listed(key: str, entries: Any, say: Say) -> Html | None:
    """The first of them, one a line, and how many there are."""
    if not entries:
        return None
    lines = [
        f"• {escape(' — '.join(part for part in each.place if part))}" for each in entries[:_SHOWN]
    ]
    more = ["…"] if len(entries) > _SHOWN else []
    return Html("\n".join([say(key, count=len(entries)), *lines, *more]))


def _back(say: Say) -> ButtonRows:
    return ((button(say, "processes-open", OpenProcesses()),), *to_menu(say))
