"""How high a row of print is."""

from collections.abc import Sequence

_LETTERS_A_LINE, _LINES_A_PAGE = 18, 24
"""Of a narrow column at the usual size of letters, on a sheet on its side."""


def is_tall(cells: Sequence[str]) -> bool:
    """Whether the row may be higher than a page, so that it has to go on over the next."""
    return any(_lines(cell) > _LINES_A_PAGE for cell in cells)


def _lines(cell: str) -> int:
    return sum(1 + len(line) // _LETTERS_A_LINE for line in cell.split("\n"))
