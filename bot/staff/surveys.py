"""/surveys: which there are and, in short, what came of them; they are made on the screen."""

from typing import Any

from admin.clock import day_of
from admin.notices import NoticeKind
from admin.surveys import surveys
from admin.surveys.results import Results, read_results
from admin.surveys.stages import Stage, stage_of
from admin.surveys.words import result_words, so_far_words, stage_words
from bot.routes import Routes
from bot.screens import ButtonRows, Screen
from bot.staff.buttons import button, on_page, pages, shortened, to_menu
from bot.staff.listing import parts, place_in_list, real_page
from bot.staff.survey_actions import ListSurveys, ReadSurvey
from bot.visit import Visit
from locales import Html, Say
from storage.models import Staff
from storage.models.base import utc_now
from storage.store import Store

routes = Routes()

_LONGEST_TITLE = 40


@routes.command("surveys")
async def open_list(_argument: str, visit: Visit) -> Screen:
    return await list_surveys(ListSurveys(), visit)


@routes.action(ListSurveys)
async def list_surveys(action: ListSurveys, visit: Visit) -> Screen:
    say, staff = visit.say, visit.require_staff()
    found = await surveys.listed(visit.store, by=staff)
    agency = await visit.store.agencies.get(staff.agency_id)
    today = day_of(visit.now, agency.time_zone)
    page = real_page(action.page, len(found))
    lines: ButtonRows = tuple(
        (
            button(
                say,
                "survey-line",
                ReadSurvey(each.id),
                title=shortened(say.own(each.title), _LONGEST_TITLE),
                stage=stage_of(each, today).value,
            ),
        )
        for each in on_page(found, page)
    )
    before, after = ListSurveys(max(page - 1, 0)), ListSurveys(page + 1)
    return Screen(
        parts(say("surveys", count=len(found)), place_in_list(say, page, len(found))),
        (*lines, *pages(say, page, len(found), before, after), *to_menu(say)),
    )


@routes.action(ReadSurvey)
async def read(action: ReadSurvey, visit: Visit) -> Screen:
    staff = visit.require_staff()
    results = await read_results(visit.store, action.survey, by=staff)
    agency = await visit.store.agencies.get(staff.agency_id)
    stage = stage_of(results.survey, day_of(visit.now, agency.time_zone))
    return _screen(results, stage, visit.say)


async def survey_over_notice(
    body: dict[str, Any], staff: Staff, store: Store, say: Say
) -> Screen | None:
    """Told to those who keep surveys, when the answers are counted."""
    assert body["kind"] == NoticeKind.SURVEY_OVER
    results = await read_results(store, body["survey"], by=staff)
    agency = await store.agencies.get(staff.agency_id)
    stage = stage_of(results.survey, day_of(utc_now(), agency.time_zone))
    return _screen(results, stage, say, lead=say("notice-survey-over"))


def _screen(results: Results, stage: Stage, say: Say, *, lead: Html | None = None) -> Screen:
    survey = results.survey
    head = say(
        "survey-head",
        title=say.own(survey.title),
        first=f"{survey.first_day:%d.%m.%Y}",
        last=f"{survey.last_day:%d.%m.%Y}",
    )
    text = parts(
        lead,
        head,
        stage_words(stage, say),
        so_far_words(results, stage, say),
        *(result_words(each, say) for each in results.questions),
    )
    back = (button(say, "surveys-back", ListSurveys()),)
    return Screen(text, (back, *to_menu(say)))
