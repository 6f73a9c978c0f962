"""Files as agencies have them, and as nobody should: made here, of the orders' own rows."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from random import Random
from zipfile import ZIP_DEFLATED, ZipFile

import docx
from openpyxl import Workbook

SEVEN = (
    "Номер строки",
    "Направление деятельности",
    "Наименование функции, сервиса",
    "Наименование конкретного процесса",
    "Точка взаимодействия",
    "Удовлетворяемые потребности клиента",
    "Вид точки взаимодействия (цифровая/офлайн)",
)
FOUR = (
    "№",
    "Вид точки взаимодействия",
    "Точка взаимодействия",
    "Удовлетворяемые потребности клиента",
)
CONTENT_TYPES = "[Content_Types].xml"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

Rows = Sequence[Sequence[str]]


def a_docx(*tables: Rows) -> bytes:
    """A document with these tables; the lines of a cell are its paragraphs."""
    document = docx.Document()
    for rows in tables:
        table = document.add_table(rows=len(rows), cols=max(map(len, rows)))
        for line, row in zip(table.rows, rows, strict=True):
            for cell, text in zip(line.cells, row, strict=False):
                cell.text = text.split("\n")[0]
                for more in text.split("\n")[1:]:
                    cell.add_paragraph(more)
            if len(row) == 1:
                line.cells[0].merge(line.cells[-1])
        document.add_paragraph("")
    return _saved(document)


def a_merged_docx(rows: Rows, top: tuple[int, int], bottom: tuple[int, int]) -> bytes:
    """A table in which the cells from `top` to `bottom` are one."""
    document = docx.Document()
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    for line, row in zip(table.rows, rows, strict=True):
        for cell, text in zip(line.cells, row, strict=True):
            cell.text = text
    table.cell(*top).merge(table.cell(*bottom))
    return _saved(document)


def an_xlsx(rows: Rows, merged: Sequence[str] = ()) -> bytes:
    book = Workbook()
    sheet = book.active
    for row in rows:
        sheet.append(list(row))
    for area in merged:
        sheet.merge_cells(area)
    return _saved(book)


def a_csv(rows: Rows, separator: str = ";", encoding: str = "utf-8") -> bytes:
    lines = [separator.join(f'"{value}"' for value in row) for row in rows]
    return "\r\n".join(lines).encode(encoding)


def with_member(file: bytes, name: str, content: bytes) -> bytes:
    """The archive with a member put in or replaced."""
    made = BytesIO()
    with ZipFile(BytesIO(file)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for each in old.namelist():
            if each != name:
                new.writestr(each, old.read(each))
        new.writestr(name, content)
    return made.getvalue()


def hostile() -> dict[str, tuple[str, bytes]]:
    """Files that nobody sends by mistake, and some that people do: name → (file name, bytes)."""
    document, book = a_docx([SEVEN]), an_xlsx([SEVEN])
    body = '<w:document xmlns:w="{0}"><w:body>{1}</w:body></w:document>'
    sheet = '<worksheet xmlns="{0}"><sheetData>{1}</sheetData>{2}</worksheet>'
    word, first = "word/document.xml", "xl/worksheets/sheet1.xml"

    def words(content: str) -> bytes:
        return with_member(document, word, body.format(WORD, content).encode())

    def cells(content: str, after: str = "") -> bytes:
        return with_member(book, first, sheet.format(SHEET, content, after).encode())

    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    dtd = '<!DOCTYPE w [<!ENTITY l0 "ha">' + laughs + "]>"
    outside = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    deep = "<w:tbl><w:tr><w:tc>" * 3_000 + "</w:tc></w:tr></w:tbl>" * 3_000
    far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    wide = '<row r="1"><c r="XFD1"><v>1</v></c></row>'
    empty = "".join(f'<row r="{n}"/>' for n in range(1, 1_000_001))
    merged = '<mergeCells><mergeCell ref="A1:ZZ20000"/></mergeCells>'
    noise = Random(7)
    heavy = "".join(
        f"<w:tr><w:tc><w:p><w:r><w:t>{noise.randbytes(24).hex()}</w:t></w:r></w:p></w:tc></w:tr>"
        for _ in range(19_000)
    )
    return {
        "heavy table": ("a.docx", words(f"<w:tbl>{heavy * 8}</w:tbl>")),
        "zip bomb": ("a.docx", with_member(document, "word/media/a.bin", bytes(60 * 2**20))),
        "nested zip": ("a.docx", with_member(document, "word/a.zip", _nested())),
        "laughs": ("a.docx", with_member(document, word, (dtd + "<w>&l9;</w>").encode())),
        "entity": ("a.docx", with_member(document, word, (outside + "<w>&x;</w>").encode())),
        "far cell": ("a.xlsx", cells(far)),
        "wide cell": ("a.xlsx", cells(wide)),
        "merged sheet": ("a.xlsx", cells('<row r="1"/>', merged)),
        "million rows": ("a.xlsx", cells(empty)),
        "long file": ("a.csv", b"a;b\n" * (25 * 2**20)),
        "docm": ("a.docm", with_member(document, "word/vbaProject.bin", b"macro")),
        "xlsm": ("a.xlsm", with_member(book, "xl/vbaProject.bin", b"macro")),
        "renamed docm": ("a.docx", with_member(document, "word/vbaProject.bin", b"macro")),
        "macro type": ("a.xlsx", with_member(book, CONTENT_TYPES, b"<T>macroEnabled</T>")),
        "deep tables": ("a.docx", words(deep)),
        "encrypted": ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5_000)),
        "truncated": ("a.docx", document[: len(document) // 2]),
        "picture": ("a.docx", b"\x89PNG\r\n\x1a\n" + bytes(5_000)),
        "zeros": ("a.csv", b"a;b\n\0\0\0;1\n"),
        "long line": ("a.csv", b'"' + b"a" * (9 * 2**20)),
        "longer line": ("a.csv", b"a" * (50 * 2**20)),
        "many members": ("a.docx", _many_members()),
        "deep json": ("a.json", b'{"a":' * 100_000),
        "foreign json": ("a.json", b'{"rows": []}'),
        "nothing": ("a.csv", b""),
    }


def _nested() -> bytes:
    made = bytes(40 * 2**20)
    for _ in range(4):
        inner = BytesIO()
        with ZipFile(inner, "w", ZIP_DEFLATED) as archive:
            archive.writestr("a.bin", made)
        made = inner.getvalue()
    return made + bytes(30 * 2**20)


def _many_members() -> bytes:
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        for number in range(60_000):
            archive.writestr(str(number), b"")
    return made.getvalue()


def _saved(thing: object) -> bytes:
    made = BytesIO()
    thing.save(made)  # type: ignore[attr-defined]
    return made.getvalue()


def write_all(folder: Path) -> None:
    """Every hostile file, in a folder of its own."""
    for name, (file_name, content) in hostile().items():
        place = folder / name
        place.mkdir()
        place.joinpath(file_name).write_bytes(content)
