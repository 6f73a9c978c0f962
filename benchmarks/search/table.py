"""Tables of a run as plain text."""

from collections.abc import Mapping, Sequence

from benchmarks.search.asking import Outcome
from benchmarks.search.data import OUT_OF_SCOPE
from benchmarks.search.measures import (
    MEASURES,
    Holds,
    Measure,
    acted,
    in_scope,
    percentile,
    telling,
    top,
    wrong,
)

NOTHING = "—"

Results = Mapping[str, Sequence[Outcome]]
"""What each engine answered to the same queries; ours comes first."""


def report(results: Results) -> str:
    """Groups, then measures; only what can be said without `gold` where it is missing."""
    return "\n\n".join((_groups(results), _measures(results)))


def aligned(lines: Sequence[Sequence[str]]) -> str:
    """Columns under each other: the first to the left, the others to the right."""
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if at else cell.ljust(width)
            for at, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )


def short(figures: Mapping[str, Mapping[str, float]]) -> str:
    """A line a set: its measures by their short names."""
    names = list(dict.fromkeys(name for each in figures.values() for name in each))
    lines = [["%", *names]]
    for name, each in figures.items():
        lines.append([name, *(percent(each.get(measure)) for measure in names)])
    return aligned(lines)


def percent(value: float | None) -> str:
    return NOTHING if value is None else f"{value:.1f}"


def _groups(results: Results) -> str:
    ours = next(iter(results.values()))
    names = dict.fromkeys(outcome.query.group for outcome in ours)
    slices: dict[str, Holds] = {name or "(no group)": _in_group(name) for name in names}
    if any(map(in_scope, ours)):
        slices |= {"in scope, without one-word": telling, "in scope": in_scope}
    head = ["group", "queries"]
    for name in results:
        head += [f"{name}: top-1", "top-3"]
    head += ["answered", "menu", "abstained", "wrong"]
    return aligned([head, *(_group(name, among, results) for name, among in slices.items())])


def _in_group(name: str) -> Holds:
    return lambda outcome: outcome.query.group == name


def _group(name: str, among: Holds, results: Results) -> list[str]:
    ours = [outcome for outcome in next(iter(results.values())) if among(outcome)]
    line = [name, str(len(ours))]
    for outcomes in results.values():
        chosen = [outcome for outcome in outcomes if among(outcome)]
        line += [percent(Measure("", in_scope, top(places)).of(chosen)) for places in (1, 3)]
    for holds in (acted("answer"), acted("menu"), acted("abstain")):
        line.append(percent(Measure("", among, holds, needs_action=True).of(ours)))
    known = "" if name == OUT_OF_SCOPE else percent(Measure("", in_scope, wrong).of(ours))
    return [*line, known or NOTHING]


def _measures(results: Results) -> str:
    lines = [["in scope without one-word, %", *results, "bar", "aim", ""]]
    for measure in MEASURES:
        values = [measure.of(outcomes) for outcomes in results.values()]
        if any(value is not None for value in values):
            bars = [NOTHING if bar is None else f"{bar:g}" for bar in (measure.bar, measure.aim)]
            lines.append([measure.name, *map(percent, values), *bars, measure.mark(values[0])])
    for rank in (50, 99):
        times = [
            percentile([outcome.ms for outcome in outcomes], rank) for outcomes in results.values()
        ]
        lines.append([f"p{rank}, ms", *(f"{each:.1f}" for each in times), NOTHING, NOTHING, ""])
    return aligned(lines)
