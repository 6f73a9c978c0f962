"""The document that approves a release: recorded with it, named by its line (D13)."""

import pytest

from admin import bundles
from admin.errors import ShortTextError
from admin.files import keep_file
from admin.orders import Paper, paper_title
from storage.db import Database
from storage.models import ReleaseDocument
from storage.store import Store
from tests.factories import Office, a_checked, a_procedure_by_order, open_office

LINE = "{kind} от {order_date} № {order_number} «{title}»"


async def presented(store: Store, office: Office) -> tuple[int, int]:
    """A bundle that waits for its order, and its revision."""
    proposal = await a_checked(store, office.editor, office.reviewer, office.site)
    bundle = await store.bundles.get(office.agency.id, proposal.bundle_id or 0)
    await bundles.present(store, bundle.id, by=office.head, seen=bundle.revision)
    return bundle.id, bundle.revision


async def documents(store: Store, office: Office) -> list[ReleaseDocument]:
    (release,) = await store.releases.of_list(office.owner.id)
    return list(await store.releases.documents(release.id))


async def test_a_release_keeps_the_document_that_approved_it(database: Database) -> None:
    office = await open_office(database, a_procedure_by_order(document_line=LINE))

    async with database.writing() as store:
        bundle, seen = await presented(store, office)
        file = await keep_file(store, "a.pdf", "application/pdf", b"1", by=office.approver)
        release = await bundles.record_order(
            store,
            bundle,
            "№ 54-р",
            "11.04.2024",
            by=office.approver,
            seen=seen,
            paper=Paper("Распоряжение", "О перечне", file.id),
        )
        (document,) = await documents(store, office)

    assert document.approving
    assert (document.kind, document.number, document.title) == (
        "Распоряжение",
        "54-р",
        "О перечне",
    )
    assert (document.date, document.file_id) == (release.approved_on, file.id)
    assert release.document_line == "Распоряжение от 11.04.2024 № 54-р «О перечне»"


async def test_number_and_date_are_enough_for_an_order(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database, a_procedure_by_order())

    async with sqlite_database.writing() as store:
        bundle, seen = await presented(store, office)
        await bundles.record_order(store, bundle, "54", "11.04.2024", by=office.approver, seen=seen)
        (document,) = await documents(store, office)

    assert (document.kind, document.number, document.title) == ("Приказ", "54", "")


def test_a_title_has_letters() -> None:
    with pytest.raises(ShortTextError):
        paper_title("О")
