"""A later order beside a release: its number, day, what it is called, and its file."""

from typing import Annotated

from fastapi import APIRouter, Form, UploadFile
from fastapi.responses import Response

from admin.errors import BadDateError, BadOrderNumberError, FutureOrderError
from admin.orders import KINDS, kind_named
from admin.refusals import REFUSALS
from admin.releases import attach_document
from admin.web.again import refused
from admin.web.numbers import Number
from admin.web.refusals import in_words
from admin.web.releases import release_page
from admin.web.visitor import Acting

router = APIRouter(prefix="/office/releases/{release_id}/documents")

_FIELDS: dict[type[Exception], str] = {
    BadOrderNumberError: "number",
    BadDateError: "date",
    FutureOrderError: "date",
}


@router.post("")
async def attach(
    visitor: Acting,
    release_id: Number,
    kind: Annotated[str, Form()] = KINDS[0],
    number: Annotated[str, Form()] = "",
    date: Annotated[str, Form()] = "",
    title: Annotated[str, Form()] = "",
    file: UploadFile | None = None,
) -> Response:
    """The form keeps what was typed when it is refused; a file is chosen once more."""
    sent = None
    if file is not None and file.filename:
        sent = (file.filename, file.content_type or "", await file.read())
    try:
        async with visitor.writing() as (store, staff):
            await attach_document(
                store,
                release_id,
                kind=kind_named(kind),
                number=number,
                date=date,
                title=title,
                by=staff,
                file=sent,
            )
    except REFUSALS as refusal:
        field = _FIELDS.get(type(refusal))
        return await release_page(
            visitor,
            release_id,
            typed={"kind": kind, "number": number, "date": date, "title": title},
            errors={field: in_words(refusal, visitor.say)} if field else {},
            **refused(refusal, visitor),
        )
    return visitor.to(f"/office/releases/{release_id}", done="document")
