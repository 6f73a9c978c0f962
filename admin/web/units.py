"""The agency's units: who prepares which rows."""

from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import Response

from admin import units
from admin.permissions import Permission
from admin.refusals import REFUSALS
from admin.web.again import refused
from admin.web.numbers import Number
from admin.web.visitor import Acting, SignedIn, Visitor

router = APIRouter(prefix="/office/units")


@router.get("")
async def show(visitor: SignedIn) -> Response:
    return await _page(visitor)


@router.post("")
async def add(visitor: Acting, name: Annotated[str, Form()] = "") -> Response:
    try:
        async with visitor.writing() as (store, staff):
            await units.add_unit(store, name, by=staff)
    except REFUSALS as refusal:
        return await _page(visitor, refusal, name=name)
    return visitor.to("/office/units", done="unit-added")


@router.post("/{unit_id}/rename")
async def rename(visitor: Acting, unit_id: Number, name: Annotated[str, Form()] = "") -> Response:
    try:
        async with visitor.writing() as (store, staff):
            await units.rename_unit(store, unit_id, name, by=staff)
    except REFUSALS as refusal:
        return await _page(visitor, refusal, **{f"name-{unit_id}": name})
    return visitor.to("/office/units", done="unit-renamed")


@router.post("/{unit_id}/remove")
async def remove(visitor: Acting, unit_id: Number) -> Response:
    try:
        async with visitor.writing() as (store, staff):
            await units.remove_unit(store, unit_id, by=staff)
    except REFUSALS as refusal:
        return await _page(visitor, refusal)
    return visitor.to("/office/units", done="unit-removed")


async def _page(visitor: Visitor, refusal: Exception | None = None, **typed: str) -> Response:
    """`typed` is what stood in the form's only field, by the field's name on the page."""
    async with visitor.reading() as store:
        found = await units.units(store, by=visitor.staff)
    return visitor.page(
        "units.html",
        title=visitor.say("web-units-title"),
        lines=found,
        edits=visitor.may(Permission.MANAGE_PEOPLE) and visitor.agency.closed_on is None,
        typed=typed,
        **refused(refusal, visitor, name=next(iter(typed), "name")),
    )
