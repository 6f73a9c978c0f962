"""Refusals in words, as programs read them: RFC 9457."""

from collections.abc import Sequence
from html import unescape

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from starlette.exceptions import HTTPException as StarletteHTTPException

from admin.web.api.models import ProblemAnswer, WrongParameter
from admin.web.language import language_of
from locales import Say
from storage.errors import MissingRecordError

MEDIA_TYPE = "application/problem+json"

_log = structlog.stdlib.get_logger(__name__)


class ProblemError(Exception):
    """What a program is told instead of what it asked for; `key` names the words."""

    def __init__(self, status: int, key: str, successor: str | None = None) -> None:
        super().__init__(key)
        self.status = status
        self.key = key
        self.successor = successor


def listen_for_problems(app: FastAPI) -> None:
    app.add_exception_handler(ProblemError, _problem)
    app.add_exception_handler(MissingRecordError, _missing)
    app.add_exception_handler(RequestValidationError, _not_understood)
    app.add_exception_handler(StarletteHTTPException, _http)
    app.add_exception_handler(Exception, _broken)


def problem(
    say: Say,
    status: int,
    key: str,
    *,
    errors: Sequence[WrongParameter] = (),
    successor: str | None = None,
) -> Response:
    """The refusal; nobody keeps it."""
    answer = ProblemAnswer(
        title=unescape(say("api-problem", status=str(status))),
        status=status,
        detail=unescape(say(key)),
        errors=list(errors),
        successor=successor,
    )
    body = answer.model_dump_json(exclude_defaults=True).encode()
    headers = {"Cache-Control": "no-store", "Content-Language": say.language}
    return Response(body, status, media_type=MEDIA_TYPE, headers=headers)


def _say(request: Request) -> Say:
    return Say(language_of(request))


async def _problem(request: Request, error: Exception) -> Response:
    assert isinstance(error, ProblemError)
    return problem(_say(request), error.status, error.key, successor=error.successor)


async def _missing(request: Request, _error: Exception) -> Response:
    return problem(_say(request), 404, "api-nothing-here")


async def _not_understood(request: Request, error: Exception) -> Response:
    """Each parameter that does not fit, by its name."""
    assert isinstance(error, RequestValidationError)
    say = _say(request)
    names = dict.fromkeys(str(each["loc"][-1]) for each in error.errors())
    wrong = [
        WrongParameter(parameter=name, detail=unescape(say("api-wrong-parameter", name=name)))
        for name in names
    ]
    return problem(say, 422, "api-not-understood", errors=wrong)


async def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, StarletteHTTPException)
    known = {405: "api-only-to-read", 429: "api-too-often"}
    key = known.get(error.status_code, "api-nothing-here")
    answer = problem(_say(request), error.status_code, key)
    answer.headers.update(error.headers or {})
    return answer


async def _broken(request: Request, error: Exception) -> Response:
    _log.error("the interface for programs broke", exc_info=error)
    return problem(_say(request), 500, "api-broken")
