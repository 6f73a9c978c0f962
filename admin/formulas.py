"""Texts of a table that no spreadsheet takes for a formula and runs."""

_RUNS = tuple("=+-@\uff1d\uff0b\uff0d\uff20")
"""Signs with which a spreadsheet begins a formula, their wide likes too."""

_INVISIBLE = ("\t", "\r", "\n")
_GUARD = "'"


def harmless(text: str) -> str:
    """The text as no spreadsheet takes for a formula: an apostrophe goes before it.

    One stands before a text that has its own, too, so that `bare` gives back every text.
    """
    begins = text.lstrip()
    if text.startswith((*_INVISIBLE, _GUARD)) or begins.startswith((*_RUNS, _GUARD)):
        return _GUARD + text
    return text


def bare(text: str) -> str:
    """What `harmless` was given."""
    return text.removeprefix(_GUARD)
