"""How high a spreadsheet's row has to be for its longest cell, which Excel does not ask itself
when a program wrote the file."""

from collections.abc import Sequence

HIGHEST = 409.0
"""Points of the highest row that Excel knows."""

_WIDEST = 250.0
"""Characters of the widest column, just under Excel's 255."""

_LINE, _MARGIN = 15.0, 3.0
"""Points of a line at 11 points of letters, and of the room around the text."""

_USUAL, _WIDE, _THIN = 1.08, 1.75, 0.65
"""Widths of letters in the unit of a column's width; rather too wide than too thin."""

_THIN_LETTERS = frozenset(" .,;:!|'()[]/-ijlrtf")
_WIDE_LETTERS = frozenset("жшщюмфыъ@%№—mwMW")


def row_height(cells: Sequence[str], widths: Sequence[float]) -> float:
    """Points; widths of the columns in characters."""
    most = max((lines(cell, width) for cell, width in zip(cells, widths, strict=True)), default=1)
    return most * _LINE + _MARGIN


def lines(text: str, width: float) -> int:
    """Lines that the text takes in a column, not less than it really does."""
    return sum(_wrapped(line, width - 1) for line in text.split("\n"))


def widened(widths: Sequence[float], rows: Sequence[Sequence[str]]) -> tuple[float, ...]:
    """The widths at which no row is higher than Excel can show."""
    found = list(widths)
    for row in rows:
        for column, cell in enumerate(row):
            while found[column] < _WIDEST and row_height((cell,), (found[column],)) > HIGHEST:
                found[column] = min(_WIDEST, found[column] * 1.3)
    return tuple(found)


def _wrapped(line: str, width: float) -> int:
    """Lines of one paragraph: words go to the next when they do not fit, long ones break."""
    count, used = 1, 0.0
    for word in line.split(" "):
        length = sum(_letter(letter) for letter in word)
        if used and used + length > width:
            count, used = count + 1, 0.0
        broken = int(length // width) if length > width else 0
        count += broken
        used += length - broken * width + _THIN
    return count


def _letter(letter: str) -> float:
    if letter in _THIN_LETTERS:
        return _THIN
    return _WIDE if letter in _WIDE_LETTERS or letter.isupper() else _USUAL
