"""Rows and touchpoints as they stand now, read in thousands: plain values without a session."""

import datetime as dt
from typing import Any, NamedTuple

from storage.terms import Channel, Kind, Trust


class StandingPoint(NamedTuple):
    id: int
    name: str
    channel: Channel
    kind: Kind
    labels: dict[str, Any]
    about: dict[str, Any]
    contacts: list[dict[str, Any]]
    hours: str
    owner: str
    requirements: dict[str, Any]
    offers: dict[str, Any]
    revision: int


class StandingRow(NamedTuple):
    id: int
    touchpoint_id: int
    direction: str
    service: str
    process: str
    needs: list[str]
    bring: dict[str, Any]
    forms: list[dict[str, Any]]
    phrases: list[str]
    peculiarity: str
    basis: str
    responsible: str
    unit_id: int | None
    trust: Trust
    confirmed_on: dt.date | None
