"""A release as the agency prints it: title, approval, columns and cells, in plain text.

Every format is made of this one form, so that they cannot tell different things. The list
is a document of a Russian body: its words are Russian whoever asks for it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from typing import Any, TypeVar, get_args

from admin.changes import need_words, value_words
from admin.export.declension import in_case
from admin.export.errors import UnknownFormError
from admin.forms.words import form_words
from admin.officials import responsible_of
from admin.place_offers.table import all_offers_words, offers_as_fields
from admin.releases import rows_of
from admin.segment_words import segment_words
from locales import Say
from storage.models import Agency, Release, ReleaseDocument
from storage.procedure import FormColumn, FormField, Procedure
from storage.terms import Client, Kind

T = TypeVar("T")

SAY = Say("ru")

Line = Mapping[FormField, str]
"""What the release says of one row; several lines are parted by «\\n»."""

_FIELDS: tuple[FormField, ...] = get_args(FormField)


@dataclass(frozen=True)
class Section:
    """Rows under one heading; a list that has no sections is one without a name."""

    name: str
    rows: tuple[Line, ...]


@dataclass(frozen=True)
class Printed:
    """The whole printed list.

    `approval` stands in the upper right corner, `documents` are recorded beside the release,
    `mark` is what every page ends with and `proof` the release's hash in words.
    """

    title: str
    agency: str
    client: str
    approval: str
    edition: str
    documents: tuple[str, ...]
    columns: tuple[FormColumn, ...]
    sections: tuple[Section, ...]
    mark: str
    proof: str
    officials: tuple[tuple[str, str], ...] = ()
    """The annex: each row's place and its official, where the form has no such column (C)."""

    @property
    def rows(self) -> tuple[Line, ...]:
        """Every row, whatever its section."""
        return tuple(row for section in self.sections for row in section.rows)

    def cells(self, row: Line) -> tuple[str, ...]:
        """The row by the columns of the form."""
        return tuple(row[column.field] for column in self.columns)

    @property
    def title_lines(self) -> tuple[str, ...]:
        return tuple(self.title.split("\n"))


def words(key: str, /, **arguments: str) -> str:
    """A message of the printed list as plain text."""
    return unescape(SAY(key, **arguments))


def printed(
    release: Release, agency: Agency, client: Client, documents: Sequence[ReleaseDocument]
) -> Printed:
    """The release in the agency's own form.

    Raises:
        UnknownFormError: the agency does not say what its columns hold.
    """
    procedure = agency.procedure
    columns = form_columns(procedure)
    about = {"number": str(release.number), "date": f"{release.date:%d.%m.%Y}"}
    return Printed(
        title=procedure.form_title or default_title(agency.name),
        agency=agency.name,
        client=words(f"printed-client-{client.value}"),
        approval=_approval(release, agency.name, documents),
        edition=_and_closed(words("printed-edition", **about), agency),
        documents=tuple(_document(each) for each in documents if not each.approving),
        columns=columns,
        sections=_sections(rows_of(release), columns, procedure),
        mark=_and_closed(words("printed-mark", client=client.value, **about), agency),
        proof=words("printed-proof", hash=release.content_hash),
        officials=_officials(rows_of(release), columns),
    )


def _and_closed(said: str, agency: Agency) -> str:
    """The list of an agency that is no more says so on every page."""
    if agency.closed_on is None:
        return said
    return words("printed-closed", said=said, on=f"{agency.closed_on:%d.%m.%Y}")


def form_columns(procedure: Procedure) -> tuple[FormColumn, ...]:
    """The columns of the agency's form.

    Raises:
        UnknownFormError: it does not say what they hold.
    """
    try:
        return procedure.form
    except ValueError:
        raise UnknownFormError from None


def _officials(
    rows: Sequence[dict[str, Any]], columns: Sequence[FormColumn]
) -> tuple[tuple[str, str], ...]:
    """Nothing where the list names nobody, or says it in a column of its own."""
    found = responsible_of(rows)
    if "responsible" in [column.field for column in columns] or not any(who for _, who in found):
        return ()
    return tuple((place, who or words("printed-official-none")) for place, who in found)


def default_title(agency: str) -> str:
    """«ПЕРЕЧЕНЬ точек взаимодействия с клиентом в …» (D annex)."""
    where = in_case(agency, "loct")
    return words("printed-title", agency=where) if where else words("printed-title-of", name=agency)


def _approval(release: Release, agency: str, documents: Sequence[ReleaseDocument]) -> str:
    """By what the list is approved: the document itself, else the release's own line."""
    line = release.document_line
    if release.sample:
        said = words("printed-sample")
        return line if said.casefold() in line.casefold() else f"{said}\n{line}"
    document = next((each for each in documents if each.approving), None)
    by = in_case(document.kind.lower(), "ablt") if document else ""
    if document is None or not by:
        return line
    whose = in_case(agency, "gent")
    about = {"kind": by, "date": f"{document.date:%d.%m.%Y}", "number": document.number}
    return words("printed-approved", whose=f" {whose}" if whose else "", **about)


def _document(document: ReleaseDocument) -> str:
    return words(
        "printed-document",
        kind=document.kind,
        date=f"{document.date:%d.%m.%Y}",
        number=document.number,
        title=document.title,
    ).strip()


def _sections(
    rows: Sequence[Mapping[str, Any]], columns: Sequence[FormColumn], procedure: Procedure
) -> tuple[Section, ...]:
    """Where the kind comes before the point, the form goes kind by kind (B, section 4)."""
    if not _goes_by_kind(columns):
        return (Section("", tuple(_line(row, f"{n}.", procedure) for n, row in _counted(rows))),)
    by_kind = [
        (kind, [row for row in rows if row["touchpoint"]["kind"] == kind.value]) for kind in Kind
    ]
    found = []
    for part, (kind, theirs) in _counted([each for each in by_kind if each[1]]):
        lines = tuple(_line(row, f"{part}.{n}.", procedure) for n, row in _counted(theirs))
        heading = words("printed-section", number=str(part), kind=kind.value)
        found.append(Section(heading, lines))
    return tuple(found)


def _counted(things: Sequence[T]) -> Iterable[tuple[int, T]]:
    return enumerate(things, start=1)


def _goes_by_kind(columns: Sequence[FormColumn]) -> bool:
    fields = [column.field for column in columns]
    if "kind" not in fields or "touchpoint" not in fields:
        return False
    return fields.index("kind") < fields.index("touchpoint")


def _line(row: Mapping[str, Any], number: str, procedure: Procedure) -> Line:
    texts = {field: cell_text(field, row, procedure) for field in _FIELDS}
    texts["number"] = number
    return texts


def cell_text(field: FormField, row: Mapping[str, Any], procedure: Procedure) -> str:
    """What a column of the row says."""
    point = row["touchpoint"]
    if field in _OF_POINT:
        return _OF_POINT[field](point, procedure)
    if field in _OF_ROW:
        return "\n".join(_OF_ROW[field](row, procedure))
    return str(row.get(field, ""))


def _need(code: str, procedure: Procedure) -> str:
    """In the order's wording; a need that the order names no longer keeps the common one."""
    return unescape(need_words([code], procedure, SAY)) or words(f"standard-need-{code}")


def _contacts(point: Mapping[str, Any], procedure: Procedure) -> str:
    return "\n".join(
        unescape(value_words("contacts", [each], procedure, SAY)) for each in point["contacts"]
    )


_OF_ROW: dict[FormField, Callable[[Mapping[str, Any], Procedure], Iterable[str]]] = {
    "needs": lambda row, its: (_need(code, its) for code in row["needs"]),
    "segments": lambda row, _: [unescape(segment_words(row.get("segments", ()), SAY))],
    "forms": lambda row, _: (unescape(form_words(each, SAY)) for each in row.get("forms", ())),
}
"""Columns of several lines."""


def _offers(point: Mapping[str, Any], _procedure: Procedure) -> str:
    """Nothing of a place of which nothing is known: the list says what is known."""
    kept = point.get("offers", {})
    said = all_offers_words(offers_as_fields(kept), SAY) if kept else ()
    return "\n".join(unescape(each) for each in said)


_OF_POINT: dict[FormField, Callable[[Mapping[str, Any], Procedure], str]] = {
    "touchpoint": lambda point, _: str(point["name"]),
    "kind": lambda point, _: words(f"printed-kind-{point['kind']}"),
    "channel": lambda point, its: unescape(value_words("channel", point["channel"], its, SAY)),
    "contacts": _contacts,
    "hours": lambda point, its: unescape(value_words("hours", point["hours"], its, SAY)),
    "offers": _offers,
}
"""Columns that tell of the touchpoint, which many rows may share."""
