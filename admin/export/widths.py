"""How wide the columns of a printed list are, in millimetres of an A4 sheet on its side."""

from collections.abc import Sequence

from storage.procedure import FormField

WIDTH = 267.0
"""Between the margins: 297 less 20 on the left and 10 on the right."""

OFFICIAL_WIDTHS = (177.0, 90.0)
"""Of the annex of officials: the row's place, and whose it is."""

_NARROW: dict[FormField, float] = {"number": 17, "kind": 32}
"""Columns that gain nothing from more room; their titles' longest words fit."""

_WISHED: dict[FormField, float] = {
    "direction": 34,
    "service": 42,
    "process": 42,
    "touchpoint": 42,
    "needs": 58,
    "channel": 32,
    "contacts": 52,
    "hours": 34,
    "basis": 38,
    "responsible": 36,
    "unit": 36,
    "peculiarity": 42,
    "segments": 34,
    "offers": 46,
    "forms": 46,
}

_FULL_SIZE, _SMALLEST = 10.0, 5.5
"""Points: letters shrink with the columns, so that words which fit go on fitting."""


def widths(fields: Sequence[FormField]) -> tuple[float, ...]:
    """Of the columns of these fields, in millimetres; together they are the sheet's width."""
    wished = sum(_WISHED.get(field, 0) for field in fields)
    narrow = sum(_NARROW.get(field, 0) for field in fields)
    if wished == 0 or narrow + wished > WIDTH:
        by = WIDTH / (narrow + wished)
        return tuple(by * (_NARROW.get(field) or _WISHED[field]) for field in fields)
    by = (WIDTH - narrow) / wished
    return tuple(_NARROW.get(field) or by * _WISHED[field] for field in fields)


def letter_size(fields: Sequence[FormField]) -> float:
    """Points of the table's letters."""
    asked = sum(_NARROW.get(field) or _WISHED[field] for field in fields)
    return max(_SMALLEST, _FULL_SIZE * min(1.0, WIDTH / asked))
