"""Receptions that citizens book: who receives, when, and what happens to booked times when that
changes (A4.2.4, D24)."""

from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import Response

from admin.carried import number
from admin.errors.fields import at_field
from admin.permissions import Permission, require
from admin.receptions import schedules
from admin.receptions.places import bookable_rows, lacks_address
from admin.receptions.plan import Plan, Schedule
from admin.receptions.typed import LIMITS, TypedPlan, read_plan, typed_plan
from admin.refusals import REFUSALS
from admin.web.again import refused
from admin.web.numbers import Number, Revision
from admin.web.reception_seen import losing_words, schedule_seen
from admin.web.visitor import Acting, SignedIn, Visitor
from storage.models import Booking
from storage.store import Store

PATH = "/office/receptions"

router = APIRouter(prefix=PATH)

_FIELDS = ("who", "place", "week", "slot_minutes", "seats", "ahead_days", "notice_hours")


@router.get("")
async def show(visitor: SignedIn) -> Response:
    async with visitor.reading() as store:
        found = await schedules.schedules(store, by=visitor.staff, now=visitor.office.clock())
    return visitor.page(
        "receptions.html",
        title=visitor.say("web-receptions-title"),
        found=[schedule_seen(each, visitor) for each in found],
        on=visitor.agency.procedure.reception_booking.on,
        edits=_edits(visitor),
    )


@router.get("/new")
async def begin(visitor: SignedIn) -> Response:
    require(visitor.staff, Permission.KEEP_RECEPTIONS)
    return await _new_page(visitor, TypedPlan())


@router.post("")
async def make(visitor: Acting) -> Response:
    require(visitor.staff, Permission.KEEP_RECEPTIONS)
    typed, row = await _typed(visitor)
    try:
        plan = _plan(row, typed)
        async with visitor.writing() as (store, staff):
            made = await schedules.make(store, plan, by=staff)
            reception_id = made.id
            as_typed = all(getattr(made, name) == getattr(plan, name) for name in LIMITS)
    except REFUSALS as refusal:
        return await _new_page(visitor, typed, row, refusal)
    # A form that was sent twice leads to the one that it made.
    done = "reception-made" if as_typed else "reception-stands"
    return visitor.to(f"{PATH}/{reception_id}", done=done)


@router.get("/{reception_id}")
async def open_one(visitor: SignedIn, reception_id: Number) -> Response:
    return await reception_page(visitor, reception_id)


@router.post("/{reception_id}")
async def change(
    visitor: Acting, reception_id: Number, seen: Revision, sure: Annotated[str, Form()] = ""
) -> Response:
    """Whose times would not stand is shown first; the second press saves."""
    typed, row = await _typed(visitor)
    now = visitor.office.clock()
    try:
        plan = _plan(row, typed)
        async with visitor.reading() as store:
            losing = await schedules.losing_by_change(
                store, reception_id, plan, by=visitor.staff, now=now
            )
        if losing and sure != "change":
            return await reception_page(
                visitor, reception_id, typed=typed, row=row, losing=losing, asked="change"
            )
        async with visitor.writing() as (store, staff):
            await schedules.change(store, reception_id, plan, seen=seen, by=staff, now=now)
    except REFUSALS as refusal:
        return await reception_page(visitor, reception_id, refusal, typed=typed, row=row)
    return visitor.to(f"{PATH}/{reception_id}", done="reception-changed")


@router.post("/{reception_id}/close")
async def close(
    visitor: Acting, reception_id: Number, seen: Revision, sure: Annotated[str, Form()] = ""
) -> Response:
    now = visitor.office.clock()
    try:
        async with visitor.reading() as store:
            losing = await schedules.losing_by_closing(
                store, reception_id, by=visitor.staff, now=now
            )
        if losing and sure != "close":
            return await reception_page(visitor, reception_id, losing=losing, asked="close")
        async with visitor.writing() as (store, staff):
            await schedules.close(store, reception_id, seen=seen, by=staff, now=now)
    except REFUSALS as refusal:
        return await reception_page(visitor, reception_id, refusal)
    return visitor.to(f"{PATH}/{reception_id}", done="reception-closed")


@router.post("/{reception_id}/reopen")
async def reopen(visitor: Acting, reception_id: Number, seen: Revision) -> Response:
    try:
        async with visitor.writing() as (store, staff):
            now = visitor.office.clock()
            await schedules.reopen(store, reception_id, seen=seen, by=staff, now=now)
    except REFUSALS as refusal:
        return await reception_page(visitor, reception_id, refusal)
    return visitor.to(f"{PATH}/{reception_id}", done="reception-reopened")


async def reception_page(
    visitor: Visitor,
    reception_id: int,
    refusal: Exception | None = None,
    *,
    typed: TypedPlan | None = None,
    row: str = "",
    closing: dict[str, str] | None = None,
    losing: Sequence[Booking] = (),
    asked: str = "",
) -> Response:
    """A reception with its form and closures. Where times would be lost, nothing is saved yet:
    they stand at the top, and `asked` is what the form's second press is sure of."""
    async with visitor.reading() as store:
        now = visitor.office.clock()
        found = await schedules.read_schedule(store, reception_id, by=visitor.staff, now=now)
        rows = await _rows(store, visitor)
        homeless = await lacks_address(store, found.reception.row_id, by=visitor.staff)
    seen = schedule_seen(found, visitor)
    given = refused(refusal, visitor)
    if losing:
        given["status"] = 422
    return visitor.page(
        "reception.html",
        title=visitor.say("web-reception-title", who=seen.who),
        found=seen,
        homeless=homeless,
        typed=typed or typed_plan(found, visitor.say),
        row=row or str(found.reception.row_id),
        rows=_with_own(rows, found),
        closing=closing or {},
        losing=[losing_words(each, visitor) for each in losing],
        asked=asked,
        edits=_edits(visitor),
        **given,
    )


async def _new_page(
    visitor: Visitor, typed: TypedPlan, row: str = "", refusal: Exception | None = None
) -> Response:
    async with visitor.reading() as store:
        rows = await _rows(store, visitor)
    return visitor.page(
        "reception_new.html",
        title=visitor.say("web-reception-new"),
        typed=typed,
        row=row or (rows[0][0] if len(rows) == 1 else ""),
        rows=rows,
        **refused(refusal, visitor),
    )


def _edits(visitor: Visitor) -> bool:
    return visitor.may(Permission.KEEP_RECEPTIONS) and visitor.agency.closed_on is None


async def _rows(store: Store, visitor: Visitor) -> list[tuple[str, str]]:
    """Where a reception may be, by the row's number and name."""
    rows = await bookable_rows(store, by=visitor.staff)
    return [(str(each.id), f"{each.touchpoint.name} — {each.direction}") for each in rows]


def _with_own(rows: list[tuple[str, str]], found: Schedule) -> list[tuple[str, str]]:
    """Its own row is offered also where it left the list."""
    own = str(found.reception.row_id)
    return rows if own in dict(rows) else [*rows, (own, found.point)]


async def _typed(visitor: Visitor) -> tuple[TypedPlan, str]:
    """What was typed, and the row that was chosen."""
    given = await visitor.request.form()
    words = {name: str(given.get(name, "")) for name in (*_FIELDS, "row")}
    return TypedPlan(**{name: words[name] for name in _FIELDS}), words["row"]


def _plan(row: str, typed: TypedPlan) -> Plan:
    with at_field("row"):
        row_id = number(row)
    return read_plan(row_id, typed)
