"""Groups under ten are merged, and the merged group holds ten at least: nobody's visit shows."""

from collections.abc import Mapping
from dataclasses import dataclass

LEAST = 10


@dataclass(frozen=True)
class Group:
    """So many times; an empty key is «остальное», which holds `merged` groups."""

    key: str
    times: int
    merged: int = 0


def merged(counts: Mapping[str, int]) -> tuple[Group, ...]:
    """The groups, the largest first, «остальное» last.

    What is left of a known total is known, too: when the small ones together are still under
    ten, the next smallest joins them. Nothing at all is shown of fewer than ten.
    """
    ordered = sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    shown = [Group(key, times) for key, times in ordered if times >= LEAST]
    rest = [Group(key, times) for key, times in ordered if 0 < times < LEAST]
    while rest and shown and _sum(rest) < LEAST:
        rest.append(shown.pop())
    if not rest:
        return tuple(shown)
    if _sum(rest) < LEAST:
        return ()
    return (*shown, Group("", _sum(rest), len(rest)))


def _sum(groups: list[Group]) -> int:
    return sum(each.times for each in groups)


@dataclass(frozen=True)
class Opinion:
    """How many said of one key whether it helped; a number under ten is not said, nor what
    would give it away: `helped` and `not_helped` are both None then."""

    key: str
    answers: int
    helped: int | None
    not_helped: int | None
    small: str = ""
    """Which of the two is under ten: «helped», «not_helped», «both»; empty where none is."""
    merged: int = 0


def opinions(helped: Mapping[str, int], not_helped: Mapping[str, int]) -> tuple[Opinion, ...]:
    """What was said, the most answered first; keys with few answers are merged as `merged` does."""
    keys = {*helped, *not_helped}
    answers = {key: helped.get(key, 0) + not_helped.get(key, 0) for key in keys}
    groups = merged(answers)
    alone = {each.key for each in groups if each.key}
    return tuple(
        _opinion(
            group,
            _inside(helped, group, alone),
            _inside(not_helped, group, alone),
        )
        for group in groups
    )


def _inside(counts: Mapping[str, int], group: Group, alone: set[str]) -> int:
    if group.key:
        return counts.get(group.key, 0)
    return sum(times for key, times in counts.items() if key not in alone)


def _opinion(group: Group, yes: int, no: int) -> Opinion:
    small = {(True, True): "both", (True, False): "helped", (False, True): "not_helped"}.get(
        (yes < LEAST, no < LEAST), ""
    )
    helped, not_helped = (None, None) if small else (yes, no)
    return Opinion(group.key, group.times, helped, not_helped, small, group.merged)
