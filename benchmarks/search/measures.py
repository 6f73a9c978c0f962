"""What is measured, and the bars and aims of it."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.search.asking import Outcome
from benchmarks.search.data import ONE_WORD

Holds = Callable[[Outcome], bool]


def top(places: int) -> Holds:
    """Whether something right stands in the first places."""
    return lambda outcome: not _right(outcome).isdisjoint(outcome.answer.ids[:places])


def acted(action: str) -> Holds:
    return lambda outcome: outcome.answer.action == action


def wrong(outcome: Outcome) -> bool:
    """Answered directly, and with something else."""
    return acted("answer")(outcome) and not top(1)(outcome)


def shown(outcome: Outcome) -> bool:
    """The right one is on the screen: on the card, beside it, or in the menu."""
    return not acted("abstain")(outcome) and top(3)(outcome)


def in_scope(outcome: Outcome) -> bool:
    return outcome.query.in_scope


def out_of_scope(outcome: Outcome) -> bool:
    return outcome.query.out_of_scope


def telling(outcome: Outcome) -> bool:
    """In scope and longer than one word, which leaves open what is asked."""
    return in_scope(outcome) and outcome.query.group != ONE_WORD


def of_group(group: str) -> Holds:
    return lambda outcome: in_scope(outcome) and outcome.query.group == group


def of_sub(sub: str) -> Holds:
    return lambda outcome: out_of_scope(outcome) and outcome.query.sub == sub


@dataclass(frozen=True)
class Measure:
    """The share of `among` that `holds`, in per cent."""

    name: str
    among: Holds
    holds: Holds
    bar: float | None = None
    aim: float | None = None
    more_is_better: bool = True
    needs_action: bool = False

    def of(self, outcomes: Sequence[Outcome]) -> float | None:
        """None where nothing can be said: no such queries, or an engine without actions."""
        chosen = [outcome for outcome in outcomes if self.among(outcome)]
        if not chosen or (self.needs_action and chosen[0].answer.action is None):
            return None
        return 100 * sum(map(self.holds, chosen)) / len(chosen)

    def mark(self, value: float | None) -> str:
        return mark(value, self.bar, self.aim, self.more_is_better)


def mark(value: float | None, bar: float | None, aim: float | None, more: bool) -> str:
    """In words, whether a value reaches its bar and its aim."""
    if value is None or bar is None:
        return ""
    sign = 1 if more else -1
    if aim is not None and sign * value >= sign * aim:
        return "aim met"
    return "bar met" if sign * value >= sign * bar else "BELOW THE BAR"


def percentile(values: Sequence[float], percent: float) -> float:
    """The smallest value that so many per cent of values do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(len(ordered) * percent / 100) - 1)]


def _right(outcome: Outcome) -> frozenset[str]:
    return frozenset(outcome.query.gold or ())


MEASURES = (
    Measure("top-1, all groups", telling, top(1), 80, 88),
    Measure("top-3, all groups", telling, top(3), 93, 97),
    Measure("top-1, plain paraphrase", of_group("plain"), top(1), 58, 70),
    Measure("top-1, slang", of_group("slang"), top(1), 68, 80),
    Measure("wrong direct answers", telling, wrong, 1.5, 0.5, False, True),
    Measure("answered directly", telling, acted("answer"), needs_action=True),
    Measure("offered a menu", telling, acted("menu"), needs_action=True),
    Measure("abstained", telling, acted("abstain"), needs_action=True),
    Measure("the right one shown at once", telling, shown, needs_action=True),
    Measure("out of scope: answered", out_of_scope, acted("answer"), 5, 1, False, True),
    Measure("out of scope: abstained", out_of_scope, acted("abstain"), 90, 97, True, True),
    Measure("  near", of_sub("near"), acted("abstain"), needs_action=True),
    Measure("  far", of_sub("far"), acted("abstain"), needs_action=True),
)

_SHOWN = {
    "top-1": "top-1, all groups",
    "top-3": "top-3, all groups",
    "plain": "top-1, plain paraphrase",
    "slang": "top-1, slang",
    "answered": "answered directly",
    "wrong": "wrong direct answers",
    "oos answered": "out of scope: answered",
    "oos abstained": "out of scope: abstained",
}
"""The measures that were promised, and short names for them."""


def measured(outcomes: Sequence[Outcome]) -> Mapping[str, float]:
    """What was promised, by short names."""
    values = {each.name: each.of(outcomes) for each in MEASURES}
    named = {short: values[name] for short, name in _SHOWN.items()}
    return {short: round(value, 1) for short, value in named.items() if value is not None}
