"""One answer of a draft: kept for its author while the draft is open for editing."""

from typing import Any

from admin.errors import UnknownChoiceError
from admin.guard import move, require_step
from admin.steps import DraftStep, steps_of
from admin.workflow import Step
from storage.models import Proposal, Staff
from storage.models.base import utc_now
from storage.store import Store


async def answer(store: Store, draft: Proposal, step: DraftStep, by: Staff, **words: Any) -> None:
    """Keep what a step answers; None takes a word away."""
    require_asked(draft, step)
    becomes = {key: word for key, word in {**draft.becomes, **words}.items() if word is not None}
    await edit(store, draft, by, becomes=becomes)


def require_asked(draft: Proposal, step: DraftStep) -> None:
    """A forged or outlived button never answers what this draft does not ask."""
    if step not in steps_of(draft, ()):
        raise UnknownChoiceError


async def edit(store: Store, draft: Proposal, by: Staff, **values: Any) -> None:
    """The one way in which a draft changes: by its author, while it is open for editing."""
    await require_step(store, Step.EDIT, draft, by)
    values |= {"last_edited_by_id": by.person_id, "updated_at": utc_now()}
    await move(store, draft, draft.revision, values)
