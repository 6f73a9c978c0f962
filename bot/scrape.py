"""`/metrics`: what this process counted, and what the database holds at this moment."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from prometheus_client import Metric
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.exposition import choose_encoder
from prometheus_client.registry import Collector
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.guide.library import Library, Shelf
from bot.metrics import Metrics
from bot.probe import Probe
from storage.db import Database
from storage.leadership import Leadership
from storage.models import Priority, Receipt
from storage.models.base import utc_now
from storage.repositories.backlog import Waiting


@dataclass(frozen=True)
class Reading:
    """The database's own state; the same whichever process reads it."""

    at: datetime
    version: tuple[int, int]
    messages: Mapping[Priority, Waiting]
    failed_messages: int
    updates: Mapping[Receipt, int]
    overdue_deadlines: int
    failed_deadlines: int


class Scrape(Collector):
    """Answers at once whatever the database does: what it does not tell is left out."""

    def __init__(
        self,
        metrics: Metrics,
        database: Database,
        shelf: Shelf,
        leads: Mapping[str, Leadership],
        *,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self._metrics = metrics
        self._database = database
        self._shelf = shelf
        self._leads = leads
        self._clock = clock
        self._probe = Probe(self._read)
        self._reading: Reading | None = None
        metrics.registry.register(self)

    def route(self) -> Route:
        return Route("/metrics", self._answer, methods=["GET"])

    async def stop(self) -> None:
        """Ask the database no more; the rest is still answered."""
        await self._probe.stop()

    def collect(self) -> Iterator[Metric]:
        """The gauges; counters and the histogram are in the registry themselves."""
        library, reading = self._shelf.library, self._reading
        yield _gauge("database_up", "1 when the database answers in time.", reading is not None)
        yield _gauge_of(
            "leader",
            "1 when this process does what only one may do.",
            "role",
            {name: leadership.leads for name, leadership in self._leads.items()},
        )
        yield _releases(library)
        if reading is not None:
            current = library.version == reading.version
            yield _gauge("library_current", "1 when the lists answered are the newest.", current)
            yield from _queue(reading)
            yield from _given_up(reading)

    async def _answer(self, request: Request) -> Response:
        self._reading = await self._probe.answer()
        encode, content_type = choose_encoder(request.headers.get("accept", ""))
        return Response(encode(self._metrics.registry), headers={"content-type": content_type})

    async def _read(self) -> Reading:
        now = self._clock()
        async with self._database.reading() as store:
            return Reading(
                at=now,
                version=await store.releases.version(),
                messages=await store.backlog.messages(now),
                failed_messages=await store.backlog.failed_messages(),
                updates=await store.backlog.updates(),
                overdue_deadlines=await store.deadlines.count_overdue(now),
                failed_deadlines=await store.deadlines.count_failed(),
            )


def _queue(reading: Reading) -> Iterator[Metric]:
    messages = reading.messages
    counts = {
        priority.name.lower(): messages[priority].count if priority in messages else 0
        for priority in Priority
    }
    yield _gauge_of("queue_waiting", "Messages to be sent, by priority.", "priority", counts)
    due = _age(reading.at, (each.due_since for each in messages.values()))
    yield _gauge("queue_due_seconds", "For how long the first message could have been sent.", due)
    created = _age(reading.at, (each.created_first for each in messages.values()))
    yield _gauge("queue_oldest_seconds", "Since when the oldest message waits.", created)
    inbox = reading.updates[Receipt.WAITING]
    yield _gauge("inbox_waiting", "Updates accepted and not heard yet.", inbox)


def _given_up(reading: Reading) -> Iterator[Metric]:
    aside = reading.updates[Receipt.ASIDE]
    yield _gauge("failed_messages", "Messages given up and still kept.", reading.failed_messages)
    yield _gauge("updates_aside", "Updates given up.", aside)
    yield _gauge("overdue_deadlines", "Deadlines due and not fired.", reading.overdue_deadlines)
    yield _gauge("failed_deadlines", "Deadlines given up.", reading.failed_deadlines)


def _releases(library: Library) -> Metric:
    family = GaugeMetricFamily(
        "touchpoints_release",
        "The number of the release that this process answers from.",
        labels=["agency", "client"],
    )
    for agency in library.agencies:
        for client, card in agency.lists.items():
            family.add_metric([agency.code, str(client)], card.number)
    return family


def _gauge(name: str, about: str, value: float) -> Metric:
    return GaugeMetricFamily(f"touchpoints_{name}", about, value=float(value))


def _gauge_of(name: str, about: str, label: str, values: Mapping[str, float]) -> Metric:
    family = GaugeMetricFamily(f"touchpoints_{name}", about, labels=[label])
    for key, value in values.items():
        family.add_metric([key], float(value))
    return family


def _age(now: datetime, moments: Iterable[datetime]) -> float:
    """Seconds since the earliest moment; 0 when there is none, or only in the future."""
    return max(0.0, (now - min(moments, default=now)).total_seconds())
