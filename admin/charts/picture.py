"""Draws with matplotlib, which takes a second to import: only the process that draws does."""

import io
import textwrap
from collections.abc import Sequence

import matplotlib
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from admin.charts.chart import MOST_BARS, Bar, Chart, Format

_INK, _BAR, _REST = "#1b1b1b", "#1f5a99", "#c9d6e4"
_WIDTH = 8.0
"""Inches; the height follows from the number of bars."""

_LABEL = 34
"""Letters in a line of a bar's name."""

_DPI = 110

matplotlib.use("Agg")
matplotlib.rcParams.update(
    {
        "font.family": "DejaVu Sans",
        "font.size": 11,
        "svg.fonttype": "path",
        "svg.hashsalt": "charts",
        "hatch.color": _BAR,
        "text.color": _INK,
        "axes.labelcolor": _INK,
        "xtick.color": _INK,
        "ytick.color": _INK,
    }
)


def draw(charts: Sequence[Chart], format: Format) -> list[bytes]:
    """Each chart as an SVG of its own, whose title stands above it on the page; all of them as
    one PNG, one below another."""
    if format == "svg":
        return [_saved(_sheet([chart], titled=False), "svg") for chart in charts]
    return [_saved(_sheet(charts, titled=True), "png")]


def _sheet(charts: Sequence[Chart], *, titled: bool) -> Figure:
    """Each has a room of its own: long names in one push nothing aside in another."""
    heights = [_height(chart) for chart in charts]
    figure = Figure(figsize=(_WIDTH, sum(heights)), layout="constrained")
    rooms = figure.subfigures(len(charts), 1, squeeze=False, height_ratios=heights)
    for chart, room in zip(charts, rooms[:, 0], strict=True):
        if titled:
            title = _wrapped(chart.title, 70)
            room.suptitle(title, x=0.01, ha="left", fontsize=12, weight="bold")
        axes = room.subplots()
        (_columns if chart.upright else _bars)(axes, chart)
        for side in ("top", "right"):
            axes.spines[side].set_visible(False)
    return figure


def _height(chart: Chart) -> float:
    lines = sum(_wrapped(bar.label, _LABEL).count("\n") + 1 for bar in _shown(chart))
    return 3.2 if chart.upright else 1.0 + 0.3 * max(lines, 2)


def _shown(chart: Chart) -> tuple[Bar, ...]:
    return chart.bars if chart.upright else chart.bars[:MOST_BARS]


def _bars(axes: Axes, chart: Chart) -> None:
    """The value stands at its bar: nothing is to be measured by eye or told by colour."""
    bars = _shown(chart)
    places = range(len(bars))
    drawn = axes.barh(places, [bar.value for bar in bars], color=_colours(bars), edgecolor=_BAR)
    for shape, bar in zip(drawn, bars, strict=True):
        shape.set_hatch("///" if bar.merged else "")
    axes.bar_label(drawn, padding=4)
    axes.set_yticks(places, [_wrapped(bar.label, _LABEL) for bar in bars])
    axes.invert_yaxis()
    axes.set_xticks([])
    axes.margins(x=0.12, y=0.02)
    axes.spines["bottom"].set_visible(False)


def _columns(axes: Axes, chart: Chart) -> None:
    bars = _shown(chart)
    places = range(len(bars))
    drawn = axes.bar(places, [bar.value for bar in bars], color=_colours(bars), edgecolor=_BAR)
    for shape, bar in zip(drawn, bars, strict=True):
        shape.set_hatch("///" if bar.merged else "")
    axes.bar_label(drawn, [str(bar.value) if bar.value else "" for bar in bars], fontsize=9)
    axes.set_xticks(places, [bar.label for bar in bars], fontsize=9)
    axes.set_yticks([])
    axes.margins(y=0.15)
    axes.spines["left"].set_visible(False)


def _colours(bars: Sequence[Bar]) -> list[str]:
    return [_REST if bar.merged else _BAR for bar in bars]


def _wrapped(words: str, width: int) -> str:
    """No «$» begins a formula."""
    return "\n".join(textwrap.wrap(words, width)[:3]).replace("$", r"\$") or " "


def _saved(figure: Figure, format: Format) -> bytes:
    target = io.BytesIO()
    when = {"Date": None} if format == "svg" else {}
    figure.savefig(target, format=format, dpi=_DPI, metadata=when)
    return target.getvalue()
