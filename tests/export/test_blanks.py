"""The agency's own blank: tried before it is kept, filled without loss."""

import io
import zipfile
from collections.abc import Callable

import pytest
from docx import Document

from admin.blanks import blank_of, drop_blank, set_blank, try_blank
from admin.errors import NotAllowedError
from admin.export import Format, exported
from admin.export.blank import SIZE_LIMIT, Problem, filled, left_out
from admin.export.errors import BadBlankError
from admin.export.sample import sample_blank
from admin.notices import NoticeKind
from admin.procedure.changes import history
from admin.procedure.words import change_words
from locales import Say
from storage.db import Database
from storage.terms import Role
from tests.admin.calendar_days import people_told
from tests.export.prints import (
    HOSTILE,
    a_form,
    a_print,
    a_printed_row,
    a_release,
    an_order,
    cells,
    read_docx,
)
from tests.factories import open_office

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_RELATION = (
    '<Relationship Id="rId99" TargetMode="External" Target="http://example.org/a"'
    ' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}"/>'
)


def a_blank(*lines: str) -> bytes:
    """A DOCX of these paragraphs, and of a table with a row for each row of the list."""
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    table = document.add_table(rows=4, cols=2)
    table.rows[0].cells[0].text = "Точка"
    table.rows[1].cells[0].text = "{%tr for row in rows %}"
    table.rows[2].cells[0].text = "{{ row.touchpoint }}"
    table.rows[2].cells[1].text = "{{ row.needs }}"
    table.rows[3].cells[0].text = "{%tr endfor %}"
    return saved(document)


def saved(document: object) -> bytes:
    written = io.BytesIO()
    document.save(written)  # type: ignore[attr-defined]
    return written.getvalue()


def changed(blank: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """The package with one part changed, or added."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(blank)) as old, zipfile.ZipFile(written, "w") as new:
        for part in old.namelist():
            content = old.read(part)
            new.writestr(part, change(content) if part == name else content)
        if name not in old.namelist():
            new.writestr(name, change(b""))
    return written.getvalue()


def problem_of(blank: bytes) -> str:
    _release, agency = a_release()
    with pytest.raises(BadBlankError) as refused:
        try_blank(blank, agency)
    return str(refused.value.words["problem"])


def test_a_blank_keeps_every_sign_of_the_list() -> None:
    form = a_print(a_printed_row(HOSTILE), a_printed_row("Приём & <касса>", 2))

    made = filled(a_blank("Утверждаю: {{ approval }}", "{{ title }}"), form)

    rows = read_docx(made)
    assert [row[0] for row in rows] == ["Точка", HOSTILE, "Приём & <касса>"]
    assert rows[1][1] == "получить информацию\nподать обращение"


def test_the_sample_blank_is_a_blank() -> None:
    _release, agency = a_release()
    form = a_print(a_printed_row(HOSTILE), a_printed_row("Приём", 2), documents=[an_order()])

    sample = sample_blank(agency)

    try_blank(sample, agency)
    assert read_docx(filled(sample, form)) == cells(form)


def test_sections_can_be_printed_one_after_another() -> None:
    blank = Document()
    for line in (
        "{%p for section in sections %}",
        "{{ section.name }}",
        "{%p for row in section.rows %}",
        "{{ row.number }} {{ row.touchpoint }}",
        "{%p endfor %}",
        "{%p endfor %}",
    ):
        blank.add_paragraph(line)

    made = Document(io.BytesIO(filled(saved(blank), a_print())))

    assert "1. Официальный сайт" in [each.text for each in made.paragraphs]


@pytest.mark.parametrize(
    "line",
    [
        "{{ phone }}",
        "{{ title.__class__ }}",
        "{{ cycler.__init__ }}",
        "{{ rows[0] }}",
        "{{ title * 1000000000 }}",
        "{{ range(10) }}",
        "{{ title | upper }}",
        "{% set x = 1 %}",
        "{% for row in rows %}{% for other in rows %}{{ other.kind }}{% endfor %}{% endfor %}",
        "{% for row in rows %}{{ row.telephone }}{% endfor %}",
        "{% for row in 'x' %}{{ row }}{% endfor %}",
        "{% include 'a' %}",
    ],
)
def test_a_blank_asks_only_for_what_a_list_has(line: str) -> None:
    assert problem_of(a_blank(line)) == Problem.PLACEHOLDER


@pytest.mark.parametrize(
    "line", ["{{ title", "{% for row in rows %}", "{{ title }", "{% nonsense %}"]
)
def test_brackets_that_do_not_match_are_told(line: str) -> None:
    assert problem_of(a_blank(line)) in (Problem.MARKS, Problem.FOREIGN)


@pytest.mark.parametrize(
    ("line", "place"),
    [("{% if title %}", "if"), ("{% endfor %}", "endfor"), ("{{ title row }}", "row")],
)
def test_a_mistake_is_told_by_its_place_and_not_in_english(line: str, place: str) -> None:
    with pytest.raises(BadBlankError) as refused:
        filled(a_blank(line), a_print())

    said = Say("ru")(refused.value.key(), **refused.value.words)
    assert f"«{place}»" in said
    assert "xpected" not in said and "unknown" not in said


def test_a_blank_that_proves_nothing_is_told_so() -> None:
    poor, whole = Document(), Document()
    poor.add_paragraph("{{ title }}")
    whole.add_paragraph("{{ edition }} {{ proof }}")
    whole.sections[0].footer.paragraphs[0].text = "{{ mark }}"

    assert left_out(saved(poor)) == ("edition", "proof", "mark")
    assert left_out(saved(whole)) == ()


def test_a_blank_without_rows_is_refused() -> None:
    document = Document()
    document.add_paragraph("{{ title }}")

    assert problem_of(saved(document)) == Problem.ROWLESS


@pytest.mark.parametrize("content", [b"", b"PK", b"%PDF-1.7", b"\0" * 1000])
def test_what_is_no_document_is_refused(content: bytes) -> None:
    assert problem_of(content) == Problem.FOREIGN


def test_hostile_packages_are_refused() -> None:
    blank = a_blank()
    links = "word/_rels/document.xml.rels"

    def with_link(kind: str) -> bytes:
        added = f"{_RELATION.format(kind)}</Relationships>".encode()
        return changed(blank, links, lambda xml: xml.replace(b"</Relationships>", added))

    entity = b'<!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d>'
    assert problem_of(blank + b"\0" * SIZE_LIMIT) == Problem.LARGE
    assert problem_of(changed(blank, "word/vbaProject.bin", lambda _: b"x")) == Problem.MACROS
    assert problem_of(with_link("attachedTemplate")) == Problem.LINKED
    assert problem_of(with_link("image")) == Problem.LINKED
    assert problem_of(changed(blank, "word/extra.xml", lambda _: entity)) == Problem.FOREIGN
    try_blank(with_link("hyperlink"), a_release()[1])


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b" " * 30 * 2**20)

    assert problem_of(written.getvalue()) == Problem.LARGE


async def test_the_list_is_printed_on_the_blank_until_it_is_taken_away(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        release, _agency = a_release(procedure=a_form())
        release.agency_id, release.list_id = office.agency.id, office.owner.id
        release.approved_by_id = office.approver.person_id
        await store.releases.add(release)
        usual = await exported(store, release, Format.DOCX)

        await set_blank(store, "бланк.docx", WORD, a_blank("Герб"), by=office.administrator)
        own = await exported(store, release, Format.DOCX)
        _agency, kept = await blank_of(store, by=office.administrator)
        await drop_blank(store, by=office.administrator)
        again = await exported(store, release, Format.DOCX)

    assert kept is not None
    assert kept.name == "бланк.docx"
    assert [len(read_docx(each.content)[0]) for each in (usual, own, again)] == [3, 2, 3]


async def test_another_blank_stands_in_the_history_and_is_told_to_the_approver(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        await set_blank(store, "бланк.docx", WORD, a_blank("Герб"), by=office.administrator)
        await drop_blank(store, by=office.administrator)

    async with sqlite_database.reading() as store:
        (last, first), count = await history(store, by=office.editor, limit=5, offset=0)
        agency = await store.agencies.get(office.agency.id)
    assert (first.was, first.becomes, first.by_title) == (
        {"value": ""},
        {"value": "бланк.docx"},
        office.administrator.title,
    )
    assert (last.was, last.becomes, count) == ({"value": "бланк.docx"}, {"value": ""}, 2)
    assert change_words(first, agency.procedure, Say("ru"))["title"] == "Бланк перечня"
    told = await people_told(sqlite_database, NoticeKind.PROCEDURE_CHANGED)
    assert told == [office.approver.person_id] * 2


async def test_a_bad_blank_leaves_the_former_one(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        await set_blank(store, "бланк.docx", WORD, a_blank(), by=office.administrator)

        with pytest.raises(BadBlankError):
            await set_blank(store, "x.docx", WORD, b"PK", by=office.administrator)
        _agency, kept = await blank_of(store, by=office.administrator)

    assert kept is not None
    assert kept.name == "бланк.docx"


@pytest.mark.parametrize(
    "role", [role for role in Role if role not in (Role.ADMINISTRATOR, Role.SECRETARY)]
)
async def test_only_an_administrator_changes_the_blank(
    role: Role, sqlite_database: Database
) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        with pytest.raises(NotAllowedError):
            await set_blank(store, "бланк.docx", WORD, a_blank(), by=office.of(role))
        with pytest.raises(NotAllowedError):
            await drop_blank(store, by=office.of(role))
