"""Recording the order that approves a consolidated list: what it is called, its file (D13)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter
from fastapi.responses import Response
from starlette.datastructures import FormData, UploadFile

from admin import bundles
from admin.bundles import OrderAhead
from admin.errors import (
    BadDateError,
    BadOrderNumberError,
    EmptyFileError,
    FutureOrderError,
    LargeFileError,
)
from admin.files import keep_file, own_file
from admin.orders import KINDS, Paper, kind_named, paper_kind, paper_title
from admin.refusals import REFUSALS
from admin.web.asked import ask_in_chat
from admin.web.bundles import PATH
from admin.web.late import refused_or_late
from admin.web.numbers import Number
from admin.web.refusals import in_words
from admin.web.visitor import Acting, SignedIn, Visitor, typed
from storage.asked_terms import AskedAct
from storage.models import StoredFile

router = APIRouter(prefix=f"{PATH}/{{bundle_id}}/order")

OTHER = "other"
"""The kind that is typed."""

_FIELDS: dict[type[Exception], str] = {
    BadOrderNumberError: "number",
    BadDateError: "date",
    FutureOrderError: "date",
    EmptyFileError: "file",
    LargeFileError: "file",
}


@dataclass(frozen=True)
class Given:
    """What the form says, the file that it keeps, and whether what comes of it was read."""

    fields: Mapping[str, str]
    file: StoredFile | None = None

    @property
    def seen(self) -> int:
        return _number(self.fields.get("seen", ""))

    @property
    def number(self) -> str:
        return self.fields.get("number", "")

    @property
    def date(self) -> str:
        return self.fields.get("date", "")

    @property
    def is_confirmed(self) -> bool:
        """What comes of it was shown of just this number and date."""
        return self.fields.get("shown", "") == f"{self.number} {self.date}"

    def paper(self) -> Paper:
        """
        Raises:
            DomainError: the kind or the title cannot be read.
        """
        kind, title = self.fields.get("kind", KINDS[0]), self.fields.get("title", "")
        named = paper_kind(self.fields.get("other_kind", "")) if kind == OTHER else kind_named(kind)
        file_id = self.file.id if self.file else None
        return Paper(named, paper_title(title) if title.strip() else "", file_id)


@router.get("")
async def show(visitor: SignedIn, bundle_id: Number) -> Response:
    async with visitor.reading() as store:
        bundle = await store.bundles.get(visitor.staff.agency_id, bundle_id)
        await bundles.require_order(store, bundle_id, by=visitor.staff, seen=bundle.revision)
    return _page(visitor, bundle_id, Given({"seen": str(bundle.revision)}))


@router.post("")
async def record(visitor: Acting, bundle_id: Number) -> Response:
    """First what will come of it, then the question in chat."""
    form = await visitor.request.form()
    given = Given(typed(form))
    try:
        given = await _with_file(visitor, bundle_id, given, form)
        paper = given.paper()
        async with visitor.reading() as store:
            ahead = await bundles.order_ahead(
                store,
                bundle_id,
                given.number,
                given.date,
                by=visitor.staff,
                seen=given.seen,
                paper=paper,
            )
        if not given.is_confirmed:
            return _page(visitor, bundle_id, given, ahead=ahead)
        return await ask_in_chat(
            visitor,
            AskedAct.APPROVE_BUNDLE,
            bundle=bundle_id,
            seen=given.seen,
            number=ahead.order.number,
            date=f"{ahead.order.date:%d.%m.%Y}",
            kind=paper.kind,
            title=paper.title,
            file=paper.file_id,
        )
    except REFUSALS as refusal:
        return _page(visitor, bundle_id, given, refusal=refusal)


async def _with_file(visitor: Visitor, bundle_id: int, given: Given, form: FormData) -> Given:
    """The form with the file that came along, else with the one that came before; kept at once,
    for no browser sends it twice by itself."""
    sent, kept = await _sent(form), _number(given.fields.get("kept", ""))
    if sent is not None:
        async with visitor.writing() as (store, staff):
            await bundles.require_order(store, bundle_id, by=staff, seen=given.seen)
            file = await keep_file(store, *sent, by=staff)
            if kept:
                await store.files.drop_unused((await own_file(store, kept, by=staff)).id)
        return Given(given.fields, file)
    if not kept:
        return given
    async with visitor.reading() as store:
        return Given(given.fields, await own_file(store, kept, by=visitor.staff))


async def _sent(form: FormData) -> tuple[str, str, bytes] | None:
    """Name, type and content of the file that came along; what held it is let go."""
    try:
        file = form.get("file")
        if not isinstance(file, UploadFile) or not file.filename:
            return None
        return file.filename, file.content_type or "", await file.read()
    finally:
        await form.close()


def _number(value: str) -> int:
    return int(value) if value.isascii() and value.isdigit() and len(value) < 10 else 0


def _page(
    visitor: Visitor,
    bundle_id: int,
    given: Given,
    *,
    ahead: OrderAhead | None = None,
    refusal: Exception | None = None,
) -> Response:
    say = visitor.say
    field = _FIELDS.get(type(refusal), "") if refusal else ""
    kinds = [(kind, say(f"order-kind-{kind}")) for kind in KINDS]
    context: dict[str, Any] = refused_or_late(refusal, visitor)
    return visitor.page(
        "order.html",
        title=say("web-order-title"),
        number=bundle_id,
        given=given,
        fields=given.fields,
        kinds=[*kinds, (OTHER, say("order-kind-other"))],
        ahead=ahead,
        errors={field: in_words(refusal, say)} if refusal and field else {},
        **context,
    )
