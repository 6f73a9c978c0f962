"""A form of a row as a file, for the agency's own staff."""

from fastapi import APIRouter
from fastapi.responses import Response

from admin.forms.reading import form_file
from admin.web.downloads import attached
from admin.web.numbers import Number
from admin.web.visitor import SignedIn

router = APIRouter(prefix="/office/forms")


@router.get("/{file_id}")
async def take(visitor: SignedIn, file_id: Number) -> Response:
    async with visitor.reading() as store:
        file = await form_file(store, file_id, by=visitor.staff)
    return attached(file.name, file.media_type, file.content)
