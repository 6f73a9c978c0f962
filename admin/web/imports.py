"""A list sent as a file: looked at line by line, understood with a person's help, sent on."""

from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, File, Form, UploadFile
from fastapi.responses import Response

from admin.carried import number, word
from admin.errors import BadDateError, BadOrderNumberError, FutureOrderError
from admin.errors.imports import BadOrderLineError, ImportMovedOnError, OrderNeededError
from admin.importing import approvers, first_list, imports
from admin.importing.preview_words import whole_preview
from admin.importing.reading import read_file
from admin.importing.words import plain
from admin.permissions import Permission, may_propose
from admin.refusals import REFUSALS
from admin.web.again import refused
from admin.web.asked import ask_in_chat
from admin.web.downloads import attached
from admin.web.import_page import read_preview
from admin.web.numbers import Number, PageNumber, Revision
from admin.web.uploads import chosen
from admin.web.visitor import Acting, SignedIn, Visitor
from storage.asked_terms import AskedAct
from storage.models import ListImport
from storage.models.files import FILE_LIMIT
from storage.store import Store
from storage.terms import ChangeKind, Channel

PATH = "/office/imports"

router = APIRouter(prefix=PATH)


@router.get("")
async def show(visitor: SignedIn) -> Response:
    return await _how_page(visitor)


async def _how_page(visitor: Visitor, refusal: Exception | None = None) -> Response:
    """How a list is sent, the person's own unfinished files, those that wait for them."""
    staff = visitor.staff
    async with visitor.reading() as store:
        proposes = visitor.may(Permission.PROPOSE)
        mine = await imports.unfinished(store, by=staff) if proposes else ()
        waiting = await approvers.waiting_for(store, staff)
    return visitor.page(
        "imports.html",
        title=visitor.say("web-imports-title"),
        mine=mine,
        waiting=waiting,
        loads=may_propose(staff.role, visitor.agency.procedure, ChangeKind.ADD),
        most=str(FILE_LIMIT // 2**20),
        **refused(refusal, visitor),
    )


@router.post("")
async def load(visitor: Acting, file: Annotated[UploadFile | str, File()] = "") -> Response:
    """The file is read in a process of its own before the store is opened for writing."""
    try:
        imports.admit(visitor.agency, visitor.staff)
        name, _, content = await chosen(file)
        contents = await read_file(name, content)
        async with visitor.writing() as (store, staff):
            agency = await store.agencies.get(staff.agency_id)
            former = await imports.unfinished(store, by=staff)
            record = await imports.preview(store, agency, name, contents, by=staff)
    except REFUSALS as refusal:
        return await _how_page(visitor, refusal)
    return visitor.to(f"{PATH}/{record.id}", done="import-instead" if former else "")


@router.get("/{import_id}")
async def open_one(
    visitor: SignedIn, import_id: Number, only: str = "", page: PageNumber = 1
) -> Response:
    return await _page(visitor, import_id, only=only, page=page)


async def _page(
    visitor: Visitor,
    import_id: int,
    refusal: Exception | None = None,
    *,
    only: str = "",
    page: int = 1,
    typed: dict[str, str] | None = None,
) -> Response:
    """The preview; where the list moved on, as it is now."""
    if isinstance(refusal, ImportMovedOnError):
        async with visitor.writing() as (store, staff):
            await imports.look_again(store, import_id, by=staff)
    async with visitor.reading() as store:
        shown = await read_preview(store, import_id, visitor.staff, visitor.say, only, page)
    return visitor.page(
        "import.html",
        title=visitor.say("web-import-title", file=shown.record.file_name),
        shown=shown,
        own=f"{PATH}/{import_id}",
        typed=typed or {},
        of_order=isinstance(refusal, _OF_ORDER),
        **refused(refusal, visitor),
    )


_OF_ORDER = (
    BadOrderLineError,
    BadOrderNumberError,
    BadDateError,
    FutureOrderError,
    OrderNeededError,
)
"""Refusals of which the order's field speaks."""


@router.get("/{import_id}/whole")
async def whole(visitor: SignedIn, import_id: Number) -> Response:
    """Every line with what becomes of it, for a spreadsheet."""
    async with visitor.reading() as store:
        _record, plan = await imports.read(store, import_id, by=visitor.staff)
    file = whole_preview(plan, visitor.agency.procedure, visitor.say)
    return attached(file.name, file.media_type, file.content)


@router.post("/{import_id}/answers")
async def answer(visitor: Acting, import_id: Number, seen: Revision = 0) -> Response:
    """Which column is which, of what type a touchpoint is, what is excluded, whose list it is."""
    form = await visitor.request.form()
    given = {name: value for name, value in form.items() if isinstance(value, str)}
    try:
        async with visitor.writing() as (store, staff):
            record, plan = await imports.read(store, import_id, by=staff)
            answers = await _answers(store, record, given, [each.name for each in plan.entries])
            await imports.remap(store, import_id, by=staff, seen=seen, **answers)
    except REFUSALS as refusal:
        return await _page(visitor, import_id, refusal, typed=given)
    return visitor.to(f"{PATH}/{import_id}", done="import-answered")


async def _answers(
    store: Store, record: ListImport, given: dict[str, str], names: list[str]
) -> dict[str, Any]:
    """Fields: «column-needs» holds a number, «channel-12» the type of line 12's touchpoint."""
    columns = {
        name.removeprefix("column-"): number(value)
        for name, value in given.items()
        if name.startswith("column-") and value
    }
    chosen = {
        number(name.removeprefix("channel-")): word(Channel, value).value
        for name, value in given.items()
        if name.startswith("channel-") and value
    }
    answers: dict[str, Any] = {"columns": columns} if columns else {}
    if chosen:
        known = {line: code for line, code in chosen.items() if line < len(names)}
        answers["channels"] = {plain(names[line]): code for line, code in known.items()}
    if given.get("excluding"):
        answers["excluding"] = given["excluding"] == "yes"
    if given.get("list"):
        lists = await store.agencies.lists(record.agency_id)
        other = (each.id for each in lists if each.id != record.list_id)
        answers["list_id"] = next(other, record.list_id)
    return answers


@dataclass(frozen=True)
class _Decision:
    """What a button does with the whole file, and where it leads."""

    verb: Any
    done: str
    path: str = PATH


_DECISIONS = {
    "confirm": _Decision(imports.confirm, "import-confirmed", "/office/proposals?tab=mine"),
    "ask": _Decision(first_list.ask_approval, "import-asked"),
    "drop": _Decision(imports.drop, "import-dropped"),
    "decline": _Decision(first_list.decline, "import-declined"),
}


@router.post("/{import_id}/confirm")
async def confirm(visitor: Acting, import_id: Number, seen: Revision = 0) -> Response:
    return await _decide(visitor, import_id, "confirm", seen)


@router.post("/{import_id}/ask")
async def ask(visitor: Acting, import_id: Number, seen: Revision = 0) -> Response:
    return await _decide(visitor, import_id, "ask", seen)


@router.post("/{import_id}/drop")
async def drop(visitor: Acting, import_id: Number, seen: Revision = 0) -> Response:
    return await _decide(visitor, import_id, "drop", seen)


@router.post("/{import_id}/decline")
async def decline(visitor: Acting, import_id: Number, seen: Revision = 0) -> Response:
    return await _decide(visitor, import_id, "decline", seen)


async def _decide(visitor: Visitor, import_id: int, what: str, seen: int) -> Response:
    decision = _DECISIONS[what]
    try:
        async with visitor.writing() as (store, staff):
            await decision.verb(store, import_id, by=staff, seen=seen)
    except REFUSALS as refusal:
        return await _page(visitor, import_id, refusal)
    return visitor.to(decision.path, done=decision.done)


@router.post("/{import_id}/approve")
async def approve(
    visitor: Acting, import_id: Number, seen: Revision = 0, order: Annotated[str, Form()] = ""
) -> Response:
    """Begun here, done by a press in chat."""
    try:
        return await ask_in_chat(
            visitor, AskedAct.APPROVE_IMPORT, imported=import_id, seen=seen, order=order.strip()
        )
    except REFUSALS as refusal:
        return await _page(visitor, import_id, refusal, typed={"order": order})
