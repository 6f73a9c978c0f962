"""Charts: real pictures with their words, drawn apart; without them there is the table."""

import asyncio

import lxml.etree
import pytest

from admin.charts import drawing
from admin.charts.chart import Bar, Chart, from_json, to_json
from admin.charts.drawing import draw

SVG = "{http://www.w3.org/2000/svg}"
ROWS = Chart("row", "Какие точки смотрели", (Bar("Приём $5$", 30), Bar("Остальное", 12, True)))
HOURS = Chart("hour", "В какие часы", tuple(Bar(str(h), h) for h in range(24)), upright=True)


async def test_each_chart_is_an_svg_of_paths_and_all_are_one_png() -> None:
    drawn, sheet = await asyncio.gather(draw((ROWS, HOURS), "svg"), draw((ROWS, HOURS), "png"))

    assert len(drawn) == 2 and len(sheet) == 1
    for picture in drawn:
        root = lxml.etree.fromstring(picture)
        assert root.tag == f"{SVG}svg"
        assert not root.findall(f".//{SVG}text"), "letters are drawn: any browser shows them"
        assert len(root.findall(f".//{SVG}path")) > 5
        assert b"<script" not in picture
    assert b"url(#" in drawn[0], "the merged bar is hatched, not only of another colour"
    assert sheet[0].startswith(b"\x89PNG")


async def test_the_same_numbers_are_the_same_picture() -> None:
    one, other = await asyncio.gather(draw((ROWS,), "svg"), draw((ROWS,), "svg"))

    assert one == other


async def test_a_drawing_that_takes_too_long_is_left_out(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(drawing, "_LONGEST", 0.01)

    assert await draw((ROWS,), "svg") == ()
    assert "charts are not drawn" in caplog.text


async def test_nothing_to_draw_starts_nothing() -> None:
    assert await draw((), "png") == ()


def test_a_chart_goes_to_the_process_and_back_as_it_is() -> None:
    assert from_json(to_json(ROWS)) == ROWS
