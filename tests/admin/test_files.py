"""Files that staff attach."""

import pytest

from admin.errors import EmptyFileError
from admin.files import keep_file
from storage.db import Database
from tests.factories import open_office


async def test_an_empty_file_is_refused(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        with pytest.raises(EmptyFileError):
            await keep_file(store, "order.pdf", "application/pdf", b"", by=office.editor)


@pytest.mark.parametrize(
    ("name", "media_type", "kept"),
    [
        ("приказ.pdf", "application/pdf", "приказ.pdf"),
        ("", "application/pdf", "dokument.pdf"),
        (" \u200b", "image/jpeg", "dokument.jpg"),
        ("", "application/x-nobody-knows", "dokument"),
    ],
)
async def test_a_file_has_a_name(database: Database, name: str, media_type: str, kept: str) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        stored = await keep_file(store, name, media_type, b"1", by=office.editor)

    assert stored.name == kept
