"""The counts in words and as charts: alike in chat and on the screen."""

from collections.abc import Sequence
from html import escape, unescape

from admin.charts.chart import Bar, Chart
from admin.statistics.merging import Group, Opinion
from admin.statistics.periods import Period, Span
from admin.statistics.reading import KINDS, Statistics
from locales import Html, Say
from storage.demand_terms import Counted, SearchEnd
from storage.terms import Need

_HOURS = 24
_NAMED = 3
"""So many people are named in a line; the others are counted."""


def period_words(period: Period, say: Say) -> Html:
    """«ноябрь 2026», «4-й квартал 2026», «16.11.2026 — 22.11.2026»."""
    return say(
        "statistics-period",
        span=period.span.value,
        month=f"m{period.first.month}",
        quarter=str((period.first.month + 2) // 3),
        year=str(period.first.year),
        first=f"{period.first:%d.%m.%Y}",
        last=f"{period.last:%d.%m.%Y}",
    )


def title_of(kind: Counted, say: Say) -> Html:
    return say(f"statistics-of-{kind.value}")


def label_of(found: Statistics, kind: Counted, group: Group, say: Say) -> Html:
    """What a group is called; what has lost its name since is said to be former."""
    if not group.key:
        return say("statistics-rest", count=str(group.merged))
    named = _LABELS[kind](found, group.key, say)
    return named if named is not None else say("statistics-former")


def _touchpoint(found: Statistics, key: str, _say: Say) -> Html | None:
    name = found.names.get(key)
    return Html(escape(name)) if name else None


def _need(found: Statistics, key: str, say: Say) -> Html | None:
    if key not in {*Need}:
        return None
    setting = found.agency.procedure.need(Need(key))
    return say.own(setting.short) if setting else None


def _situation(found: Statistics, key: str, say: Say) -> Html | None:
    situation = found.agency.guide.situation(key)
    return say.own(situation.title) if situation else None


def _hour(_found: Statistics, key: str, say: Say) -> Html | None:
    hour = int(key)
    return say("statistics-hour", first=f"{hour:02}", last=f"{(hour + 1) % _HOURS:02}")


def _search(_found: Statistics, key: str, say: Say) -> Html | None:
    return say(f"statistics-search-{key}") if key in {*SearchEnd} else None


_LABELS = {
    Counted.ROW: _touchpoint,
    Counted.NEED: _need,
    Counted.SITUATION: _situation,
    Counted.HOUR: _hour,
    Counted.SEARCH: _search,
}


def groups_of(found: Statistics, kind: Counted) -> Sequence[Group]:
    """Hours and the ends of a search in their own order, all else the largest first."""
    groups = found.demand[kind]
    if kind is Counted.HOUR:
        return sorted(groups, key=lambda each: int(each.key or _HOURS))
    if kind is Counted.SEARCH:
        order = [*(each.value for each in SearchEnd), ""]
        return sorted(groups, key=lambda each: order.index(each.key))
    return groups


def charts(found: Statistics, say: Say) -> dict[Counted, Chart]:
    """A chart for each kind of which something may be shown."""
    return {kind: _chart(found, kind, say) for kind in KINDS if found.demand[kind]}


def _chart(found: Statistics, kind: Counted, say: Say) -> Chart:
    groups = groups_of(found, kind)
    title = unescape(title_of(kind, say))
    if kind is Counted.HOUR:
        return Chart(kind.value, title, tuple(_by_hour(groups, say)), upright=True)
    bars = (
        Bar(unescape(label_of(found, kind, each, say)), each.times, not each.key) for each in groups
    )
    return Chart(kind.value, title, tuple(bars))


def _by_hour(groups: Sequence[Group], say: Say) -> list[Bar]:
    """The whole day, so that its shape shows; hours that are merged stand at its end."""
    times = {each.key: each.times for each in groups}
    bars = [Bar(str(hour), times.get(str(hour), 0)) for hour in range(_HOURS)]
    if "" in times:
        bars.append(Bar(unescape(say("statistics-hours-rest")), times[""], merged=True))
    return bars


def picture_words(found: Statistics, kind: Counted, say: Say) -> str:
    """What the chart says to whoever does not see it; its numbers stand in the table."""
    groups = [each for each in found.demand[kind] if each.key]
    title = unescape(title_of(kind, say))
    if not groups:
        return unescape(say("statistics-picture-of-rest", title=title))
    best = max(groups, key=lambda each: each.times)
    return unescape(
        say(
            "statistics-picture",
            title=title,
            most=unescape(label_of(found, kind, best, say)),
            times=str(best.times),
        )
    )


def opinion_label(found: Statistics, opinion: Opinion, say: Say) -> Html:
    return label_of(found, Counted.ROW, Group(opinion.key, 0, opinion.merged), say)


def step_label(found: Statistics, opinion: Opinion, say: Say) -> Html:
    """The step's own title; one that the scenario has no more is said to be former."""
    if not opinion.key:
        return say("statistics-rest", count=str(opinion.merged))
    titles = {each.key: each.title for each in found.agency.guide.scenario}
    title = titles.get(opinion.key)
    return say.own(title) if title else say("statistics-former")


def said_helped(opinion: Opinion, say: Say) -> Html:
    return _said(opinion, opinion.helped, "helped", say)


def said_not_helped(opinion: Opinion, say: Say) -> Html:
    return _said(opinion, opinion.not_helped, "not_helped", say)


def _said(opinion: Opinion, number: int | None, which: str, say: Say) -> Html:
    """A number; «меньше 10»; or what the other one's smallness leaves: «больше 36»."""
    if number is not None:
        return Html(str(number))
    if opinion.small in (which, "both"):
        return say("statistics-fewer")
    return say("statistics-more", than=str(opinion.answers - 10))


def spans(say: Say) -> tuple[tuple[Span, Html], ...]:
    return tuple((span, say(f"statistics-span-{span.value}")) for span in Span)


def people_words(titles: Sequence[str], nobody: str, say: Say) -> Html:
    """The first few and how many more; `nobody` names the words where there are none."""
    if not titles:
        return say(nobody)
    more = len(titles) - _NAMED
    named = ", ".join(titles[:_NAMED])
    return say("statistics-people", named=named, more=str(more) if more > 0 else "none")
