"""What the program counts about itself, for `/metrics`: never who, never what was said."""

from prometheus_client import CollectorRegistry, Counter, Histogram
from prometheus_client.platform_collector import PlatformCollector
from prometheus_client.process_collector import ProcessCollector

UPDATES = ("answered", "repeated", "again", "aside", "refused")
SENDINGS = ("sent", "slowed", "unreachable", "unavailable", "refused")

_HEARD = ("answered", "aside")


class Metrics:
    """One registry a program; label values are closed sets."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)
        PlatformCollector(registry=self.registry)
        self._updates = Counter(
            "touchpoints_updates",
            "Updates by how they ended: answered, repeated, again, aside, refused.",
            ["outcome"],
            registry=self.registry,
        )
        self._seconds = Histogram(
            "touchpoints_update_seconds",
            "Seconds from an update's arrival to its end, for those answered or put aside.",
            buckets=(0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60),
            registry=self.registry,
        )
        self._sendings = Counter(
            "touchpoints_sendings",
            "Tries to send: sent, slowed, unreachable, unavailable, refused.",
            ["outcome"],
            registry=self.registry,
        )
        # What has not happened yet is 0: a first failure must be seen as an increase.
        for outcome in UPDATES:
            self._updates.labels(outcome)
        for outcome in SENDINGS:
            self._sendings.labels(outcome)

    def heard(self, outcome: str, seconds: float) -> None:
        """An update ended: answered, repeated (known already), again (failed, will be tried
        again), aside (given up) or refused (too many of one person)."""
        self._updates.labels(outcome).inc()
        if outcome in _HEARD:
            self._seconds.observe(seconds)

    def tried(self, outcome: str) -> None:
        """A message was tried: sent, slowed (429), unreachable (403), unavailable or refused."""
        self._sendings.labels(outcome).inc()
