"""The way in: a link from chat shows a button, and only the button signs in.

The page that shows the button leaves a cookie, and its form works in that browser alone: a
preview or a scanner that opened the link too signs nobody in. Of several people who have the
link, whoever presses first is signed in, and the others are told that it is used.
"""

import hmac
import re
import secrets
from datetime import timedelta
from hashlib import sha256
from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response
from limits import RateLimitItem, RateLimitItemPerMinute

from admin.errors import NotStaffError
from admin.errors.sessions import SignInLinkEndedError, SignInLinkUsedError
from admin.sessions import LINK_LASTS, SESSION_LASTS, require_waiting, sign_in, sign_out
from admin.web.browsers import browser_words
from admin.web.csrf import is_own_origin
from admin.web.errors import ForeignFormError
from admin.web.language import language_of
from admin.web.limits import address_of, require_patience
from admin.web.office import office_of
from admin.web.page import render
from admin.web.refusals import SIGN_IN, in_words
from admin.web.visitor import COOKIE, Acting
from locales import Say

router = APIRouter(prefix="/office")

READER = "__Host-reader"
"""The cookie of the browser in which the link was opened."""

_TRIES = RateLimitItemPerMinute(30)
_LOOKS = RateLimitItemPerMinute(60)
_READER = re.compile(r"[\w-]{43}", re.ASCII)


@router.get("/sign-in")
async def explain(request: Request) -> Response:
    """How to get in."""
    say = Say(language_of(request))
    return render(
        request,
        "sign-in.html",
        say=say,
        title=say("web-sign-in-title"),
        minutes=LINK_LASTS // timedelta(minutes=1),
        hours=SESSION_LASTS // timedelta(hours=1),
    )


@router.get("/sign-in/{code}")
async def show_button(request: Request, code: str) -> Response:
    """Looking uses nothing up, and a link that waits opens however often it is looked at."""
    office, say = office_of(request), Say(language_of(request))
    try:
        async with office.reading() as store:
            await require_waiting(store, code, office.clock())
    except (SignInLinkUsedError, SignInLinkEndedError) as refusal:
        _count_miss(request, _LOOKS, "sign-in-look")
        return _gone(request, say, refusal)
    given = request.cookies.get(READER, "")
    reader = given if _READER.fullmatch(given) else secrets.token_urlsafe(32)
    page = render(
        request,
        "sign-in-button.html",
        say=say,
        title=say("web-sign-in-title"),
        form=form_token(reader, code),
    )
    _leave(page, READER, reader, LINK_LASTS)
    return page


@router.post("/sign-in/{code}")
async def enter(request: Request, code: str, form: Annotated[str, Form()] = "") -> Response:
    """Use the link up, from the browser and the page that opened it."""
    if not _is_own_form(request, form, code):
        _count_miss(request, _TRIES, "sign-in")
        raise ForeignFormError
    office, say = office_of(request), Say(language_of(request))
    browser = browser_words(request.headers.get("user-agent", ""))
    former, now = request.cookies.get(COOKIE, ""), office.clock()
    try:
        async with office.writing() as store:
            _session, token = await sign_in(store, code, browser=browser, now=now, former=former)
    except (SignInLinkUsedError, SignInLinkEndedError, NotStaffError) as refusal:
        _count_miss(request, _TRIES, "sign-in")
        return _gone(request, say, refusal)
    answer = RedirectResponse("/office", status_code=303)
    _leave(answer, COOKIE, token, SESSION_LASTS)
    _take_away(answer, READER)
    return answer


@router.post("/sign-out")
async def leave(visitor: Acting) -> Response:
    async with visitor.writing() as (store, staff):
        await sign_out(store, visitor.session_id, by=staff)
    answer = visitor.to(SIGN_IN, done="signed-out")
    _take_away(answer, COOKIE)
    return answer


def _is_own_form(request: Request, form: str, code: str) -> bool:
    reader = request.cookies.get(READER, "")
    return (
        is_own_origin(request)
        and _READER.fullmatch(reader) is not None
        and hmac.compare_digest(form.encode(errors="replace"), form_token(reader, code).encode())
    )


def _count_miss(request: Request, limit: RateLimitItem, matter: str) -> None:
    """Only what opens nothing is counted: many colleagues may share one address.

    Raises:
        HTTPException: 429, so many from one address.
    """
    require_patience(request, limit, matter, address_of(request))


def form_token(reader: str, code: str) -> str:
    """What the form of this link carries in this browser."""
    return hmac.new(reader.encode(), f"sign-in:{code}".encode(), sha256).hexdigest()


def _gone(request: Request, say: Say, refusal: Exception) -> Response:
    """410: the link leads nowhere any more, and how to get another."""
    words, title = in_words(refusal, say), say("web-sign-in-gone")
    return render(request, "sign-in-gone.html", say=say, status=410, title=title, words=words)


def _leave(answer: Response, name: str, value: str, lasts: timedelta) -> None:
    """«Lax»: whoever follows a link of ours from the messenger is still signed in."""
    answer.set_cookie(
        name,
        value,
        max_age=lasts // timedelta(seconds=1),
        path="/",
        secure=True,
        httponly=True,
        samesite="lax",
    )


def _take_away(answer: Response, name: str) -> None:
    answer.delete_cookie(name, path="/", secure=True, httponly=True, samesite="lax")
