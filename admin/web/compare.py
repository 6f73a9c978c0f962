"""Any two releases of a list side by side."""

from fastapi import APIRouter
from fastapi.responses import Response

from admin.carried import number
from admin.comparing import compare
from admin.refusals import REFUSALS
from admin.web.again import refused
from admin.web.releases import edition_words
from admin.web.visitor import SignedIn

router = APIRouter(prefix="/office/compare")


@router.get("")
async def show(visitor: SignedIn, was: str = "", becomes: str = "") -> Response:
    """The two are chosen by the form of the page itself."""
    found, refusal = None, None
    async with visitor.reading() as store:
        lists = await store.agencies.lists(visitor.agency.id)
        choices = [
            (
                str(each.id),
                f"{visitor.say(f'list-{owner.client}')}: {edition_words(each, visitor.say)}",
            )
            for owner in lists
            for each in await store.releases.of_list(owner.id)
        ]
        try:
            if was and becomes:
                one, other = number(was), number(becomes)
                found = await compare(store, one, other, visitor.say, by=visitor.staff)
        except REFUSALS as error:
            refusal = error
    return visitor.page(
        "compare.html",
        title=visitor.say("web-compare-title"),
        choices=choices,
        was=was,
        becomes=becomes,
        found=found,
        **refused(refusal, visitor),
    )
