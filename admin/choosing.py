"""Keeping a chosen answer: one function a step of a draft."""

from collections.abc import Awaitable, Callable

from admin import drafts, everywhere, process_places
from admin.asked import Asked
from admin.carried import number, word
from admin.errors import UnknownChoiceError
from admin.errors.drafts import DirectionMovedError
from admin.forms.answers import put_known_form
from admin.offers import GOES, PLACE, SAID, direction_code
from admin.place_offers.answers import put_offer
from admin.segments import put_segment
from admin.steps import DraftStep
from storage.care_terms import Segment
from storage.models import Staff
from storage.store import Store
from storage.terms import BasisKind, Cause, Channel, Kind, Need

Chooser = Callable[[Store, Asked, str, Staff], Awaitable[bool]]
"""Keeps a chosen value; True when the step stays open for more."""


async def choose(store: Store, asked: Asked, step: DraftStep, value: str, by: Staff) -> bool:
    """Keep what was chosen of the step's `offers`.

    Returns:
        Whether the step stays open for more.

    Raises:
        UnknownChoiceError: nothing of ours offers this.
    """
    chooser = _CHOOSERS.get(step)
    if chooser is None:
        raise UnknownChoiceError
    return await chooser(store, asked, value, by)


async def _choose_name(store: Store, asked: Asked, value: str, by: Staff) -> bool:
    await drafts.put_touchpoint(store, asked.draft, number(value), by)
    return False


async def _choose_channel(store: Store, asked: Asked, value: str, by: Staff) -> bool:
    await drafts.put_channel(store, asked.draft, word(Channel, value), asked.procedure, by)
    return False


async def _choose_kind(store: Store, asked: Asked, value: str, by: Staff) -> bool:
    await drafts.put_kind(store, asked.draft, word(Kind, value), by)
    return False


async def _choose_direction(store: Store, asked: Asked, value: str, by: Staff) -> bool:
    named = [each for each in asked.directions if direction_code(each) == value]
    if not named:
        raise DirectionMovedError
    await drafts.put_direction(store, asked.draft, named[0], by)
    return False


async def _choose_service(store: Store, asked: Asked, value: str, by: Staff) -> bool:
    if PLACE in value:
        await process_places.put_service(store, asked.draft, *_place(value), by)
    else:
        await drafts.put_service_of(store, asked.draft, number(value), by)
    return False


async def _choose_process(store: Store, asked: Asked, value: str, by: Staff) -> bool:
    if PLACE in value:
        await process_places.put_process(store, asked.draft, *_place(value), by)
    else:
        await drafts.put_process_of(store, asked.draft, number(value), by)
    return False


def _place(value: str) -> tuple[int, int]:
    """«3.17» is the entry 17 of the version 3 of the register of processes."""
    version, _dot, place = value.partition(PLACE)
    return number(version), number(place)


async def _choose_need(store: Store, asked: Asked, value: str, by: Staff) -> bool:
    on, need = value.startswith("+"), word(Need, value[1:])
    await drafts.put_need(store, asked.draft, need, on, asked.procedure, by)
    return True


async def _choose_successor(store: Store, asked: Asked, value: str, by: Staff) -> bool:
    await drafts.put_successor(store, asked.draft, number(value), by)
    return False


async def _choose_unit(store: Store, asked: Asked, value: str, by: Staff) -> bool:
    await drafts.put_unit(store, asked.draft, number(value), by)
    return False


async def _choose_cause(store: Store, asked: Asked, value: str, by: Staff) -> bool:
    cause = word(Cause, value)
    await drafts.put_cause(store, asked.draft, cause, by)
    return cause is Cause.OTHER


async def _choose_basis(store: Store, asked: Asked, value: str, by: Staff) -> bool:
    await drafts.put_basis_kind(store, asked.draft, word(BasisKind, value), by)
    return True


async def _choose_contact(store: Store, asked: Asked, value: str, by: Staff) -> bool:
    if value != GOES:
        raise UnknownChoiceError
    await everywhere.put_goes(store, asked.draft, by)
    return False


async def _choose_point(store: Store, asked: Asked, value: str, by: Staff) -> bool:
    on, point = value.startswith("+"), number(value[1:])
    await everywhere.put_point(store, asked.draft, point, on, by)
    return True


async def _choose_offer(store: Store, asked: Asked, value: str, by: Staff) -> bool:
    offer, _dot, said = value.partition(SAID)
    await put_offer(store, asked.draft, offer, said, by)
    return True


async def _choose_form(store: Store, asked: Asked, value: str, by: Staff) -> bool:
    await put_known_form(store, asked.draft, number(value), by)
    return True


async def _choose_segment(store: Store, asked: Asked, value: str, by: Staff) -> bool:
    on, segment = value.startswith("+"), word(Segment, value[1:])
    await put_segment(store, asked.draft, segment, on, by)
    return True


_CHOOSERS: dict[DraftStep, Chooser] = {
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
    DraftStep.OFFERS: _choose_offer,
    DraftStep.FORMS: _choose_form,
    DraftStep.SEGMENTS: _choose_segment,
}
