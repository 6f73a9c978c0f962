"""Keeping a chosen answer: one function a step of a draft."""

from collections.abc import Awaitable, Callable

from admin import drafts, everywhere, process_places
from admin.errors import UnknownChoiceError
from admin.steps import DraftStep
from bot.staff.actions import number, word
from bot.staff.asked import Asked
from bot.staff.choices import PLACE
from bot.staff.everywhere_choices import GOES
from bot.visit import Visit
from storage.procedure import Procedure
from storage.terms import BasisKind, Cause, Channel, Kind, Need

Chooser = Callable[[Asked, str, Visit], Awaitable[bool]]
"""Keeps a chosen value; True when the step stays open for more."""


async def _choose_name(asked: Asked, value: str, visit: Visit) -> bool:
    staff = visit.require_staff()
    await drafts.put_touchpoint(visit.store, asked.draft, number(value), staff)
    return False


async def _choose_channel(asked: Asked, value: str, visit: Visit) -> bool:
    staff, procedure = visit.require_staff(), asked.procedure
    await drafts.put_channel(visit.store, asked.draft, word(Channel, value), procedure, staff)
    return False


async def _choose_kind(asked: Asked, value: str, visit: Visit) -> bool:
    kind = word(Kind, value)
    await drafts.put_kind(visit.store, asked.draft, kind, visit.require_staff())
    return False


async def _choose_direction(asked: Asked, value: str, visit: Visit) -> bool:
    place, staff = number(value), visit.require_staff()
    if place >= len(asked.directions):
        raise UnknownChoiceError
    await drafts.put_direction(visit.store, asked.draft, asked.directions[place], staff)
    return False


async def _choose_service(asked: Asked, value: str, visit: Visit) -> bool:
    staff, store, draft = visit.require_staff(), visit.store, asked.draft
    if PLACE in value:
        await process_places.put_service(store, draft, *_place(value), staff)
    else:
        await drafts.put_service_of(store, draft, number(value), staff)
    return False


async def _choose_unit(asked: Asked, value: str, visit: Visit) -> bool:
    staff = visit.require_staff()
    await drafts.put_unit(visit.store, asked.draft, number(value), staff)
    return False


async def _choose_process(asked: Asked, value: str, visit: Visit) -> bool:
    staff, store, draft = visit.require_staff(), visit.store, asked.draft
    if PLACE in value:
        await process_places.put_process(store, draft, *_place(value), staff)
    else:
        await drafts.put_process_of(store, draft, number(value), staff)
    return False


def _place(value: str) -> tuple[int, int]:
    """«3.17» is the entry 17 of the version 3 of the register of processes."""
    version, _dot, place = value.partition(PLACE)
    return number(version), number(place)


async def _choose_need(asked: Asked, value: str, visit: Visit) -> bool:
    on, need = value.startswith("+"), word(Need, value[1:])
    procedure: Procedure = asked.procedure
    staff = visit.require_staff()
    await drafts.put_need(visit.store, asked.draft, need, on, procedure, staff)
    return True


async def _choose_successor(asked: Asked, value: str, visit: Visit) -> bool:
    staff = visit.require_staff()
    await drafts.put_successor(visit.store, asked.draft, number(value), staff)
    return False


async def _choose_cause(asked: Asked, value: str, visit: Visit) -> bool:
    cause = word(Cause, value)
    await drafts.put_cause(visit.store, asked.draft, cause, visit.require_staff())
    return cause is Cause.OTHER


async def _choose_basis(asked: Asked, value: str, visit: Visit) -> bool:
    staff = visit.require_staff()
    await drafts.put_basis_kind(visit.store, asked.draft, word(BasisKind, value), staff)
    return True


async def _choose_contact(asked: Asked, value: str, visit: Visit) -> bool:
    if value != GOES:
        raise UnknownChoiceError
    await everywhere.put_goes(visit.store, asked.draft, visit.require_staff())
    return False


async def _choose_point(asked: Asked, value: str, visit: Visit) -> bool:
    on, point, staff = value.startswith("+"), number(value[1:]), visit.require_staff()
    await everywhere.put_point(visit.store, asked.draft, point, on, staff)
    return True


CHOOSERS: dict[DraftStep, Chooser] = {
    DraftStep.NAME: _choose_name,
    DraftStep.CHANNEL: _choose_channel,
    DraftStep.KIND: _choose_kind,
    DraftStep.DIRECTION: _choose_direction,
    DraftStep.SERVICE: _choose_service,
    DraftStep.PROCESS: _choose_process,
    DraftStep.NEEDS: _choose_need,
    DraftStep.SUCCESSOR: _choose_successor,
    DraftStep.UNIT: _choose_unit,
    DraftStep.CAUSE: _choose_cause,
    DraftStep.BASIS: _choose_basis,
    DraftStep.CONTACT: _choose_contact,
    DraftStep.POINTS: _choose_point,
}
