"""The form in which an agency prints its list."""

from datetime import date

import pytest

from admin.export.declension import in_case
from admin.export.errors import UnknownFormError
from admin.export.printed import printed
from storage.terms import Client, Kind, Need
from tests.export.prints import FOUR, a_form, a_print, a_printed_row, a_release, an_order


def test_the_title_names_the_body_in_its_case() -> None:
    assert a_print().title_lines == (
        "ПЕРЕЧЕНЬ",
        "точек взаимодействия с клиентом",
        "в Службе надзора Области",
    )


def test_the_agencys_own_title_goes_first() -> None:
    form = a_print(procedure=a_form(form_title="Перечень точек\nв рамках обращений"))

    assert form.title_lines == ("Перечень точек", "в рамках обращений")


@pytest.mark.parametrize(
    ("words", "case", "said"),
    [
        ("Служба жилищного надзора Области", "loct", "Службе жилищного надзора Области"),
        ("Министерство инвестиций", "gent", "Министерства инвестиций"),
        ("Государственная жилищная инспекция", "loct", "Государственной жилищной инспекции"),
        ("Главное управление МЧС", "loct", "Главном управлении МЧС"),
        ("УФНС по Области", "loct", "УФНС по Области"),
        ("приказ", "ablt", "приказом"),
        ("распоряжение", "ablt", "распоряжением"),
        ("для надзора", "loct", ""),
        ("", "loct", ""),
    ],
)
def test_names_are_declined_as_far_as_the_dictionary_knows(
    words: str, case: str, said: str
) -> None:
    assert in_case(words, case) == said


def test_an_approving_document_is_named_in_the_corner() -> None:
    form = a_print(documents=[an_order()])

    assert form.approval == "УТВЕРЖДЁН\nприказом Службы надзора Области\nот 19.11.2026 № 54-П"
    assert form.documents == ()


def test_without_a_document_the_release_says_itself_how_it_was_approved() -> None:
    form = a_print()

    assert form.approval == "Перечень № 3 от 20.11.2026, утверждён руководителем"


def test_a_later_order_stands_below_the_list() -> None:
    later = an_order(approving=False, number="60", date=date(2026, 12, 1), title="О перечне")

    form = a_print(documents=[later])

    assert form.approval.startswith("Перечень № 3")
    assert form.documents == ("К редакции записан документ: Приказ от 01.12.2026 № 60. О перечне",)


@pytest.mark.parametrize("line", ["Утверждён", "Учебный пример, службой не утверждён"])
def test_a_teaching_example_says_what_it_is_once(line: str) -> None:
    form = a_print(sample=True, document_line=line)

    assert form.approval.count("Учебный пример") == 1
    assert line in form.approval


def test_needs_stand_one_a_line_in_the_orders_wording() -> None:
    form = a_print(a_printed_row(needs=["information", "submission"]))

    assert form.rows[0]["needs"] == "получить информацию\nподать обращение"


def test_a_need_that_the_order_names_no_longer_is_not_lost() -> None:
    form = a_print(a_printed_row(needs=[need.value for need in Need]))

    assert len(form.rows[0]["needs"].split("\n")) == len(Need)
    assert "предоставление обратной связи" in form.rows[0]["needs"]


def test_the_seven_columns_number_rows_one_by_one() -> None:
    form = a_print(*(a_printed_row(f"Точка {n}", n) for n in (1, 2, 3)))

    assert [row["number"] for row in form.rows] == ["1.", "2.", "3."]
    assert [section.name for section in form.sections] == [""]


def test_the_four_columns_go_kind_by_kind() -> None:
    form = a_print(
        a_printed_row("Телефон", 1, kind=Kind.OFFLINE),
        a_printed_row("Почта", 2),
        a_printed_row("Кабинет", 3, kind=Kind.OFFLINE),
        procedure=a_form(FOUR),
    )

    assert [section.name for section in form.sections] == ["1. Цифровые точки", "2. Офлайн точки"]
    assert [form.cells(row)[:3] for row in form.rows] == [
        ("1.1.", "цифровая", "Почта"),
        ("2.1.", "офлайн", "Телефон"),
        ("2.2.", "офлайн", "Кабинет"),
    ]


def test_signs_of_names_are_printed_as_they_are() -> None:
    form = a_print(a_printed_row("<b>Рога & Ко</b>"))

    assert form.rows[0]["touchpoint"] == "<b>Рога & Ко</b>"


def test_a_form_of_unknown_columns_is_refused() -> None:
    release, agency = a_release(procedure=a_form(("Раз", "Два")))

    with pytest.raises(UnknownFormError):
        printed(release, agency, Client.EXTERNAL, [])


def test_officials_have_an_annex_where_the_form_has_no_column_for_them() -> None:
    rows = (a_printed_row("Сайт", responsible="Начальник отдела"), a_printed_row("Приём", 2))

    form = a_print(*rows)

    assert [who for _place, who in form.officials] == ["Начальник отдела", "не указано"]
    assert form.officials[0][0].endswith("Ответ на обращение — Сайт")


def test_a_list_that_names_no_officials_has_no_annex() -> None:
    assert a_print(a_printed_row("Сайт")).officials == ()


def test_officials_of_a_column_are_not_repeated_in_an_annex() -> None:
    procedure = a_form(("№", "Точка", "Ответственный"), ("number", "touchpoint", "responsible"))

    form = a_print(a_printed_row("Сайт", responsible="Начальник отдела"), procedure=procedure)

    assert form.officials == ()
