"""A new version of the register of processes: its document, its lines, and the last look."""

from dataclasses import asdict
from html import unescape
from typing import Any

from admin import processes
from admin.errors import UnknownChoiceError
from admin.files import keep_file
from admin.orders import KINDS, paper_kind
from admin.procedure.reading import read_document
from admin.process_files import read_table
from admin.processes import Entry, Version
from bot.routes import Routes
from bot.screens import Screen, plain
from bot.staff.actions import word
from bot.staff.buttons import button
from bot.staff.listing import parts
from bot.staff.process_words import listed, to_processes
from bot.staff.processes import processes_screen
from bot.staff.processes_actions import (
    AskProcesses,
    ChooseProcessesKind,
    NewProcesses,
    SaveProcesses,
)
from bot.visit import UploadedFile, Visit
from locales import Html, Say
from storage.canonical import canonical, sha256
from storage.letters import folded
from storage.terms import Client

routes = Routes()

PROCESSES = "processes"
"""The conversation in which a new version's document and lines are given."""

_ANSWERED = {"document": "document", "lines": "entries"}
"""What has to be known, and where its answer stands."""

_MORE = ("more", "kind", "file")
"""What may be told of the document besides."""

routes.way_back(PROCESSES, lambda state: AskProcesses(_asked(state)))


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
        return Screen(say("processes-whose"), (*choices, *to_processes(say)))
    client = word(Client, action.client or clients[0].value)
    return await _kept({"client": client.value}, visit)


@routes.action(AskProcesses, writes=True)
async def ask(action: AskProcesses, visit: Visit) -> Screen:
    """One thing of the version again, or what may be added; the other answers stay."""
    await processes.ask(visit.store, by=visit.require_staff())
    state = await _answered(visit)
    if "client" not in state:
        return await processes_screen(visit, lead=visit.say("processes-lost"))
    state.pop(_ANSWERED.get(action.what, ""), None)
    if action.what not in _MORE:
        return await _kept(state, visit)
    await visit.store.conversations.begin(
        visit.person.id, PROCESSES, state | {"asked": action.what}
    )
    say = visit.say
    look = (button(say, "processes-look", AskProcesses("look")),)
    if action.what != "more":
        return Screen(say(f"processes-ask-{action.what}"), (look, *to_processes(say)))
    kinds = [button(say, f"order-kind-{each}", ChooseProcessesKind(each)) for each in KINDS]
    other = button(say, "order-kind-other", AskProcesses("kind"))
    file = button(say, "order-file", AskProcesses("file"))
    rows = (tuple(kinds[:2]), tuple(kinds[2:]), (other, file), look)
    return Screen(say("processes-ask-more"), (*rows, *to_processes(say)))


@routes.action(ChooseProcessesKind, writes=True)
async def choose_kind(action: ChooseProcessesKind, visit: Visit) -> Screen:
    """A kind by button; the document is named in Russian whatever the person speaks."""
    if action.kind not in KINDS:
        raise UnknownChoiceError
    await processes.ask(visit.store, by=visit.require_staff())
    state = await _answered(visit)
    if "client" not in state:
        return await processes_screen(visit, lead=visit.say("processes-lost"))
    return await _kept({**state, "kind": _kind_named(action.kind)}, visit)


@routes.text(PROCESSES, writes=True)
async def typed(text: str, state: dict[str, Any], visit: Visit) -> Screen:
    """The answer to what is asked; nothing is recorded by it."""
    await processes.ask(visit.store, by=visit.require_staff())
    asked = _asked(state)
    if asked == "document":
        kind = {"kind": named} if (named := _kind_typed(text)) else {}
        return await _kept({**state, "document": read_document(text), **kind}, visit)
    if asked == "lines":
        return await _told(processes.read_entries(text, Client(state["client"])), state, visit)
    if asked == "kind":
        return await _kept({**state, "kind": paper_kind(text)}, visit)
    lead = visit.say("order-file-awaited") if asked == "file" else None
    return await _kept(state, visit, lead=lead)


async def _wants_table(state: dict[str, Any], visit: Visit) -> bool:
    """Whether a file would be the table of processes, from somebody who may record one."""
    await processes.ask(visit.store, by=visit.require_staff())
    return state.get("asked") != "file"


@routes.file(PROCESSES, wants_read=_wants_table)
async def sent(file: UploadedFile, state: dict[str, Any], visit: Visit) -> Screen:
    """A file is the table of processes, unless the document's own was asked for."""
    staff, store = visit.require_staff(), visit.store
    agency = await processes.ask(store, by=staff)
    if state.get("asked") == "file":
        stored = await keep_file(store, file.name, file.media_type, file.content, by=staff)
        if "file" in state:
            await store.files.drop_unused(state["file"])
        return await _kept({**state, "file": stored.id, "file_name": stored.name}, visit)
    if file.contents is None:
        return await _kept(state, visit)
    entries = read_table(file.contents, Client(state["client"]), agency.procedure.clients)
    return await _told(entries, state, visit)


async def _told(entries: list[Entry], state: dict[str, Any], visit: Visit) -> Screen:
    current = await visit.store.processes.current(visit.require_staff().agency_id)
    version = current.version if current else 0
    kept = {**state, "entries": [asdict(each) for each in entries], "version": version}
    return await _kept(kept, visit, lead=visit.say("processes-read", count=len(entries)))


async def _kept(state: dict[str, Any], visit: Visit, *, lead: Html | None = None) -> Screen:
    """Keep an answer and ask for what must be known, else show all."""
    state.pop("asked", None)
    await visit.store.conversations.begin(visit.person.id, PROCESSES, state)
    asked = _asked(state)
    if asked in _ANSWERED:
        return Screen(parts(lead, visit.say(f"processes-ask-{asked}")), to_processes(visit.say))
    return await _preview(state, visit, lead)


def _asked(state: dict[str, Any]) -> str:
    """What the next text answers: what a button asked for, or the first thing unknown."""
    missing = [what for what, place in _ANSWERED.items() if place not in state]
    return str(state.get("asked") or next(iter(missing), "look"))


async def _preview(state: dict[str, Any], visit: Visit, lead: Html | None) -> Screen:
    say, staff = visit.say, visit.require_staff()
    before = processes.entries_of(await visit.store.processes.current(staff.agency_id))
    version = _version(state)
    found = processes.difference(before, await processes.whole(visit.store, version, by=staff))
    words = say(
        "processes-preview",
        kind=version.kind or plain(Say("ru")("order-kind-order")),
        number=version.number,
        date=version.date,
        title=version.title,
        same=len(found.same),
    )
    file = say("order-file-now", name=state["file_name"]) if "file" in state else None
    added, gone = (
        listed("processes-added", found.new, say),
        listed("processes-gone", found.gone, say),
    )
    save = SaveProcesses(state["version"], _digest(state))
    rows = (
        (button(say, "processes-save", save),),
        (button(say, "processes-mend-document", AskProcesses("document")),),
        (button(say, "processes-mend-lines", AskProcesses("lines")),),
        (button(say, "processes-more", AskProcesses("more")),),
    )
    return Screen(parts(lead, words, file, added, gone), (*rows, *to_processes(say)))


@routes.action(SaveProcesses, writes=True)
async def save(action: SaveProcesses, visit: Visit) -> Screen:
    """Only what the screen showed."""
    state = await _answered(visit)
    if _asked({**state, "asked": ""}) != "look":
        return await processes_screen(visit, lead=visit.say("processes-lost"))
    if _digest(state) != action.shown:
        return await _kept(state, visit, lead=visit.say("processes-changed"))
    by = visit.require_staff()
    await processes.record(visit.store, _version(state), by=by, seen_version=action.version)
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
        kind=state.get("kind", ""),
        file_id=state.get("file"),
    )


def _digest(state: dict[str, Any]) -> str:
    told = [state.get(name) for name in ("document", "entries", "kind", "file")]
    return sha256(canonical(told))[:8]


async def _answered(visit: Visit) -> dict[str, Any]:
    """What this person has told of the version so far; nothing when they did other things."""
    current = await visit.store.conversations.of(visit.person.id)
    return dict(current.state) if current is not None and current.topic == PROCESSES else {}


def _kind_named(kind: str) -> str:
    return unescape(Say("ru")(f"order-kind-{kind}"))


def _kind_typed(text: str) -> str:
    """«Распоряжение № 204 от…» names its kind itself."""
    names = [_kind_named(kind) for kind in KINDS]
    return next((name for name in names if folded(text).startswith(folded(name))), "")
