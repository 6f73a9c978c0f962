"""The agency's own working days and days off, by which terms are counted (D14, B5.4)."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import Response

from admin.calendar import working_days
from admin.clock import agency_today
from admin.days import day as day_in
from admin.errors import UnknownChoiceError
from admin.errors.fields import at_field
from admin.own_days import confirm_year, forget_day, set_day
from admin.permissions import Permission, require
from admin.refusals import REFUSALS
from admin.web.again import refused
from admin.web.visitor import Acting, SignedIn, Visitor

router = APIRouter(prefix="/office/calendar")

_STATES = {"working": True, "off": False}


@router.get("")
async def show(visitor: SignedIn) -> Response:
    return await _page(visitor)


@router.post("")
async def enter(
    visitor: Acting,
    day: Annotated[str, Form()] = "",
    state: Annotated[str, Form()] = "",
    note: Annotated[str, Form()] = "",
) -> Response:
    """The same day entered again is changed."""
    try:
        with at_field("state"):
            working = _working(state)
        with at_field("day"):
            on = day_in(day)
        async with visitor.writing() as (store, staff):
            agency = await store.agencies.get(staff.agency_id)
            await set_day(store, agency, on, working=working, note=note, by=staff)
    except REFUSALS as refusal:
        return await _page(visitor, refusal, day=day, state=state, note=note)
    return visitor.to("/office/calendar", done="day-entered")


@router.post("/{day}/forget")
async def forget(visitor: Acting, day: date) -> Response:
    """The country's calendar says again."""
    try:
        async with visitor.writing() as (store, staff):
            agency = await store.agencies.get(staff.agency_id)
            await forget_day(store, agency, day, by=staff)
    except REFUSALS as refusal:
        return await _page(visitor, refusal)
    return visitor.to("/office/calendar", done="day-forgotten")


@router.post("/years/{year}")
async def confirm(visitor: Acting, year: int, known: Annotated[str, Form()] = "") -> Response:
    """Whether every transferred day of the year is among the agency's own."""
    try:
        async with visitor.writing() as (store, staff):
            agency = await store.agencies.get(staff.agency_id)
            await confirm_year(store, agency, _year(year), known=known == "yes", by=staff)
    except REFUSALS as refusal:
        return await _page(visitor, refusal)
    return visitor.to("/office/calendar", done="year-confirmed")


async def _page(visitor: Visitor, refusal: Exception | None = None, **typed: str) -> Response:
    this_year = agency_today(visitor.agency.time_zone).year
    async with visitor.reading() as store:
        require(visitor.staff, Permission.SEE_WORK)
        agency = await store.agencies.get(visitor.agency.id)
        days = await store.calendar.exceptions(agency.id)
        calendar = await working_days(store, agency.id)
    return visitor.page(
        "calendar.html",
        title=visitor.say("web-calendar-title"),
        days=days,
        years=[
            (year, calendar.is_known(year), year in agency.known_years)
            for year in (this_year, this_year + 1)
        ],
        edits=visitor.may(Permission.EDIT_PROCEDURE) and agency.closed_on is None,
        typed=typed,
        **refused(refusal, visitor),
    )


def _working(state: str) -> bool:
    if state not in _STATES:
        raise UnknownChoiceError
    return _STATES[state]


def _year(year: int) -> int:
    if not 2000 <= year <= 2199:
        raise UnknownChoiceError
    return year
