"""The register of processes as a table in a file."""

import pytest

from admin.errors.imports import NoTableError
from admin.errors.processes import BadProcessClientError, NoProcessesError, TooManyProcessesError
from admin.importing.reading import Contents, read_file
from admin.process_files import MOST, read_table
from admin.processes import Entry, as_csv
from storage.terms import Client
from tests.importing.files import a_csv, a_docx, a_merged_docx, an_xlsx

BOTH = (Client.EXTERNAL, Client.INTERNAL)
TITLES = ("№ п/п", "Направление деятельности", "Функция, сервис", "Наименование процесса")


async def places(name: str, content: bytes) -> list[tuple[str, str, str]]:
    return [each.place for each in await entries(name, content)]


async def entries(name: str, content: bytes) -> list[Entry]:
    return read_table(await read_file(name, content), Client.EXTERNAL, BOTH)


async def test_columns_are_told_by_their_titles() -> None:
    rows = (TITLES, ("1", "2", "3", "4"), ("1", "Приём", "Жалобы", "Ответ"), TITLES)

    assert await places("r.xlsx", an_xlsx(rows)) == [("Приём", "Жалобы", "Ответ")]


async def test_three_columns_need_no_titles() -> None:
    rows = (("Приём", "Жалобы", "Ответ"), ("Справки", "", ""))

    assert await places("r.csv", a_csv(rows)) == [("Приём", "Жалобы", "Ответ"), ("Справки", "", "")]


async def test_a_fourth_column_names_the_client() -> None:
    rows = (("Приём", "Жалобы", "Ответ", "внешний"), ("Кадры", "", "Отпуск", "Внутренние клиенты"))

    read = await entries("r.csv", a_csv(rows))

    assert [each.client for each in read] == ["external", "internal"]


async def test_merged_directions_are_those_above() -> None:
    rows = (TITLES[1:], ("Приём", "Жалобы", "Ответ"), ("", "Справки", "Выписка"))
    both = [("Приём", "Жалобы", "Ответ"), ("Приём", "Справки", "Выписка")]

    assert await places("r.docx", a_merged_docx(rows, (1, 0), (2, 0))) == both
    assert await places("r.csv", a_csv(rows)) == both


async def test_a_direction_over_its_rows_is_their_heading() -> None:
    rows = (TITLES[1:], ("Приём", "", ""), ("", "Жалобы", "Ответ"), ("Справки", "", ""))

    assert await places("r.csv", a_csv(rows)) == [("Приём", "Жалобы", "Ответ"), ("Справки", "", "")]


async def test_a_text_over_the_whole_row_is_a_direction_where_they_have_no_column() -> None:
    own = (("Процесс", "Функция"), ("Приём",), ("Ответ", "Жалобы"), ("Выписка", ""))
    others = (TITLES[1:], ("Раздел первый",), ("Приём", "Жалобы", "Ответ"))

    found = await places("r.docx", a_docx(own))
    assert found == [("Приём", "Жалобы", "Ответ"), ("Приём", "", "Выписка")]
    assert await places("r.docx", a_docx(others)) == [("Приём", "Жалобы", "Ответ")]


async def test_a_table_goes_on_after_a_page() -> None:
    first = (TITLES[1:], ("Приём", "Жалобы", "Ответ"))
    second = (("Справки", "", "Выписка"),)

    assert len(await places("r.docx", a_docx(first, second))) == 2


async def test_our_own_file_is_read_back() -> None:
    kept = [
        Entry("external", "Приём", "", "=Ответ"),
        Entry("internal", "Кадры"),
    ]
    titles = ("Клиент", "Направление", "Функция, сервис", "Процесс")

    assert await entries("r.csv", as_csv(kept, titles)) == kept


@pytest.mark.parametrize(
    ("rows", "refused"),
    [
        ((("а", "б"), ("в", "г"), ("д", "е")), NoProcessesError),
        ((("Направление", "Процесс"),), NoProcessesError),
        ((("Приём", "", "Ответ", "все"),), BadProcessClientError),
        ((("Приём", "", "Ответ", "внешний и внутренний"),), BadProcessClientError),
        ([("Приём", "", f"Ответ {at}") for at in range(MOST + 1)], TooManyProcessesError),
    ],
)
async def test_what_is_no_register_is_refused(
    rows: tuple[tuple[str, ...], ...], refused: type[Exception]
) -> None:
    with pytest.raises(refused):
        await entries("r.csv", a_csv(rows))


def test_a_file_without_tables_is_refused() -> None:
    with pytest.raises(NoTableError):
        read_table(Contents(), Client.EXTERNAL, BOTH)


async def test_clients_of_whom_no_list_is_kept_are_refused() -> None:
    contents = await read_file("r.csv", a_csv((("Кадры", "", "Отпуск", "internal"),)))

    with pytest.raises(BadProcessClientError):
        read_table(contents, Client.EXTERNAL, [Client.EXTERNAL])
