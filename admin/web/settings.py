"""One setting of the agency's procedure: asked, shown beside what it was, saved."""

from collections.abc import Iterable
from typing import Annotated, Any

from fastapi import APIRouter, Form
from fastapi.responses import Response
from starlette.datastructures import FormData

from admin.errors.fields import at_field
from admin.procedure import changes
from admin.procedure.changes import Change
from admin.procedure.settings import SWITCH, Ask, Setting
from admin.procedure.typed import as_typed, codes_in, left_empty, placed, ticked
from admin.procedure.values import value_of
from admin.procedure.words import (
    about_words,
    choice_words,
    field_choices,
    source_words,
    title_words,
    value_words,
)
from admin.refusals import REFUSALS
from admin.web.again import refused
from admin.web.numbers import Revision
from admin.web.procedure import PATH
from admin.web.visitor import Acting, SignedIn, Visitor
from locales import Html, Say
from storage.procedure import Procedure

router = APIRouter(prefix=f"{PATH}/settings")

_PLACE = "place-"


@router.get("/{part}")
async def ask(visitor: SignedIn, part: str) -> Response:
    return await _form_page(visitor, part)


@router.post("/{part}/look")
async def look(
    visitor: Acting, part: str, seen: Revision = 0, basis: Annotated[str, Form()] = ""
) -> Response:
    """What was, what it becomes and what comes of it; nothing is changed yet."""
    given = await visitor.request.form()
    try:
        async with visitor.reading() as store:
            setting, _present, _revision = await changes.ask(store, part, by=visitor.staff)
            with at_field("typed"):
                typed = _typed(setting, given)
            change = await changes.ahead(store, part, typed, by=visitor.staff, seen=seen)
    except REFUSALS as refusal:
        return await _form_page(visitor, part, refusal, given)
    return _look_page(visitor, change, typed, seen, basis)


@router.post("/{part}")
async def save(
    visitor: Acting,
    part: str,
    typed: Annotated[str, Form()] = "",
    seen: Revision = 0,
    basis: Annotated[str, Form()] = "",
) -> Response:
    try:
        async with visitor.reading() as store:
            change = await changes.ahead(store, part, typed, by=visitor.staff, seen=seen)
    except REFUSALS as refusal:
        return await _form_page(visitor, part, refusal, FormData({"typed": typed}))
    try:
        async with visitor.writing() as (store, staff):
            await changes.change(store, part, change.becomes, by=staff, seen=seen, basis=basis)
    except REFUSALS as refusal:
        return _look_page(visitor, change, typed, seen, basis, refusal)
    return visitor.to(PATH, done="setting-saved")


async def _form_page(
    visitor: Visitor,
    part: str,
    refusal: Exception | None = None,
    given: FormData | None = None,
) -> Response:
    async with visitor.reading() as store:
        setting, present, revision = await changes.ask(store, part, by=visitor.staff)
    say, value = visitor.say, value_of(setting.part, present)
    typed = as_typed(setting, value) if given is None else str(given.get("typed", ""))
    return visitor.page(
        "setting.html",
        title=title_words(setting, present, say),
        setting=setting,
        about=about_words(setting, present, say),
        source=source_words(setting, present, say),
        now=value_words(setting, value, present, say),
        choices_of=_choices(setting, present, say),
        chosen=_chosen(setting, value, given),
        lines_how=_lines_how(setting, say),
        fields=field_choices(say) if setting.ask is Ask.COLUMNS else Html(""),
        value=typed,
        seen=revision,
        basis=str(given.get("basis", "")) if given else "",
        **refused(refusal, visitor),
    )


def _lines_how(setting: Setting, say: Say) -> Html:
    return say(f"web-setting-lines-{setting.words}") if setting.ask is Ask.LINES else Html("")


def _look_page(
    visitor: Visitor,
    change: Change,
    typed: str,
    seen: int,
    basis: str,
    refusal: Exception | None = None,
) -> Response:
    say, setting = visitor.say, change.setting
    return visitor.page(
        "setting_look.html",
        title=say("web-setting-look-title", title=title_words(setting, change.before, say)),
        part=setting.part,
        was=value_words(setting, change.was, change.before, say),
        becomes=value_words(setting, change.becomes, change.after, say),
        line=change.after.document_line if change.line_too else "",
        brings=[say(f"setting-brings-{each.what}", **each.words) for each in change.brings],
        value=typed,
        seen=seen,
        basis=basis,
        **refused(refusal, visitor),
    )


def _typed(setting: Setting, given: FormData) -> str:
    """What was ticked, placed or typed, as it would be typed."""
    if setting.is_ordered:
        return placed(setting, _places(given))
    if setting.ask is Ask.SEVERAL:
        return ticked(setting, [each for each in given.getlist("typed") if isinstance(each, str)])
    return left_empty(setting, str(given.get("typed", "")))


def _places(given: FormData) -> dict[str, str]:
    return {
        name.removeprefix(_PLACE): value
        for name, value in given.items()
        if name.startswith(_PLACE) and isinstance(value, str)
    }


def _choices(setting: Setting, present: Procedure, say: Say) -> list[tuple[str, Html]]:
    """The choices of a setting that has some, in words."""
    if setting.ask is Ask.SWITCH:
        return [(code, say(f"setting-{code}")) for code in SWITCH]
    return [(code, choice_words(setting, code, present, say)) for code in setting.choices]


def _chosen(setting: Setting, value: Any, given: FormData | None) -> dict[str, str]:
    """What is ticked, each with its place: what was sent, else what is so now."""
    if setting.ask is not Ask.SEVERAL:
        return {}
    if given is None:
        return _in_places(map(str, value))
    if setting.is_ordered and _places(given):
        return _places(given)
    sent = " ".join(each for each in given.getlist("typed") if isinstance(each, str))
    return _in_places(codes_in(setting, sent) or sent.split())


def _in_places(codes: Iterable[str]) -> dict[str, str]:
    return {code: str(place) for place, code in enumerate(codes, 1)}
