"""Changes that are seldom made: channel, name, place, content, who is responsible."""

import json

import pytest

from admin import drafts, proposals, review, units
from admin.applying import apply
from admin.changes import proposal_differences, release_differences
from admin.completeness import UNIT_GONE
from admin.errors import (
    DuplicateRowError,
    NothingChangesError,
    UnknownChoiceError,
)
from admin.errors.subjects import NameTakenError
from admin.errors.units import UnitGoneError, UnitInUseError
from admin.lines import proposal_findings
from admin.rehearsal import require_together
from admin.steps import DraftStep, steps_of
from locales import Say
from storage.db import Database
from storage.models import Proposal, Row, Touchpoint, Unit
from storage.store import Store
from storage.terms import ChangeKind, Channel, Client, Kind, Regime
from tests.factories import (
    DIRECTION,
    OTHER_DIRECTION,
    Office,
    a_draft,
    a_row,
    a_touchpoint,
    open_office,
)


async def decide(store: Store, office: Office, draft: Proposal) -> None:
    """From the draft to the release."""
    await proposals.submit(store, draft.id, by=office.editor, seen=draft.revision)
    await review.check(store, draft.id, by=office.reviewer, seen=draft.revision)
    await review.approve(store, draft.id, by=office.approver, seen=draft.revision)


async def site_of(store: Store, office: Office) -> tuple[Row, Touchpoint]:
    row = await store.session.get_one(Row, office.site.id)
    return row, await store.session.get_one(Touchpoint, row.touchpoint_id)


async def begun(store: Store, office: Office, kind: ChangeKind) -> Proposal:
    return await proposals.begin_change(store, kind, office.site.id, office.editor)


async def a_unit(store: Store, office: Office, name: str = "Отдел надзора") -> Unit:
    unit = Unit(agency_id=office.agency.id, name=name)
    await store.agencies.add(unit)
    return unit


async def test_another_channel_brings_its_kind_and_its_law(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    by, procedure = office.editor, office.agency.procedure

    async with sqlite_database.writing() as store:
        to_mail = await begun(store, office, ChangeKind.CHANNEL)
        await drafts.put_channel(store, to_mail, Channel.EMAIL, procedure, by)
        await decide(store, office, to_mail)
    async with sqlite_database.writing() as store:
        row, point = await site_of(store, office)
        as_mail = (point.channel, point.kind, row.regime)
        back = await begun(store, office, ChangeKind.CHANNEL)
        await drafts.put_channel(store, back, Channel.RECEPTION, procedure, by)
        await decide(store, office, back)
    async with sqlite_database.reading() as store:
        row, point = await site_of(store, office)

    assert as_mail == (Channel.EMAIL, Kind.DIGITAL, Regime.MESSAGE)
    assert (point.channel, point.kind, row.regime) == (
        Channel.RECEPTION,
        Kind.OFFLINE,
        Regime.APPEAL,
    )


async def test_a_renamed_point_loses_the_short_names_of_its_old_name(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        await store.register.change_touchpoint(
            office.site.touchpoint_id, 1, {"labels": {"ru": "Сайт", "en": "Site"}}
        )
        draft = await begun(store, office, ChangeKind.RENAME)
        await drafts.put_text(store, draft, DraftStep.NAME, "Портал", office.editor)
        await decide(store, office, draft)
    async with sqlite_database.reading() as store:
        _row, point = await site_of(store, office)

    assert (point.name, point.labels) == ("Портал", {})


async def test_a_point_is_not_renamed_into_its_neighbour_in_any_of_its_rows(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        _row, point = await site_of(store, office)
        await a_row(store, office.owner, point, direction=OTHER_DIRECTION)
        portal = await a_touchpoint(store, office.agency, "Портал")
        await a_row(store, office.owner, portal, direction=OTHER_DIRECTION)
        draft = await begun(store, office, ChangeKind.RENAME)
        await drafts.put_text(store, draft, DraftStep.NAME, "портал", office.editor)
        with pytest.raises(NameTakenError) as refused:
            await proposals.submit(store, draft.id, by=office.editor, seen=draft.revision)

    assert refused.value.words == {"name": "портал"}


async def test_a_rename_takes_no_known_point(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        draft = await begun(store, office, ChangeKind.RENAME)
        with pytest.raises(UnknownChoiceError):
            await drafts.put_touchpoint(store, draft, office.reception.touchpoint_id, office.editor)


async def test_a_row_moves_to_another_process(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        draft = await begun(store, office, ChangeKind.PLACE)
        await drafts.put_direction(store, draft, OTHER_DIRECTION, office.editor)
        await drafts.put_text(store, draft, DraftStep.SERVICE, "Надзор", office.editor)
        await drafts.put_text(store, draft, DraftStep.PROCESS, "Проверка", office.editor)
        await decide(store, office, draft)
    async with sqlite_database.reading() as store:
        row, _point = await site_of(store, office)

    assert (row.direction, row.service, row.process) == (OTHER_DIRECTION, "Надзор", "Проверка")


async def test_a_row_does_not_move_to_where_its_point_stands(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        _row, point = await site_of(store, office)
        await a_row(store, office.owner, point, process="Проверка")
        draft = await begun(store, office, ChangeKind.PLACE)
        await drafts.put_text(store, draft, DraftStep.PROCESS, "Проверка", office.editor)
        with pytest.raises(DuplicateRowError):
            await proposals.submit(store, draft.id, by=office.editor, seen=draft.revision)


async def test_the_content_of_an_interaction_is_changed_and_taken_back(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)
    by = office.editor

    async with sqlite_database.writing() as store:
        draft = await begun(store, office, ChangeKind.CONTENT)
        await drafts.put_text(store, draft, DraftStep.PECULIARITY, "Только по записи", by)
        await drafts.put_text(store, draft, DraftStep.BRING, "Паспорт", by)
        await decide(store, office, draft)
    async with sqlite_database.writing() as store:
        row, _point = await site_of(store, office)
        told = (row.peculiarity, row.bring)
        draft = await begun(store, office, ChangeKind.CONTENT)
        await drafts.clear(store, draft, DraftStep.BRING, by)
        await decide(store, office, draft)
    async with sqlite_database.reading() as store:
        row, _point = await site_of(store, office)

    assert told == ("Только по записи", {"ru": "Паспорт"})
    assert (row.peculiarity, row.bring) == ("Только по записи", {})


async def test_an_answer_given_and_taken_back_changes_nothing(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        draft = await begun(store, office, ChangeKind.CONTENT)
        await drafts.put_text(store, draft, DraftStep.BRING, "Паспорт", office.editor)
        await drafts.clear(store, draft, DraftStep.BRING, office.editor)
        with pytest.raises(NothingChangesError):
            await proposals.submit(store, draft.id, by=office.editor, seen=draft.revision)


async def test_the_official_the_unit_and_the_rows_own_basis_are_one_change(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)
    by, procedure = office.editor, office.agency.procedure

    async with sqlite_database.writing() as store:
        unit = await a_unit(store, office)
        draft = await begun(store, office, ChangeKind.RESPONSIBLE)
        await drafts.put_text(store, draft, DraftStep.RESPONSIBLE, "Начальник отдела", by)
        await drafts.put_unit(store, draft, unit.id, by)
        await drafts.put_text(store, draft, DraftStep.GROUNDS, "Положение, п. 5", by)
        await drafts.put_text(store, draft, DraftStep.BASIS, "Поручение № 1", by)
        said = [str(each.becomes) for each in proposal_differences(draft, procedure, Say("ru"))]
        await decide(store, office, draft)
    async with sqlite_database.reading() as store:
        row, _point = await site_of(store, office)
        (release,) = await store.releases.of_list(office.owner.id)
        content = json.loads(release.content)["rows"]

    assert (row.responsible, row.unit_id, row.basis) == (
        "Начальник отдела",
        unit.id,
        "Положение, п. 5",
    )
    assert said == ["Начальник отдела", "Отдел надзора", "Положение, п. 5"]
    assert [each.get("unit") for each in content] == ["Отдел надзора", None]
    before = [{key: word for key, word in each.items() if key != "unit"} for each in content]
    (change,) = release_differences(before, content, procedure, Say("ru"))
    assert [str(each.becomes) for each in change.differences] == ["Отдел надзора"]


async def test_a_unit_is_asked_where_the_agency_has_units(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        without = await begun(store, office, ChangeKind.RESPONSIBLE)
        asked_without = steps_of(without, ())
        await proposals.withdraw(store, without.id, by=office.editor, seen=without.revision)
        await a_unit(store, office)
        with_units = await begun(store, office, ChangeKind.RESPONSIBLE)

    assert DraftStep.UNIT not in asked_without
    assert DraftStep.UNIT in steps_of(with_units, ())


async def under(store: Store, office: Office, unit: Unit) -> Proposal:
    """A draft that puts the site under the unit."""
    draft = await begun(store, office, ChangeKind.RESPONSIBLE)
    await drafts.put_text(store, draft, DraftStep.RESPONSIBLE, "Начальник", office.editor)
    await drafts.put_unit(store, draft, unit.id, office.editor)
    return draft


async def test_a_unit_that_an_open_proposal_chose_stays(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        unit = await a_unit(store, office)
        draft = await under(store, office, unit)
        await proposals.submit(store, draft.id, by=office.editor, seen=draft.revision)
        [line] = await units.units(store, by=office.administrator)
        with pytest.raises(UnitInUseError) as refusal:
            await units.remove_unit(store, unit.id, by=office.administrator)
        await proposals.withdraw(store, draft.id, by=office.editor, seen=draft.revision)
        await units.remove_unit(store, unit.id, by=office.administrator)

    assert line.uses.proposals == 1
    assert refusal.value.words == {"rows": 0, "people": 0, "proposals": 1}


async def test_a_unit_that_is_gone_is_told_in_words(database: Database) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        unit = await a_unit(store, office)
        await a_unit(store, office, "Отдел приёма")
        draft = await under(store, office, unit)
        await proposals.submit(store, draft.id, by=office.editor, seen=draft.revision)
        await review.check(store, draft.id, by=office.reviewer, seen=draft.revision)
        await store.units.remove(unit)

    async with database.writing() as store:
        found = await proposal_findings(store, draft, office.agency.procedure)
        with pytest.raises(UnitGoneError):
            await require_together(store, [draft], office.agency.procedure)
        with pytest.raises(UnitGoneError):
            await apply(store, draft)
        with pytest.raises(UnitGoneError):
            await review.approve(store, draft.id, by=office.approver, seen=draft.revision)

    assert found[0] == UNIT_GONE


async def test_a_unit_of_another_agency_is_no_choice(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    other = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        await a_unit(store, office)
        foreign = await a_unit(store, other)
        draft = await begun(store, office, ChangeKind.RESPONSIBLE)
        with pytest.raises(UnknownChoiceError):
            await drafts.put_unit(store, draft, foreign.id, office.editor)


async def test_the_service_of_another_row_is_taken(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        point = await a_touchpoint(store, office.agency)
        row = await a_row(store, office.owner, point, service="Надзор", process="Проверка")
        draft = await proposals.begin_addition(store, Client.EXTERNAL, office.editor)
        await drafts.put_direction(store, draft, DIRECTION, office.editor)
        await drafts.put_service_of(store, draft, row.id, office.editor)

    assert draft.becomes == {"direction": DIRECTION, "service": "Надзор"}


@pytest.mark.parametrize(
    ("kind", "subject"),
    [
        (ChangeKind.CHANNEL, "touchpoint"),
        (ChangeKind.RENAME, "touchpoint"),
        (ChangeKind.PLACE, "row"),
        (ChangeKind.CONTENT, "row"),
        (ChangeKind.RESPONSIBLE, "row"),
    ],
)
async def test_a_change_is_of_the_point_or_of_its_row(
    sqlite_database: Database, kind: ChangeKind, subject: str
) -> None:
    office = await open_office(sqlite_database)
    ids = {"touchpoint": office.site.touchpoint_id, "row": office.site.id}

    async with sqlite_database.writing() as store:
        draft = await a_draft(store, office.editor, office.site, kind)

    assert draft.subject == f"{subject}:{ids[subject]}"
