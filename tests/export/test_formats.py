"""Each format read back by another library holds the same list, whole."""

import io
import json
import re
import zipfile
import zlib

import pytest
from docx import Document
from docx.oxml.ns import qn
from openpyxl import load_workbook

from admin.export.delimited import delimited
from admin.export.exact import exact
from admin.export.files import Format
from admin.export.heights import HIGHEST, lines
from admin.export.paper import paper
from admin.export.pdf import pdf
from admin.export.printed import Printed
from admin.export.sheet import sheet
from admin.export.widths import WIDTH, letter_size, widths
from admin.formulas import bare, harmless
from storage.canonical import canonical, sha256
from storage.procedure import FormField
from storage.terms import Client, Kind, Need
from tests.export.prints import (
    FOUR,
    HOSTILE,
    a_form,
    a_print,
    a_printed_row,
    a_release,
    an_order,
    cells,
    docx_text,
    read_csv,
    read_docx,
    read_json,
    read_xlsx,
)

WRITTEN = {Format.DOCX: paper, Format.XLSX: sheet, Format.CSV: delimited}
READ = {Format.DOCX: read_docx, Format.XLSX: read_xlsx, Format.CSV: read_csv}
TABLES = tuple(WRITTEN)
ALL_FIELDS: tuple[FormField, ...] = (
    "number",
    "direction",
    "service",
    "process",
    "touchpoint",
    "needs",
    "kind",
    "channel",
    "contacts",
    "hours",
    "basis",
    "responsible",
    "unit",
    "peculiarity",
    "segments",
    "offers",
    "forms",
)


def pdf_texts(content: bytes) -> list[bytes]:
    """The streams of a PDF, unpacked."""
    found = []
    for stream in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", content, re.DOTALL):
        try:
            found.append(zlib.decompress(stream))
        except zlib.error:
            found.append(stream)
    return found


def pages_of(content: bytes) -> int:
    return sum(len(re.findall(rb"/Type ?/Page\b", part)) for part in [content, *pdf_texts(content)])


@pytest.mark.parametrize("file_format", TABLES)
def test_a_table_is_read_back_cell_by_cell(file_format: Format) -> None:
    form = a_print(
        a_printed_row(HOSTILE, 1, service="  с пробелами  ", process=""),
        a_printed_row("Приём", 2, kind=Kind.OFFLINE, needs=[need.value for need in Need]),
    )

    read = READ[file_format](WRITTEN[file_format](form))

    assert read == cells(form)


@pytest.mark.parametrize("file_format", TABLES)
def test_three_hundred_rows_come_out_whole(file_format: Format) -> None:
    form = a_print(*(a_printed_row(f"Точка {n}", n) for n in range(1, 301)))

    read = READ[file_format](WRITTEN[file_format](form))

    assert len(read) == 301
    assert read[300][0] == "300."
    assert read == cells(form)


def test_three_hundred_rows_take_many_pages_of_pdf() -> None:
    few = pages_of(pdf(a_print()))
    many = pages_of(pdf(a_print(*(a_printed_row(f"Точка {n}", n) for n in range(1, 301)))))

    assert few == 1
    assert 15 < many < 60


@pytest.mark.parametrize("write", [paper, sheet, pdf, delimited])
def test_a_form_of_every_column_comes_out(write: object) -> None:
    titles = [f"Графа «{field}»" for field in ALL_FIELDS]
    form = a_print(
        a_printed_row(contacts=[{"type": "phone", "value": "+7 000 000-00-00", "trust": "staff"}]),
        procedure=a_form(titles, ALL_FIELDS),
    )

    assert len(write(form)) > 100  # type: ignore[operator]
    assert form.rows[0]["contacts"] == "Телефон: +7 000 000-00-00"


@pytest.mark.parametrize("write", [paper, sheet, pdf, delimited])
def test_a_list_without_rows_is_a_form_all_the_same(write: object) -> None:
    release, _agency = a_release()
    release.content = canonical({"rows": []})
    form = Printed(**{**vars(a_print()), "sections": ()})

    assert write(form)  # type: ignore[operator]


def test_docx_repeats_its_head_and_parts_no_row() -> None:
    made = Document(io.BytesIO(paper(a_print())))

    table = made.tables[0]
    section = made.sections[0]
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert table.rows[1]._tr.trPr.find(qn("w:cantSplit")) is not None
    assert section.page_width > section.page_height
    assert "NUMPAGES" in made.sections[0].footer._element.xml


def test_a_row_higher_than_a_page_of_docx_may_be_parted() -> None:
    made = Document(io.BytesIO(paper(a_print(a_printed_row(service="слово " * 2000)))))

    row = made.tables[0].rows[1]
    assert row._tr.trPr is None or row._tr.trPr.find(qn("w:cantSplit")) is None


def test_columns_of_docx_fill_the_sheet() -> None:
    made = Document(io.BytesIO(paper(a_print())))

    wide = [column.width.mm for column in made.tables[0].columns]
    cell = made.tables[0].rows[1].cells[5]
    assert sum(wide) == pytest.approx(WIDTH, abs=1)
    assert cell.width.mm == pytest.approx(wide[5], abs=0.1)
    assert made.tables[0].rows[0].cells[0].width.mm == pytest.approx(wide[0], abs=0.1)


@pytest.mark.parametrize("count", range(1, len(ALL_FIELDS) + 1))
def test_columns_are_as_wide_as_the_sheet_whatever_they_are(count: int) -> None:
    fields = ALL_FIELDS[:count]

    assert sum(widths(fields)) == pytest.approx(WIDTH)
    assert 5 < letter_size(fields) <= 10


def test_the_hyphen_of_a_laws_number_keeps_its_line_in_docx() -> None:
    content = paper(a_print(a_printed_row("Обращение по 59-ФЗ")))

    assert "Обращение по 59\u2011ФЗ" in docx_text(content)


def test_every_cell_of_xlsx_has_the_height_of_its_text() -> None:
    long = "Рассмотрение широкоформатных жалоб " * 60
    form = a_print(a_printed_row(service=long), a_printed_row("Приём", 2))

    page = load_workbook(io.BytesIO(sheet(form))).active

    assert page is not None
    head = int(re.sub(r"\D", "", str(page.auto_filter.ref).split(":")[0]))
    for row in page.iter_rows(min_row=head, max_row=head + 2):
        height = page.row_dimensions[row[0].row].height
        assert height is not None
        for cell in row:
            width = page.column_dimensions[cell.column_letter].width
            assert lines(str(cell.value), width) * 15 <= height <= HIGHEST
            assert cell.alignment.wrap_text


def test_what_no_row_of_excel_can_show_gets_wider_columns() -> None:
    form = a_print(a_printed_row(service="Очень длинная функция и ещё " * 150))

    page = load_workbook(io.BytesIO(sheet(form))).active

    assert page is not None
    head = int(re.sub(r"\D", "", str(page.auto_filter.ref).split(":")[0]))
    text, width = str(page.cell(head + 1, 3).value), page.column_dimensions["C"].width
    assert lines(text, width) * 15 <= HIGHEST


def test_nothing_in_xlsx_is_a_formula_or_a_number() -> None:
    form = a_print(a_printed_row("=1+1", service="+7", process="@SUM(A1)", direction="0012"))

    page = load_workbook(io.BytesIO(sheet(form))).active

    assert page is not None
    kinds = {cell.data_type for row in page.iter_rows() for cell in row if cell.value is not None}
    assert kinds == {"s"}


@pytest.mark.parametrize(
    "text",
    [
        '=HYPERLINK("https://example.org")',
        "+7 000 000-00-00",
        "-2+3",
        "@SUM(1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "  =1+1",
        "\uff1d1+1",
        "'=1",
        "'сайт'",
    ],
)
def test_a_formula_in_csv_is_only_text_and_comes_back(text: str) -> None:
    assert harmless(text).startswith("'")
    assert bare(harmless(text)) == text
    assert read_csv(delimited(a_print(a_printed_row(text))))[1][4] == text


def test_plain_words_in_csv_stay_as_they_are() -> None:
    assert harmless("Сайт; «МФЦ» - приём") == "Сайт; «МФЦ» - приём"


def test_csv_is_what_russian_excel_opens() -> None:
    content = delimited(a_print())

    assert content.startswith(b"\xef\xbb\xbf")
    assert content.decode("utf-8-sig").splitlines()[0].count('";"') == 6
    assert b"\r\n" in content


def test_pdf_is_tagged_and_brings_its_font() -> None:
    content = pdf(a_print(documents=[an_order()]))

    whole = b"\n".join([content, *pdf_texts(content)])
    assert b"/StructTreeRoot" in whole
    assert b"/Marked true" in whole
    assert b"pdfuaid:part" in whole
    assert b"/Lang(ru" in whole
    assert b"/S/TH" in whole
    assert b"/FontFile" in whole
    assert b"LiberationSerif" in whole


def test_no_font_but_the_bundled_one_is_in_the_pdf() -> None:
    content = pdf(a_print(a_printed_row(HOSTILE), documents=[an_order()]))

    whole = b"\n".join([content, *pdf_texts(content)])
    names = set(re.findall(rb"/FontName ?/(?:[A-Z]{6}\+)?([\w-]+)", whole))
    assert names
    assert all(name.startswith(b"LiberationSerif") for name in names), names


def test_json_is_the_release_itself_with_its_hash() -> None:
    release, agency = a_release(a_printed_row(HOSTILE))

    read = read_json(exact(release, agency, Client.EXTERNAL, [an_order()]))

    assert canonical(read["content"]) == release.content
    assert sha256(canonical(read["content"])) == read["hash"] == release.content_hash
    assert read["document_line"] == release.document_line
    assert read["documents"][0]["number"] == "54-П"
    assert json.dumps(read)


@pytest.mark.parametrize("file_format", [Format.DOCX, Format.XLSX])
def test_office_files_are_whole_packages(file_format: Format) -> None:
    made = WRITTEN[file_format](a_print(a_printed_row(HOSTILE)))

    with zipfile.ZipFile(io.BytesIO(made)) as package:
        assert package.testzip() is None


@pytest.mark.parametrize("write", [paper, sheet, pdf, delimited])
def test_a_form_by_kind_comes_out_in_every_format(write: object) -> None:
    form = a_print(
        a_printed_row("Приём", 1, kind=Kind.OFFLINE),
        a_printed_row("Почта", 2),
        procedure=a_form(FOUR),
    )

    assert write(form)  # type: ignore[operator]


def test_officials_stand_on_a_page_of_their_own() -> None:
    silent = a_print(a_printed_row("Сайт"))
    named = a_print(a_printed_row("Сайт", responsible="Начальник отдела"))

    text = docx_text(paper(named))

    assert "Ответственные должностные лица" in text
    assert "Начальник отдела" in text
    assert "Ответственные" not in docx_text(paper(silent))
    assert pages_of(pdf(named)) == pages_of(pdf(silent)) + 1
