"""Writing own words in another language into a draft."""

from unicodedata import name

from admin import fields
from admin.answers import answer
from admin.errors import UnknownChoiceError
from admin.errors.translation import RussianWordsError
from admin.steps import DraftStep
from admin.translation.table import ABOUT, BRING, LABEL, is_translated
from locales import DEFAULT_LANGUAGE
from storage.models import Proposal, Staff
from storage.store import Store

_LONGEST = {LABEL: 60, ABOUT: 500, BRING: 500}
_STEPS = {
    LABEL: DraftStep.TRANSLATION,
    ABOUT: DraftStep.TRANSLATION,
    BRING: DraftStep.BRING_TRANSLATION,
}


async def put_translation(store: Store, draft: Proposal, field: str, typed: str, by: Staff) -> None:
    """Keep own words in another language; nothing typed takes them back.

    Raises:
        UnknownChoiceError: this draft has no such words.
        RussianWordsError: they are in Russian.
    """
    what, _dash, language = field.partition("-")
    if field not in draft.becomes or not is_translated(field):
        raise UnknownChoiceError
    clean = fields.text(typed, least=2, most=_LONGEST[what]) if fields.seen(typed) else ""
    if language == _LATIN and _is_russian(clean):
        raise RussianWordsError
    await answer(store, draft, _STEPS[what], by, **{field: clean})


async def said_in_russian(store: Store, draft: Proposal, field: str) -> str:
    """What is to be translated; an unnamed touchpoint's short name is its name.

    Raises:
        UnknownChoiceError: this draft has no such words.
    """
    what, _dash, _language = field.partition("-")
    if field not in draft.becomes or not is_translated(field):
        raise UnknownChoiceError
    if what == BRING:
        return str(draft.becomes.get("bring", {}).get(DEFAULT_LANGUAGE, ""))
    point = await store.register.touchpoint(draft.agency_id, draft.touchpoint_id or 0)
    words = point.labels if what == LABEL else point.about
    return str(words.get(DEFAULT_LANGUAGE) or point.name)


_LATIN = "en"
"""Written in other letters than Russian, so that a slip is seen."""


def _is_russian(words: str) -> bool:
    """Words without a single Latin letter, and with Russian ones: typed into the wrong field."""
    letters = [sign for sign in words if sign.isalpha()]
    return any(name(sign).startswith("CYRILLIC") for sign in letters) and not any(
        sign.isascii() for sign in letters
    )
