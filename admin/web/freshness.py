"""Answers that a reader may keep: told once, and again only when they are no longer the same."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from email.utils import format_datetime
from hashlib import sha256
from zoneinfo import ZoneInfo

from fastapi import Request
from fastapi.responses import Response

KEPT_FOR = 60
"""Seconds for which nobody need ask again."""


def fresh(
    request: Request,
    body: bytes,
    media_type: str,
    *,
    modified: datetime | None = None,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """The body with a strong mark of its bytes; 304 for whoever has just these bytes."""
    mark = f'"{sha256(body).hexdigest()[:32]}"'
    told = {
        "ETag": mark,
        "Cache-Control": f"public, max-age={KEPT_FOR}",
        "Vary": "Accept-Language",
        **(headers or {}),
    }
    if modified is not None:
        told["Last-Modified"] = format_datetime(modified.astimezone(UTC), usegmt=True)
    if _has(request.headers.get("if-none-match", ""), mark):
        return Response(status_code=304, headers=told)
    return Response(body, media_type=media_type, headers=told)


def _has(given: str, mark: str) -> bool:
    """A weak mark is as good: we never give one out, but a proxy on the way may weaken ours."""
    marks = [each.strip().removeprefix("W/") for each in given.split(",")]
    return mark in marks or "*" in marks


def begins(day: date, time_zone: str) -> datetime:
    """The first moment of a day where the agency is."""
    return datetime.combine(day, time(), ZoneInfo(time_zone))
