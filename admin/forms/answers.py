"""Putting forms into a draft: a file each, with its title and the day it is of."""

from datetime import date
from html import unescape
from pathlib import PurePath
from typing import Any

from admin.answers import answer, require_asked
from admin.clock import agency_today
from admin.days import day
from admin.errors import UnknownChoiceError
from admin.errors.forms import FormDayError, ManyFormsError, SameFormError
from admin.fields import seen, text
from admin.files import keep_file
from admin.forms.dates import forms_of
from admin.forms.files import MEDIA_TYPES, ending_of
from admin.steps import DraftStep
from locales import DEFAULT_LANGUAGE, Say
from storage.canonical import sha256_bytes
from storage.models import Proposal, Staff
from storage.store import Store

MOST = 10
"""Forms of one row."""

TITLE_LONGEST = 100
_FIRST_DAY = date(1990, 1, 1)


async def put_form(store: Store, draft: Proposal, name: str, content: bytes, by: Staff) -> int:
    """Keep a file as a form; its name is its title until a person says otherwise, and its day is
    to be told.

    Returns:
        The kept file's id.

    Raises:
        DomainError: it is no file that people could use, or it stands there already.
    """
    require_asked(draft, DraftStep.FORMS)
    forms, digest = forms_of(draft), sha256_bytes(content)
    if same := [each for each in forms if each["sha256"] == digest]:
        raise SameFormError(title=same[0]["title"])
    _require_few(forms)
    title = plain_title(PurePath(seen(name)).stem.replace("_", " "))
    kept = await kept_file(store, title, content, by)
    form = {"title": title, "file_id": kept, "sha256": digest, "dated": ""}
    await _answer(store, draft, [*forms, form], by)
    return kept


async def kept_file(store: Store, title: str, content: bytes, by: Staff) -> int:
    """The id of a form's file in the person's agency: what stands there already is not kept twice.

    Raises:
        DomainError: it is no file that people could use.
    """
    ending = await ending_of(content)
    known = await store.files.standing_form(by.agency_id, sha256_bytes(content))
    if known is not None:
        return known
    kept = await keep_file(store, f"{title}.{ending}", MEDIA_TYPES[ending], content, by=by)
    return kept.id


async def put_known_form(store: Store, draft: Proposal, file_id: int, by: Staff) -> None:
    """A form that another row of the list has already.

    Raises:
        UnknownChoiceError: none of them has it.
    """
    known = [
        form
        for row in await store.register.rows(draft.list_id)
        for form in row.forms
        if form["file_id"] == file_id
    ]
    if not known:
        raise UnknownChoiceError
    forms = forms_of(draft)
    if known[0]["sha256"] in [each["sha256"] for each in forms]:
        return
    _require_few(forms)
    await _answer(store, draft, [*forms, dict(known[0])], by)


async def put_title(store: Store, draft: Proposal, file_id: int, typed: str, by: Staff) -> None:
    """What people call the form."""
    title = text(typed, least=3, most=TITLE_LONGEST)
    await _change(store, draft, file_id, {"title": title}, by)


async def put_day(store: Store, draft: Proposal, file_id: int, typed: str, by: Staff) -> None:
    """Of which day the form is: people see whether theirs is the newer one.

    Raises:
        FormDayError: no form is of such a day.
    """
    agency = await store.agencies.get(draft.agency_id)
    dated, today = day(typed), agency_today(agency.time_zone)
    if not _FIRST_DAY <= dated <= today:
        raise FormDayError(first=f"{_FIRST_DAY:%d.%m.%Y}", last=f"{today:%d.%m.%Y}")
    await _change(store, draft, file_id, {"dated": dated.isoformat()}, by)


async def drop_form(store: Store, draft: Proposal, file_id: int, by: Staff) -> None:
    """Take a form out; its file is forgotten unless something else refers to it."""
    form_of(draft, file_id)
    left = [each for each in forms_of(draft) if each["file_id"] != file_id]
    await _answer(store, draft, left, by)
    await store.files.drop_unused(file_id)


def form_of(draft: Proposal, file_id: int) -> dict[str, Any]:
    """One of them.

    Raises:
        UnknownChoiceError: a forged or outlived button names another.
    """
    found = [each for each in forms_of(draft) if each["file_id"] == file_id]
    if not found:
        raise UnknownChoiceError
    return found[0]


async def _change(
    store: Store, draft: Proposal, file_id: int, values: dict[str, str], by: Staff
) -> None:
    form_of(draft, file_id)
    changed = [
        {**each, **values} if each["file_id"] == file_id else each for each in forms_of(draft)
    ]
    await _answer(store, draft, changed, by)


async def _answer(store: Store, draft: Proposal, forms: list[dict[str, Any]], by: Staff) -> None:
    await answer(store, draft, DraftStep.FORMS, by, forms=forms)


def _require_few(forms: list[dict[str, Any]]) -> None:
    if len(forms) >= MOST:
        raise ManyFormsError(most=MOST)


def plain_title(said: str) -> str:
    """A title to begin with, of one line; the list's own words are Russian."""
    return seen(said)[:TITLE_LONGEST] or unescape(Say(DEFAULT_LANGUAGE)("form-untitled"))
