"""Keeping what a draft's form changed: each field by the verb that chat uses."""

from collections.abc import Awaitable, Callable

from admin import drafts
from admin.asked import MARKED, Asked, read_asked
from admin.choosing import choose
from admin.errors.drafts import CauseWordsError
from admin.guard import require_step
from admin.offers import GOES, meant, offers
from admin.steps import CLEARABLE, DraftStep, steps_of
from admin.web.draft_fields import (
    BASIS_KIND,
    CHECKED,
    HOURS,
    NEW_POINT,
    NOTE,
    POINT,
    contact_field,
)
from admin.web.draft_own_fields import (
    KEEP_FILE,
    SentFile,
    keep_forms,
    keep_offers,
    keep_requirements,
    keep_translations,
)
from admin.web.draft_sent import Sent
from admin.workflow import Step
from storage.models import Proposal, Staff
from storage.store import Store
from storage.terms import Cause, ContactType


class Saving(Sent):
    """One form on its way into one draft."""

    async def keep(self, store: Store, draft: Proposal, by: Staff) -> bool:
        """Compare the draft with the list, then keep every changed field.

        Returns:
            Whether the list had moved on.

        Raises:
            ProposalMovedOnError: the draft is not what the page showed.
            DomainError: a field cannot be kept; `at` names it.
        """
        await require_step(store, Step.EDIT, draft, by, seen=self.revision)
        caught_up = await drafts.catch_up(store, draft, by)
        asked = await read_asked(store, draft)
        for step in DraftStep:
            if step in steps_of(draft, asked.directions):
                await _KEEP.get(step, _keep_text)(self, store, asked, step, by)
        await drafts.finish_mending(store, draft, asked.directions, by)
        self.revision = draft.revision
        return caught_up

    async def keep_file(
        self, store: Store, draft: Proposal, at: str, file: SentFile, by: Staff
    ) -> None:
        """A file, before anything else: it is not chosen twice for a slip in a field."""
        self.at = at
        await require_step(store, Step.EDIT, draft, by, seen=self.revision)
        await KEEP_FILE[at](self, store, draft, file, by)
        self.revision = draft.revision


Keep = Callable[[Sent, Store, Asked, DraftStep, Staff], Awaitable[None]]


async def _keep_text(saving: Sent, store: Store, asked: Asked, step: DraftStep, by: Staff) -> None:
    """A typed answer; one of the offered words chooses what they stand for."""
    if not saving.touched(step.value):
        return
    typed = saving.form.one(step.value)
    offered = meant(typed, offers(asked, step, saving.say)) if step in _OFFERED else None
    if offered is not None:
        await choose(store, asked, step, offered.value, by)
    elif typed or step not in CLEARABLE:
        await drafts.put_text(store, asked.draft, step, typed, by)
    else:
        await drafts.clear(store, asked.draft, step, by)


_OFFERED = (DraftStep.SERVICE, DraftStep.PROCESS)


async def _keep_name(saving: Sent, store: Store, asked: Asked, step: DraftStep, by: Staff) -> None:
    """A known touchpoint that was chosen now; else a name of one's own."""
    point, name = saving.form.one(POINT), saving.form.one("name")
    if saving.touched(POINT) and point not in ("", NEW_POINT):
        await choose(store, asked, step, point, by)
    elif saving.touched("name") or saving.form.touched(POINT):
        await drafts.put_text(store, asked.draft, step, name, by)


async def _keep_choice(
    saving: Sent, store: Store, asked: Asked, step: DraftStep, by: Staff
) -> None:
    if not saving.touched(step.value):
        return
    value = saving.form.one(step.value)
    if value:
        await choose(store, asked, step, value, by)
    elif step in CLEARABLE:
        await drafts.clear(store, asked.draft, step, by)


async def _keep_marks(saving: Sent, store: Store, asked: Asked, step: DraftStep, by: Staff) -> None:
    """Of several choices those that were made or unmade."""
    if not saving.touched(step.value):
        return
    given = saving.form.given.get(step.value, [])
    shown = saving.form.shown.get(step.value, [])
    for value in [each for each in shown if each not in given]:
        await choose(store, asked, step, f"-{value}", by)
    for value in [each for each in given if each not in shown]:
        await choose(store, asked, step, f"+{value}", by)


async def _keep_contacts(
    saving: Sent, store: Store, asked: Asked, _step: DraftStep, by: Staff
) -> None:
    """What was typed, what was taken away, and what was looked at and found true."""
    draft, form = asked.draft, saving.form
    for kind in ContactType:
        field = contact_field(kind)
        value = form.one(field)
        if saving.touched(field) and not value:
            await drafts.drop_contact(store, draft, kind, by)
        elif value and (form.touched(field) or kind.value in form.given.get(CHECKED, [])):
            await drafts.put_contact(store, draft, kind, value, by)
    if saving.touched(HOURS) and form.one(HOURS):
        await drafts.put_hours(store, draft, form.one(HOURS), by)
    elif form.touched(HOURS):
        await drafts.drop_contact(store, draft, None, by)


async def _keep_cause(saving: Sent, store: Store, asked: Asked, step: DraftStep, by: Staff) -> None:
    """Words of one's own are those of «other»: typed beside another cause, they say that one of
    the two is a slip.

    Raises:
        CauseWordsError: another cause is marked.
    """
    form = saving.form
    cause, note = form.one("cause"), form.one(NOTE)
    if saving.touched("cause") and cause:
        await choose(store, asked, step, cause, by)
    if not saving.touched(NOTE):
        return
    if note and cause not in ("", Cause.OTHER):
        raise CauseWordsError
    if note or cause == Cause.OTHER:
        await drafts.put_text(store, asked.draft, step, note, by)


async def _keep_basis(saving: Sent, store: Store, asked: Asked, step: DraftStep, by: Staff) -> None:
    form = saving.form
    if saving.touched(BASIS_KIND) and form.one(BASIS_KIND):
        await choose(store, asked, step, form.one(BASIS_KIND), by)
    if saving.touched("basis") and form.one("basis"):
        await drafts.put_text(store, asked.draft, step, form.one("basis"), by)
    elif form.touched("basis"):
        await drafts.drop_basis(store, asked.draft, by)


async def _keep_phrases(
    saving: Sent, store: Store, asked: Asked, step: DraftStep, by: Staff
) -> None:
    if saving.touched(step.value):
        lines = filter(None, map(str.strip, saving.form.one(step.value).splitlines()))
        await drafts.put_phrases(store, asked.draft, list(lines), by)


async def _keep_contact(
    saving: Sent, store: Store, asked: Asked, step: DraftStep, by: Staff
) -> None:
    """The new detail, unless the contact goes."""
    form = saving.form
    if form.one(GOES):
        if saving.touched(GOES):
            await choose(store, asked, step, GOES, by)
    elif saving.touched(step.value) or form.touched(GOES):
        await drafts.put_text(store, asked.draft, step, form.one(step.value), by)


_KEEP: dict[DraftStep, Keep] = {
    DraftStep.NAME: _keep_name,
    DraftStep.CHANNEL: _keep_choice,
    DraftStep.KIND: _keep_choice,
    DraftStep.DIRECTION: _keep_choice,
    DraftStep.NEEDS: _keep_marks,
    DraftStep.CONTACTS: _keep_contacts,
    DraftStep.SUCCESSOR: _keep_choice,
    DraftStep.UNIT: _keep_choice,
    **dict.fromkeys(MARKED, keep_requirements),
    DraftStep.CAUSE: _keep_cause,
    DraftStep.BASIS: _keep_basis,
    DraftStep.PHRASES: _keep_phrases,
    DraftStep.CONTACT: _keep_contact,
    DraftStep.POINTS: _keep_marks,
    DraftStep.OFFERS: keep_offers,
    DraftStep.SEGMENTS: _keep_marks,
    DraftStep.TRANSLATION: keep_translations,
    DraftStep.BRING_TRANSLATION: keep_translations,
    DraftStep.FORMS: keep_forms,
}
