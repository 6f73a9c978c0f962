"""The person who is signed in: read anew at each request, so that a revoked one is out at once."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import Depends, Request
from fastapi.responses import RedirectResponse, Response
from limits import RateLimitItemPerMinute

from admin.permissions import Permission, may
from admin.sessions import note_seen, session_of, staff_of, was_seen_long_ago, why_over
from admin.web.csrf import csrf_of, require_csrf, require_own_origin
from admin.web.errors import SignedOutError
from admin.web.limits import address_of, require_patience
from admin.web.office import Office, office_of
from admin.web.page import render
from admin.web.readable import require_readable
from locales import Say
from storage.models import Agency, Staff
from storage.store import Store

COOKIE = "__Host-session"

_CHANGES = RateLimitItemPerMinute(120)
_GUESSES = RateLimitItemPerMinute(60)


@dataclass(frozen=True)
class Visitor:
    """Somebody of an agency's staff at a page; `csrf` stands in every form of theirs."""

    office: Office
    request: Request
    say: Say
    session_id: int
    staff: Staff
    agency: Agency
    token: str

    @property
    def csrf(self) -> str:
        return csrf_of(self.token)

    def may(self, permission: Permission) -> bool:
        return may(self.staff, permission)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Store]:
        """One state of the database."""
        async with self.office.reading() as store:
            yield store

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[tuple[Store, Staff]]:
        """One change, and the person as they stand in its own transaction. A refusal leaves
        through the block and rolls back: catch it outside.

        Raises:
            SignedOutError: the session ended meanwhile.
        """
        async with self.office.writing() as store:
            session = await session_of(store, self.token, self.office.clock())
            staff = await staff_of(store, session) if session else None
            if staff is None:
                raise SignedOutError(await why_over(store, self.token))
            yield store, staff

    def page(self, template: str, *, title: str, status: int = 200, **context: Any) -> Response:
        """The page in the person's language, with the office's frame around it."""
        return render(
            self.request,
            template,
            say=self.say,
            status=status,
            title=title,
            visitor=self,
            **context,
        )

    def to(self, path: str, *, done: str = "") -> RedirectResponse:
        """Go on to a page of ours, which says `web-done-<done>` at its top."""
        mark = "&" if "?" in path else "?"
        return RedirectResponse(f"{path}{mark}done={done}" if done else path, status_code=303)


async def signed_in(request: Request) -> Visitor:
    """Whoever this browser is signed in as.

    Raises:
        SignedOutError: nobody, or no longer.
    """
    office, token = office_of(request), request.cookies.get(COOKIE, "")
    now = office.clock()
    async with office.reading() as store:
        session = await session_of(store, token, now)
        staff = await staff_of(store, session) if session else None
        if session is None or staff is None:
            _count_stranger(request, token)
            raise SignedOutError(await why_over(store, token))
        person = await store.people.get(staff.person_id)
        agency = await store.agencies.get(staff.agency_id)
    request.state.language = person.language
    if was_seen_long_ago(session, now):
        async with office.database.writing() as store:
            await note_seen(store, session, now)
    return Visitor(office, request, Say(person.language), session.id, staff, agency, token)


def _count_stranger(request: Request, token: str) -> None:
    """Whoever brings cookies that open nothing is guessing.

    Raises:
        HTTPException: 429, so many from one address.
    """
    if token:
        require_patience(request, _GUESSES, "guess", address_of(request))


SignedIn = Annotated[Visitor, Depends(signed_in)]
"""For pages that only show."""


async def acting(request: Request, visitor: SignedIn) -> Visitor:
    """Somebody signed in who sent a form of our own.

    Raises:
        ForeignFormError: another site's form, or one of another session.
        UnreadableFormError: something in it is no text.
        HTTPException: 429, more forms in a minute than anybody fills in.
    """
    require_own_origin(request)
    await require_readable(request)
    await require_csrf(request, visitor.token)
    require_patience(request, _CHANGES, "change", str(visitor.staff.person_id))
    return visitor


Acting = Annotated[Visitor, Depends(acting)]
"""For whatever changes something; a test finds every POST that does without it."""


def typed(form: Mapping[str, Any]) -> dict[str, str]:
    """What somebody typed into a form, to be shown again beside a refusal."""
    return {name: value for name, value in form.items() if isinstance(value, str)}
