"""Units: added, renamed, removed while nothing names them; people are put into them."""

import pytest

from admin import units
from admin.errors import InvitationExpiredError, NotAllowedError
from admin.errors.team import InvitationTakenError
from admin.errors.units import UnitInUseError, UnitNameTakenError
from admin.invitations import cancel_invitation, open_invitations
from admin.team import accept, invite
from storage.db import Database
from storage.errors import MissingRecordError
from storage.models import Unit
from storage.models.base import utc_now
from storage.terms import Role
from tests import factories


async def test_a_unit_is_added_renamed_and_removed(database: Database) -> None:
    async with database.writing() as store:
        office = await factories.an_office(store)
        by = office.administrator
        unit = await units.add_unit(store, "  Отдел приёма ", by=by)
        await units.rename_unit(store, unit.id, "Отдел обращений", by=by)
        [line] = await units.units(store, by=by)
        await units.remove_unit(store, unit.id, by=by)

        assert line.unit.name == "Отдел обращений"
        assert line.uses.none
        assert await units.units(store, by=by) == []


async def test_a_name_is_given_once(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        office = await factories.an_office(store)
        await units.add_unit(store, "Отдел приёма", by=office.administrator)
        other = await units.add_unit(store, "Отдел контроля", by=office.administrator)

        with pytest.raises(UnitNameTakenError):
            await units.add_unit(store, "Отдел приёма", by=office.administrator)
        with pytest.raises(UnitNameTakenError):
            await units.rename_unit(store, other.id, "Отдел приёма", by=office.administrator)


async def test_of_two_who_give_one_name_at_once_one_wins(database: Database) -> None:
    async with database.writing() as store:
        office = await factories.an_office(store)
        other = await units.add_unit(store, "Отдел контроля", by=office.administrator)

    with pytest.raises(UnitNameTakenError):
        async with database.writing() as store:
            await units.keep_unit(store, Unit(agency_id=office.agency.id, name=other.name))


async def test_a_unit_that_prepares_rows_or_has_people_stays(database: Database) -> None:
    async with database.writing() as store:
        office = await factories.an_office(store)
        by = office.administrator
        unit = await units.add_unit(store, "Отдел приёма", by=by)
        row = await store.register.row(office.agency.id, office.site.id)
        row.unit_id = unit.id
        await units.assign(store, office.editor.id, unit.id, by=by)
        [line] = await units.units(store, by=by)

        assert (line.uses.rows, line.uses.people) == (1, 1)
        with pytest.raises(UnitInUseError):
            await units.remove_unit(store, unit.id, by=by)


async def test_a_unit_that_only_the_past_names_stays(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        office = await factories.an_office(store)
        by = office.administrator
        await invite(store, office.agency, Role.EDITOR, title="Редактор", unit="Отдел", by=by)
        [line] = await units.units(store, by=by)

        assert (line.uses.rows, line.uses.people, line.uses.past) == (0, 0, 1)
        with pytest.raises(UnitInUseError):
            await units.remove_unit(store, line.unit.id, by=by)


async def test_another_agency_s_unit_is_not_found(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        office, other = await factories.an_office(store), await factories.an_office(store)
        unit = await units.add_unit(store, "Отдел приёма", by=other.administrator)

        with pytest.raises(MissingRecordError):
            await units.rename_unit(store, unit.id, "Наш отдел", by=office.administrator)
        with pytest.raises(MissingRecordError):
            await units.assign(store, office.editor.id, unit.id, by=office.administrator)


async def test_only_the_administrator_keeps_units(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        office = await factories.an_office(store)

        with pytest.raises(NotAllowedError):
            await units.add_unit(store, "Отдел приёма", by=office.approver)


async def test_an_invitation_that_was_taken_back_lets_nobody_in(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        office, other = await factories.an_office(store), await factories.an_office(store)
        by = office.administrator
        code = await invite(store, office.agency, Role.EDITOR, title="Редактор", by=by)
        [invitation] = await open_invitations(store, by=by, now=utc_now())
        with pytest.raises(MissingRecordError):
            await cancel_invitation(store, invitation.id, by=other.administrator, now=utc_now())
        await cancel_invitation(store, invitation.id, by=by, now=utc_now())

        newcomer = await factories.a_person(store)
        with pytest.raises(InvitationExpiredError):
            await accept(store, code, newcomer)
        assert await open_invitations(store, by=by, now=utc_now()) == []


async def test_an_invitation_that_somebody_used_is_not_taken_back(
    sqlite_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with sqlite_database.writing() as store:
        office = await factories.an_office(store)
        by = office.administrator
        code = await invite(store, office.agency, Role.EDITOR, title="Редактор", by=by)
        shown = await open_invitations(store, by=by, now=utc_now())
        newcomer = await accept(store, code, await factories.a_person(store))

        async def still_shown(*_ignored: object) -> object:
            return shown

        monkeypatch.setattr(store.team, "open_invitations", still_shown)
        with pytest.raises(InvitationTakenError):
            await cancel_invitation(store, shown[0].id, by=by, now=utc_now())

        assert shown[0].used_by_id == newcomer.person_id
