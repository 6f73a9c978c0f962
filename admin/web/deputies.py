"""Deputies: who decides instead of an approver, and on which days."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import Response

from admin import deputies
from admin.carried import number
from admin.days import day
from admin.permissions import Permission, does_by_role
from admin.principals import genitive
from admin.refusals import REFUSALS
from admin.web.again import refused
from admin.web.asked import ask_in_chat
from admin.web.numbers import Number
from admin.web.visitor import Acting, SignedIn, Visitor
from storage.asked_terms import AskedAct
from storage.models import Deputy, Staff

router = APIRouter(prefix="/office/deputies")


@dataclass(frozen=True)
class Period:
    id: int
    deputy: str
    approver: str
    since: str
    until: str


@router.get("")
async def show(visitor: SignedIn) -> Response:
    return await _page(visitor)


@router.post("")
async def name(
    visitor: Acting,
    staff: Annotated[str, Form()] = "",
    since: Annotated[str, Form()] = "",
    until: Annotated[str, Form()] = "",
) -> Response:
    """A deputy decides as the approver does: naming one is confirmed in chat."""
    try:
        first, last = day(since), day(until)
        return await ask_in_chat(
            visitor,
            AskedAct.NAME_DEPUTY,
            staff=number(staff),
            since=first.isoformat(),
            until=last.isoformat(),
        )
    except REFUSALS as refusal:
        return await _page(visitor, refusal, staff=staff, since=since, until=until)


@router.post("/{deputy_id}/end")
async def end(visitor: Acting, deputy_id: Number) -> Response:
    try:
        async with visitor.writing() as (store, staff):
            await deputies.end(store, deputy_id, by=staff)
    except REFUSALS as refusal:
        return await _page(visitor, refusal)
    return visitor.to("/office/deputies", done="deputy-ended")


async def _page(visitor: Visitor, refusal: Exception | None = None, **typed: str) -> Response:
    names = does_by_role(visitor.staff, Permission.APPROVE) and visitor.agency.closed_on is None
    async with visitor.reading() as store:
        found = await deputies.periods(store, by=visitor.staff)
        titles = await store.team.titles(visitor.agency.id)
        whom = await deputies.candidates(store, by=visitor.staff) if names else []
    return visitor.page(
        "deputies.html",
        title=visitor.say("web-deputies-title"),
        periods=[_period(each, titles, visitor) for each in found],
        candidates=[(each.id, each.title) for each in whom],
        names=names,
        typed=typed,
        **refused(refusal, visitor),
    )


def _period(deputy: Deputy, titles: dict[int, Staff], visitor: Visitor) -> Period:
    return Period(
        id=deputy.id,
        deputy=titles[deputy.deputy_id].title,
        approver=genitive(titles[deputy.approver_id], visitor.say),
        since=f"{deputy.since:%d.%m.%Y}",
        until=f"{deputy.until:%d.%m.%Y}",
    )
