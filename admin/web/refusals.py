"""One place that says in words why a request is refused, or that we broke."""

import re
from collections.abc import Sequence

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import RedirectResponse, Response
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from admin.errors import DomainError, NotAllowedError, NotStaffError, UnknownChoiceError
from admin.errors.procedure import BadNumbersError
from admin.refusals import REFUSALS, refusal_words
from admin.web.csrf import FIELD, is_own_origin
from admin.web.errors import ForeignFormError, SignedOutError, UnreadableFormError, WebError
from admin.web.language import language_of
from admin.web.page import render
from locales import Html, Say
from storage.errors import MissingRecordError, StaleRecordError
from storage.models.files import FILE_LIMIT

_log = structlog.stdlib.get_logger(__name__)

SIGN_IN = "/office/sign-in"

_CODE = re.compile(r"[\w-]{0,64}", re.ASCII)
_LONGEST_TYPED = 10_000
_MOST_TYPED = 40

_MOST = str(FILE_LIMIT // 2**20)
"""Megabytes of a file."""


def in_words(error: Exception, say: Say) -> Html:
    """A refusal as a form shows it above itself; a bug is raised again."""
    if is_unchosen(error):
        return say("web-unchosen")
    found = refusal_words(error)
    if found is None:
        raise error
    key, words = found
    return say(key, **words)


def is_unchosen(error: Exception) -> bool:
    """Nothing was chosen, or what nobody offers: chat would speak of its buttons and numbers."""
    return type(error) in (UnknownChoiceError, BadNumbersError)


def listen_for_refusals(app: FastAPI) -> None:
    """Every page's refusals that it does not show itself."""
    for refusal in REFUSALS:
        app.add_exception_handler(refusal, _refused)
    app.add_exception_handler(WebError, _refused)
    app.add_exception_handler(RequestValidationError, _not_understood)
    app.add_exception_handler(HTTPException, _no_such_page)
    app.add_middleware(Apology)


async def _refused(request: Request, error: Exception) -> Response:
    if isinstance(error, SignedOutError):
        return await _to_sign_in(request, error.why)
    say = Say(language_of(request))
    match error:
        case ForeignFormError():
            words = say("web-foreign-form")
        case UnreadableFormError():
            words = say("web-unreadable-form")
        case _:
            words = in_words(error, say)
    return _page(request, say, _status(error), words)


def _status(error: Exception) -> int:
    match error:
        case WebError(status=status):
            return status
        case NotAllowedError() | NotStaffError():
            return 403
        case MissingRecordError():
            return 404
        case StaleRecordError():
            return 409
        case DomainError():
            return 422
    return 500


async def _to_sign_in(request: Request, why: str) -> Response:
    """A page that only shows leads to the way in; a form says that its person is signed out,
    and what they typed, to be copied."""
    if "hx-request" in request.headers:
        return Response(status_code=204, headers={"HX-Redirect": SIGN_IN})
    if request.method in ("GET", "HEAD"):
        return RedirectResponse(SIGN_IN, status_code=303)
    say = Say(language_of(request))
    words, lost = say("web-signed-out", why=why), await _typed_words(request)
    return _page(request, say, SignedOutError.status, words, lost)


async def _typed_words(request: Request) -> list[str]:
    """What stood in a form of ours, without codes of what was only chosen there."""
    if not is_own_origin(request):
        return []
    try:
        form = await request.form()
    except HTTPException:
        return []
    texts = [
        value for name, value in form.multi_items() if isinstance(value, str) and name != FIELD
    ]
    words = [text[:_LONGEST_TYPED] for text in texts if not _CODE.fullmatch(text.strip())]
    return words[:_MOST_TYPED]


async def _not_understood(request: Request, _error: Exception) -> Response:
    say = Say(language_of(request))
    return _page(request, say, 422, say("web-not-understood"))


async def _no_such_page(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    say = Say(language_of(request))
    known = {404: "web-no-page", 405: "web-no-page", 413: "web-too-large", 429: "web-too-often"}
    key = known.get(error.status_code, "web-not-understood")
    answer = _page(request, say, error.status_code, say(key, most=_MOST))
    answer.headers.update(error.headers or {})
    return answer


def too_large(request: Request) -> Response:
    """More was sent than any form of ours is read with."""
    say = Say(language_of(request))
    return _page(request, say, 413, say("web-too-large", most=_MOST))


class Apology:
    """A bug is logged with its trace and apologised for, in the same frame as everything."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        begun = False

        async def note(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self._app(scope, receive, note)
        except Exception as error:
            if begun or scope["type"] != "http":
                raise
            _log.error("a page broke", exc_info=error)
            request = Request(scope, receive)
            say = Say(language_of(request))
            await _page(request, say, 500, say("web-broken"))(scope, receive, send)


def _page(
    request: Request, say: Say, status: int, words: Html, lost: Sequence[str] = ()
) -> Response:
    """`lost` is what was typed in vain."""
    title = say("web-refused-title")
    return render(
        request, "refused.html", say=say, status=status, title=title, words=words, lost=lost
    )
