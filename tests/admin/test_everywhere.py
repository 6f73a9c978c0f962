"""One contact changed in every touchpoint that has it, as one proposal (issue 6)."""

from html import unescape

import pytest

from admin import drafts, everywhere, history, proposals, review
from admin.changes import proposal_differences
from admin.errors import (
    BadPhoneError,
    NotAllowedError,
    OwnProposalError,
    SubjectMovedError,
    SubjectTakenError,
    UnansweredStepError,
    UnknownChoiceError,
)
from admin.errors.subjects import PointsMovedError
from admin.lines import proposal_findings
from locales import Say
from storage.db import Database
from storage.models import Proposal
from storage.store import Store
from storage.terms import ChangeKind, Client, Role, Status
from tests.everywhere import KEY, NEW, OLD, Wired, a_contact, an_everywhere_draft, wired
from tests.factories import (
    a_checked,
    a_list,
    a_procedure,
    a_procedure_by_order,
    a_route,
    a_row,
    a_submitted,
    a_touchpoint,
)


async def submitted(store: Store, there: Wired) -> Proposal:
    draft = await an_everywhere_draft(store, there.editor)
    return await proposals.submit(store, draft.id, by=there.editor, seen=draft.revision)


async def released(store: Store, there: Wired) -> Proposal:
    sent = await submitted(store, there)
    await review.check(store, sent.id, by=there.office.reviewer, seen=sent.revision)
    await review.approve(store, sent.id, by=there.office.approver, seen=sent.revision)
    return sent


async def contacts_of(store: Store, there: Wired, point_id: int) -> list[tuple[str, str]]:
    point = await store.register.touchpoint(there.office.agency.id, point_id)
    return [(each["type"], each["value"]) for each in point.contacts]


async def test_a_contact_is_found_with_all_that_have_it(sqlite_database: Database) -> None:
    there = await wired(sqlite_database)

    async with sqlite_database.reading() as store:
        found = await everywhere.contacts_in(store, Client.EXTERNAL, by=there.editor)

    assert [(each.contact["value"], len(each.stands), each.rows) for each in found] == [
        (OLD, 2, 3),
        ("https://example.org", 1, 1),
    ]


async def test_an_approved_change_is_made_in_every_touchpoint(database: Database) -> None:
    there = await wired(database)

    async with database.writing() as store:
        await released(store, there)

    async with database.reading() as store:
        assert await contacts_of(store, there, there.hotline.touchpoint_id) == [("phone", NEW)]
        desk = await store.register.touchpoint(there.office.agency.id, there.desk.touchpoint_id)
        assert [each["value"] for each in desk.contacts] == [NEW, "https://example.org"]
        assert desk.contacts[0]["trust"] == "staff"
        assert desk.hours == "24/7"


async def test_one_release_shows_the_change_in_every_row(sqlite_database: Database) -> None:
    there = await wired(sqlite_database)

    async with sqlite_database.writing() as store:
        sent = await released(store, there)
        release = await store.releases.get(there.office.agency.id, sent.release_id or 0)

    standing = [row for row in release.content.split('"id":') if NEW in row]
    assert release.number == 1
    assert len(standing) == 3


async def test_the_contact_is_taken_away_everywhere(sqlite_database: Database) -> None:
    there = await wired(sqlite_database)

    async with sqlite_database.writing() as store:
        draft = await an_everywhere_draft(store, there.editor)
        await everywhere.put_goes(store, draft, there.editor)
        sent = await proposals.submit(store, draft.id, by=there.editor, seen=draft.revision)
        found = await proposal_findings(store, sent, there.office.agency.procedure)
        await review.check(store, sent.id, by=there.office.reviewer, seen=sent.revision)
        await review.approve(store, sent.id, by=there.office.approver, seen=sent.revision)
        hotline = await contacts_of(store, there, there.hotline.touchpoint_id)
        desk = await contacts_of(store, there, there.desk.touchpoint_id)

    assert hotline == []
    assert desk == [("site", "https://example.org")]
    assert "no-contact" in [each.name for each in found]


async def test_what_is_left_out_stays_as_it_is(sqlite_database: Database) -> None:
    there = await wired(sqlite_database)

    async with sqlite_database.writing() as store:
        draft = await an_everywhere_draft(store, there.editor)
        await everywhere.put_point(store, draft, there.desk.touchpoint_id, False, there.editor)
        sent = await proposals.submit(store, draft.id, by=there.editor, seen=draft.revision)
        await review.check(store, sent.id, by=there.office.reviewer, seen=sent.revision)
        await review.approve(store, sent.id, by=there.office.approver, seen=sent.revision)
        desk = await contacts_of(store, there, there.desk.touchpoint_id)

    assert desk[0] == ("phone", "8 000 0000001")
    assert sent.becomes["left_names"] == ["Стойка приёма"]


async def test_a_draft_that_changes_nowhere_is_not_submitted(sqlite_database: Database) -> None:
    there = await wired(sqlite_database)

    async with sqlite_database.writing() as store:
        draft = await an_everywhere_draft(store, there.editor)
        await everywhere.put_points(store, draft, [], there.editor)
        with pytest.raises(UnansweredStepError):
            await proposals.submit(store, draft.id, by=there.editor, seen=draft.revision)


async def test_a_draft_without_the_new_contact_is_not_submitted(sqlite_database: Database) -> None:
    there = await wired(sqlite_database)

    async with sqlite_database.writing() as store:
        draft = await everywhere.begin_everywhere(store, Client.EXTERNAL, KEY, there.editor)
        with pytest.raises(UnansweredStepError):
            await proposals.submit(store, draft.id, by=there.editor, seen=draft.revision)


async def test_the_new_contact_is_read_as_any_other(sqlite_database: Database) -> None:
    there = await wired(sqlite_database)

    async with sqlite_database.writing() as store:
        draft = await everywhere.begin_everywhere(store, Client.EXTERNAL, KEY, there.editor)
        with pytest.raises(BadPhoneError):
            await everywhere.put_new(store, draft, "звоните нам", there.editor)


async def test_the_new_contact_stands_once(sqlite_database: Database) -> None:
    there = await wired(sqlite_database)
    both = [a_contact(NEW, trust="page"), a_contact(OLD)]

    async with sqlite_database.writing() as store:
        point_id = there.hotline.touchpoint_id
        await store.register.change_touchpoint(point_id, 1, {"contacts": both})
        await released(store, there)
        hotline = await store.register.touchpoint(there.office.agency.id, point_id)

    assert [(each["value"], each["trust"]) for each in hotline.contacts] == [(NEW, "staff")]


async def test_a_touchpoint_that_changed_since_stops_it_by_name(database: Database) -> None:
    there = await wired(database)

    async with database.writing() as store:
        sent = await submitted(store, there)
        await store.register.change_touchpoint(there.desk.touchpoint_id, 1, {"hours": ""})
        with pytest.raises(PointsMovedError) as refusal:
            await review.check(store, sent.id, by=there.office.reviewer, seen=sent.revision)
        found = await proposal_findings(store, sent, there.office.agency.procedure)

    assert refusal.value.words == {"name": "«Стойка приёма»"}
    assert found[0].name == "subject-moved"


async def test_a_touchpoint_that_left_the_list_stops_it_by_name(sqlite_database: Database) -> None:
    there = await wired(sqlite_database)

    async with sqlite_database.writing() as store:
        sent = await submitted(store, there)
        await store.register.change_row(there.desk.id, 1, {"excluded": True})
        with pytest.raises(PointsMovedError) as refusal:
            await review.check(store, sent.id, by=there.office.reviewer, seen=sent.revision)

    assert refusal.value.words == {"name": "«Стойка приёма»"}


async def test_it_goes_on_without_what_left_the_list(sqlite_database: Database) -> None:
    there = await wired(sqlite_database)

    async with sqlite_database.writing() as store:
        draft = await an_everywhere_draft(store, there.editor)
        await store.register.change_row(there.desk.id, 1, {"excluded": True})
        moved = await drafts.catch_up(store, draft, there.editor)
        again = await drafts.catch_up(store, draft, there.editor)
        await proposals.submit(store, draft.id, by=there.editor, seen=draft.revision)

    assert (moved, again) == (True, False)
    assert draft.becomes["point_names"] == ["Горячая линия"]
    assert draft.becomes["gone_names"] == ["Стойка приёма"]
    assert draft.becomes["contact"]["value"] == NEW


async def test_what_the_author_left_out_stays_out_and_what_is_new_joins(
    sqlite_database: Database,
) -> None:
    there = await wired(sqlite_database)

    async with sqlite_database.writing() as store:
        draft = await an_everywhere_draft(store, there.editor)
        await everywhere.put_point(store, draft, there.desk.touchpoint_id, False, there.editor)
        point_id = there.office.site.touchpoint_id
        await store.register.change_touchpoint(point_id, 1, {"contacts": [a_contact(OLD)]})
        await drafts.catch_up(store, draft, there.editor)

    assert draft.becomes["point_names"] == ["Сайт", "Горячая линия"]
    assert draft.becomes["left_names"] == ["Стойка приёма"]


async def test_a_contact_that_is_nowhere_any_more_leaves_nothing_to_do(
    sqlite_database: Database,
) -> None:
    there = await wired(sqlite_database)

    async with sqlite_database.writing() as store:
        draft = await an_everywhere_draft(store, there.editor)
        for row in (there.hotline, there.desk):
            await store.register.change_touchpoint(row.touchpoint_id, 1, {"contacts": []})
        await drafts.catch_up(store, draft, there.editor)
        with pytest.raises(UnansweredStepError):
            await proposals.submit(store, draft.id, by=there.editor, seen=draft.revision)

    assert draft.becomes["points"] == []
    assert draft.becomes["gone_names"] == ["Горячая линия", "Стойка приёма"]


async def test_another_proposal_for_one_of_the_touchpoints_is_stale_after_it(
    sqlite_database: Database,
) -> None:
    there = await wired(sqlite_database)

    async with sqlite_database.writing() as store:
        other = await a_submitted(store, there.editor, there.desk, ChangeKind.RENAME)
        sent = await submitted(store, there)
        told = await everywhere.others_at_work(store, sent)
        await review.check(store, sent.id, by=there.office.reviewer, seen=sent.revision)
        await review.approve(store, sent.id, by=there.office.approver, seen=sent.revision)
        with pytest.raises(SubjectMovedError):
            await review.check(store, other.id, by=there.office.reviewer, seen=other.revision)

    assert [each.id for each in told] == [other.id]


async def test_a_contact_has_one_open_proposal(database: Database) -> None:
    there = await wired(database)

    async with database.writing() as store:
        await submitted(store, there)
        with pytest.raises(SubjectTakenError):
            await everywhere.begin_everywhere(store, Client.EXTERNAL, KEY, there.office.reviewer)


async def test_a_second_beginning_goes_on_with_the_first_draft(sqlite_database: Database) -> None:
    there = await wired(sqlite_database)

    async with sqlite_database.writing() as store:
        first = await an_everywhere_draft(store, there.editor)
        again = await everywhere.begin_everywhere(store, Client.EXTERNAL, KEY, there.editor)

    assert again.id == first.id


async def test_nobody_approves_their_own(sqlite_database: Database) -> None:
    there = await wired(sqlite_database, a_procedure(route=a_route()))

    async with sqlite_database.writing() as store:
        draft = await an_everywhere_draft(store, there.office.approver)
        sent = await proposals.submit(
            store, draft.id, by=there.office.approver, seen=draft.revision
        )
        await review.check(store, sent.id, by=there.office.reviewer, seen=sent.revision)
        with pytest.raises(OwnProposalError):
            await review.approve(store, sent.id, by=there.office.approver, seen=sent.revision)


async def test_whoever_changes_contacts_changes_them_everywhere(sqlite_database: Database) -> None:
    contacts = {ChangeKind.CONTACTS: (Role.EDITOR,), ChangeKind.NEEDS: (Role.REVIEWER,)}
    route = a_route().model_copy(update={"proposers": contacts})
    there = await wired(sqlite_database, a_procedure(route=route))

    async with sqlite_database.writing() as store:
        draft = await everywhere.begin_everywhere(store, Client.EXTERNAL, KEY, there.editor)
        with pytest.raises(NotAllowedError):
            await everywhere.begin_everywhere(store, Client.EXTERNAL, KEY, there.office.reviewer)

    assert draft.status is Status.DRAFT


async def test_an_unknown_key_begins_nothing(sqlite_database: Database) -> None:
    there = await wired(sqlite_database)

    async with sqlite_database.writing() as store:
        with pytest.raises(UnknownChoiceError):
            await everywhere.begin_everywhere(store, Client.EXTERNAL, "0" * 16, there.editor)


async def test_the_internal_list_is_another_list(sqlite_database: Database) -> None:
    there = await wired(sqlite_database)

    async with sqlite_database.writing() as store:
        inner = await a_list(store, there.office.agency, Client.INTERNAL)
        point = await a_touchpoint(store, there.office.agency, contacts=[a_contact(OLD)])
        await a_row(store, inner, point)
        draft = await everywhere.begin_everywhere(store, Client.EXTERNAL, KEY, there.editor)
        with pytest.raises(UnknownChoiceError):
            await everywhere.put_point(store, draft, point.id, True, there.editor)

    assert point.id not in draft.becomes["points"]


async def test_a_row_begins_no_change_everywhere(sqlite_database: Database) -> None:
    there = await wired(sqlite_database)

    async with sqlite_database.writing() as store:
        for kind in (ChangeKind.CONTACT_EVERYWHERE, ChangeKind.ADD):
            with pytest.raises(UnknownChoiceError):
                await proposals.begin_change(store, kind, there.desk.id, there.editor)


async def test_every_touched_row_has_it_in_its_history(sqlite_database: Database) -> None:
    there = await wired(sqlite_database)

    async with sqlite_database.writing() as store:
        await released(store, there)
        told = {
            row.id: [
                event.change
                for event in (await history.of_row(store, row.id, by=there.editor)).events
                if event.what == "released"
            ]
            for row in (there.hotline, there.hotline_again, there.desk, there.office.site)
        }

    everywhere_ = [ChangeKind.CONTACT_EVERYWHERE]
    assert [told[row.id] for row in (there.hotline, there.hotline_again, there.desk)] == [
        everywhere_,
        everywhere_,
        everywhere_,
    ]
    assert told[there.office.site.id] == []


async def test_the_difference_says_what_changes_and_where(sqlite_database: Database) -> None:
    there = await wired(sqlite_database)

    async with sqlite_database.writing() as store:
        draft = await an_everywhere_draft(store, there.editor)
        await everywhere.put_point(store, draft, there.desk.touchpoint_id, False, there.editor)
    told = proposal_differences(draft, there.office.agency.procedure, Say("ru"))

    assert [(str(each.field), unescape(each.was), unescape(each.becomes)) for each in told] == [
        ("Контакт", f"Телефон: {OLD}", f"Телефон: {NEW}"),
        ("Где меняется", "", "«Горячая линия»"),
        ("Где останется прежним", "", "«Стойка приёма»"),
    ]


async def test_the_journal_keeps_neither_the_old_nor_the_new(sqlite_database: Database) -> None:
    there = await wired(sqlite_database)

    async with sqlite_database.writing() as store:
        await released(store, there)
        records = [
            str(each.details) for each in await store.journal.of_agency(there.office.agency.id)
        ]

    assert records
    assert not any(value in told for told in records for value in (OLD, NEW))


async def test_by_order_it_goes_with_the_bundle_and_fits_with_the_others(
    sqlite_database: Database,
) -> None:
    there = await wired(sqlite_database, a_procedure_by_order())
    office = there.office

    async with sqlite_database.writing() as store:
        await a_checked(store, office.editor, office.reviewer, office.site, ChangeKind.CONTACTS)
        sent = await submitted(store, there)
        await review.check(store, sent.id, by=office.reviewer, seen=sent.revision)
        bundle = await store.bundles.collecting(office.owner.id)
        assert bundle is not None
        inside = await store.proposals.in_bundle(bundle.id)
        again = await contacts_of(store, there, there.desk.touchpoint_id)

    assert sent.id in [each.id for each in inside]
    assert again[0] == ("phone", "8 000 0000001")
