"""Releases to be printed: unsaved, of any rows and any form, and files read back."""

import csv
import io
import json
import re
import zipfile
from collections.abc import Sequence
from datetime import date
from typing import Any

from docx import Document
from openpyxl import load_workbook

from admin.export.printed import Printed, printed
from admin.formulas import bare
from storage.canonical import canonical, sha256
from storage.models import Agency, Release, ReleaseDocument
from storage.procedure import Procedure
from storage.terms import Channel, Client, Kind, Need
from tests.factories import DIRECTION, a_guide, a_procedure

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
HOSTILE = 'ООО «Рога & Ко» <b>"O\'Neil"</b> {{ 7*7 }} #let x = 1 \\n $5 _x0041_ *жирно*'


def a_printed_row(name: str = "Официальный сайт", row_id: int = 1, **values: Any) -> dict[str, Any]:
    """A row as a release's content holds it."""
    point = {
        "id": row_id,
        "name": name,
        "channel": values.pop("channel", Channel.SITE).value,
        "kind": values.pop("kind", Kind.DIGITAL).value,
        "contacts": values.pop("contacts", []),
        "hours": values.pop("hours", ""),
    }
    row = {
        "id": row_id,
        "direction": DIRECTION,
        "service": "Жилищный надзор",
        "process": "Ответ на обращение",
        "needs": [Need.INFORMATION.value, Need.SUBMISSION.value],
        "basis": "",
        "responsible": "",
        "peculiarity": "",
        "touchpoint": point,
    }
    return {**row, **values}


def a_release(
    *rows: dict[str, Any], procedure: Procedure | None = None, **values: Any
) -> tuple[Release, Agency]:
    """Unsaved, number 3 of the agency's external list."""
    content = canonical({"agency": "service", "rows": list(rows or (a_printed_row(),))})
    about: dict[str, Any] = {
        "number": 3,
        "date": date(2026, 11, 20),
        "approved_on": date(2026, 11, 19),
        "document_line": "Перечень № 3 от 20.11.2026, утверждён руководителем",
        "approved_by_title": "Утверждающий 1",
    }
    release = Release(
        agency_id=1,
        list_id=1,
        content=content,
        content_hash=sha256(content),
        **{**about, **values},
    )
    agency = Agency(
        code="service",
        name="Служба надзора Области",
        time_zone="Europe/Astrakhan",
        procedure_data=(procedure or a_form()).model_dump(mode="json"),
        guide_data=a_guide().model_dump(mode="json"),
    )
    return release, agency


def a_form(titles: Sequence[str] = SEVEN, fields: Sequence[str] = (), **changes: Any) -> Procedure:
    return a_procedure(form_columns=tuple(titles), form_fields=tuple(fields), **changes)


def an_order(**values: Any) -> ReleaseDocument:
    about: dict[str, Any] = {"kind": "Приказ", "number": "54-П", "date": date(2026, 11, 19)}
    return ReleaseDocument(release_id=1, added_by_id=1, **{"approving": True, **about, **values})


def a_print(
    *rows: dict[str, Any], documents: Sequence[ReleaseDocument] = (), **values: Any
) -> Printed:
    release, agency = a_release(*rows, **values)
    return printed(release, agency, Client.EXTERNAL, documents)


def cells(form: Printed) -> list[list[str]]:
    """The head and the rows, as every format has to hold them."""
    return [[column.title for column in form.columns], *(list(form.cells(r)) for r in form.rows)]


def read_docx(content: bytes) -> list[list[str]]:
    """The table's rows; those over all columns are headings and are left out."""
    table = Document(io.BytesIO(content)).tables[0]
    found = []
    for row in table.rows:
        if len(row._tr.tc_lst) == len(table.columns):
            found.append([cell.text for cell in row.cells])
    return found


def docx_text(content: bytes) -> str:
    """Everything that stands in the document, heads and feet too."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        parts = [
            package.read(name).decode()
            for name in package.namelist()
            if re.fullmatch(r"word/(document|header\d*|footer\d*)\.xml", name)
        ]
    return "\n".join(parts)


def read_xlsx(content: bytes) -> list[list[str]]:
    """From the head to the last row of the list."""
    page = load_workbook(io.BytesIO(content)).active
    assert page is not None
    first, last = str(page.auto_filter.ref).split(":")
    found = [[str(cell.value or "") for cell in row] for row in page[first:last]]
    return [[text.replace("\r", "") for text in row] for row in found]


def read_csv(content: bytes) -> list[list[str]]:
    lines = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";")
    return [[bare(cell) for cell in line] for line in lines]


def read_json(content: bytes) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(content)
    return found
