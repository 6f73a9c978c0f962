"""Marking what a touchpoint owes the client: one requirement or aspect of a draft at a time."""

from typing import Any

from admin import fields
from admin.answers import answer
from admin.clock import agency_today
from admin.errors import UnknownChoiceError
from admin.errors.drafts import MarkFirstError
from admin.requirements.table import Grade, State, is_aspect, is_requirement
from admin.steps import DraftStep
from storage.models import Proposal, Staff
from storage.store import Store

LONGEST = 300
"""Letters of an evidence or of a mitigation."""


async def mark(store: Store, draft: Proposal, field: str, value: str, by: Staff) -> None:
    """Say whether a requirement is met, or how good a touchpoint is in an aspect; «unknown» takes
    the mark back with its words.

    Raises:
        UnknownChoiceError: the agency's order does not ask it of this touchpoint.
    """
    step = _step_of(field, draft)
    kind, name = (State, "state") if is_requirement(field) else (Grade, "grade")
    if value not in [each.value for each in kind]:
        raise UnknownChoiceError
    marked = await _marked(store, draft, {**draft.becomes[field], name: value})
    await answer(store, draft, step, by, **{field: {} if value == "unknown" else marked})


async def put_words(store: Store, draft: Proposal, field: str, typed: str, by: Staff) -> None:
    """The evidence of a requirement, or what makes up for a weak aspect (C).

    Raises:
        MarkFirstError: nothing was marked that the words could belong to.
    """
    step = _step_of(field, draft)
    if not draft.becomes[field]:
        raise MarkFirstError
    name = "evidence" if is_requirement(field) else "mitigation"
    words = fields.text(typed, least=3, most=LONGEST)
    marked = await _marked(store, draft, {**draft.becomes[field], name: words})
    await answer(store, draft, step, by, **{field: marked})


def _step_of(field: str, draft: Proposal) -> DraftStep:
    if field not in draft.becomes or not (is_requirement(field) or is_aspect(field)):
        raise UnknownChoiceError
    return DraftStep.REQUIREMENTS if is_requirement(field) else DraftStep.ASSESSMENT


async def _marked(store: Store, draft: Proposal, value: dict[str, Any]) -> dict[str, Any]:
    agency = await store.agencies.get(draft.agency_id)
    return {**value, "on": agency_today(agency.time_zone).isoformat()}
