"""What one release changed against another, as DOCX for the annex of an order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from typing import Any

from admin.changes import Difference, release_differences
from admin.export.declension import in_case
from admin.export.page import add_lines, add_row, add_table, new_page, number_pages, saved
from admin.export.paper import add_approval, add_title
from admin.export.printed import SAY, cell_text, form_columns, words
from admin.export.rows import is_tall
from admin.releases import rows_of
from storage.models import Agency, Release, ReleaseDocument
from storage.procedure import Procedure
from storage.terms import Client

_WIDTHS = (15.0, 62.0, 95.0, 95.0)
_SIZE = 10.0


@dataclass(frozen=True)
class ChangedRow:
    """A row as it was and as it became, in lines of text."""

    name: str
    was: str
    becomes: str


def difference_paper(
    former: Release,
    release: Release,
    agency: Agency,
    client: Client,
    documents: Sequence[ReleaseDocument],
) -> bytes:
    """A table: which point, what was, what becomes.

    Raises:
        UnknownFormError: the agency does not say what its columns hold.
    """
    where = in_case(agency.name, "loct")
    title = words("changed-title", where=where, name=agency.name, known="yes" if where else "no")
    document = new_page(" ".join(title.split("\n")), agency.name, size=_SIZE)
    add_approval(document, _annex(agency.name, documents))
    add_title(document, title, words(f"printed-client-{client.value}"))
    titles = [words(f"changed-{column}") for column in ("number", "point", "was", "becomes")]
    table = add_table(document, titles, _WIDTHS)
    rows = changed_rows(rows_of(former), rows_of(release), agency.procedure)
    for number, row in enumerate(rows, start=1):
        cells = (f"{number}.", row.name, row.was, row.becomes)
        add_row(table, cells, tall=is_tall(cells))
    if not rows:
        add_row(table, ("", words("changed-nothing"), "", ""))
    pair = {"was": _edition(former), "becomes": _edition(release)}
    add_lines(document, words("changed-releases", **pair))
    number_pages(document, words("changed-mark", **pair))
    return saved(document)


def changed_rows(
    before: Sequence[Mapping[str, Any]], after: Sequence[Mapping[str, Any]], procedure: Procedure
) -> list[ChangedRow]:
    """In the order of the new list; what left it stands at the end."""
    old, new = ({row["id"]: row for row in rows} for rows in (before, after))
    found = []
    for row_id, row in new.items():
        if row_id not in old:
            said = f"{words('changed-added')}\n{_whole(row, procedure)}"
            found.append(ChangedRow(_name(row), words("changed-none"), said))
            continue
        for each in release_differences([old[row_id]], [row], procedure, SAY):
            was, becomes = _sides(each.differences)
            found.append(ChangedRow(_name(row), was, becomes))
    gone = [row for row_id, row in old.items() if row_id not in new]
    return found + [
        ChangedRow(_name(row), _whole(row, procedure), words("changed-removed")) for row in gone
    ]


def _annex(agency: str, documents: Sequence[ReleaseDocument]) -> str:
    """«Приложение к приказу …», as far as the document is known."""
    document = next((each for each in documents if each.approving), None)
    to = in_case(document.kind.lower(), "datv") if document else ""
    if document is None or not to:
        return words("changed-annex")
    whose = in_case(agency, "gent")
    return words(
        "changed-annex-to",
        kind=to,
        whose=f" {whose}" if whose else "",
        date=f"{document.date:%d.%m.%Y}",
        number=document.number,
    )


def _edition(release: Release) -> str:
    about = {"number": str(release.number), "date": f"{release.date:%d.%m.%Y}"}
    return words("changed-release", **about)


def _name(row: Mapping[str, Any]) -> str:
    return str(row["touchpoint"]["name"])


def _whole(row: Mapping[str, Any], procedure: Procedure) -> str:
    """Everything that the printed list says of the row, a line for each column."""
    lines = []
    for column in form_columns(procedure):
        text = cell_text(column.field, row, procedure)
        if text and column.field not in ("number", "touchpoint"):
            lines.append(_said(column.title, "; ".join(text.split("\n"))))
    return "\n".join(lines)


def _sides(differences: Sequence[Difference]) -> tuple[str, str]:
    """What was and what becomes; of many values also what came and what went."""
    was = [_said(each.field, each.was) for each in differences]
    becomes = []
    for each in differences:
        becomes.append(_said(each.field, each.becomes))
        becomes += [_said(words("changed-came"), each.added)] if each.added else []
        becomes += [_said(words("changed-went"), each.gone)] if each.gone else []
    return "\n".join(was), "\n".join(becomes)


def _said(name: str, text: str) -> str:
    known = unescape(text) or words("changed-none")
    return words("changed-line", name=unescape(name), text=known)
