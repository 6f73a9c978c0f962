"""What a chart shows, and how it goes to the process that draws it."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal

Format = Literal["svg", "png"]

MOST_BARS = 15
"""More are not read off a picture: the table has them all."""


@dataclass(frozen=True)
class Bar:
    """`merged`: it holds several groups, and is hatched, not only coloured, to tell."""

    label: str
    value: int
    merged: bool = False


@dataclass(frozen=True)
class Chart:
    """`name` is its picture's file name without an ending. `upright`: columns along the day;
    else bars, the largest first."""

    name: str
    title: str
    bars: tuple[Bar, ...]
    upright: bool = False


def to_json(chart: Chart) -> dict[str, Any]:
    return asdict(chart)


def from_json(content: Mapping[str, Any]) -> Chart:
    """What `to_json` wrote."""
    bars = tuple(Bar(**bar) for bar in content["bars"])
    return Chart(content["name"], content["title"], bars, content["upright"])
