"""A list with several processes: which one is meant is asked, and answered by a press."""

from dataclasses import replace

from bot.citizen.actions import OpenProcess
from bot.guide.asking import MOST_PROCESSES, processes
from bot.guide.finding import Finding, Meant
from bot.guide.search import Action
from bot.guide.spot import Spot
from storage.cards import RowCard
from storage.terms import Client, Need
from tests.citizen.visits import a_visit, labels, press
from tests.guide.cards import a_row_card, a_situation, an_agency_card, an_option


def rows_of(*names: str) -> tuple[RowCard, ...]:
    return tuple(
        replace(a_row_card(at, f"Точка {at}", Need.INFORMATION), process=name)
        for at, name in enumerate(names, start=1)
    )


def finding_of(rows: tuple[RowCard, ...]) -> Finding:
    top = Spot(an_agency_card((), *rows), Client.EXTERNAL)
    return Finding(Action.ABSTAIN, tuple(Meant(top, row=row) for row in rows), None, 0.1, 0.6)


def test_each_process_is_asked_for_once() -> None:
    rows = rows_of("Приём", "Приём", "Лицензии")

    assert [row.process for row in processes(finding_of(rows))] == ["Приём", "Лицензии"]


def test_one_process_is_no_question() -> None:
    assert processes(finding_of(rows_of("Приём", "Приём"))) == ()


def test_there_are_never_too_many_to_choose_from() -> None:
    rows = rows_of(*(f"Процесс {number}" for number in range(10)))

    assert len(processes(finding_of(rows))) == MOST_PROCESSES


async def test_a_process_shows_its_own_ways() -> None:
    ask = a_situation("ask", an_option("learn", Need.INFORMATION))
    agency = an_agency_card((ask,), *rows_of("Приём", "Приём", "Лицензии"))

    screen = await press(OpenProcess(agency.id, 1), a_visit(agency))

    assert screen.text.startswith("<b>Приём</b>")
    assert {"Точка 1", "Точка 2"} <= set(labels(screen))
    assert "Точка 3" not in labels(screen)


async def test_an_old_button_of_a_process_says_so() -> None:
    agency = an_agency_card((), *rows_of("Приём"))

    screen = await press(OpenProcess(agency.id, 99), a_visit(agency))

    assert "больше не работает" in screen.text
