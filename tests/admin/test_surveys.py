"""Surveys: who makes them, what stands once people answer, and that nobody shows in the results."""

import asyncio
from dataclasses import replace
from datetime import date, timedelta

import pytest
import time_machine
from sqlalchemy import text

from admin.deadlines import VERBS, fire_due
from admin.errors import DomainError, NotAllowedError, PersonalWordsError
from admin.errors.surveys import (
    BackwardsSurveyError,
    FarSurveyError,
    FewOptionsError,
    ForeignOptionsError,
    LongLinesError,
    NoQuestionsError,
    PastSurveyError,
    SameOptionError,
    SurveyOverError,
    SurveyOverlapError,
    SurveyStartedError,
)
from admin.notices import NoticeKind
from admin.succession import Act, record
from admin.surveys import surveys
from admin.surveys.answers import Ballot, forget_marks, keep_ballots, mark_of
from admin.surveys.form import read_form
from admin.surveys.results import read_results
from admin.surveys.stages import SETTLES, Stage, closes_at, stage_of
from admin.surveys.words import as_table
from locales import Say
from storage.care_terms import SurveyStatus
from storage.db import Database
from storage.errors import StaleRecordError
from storage.models.base import utc_now
from storage.store import Store
from storage.terms import Role, SuccessionKind
from tests.factories import Office, an_office, open_office
from tests.surveys import FIRST, a_form, an_open_survey, answered, days

KEY = b"a key of thirty-two bytes, really"


@pytest.mark.parametrize(
    ("question", "field", "refusal"),
    [
        (replace(FIRST, russian=""), "russian_1", DomainError),
        (replace(FIRST, options="Да"), "options_1", FewOptionsError),
        (replace(FIRST, options="Да\nда\nНет"), "options_1", SameOptionError),
        (replace(FIRST, options="Да\n" + "н" * 61), "options_1", LongLinesError),
        (replace(FIRST, foreign_options="Yes"), "foreign_options_1", ForeignOptionsError),
        (replace(FIRST, options="Да\n+7 000 000-00-00"), "options_1", PersonalWordsError),
    ],
)
def test_what_nobody_could_answer_is_refused_where_it_stands(
    question: object, field: str, refusal: type[DomainError]
) -> None:
    with pytest.raises(refusal) as refused:
        read_form(a_form(questions=(question,)))

    assert refused.value.field == field


def test_a_survey_asks_something_and_ends_after_it_begins() -> None:
    with pytest.raises(NoQuestionsError):
        read_form(a_form(questions=()))
    with pytest.raises(BackwardsSurveyError):
        read_form(a_form(first_day="02.03.2027", last_day="01.03.2027"))


@pytest.mark.parametrize("role", [Role.EDITOR, Role.ADMINISTRATOR, Role.INTERNAL])
async def test_who_does_not_speak_for_the_list_asks_citizens_nothing(
    sqlite_database: Database, role: Role
) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)

        with pytest.raises(NotAllowedError):
            await surveys.make_survey(store, a_form(), by=office.of(role))


async def test_an_open_survey_stays_as_people_read_it(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)
        draft = await surveys.make_survey(store, a_form(), by=office.reviewer)
        seen = draft.revision
        await surveys.change_survey(
            store, draft.id, a_form(russian="Иначе"), seen=seen, by=office.reviewer
        )
        with pytest.raises(StaleRecordError):
            await surveys.change_survey(store, draft.id, a_form(), seen=seen, by=office.head)

        await surveys.open_survey(
            store, draft.id, utc_now(), seen=draft.revision, by=office.approver
        )

        with pytest.raises(SurveyStartedError):
            await surveys.change_survey(
                store, draft.id, a_form(), seen=draft.revision, by=office.reviewer
            )
        with pytest.raises(SurveyStartedError):
            await surveys.remove_survey(store, draft.id, seen=draft.revision, by=office.reviewer)
        assert draft.title["ru"] == "Иначе"
        noted = await store.journal.of_agency(office.agency.id)
        verbs = [each.verb for each in noted]
        assert verbs == ["survey.make", "survey.change", "survey.open"]
        assert "Иначе" not in str([each.details for each in noted])


async def test_one_survey_is_asked_at_a_time_and_none_whose_days_are_over(
    sqlite_database: Database,
) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)
        running = await an_open_survey(store, office.reviewer)
        second = await surveys.make_survey(store, a_form(), by=office.reviewer)
        today = utc_now().date()
        late = await surveys.make_survey(store, a_form(), by=office.reviewer)

        with pytest.raises(SurveyOverlapError) as refused:
            await surveys.open_survey(store, second.id, utc_now(), seen=1, by=office.reviewer)
        with pytest.raises(PastSurveyError):
            too_late = utc_now() + timedelta(days=9)
            await surveys.open_survey(store, late.id, too_late, seen=1, by=office.reviewer)

        assert refused.value.words["name"] == "Как мы работаем"
        await surveys.end_survey(
            store, running.id, utc_now(), seen=running.revision, by=office.reviewer
        )
        await surveys.open_survey(store, second.id, utc_now(), seen=1, by=office.reviewer)
        assert stage_of(second, today) is Stage.RUNNING


@pytest.mark.parametrize(
    ("first", "last", "refusal"),
    [
        (date(1, 1, 1), date(1, 1, 2), PastSurveyError),
        (date(2020, 3, 1), date(2020, 3, 9), PastSurveyError),
        (date(2999, 3, 1), date(2999, 3, 9), FarSurveyError),
        (date(9999, 12, 30), date(9999, 12, 31), FarSurveyError),
    ],
)
async def test_days_on_which_nobody_could_answer_are_refused_where_they_stand(
    sqlite_database: Database, first: date, last: date, refusal: type[DomainError]
) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)
        by, form = office.reviewer, a_form(**days(first, last))
        draft = await surveys.make_survey(store, a_form(), by=by)

        with pytest.raises(refusal) as made:
            await surveys.make_survey(store, form, by=by)
        with pytest.raises(refusal) as changed:
            await surveys.change_survey(store, draft.id, form, seen=draft.revision, by=by)

        assert made.value.field == changed.value.field == "last_day"


async def test_a_draft_of_days_that_were_never_checked_is_not_opened(
    sqlite_database: Database,
) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)
        draft = await surveys.make_survey(store, a_form(), by=office.reviewer)
        edge = {"first_day": date(9999, 12, 30), "last_day": date(9999, 12, 31)}
        await store.surveys.change(draft, draft.revision, edge)
        seen = {"seen": draft.revision, "by": office.reviewer}

        with pytest.raises(FarSurveyError):
            await surveys.open_survey(store, draft.id, utc_now(), **seen)


async def test_nobody_is_counted_twice_for_a_question(database: Database) -> None:
    async with database.writing() as store:
        office = await an_office(store)
        survey = await an_open_survey(store, office.reviewer)
        mine = [
            Ballot(survey.id, question, mark_of(KEY, survey.id, question, "telegram:1"), option)
            for question, option in ((0, 1), (1, 2), (0, 2))
        ]

        await keep_ballots(store, mine)
        await keep_ballots(store, mine[:1])

        assert await store.surveys.counts(survey.id) == {(0, 1): 1, (1, 2): 1}


async def test_processes_that_count_at_once_count_each_answer_once(database: Database) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        survey = await an_open_survey(store, office.reviewer)
    people = [f"telegram:{number}" for number in range(12)]
    given = [
        Ballot(survey.id, question, mark_of(KEY, survey.id, question, each), 0)
        for each in people
        for question in (0, 1)
    ]

    async def count(part: list[Ballot]) -> None:
        async with database.writing() as store:
            await keep_ballots(store, part)

    await asyncio.gather(*(count(given[start : start + 16]) for start in (0, 4, 8, 0)))

    async with database.reading() as store:
        assert await store.surveys.counts(survey.id) == {(0, 0): 12, (1, 0): 12}


async def test_the_database_alone_does_not_tell_who_took_part(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)
        survey = await an_open_survey(store, office.reviewer)
        marks = [mark_of(KEY, survey.id, each, "telegram:777000777") for each in range(2)]
        await keep_ballots(
            store, [Ballot(survey.id, each, mark, 0) for each, mark in enumerate(marks)]
        )

        kept = " ".join(
            [
                str(row)
                for table in ("survey", "survey_count", "survey_mark")
                for row in await store.session.execute(text(f'SELECT * FROM "{table}"'))
            ]
        )

        assert "777000777" not in kept and KEY.decode() not in kept
        assert marks[0] != marks[1] and all(each in kept for each in marks)
        assert marks[0] != mark_of(b"another key", survey.id, 0, "telegram:777000777")


async def test_somebody_forgotten_leaves_no_mark_and_the_answers_stay(
    database: Database,
) -> None:
    async with database.writing() as store:
        office = await an_office(store)
        survey = await an_open_survey(store, office.reviewer)
        for address in ("telegram:1", "telegram:2"):
            mark = mark_of(KEY, survey.id, 0, address)
            await keep_ballots(store, [Ballot(survey.id, 0, mark, 0)])

        gone = await forget_marks(store, KEY, "telegram:1")

        assert (gone, await forget_marks(store, KEY, "telegram:1")) == (1, 0)
        assert await store.surveys.counts(survey.id) == {(0, 0): 2}
        left = {(survey.id, mark_of(KEY, survey.id, 0, "telegram:2"))}
        assert await store.surveys.marked(left) == left


async def test_results_are_seen_when_it_is_over_and_only_from_ten_answers(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        survey = await an_open_survey(store, office.reviewer)
        await answered(store, survey, 0, 0, 7)
        await answered(store, survey, 0, 2, 3)
        await answered(store, survey, 1, 0, 9)
        running = await read_results(store, survey.id, by=office.editor)
    assert (running.questions, running.at_least) == ((), 10)

    await end_and_close(sqlite_database, office, survey.id)

    async with sqlite_database.reading() as store:
        over = await read_results(store, survey.id, by=office.editor)
        first, second = over.questions
        assert [(each.times, each.share) for each in first.options] == [(7, 70), (0, 0), (3, 30)]
        assert (second.answers, second.options) == (0, ())
        table = as_table(over, Say("ru")).decode("utf-8-sig")
        assert "Не сразу" in table and "удобнее" not in table
        assert over.survey.status is SurveyStatus.CLOSED


async def test_what_is_written_down_after_it_closed_changes_nothing(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        survey = await an_open_survey(store, office.reviewer)
        await answered(store, survey, 0, 0, 10)
    await end_and_close(sqlite_database, office, survey.id)

    async with sqlite_database.writing() as store:
        await answered(store, survey, 0, 1, 1)

        assert await store.surveys.counts(survey.id) == {(0, 0): 10}


async def test_its_marks_go_when_it_closes_and_whoever_keeps_surveys_is_told(
    database: Database,
) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        survey = await an_open_survey(store, office.reviewer)
        await answered(store, survey, 0, 0, 10)
        ended_at = closes_at(survey.last_day, office.agency.time_zone)

    assert await fire_due(database, VERBS, ended_at - timedelta(seconds=1)) == 0
    assert await fire_due(database, VERBS, ended_at) == 1
    assert await fire_due(database, VERBS, ended_at) == 0

    async with database.reading() as store:
        rows = list(await store.session.execute(text("SELECT * FROM survey_mark")))
        assert rows == []
        told = await notices(store, NoticeKind.SURVEY_OVER)
        keepers = {office.reviewer, office.head, office.approver}
        assert told == {each.person_id for each in keepers}


async def test_one_that_nobody_has_seen_is_a_draft_again(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)
        today = utc_now().date()
        ahead = days(today + timedelta(days=3), today + timedelta(days=9))
        survey = await an_open_survey(store, office.reviewer, **ahead)
        assert stage_of(survey, today) is Stage.AHEAD

        await surveys.end_survey(
            store, survey.id, utc_now(), seen=survey.revision, by=office.reviewer
        )

        assert survey.status is SurveyStatus.DRAFT
        assert await store.deadlines.planned(surveys.KIND, office.agency.id) == []
        with pytest.raises(SurveyOverError):
            await surveys.end_survey(
                store, survey.id, utc_now(), seen=survey.revision, by=office.reviewer
            )


async def test_an_agency_that_is_closed_asks_nobody(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)
        survey = await an_open_survey(store, office.reviewer)
        await answered(store, survey, 0, 0, 1)
        today = utc_now().date()

        await record(store, office.agency, SuccessionKind.CLOSED, today, Act("Указ", "1", today))

        await store.surveys.refresh(survey)
        assert survey.status is SurveyStatus.CLOSED
        assert list(await store.session.execute(text("SELECT * FROM survey_mark"))) == []


async def end_and_close(database: Database, office: Office, survey_id: int) -> None:
    """Staff end it, and a quarter of an hour later it closes."""
    now = utc_now()
    async with database.writing() as store:
        survey = await store.surveys.get(office.agency.id, survey_id)
        await surveys.end_survey(store, survey_id, now, seen=survey.revision, by=office.reviewer)
    with time_machine.travel(now + SETTLES, tick=False):
        assert await fire_due(database, VERBS, utc_now()) == 1


async def notices(store: Store, kind: NoticeKind) -> set[int]:
    found = await store.session.execute(
        text("SELECT person_id FROM queued_message WHERE dedup_key LIKE :kind"),
        {"kind": f"{kind.value}:%"},
    )
    return set(found.scalars())
