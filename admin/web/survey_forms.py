"""The form of a survey: a new one, or a draft that is changed."""

from typing import Any

from fastapi import APIRouter
from fastapi.responses import Response

from admin.carried import whole_number
from admin.permissions import Permission, require
from admin.refusals import REFUSALS
from admin.surveys import surveys
from admin.surveys.form import (
    LONGEST_OPTION,
    MOST_OPTIONS,
    MOST_QUESTIONS,
    QuestionForm,
    SurveyForm,
    field_of,
)
from admin.web.again import refused
from admin.web.numbers import Number
from admin.web.visitor import Acting, SignedIn, Visitor
from storage.models import Survey

PATH = "/office/surveys"

router = APIRouter(prefix=PATH)


@router.get("/new")
async def ask_new(visitor: SignedIn) -> Response:
    require(visitor.staff, Permission.KEEP_SURVEYS)
    return edit_page(visitor, SurveyForm())


@router.post("")
async def make(visitor: Acting) -> Response:
    form, _seen = await _given(visitor)
    try:
        async with visitor.writing() as (store, staff):
            survey = await surveys.make_survey(store, form, by=staff)
    except REFUSALS as refusal:
        return edit_page(visitor, form, refusal=refusal)
    return visitor.to(f"{PATH}/{survey.id}", done="survey-kept")


@router.post("/{survey_id}")
async def change(visitor: Acting, survey_id: Number) -> Response:
    form, seen = await _given(visitor)
    try:
        async with visitor.writing() as (store, staff):
            await surveys.change_survey(store, survey_id, form, seen=seen, by=staff)
    except REFUSALS as refusal:
        async with visitor.reading() as store:
            survey = await surveys.read_survey(store, survey_id, by=visitor.staff)
        return edit_page(visitor, form, survey, refusal)
    return visitor.to(f"{PATH}/{survey_id}", done="survey-kept")


def edit_page(
    visitor: Visitor,
    form: SurveyForm,
    survey: Survey | None = None,
    refusal: Exception | None = None,
) -> Response:
    """The form with what was typed; of a draft that is changed, if one is."""
    numbers = range(1, MOST_QUESTIONS + 1)
    questions = (*form.questions, *(QuestionForm() for _ in numbers))[:MOST_QUESTIONS]
    return visitor.page(
        "survey_form.html",
        title=visitor.say("web-survey-edit-title" if survey else "web-survey-new-title"),
        form=form,
        survey=survey,
        questions=list(zip(numbers, questions, strict=True)),
        most_options=MOST_OPTIONS,
        longest_option=LONGEST_OPTION,
        **refused(refusal, visitor),
    )


async def _given(visitor: Visitor) -> tuple[SurveyForm, int]:
    """What was typed, and the revision that the form's page showed."""
    given = await visitor.request.form()
    questions = tuple(_question(given, number) for number in range(1, MOST_QUESTIONS + 1))
    plain = {
        name: str(given.get(name, "")) for name in ("russian", "foreign", "first_day", "last_day")
    }
    seen = str(given.get("seen", ""))
    return SurveyForm(questions=questions, **plain), whole_number(seen) or 0


def _question(given: Any, number: int) -> QuestionForm:
    names = ("russian", "foreign", "options", "foreign_options")
    return QuestionForm(**{name: str(given.get(field_of(name, number), "")) for name in names})
