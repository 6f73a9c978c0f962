"""Options of a life situation on the screen."""

from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import Response

from admin.permissions import Permission, require
from admin.refusals import REFUSALS
from admin.situations import options
from admin.situations.options import OptionForm, option_of, situation_of
from admin.situations.standing import read_situations
from admin.web.again import refused
from admin.web.option_forms import option_choices, option_stored, option_typed
from admin.web.situations import PATH, seen_of, situation_page
from admin.web.visitor import Acting, SignedIn, Visitor

router = APIRouter(prefix=f"{PATH}/{{situation}}/options")

_NEW = "new"


@router.get("/{option}")
async def ask(visitor: SignedIn, situation: str, option: str) -> Response:
    require(visitor.staff, Permission.EDIT_WORDS)
    return await _page(visitor, situation, option)


async def _page(
    visitor: Visitor,
    situation: str,
    option: str,
    refusal: Exception | None = None,
    form: OptionForm | None = None,
) -> Response:
    """The form of an option that stands, or of a new one."""
    async with visitor.reading() as store:
        standing = await read_situations(store, by=visitor.staff)
    found = situation_of(standing, situation)
    stored = None if option == _NEW else option_of(found, option)
    title = visitor.say("web-option-new-title")
    if stored:
        title = visitor.say("web-option-title", title=visitor.say.own(stored.title))
    return visitor.page(
        "situation_option.html",
        title=title,
        found=seen_of(found, standing, visitor),
        option=option,
        stored=stored,
        given=form or (option_stored(stored) if stored else OptionForm("")),
        mark=standing.mark,
        choices_of=option_choices(standing, visitor.say),
        **refused(refusal, visitor),
    )


@router.post("/{option}")
async def save(
    visitor: Acting, situation: str, option: str, seen: Annotated[str, Form()] = ""
) -> Response:
    form = option_typed(await visitor.request.form())
    try:
        async with visitor.writing() as (store, staff):
            if option == _NEW:
                await options.add_option(store, situation, form, seen=seen, by=staff)
            else:
                await options.change_option(store, situation, option, form, seen=seen, by=staff)
    except REFUSALS as refusal:
        return await _page(visitor, situation, option, refusal, form)
    return visitor.to(f"{PATH}/{situation}", done="option-saved")


@router.post("/{option}/move")
async def move(
    visitor: Acting,
    situation: str,
    option: str,
    to: Annotated[str, Form()] = "",
    seen: Annotated[str, Form()] = "",
) -> Response:
    try:
        async with visitor.writing() as (store, staff):
            up = to == "up"
            await options.move_option(store, situation, option, up=up, seen=seen, by=staff)
    except REFUSALS as refusal:
        return await situation_page(visitor, situation, refusal)
    return visitor.to(f"{PATH}/{situation}", done="situation-moved")


@router.post("/{option}/remove")
async def remove(
    visitor: Acting, situation: str, option: str, seen: Annotated[str, Form()] = ""
) -> Response:
    try:
        async with visitor.writing() as (store, staff):
            await options.remove_option(store, situation, option, seen=seen, by=staff)
    except REFUSALS as refusal:
        return await situation_page(visitor, situation, refusal)
    return visitor.to(f"{PATH}/{situation}", done="option-removed")
