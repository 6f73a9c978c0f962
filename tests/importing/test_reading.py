"""Reading a stranger's file: what people send is read, what would hurt is refused in time."""

import json
import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from admin.errors.imports import UnreadableFileError
from admin.importing import reading
from admin.importing.reading import read_file
from tests.importing.files import (
    FOUR,
    a_csv,
    a_docx,
    a_merged_docx,
    an_xlsx,
    with_member,
    write_all,
)

ROOT = Path(__file__).parents[2]

REFUSALS = {
    "deep json": "DangerousFileError deep",
    "deep tables": "DangerousFileError deep",
    "docm": "DangerousFileError macros",
    "encrypted": "UnreadableFileError old",
    "entity": "DangerousFileError entities",
    "far cell": "DangerousFileError rows",
    "foreign json": "UnreadableFileError kind",
    "heavy table": "DangerousFileError rows",
    "laughs": "DangerousFileError entities",
    "long file": "LargeFileError",
    "long line": "UnreadableFileError cell",
    "longer line": "LargeFileError",
    "macro type": "DangerousFileError macros",
    "many members": "DangerousFileError bomb",
    "merged sheet": "DangerousFileError far",
    "million rows": "DangerousFileError rows",
    "nested zip": "DangerousFileError bomb",
    "nothing": "EmptyFileError",
    "picture": "UnreadableFileError kind",
    "renamed docm": "DangerousFileError macros",
    "truncated": "UnreadableFileError broken",
    "wide cell": "DangerousFileError far",
    "xlsm": "DangerousFileError macros",
    "zeros": "UnreadableFileError kind",
    "zip bomb": "DangerousFileError bomb",
}

LINE = ("1.", "офлайн", "Личный приём", "получение консультации")


def test_hostile_files_are_refused_within_two_seconds_and_256_mebibytes(tmp_path: Path) -> None:
    write_all(tmp_path)

    ran = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("measured.py")), str(tmp_path)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=120,
    )

    assert ran.returncode == 0, ran.stderr
    told = [json.loads(line) for line in ran.stdout.splitlines()]
    assert {name for name, *_rest in told} == set(REFUSALS)
    assert [(n, said) for n, said, *_rest in told if said != REFUSALS[n]] == []
    assert [(n, seconds) for n, _said, seconds, _peak in told if seconds > 2] == []
    assert max(peak for *_rest, peak in told) <= 256


async def test_a_document_a_sheet_and_a_text_say_the_same() -> None:
    rows = [FOUR, LINE]

    read = [
        await read_file("a.docx", a_docx(rows)),
        await read_file("a.xlsx", an_xlsx(rows)),
        await read_file("a.csv", a_csv(rows)),
    ]

    for contents in read:
        (table,) = contents.tables
        assert [[cell.text for cell in row] for row in table.rows] == [list(FOUR), list(LINE)]


async def test_merged_cells_stand_on_every_place_that_they_cover() -> None:
    rows = [FOUR, LINE, ("2.", "", "Телефон", "получение консультации")]

    document = await read_file("a.docx", a_merged_docx(rows, (1, 1), (2, 1)))
    sheet = await read_file("a.xlsx", an_xlsx(rows, merged=["B2:B3"]))

    for contents in (document, sheet):
        column = [row[1] for row in contents.tables[0].rows]
        assert [(cell.text, cell.merged) for cell in column[1:]] == [
            ("офлайн", ""),
            ("офлайн", "above"),
        ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
async def test_a_csv_is_read_whatever_its_letters_and_separator(
    encoding: str, separator: str
) -> None:
    file = a_csv([FOUR, LINE], separator, encoding)

    contents = await read_file("a.csv", file)

    assert [cell.text for cell in contents.tables[0].rows[1]] == list(LINE)


async def test_a_sign_that_guards_a_spreadsheet_is_not_a_part_of_the_words() -> None:
    contents = await read_file("a.csv", a_csv([("'=Сайт", "'Сайт")]))

    assert [cell.text for cell in contents.tables[0].rows[0]] == ["=Сайт", "'Сайт"]


async def test_of_a_formula_only_the_value_is_read() -> None:
    contents = await read_file("a.xlsx", an_xlsx([("Точка", "=1+1"), ("Сайт", "=A1")]))

    assert [cell.text for cell in contents.tables[0].rows[1]] == ["Сайт", ""]


async def test_what_hangs_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_PATIENCE", 0.0)

    with pytest.raises(Exception) as refused:
        await read_file("a.docx", a_docx([FOUR, LINE]))

    assert refused.value.words == {"reason": "slow"}  # type: ignore[attr-defined]


async def test_a_sheet_that_is_named_as_a_document_is_read_by_its_content() -> None:
    named = [("a.docx", an_xlsx([FOUR, LINE])), ("a.xlsx", a_docx([FOUR, LINE]))]

    for name, content in named:
        (table,) = (await read_file(name, content)).tables
        assert [cell.text for cell in table.rows[1]] == list(LINE)


async def test_a_list_of_three_thousand_rows_is_read() -> None:
    """It takes longer than a dangerous file may."""
    contents = await read_file("a.xlsx", an_xlsx([FOUR, *[LINE] * 3_000]))

    assert len(contents.tables[0].rows) == 3_001


async def test_letters_of_another_alphabet_are_not_guessed() -> None:
    with pytest.raises(UnreadableFileError) as refused:
        await read_file("a.csv", a_csv([FOUR[1:], LINE[1:]], ";", "koi8-r"))

    assert refused.value.words == {"reason": "encoding"}


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
async def test_one_cell_that_is_too_long_is_told(name: str) -> None:
    rows = [FOUR, ("1.", "офлайн", "Приём", "получение консультации " * 1_000)]

    with pytest.raises(UnreadableFileError) as refused:
        await read_file(name, a_csv(rows) if name == "a.csv" else an_xlsx(rows))

    assert refused.value.words == {"reason": "cell"}


async def test_hidden_words_of_a_document_are_not_read() -> None:
    document = a_docx([FOUR, LINE])
    words = ZipFile(BytesIO(document)).read("word/document.xml").decode()
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>тайна</w:t></w:r>"
    shown = '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>!</w:t></w:r>'
    said = "<w:t>Личный приём</w:t></w:r>"
    assert said in words
    words = words.replace(said, said + hidden + shown)

    contents = await read_file("a.docx", with_member(document, "word/document.xml", words.encode()))

    assert contents.tables[0].rows[1][2].text == "Личный приём!"
