"""Dashboards: what clients look for and say, how terms are kept, who waits for whom."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import Response

from admin.charts.drawing import draw
from admin.clock import day_of
from admin.receptions.waiting import waiting as receptions_waiting
from admin.statistics.periods import Period, period_named
from admin.statistics.reading import KINDS, Statistics, read
from admin.statistics.table import as_table
from admin.statistics.timely import terms
from admin.statistics.waiting import Subject, Wait, waits
from admin.statistics.words import (
    charts,
    groups_of,
    label_of,
    opinion_label,
    people_words,
    period_words,
    picture_words,
    said_helped,
    said_not_helped,
    spans,
    step_label,
    title_of,
)
from admin.web.downloads import attached
from admin.web.freshness import fresh
from admin.web.kept import Kept
from admin.web.visitor import SignedIn, Visitor
from storage.demand_terms import Counted
from storage.errors import MissingRecordError

router = APIRouter(prefix="/office/statistics")

Pictures = tuple[bytes, ...]

_MOST_KEPT, _HEAVIEST = 50, 20 * 2**20


class _UndrawnError(Exception):
    """The picture is not kept as missing: the next one who asks may have it."""


def pictures_kept() -> Kept[Pictures]:
    """The last charts that somebody looked at."""
    return Kept(_MOST_KEPT, lambda pictures: sum(map(len, pictures)), _HEAVIEST)


@dataclass(frozen=True)
class Board:
    """A kind of counts as the page shows it: `picture` is the alternative of its chart."""

    kind: str
    title: str
    picture: str
    lines: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Line:
    """Who waits for whom, in words; `address` is where the subject stands, empty for none."""

    subject: str
    address: str
    who: str
    whom: str
    since: date
    until: date | None
    is_late: bool


def _chosen(visitor: SignedIn, span: str = "", day: str = "") -> Period:
    return period_named(span, day, _today(visitor))


Chosen = Annotated[Period, Depends(_chosen)]


@router.get("")
async def show(visitor: SignedIn, period: Chosen) -> Response:
    today, say = _today(visitor), visitor.say
    async with visitor.reading() as store:
        found = await read(store, period, by=visitor.staff)
        kept = await terms(store, period, by=visitor.staff)
        waiting = await waits(store, today, by=visitor.staff)
        receptions = await receptions_waiting(store, period, by=visitor.staff)
    return visitor.page(
        "statistics.html",
        title=say("web-statistics-title", period=period_words(period, say)),
        period=period,
        spans=spans(say),
        has_later=period.after.first <= today,
        boards=[_board(found, kind, visitor) for kind in KINDS],
        opinions=[
            (
                opinion_label(found, each, say),
                each,
                said_helped(each, say),
                said_not_helped(each, say),
            )
            for each in found.opinions
        ],
        steps=[
            (step_label(found, each, say), each, said_helped(each, say), said_not_helped(each, say))
            for each in found.steps
        ],
        reports=[(found.names[point], str(times)) for point, times in found.reports],
        terms=kept,
        receptions=receptions,
        waits=[_line(each, today, visitor) for each in waiting],
    )


@router.get("/charts/{kind}.svg")
async def chart(request: Request, visitor: SignedIn, kind: Counted, period: Chosen) -> Response:
    """A chart by itself; all of the period are drawn together and kept while the counts stand."""
    async with visitor.reading() as store:
        found = await read(store, period, by=visitor.staff)
    wanted = charts(found, visitor.say)
    if kind not in wanted:
        raise MissingRecordError(f"chart {kind.value}")
    together = tuple(wanted.values())

    async def make() -> Pictures:
        drawn = await draw(together, "svg")
        if not drawn:
            raise _UndrawnError
        return drawn

    pictures: Kept[Pictures] = request.app.state.statistics_pictures
    try:
        drawn = await pictures.get(together, make)
    except _UndrawnError:
        return Response(status_code=503)
    own = {"Cache-Control": "private, max-age=60", "Vary": "Cookie"}
    return fresh(request, drawn[list(wanted).index(kind)], "image/svg+xml", headers=own)


@router.get("/statistics.csv")
async def table(visitor: SignedIn, period: Chosen) -> Response:
    async with visitor.reading() as store:
        found = await read(store, period, by=visitor.staff)
    name = f"statistics-{period.span.value}-{period.code}.csv"
    return attached(name, "text/csv", as_table(found, visitor.say))


def _today(visitor: Visitor) -> date:
    return day_of(visitor.office.clock(), visitor.agency.time_zone)


def _board(found: Statistics, kind: Counted, visitor: Visitor) -> Board:
    say = visitor.say
    lines = [
        (label_of(found, kind, group, say), str(group.times)) for group in groups_of(found, kind)
    ]
    picture = picture_words(found, kind, say) if lines else ""
    return Board(kind.value, title_of(kind, say), picture, lines)


def _line(wait: Wait, today: date, visitor: Visitor) -> Line:
    say = visitor.say
    of_proposal = wait.subject in (Subject.PROPOSAL, Subject.RETURNED)
    return Line(
        subject=say(
            "statistics-wait",
            subject=wait.subject.value,
            number=str(wait.number),
            name=wait.name or "—",
            count=str(wait.count),
        ),
        address=f"/office/proposals/{wait.number}" if of_proposal else "",
        who=people_words(wait.who, "statistics-clients", say),
        whom=people_words(wait.whom, "statistics-nobody", say),
        since=wait.since,
        until=wait.until,
        is_late=wait.is_late(today),
    )
