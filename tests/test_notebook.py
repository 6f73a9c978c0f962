"""Questions in memory: how long, and how often they count."""

from dataclasses import replace
from datetime import date, timedelta

from bot.notebook import Notebook, Question

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
