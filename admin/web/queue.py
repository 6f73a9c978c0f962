"""The first page: what waits for whoever looks at it."""

from fastapi import APIRouter
from fastapi.responses import Response

from admin.web.visitor import SignedIn

router = APIRouter(prefix="/office")


@router.get("")
async def show(visitor: SignedIn) -> Response:
    return visitor.page("queue.html", title=visitor.say("web-queue-title"))
