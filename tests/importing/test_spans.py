"""Merged cells: spread over the places that they cover, and no text is lost or invented."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from admin.importing.cells import ABOVE, LEFT, OWN
from admin.importing.spans import Spanned, html_tables, spread

CELLS = st.builds(
    Spanned,
    lines=st.tuples(st.text("абв", min_size=1, max_size=3)),
    across=st.integers(0, 4),
    down=st.integers(0, 4),
)
ROWS = st.lists(st.lists(CELLS, max_size=5), max_size=6)


@given(ROWS)
def test_spans_never_lose_or_invent_text(rows: list[list[Spanned]]) -> None:
    table = spread(rows)

    own = Counter(cell.lines for row in table.rows for cell in row if cell.merged == OWN)
    del own[()]
    assert own == Counter(cell.lines for row in rows for cell in row)
    assert len({len(row) for row in table.rows}) <= 1
    for top, row in enumerate(table.rows):
        for left, cell in enumerate(row):
            if cell.merged == LEFT:
                assert row[left - 1].lines == cell.lines
            if cell.merged == ABOVE:
                assert table.rows[top - 1][left].lines == cell.lines


@given(ROWS)
def test_a_page_says_what_its_tables_say(rows: list[list[Spanned]]) -> None:
    lines = "".join(
        "<tr>"
        + "".join(
            f'<td colspan="{cell.across}" rowspan="{cell.down}"><p>{cell.lines[0]}</p></td>'
            for cell in row
        )
        + "</tr>"
        for row in rows
    )

    tables = html_tables(f"<table>{lines}</table>")

    assert [table.rows for table in tables] == ([spread(rows).rows] if rows else [])


def test_a_table_within_a_cell_is_lines_of_that_cell() -> None:
    inner = "<table><tr><td><p>в</p></td><td><p>г</p></td></tr></table>"

    (table,) = html_tables(f"<table><tr><td><p>а</p>{inner}</td><td>б</td></tr></table>")

    assert [cell.lines for cell in table.rows[0]] == [("а", "в", "г"), ("б",)]


def test_items_of_a_list_are_lines() -> None:
    (table,) = html_tables("<table><tr><td><ul><li>а</li><li>б</li></ul></td></tr></table>")

    assert table.rows[0][0].lines == ("а", "б")
    assert table.rows[0][0].bullets
