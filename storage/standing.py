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
    contacts: list[dict[str, Any]]
    hours: str
    owner: str


class StandingRow(NamedTuple):
    """`number` is the row's id; it stands for it in addresses and buttons."""

    number: int
    touchpoint_id: int
    direction: str
    service: str
    process: str
    needs: list[str]
    phrases: list[str]
    peculiarity: str
    basis: str
    responsible: str
    unit_id: int | None
    trust: Trust
    confirmed_on: dt.date | None
