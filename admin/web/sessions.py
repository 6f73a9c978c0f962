"""Where people are signed in: one's own sessions, and for the administrator the agency's."""

from collections.abc import Sequence
from dataclasses import dataclass

from fastapi import APIRouter
from fastapi.responses import Response

from admin import sessions
from admin.clock import local_moment
from admin.refusals import REFUSALS
from admin.web.again import refused
from admin.web.numbers import Number
from admin.web.visitor import Acting, SignedIn, Visitor

router = APIRouter(prefix="/office/sessions")


@dataclass(frozen=True)
class Line:
    """A session as the page shows it; `here` is this very browser."""

    id: int
    who: str
    browser: str
    since: str
    seen: str
    until: str
    here: bool


@router.get("")
async def show(visitor: SignedIn) -> Response:
    return await _page(visitor)


@router.post("/end-others")
async def end_others(visitor: Acting) -> Response:
    """Everywhere but here."""
    now = visitor.office.clock()
    try:
        async with visitor.writing() as (store, staff):
            await sessions.end_other_sessions(store, visitor.session_id, by=staff, now=now)
    except REFUSALS as refusal:
        return await _page(visitor, refusal)
    return visitor.to("/office/sessions", done="sessions-ended")


@router.post("/{session_id}/end")
async def end(visitor: Acting, session_id: Number) -> Response:
    try:
        async with visitor.writing() as (store, staff):
            await sessions.end_session(store, session_id, by=staff)
    except REFUSALS as refusal:
        return await _page(visitor, refusal)
    return visitor.to("/office/sessions", done="session-ended")


async def _page(visitor: Visitor, refusal: Exception | None = None) -> Response:
    async with visitor.reading() as store:
        found = await sessions.open_sessions(store, by=visitor.staff, now=visitor.office.clock())
        titles = await store.team.titles(visitor.staff.agency_id)
    zone, me = visitor.agency.time_zone, visitor.staff.person_id
    unknown = visitor.say("web-session-unknown-browser")
    lines: dict[bool, list[Line]] = {True: [], False: []}
    for each in found:
        line = Line(
            id=each.id,
            who=titles[each.person_id].title if each.person_id in titles else "—",
            browser=each.browser or str(unknown),
            since=local_moment(each.created_at, zone),
            seen=local_moment(each.seen_at, zone),
            until=local_moment(each.expires_at, zone),
            here=each.id == visitor.session_id,
        )
        lines[each.person_id == me].append(line)
    return visitor.page(
        "sessions.html",
        title=visitor.say("web-sessions-title"),
        own=lines[True],
        others=_by_person(lines[False]),
        **refused(refusal, visitor),
    )


def _by_person(lines: Sequence[Line]) -> Sequence[Line]:
    return sorted(lines, key=lambda line: line.who)
