"""Keeping the steps of a draft's form that have many fields, and the files that came with it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from admin import drafts
from admin.asked import Asked
from admin.choosing import choose
from admin.errors import FileUnchosenError
from admin.forms.answers import drop_form, put_day, put_form, put_title
from admin.forms.dates import forms_of
from admin.place_offers.answers import put_offer
from admin.place_offers.table import offer_of
from admin.requirements.answers import mark, put_words
from admin.steps import DraftStep
from admin.translation.answers import put_translation
from admin.web.draft_fields import (
    BASIS_FILE,
    FORM_DROP,
    FORM_FILE,
    NEW_FORM,
    form_day_field,
    form_title_field,
    words_field,
)
from admin.web.draft_sent import Sent
from storage.models import Proposal, Staff
from storage.store import Store


@dataclass(frozen=True)
class SentFile:
    name: str
    media_type: str
    content: bytes


async def _keep_basis_file(
    _sent: Sent, store: Store, draft: Proposal, file: SentFile, by: Staff
) -> None:
    await drafts.put_basis_file(store, draft, file.name, file.media_type, file.content, by)


async def _keep_form_file(
    sent: Sent, store: Store, draft: Proposal, file: SentFile, by: Staff
) -> None:
    """What was typed of the new form is its own from now on."""
    kept = await put_form(store, draft, file.name, file.content, by)
    given = dict(sent.form.given)
    for field in (form_title_field, form_day_field):
        if typed := given.pop(field(NEW_FORM), []):
            given[field(kept)] = typed
    sent.form = replace(sent.form, given=given)


KEEP_FILE: dict[str, Callable[[Sent, Store, Proposal, SentFile, Staff], Awaitable[None]]] = {
    BASIS_FILE: _keep_basis_file,
    FORM_FILE: _keep_form_file,
}
"""Files of a draft's form, by their fields."""


async def keep_requirements(
    sent: Sent, store: Store, asked: Asked, step: DraftStep, by: Staff
) -> None:
    draft, form = asked.draft, sent.form
    for field in asked.fields(step):
        words = words_field(field)
        if sent.touched(field):
            await mark(store, draft, field, form.one(field), by)
        if sent.touched(words) and form.one(words):
            await put_words(store, draft, field, form.one(words), by)
        elif form.touched(words):
            # A mark keeps its words until it is taken back.
            await mark(store, draft, field, "unknown", by)
            await mark(store, draft, field, form.one(field), by)


async def keep_offers(sent: Sent, store: Store, asked: Asked, step: DraftStep, by: Staff) -> None:
    for field in asked.fields(step):
        if sent.touched(field):
            await put_offer(store, asked.draft, offer_of(field), sent.form.one(field), by)


async def keep_translations(
    sent: Sent, store: Store, asked: Asked, step: DraftStep, by: Staff
) -> None:
    for field in asked.fields(step):
        if sent.touched(field):
            await put_translation(store, asked.draft, field, sent.form.one(field), by)


async def keep_forms(sent: Sent, store: Store, asked: Asked, step: DraftStep, by: Staff) -> None:
    """Those that go, what is said of the others, and those that are taken from other rows.

    Raises:
        FileUnchosenError: a new form was described and no file was chosen.
    """
    draft, form = asked.draft, sent.form
    for file_id in [each["file_id"] for each in forms_of(draft)]:
        if str(file_id) in form.given.get(FORM_DROP, []):
            await drop_form(store, draft, file_id, by)
            continue
        if sent.touched(form_title_field(file_id)):
            await put_title(store, draft, file_id, form.one(form_title_field(file_id)), by)
        if sent.touched(form_day_field(file_id)):
            await put_day(store, draft, file_id, form.one(form_day_field(file_id)), by)
    for known in form.given.get(step.value, []):
        await choose(store, asked, step, known, by)
    if form.one(form_title_field(NEW_FORM)) or form.one(form_day_field(NEW_FORM)):
        sent.at = FORM_FILE
        raise FileUnchosenError
