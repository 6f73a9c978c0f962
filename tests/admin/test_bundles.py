"""By order (D13): a press is not the approval, the recorded order is."""

from datetime import date

import pytest

from admin import bundles, proposals, review, team
from admin.clock import agency_today
from admin.errors import (
    AlreadyDecidedError,
    AlreadyDoneError,
    BadDateError,
    BadOrderNumberError,
    CommentNeededError,
    EmptyBundleError,
    FutureOrderError,
    NotAllowedError,
    OtherTurnError,
    OwnProposalError,
    PresentedBundleError,
    SubjectMovedError,
    UnpresentedBundleError,
)
from admin.errors.bundles import BundleMovedOnError
from admin.orders import Order
from storage.db import Database
from storage.models import Bundle, Proposal
from storage.store import Store
from storage.terms import BundleStatus, ChangeKind, Role, Status
from tests.admin.test_review import notices, told
from tests.factories import (
    OFFICE_ROLES,
    Office,
    a_checked,
    a_procedure_by_order,
    a_staff,
    open_office,
)


async def by_order(database: Database) -> Office:
    return await open_office(database, a_procedure_by_order())


async def collected(store: Store, office: Office) -> Bundle:
    """A bundle in which one checked change waits."""
    proposal = await a_checked(store, office.editor, office.reviewer, office.site)
    return await store.bundles.get(office.agency.id, proposal.bundle_id or 0)


async def presented(store: Store, office: Office) -> Bundle:
    bundle = await collected(store, office)
    return await bundles.present(store, bundle.id, by=office.head, seen=bundle.revision)


async def test_a_checked_change_waits_in_the_bundle_and_nobody_presses_approve(
    database: Database,
) -> None:
    office = await by_order(database)

    async with database.writing() as store:
        proposal = await a_checked(store, office.editor, office.reviewer, office.site)
        with pytest.raises(OtherTurnError) as refused:
            await review.approve(store, proposal.id, by=office.approver, seen=proposal.revision)
        found = await told(store)

    assert refused.value.words == {"turn": "present"}
    assert proposal.bundle_id is not None
    assert ("to_present", office.head.person_id) in found
    assert ("to_approve", office.approver.person_id) not in found


async def test_checked_changes_of_a_list_collect_in_one_bundle(database: Database) -> None:
    office = await by_order(database)

    async with database.writing() as store:
        first = await a_checked(store, office.editor, office.reviewer, office.site)
        second = await a_checked(store, office.editor, office.reviewer, office.reception)

    assert first.bundle_id == second.bundle_id


async def test_the_recorded_order_makes_the_release(database: Database) -> None:
    office = await by_order(database)
    async with database.writing() as store:
        first = await a_checked(store, office.editor, office.reviewer, office.site)
        await a_checked(store, office.editor, office.reviewer, office.reception)
        bundle = await store.bundles.get(office.agency.id, first.bundle_id or 0)
        await bundles.present(store, bundle.id, by=office.head, seen=bundle.revision)

    async with database.writing() as store:
        release = await bundles.record_order(
            store, bundle.id, "54-П", "11.04.2024", by=office.approver, seen=bundle.revision
        )
        taken = await store.proposals.of_release(release.id)

    assert release.document_line == "Приказ от 11.04.2024 № 54-П"
    assert f"{release.approved_on:%d.%m.%Y}" == "11.04.2024"
    assert [proposal.status for proposal in taken] == [Status.RELEASED] * 2
    assert {proposal.approved_by_id for proposal in taken} == {office.approver.person_id}


async def test_presenting_tells_the_approvers(database: Database) -> None:
    office = await by_order(database)

    async with database.writing() as store:
        bundle = await presented(store, office)
        (notice,) = await notices(store, "to_order")
        found = await told(store)

    assert notice["bundle"] == bundle.id
    assert ("to_order", office.approver.person_id) in found


@pytest.mark.parametrize("role", [each for each in OFFICE_ROLES if each is not Role.HEAD])
async def test_only_the_head_presents(database: Database, role: Role) -> None:
    office = await by_order(database)

    async with database.writing() as store:
        bundle = await collected(store, office)
        with pytest.raises(NotAllowedError):
            await bundles.present(store, bundle.id, by=office.of(role), seen=bundle.revision)


@pytest.mark.parametrize("role", [each for each in OFFICE_ROLES if each is not Role.APPROVER])
async def test_only_the_approver_records_the_order_or_sends_back(
    database: Database, role: Role
) -> None:
    office = await by_order(database)

    async with database.writing() as store:
        bundle = await presented(store, office)
        by, seen = office.of(role), bundle.revision
        with pytest.raises(NotAllowedError):
            await bundles.record_order(store, bundle.id, "1", "11.04.2024", by=by, seen=seen)
        with pytest.raises(NotAllowedError):
            await bundles.send_back(store, bundle.id, "уточните", by=by, seen=seen)


async def test_an_order_follows_the_presentation(database: Database) -> None:
    office = await by_order(database)

    async with database.writing() as store:
        bundle = await collected(store, office)
        with pytest.raises(UnpresentedBundleError):
            await bundles.record_order(
                store, bundle.id, "1", "11.04.2024", by=office.approver, seen=bundle.revision
            )
        with pytest.raises(UnpresentedBundleError):
            await bundles.send_back(
                store, bundle.id, "уточните", by=office.approver, seen=bundle.revision
            )


async def test_an_emptied_bundle_is_not_presented(database: Database) -> None:
    office = await by_order(database)

    async with database.writing() as store:
        proposal = await a_checked(store, office.editor, office.reviewer, office.site)
        bundle = await store.bundles.get(office.agency.id, proposal.bundle_id or 0)
        await proposals.withdraw(store, proposal.id, by=office.editor, seen=proposal.revision)
        with pytest.raises(EmptyBundleError):
            await bundles.present(store, bundle.id, by=office.head, seen=bundle.revision)


async def test_a_bundle_is_not_presented_twice(database: Database) -> None:
    office = await by_order(database)

    async with database.writing() as store:
        bundle = await presented(store, office)
        with pytest.raises(AlreadyDecidedError) as refused:
            await bundles.present(store, bundle.id, by=office.head, seen=bundle.revision)

    assert refused.value.words["decision"] == "presented"
    assert refused.value.words["who"] == office.head.title


async def test_an_order_is_not_recorded_twice(database: Database) -> None:
    office = await by_order(database)

    async with database.writing() as store:
        bundle = await presented(store, office)
        seen = bundle.revision
        await bundles.record_order(
            store, bundle.id, "1", "11.04.2024", by=office.approver, seen=seen
        )
        with pytest.raises(AlreadyDoneError):
            await bundles.record_order(
                store, bundle.id, "1", "11.04.2024", by=office.approver, seen=seen
            )

    async with database.reading() as store:
        assert len(await store.releases.of_list(office.owner.id)) == 1


async def test_an_old_button_does_not_record_an_order(database: Database) -> None:
    office = await by_order(database)

    async with database.writing() as store:
        bundle = await presented(store, office)
        with pytest.raises(BundleMovedOnError):
            await bundles.record_order(
                store,
                bundle.id,
                "1",
                "11.04.2024",
                by=office.approver,
                seen=bundle.revision - 1,
            )


async def test_an_approver_who_wrote_in_the_bundle_does_not_record_its_order(
    database: Database,
) -> None:
    office = await by_order(database)

    async with database.writing() as store:
        proposal = await a_checked(store, office.approver, office.reviewer, office.site)
        bundle = await store.bundles.get(office.agency.id, proposal.bundle_id or 0)
        await bundles.present(store, bundle.id, by=office.head, seen=bundle.revision)
        with pytest.raises(OwnProposalError):
            await bundles.record_order(
                store, bundle.id, "1", "11.04.2024", by=office.approver, seen=bundle.revision
            )
        (notice,) = await notices(store, "nobody_decides")

    assert (notice["needed"], notice["bundle"]) == ("approve", bundle.id)


async def test_a_second_approver_records_it_then(database: Database) -> None:
    office = await by_order(database)

    async with database.writing() as store:
        second = await a_staff(store, office.agency, Role.APPROVER)
        proposal = await a_checked(store, office.approver, office.reviewer, office.site)
        bundle = await store.bundles.get(office.agency.id, proposal.bundle_id or 0)
        await bundles.present(store, bundle.id, by=office.head, seen=bundle.revision)
        release = await bundles.record_order(
            store, bundle.id, "1", "11.04.2024", by=second, seen=bundle.revision
        )

    assert release.approved_by_id == second.person_id


@pytest.mark.parametrize(
    ("number", "date", "refusal"),
    [
        (" ", "11.04.2024", BadOrderNumberError),
        ("нет", "11.04.2024", BadOrderNumberError),
        ("<b>", "11.04.2024", BadOrderNumberError),
        ("1", "31.02.2024", BadDateError),
        ("1", "01.01.2200", FutureOrderError),
    ],
)
async def test_an_order_has_a_number_and_a_day(
    database: Database, number: str, date: str, refusal: type[Exception]
) -> None:
    office = await by_order(database)

    async with database.writing() as store:
        bundle = await presented(store, office)
        with pytest.raises(refusal):
            await bundles.record_order(
                store, bundle.id, number, date, by=office.approver, seen=bundle.revision
            )

    assert bundle.status is BundleStatus.PRESENTED


async def test_what_an_order_would_do_is_said_before_it_is_recorded(database: Database) -> None:
    office = await by_order(database)

    async with database.writing() as store:
        bundle = await presented(store, office)
        seen, today = bundle.revision, agency_today(office.agency.time_zone)
        early = await bundles.order_ahead(
            store, bundle.id, "№ 54", "11.04.2024", by=office.approver, seen=seen
        )
        timely = await bundles.order_ahead(
            store, bundle.id, "54", f"{today:%d.%m.%Y}", by=office.approver, seen=seen
        )

    assert (early.order, early.release, early.changes) == (Order("54", date(2024, 4, 11)), 1, 1)
    assert early.presented_on == today and early.is_early
    assert not timely.is_early
    assert bundle.status is BundleStatus.PRESENTED


async def test_a_presented_change_stands_still(database: Database) -> None:
    office = await by_order(database)

    async with database.writing() as store:
        bundle = await presented(store, office)
        (proposal,) = await store.proposals.in_bundle(bundle.id)
        with pytest.raises(PresentedBundleError):
            await proposals.withdraw(store, proposal.id, by=office.editor, seen=proposal.revision)
        with pytest.raises(PresentedBundleError):
            await review.give_back(
                store, proposal.id, "уточните", by=office.head, seen=proposal.revision
            )


async def test_a_bundle_is_sent_back_with_a_reason_told_to_the_head(database: Database) -> None:
    office = await by_order(database)

    async with database.writing() as store:
        bundle = await presented(store, office)
        with pytest.raises(CommentNeededError):
            await bundles.send_back(
                store, bundle.id, "нет", by=office.approver, seen=bundle.revision
            )
        await bundles.send_back(
            store, bundle.id, "уточните адреса", by=office.approver, seen=bundle.revision
        )
        found = await told(store)

    assert (bundle.status, bundle.comment) == (BundleStatus.COLLECTING, "уточните адреса")
    assert ("bundle_returned", office.head.person_id) in found


async def test_a_bundle_that_comes_back_to_nobody_is_told_to_the_administrator(
    database: Database,
) -> None:
    office = await by_order(database)
    async with database.writing() as store:
        bundle = await presented(store, office)
        await team.revoke(store, office.head.id, by=office.administrator)
        assert await notices(store, "nobody_decides") == []

        await bundles.send_back(
            store, bundle.id, "уточните адреса", by=office.approver, seen=bundle.revision
        )

        (notice,) = await notices(store, "nobody_decides")
    assert notice["needed"] == "present"


async def test_the_head_returns_a_change_of_a_bundle_that_came_back(database: Database) -> None:
    office = await by_order(database)

    async with database.writing() as store:
        bundle = await presented(store, office)
        await bundles.send_back(
            store, bundle.id, "уточните адреса", by=office.approver, seen=bundle.revision
        )
        (proposal,) = await store.proposals.in_bundle(bundle.id)
        await review.give_back(
            store, proposal.id, "уточните", by=office.head, seen=proposal.revision
        )

    assert (proposal.status, proposal.bundle_id) == (Status.RETURNED, None)


async def test_what_is_checked_after_presenting_goes_to_a_new_bundle(database: Database) -> None:
    office = await by_order(database)

    async with database.writing() as store:
        bundle = await presented(store, office)
        later = await a_checked(store, office.editor, office.reviewer, office.reception)

    assert later.bundle_id not in (None, bundle.id)


async def test_later_changes_join_the_bundle_that_came_back(database: Database) -> None:
    office = await by_order(database)

    async with database.writing() as store:
        bundle = await presented(store, office)
        later = await a_checked(store, office.editor, office.reviewer, office.reception)
        await bundles.send_back(
            store, bundle.id, "уточните адреса", by=office.approver, seen=bundle.revision
        )
        waiting = await store.bundles.waiting(office.agency.id)

    assert later.bundle_id == bundle.id
    assert [each.id for each in waiting] == [bundle.id]
    async with database.reading() as store:
        _bundle, inside = await bundles.read(store, bundle.id, by=office.head)
        assert len(inside) == 2


async def test_when_one_change_refuses_nothing_of_the_bundle_is_released(
    database: Database,
) -> None:
    office = await by_order(database)
    async with database.writing() as store:
        first = await a_checked(store, office.editor, office.reviewer, office.site)
        second = await a_checked(store, office.editor, office.reviewer, office.reception)
        bundle = await store.bundles.get(office.agency.id, first.bundle_id or 0)
        await bundles.present(store, bundle.id, by=office.head, seen=bundle.revision)
        await store.register.change_row(office.reception.id, 1, {"responsible": "Отдел"})

    with pytest.raises(SubjectMovedError):
        async with database.writing() as store:
            await bundles.record_order(
                store, bundle.id, "1", "11.04.2024", by=office.approver, seen=bundle.revision
            )

    async with database.reading() as store:
        kept = await store.bundles.get(office.agency.id, bundle.id)
        row = await store.register.row(office.agency.id, office.site.id)
        statuses = [
            (await store.session.get_one(Proposal, each.id)).status for each in (first, second)
        ]
        owner = await store.agencies.list_by_id(office.owner.id)
        assert await store.releases.of_list(owner.id) == []
    assert kept.status is BundleStatus.PRESENTED
    assert row.needs == ["information"]
    assert statuses == [Status.CHECKED] * 2
    assert owner.release_number == 0


async def test_where_the_only_reviewer_is_the_author_the_approver_checks(
    database: Database,
) -> None:
    office = await by_order(database)

    async with database.writing() as store:
        for gone in (office.reviewer, office.editor):
            (await store.session.merge(gone)).revoked_at = gone.joined_at
        proposal = await a_checked(
            store, office.head, office.approver, office.site, ChangeKind.NEEDS
        )

    assert proposal.status is Status.CHECKED
    assert proposal.checked_by_id == office.approver.person_id
