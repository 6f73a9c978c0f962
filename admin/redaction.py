"""Hides what people write of themselves before anything of a question is kept."""

import re

_HIDDEN = (
    (re.compile(r"\S*@\S*"), "[почта]"),
    (re.compile(r"\+?\d[\d\s().-]{3,}\d"), "[номер]"),
)
_MARK = re.compile(r"\[[а-яё]+\]")


def redact(text: str) -> str:
    """The text with marks in place of whatever could tell who wrote it."""
    for pattern, mark in _HIDDEN:
        text = pattern.sub(mark, text)
    return text


def without_marks(text: str) -> str:
    """What a redacted text says besides its marks."""
    return " ".join(_MARK.sub(" ", text).split())
