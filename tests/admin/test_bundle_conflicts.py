"""A bundle can be released when its order is signed: what does not fit is refused before."""

import pytest
from sqlalchemy import event

from admin import bundles, proposals, review
from admin.errors import BundleConflictError
from storage.db import Database
from storage.models import Bundle, Proposal
from storage.store import Store
from storage.terms import ChangeKind, Kind, Role, Status
from tests.factories import (
    OFFICE_ROLES,
    Office,
    a_checked,
    a_procedure_by_order,
    a_row,
    a_staff,
    a_submitted,
    a_touchpoint,
    an_addition,
    open_office,
)


async def by_order(database: Database) -> Office:
    return await open_office(database, a_procedure_by_order())


async def bundle_of(store: Store, proposal: Proposal) -> Bundle:
    return await store.bundles.get(proposal.agency_id, proposal.bundle_id or 0)


@pytest.mark.parametrize("kind", [ChangeKind.KIND, ChangeKind.CONTACTS])
async def test_a_point_that_the_bundle_excludes_is_not_changed_in_it(
    database: Database, kind: ChangeKind
) -> None:
    office = await by_order(database)

    async with database.writing() as store:
        await a_checked(store, office.editor, office.reviewer, office.site, ChangeKind.EXCLUDE)
        change = await a_submitted(store, office.editor, office.site, kind)
        with pytest.raises(BundleConflictError) as refused:
            await review.check(store, change.id, by=office.reviewer, seen=change.revision)
        row = await store.register.row(office.agency.id, office.site.id)

    assert refused.value.words == {"name": "Сайт"}
    assert change.status is Status.SUBMITTED
    assert not row.excluded


async def test_a_tried_bundle_leaves_the_list_as_it_was(database: Database) -> None:
    office = await by_order(database)

    async with database.writing() as store:
        added = await an_addition(store, office.editor)
        await proposals.submit(store, added.id, by=office.editor, seen=added.revision)
        await review.check(store, added.id, by=office.reviewer, seen=added.revision)
        kind = await a_checked(store, office.editor, office.reviewer, office.site, ChangeKind.KIND)
        bundle = await bundle_of(store, kind)
        await bundles.present(store, bundle.id, by=office.head, seen=bundle.revision)
        rows = await store.register.rows(office.owner.id)
        point = await store.register.touchpoint(office.agency.id, office.site.touchpoint_id)
        seen = (len(rows), point.kind, point.revision)

    async with database.reading() as store:
        points = await store.register.touchpoints(office.agency.id)
        assert len(points) == 2
    assert seen == (2, Kind.DIGITAL, 1)


async def test_what_came_together_by_a_return_is_tried_before_it_is_presented(
    database: Database,
) -> None:
    office = await by_order(database)
    async with database.writing() as store:
        first = await a_checked(
            store, office.editor, office.reviewer, office.site, ChangeKind.EXCLUDE
        )
        bundle = await bundle_of(store, first)
        await bundles.present(store, bundle.id, by=office.head, seen=bundle.revision)
        await a_checked(store, office.editor, office.reviewer, office.site, ChangeKind.KIND)
        await bundles.send_back(
            store, bundle.id, "уточните", by=office.approver, seen=bundle.revision
        )

    async with database.writing() as store:
        with pytest.raises(BundleConflictError):
            await bundles.present(store, bundle.id, by=office.head, seen=bundle.revision)
        await review.give_back(store, first.id, "не вместе", by=office.head, seen=first.revision)
        presented = await bundles.present(store, bundle.id, by=office.head, seen=bundle.revision)
        release = await bundles.record_order(
            store, bundle.id, "1", "11.04.2024", by=office.approver, seen=presented.revision
        )

    assert release.number == 1


async def test_one_point_is_not_added_twice_to_a_process(database: Database) -> None:
    office = await by_order(database)

    async with database.writing() as store:
        point = await a_touchpoint(store, office.agency, "Окно")
        await a_row(store, office.owner, point, process="Другой процесс")
        first = await an_addition(store, office.editor, "Окно")
        second = await an_addition(store, office.editor, "Окно ")
        await proposals.submit(store, first.id, by=office.editor, seen=first.revision)
        await review.check(store, first.id, by=office.reviewer, seen=first.revision)
        reused = {**second.becomes, "touchpoint_id": point.id}
        values = {"becomes": reused, "status": Status.SUBMITTED, "submitted_at": first.updated_at}
        await store.proposals.change(second, second.revision, values)
        with pytest.raises(BundleConflictError) as refused:
            await review.check(store, second.id, by=office.reviewer, seen=second.revision)

    assert refused.value.words == {"name": "Окно"}


async def test_a_large_bundle_reads_its_list_no_oftener_than_a_small_one(
    sqlite_database: Database,
) -> None:
    office = await by_order(sqlite_database)
    asked: list[str] = []
    engine = sqlite_database.engine.sync_engine
    event.listen(engine, "before_cursor_execute", lambda *given: asked.append(given[2]))
    reads = []

    async with sqlite_database.writing() as store:
        for _ in range(8):
            row = await a_row(store, office.owner, await a_touchpoint(store, office.agency))
            change = await a_submitted(store, office.editor, row, ChangeKind.KIND)
            asked.clear()
            await review.check(store, change.id, by=office.reviewer, seen=change.revision)
            reads.append(sum('FROM "row"' in each for each in asked))

    assert reads[1] > 0
    assert reads[-1] == reads[1]


async def test_a_change_is_tried_with_those_that_were_begun_later(database: Database) -> None:
    office = await by_order(database)

    async with database.writing() as store:
        first = await a_submitted(store, office.editor, office.site, ChangeKind.EXCLUDE)
        await a_checked(store, office.editor, office.reviewer, office.site, ChangeKind.KIND)
        with pytest.raises(BundleConflictError) as refused:
            await review.check(store, first.id, by=office.reviewer, seen=first.revision)

    assert refused.value.words == {"name": "Сайт"}


async def test_a_bundle_waits_for_the_head_then_for_the_approver(database: Database) -> None:
    office = await by_order(database)

    async def waits(store: Store) -> dict[Role, int]:
        staff = [role for role in OFFICE_ROLES if role is not Role.INTERNAL]
        found = {role: await bundles.waiting_for(store, office.of(role)) for role in staff}
        return {role: len(waiting) for role, waiting in found.items() if waiting}

    async with database.writing() as store:
        nothing = await waits(store)
        proposal = await a_checked(store, office.editor, office.reviewer, office.site)
        collecting = await waits(store)
        bundle = await bundle_of(store, proposal)
        await bundles.present(store, bundle.id, by=office.head, seen=bundle.revision)
        presented = await waits(store)

    assert (nothing, collecting, presented) == ({}, {Role.HEAD: 1}, {Role.APPROVER: 1})


async def test_an_emptied_bundle_waits_for_nobody(database: Database) -> None:
    office = await by_order(database)

    async with database.writing() as store:
        proposal = await a_checked(store, office.editor, office.reviewer, office.site)
        await proposals.withdraw(store, proposal.id, by=office.editor, seen=proposal.revision)
        assert await bundles.waiting_for(store, office.head) == []


async def test_an_approver_who_wrote_in_the_bundle_may_only_send_it_back(
    database: Database,
) -> None:
    office = await by_order(database)

    async with database.writing() as store:
        second = await a_staff(store, office.agency, Role.APPROVER)
        proposal = await a_checked(store, office.approver, office.reviewer, office.site)
        bundle = await bundle_of(store, proposal)
        before = bundles.open_bundle_steps(bundle, [proposal], office.head)
        await bundles.present(store, bundle.id, by=office.head, seen=bundle.revision)
        shown = {
            by.id: bundles.open_bundle_steps(bundle, [proposal], by)
            for by in (office.approver, second, office.head)
        }
        waiting = {
            by.id: len(await bundles.waiting_for(store, by)) for by in (office.approver, second)
        }

    assert before == ["present"]
    assert shown == {
        office.approver.id: ["send_back"],
        second.id: ["order", "send_back"],
        office.head.id: [],
    }
    assert waiting == {office.approver.id: 0, second.id: 1}
