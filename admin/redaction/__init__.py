"""Hides what people write of themselves and of others, secrets and insults, before anything of
a text is kept. An insult is masked like the rest: what it was said of may still matter."""

import re
from collections.abc import Callable
from unicodedata import category, normalize

from admin.redaction import (
    addresses,
    insults,
    keys,
    latin,
    links,
    names,
    numbers,
    passwords,
    settlements,
)
from admin.redaction.marks import (
    ADDRESS,
    MAIL,
    MARKS,
    NAME,
    NUMBER,
    PASSWORD,
    PHONE,
    marked,
    unmarked,
)

_UNSEEN = {"Cf", "Cc", "Cs", "Mn", "Me", "Co"}
_TWICE = re.compile(r"([\ue001-\ue009])(?:[\s,;:./-]*\1)+")
_ANY_MARK = re.compile(rf"(\[(?:{'|'.join(MARKS.values())})\])")
_HIDERS = (
    insults.hide,
    keys.hide,
    passwords.mended,
    links.hide,
    passwords.hide,
    numbers.hide,
    latin.hide,
    addresses.hide,
    settlements.hide,
    names.hide,
)
_PERSONAL = (PHONE, NAME, NUMBER, PASSWORD, MAIL)
_ROUNDS = 8
_NUMERO = "\u2116"
"""The sign «number» has a plain shape too, which nobody reads."""


def redact(text: str) -> str:
    """The text with a short mark in place of whatever could tell who is meant.

    Rather too much is hidden than too little. Hiding again changes nothing: what is hidden
    may bring to light what stood beside it, so it is looked at until nothing more is found.
    """
    return unmarked(_hidden(text))


def masked(text: str) -> str:
    """The text without insults and secrets, its names and telephones as they are: for words by
    which somebody wants to be called or reached."""
    signs = marked(_cleaned(text))
    for hide in (insults.hide, keys.hide, passwords.mended, passwords.hide):
        signs = hide(signs)
    return unmarked(signs)


def insults_somebody(text: str) -> bool:
    plain = _cleaned(text)
    return insults.hide(plain) != plain


def tells_of_somebody(text: str) -> bool:
    """Whether the text holds what nobody should write where others read: names, telephones,
    numbers, secrets, an address with its house. A street alone tells of nobody."""
    plain, signs = _cleaned(text), _hidden(text)
    if any(mark in signs for mark in _PERSONAL):
        return True
    return ADDRESS in signs and _digits(signs) < _digits(plain)


def _digits(text: str) -> int:
    return sum(each.isdigit() for each in text)


def _hidden(text: str) -> str:
    """The text with each mark as its sign."""
    signs = marked(_cleaned(text))
    for _round in range(_ROUNDS):
        before = signs
        for hide in _HIDERS:
            signs = hide(signs)
        signs = _TWICE.sub(r"\1", signs)
        if signs == before:
            break
    return signs


def without_marks(text: str) -> str:
    """What a redacted text says besides its marks."""
    return " ".join(_ANY_MARK.sub(" ", text).split())


def between_marks(text: str, change: Callable[[str], str]) -> str:
    """A redacted text with each stretch between its marks changed by itself."""
    parts = _ANY_MARK.split(text)
    changed = [part if at % 2 else change(part.strip()) for at, part in enumerate(parts)]
    return " ".join(part for part in changed if part)


def _cleaned(text: str) -> str:
    """Letters and digits in their plain shape, without signs that only tear words apart."""
    plain = _NUMERO.join(normalize("NFKC", part) for part in text.split(_NUMERO))
    kept = ("" if category(each) in _UNSEEN and not each.isspace() else each for each in plain)
    return " ".join("".join(kept).split())
