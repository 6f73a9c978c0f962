"""The interface for programs as an application of its own, mounted at `/api/v1`."""

from collections.abc import Mapping
from typing import Annotated, Any

from fastapi import FastAPI, Query, Request
from fastapi.responses import Response
from starlette.middleware.cors import CORSMiddleware

from admin.web.api import lists, releases
from admin.web.api.heads import Heads
from admin.web.api.metering import Metered
from admin.web.api.models import ProblemAnswer
from admin.web.api.problems import listen_for_problems
from admin.web.api.schema import schema_of
from admin.web.freshness import fresh
from admin.web.language import language_of
from admin.web.limits import Limits
from admin.web.office import Office
from locales import Say

PREFIX = "/api/v1"

_TOLD = [
    "Content-Language",
    "ETag",
    "Link",
    "RateLimit",
    "RateLimit-Policy",
    "Retry-After",
    "X-RateLimit-Limit",
    "X-RateLimit-Remaining",
    "X-RateLimit-Reset",
]
"""Headers that a page of another site may read."""

_PROBLEMS: Mapping[int | str, dict[str, Any]] = {
    status: {"model": ProblemAnswer, "description": f"api-problem-{status}"}
    for status in (404, 410, 422, 429)
}


def create_api(office: Office, limits: Limits) -> FastAPI:
    """Whoever asks reads; nobody is known here, so any site may ask and no cookie is taken."""
    app = FastAPI(
        title="api-title",
        version="1",
        description="api-description",
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        responses=dict(_PROBLEMS),
        servers=[{"url": f"{office.address}{PREFIX}"}],
    )
    app.state.office = office
    listen_for_problems(app)
    app.add_middleware(Heads)
    app.add_middleware(Metered, limits=limits)
    app.add_middleware(
        CORSMiddleware,
        allow_origins=["*"],
        allow_methods=["GET", "HEAD"],
        allow_headers=["If-None-Match"],
        expose_headers=_TOLD,
        max_age=24 * 60 * 60,
    )
    app.add_api_route("/openapi.json", _schema, include_in_schema=False)
    for router in (lists.router, releases.router):
        app.include_router(router)
    return app


async def _schema(request: Request, lang: Annotated[str, Query(max_length=2)] = "") -> Response:
    """In the language that is asked for."""
    say = Say(lang or language_of(request))
    headers = {"Content-Language": say.language}
    body = schema_of(request.app, say.language)
    return fresh(request, body, "application/json", headers=headers)
