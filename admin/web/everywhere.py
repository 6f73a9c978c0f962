"""A contact changed everywhere: which contact, what it becomes, where; then its draft goes on."""

from collections.abc import Sequence
from typing import Annotated, Any

from fastapi import APIRouter, Form, Request
from fastapi.responses import Response
from starlette.datastructures import FormData

from admin.carried import number
from admin.errors import (
    BadEmailError,
    BadPhoneError,
    BadPlaceError,
    BadSiteError,
    LongTextError,
    ShortTextError,
    SwappedPlaceError,
    UnknownChoiceError,
)
from admin.errors.subjects import ContactAsItWasError, ContactUnsaidError, PointsUnchosenError
from admin.everywhere import contacts_in, write_everywhere
from admin.listing import lists_of
from admin.refusals import REFUSALS
from admin.same_contact import SameContact
from admin.web.again import refused
from admin.web.visitor import Acting, SignedIn, Visitor
from admin.word_forms import finder
from storage.errors import MissingRecordError
from storage.terms import Client

router = APIRouter(prefix="/office/list/contacts")

GOES = "goes"
"""The contact is taken away instead of being replaced."""

_MOST = 200
"""Contacts on one page; searching finds the rest."""


@router.get("")
async def choose(visitor: SignedIn, client: str = "", text: str = "") -> Response:
    """Every contact of the list with how many touchpoints and rows have it."""
    async with visitor.reading() as store:
        lists = await lists_of(store, visitor.staff)
        shown = _client(client) or (lists[0].client if lists else Client.EXTERNAL)
        standing = await contacts_in(store, shown, by=visitor.staff)
    has = finder(text)
    found = [each for each in standing if has(_texts(each))]
    return visitor.page(
        "contacts.html",
        title=visitor.say("web-contacts-title"),
        lists=lists,
        client=shown,
        text=text,
        total=len(standing),
        found=found[:_MOST],
        left=max(len(found) - _MOST, 0),
    )


def _client(value: str) -> Client | None:
    return next((each for each in Client if each.value == value), None)


def _texts(each: SameContact) -> Sequence[str]:
    return (each.contact["value"], *(stand.point.name for stand in each.stands))


@router.get("/{key}")
async def look(visitor: SignedIn, key: str, client: str = "") -> Response:
    """What it becomes, and every touchpoint and row in which it would."""
    return await _page(visitor, key, _client(client) or Client.EXTERNAL)


async def _page(
    visitor: Visitor,
    key: str,
    client: Client,
    *,
    refusal: Exception | None = None,
    typed: dict[str, Any] | None = None,
) -> Response:
    async with visitor.reading() as store:
        standing = await contacts_in(store, client, by=visitor.staff)
    same = next((each for each in standing if each.key == key), None)
    if same is None:
        raise MissingRecordError("contact")
    points = [str(stand.point.id) for stand in same.stands]
    return visitor.page(
        "contact.html",
        title=visitor.say("web-contact-title", value=same.contact["value"]),
        same=same,
        client=client,
        form={"becomes": "new", "value": "", "points": points, **(typed or {})},
        at_fault=_at_fault(refusal),
        **refused(refusal, visitor),
    )


@router.post("/{key}")
async def begin(
    visitor: Acting, request: Request, key: str, client: Annotated[str, Form()] = ""
) -> Response:
    """The draft of it; its page asks for the cause and the basis."""
    given, shown = await request.form(), _client(client) or Client.EXTERNAL
    try:
        async with visitor.writing() as (store, staff):
            points = [number(str(each)) for each in given.getlist("points")]
            draft = await write_everywhere(store, shown, key, _value(given), points, staff)
    except REFUSALS as refusal:
        return await _page(visitor, key, shown, refusal=refusal, typed=_typed(given))
    return visitor.to(f"/office/drafts/{draft.id}")


_OF_POINTS = (PointsUnchosenError, UnknownChoiceError)
_OF_VALUE = (
    BadEmailError,
    BadPhoneError,
    BadPlaceError,
    BadSiteError,
    ContactAsItWasError,
    ContactUnsaidError,
    LongTextError,
    ShortTextError,
    SwappedPlaceError,
)


def _at_fault(refusal: Exception | None) -> str:
    """The field that a refusal speaks of."""
    if isinstance(refusal, _OF_VALUE):
        return "value"
    return "points" if isinstance(refusal, _OF_POINTS) else ""


def _value(given: FormData) -> str | None:
    """The new contact; None where it is to go."""
    return None if given.get("becomes") == GOES else str(given.get("value", ""))


def _typed(given: FormData) -> dict[str, Any]:
    return {
        "becomes": given.get("becomes", "new"),
        "value": given.get("value", ""),
        "points": given.getlist("points"),
    }
