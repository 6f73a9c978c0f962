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
    told = {
        **marked(f'"{sha256(body).hexdigest()[:32]}"', modified),
        "Vary": "Accept-Language",
        **(headers or {}),
    }
    return same(request, told) or Response(body, media_type=media_type, headers=told)


def marked(mark: str, modified: datetime | None = None) -> dict[str, str]:
    """Headers of an answer that may be kept; `mark` is quoted."""
    told = {"ETag": mark, "Cache-Control": f"public, max-age={KEPT_FOR}"}
    if modified is not None:
        told["Last-Modified"] = format_datetime(modified.astimezone(UTC), usegmt=True)
    return told


def same(request: Request, told: Mapping[str, str]) -> Response | None:
    """304 for whoever has an answer of this mark; weak or strong: a proxy on the way may
    weaken ours. Dates are not compared: settings change words without a release."""
    given = request.headers.get("if-none-match", "")
    marks = [each.strip().removeprefix("W/") for each in given.split(",")]
    if told["ETag"].removeprefix("W/") in marks or "*" in marks:
        return Response(status_code=304, headers=dict(told))
    return None


def begins(day: date, time_zone: str) -> datetime:
    """The first moment of a day where the agency is."""
    return datetime.combine(day, time(), ZoneInfo(time_zone))
