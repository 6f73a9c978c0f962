"""The consolidated list: the secretary puts the units' parts together before the order (D13)."""

import pytest
from sqlalchemy import select

from admin import bundles, consolidated, history, proposals, review
from admin.errors import EmptyBundleError, NotAllowedError
from admin.errors.bundles import BundleMovedOnError, UnassembledBundleError
from admin.notices import NoticeKind, key_of
from bot.staff.actions import OpenBundle
from bot.staff.notices import render_notice
from storage.db import Database
from storage.models import Bundle, QueuedMessage, Staff, Unit
from storage.store import Store
from storage.terms import BundleStatus, ChangeKind, Client, Role, Status
from tests.factories import (
    Office,
    a_checked,
    a_list,
    a_procedure_by_order,
    a_row,
    a_staff,
    a_submitted,
    a_touchpoint,
    an_addition,
    open_office,
)


async def by_order(database: Database) -> tuple[Office, Staff]:
    """An agency whose releases an order makes, and its secretary."""
    office = await open_office(database, a_procedure_by_order())
    async with database.writing() as store:
        return office, await a_staff(store, office.agency, Role.SECRETARY)


async def test_history_tells_what_became_of_the_bundle(sqlite_database: Database) -> None:
    office, secretary = await by_order(sqlite_database)
    async with sqlite_database.writing() as store:
        site, _reception = await two_checked(store, office)
        bundle = await bundle_of(store, office)
        for verb in (consolidated.put_aside, consolidated.take_back):
            await verb(store, bundle.id, site, by=secretary, seen=bundle.revision)
        await assembled(store, office, secretary)
        await bundles.present(store, bundle.id, by=office.head, seen=bundle.revision)
        await bundles.send_back(
            store, bundle.id, "Уточните", by=office.approver, seen=bundle.revision
        )

    async with sqlite_database.reading() as store:
        past = await history.of_proposal(store, site, by=office.reviewer)

    assert [(each.what, each.who) for each in past.events[2:]] == [
        ("put_aside", secretary.title),
        ("take_back", secretary.title),
        ("assemble", secretary.title),
        ("present", office.head.title),
        ("send_back", office.approver.title),
    ]


async def bundle_of(store: Store, office: Office) -> Bundle:
    bundle = await store.bundles.collecting(office.owner.id)
    assert bundle is not None
    return bundle


async def two_checked(store: Store, office: Office) -> tuple[int, int]:
    """A change of the site and one of the reception."""
    site = await a_checked(store, office.editor, office.reviewer, office.site)
    reception = await a_checked(store, office.editor, office.reviewer, office.reception)
    return site.id, reception.id


async def assembled(store: Store, office: Office, secretary: Staff) -> Bundle:
    bundle = await bundle_of(store, office)
    return await consolidated.assemble(store, bundle.id, by=secretary, seen=bundle.revision)


async def ordered(store: Store, office: Office, secretary: Staff) -> Bundle:
    """From the assembled list to the release."""
    bundle = await assembled(store, office, secretary)
    await bundles.present(store, bundle.id, by=office.head, seen=bundle.revision)
    await bundles.record_order(
        store, bundle.id, "54", "11.04.2024", by=office.approver, seen=bundle.revision
    )
    return bundle


async def test_the_head_presents_what_the_secretary_has_put_together(database: Database) -> None:
    office, secretary = await by_order(database)

    async with database.writing() as store:
        await two_checked(store, office)
        bundle = await bundle_of(store, office)
        inside = await store.proposals.in_bundle(bundle.id)
        before = await bundles.steps_at_hand(store, bundle, inside, secretary)
        with pytest.raises(UnassembledBundleError) as refused:
            await bundles.present(store, bundle.id, by=office.head, seen=bundle.revision)
        await assembled(store, office, secretary)
        after = await bundles.steps_at_hand(store, bundle, inside, office.head)
        await bundles.present(store, bundle.id, by=office.head, seen=bundle.revision)

    assert before == ["assemble"]
    assert refused.value.words["who"] == secretary.title
    assert after == ["present"]
    assert bundle.status is BundleStatus.PRESENTED


async def test_without_a_secretary_the_head_presents_directly(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database, a_procedure_by_order())

    async with sqlite_database.writing() as store:
        await two_checked(store, office)
        bundle = await bundle_of(store, office)
        await bundles.present(store, bundle.id, by=office.head, seen=bundle.revision)

    assert bundle.status is BundleStatus.PRESENTED


async def test_the_head_may_put_it_together_and_an_editor_may_not(
    sqlite_database: Database,
) -> None:
    office, _secretary = await by_order(sqlite_database)

    async with sqlite_database.writing() as store:
        await two_checked(store, office)
        bundle = await bundle_of(store, office)
        with pytest.raises(NotAllowedError):
            await consolidated.assemble(store, bundle.id, by=office.editor, seen=bundle.revision)
        await assembled(store, office, office.head)

    assert bundle.assembled_by_id == office.head.person_id


async def test_parts_are_those_of_the_units_and_drafts_are_not_counted(
    sqlite_database: Database,
) -> None:
    office, secretary = await by_order(sqlite_database)

    async with sqlite_database.writing() as store:
        unit = Unit(agency_id=office.agency.id, name="Отдел надзора")
        await store.agencies.add(unit)
        await store.register.change_row(office.site.id, 1, {"unit_id": unit.id})
        site, reception = await two_checked(store, office)
        await an_addition(store, office.editor)
        addition = await an_addition(store, office.editor)
        await proposals.submit(store, addition.id, by=office.editor, seen=addition.revision)
        bundle = await bundle_of(store, office)
        found = await consolidated.parts(store, bundle, by=secretary)

    assert [(each.name, [one.id for one in each.ready], each.at_work) for each in found] == [
        ("Отдел надзора", [site], 0),
        ("", [reception], 1),
    ]


async def test_what_is_put_aside_waits_for_the_next_order(database: Database) -> None:
    office, secretary = await by_order(database)

    async with database.writing() as store:
        site, reception = await two_checked(store, office)
        bundle = await bundle_of(store, office)
        await consolidated.put_aside(store, bundle.id, site, by=secretary, seen=bundle.revision)
        await ordered(store, office, secretary)
        left = await store.proposals.get(office.agency.id, site)
        taken = await store.proposals.get(office.agency.id, reception)
        following = await bundle_of(store, office)

    assert (taken.status, left.status) == (Status.RELEASED, Status.CHECKED)
    assert (left.bundle_id, left.put_aside) == (following.id, False)
    assert following.id != bundle.id


async def test_a_whole_part_is_put_aside_and_one_of_it_taken_back(
    sqlite_database: Database,
) -> None:
    office, secretary = await by_order(sqlite_database)

    async with sqlite_database.writing() as store:
        site, reception = await two_checked(store, office)
        bundle = await bundle_of(store, office)
        await consolidated.put_unit_aside(
            store, bundle.id, consolidated.NO_UNIT, by=secretary, seen=bundle.revision
        )
        with pytest.raises(EmptyBundleError):
            await assembled(store, office, secretary)
        await consolidated.take_back(store, bundle.id, site, by=secretary, seen=bundle.revision)
        inside = [each.id for each in await store.proposals.in_bundle(bundle.id)]
        aside = [each.id for each in await store.proposals.aside(bundle.id)]

    assert (inside, aside) == ([site], [reception])


@pytest.mark.parametrize("how", ["checked", "returned", "withdrawn", "put aside", "sent back"])
async def test_a_later_change_of_what_is_inside_takes_the_mark_away(
    sqlite_database: Database, how: str
) -> None:
    office, secretary = await by_order(sqlite_database)

    async with sqlite_database.writing() as store:
        site, _reception = await two_checked(store, office)
        bundle = await assembled(store, office, secretary)
        marked = bundle.assembled_at
        first = await store.proposals.get(office.agency.id, site)
        if how == "checked":
            added = await an_addition(store, office.editor)
            await proposals.submit(store, added.id, by=office.editor, seen=added.revision)
            await review.check(store, added.id, by=office.reviewer, seen=added.revision)
        elif how == "returned":
            await review.give_back(store, site, "Уточните", by=office.head, seen=first.revision)
        elif how == "withdrawn":
            await proposals.withdraw(store, site, by=office.editor, seen=first.revision)
        elif how == "put aside":
            await consolidated.put_aside(store, bundle.id, site, by=secretary, seen=bundle.revision)
        else:
            await bundles.present(store, bundle.id, by=office.head, seen=bundle.revision)
            await bundles.send_back(
                store, bundle.id, "Уточните", by=office.approver, seen=bundle.revision
            )
        await store.bundles.refresh(bundle)

    assert marked is not None
    assert bundle.assembled_at is None


async def test_what_is_put_aside_may_be_returned_while_the_rest_waits_for_the_order(
    sqlite_database: Database,
) -> None:
    office, secretary = await by_order(sqlite_database)

    async with sqlite_database.writing() as store:
        site, _reception = await two_checked(store, office)
        bundle = await bundle_of(store, office)
        await consolidated.put_aside(store, bundle.id, site, by=secretary, seen=bundle.revision)
        await assembled(store, office, secretary)
        await bundles.present(store, bundle.id, by=office.head, seen=bundle.revision)
        left = await store.proposals.get(office.agency.id, site)
        await review.give_back(store, site, "Уточните", by=office.head, seen=left.revision)

    assert (left.status, left.bundle_id, left.put_aside) == (Status.RETURNED, None, False)


async def test_what_was_put_aside_later_comes_along_when_a_bundle_is_sent_back(
    sqlite_database: Database,
) -> None:
    office, secretary = await by_order(sqlite_database)

    async with sqlite_database.writing() as store:
        await a_checked(store, office.editor, office.reviewer, office.site)
        bundle = await assembled(store, office, secretary)
        await bundles.present(store, bundle.id, by=office.head, seen=bundle.revision)
        later = await a_checked(store, office.editor, office.reviewer, office.reception)
        second = await bundle_of(store, office)
        await consolidated.put_aside(store, second.id, later.id, by=secretary, seen=second.revision)
        await bundles.send_back(
            store, bundle.id, "Уточните", by=office.approver, seen=bundle.revision
        )
        aside = [each.id for each in await store.proposals.aside(bundle.id)]

    assert aside == [later.id]


async def test_an_old_button_of_the_list_moves_nothing(sqlite_database: Database) -> None:
    office, secretary = await by_order(sqlite_database)

    async with sqlite_database.writing() as store:
        site, reception = await two_checked(store, office)
        bundle = await bundle_of(store, office)
        seen = bundle.revision
        await consolidated.put_aside(store, bundle.id, site, by=secretary, seen=seen)
        with pytest.raises(BundleMovedOnError):
            await consolidated.put_aside(store, bundle.id, reception, by=secretary, seen=seen)


async def test_the_head_is_told_that_the_list_is_put_together(sqlite_database: Database) -> None:
    office, secretary = await by_order(sqlite_database)

    async with sqlite_database.writing() as store:
        await two_checked(store, office)
        await assembled(store, office, secretary)
        bundle = await bundle_of(store, office)
        event = f"bundle:{bundle.id}:{bundle.revision}"
        key = key_of(NoticeKind.ASSEMBLED, event, office.head.person_id)
        queued = await store.queue.was_told(key)

    assert queued


async def test_the_secretary_is_told_once_however_many_changes_come_in(
    sqlite_database: Database,
) -> None:
    office, secretary = await by_order(sqlite_database)

    async with sqlite_database.writing() as store:
        await two_checked(store, office)
        told = await told_of(store, NoticeKind.TO_ASSEMBLE)
        heads = await told_of(store, NoticeKind.TO_PRESENT)

    assert told == [secretary.person_id]
    assert heads == []


async def test_the_secretary_is_told_again_when_what_they_put_together_changes(
    sqlite_database: Database,
) -> None:
    office, secretary = await by_order(sqlite_database)

    async with sqlite_database.writing() as store:
        await a_checked(store, office.editor, office.reviewer, office.site)
        await assembled(store, office, secretary)
        await a_checked(store, office.editor, office.reviewer, office.reception)
        told = await told_of(store, NoticeKind.TO_ASSEMBLE)

    assert told == [secretary.person_id] * 2


async def test_without_a_secretary_the_head_is_told_of_each_change(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database, a_procedure_by_order())

    async with sqlite_database.writing() as store:
        await two_checked(store, office)
        heads = await told_of(store, NoticeKind.TO_PRESENT)

    assert heads == [office.head.person_id] * 2


async def test_while_no_message_reaches_the_secretary_the_head_is_told(
    sqlite_database: Database,
) -> None:
    office, secretary = await by_order(sqlite_database)

    async with sqlite_database.writing() as store:
        (await store.people.get(secretary.person_id)).reachable = False
        await store.flush()
        await a_checked(store, office.editor, office.reviewer, office.site)
        heads = await told_of(store, NoticeKind.TO_PRESENT)

    assert heads == [office.head.person_id]


async def test_the_notice_opens_the_list_and_is_silent_once_it_is_put_together(
    sqlite_database: Database,
) -> None:
    office, secretary = await by_order(sqlite_database)

    async with sqlite_database.writing() as store:
        await two_checked(store, office)
        bundle = await bundle_of(store, office)
        person = await store.people.get(secretary.person_id)
        kind = NoticeKind.TO_ASSEMBLE.value
        body = {"kind": kind, "agency": office.agency.id, "bundle": bundle.id}
        shown = await render_notice(body, person, store)
        await assembled(store, office, secretary)
        late = await render_notice(body, person, store)

    assert shown is not None
    assert "проверенные изменения: 2" in shown.text
    assert shown.buttons[0][0].action == OpenBundle(bundle.id)
    assert late is None


async def told_of(store: Store, kind: NoticeKind) -> list[int]:
    """Whom a message of this kind waits for."""
    queued = (await store.session.scalars(select(QueuedMessage))).all()
    return [each.person_id for each in queued if each.body.get("kind") == kind.value]


async def test_external_and_internal_lists_are_approved_apart(database: Database) -> None:
    office, secretary = await by_order(database)

    async with database.writing() as store:
        inner = await a_list(store, office.agency, Client.INTERNAL)
        desk = await a_row(store, inner, await a_touchpoint(store, office.agency))
        await a_checked(store, office.editor, office.reviewer, office.site)
        await a_checked(store, office.editor, office.reviewer, desk)
        outer_bundle = await ordered(store, office, secretary)
        inner_bundle = await store.bundles.collecting(inner.id)
        releases = {
            Client.EXTERNAL: await store.releases.of_list(office.owner.id),
            Client.INTERNAL: await store.releases.of_list(inner.id),
        }

    assert inner_bundle is not None
    assert (outer_bundle.status, inner_bundle.status) == (
        BundleStatus.ORDERED,
        BundleStatus.COLLECTING,
    )
    assert [len(found) for found in releases.values()] == [1, 0]


async def test_what_is_still_submitted_is_counted_and_not_shown(
    sqlite_database: Database,
) -> None:
    office, secretary = await by_order(sqlite_database)

    async with sqlite_database.writing() as store:
        await a_checked(store, office.editor, office.reviewer, office.site)
        await a_submitted(store, office.editor, office.reception, ChangeKind.NEEDS)
        bundle = await bundle_of(store, office)
        (part,) = await consolidated.parts(store, bundle, by=secretary)

    assert (len(part.ready), len(part.aside), part.at_work) == (1, 0, 1)
