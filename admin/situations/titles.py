"""Titles of situations and options as staff type them."""

import secrets
from collections.abc import Iterable, Mapping

from admin.errors import KnownWordsError
from admin.errors.fields import at_field
from admin.fields import seen, text
from admin.spoken import phrase
from locales import DEFAULT_LANGUAGE
from storage.letters import folded
from storage.procedure import Words
from storage.situations import TITLE_LIMIT

_LEAST = 3
_FOREIGN = "en"

FIELDS = {DEFAULT_LANGUAGE: "russian", _FOREIGN: "foreign"}
"""The field of a form in which a title stands, by its language."""
OPTION_FIELDS = {DEFAULT_LANGUAGE: "option_russian", _FOREIGN: "option_foreign"}


def read_title(russian: str, foreign: str = "", fields: Mapping[str, str] = FIELDS) -> Words:
    """A title in Russian and, where somebody wrote it, in the other language.

    Raises:
        DomainError: nobody could read it on a button, or it tells of somebody.
    """
    with at_field(fields[DEFAULT_LANGUAGE]):
        title = {DEFAULT_LANGUAGE: _title(russian)}
    with at_field(fields[_FOREIGN]):
        return {**title, _FOREIGN: _title(foreign)} if seen(foreign) else title


def _title(typed: str) -> str:
    return phrase(text(typed, least=_LEAST, most=TITLE_LIMIT))


def require_new(title: Words, others: Iterable[Words], fields: Mapping[str, str] = FIELDS) -> None:
    """Let pass a title that none of the others is called by.

    Raises:
        KnownWordsError: one of them is.
    """
    known = {(language, folded(words)) for each in others for language, words in each.items()}
    for language, words in title.items():
        with at_field(fields[language]):
            if (language, folded(words)) in known:
                raise KnownWordsError(name=words)


def new_code() -> str:
    """What buttons carry from now on; never given twice, so that an old one misleads nobody."""
    return f"own_{secrets.token_hex(4)}"
