"""One application for the back office, the public list and its interface for programs."""

from fastapi import FastAPI
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from admin.web import (
    asked,
    blanks,
    bundles,
    calendar,
    compare,
    deputies,
    drafts,
    everywhere,
    feedback_words,
    forms,
    imports,
    journal,
    knowledge,
    orders,
    path,
    people,
    phrases,
    procedure,
    proposals,
    publications,
    questions,
    queue,
    reception_closures,
    reception_day,
    receptions,
    register,
    release_documents,
    releases,
    remarks,
    review,
    row,
    sessions,
    settings,
    sign_in,
    situation_options,
    situations,
    statistics,
    suggestions,
    survey_forms,
    surveys,
    text_drafts,
    tongue,
    topics,
    units,
    words,
)
from admin.web.api.app import PREFIX, create_api
from admin.web.body_limit import BodyLimit
from admin.web.headers import SafeHeaders
from admin.web.limits import Limits
from admin.web.office import Office
from admin.web.page import STATIC
from admin.web.public import ROUTERS as PUBLIC_ROUTERS
from admin.web.public.aside import pages_aside, whole_aside
from admin.web.public.downloads import open_files_kept
from admin.web.refusals import listen_for_refusals

ROUTERS = (
    queue.router,
    proposals.router,
    review.router,
    bundles.router,
    orders.router,
    drafts.router,
    imports.router,
    blanks.router,
    register.router,
    everywhere.router,
    row.router,
    forms.router,
    sign_in.router,
    sessions.router,
    asked.router,
    tongue.router,
    path.router,
    situations.router,
    receptions.router,
    reception_closures.router,
    reception_day.router,
    situation_options.router,
    procedure.router,
    settings.router,
    *PUBLIC_ROUTERS,
    questions.router,
    suggestions.router,
    remarks.router,
    feedback_words.router,
    journal.router,
    releases.router,
    release_documents.router,
    compare.router,
    publications.router,
    people.router,
    units.router,
    deputies.router,
    calendar.router,
    statistics.router,
    survey_forms.router,
    surveys.router,
    knowledge.router,
    text_drafts.router,
    words.router,
    topics.router,
    phrases.router,
)
"""One for each noun; a new page's router is added here."""

_YEAR = 365 * 24 * 60 * 60


class _LastingFiles(StaticFiles):
    """Their addresses change with their content, so browsers keep them."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await super().get_response(path, scope)
        response.headers["Cache-Control"] = f"public, max-age={_YEAR}, immutable"
        return response


def create_web(office: Office) -> FastAPI:
    """The pages over this office; nothing is fetched from another host."""
    app = FastAPI(
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    app.state.office = office
    app.state.limits = Limits()
    app.state.open_files = open_files_kept()
    app.state.pages_aside, app.state.whole_aside = pages_aside(), whole_aside()
    app.state.statistics_pictures = statistics.pictures_kept()
    app.state.row_findings = register.findings_kept()
    app.add_middleware(BodyLimit)
    listen_for_refusals(app)
    app.add_middleware(SafeHeaders, secure=office.is_secure)
    app.mount(PREFIX, create_api(office, app.state.limits), name="api")
    app.mount("/static", _LastingFiles(directory=STATIC), name="static")
    for router in ROUTERS:
        app.include_router(router)
    return app
