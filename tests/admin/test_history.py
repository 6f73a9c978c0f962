"""What a history tells besides the steps of proposals."""

from datetime import UTC, date, datetime

from admin import history, proposals, review
from admin.releases import make_release
from storage.db import Database
from storage.models import Publication, Succession
from storage.terms import SuccessionKind
from tests.factories import a_row, a_submitted, open_office


async def test_every_return_keeps_its_own_comment(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        proposal = await a_submitted(store, office.editor, office.site)
        for words in ("Уточните потребности", "Приложите основание"):
            await review.give_back(
                store, proposal.id, words, by=office.reviewer, seen=proposal.revision
            )
            await proposals.submit(store, proposal.id, by=office.editor, seen=proposal.revision)
        await review.reject(
            store, proposal.id, "Точки нет", by=office.reviewer, seen=proposal.revision
        )
    async with sqlite_database.reading() as store:
        past = await history.of_proposal(store, proposal.id, by=office.editor)

    said = [(each.what, each.comment) for each in past.events if each.comment]
    assert said == [
        ("return", "Уточните потребности"),
        ("return", "Приложите основание"),
        ("reject", "Точки нет"),
    ]


async def test_a_history_tells_where_and_when_its_release_was_placed(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        proposal = await a_submitted(store, office.editor, office.site)
        await review.check(store, proposal.id, by=office.reviewer, seen=proposal.revision)
        release = await review.approve(
            store, proposal.id, by=office.approver, seen=proposal.revision
        )
        store.session.add(
            Publication(
                agency_id=office.agency.id,
                release_id=release.id,
                published_on=date(2026, 12, 7),
                address="https://example.org/list",
                recorded_by_id=office.reviewer.person_id,
            )
        )
        await store.flush()
        past = await history.of_row(store, office.site.id, by=office.editor)

    (placed,) = [each for each in past.events if each.what == "published"]
    assert (placed.name, placed.document) == ("07.12.2026", "https://example.org/list")
    assert placed.who == "Проверяющий 1"


async def test_a_history_tells_what_became_of_the_agency(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        store.session.add(
            Succession(
                agency_id=office.agency.id,
                kind=SuccessionKind.RENAMED,
                takes_effect_on=date(2025, 12, 29),
                name_was="Служба",
                document_kind="Указ",
                document_number="7",
                document_date=date(2025, 12, 1),
                created_at=datetime(2025, 12, 2, tzinfo=UTC),
            )
        )
        await store.flush()
        past = await history.of_touchpoint(store, office.site.touchpoint_id, by=office.editor)

    (told,) = [each for each in past.events if each.what.startswith("succession")]
    assert (told.what, told.name) == ("succession-renamed", "29.12.2025")
    assert told.document == "Указ № 7, 01.12.2025"


async def test_a_row_that_no_proposal_brought_began_in_its_first_release(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        await make_release(store, office.owner.id, [], by=office.approver)
        point = await store.register.touchpoint(office.agency.id, office.site.touchpoint_id)
        await a_row(store, office.owner, point, process="Второй процесс")
        for _ in range(2):
            await make_release(store, office.owner.id, [], by=office.approver)

    async with sqlite_database.reading() as store:
        past = await history.of_touchpoint(store, point.id, by=office.reviewer)

    assert [each.number for each in past.events if each.what == "first"] == ["1", "2"]
