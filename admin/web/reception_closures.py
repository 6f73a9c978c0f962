"""Days, or spans of them, on which nobody receives: closed and opened again."""

from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import Response

from admin.errors.fields import at_field
from admin.receptions import schedules
from admin.receptions.typed import read_days, read_span
from admin.refusals import REFUSALS
from admin.web.numbers import Number, Revision
from admin.web.receptions import PATH, reception_page
from admin.web.visitor import Acting
from storage.errors import MissingRecordError

router = APIRouter(prefix=PATH)


@router.post("/{reception_id}/closures")
async def close_days(
    visitor: Acting,
    reception_id: Number,
    seen: Revision,
    days: Annotated[str, Form()] = "",
    span: Annotated[str, Form()] = "",
    note: Annotated[str, Form()] = "",
    sure: Annotated[str, Form()] = "",
) -> Response:
    """Whose times would not stand is shown first; the second press saves."""
    typed, now = {"days": days, "span": span, "note": note}, visitor.office.clock()
    try:
        with at_field("days"):
            first, last = read_days(days)
        with at_field("span"):
            closed = read_span(span)
        async with visitor.reading() as store:
            losing = await schedules.losing_by_closure(
                store, reception_id, first, last, closed, by=visitor.staff, now=now
            )
        if losing and sure != "closure":
            return await reception_page(
                visitor, reception_id, closing=typed, losing=losing, asked="closure"
            )
        async with visitor.writing() as (store, staff):
            await schedules.close_days(
                store, reception_id, first, last, closed, note, seen=seen, by=staff, now=now
            )
    except REFUSALS as refusal:
        return await reception_page(visitor, reception_id, refusal, closing=typed)
    return visitor.to(f"{PATH}/{reception_id}", done="reception-days-closed")


@router.post("/{reception_id}/closures/{closure_id}/open")
async def open_day(visitor: Acting, reception_id: Number, closure_id: Number) -> Response:
    """The closure is one of this very reception's."""
    now = visitor.office.clock()
    try:
        async with visitor.writing() as (store, staff):
            found = await schedules.read_schedule(store, reception_id, by=staff, now=now)
            if closure_id not in {each.id for each in found.closures}:
                raise MissingRecordError(f"closure {closure_id}")
            await schedules.open_day(store, closure_id, by=staff, now=now)
    except REFUSALS as refusal:
        return await reception_page(visitor, reception_id, refusal)
    return visitor.to(f"{PATH}/{reception_id}", done="reception-day-opened")
