"""What was begun here waits for a press in chat; this page follows it and leads on."""

from typing import Any

from fastapi import APIRouter
from fastapi.responses import RedirectResponse, Response

from admin.asked_in_chat import ask, read
from admin.asked_words import words_of
from admin.clock import local_moment
from admin.web.numbers import Number
from admin.web.visitor import SignedIn, Visitor
from locales import Html, Say
from storage.asked_terms import AskedAct, AskedStatus
from storage.models import AskedInChat

router = APIRouter(prefix="/office/asked")

_AFTER = {
    AskedAct.APPROVE: "/office/proposals/{proposal}",
    AskedAct.APPROVE_BUNDLE: "/office",
    AskedAct.APPROVE_IMPORT: "/office",
    AskedAct.INVITE: "/office/people",
    AskedAct.CHANGE_ROLE: "/office/people",
    AskedAct.REVOKE: "/office/people",
    AskedAct.NAME_DEPUTY: "/office/deputies",
}


async def ask_in_chat(visitor: Visitor, act: AskedAct, **arguments: Any) -> RedirectResponse:
    """For a form that begins such an act: asks in chat and goes to the page that waits.

    Raises:
        DomainError: the act would be refused; show the form again.
    """
    async with visitor.writing() as (store, staff):
        asked = await ask(
            store,
            act,
            arguments,
            session_id=visitor.session_id,
            by=staff,
            now=visitor.office.clock(),
        )
    return visitor.to(f"/office/asked/{asked.id}")


@router.get("/{asked_id}")
async def show(visitor: SignedIn, asked_id: Number) -> Response:
    """Asked again by htmx, it says nothing while nothing is new."""
    async with visitor.reading() as store:
        asked = await read(store, asked_id, by=visitor.staff)
        state = _state(asked, visitor)
        what = await words_of(asked, store, visitor.say) if state == "waiting" else ""
    if state == "waiting" and "hx-request" in visitor.request.headers:
        return Response(status_code=204)
    return visitor.page(
        "asked.html",
        title=visitor.say("web-asked-title"),
        state=state,
        why=_why(asked, visitor.say) if state == "refused" else "",
        what=[Html(part) for part in what.split("\n\n")],
        until=local_moment(asked.expires_at, visitor.agency.time_zone),
        act=asked.act.value.replace("_", "-"),
        onward=_onward(asked),
    )


def _state(asked: AskedInChat, visitor: Visitor) -> str:
    """«waiting», «confirmed», «declined», «refused», or «expired» once nobody pressed in time."""
    if asked.status is AskedStatus.WAITING and asked.expires_at <= visitor.office.clock():
        return "expired"
    return asked.status.value


def _why(asked: AskedInChat, say: Say) -> Html:
    refused = asked.arguments["refused"]
    return say(refused["key"], **refused["words"])


def _onward(asked: AskedInChat) -> str:
    """Where the result stands, or what it was about."""
    release = asked.arguments.get("release")
    return f"/office/releases/{release}" if release else _AFTER[asked.act].format(**asked.arguments)
