"""Failures ordered in advance, so that a test can see the bot survive them."""

import json
import random
from dataclasses import asdict, dataclass

from bot.sandbox.chats import Json
from bot.sandbox.errors import ApiError

DESCRIPTIONS = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden: bot was blocked by the user",
    404: "Not Found",
    409: "Conflict",
    429: "Too Many Requests",
    500: "Internal Server Error",
    502: "Bad Gateway",
    503: "Service Unavailable",
    504: "Gateway Timeout",
}


@dataclass
class Fault:
    """One failure: an answer with `code`, a lost reply, or a delay in seconds.

    `times` counts down at each matching call; 0 keeps the fault until it is cleared.
    `contains` narrows it to calls whose parameters hold this text; `share` to so many of
    them, from 0 to 1, the same ones at every run.
    """

    method: str = "*"
    code: int | None = None
    description: str | None = None
    retry_after: int | None = None
    times: int = 0
    contains: str | None = None
    lost_reply: bool = False
    delay: float = 0.0
    share: float = 1.0

    def __post_init__(self) -> None:
        if self.code is None and not self.lost_reply and not self.delay:
            self.code = 429 if self.retry_after is not None else 500

    def matches(self, method: str, params: Json) -> bool:
        named = self.method == "*" or self.method.lower() == method.lower()
        return named and (
            not self.contains or self.contains in json.dumps(params, ensure_ascii=False)
        )

    def error(self) -> ApiError | None:
        """The refusal that this fault answers with, if it answers."""
        if self.code is None:
            return None
        description = self.description or DESCRIPTIONS.get(self.code, "Internal Server Error")
        retry_after = self.retry_after
        if self.code == 429:
            retry_after = 1 if retry_after is None else retry_after
            description = self.description or f"Too Many Requests: retry after {retry_after}"
        return ApiError(self.code, description, retry_after)

    def to_json(self) -> Json:
        return asdict(self)


class FaultPlan:
    """The faults still to come, oldest first; the first that matches a call is used."""

    def __init__(self, seed: int = 0) -> None:
        self._faults: list[Fault] = []
        self._dice = random.Random(seed)

    def add(self, fault: Fault) -> None:
        self._faults.append(fault)

    def clear(self, method: str = "*") -> None:
        """Forget the faults of one method, or all with `*`."""
        self._faults = [f for f in self._faults if method not in ("*", f.method)]

    def take(self, method: str, params: Json) -> Fault | None:
        """The fault that befalls this call, used once."""
        for fault in self._faults:
            if fault.matches(method, params) and self._dice.random() < fault.share:
                self._use(fault)
                return fault
        return None

    def _use(self, fault: Fault) -> None:
        if fault.times == 1:
            self._faults = [f for f in self._faults if f is not fault]
        elif fault.times > 1:
            fault.times -= 1

    def to_json(self) -> list[Json]:
        return [fault.to_json() for fault in self._faults]
