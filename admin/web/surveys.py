"""Surveys on the screen: which there are, how a citizen sees them, what came of them (E3.2)."""

from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import Response

from admin.charts.chart import Chart
from admin.charts.drawing import draw
from admin.clock import day_of
from admin.permissions import Permission
from admin.refusals import REFUSALS
from admin.surveys import surveys
from admin.surveys.form import typed_of
from admin.surveys.results import QuestionResult, Results, read_results
from admin.surveys.seen import Page, intro_page, question_page
from admin.surveys.stages import Stage, stage_of
from admin.surveys.words import as_table, chart_of, picture_words, so_far_words, stage_words
from admin.web.again import refused
from admin.web.downloads import attached
from admin.web.freshness import fresh
from admin.web.kept import Kept
from admin.web.numbers import Number, Revision
from admin.web.statistics import Pictures
from admin.web.survey_forms import edit_page
from admin.web.visitor import Acting, SignedIn, Visitor
from locales import DEFAULT_LANGUAGE, LANGUAGES, Say
from storage.errors import MissingRecordError
from storage.models import Survey
from storage.published import survey_card

PATH = "/office/surveys"

router = APIRouter(prefix=PATH)


class _UndrawnError(Exception):
    """The picture is not kept as missing: the next one who asks may have it."""


@dataclass(frozen=True)
class Line:
    survey: Survey
    stage: Stage


@dataclass(frozen=True)
class Board:
    """A question's result; `picture` is the alternative of its chart."""

    result: QuestionResult
    picture: str


@router.get("")
async def show(visitor: SignedIn) -> Response:
    async with visitor.reading() as store:
        found = await surveys.listed(store, by=visitor.staff)
    return visitor.page(
        "surveys.html",
        title=visitor.say("web-surveys-title"),
        found=[Line(each, _stage(each, visitor)) for each in found],
        edits=_edits(visitor),
    )


@router.get("/{survey_id}")
async def open_one(visitor: SignedIn, survey_id: Number) -> Response:
    return await _page(visitor, survey_id)


async def _page(visitor: Visitor, survey_id: int, refusal: Exception | None = None) -> Response:
    say = visitor.say
    async with visitor.reading() as store:
        results = await read_results(store, survey_id, by=visitor.staff)
    survey, stage = results.survey, _stage(results.survey, visitor)
    return visitor.page(
        "survey.html",
        title=visitor.say("web-survey-title", title=say.own(survey.title)),
        survey=survey,
        stage=stage,
        about=stage_words(stage, say),
        so_far=so_far_words(results, stage, say),
        boards=_boards(results, say),
        previews=_previews(survey, visitor),
        edits=_edits(visitor),
        **refused(refusal, visitor),
    )


@router.get("/{survey_id}/edit")
async def edit(visitor: SignedIn, survey_id: Number) -> Response:
    async with visitor.reading() as store:
        survey = await surveys.read_draft(store, survey_id, by=visitor.staff)
    content = {name: getattr(survey, name) for name in ("title", "questions")}
    days = {"first_day": survey.first_day, "last_day": survey.last_day}
    return edit_page(visitor, typed_of(content | days), survey)


@router.post("/{survey_id}/open")
async def open_it(visitor: Acting, survey_id: Number, seen: Revision = 0) -> Response:
    now = visitor.office.clock()
    try:
        async with visitor.writing() as (store, staff):
            await surveys.open_survey(store, survey_id, now, seen=seen, by=staff)
    except REFUSALS as refusal:
        return await _page(visitor, survey_id, refusal)
    return visitor.to(f"{PATH}/{survey_id}", done="survey-opened")


@router.post("/{survey_id}/end")
async def end(visitor: Acting, survey_id: Number, seen: Revision = 0) -> Response:
    now = visitor.office.clock()
    try:
        async with visitor.writing() as (store, staff):
            survey = await surveys.end_survey(store, survey_id, now, seen=seen, by=staff)
            stage = _stage(survey, visitor)
    except REFUSALS as refusal:
        return await _page(visitor, survey_id, refusal)
    done = "survey-taken-back" if stage is Stage.DRAFT else "survey-ended"
    return visitor.to(f"{PATH}/{survey_id}", done=done)


@router.post("/{survey_id}/remove")
async def remove(visitor: Acting, survey_id: Number, seen: Revision = 0) -> Response:
    try:
        async with visitor.writing() as (store, staff):
            await surveys.remove_survey(store, survey_id, seen=seen, by=staff)
    except REFUSALS as refusal:
        return await _page(visitor, survey_id, refusal)
    return visitor.to(PATH, done="survey-removed")


@router.get("/{survey_id}/results.csv")
async def table(visitor: SignedIn, survey_id: Number) -> Response:
    async with visitor.reading() as store:
        results = await read_results(store, survey_id, by=visitor.staff)
    if not results.shown:
        raise MissingRecordError(f"results of survey {survey_id}")
    return attached(f"survey-{survey_id}.csv", "text/csv", as_table(results, visitor.say))


@router.get("/{survey_id}/charts/{number}.svg")
async def chart(request: Request, visitor: SignedIn, survey_id: Number, number: Number) -> Response:
    """A question's chart; all of the survey are drawn together, and never change."""
    async with visitor.reading() as store:
        results = await read_results(store, survey_id, by=visitor.staff)
    wanted = {each.number: chart_of(each, visitor.say) for each in results.shown}
    if number not in wanted:
        raise MissingRecordError(f"chart {number} of survey {survey_id}")
    together = tuple(wanted.values())
    kept: Kept[Pictures] = request.app.state.statistics_pictures
    try:
        drawn = await kept.get(together, lambda: _drawn(together))
    except _UndrawnError:
        return Response(status_code=503)
    own = {"Cache-Control": "private, max-age=60", "Vary": "Cookie"}
    return fresh(request, drawn[list(wanted).index(number)], "image/svg+xml", headers=own)


async def _drawn(charts: tuple[Chart, ...]) -> Pictures:
    drawn = await draw(charts, "svg")
    if not drawn:
        raise _UndrawnError
    return drawn


def _boards(results: Results, say: Say) -> list[Board]:
    return [
        Board(each, picture_words(each, say) if each.options else "") for each in results.questions
    ]


def _previews(survey: Survey, visitor: Visitor) -> list[tuple[str, list[Page]]]:
    """Every screen as a citizen reads it, in each language in which somebody worded it."""
    card, agency = survey_card(survey), visitor.agency.guide.short_name
    found = []
    for language in LANGUAGES:
        if language == DEFAULT_LANGUAGE or language in card.title:
            say = Say(language)
            asked = (question_page(card, each, say) for each in range(len(card.questions)))
            found.append((language, [intro_page(card, agency, say), *asked]))
    return found


def _stage(survey: Survey, visitor: Visitor) -> Stage:
    return stage_of(survey, day_of(visitor.office.clock(), visitor.agency.time_zone))


def _edits(visitor: Visitor) -> bool:
    return visitor.may(Permission.KEEP_SURVEYS) and visitor.agency.closed_on is None
