"""Of the files that would begin one list the latest waits, and none after a release."""

from storage.db import Database
from storage.models import ListImport
from storage.terms import ImportStatus
from tests.admin.test_first_list import Beginning


async def status(begun: Beginning, record: ListImport) -> ImportStatus:
    async with begun.database.reading() as store:
        return (await store.imports.get(record.agency_id, record.id)).status


async def test_a_second_file_of_the_same_list_replaces_the_first(
    sqlite_database: Database,
) -> None:
    begun = await Beginning(sqlite_database).open()
    first = await begun.ask(begun.editor)

    second = await begun.ask(begun.approver)

    assert await status(begun, first) is ImportStatus.DROPPED
    assert await status(begun, second) is ImportStatus.WAITING
    assert "import_replaced" in await begun.told(begun.editor)


async def test_a_release_leaves_no_other_file_of_its_list_waiting(
    sqlite_database: Database,
) -> None:
    begun = await Beginning(sqlite_database).open()
    first = await begun.ask(begun.editor)
    second = await begun.ask(begun.editor)
    async with begun.database.writing() as store:
        kept = await store.imports.get(first.agency_id, first.id)
        kept.status = ImportStatus.WAITING

    await begun.approve(second, begun.approver)

    assert await status(begun, first) is ImportStatus.DROPPED
