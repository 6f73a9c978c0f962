"""The agency's people: who works in which role and unit, invitations, letting somebody go."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import Response

from admin import invitations, team, units
from admin.carried import number, word
from admin.clock import local_moment
from admin.deciders import out_of_reach
from admin.permissions import Permission, require
from admin.refusals import REFUSALS
from admin.web.again import refused
from admin.web.asked import ask_in_chat
from admin.web.numbers import Number
from admin.web.visitor import Acting, SignedIn, Visitor
from storage.asked_terms import AskedAct
from storage.models import Staff
from storage.store import Store
from storage.terms import Role

router = APIRouter(prefix="/office/people")


@dataclass(frozen=True)
class Colleague:
    """A person as the tables show them."""

    id: int
    title: str
    role: str
    unit: str
    since: str
    reachable: bool
    me: bool


@dataclass(frozen=True)
class Invited:
    id: int
    title: str
    role: str
    until: str


@router.get("")
async def show(visitor: SignedIn) -> Response:
    return await _page(visitor)


@router.post("/invite")
async def invite(
    visitor: Acting, role: Annotated[str, Form()] = "", unit: Annotated[str, Form()] = ""
) -> Response:
    """The link itself is shown in chat, to whoever confirms there."""
    try:
        return await ask_in_chat(visitor, AskedAct.INVITE, role=word(Role, role).value, unit=unit)
    except REFUSALS as refusal:
        return await _page(visitor, refusal, role=role, unit=unit)


@router.post("/invitations/{invitation_id}/cancel")
async def cancel(visitor: Acting, invitation_id: Number) -> Response:
    try:
        async with visitor.writing() as (store, staff):
            now = visitor.office.clock()
            await invitations.cancel_invitation(store, invitation_id, by=staff, now=now)
    except REFUSALS as refusal:
        return await _page(visitor, refusal)
    return visitor.to("/office/people", done="invitation-cancelled")


@router.get("/{staff_id}")
async def show_colleague(visitor: SignedIn, staff_id: Number) -> Response:
    return await _colleague_page(visitor, staff_id)


@router.post("/{staff_id}/role")
async def change_role(
    visitor: Acting, staff_id: Number, role: Annotated[str, Form()] = ""
) -> Response:
    try:
        chosen = word(Role, role).value
        return await ask_in_chat(visitor, AskedAct.CHANGE_ROLE, staff=staff_id, role=chosen)
    except REFUSALS as refusal:
        return await _colleague_page(visitor, staff_id, refusal, role=role)


@router.post("/{staff_id}/unit")
async def change_unit(
    visitor: Acting, staff_id: Number, unit: Annotated[str, Form()] = ""
) -> Response:
    try:
        async with visitor.writing() as (store, staff):
            chosen = number(unit) if unit else None
            await units.assign(store, staff_id, chosen, by=staff)
    except REFUSALS as refusal:
        return await _colleague_page(visitor, staff_id, refusal, unit=unit)
    return visitor.to(f"/office/people/{staff_id}", done="unit-assigned")


@router.post("/{staff_id}/revoke")
async def revoke(visitor: Acting, staff_id: Number) -> Response:
    try:
        return await ask_in_chat(visitor, AskedAct.REVOKE, staff=staff_id)
    except REFUSALS as refusal:
        return await _colleague_page(visitor, staff_id, refusal)


async def _page(visitor: Visitor, refusal: Exception | None = None, **typed: str) -> Response:
    now, zone = visitor.office.clock(), visitor.agency.time_zone
    async with visitor.reading() as store:
        people = await team.members(store, by=visitor.staff)
        waiting = await invitations.open_invitations(store, by=visitor.staff, now=now)
        colleagues = await _colleagues(store, people, visitor)
        names = [unit.name for unit in await store.agencies.units(visitor.agency.id)]
    say = visitor.say
    return visitor.page(
        "people.html",
        title=say("web-people-title"),
        colleagues=colleagues,
        invited=[
            Invited(
                each.id,
                each.title,
                say(f"role-{each.role}"),
                local_moment(each.expires_at, zone),
            )
            for each in waiting
        ],
        roles=_roles(visitor),
        unit_names=[("", say("web-people-no-unit")), *((name, name) for name in names)],
        typed=typed,
        **refused(refusal, visitor),
    )


async def _colleague_page(
    visitor: Visitor, staff_id: int, refusal: Exception | None = None, **typed: str
) -> Response:
    async with visitor.reading() as store:
        require(visitor.staff, Permission.MANAGE_PEOPLE)
        person = await team.member(store, staff_id, by=visitor.staff)
        [colleague] = await _colleagues(store, [person], visitor)
        alone = await team.alone_in(store, person)
        found = await store.agencies.units(visitor.agency.id)
    say = visitor.say
    return visitor.page(
        "colleague.html",
        title=person.title,
        person=person,
        colleague=colleague,
        warnings=[say("alone-in", what=permission.value) for permission in alone],
        roles=_roles(visitor),
        unit_choices=[("", say("web-people-no-unit")), *((unit.id, unit.name) for unit in found)],
        typed=typed,
        **refused(refusal, visitor),
    )


async def _colleagues(store: Store, people: Sequence[Staff], visitor: Visitor) -> list[Colleague]:
    """Internal clients, of whom there may be hundreds, come last."""
    names = {unit.id: unit.name for unit in await store.agencies.units(visitor.agency.id)}
    silent = {each.id for each in await out_of_reach(store, visitor.agency.id)}
    return [
        Colleague(
            id=each.id,
            title=each.title,
            role=visitor.say(f"role-{each.role}"),
            unit=names.get(each.unit_id or 0, ""),
            since=f"{each.joined_at:%d.%m.%Y}",
            reachable=each.id not in silent,
            me=each.id == visitor.staff.id,
        )
        for each in sorted(people, key=lambda each: each.role is Role.INTERNAL)
    ]


def _roles(visitor: Visitor) -> list[tuple[str, str]]:
    return [(role.value, visitor.say(f"role-{role}")) for role in team.roles_of(visitor.agency)]
