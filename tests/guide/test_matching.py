"""Typed words against the names of things."""

import pytest

from bot.guide.matching import MOST_ROWS, alike, asks_for_human, greets, match
from storage.terms import Channel, Client, Need, Trust
from tests.guide.cards import a_row_card, a_situation, an_agency_card, an_option

ASK = an_option("Узнать новости", Need.INFORMATION)
LEARN = a_situation("learn", ASK)
SITE = a_row_card(1, "Официальный сайт", Need.INFORMATION)
LINE = a_row_card(2, "Горячая линия", Need.INFORMATION, channel=Channel.HOTLINE)
OFFICE = a_row_card(3, "Личный приём", Need.CONSULTATION, channel=Channel.RECEPTION)
AGENCY = an_agency_card((LEARN,), SITE, LINE, OFFICE)


@pytest.mark.parametrize(
    "text", ["горячая линия", "ГОРЯЧУЮ ЛИНИЮ!", "подскажите номер горячей линии"]
)
def test_a_touchpoint_is_found_by_its_name_in_any_case(text: str) -> None:
    assert match(text, AGENCY, Client.EXTERNAL).rows == (LINE,)


def test_e_with_and_without_dots_are_one_letter() -> None:
    assert match("прием", AGENCY, Client.EXTERNAL).rows == (OFFICE,)


def test_an_option_is_found_by_its_title_and_by_the_wording_of_its_needs() -> None:
    assert match("узнать новость", AGENCY, Client.EXTERNAL).options == ((LEARN, ASK),)
    assert match("получить информацию", AGENCY, Client.EXTERNAL).options == ((LEARN, ASK),)


def test_more_words_in_common_win() -> None:
    other = a_row_card(4, "Личный кабинет", Need.INFORMATION)
    agency = an_agency_card((LEARN,), OFFICE, other)

    assert match("личный приём", agency, Client.EXTERNAL).rows == (OFFICE,)


@pytest.mark.parametrize("text", ["", "абракадабра", "что где когда", "!!!", "хочу", "я"])
def test_nothing_is_guessed(text: str) -> None:
    assert not match(text, AGENCY, Client.EXTERNAL)


@pytest.mark.parametrize("text", ["", "человек упал", "привет, где сайт", "жалоба на оператора"])
def test_more_than_a_greeting_or_a_call_for_a_person_is_matched(text: str) -> None:
    assert not greets(text) and not asks_for_human(text)


def test_what_people_may_not_see_is_not_found() -> None:
    page = a_row_card(5, "Прямая линия", Need.INFORMATION, trust=Trust.PAGE)

    assert not match("прямая", an_agency_card((LEARN,), page), Client.EXTERNAL)


def test_there_are_never_too_many_answers() -> None:
    rows = [a_row_card(number, f"Кабинет {number}", Need.INFORMATION) for number in range(20)]

    found = match("кабинет", an_agency_card((LEARN,), *rows), Client.EXTERNAL)

    assert len(found.rows) == MOST_ROWS


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("почта", "почтой", True),
        ("чат", "чаты", True),
        ("сайт", "сайта", True),
        ("ответ", "отзыв", False),
        ("дом", "документооборот", False),
    ],
)
def test_words_agree_when_only_their_endings_differ(one: str, other: str, same: bool) -> None:
    assert alike(one, other) is same
