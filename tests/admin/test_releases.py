"""Releases: numbered, hashed, made whole or not at all."""

import json

import pytest

from admin import bundles, releases, review
from admin.errors import (
    BadDateError,
    BadOrderNumberError,
    FutureOrderError,
    NotAllowedError,
    OrderedReleaseError,
)
from storage.canonical import canonical
from storage.db import Database
from storage.models import Release
from storage.published import load_published
from storage.repositories.journal import FIRST_HASH, record_hash
from storage.store import Store
from storage.terms import ChangeKind, Client, Role
from tests.factories import Office, a_checked, a_procedure_by_order, open_office


async def release(
    store: Store, office: Office, kind: ChangeKind = ChangeKind.NEEDS, name: str = "site"
) -> Release:
    row = getattr(office, name)
    proposal = await a_checked(store, office.editor, office.reviewer, row, kind)
    return await review.approve(store, proposal.id, by=office.approver, seen=proposal.revision)


async def test_releases_of_a_list_are_numbered_one_by_one(database: Database) -> None:
    office = await open_office(database)

    for number, name in enumerate(("site", "reception"), start=1):
        async with database.writing() as store:
            made = await release(store, office, name=name)
        assert made.number == number

    async with database.reading() as store:
        history = await releases.history(store, office.owner.id, by=office.editor)
        owner = await store.agencies.list_by_id(office.owner.id)
    assert [each.number for each in history] == [2, 1]
    assert owner.release_number == 2


async def test_a_release_says_who_approved_it_and_by_what(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        made = await release(store, office)

    assert made.approved_by_title == office.approver.title
    assert made.document_line == f"Утверждён {made.date:%d.%m.%Y}, редакция 1"
    assert made.sample is False


async def test_the_hash_is_of_the_whole_list(database: Database) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        made = await release(store, office)

    async with database.reading() as store:
        kept = await store.releases.get(office.agency.id, made.id)

    content = json.loads(kept.content)
    assert releases.is_intact(kept)
    assert canonical(content) == kept.content
    assert [row["touchpoint"]["name"] for row in content["rows"]] == ["Сайт", "Приём"]
    assert content["number"] == 1


async def test_a_touched_content_is_noticed(database: Database) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        made = await release(store, office)

    forged = Release(
        agency_id=made.agency_id,
        list_id=made.list_id,
        number=2,
        date=made.date,
        approved_on=made.approved_on,
        content=made.content.replace("Сайт", "Сайд"),
        content_hash=made.content_hash,
        document_line=made.document_line,
        approved_by_title=made.approved_by_title,
    )

    assert not releases.is_intact(forged)


async def test_an_excluded_row_leaves_the_release_and_old_buttons_learn_of_it(
    database: Database,
) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        made = await release(store, office, ChangeKind.EXCLUDE)

    async with database.reading() as store:
        (agency,) = await load_published(store)

    card = agency.lists[Client.EXTERNAL]
    assert [row["id"] for row in releases.rows_of(made)] == [office.reception.id]
    assert card.row(office.site.id) is None
    assert card.gone[office.site.id].name == "Сайт"


async def test_citizens_are_answered_from_the_release_not_from_the_draft(
    database: Database,
) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        await release(store, office)
        await store.register.change_row(office.reception.id, 1, {"responsible": "Отдел"})
        before = await store.releases.version()

    async with database.writing() as store:
        await release(store, office, name="reception")
        after = await store.releases.version()

    assert before != after


async def test_an_agency_without_a_release_shows_no_list(database: Database) -> None:
    office = await open_office(database)

    async with database.reading() as store:
        (agency,) = await load_published(store)

    assert agency.code == office.agency.code
    assert agency.lists == {}


async def test_a_later_order_stands_beside_the_release_outside_its_hash(
    database: Database,
) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        made = await release(store, office)

    async with database.writing() as store:
        document = await releases.attach_document(
            store,
            made.id,
            kind="приказ",
            number="12",
            date="01.02.2026",
            title="",
            file=("приказ.pdf", "application/pdf", b"%PDF"),
            by=office.approver,
        )
        kept = await store.releases.get(office.agency.id, made.id)
        documents = await store.releases.documents(made.id)

    assert [each.id for each in documents] == [document.id]
    assert releases.is_intact(kept)
    assert kept.content_hash == made.content_hash


@pytest.mark.parametrize("role", [Role.EDITOR, Role.REVIEWER, Role.ADMINISTRATOR])
async def test_only_the_approver_attaches_an_order(database: Database, role: Role) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        made = await release(store, office)
        with pytest.raises(NotAllowedError):
            await releases.attach_document(
                store,
                made.id,
                kind="приказ",
                number="12",
                date="01.02.2026",
                title="",
                by=office.of(role),
            )


async def test_a_document_without_a_day_of_the_calendar_is_refused(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        made = await release(store, office)
        with pytest.raises(BadDateError):
            await releases.attach_document(
                store,
                made.id,
                kind="приказ",
                number="12",
                date="завтра",
                title="",
                by=office.approver,
            )


@pytest.mark.parametrize(
    ("number", "date", "refusal"),
    [("<b>", "01.02.2026", BadOrderNumberError), ("1", "01.02.2200", FutureOrderError)],
)
async def test_a_later_order_has_a_number_and_a_day_that_has_come(
    database: Database, number: str, date: str, refusal: type[Exception]
) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        made = await release(store, office)
        with pytest.raises(refusal):
            await releases.attach_document(
                store,
                made.id,
                kind="приказ",
                number=number,
                date=date,
                title="",
                by=office.approver,
            )


async def test_a_release_by_order_takes_no_second_order(database: Database) -> None:
    office = await open_office(database, a_procedure_by_order())

    async with database.writing() as store:
        proposal = await a_checked(store, office.editor, office.reviewer, office.site)
        bundle = await store.bundles.get(office.agency.id, proposal.bundle_id or 0)
        await bundles.present(store, bundle.id, by=office.head, seen=bundle.revision)
        made = await bundles.record_order(
            store, bundle.id, "1", "01.02.2026", by=office.approver, seen=bundle.revision
        )
        with pytest.raises(OrderedReleaseError):
            await releases.require_order_taken(store, made.id, by=office.approver)

    assert not releases.takes_order(made, office.agency)


async def test_internal_clients_do_not_see_the_history(database: Database) -> None:
    office = await open_office(database)

    async with database.reading() as store:
        with pytest.raises(NotAllowedError):
            await releases.history(store, office.owner.id, by=office.internal)


async def test_every_step_is_in_the_journal_and_its_chain_is_whole(database: Database) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        made = await release(store, office)

    async with database.reading() as store:
        records = await store.journal.of_agency(office.agency.id)

    assert [record.verb for record in records] == [
        "proposal.submit",
        "proposal.check",
        "release.make",
    ]
    assert [record.number for record in records] == [1, 2, 3]
    assert records[-1].details["hash"] == made.content_hash
    previous = FIRST_HASH
    for record in records:
        assert record.previous_hash == previous
        assert record.record_hash == record_hash(record)
        previous = record.record_hash


async def test_the_journal_holds_no_title_of_a_person_who_decided(database: Database) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        await release(store, office)

    async with database.reading() as store:
        records = await store.journal.of_agency(office.agency.id)

    assert {record.actor_id for record in records} == {
        office.editor.person_id,
        office.reviewer.person_id,
        office.approver.person_id,
    }
    assert "telegram" not in "".join(str(record.details) for record in records)
