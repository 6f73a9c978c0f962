"""The client's path by steps on the screen: what is needed, how long it takes, what comes next."""

from typing import Annotated, Any

from fastapi import APIRouter, Form
from fastapi.responses import Response

from admin.card_words import unbroken
from admin.permissions import Permission, require
from admin.refusals import REFUSALS
from admin.situations import path
from admin.situations.path import StepForm, step_of
from admin.situations.standing import Standing, read_situations
from admin.web.again import refused
from admin.web.situations import PATH as SITUATIONS
from admin.web.visitor import Acting, SignedIn, Visitor
from locales import DEFAULT_LANGUAGE, Html
from storage.procedure import Words
from storage.situations import ScenarioStep

PATH = f"{SITUATIONS}/path"

router = APIRouter(prefix=PATH)

_NEW = "new"
_FOREIGN = "en"


@router.get("")
async def show(visitor: SignedIn) -> Response:
    return await _list_page(visitor)


async def _list_page(visitor: Visitor, refusal: Exception | None = None) -> Response:
    standing = await _standing(visitor)
    return visitor.page(
        "path.html",
        title=visitor.say("web-path-title"),
        steps=standing.guide.scenario,
        needs={each.code: each.short for each in standing.agency.procedure.needs},
        told=lambda words: Html(unbroken(visitor.say.own(words))),
        mark=standing.path_mark,
        edits=visitor.may(Permission.EDIT_WORDS) and standing.agency.closed_on is None,
        **refused(refusal, visitor),
    )


@router.get("/{step}")
async def ask(visitor: SignedIn, step: str) -> Response:
    require(visitor.staff, Permission.EDIT_WORDS)
    return await _page(visitor, step)


async def _page(
    visitor: Visitor,
    step: str,
    refusal: Exception | None = None,
    form: StepForm | None = None,
) -> Response:
    """The form of a step that stands, or of a new one."""
    standing = await _standing(visitor)
    stored = None if step == _NEW else step_of(standing, step)
    title = visitor.say("web-path-new-title")
    if stored:
        title = visitor.say("web-path-step-title", title=visitor.say.own(stored.title))
    return visitor.page(
        "path_step.html",
        title=title,
        step=step,
        stored=stored,
        given=form or (_stored(stored) if stored else StepForm("")),
        needs=_needs(standing, visitor),
        mark=standing.path_mark,
        **refused(refusal, visitor),
    )


@router.post("/{step}")
async def save(visitor: Acting, step: str, seen: Annotated[str, Form()] = "") -> Response:
    form = _typed(await visitor.request.form())
    try:
        async with visitor.writing() as (store, staff):
            if step == _NEW:
                await path.add_step(store, form, seen=seen, by=staff)
            else:
                await path.change_step(store, step, form, seen=seen, by=staff)
    except REFUSALS as refusal:
        return await _page(visitor, step, refusal, form)
    return visitor.to(PATH, done="step-saved")


@router.post("/{step}/move")
async def move(
    visitor: Acting,
    step: str,
    to: Annotated[str, Form()] = "",
    seen: Annotated[str, Form()] = "",
) -> Response:
    try:
        async with visitor.writing() as (store, staff):
            await path.move_step(store, step, up=to == "up", seen=seen, by=staff)
    except REFUSALS as refusal:
        return await _list_page(visitor, refusal)
    return visitor.to(PATH, done="situation-moved")


@router.post("/{step}/remove")
async def remove(visitor: Acting, step: str, seen: Annotated[str, Form()] = "") -> Response:
    try:
        async with visitor.writing() as (store, staff):
            await path.remove_step(store, step, seen=seen, by=staff)
    except REFUSALS as refusal:
        return await _page(visitor, step, refusal)
    return visitor.to(PATH, done="step-removed")


def _typed(given: Any) -> StepForm:
    return StepForm(**{name: str(given.get(name, "")) for name in StepForm.__dataclass_fields__})


def _stored(step: ScenarioStep) -> StepForm:
    return StepForm(
        russian=step.title[DEFAULT_LANGUAGE],
        foreign=step.title.get(_FOREIGN, ""),
        need=step.need.value if step.need else "",
        **_both("next", step.next),
        **_both("needed", step.needed),
        **_both("takes", step.takes),
    )


def _both(name: str, words: Words) -> dict[str, str]:
    return {
        f"{name}_russian": words.get(DEFAULT_LANGUAGE, ""),
        f"{name}_foreign": words.get(_FOREIGN, ""),
    }


def _needs(standing: Standing, visitor: Visitor) -> list[tuple[str, Html]]:
    """By what a step may be known: a need of the agency, or options that name it."""
    say = visitor.say
    found = [(each.code.value, say.own(each.short)) for each in standing.agency.procedure.needs]
    return [("", say("web-path-by-options")), *found]


async def _standing(visitor: Visitor) -> Standing:
    async with visitor.reading() as store:
        return await read_situations(store, by=visitor.staff)
