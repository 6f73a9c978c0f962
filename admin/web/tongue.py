"""The switch of languages at the top of each page."""

import re
from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import Response

from admin.languages import choose_language
from admin.web.visitor import Acting

router = APIRouter(prefix="/office/language")

_FIRST_PAGE = "/office"
_OURS = re.compile(r"/office(/[\w-]+)*", re.ASCII)


@router.post("")
async def choose(
    visitor: Acting,
    language: Annotated[str, Form()] = "",
    back: Annotated[str, Form()] = _FIRST_PAGE,
) -> Response:
    """`back` is the page on which it was chosen; only one of ours."""
    async with visitor.writing() as (store, staff):
        await choose_language(store, language, by=staff)
    return visitor.to(back if _OURS.fullmatch(back) else _FIRST_PAGE)
