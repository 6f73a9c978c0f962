"""Questions in memory: how long, and how often they count."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import select, text

from bot.guide.search import Search
from bot.notebook import Notebook, Question, write_down
from storage import models
from storage.db import Database
from storage.models import Person
from storage.published import survey_card
from tests.factories import open_office
from tests.surveys import an_open_survey

TODAY = date(2026, 11, 22)
ROOF = Question(agency_id=1, text="течёт крыша", key="крыша течь", language="ru", on=TODAY)


def test_a_button_speaks_for_its_question_for_two_days() -> None:
    notebook = Notebook()
    fresh, old = notebook.offer(ROOF), notebook.offer(ROOF)

    notebook.offer(replace(ROOF, on=TODAY + timedelta(days=2)))
    assert notebook.nothing_helped("test:1", fresh)

    notebook.offer(replace(ROOF, on=TODAY + timedelta(days=3)))
    assert not notebook.nothing_helped("test:2", old)


def test_what_could_not_be_written_is_taken_again() -> None:
    notebook = Notebook()
    notebook.nothing_helped("test:1", notebook.offer(ROOF))

    taken = notebook.take()
    assert notebook.take() == []
    notebook.put_back(taken)

    assert notebook.take() == taken


async def test_one_unwritable_question_keeps_nothing_else_from_being_written(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    notebook, office = Notebook(), await open_office(database)
    async with database.writing() as store:
        survey = await an_open_survey(store, office.reviewer)
    here = replace(ROOF, agency_id=office.agency.id)
    nowhere = replace(ROOF, agency_id=99_999, text="сплошная тайна", key="тайна")
    asked = (here, nowhere, replace(here, text="нет воды", key="вода"), nowhere)
    for number, question in enumerate(asked):
        notebook.nothing_helped(f"test:{number}", notebook.offer(question))
    notebook.ballots.put(Person(address="test:1", language="ru"), survey_card(survey), 0, 1)

    await write_down(notebook, database, Search.build((), (), None))

    async with database.reading() as store:
        kept = (await store.session.scalars(select(models.Question.text))).all()
        counts = dict(await store.surveys.counts(survey.id))
    assert len(kept) == 2 and counts == {(0, 1): 1}
    assert notebook.take() == []
    assert "IntegrityError" in caplog.text and "тайна" not in caplog.text


async def test_a_part_that_fails_as_a_whole_waits_and_the_others_are_written(
    sqlite_database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    notebook, office = Notebook(), await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        survey = await an_open_survey(store, office.reviewer)
        await store.session.execute(text("DROP TABLE question"))
    here = replace(ROOF, agency_id=office.agency.id)
    for number in range(200):
        question = replace(here, text=f"вопрос {number}", key=str(number))
        notebook.nothing_helped("test:1", notebook.offer(question))
    notebook.ballots.put(Person(address="test:1", language="ru"), survey_card(survey), 0, 1)

    await write_down(notebook, sqlite_database, Search.build((), (), None))

    async with sqlite_database.reading() as store:
        assert dict(await store.surveys.counts(survey.id)) == {(0, 1): 1}
    assert len(notebook.take()) > 150
    assert "what was collected is not written yet" in caplog.text
