"""The switch of languages at the top of each page."""

from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import Response

from admin.languages import choose_language
from admin.web.visitor import Acting

router = APIRouter(prefix="/office/language")


@router.post("")
async def choose(visitor: Acting, language: Annotated[str, Form()]) -> Response:
    async with visitor.writing() as (store, staff):
        await choose_language(store, language, by=staff)
    return visitor.to("/office")
