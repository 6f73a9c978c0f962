"""The day's list of booked times: whom to call, who came, who did not (A4.2.4, D24)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Form
from fastapi.responses import Response

from admin.carried import word
from admin.clock import day_of
from admin.receptions import day as day_lists
from admin.receptions.day import DayStep, Entry
from admin.refusals import REFUSALS
from admin.web.again import refused
from admin.web.numbers import Number, Revision
from admin.web.visitor import Acting, SignedIn, Visitor
from storage.errors import MissingRecordError

PATH = "/office/reception"

router = APIRouter(prefix=PATH)


@dataclass(frozen=True)
class Line:
    """A booked time: its code word, and a name only where the person gave one."""

    id: int
    time: str
    code: str
    name: str
    who: str
    place: str
    state: str
    stands: bool
    revision: int
    steps: Sequence[DayStep]


@router.get("")
async def show(visitor: SignedIn, day: str = "") -> Response:
    return await _page(visitor, day_lists.day_asked(day))


@router.post("/{booking_id}")
async def step(
    visitor: Acting, booking_id: Number, seen: Revision, act: Annotated[str, Form()] = ""
) -> Response:
    try:
        wanted = word(DayStep, act)
        async with visitor.writing() as (store, staff):
            now = visitor.office.clock()
            await day_lists.step(store, booking_id, wanted, seen=seen, by=staff, now=now)
    except MissingRecordError:
        raise
    except REFUSALS as refusal:
        return await _page(visitor, None, refusal)
    return visitor.to(PATH, done=f"reception-{wanted.value.replace('_', '-')}")


async def _page(visitor: Visitor, day: date | None, refusal: Exception | None = None) -> Response:
    now = visitor.office.clock()
    async with visitor.reading() as store:
        found = await day_lists.day_list(store, day, by=visitor.staff, now=now)
    today = day_of(now, visitor.agency.time_zone)
    return visitor.page(
        "reception_day.html",
        title=visitor.say("web-day-title", day=f"{found.day:%d.%m.%Y}"),
        lines=[_line(each, visitor) for each in found.entries],
        day=found.day,
        today=today,
        before=found.day - timedelta(days=1),
        after=found.day + timedelta(days=1),
        **refused(refusal, visitor),
    )


def _line(entry: Entry, visitor: Visitor) -> Line:
    booking = entry.booking
    at = booking.starts_at.astimezone(ZoneInfo(visitor.agency.time_zone))
    return Line(
        id=booking.id,
        time=f"{at:%H:%M}",
        code=booking.code,
        name=booking.name,
        who=entry.reception.who,
        place=entry.reception.place,
        state=booking.state.value,
        stands=entry.stands,
        revision=booking.revision,
        steps=entry.steps,
    )
