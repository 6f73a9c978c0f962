"""A later order beside a release: its number, day, what it is called, and its file."""

from fastapi import APIRouter
from fastapi.responses import Response

from admin.refusals import REFUSALS
from admin.releases import attach_document, require_order_taken
from admin.web.again import refused
from admin.web.numbers import Number
from admin.web.papers import Allowed, GivenPaper, with_file, wrong_in_paper
from admin.web.releases import release_page
from admin.web.visitor import Acting, typed

router = APIRouter(prefix="/office/releases/{release_id}/documents")


@router.post("")
async def attach(visitor: Acting, release_id: Number) -> Response:
    """The form keeps what was typed and the file when it is refused."""
    form = await visitor.request.form()
    given = GivenPaper(typed(form))
    try:
        given = await with_file(visitor, given, form, _allowed(release_id))
        paper = given.paper()
        async with visitor.writing() as (store, staff):
            await attach_document(
                store,
                release_id,
                kind=paper.kind,
                number=given.number,
                date=given.date,
                title=paper.title,
                by=staff,
                file=given.file,
            )
    except REFUSALS as refusal:
        return await release_page(
            visitor,
            release_id,
            given=given,
            errors=wrong_in_paper(refusal, visitor.say),
            **refused(refusal, visitor),
        )
    return visitor.to(f"/office/releases/{release_id}", done="document")


def _allowed(release_id: int) -> Allowed:
    return lambda store, staff: require_order_taken(store, release_id, by=staff)
