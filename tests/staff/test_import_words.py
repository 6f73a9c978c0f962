"""What a preview says of a list that came as a file."""

import pytest

from admin.importing import imports
from admin.importing.plan import Plan
from admin.importing.preview_words import preview_words
from admin.importing.reading import read_file
from locales import Html, Say
from storage.db import Database
from tests.factories import DIRECTION, open_office
from tests.importing.files import SEVEN, a_docx


async def shown(database: Database, names: tuple[str, ...]) -> Html:
    lines = [
        (f"{place}.", DIRECTION, "", f"Процесс {place}", name, "получить информацию", "цифровая")
        for place, name in enumerate(names, 1)
    ]
    contents = await read_file("a.docx", a_docx([SEVEN, *lines]))
    office = await open_office(database)
    async with database.writing() as store:
        agency = await store.agencies.get(office.agency.id)
        record = await imports.preview(store, agency, "a.docx", contents, by=office.editor)
    plan = Plan.from_json(record.plan)
    return preview_words(record, plan, "external", agency.procedure, Say("ru"))


@pytest.mark.parametrize(
    ("names", "told"),
    [(("Новый сайт", "Новый сайт"), True), (("Новый сайт", "Другой сайт"), False)],
)
async def test_a_new_point_of_several_rows_is_told_before_it_becomes_several(
    sqlite_database: Database, names: tuple[str, ...], told: bool
) -> None:
    text = await shown(sqlite_database, names)

    assert ("отдельно: Новый сайт" in text) is told
