"""Life situations on the screen: what people are asked first, and what is behind each answer."""

from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Form
from fastapi.responses import Response

from admin.permissions import Permission, require
from admin.refusals import REFUSALS
from admin.segment_words import segment_words
from admin.situations import situations
from admin.situations.options import OptionForm, situation_of
from admin.situations.situations import SituationForm
from admin.situations.standing import Standing, read_situations
from admin.situations.words import option_words
from admin.web.again import refused
from admin.web.option_forms import option_choices, option_typed, segment_choices
from admin.web.visitor import Acting, SignedIn, Visitor
from locales import DEFAULT_LANGUAGE, Html
from storage.situations import Option, Situation
from storage.terms import Client

PATH = "/office/situations"

router = APIRouter(prefix=PATH)


@dataclass(frozen=True)
class OptionSeen:
    """An option with what is behind it, in words."""

    option: Option
    words: Html
    rows: tuple[str, ...]
    leads: bool


@dataclass(frozen=True)
class SituationSeen:
    situation: Situation
    is_open: bool
    whom: Html
    """Empty: everybody."""
    options: tuple[OptionSeen, ...]


@router.get("")
async def show(visitor: SignedIn) -> Response:
    return await _list_page(visitor)


async def _list_page(visitor: Visitor, refusal: Exception | None = None) -> Response:
    standing = await _standing(visitor)
    lists = [
        (client, [seen_of(each, standing, visitor) for each in _of(standing, client)])
        for client in standing.agency.procedure.clients
    ]
    return visitor.page(
        "situations.html",
        title=visitor.say("web-situations-title"),
        lists=lists,
        mark=standing.mark,
        edits=visitor.may(Permission.EDIT_WORDS) and standing.agency.closed_on is None,
        **refused(refusal, visitor),
    )


@router.get("/new")
async def ask_new(visitor: SignedIn, client: str = Client.EXTERNAL.value) -> Response:
    require(visitor.staff, Permission.EDIT_WORDS)
    return await _new_page(visitor, client, SituationForm(""), OptionForm(""))


@router.post("")
async def add(visitor: Acting, client: Annotated[str, Form()] = "") -> Response:
    given = await visitor.request.form()
    form, first = _situation_typed(given), option_typed(given)
    try:
        async with visitor.writing() as (store, staff):
            await situations.add_situation(
                store, client, form, first, seen=str(given.get("seen", "")), by=staff
            )
    except REFUSALS as refusal:
        return await _new_page(visitor, client, form, first, refusal)
    return visitor.to(PATH, done="situation-hidden" if first.hidden else "situation-added")


async def _new_page(
    visitor: Visitor,
    client: str,
    form: SituationForm,
    first: OptionForm,
    refusal: Exception | None = None,
) -> Response:
    standing = await _standing(visitor)
    return visitor.page(
        "situation_new.html",
        title=visitor.say("web-situation-new-title"),
        clients=[(each, visitor.say(f"list-{each}")) for each in standing.agency.procedure.clients],
        client=client,
        form=form,
        given=first,
        mark=standing.mark,
        choices_of=option_choices(standing, visitor.say),
        segments=segment_choices(visitor.say),
        **refused(refusal, visitor),
    )


@router.get("/{code}")
async def open_one(visitor: SignedIn, code: str) -> Response:
    return await situation_page(visitor, code)


async def situation_page(
    visitor: Visitor,
    code: str,
    refusal: Exception | None = None,
    form: SituationForm | None = None,
) -> Response:
    """A situation with its words, its options and its way out."""
    standing = await _standing(visitor)
    found = situation_of(standing, code)
    title = found.title
    stored = SituationForm(
        title[DEFAULT_LANGUAGE], title.get("en", ""), found.paragraph, tuple(found.segments)
    )
    return visitor.page(
        "situation.html",
        title=visitor.say("web-situation-title", title=visitor.say.own(title)),
        found=seen_of(found, standing, visitor),
        form=form or stored,
        segments=segment_choices(visitor.say),
        mark=standing.mark,
        edits=visitor.may(Permission.EDIT_WORDS) and standing.agency.closed_on is None,
        **refused(refusal, visitor),
    )


@router.post("/{code}/words")
async def reword(visitor: Acting, code: str, seen: Annotated[str, Form()] = "") -> Response:
    form = _situation_typed(await visitor.request.form())
    try:
        async with visitor.writing() as (store, staff):
            await situations.reword_situation(store, code, form, seen=seen, by=staff)
    except REFUSALS as refusal:
        return await situation_page(visitor, code, refusal, form)
    return visitor.to(f"{PATH}/{code}", done="situation-changed")


@router.post("/{code}/move")
async def move(
    visitor: Acting,
    code: str,
    to: Annotated[str, Form()] = "",
    seen: Annotated[str, Form()] = "",
) -> Response:
    try:
        async with visitor.writing() as (store, staff):
            await situations.move_situation(store, code, up=to == "up", seen=seen, by=staff)
    except REFUSALS as refusal:
        return await _list_page(visitor, refusal)
    return visitor.to(PATH, done="situation-moved")


@router.post("/{code}/shown")
async def set_shown(
    visitor: Acting,
    code: str,
    shown: Annotated[str, Form()] = "",
    seen: Annotated[str, Form()] = "",
) -> Response:
    try:
        async with visitor.writing() as (store, staff):
            await situations.show_situation(store, code, shown=shown == "yes", seen=seen, by=staff)
    except REFUSALS as refusal:
        return await situation_page(visitor, code, refusal)
    return visitor.to(PATH, done="situation-changed")


@router.post("/{code}/remove")
async def remove(visitor: Acting, code: str, seen: Annotated[str, Form()] = "") -> Response:
    try:
        async with visitor.writing() as (store, staff):
            await situations.remove_situation(store, code, seen=seen, by=staff)
    except REFUSALS as refusal:
        return await situation_page(visitor, code, refusal)
    return visitor.to(PATH, done="situation-removed")


def seen_of(situation: Situation, standing: Standing, visitor: Visitor) -> SituationSeen:
    """A situation as its page shows it."""
    procedure = standing.agency.procedure
    options = tuple(
        OptionSeen(
            each,
            option_words(each, procedure, visitor.say),
            tuple(
                visitor.say.own(row.touchpoint.labels) or row.touchpoint.name
                for row in standing.rows_behind(situation, each)
            ),
            standing.leads(situation, each),
        )
        for each in situation.options
    )
    whom = segment_words(situation.segments, visitor.say)
    return SituationSeen(situation, standing.is_open(situation), whom, options)


def _of(standing: Standing, client: Client) -> list[Situation]:
    return [each for each in standing.guide.situations if each.client is client]


def _situation_typed(given: Any) -> SituationForm:
    return SituationForm(
        russian=str(given.get("russian", "")),
        foreign=str(given.get("foreign", "")),
        paragraph=str(given.get("paragraph", "")),
        segments=tuple(map(str, given.getlist("segments"))),
    )


async def _standing(visitor: Visitor) -> Standing:
    async with visitor.reading() as store:
        return await read_situations(store, by=visitor.staff)
