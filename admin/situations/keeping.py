"""How a change of the situations is kept: compared with what was seen, in the history for good.

It is live at once, as words are (`docs/decisions/0029`): people are asked by it.
"""

from collections.abc import Sequence
from typing import Any

from admin.errors import DomainError
from admin.errors.situations import PressedOldError
from admin.openness import require_writing
from admin.permissions import Permission
from admin.situations.rules import require_asked
from admin.situations.standing import Standing, standing_of
from storage.models import ProcedureChange, Staff
from storage.situations import Situation
from storage.store import Store

ORDER = "situations"
"""How the history of the agency's settings names the order of its situations."""

ONE = "situations."
"""And one of them, by its code behind the point."""


async def hold(
    store: Store, seen: str, by: Staff, refusal: type[DomainError] = PressedOldError
) -> Standing:
    """The situations that this person saw, held until commit; whoever typed a text is refused
    as they are who may find it in their form.

    Raises:
        PressedOldError, GuideMovedOnError: they are others by now.
    """
    await require_writing(store, by, Permission.EDIT_WORDS)
    await store.agencies.touch(by.agency_id)
    standing = await standing_of(store, await store.agencies.get(by.agency_id))
    if standing.mark != seen:
        raise refusal
    return standing


async def keep_new(store: Store, standing: Standing, new: Situation, by: Staff) -> None:
    """Put a situation behind the others."""
    await _write(store, standing, (*standing.guide.situations, new))
    await note(store, "situation.add", f"{ONE}{new.code}", None, _plain(new), by)


async def keep(store: Store, standing: Standing, becomes: Situation, by: Staff) -> None:
    """Put another content under the code of a situation that stands."""
    was = standing.guide.situation(becomes.code)
    if was is None or was == becomes:
        return
    after = [becomes if each.code == was.code else each for each in standing.guide.situations]
    await _write(store, standing, after)
    part = f"{ONE}{was.code}"
    await note(store, "situation.change", part, _plain(was), _plain(becomes), by)


async def drop(store: Store, standing: Standing, gone: Situation, by: Staff) -> None:
    """Take a situation away; its code is given to nothing else."""
    left = [each for each in standing.guide.situations if each.code != gone.code]
    await _write(store, standing, left)
    await note(store, "situation.remove", f"{ONE}{gone.code}", _plain(gone), None, by)


async def keep_order(
    store: Store, standing: Standing, becomes: Sequence[Situation], by: Staff
) -> None:
    """The same situations, asked in another order; the history keeps their titles."""
    before = standing.guide.situations
    if tuple(becomes) == before:
        return
    await _write(store, standing, becomes)
    await note(store, "situation.order", ORDER, _titles(before), _titles(becomes), by)


async def _write(store: Store, standing: Standing, becomes: Sequence[Situation]) -> None:
    require_asked(standing, becomes)
    agency = standing.agency
    guide = standing.guide.model_copy(update={"situations": tuple(becomes)})
    data = guide.model_dump(mode="json")
    await store.agencies.change(agency, agency.revision, {"guide_data": data})


async def note(store: Store, verb: str, part: str, was: Any, becomes: Any, by: Staff) -> None:
    """A line of the settings' history, and of the journal without a word of it."""
    change = ProcedureChange(
        agency_id=by.agency_id,
        part=part,
        was={"value": was},
        becomes={"value": becomes},
        by_id=by.person_id,
        by_title=by.title,
    )
    await store.procedure_changes.add(change)
    await store.journal.write(
        by.agency_id,
        verb,
        f"procedure:{part}",
        actor_id=by.person_id,
        role=by.role.value,
        details={"change": change.id},
    )


def _plain(situation: Situation) -> dict[str, Any]:
    return situation.model_dump(mode="json")


def _titles(situations: Sequence[Situation]) -> list[dict[str, str]]:
    return [dict(each.title) for each in situations]
