"""The agency's own blank of the printed list: a sample to begin with, the blank that is used."""

from typing import Annotated

from fastapi import APIRouter, File, UploadFile
from fastapi.responses import Response

from admin.blanks import blank_of, drop_blank, forgotten, sample_of, set_blank
from admin.refusals import REFUSALS
from admin.web.again import refused
from admin.web.downloads import attached
from admin.web.uploads import chosen
from admin.web.visitor import Acting, SignedIn, Visitor
from storage.errors import MissingRecordError
from storage.models.files import FILE_LIMIT

PATH = "/office/blank"

router = APIRouter(prefix=PATH)


@router.get("")
async def show(visitor: SignedIn) -> Response:
    return await _page(visitor)


async def _page(visitor: Visitor, refusal: Exception | None = None) -> Response:
    """The blank in use, with the placeholders that it had better have."""
    async with visitor.reading() as store:
        _agency, kept = await blank_of(store, by=visitor.staff)
    left = await forgotten(kept.content) if kept else ()
    return visitor.page(
        "blank.html",
        title=visitor.say("blank-open"),
        name=kept.name if kept else "",
        missing=", ".join(f"{{{{ {each} }}}}" for each in left),
        most=str(FILE_LIMIT // 2**20),
        **refused(refusal, visitor),
    )


@router.get("/sample")
async def sample(visitor: SignedIn) -> Response:
    async with visitor.reading() as store:
        file = await sample_of(store, by=visitor.staff)
    return attached(file.name, file.media_type, file.content)


@router.get("/own")
async def own(visitor: SignedIn) -> Response:
    async with visitor.reading() as store:
        _agency, kept = await blank_of(store, by=visitor.staff)
    if kept is None:
        raise MissingRecordError("blank")
    return attached(kept.name, kept.media_type, kept.content)


@router.post("")
async def put(visitor: Acting, file: Annotated[UploadFile | str, File()] = "") -> Response:
    """Tried at once: what cannot be filled is refused, and the former one stays."""
    try:
        name, kind, content = await chosen(file)
        async with visitor.writing() as (store, staff):
            await set_blank(store, name, kind, content, by=staff)
    except REFUSALS as refusal:
        return await _page(visitor, refusal)
    return visitor.to(PATH, done="blank-kept")


@router.post("/drop")
async def drop(visitor: Acting) -> Response:
    try:
        async with visitor.writing() as (store, staff):
            await drop_blank(store, by=staff)
    except REFUSALS as refusal:
        return await _page(visitor, refusal)
    return visitor.to(PATH, done="blank-dropped")
