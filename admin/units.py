"""Units of the agency: each prepares the rows of its competence (A3.4, D4)."""

from collections.abc import Sequence
from dataclasses import dataclass

from admin import fields
from admin.errors import NobodyError
from admin.errors.fields import at_field
from admin.errors.units import UnitInUseError, UnitNameTakenError
from admin.permissions import Permission, require, require_open
from storage.errors import TakenError
from storage.models import Staff, Unit
from storage.repositories.units import Uses
from storage.store import Store


@dataclass(frozen=True)
class UnitLine:
    unit: Unit
    uses: Uses


async def units(store: Store, *, by: Staff) -> Sequence[UnitLine]:
    """The agency's units in the order of their names, with what stands under each."""
    require(by, Permission.SEE_WORK)
    uses = await store.units.uses(by.agency_id)
    return [
        UnitLine(unit, uses.get(unit.id, Uses()))
        for unit in await store.agencies.units(by.agency_id)
    ]


async def add_unit(store: Store, name: str, *, by: Staff) -> Unit:
    """A new unit.

    Raises:
        UnitNameTakenError: the agency has one of this name.
    """
    await _admit(store, by)
    unit = Unit(agency_id=by.agency_id, name=await _free_name(store, name, by))
    await keep_unit(store, unit)
    await _note(store, "unit.add", unit, by)
    return unit


async def keep_unit(store: Store, unit: Unit) -> None:
    """Write it; of two who give one name at once, one wins.

    Raises:
        UnitNameTakenError: the agency has a unit of this name by now.
    """
    name = unit.name
    with at_field("name"):
        try:
            await store.units.keep(unit)
        except TakenError as error:
            raise UnitNameTakenError(name=name) from error


async def rename_unit(store: Store, unit_id: int, name: str, *, by: Staff) -> Unit:
    """The working list says the new name at once, citizens from the next release."""
    await _admit(store, by)
    unit = await store.units.get(by.agency_id, unit_id)
    clean = _read_name(name)
    if clean == unit.name:
        return unit
    unit.name = await _free_name(store, name, by)
    await keep_unit(store, unit)
    await _note(store, "unit.rename", unit, by)
    return unit


async def remove_unit(store: Store, unit_id: int, *, by: Staff) -> Unit:
    """Take away a unit that nothing names.

    Raises:
        UnitInUseError: rows, people, open proposals or the past name it.
    """
    await _admit(store, by)
    unit = await store.units.get(by.agency_id, unit_id)
    uses = (await store.units.uses(by.agency_id)).get(unit.id, Uses())
    if not uses.none:
        raise UnitInUseError(rows=uses.rows, people=uses.people, proposals=uses.proposals)
    try:
        await store.units.remove(unit)
    except TakenError as error:
        raise UnitInUseError(rows=0, people=0, proposals=0) from error
    await _note(store, "unit.remove", unit, by)
    return unit


async def assign(store: Store, staff_id: int, unit_id: int | None, *, by: Staff) -> Staff:
    """Say in which unit a colleague works; None: in none.

    Raises:
        NobodyError: nobody here has this number.
    """
    await _admit(store, by)
    person = await store.team.by_id(by.agency_id, staff_id)
    if person is None or person.revoked_at is not None:
        raise NobodyError
    if unit_id is not None:
        await store.units.get(by.agency_id, unit_id)
    if person.unit_id == unit_id:
        return person
    person.unit_id = unit_id
    await store.flush()
    details = {"unit": unit_id or 0}
    await store.journal.write(
        by.agency_id,
        "unit.assign",
        f"staff:{person.id}",
        actor_id=by.person_id,
        role=by.role.value,
        details=details,
    )
    return person


async def _admit(store: Store, by: Staff) -> None:
    require(by, Permission.MANAGE_PEOPLE)
    require_open(await store.agencies.get(by.agency_id))


async def _free_name(store: Store, name: str, by: Staff) -> str:
    clean = _read_name(name)
    with at_field("name"):
        if await store.agencies.unit_named(by.agency_id, clean) is not None:
            raise UnitNameTakenError(name=clean)
    return clean


def _read_name(name: str) -> str:
    with at_field("name"):
        return fields.text(name, least=2, most=200)


async def _note(store: Store, verb: str, unit: Unit, by: Staff) -> None:
    await store.journal.write(
        by.agency_id,
        verb,
        f"unit:{unit.id}",
        actor_id=by.person_id,
        role=by.role.value,
        details={},
    )
