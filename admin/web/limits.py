"""How often one address or one person may ask; counted in the memory of this process."""

import math
import time
from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address

from fastapi import HTTPException, Request
from limits import RateLimitItem
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

_NETWORK = 64
"""Bits of an IPv6 address that one subscriber has: the others they choose themselves."""


@dataclass(frozen=True)
class Taken:
    """Whether it may be; `wait` is in how many seconds a place is free again."""

    allowed: bool
    limit: int
    window: int
    remaining: int
    wait: int

    @property
    def headers(self) -> Mapping[str, str]:
        """For programs: the widespread names and those of the standard to be."""
        told = {
            "X-RateLimit-Limit": str(self.limit),
            "X-RateLimit-Remaining": str(self.remaining),
            "X-RateLimit-Reset": str(self.wait),
            "RateLimit-Policy": f'"default";q={self.limit};w={self.window}',
            "RateLimit": f'"default";r={self.remaining};t={self.wait}',
        }
        return told if self.allowed else {**told, "Retry-After": str(self.wait)}


class Limits:
    """One for an application: `take` counts a request and says whether it may be."""

    def __init__(self) -> None:
        self._windows = MovingWindowRateLimiter(MemoryStorage())

    def take(self, limit: RateLimitItem, *whose: str) -> Taken:
        """`whose` names what is counted together: the matter and the address or person."""
        allowed = self._windows.hit(limit, *whose)
        free_at, remaining = self._windows.get_window_stats(limit, *whose)
        wait = max(1, math.ceil(free_at - time.time()))
        return Taken(allowed, limit.amount, limit.get_expiry(), remaining, wait)


def address_of(request: Request) -> str:
    """Whose request it is, as far as the network tells."""
    host = request.client.host if request.client else ""
    try:
        address = ip_address(host)
    except ValueError:
        return host
    if isinstance(address, IPv6Address):
        return f"{int(address) >> (128 - _NETWORK):x}"
    return host


def limits_of(request: Request) -> Limits:
    limits: Limits = request.app.state.limits
    return limits


def require_patience(request: Request, limit: RateLimitItem, *whose: str) -> Taken:
    """Count this request.

    Raises:
        HTTPException: 429, too many came before it; `Retry-After` says how long to wait.
    """
    taken = limits_of(request).take(limit, *whose)
    if not taken.allowed:
        raise HTTPException(429, headers=dict(taken.headers))
    return taken
