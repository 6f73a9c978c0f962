"""Needs told by words: measured on the orders' own rows and on how people write."""

import pytest

from admin.importing.cells import Cell
from admin.importing.needs import catalogue, needs_in
from storage.samples.reading import SAMPLES, read_sample
from storage.terms import Need

SPOKEN = (
    ("консультация", {Need.CONSULTATION}),
    ("• получение ответа", {Need.RESULT}),
    ("1) узнать о ходе рассмотрения обращения", {Need.PROGRESS}),
    ("подача заявления", {Need.SUBMISSION}),
    ("получение бланков документов", {Need.FORMS}),
    ("оставить отзыв", {Need.FEEDBACK}),
    ("получение информации и консультации", {Need.INFORMATION, Need.CONSULTATION}),
    ("консультация; обратная связь", {Need.CONSULTATION, Need.FEEDBACK}),
    (
        "Клиент может получить консультацию и формы документов, а также оставить отзыв",
        {Need.CONSULTATION, Need.FORMS, Need.FEEDBACK},
    ),
    (
        "консультация, получение форм документов, обратная связь",
        {Need.CONSULTATION, Need.FORMS, Need.FEEDBACK},
    ),
    (
        "Клиент может обратиться за: получение информации, получение консультации, "
        "получение информации о ходе рассмотрения заявления, обращения, запроса, документов",
        {Need.INFORMATION, Need.CONSULTATION, Need.PROGRESS},
    ),
    (
        "Здесь можно: получение информации и получение информации о ходе рассмотрения",
        {Need.INFORMATION, Need.PROGRESS},
    ),
)


@pytest.mark.parametrize("code", SAMPLES)
def test_an_agency_s_own_wording_is_certain(code: str) -> None:
    procedure = read_sample(code).procedure
    known = catalogue(procedure)

    for need in procedure.needs:
        (told,) = needs_in(Cell((need.wording,)), known)
        assert (told.needs, told.confidence) == ((need.code,), 100), need.wording


@pytest.mark.parametrize(("said", "needs"), SPOKEN)
def test_needs_are_told_as_people_write_them(said: str, needs: set[Need]) -> None:
    known = catalogue(read_sample("astrakhan_housing").procedure)

    told = needs_in(Cell((said,)), known)

    assert {need for each in told for need in each.needs} == needs


@pytest.mark.parametrize("said", ["запись на приём", "оплата штрафа", "см. сайт"])
def test_what_is_not_recognised_is_shown_and_not_dropped(said: str) -> None:
    known = catalogue(read_sample("astrakhan_housing").procedure)

    (told,) = needs_in(Cell((said,)), known)

    assert (told.text, told.needs) == (said.strip("."), ())


def test_a_part_of_a_sentence_that_is_not_recognised_is_shown() -> None:
    known = catalogue(read_sample("astrakhan_housing").procedure)

    told = needs_in(Cell(("получение консультации, форм документов и оплата штрафа",)), known)

    assert {need for each in told for need in each.needs} == {Need.CONSULTATION, Need.FORMS}
    assert "оплата штрафа" in [each.text for each in told if not each.needs]
