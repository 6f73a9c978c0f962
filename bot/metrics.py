"""What the program counts about itself, for `/metrics`: never who, never what was said."""

from prometheus_client import CollectorRegistry, Counter, Histogram


class Metrics:
    """One registry a program; label values are closed sets."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._updates = Counter(
            "touchpoints_updates",
            "Updates by how they ended: answered, repeated, again, aside.",
            ["outcome"],
            registry=self.registry,
        )
        self._seconds = Histogram(
            "touchpoints_update_seconds",
            "Seconds from an update's arrival to its answer.",
            buckets=(0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60),
            registry=self.registry,
        )
        self._sendings = Counter(
            "touchpoints_sendings",
            "Tries to send: sent, slowed, unreachable, unavailable, refused.",
            ["outcome"],
            registry=self.registry,
        )

    def heard(self, outcome: str, seconds: float) -> None:
        """An update ended: answered, repeated (known already), again (failed, will be tried
        again) or aside (given up)."""
        self._updates.labels(outcome).inc()
        self._seconds.observe(seconds)

    def tried(self, outcome: str) -> None:
        """A message was tried: sent, slowed (429), unreachable (403), unavailable or refused."""
        self._sendings.labels(outcome).inc()
