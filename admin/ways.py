"""What a person does to get somewhere: the grouping that people see, not the legal kind."""

from collections.abc import Iterable
from enum import StrEnum

from storage.cards import RowCard
from storage.terms import Channel


class Way(StrEnum):
    """In the order in which people see them: digital first (A3.8.4, B2.8.4)."""

    ONLINE = "online"
    CALL = "call"
    WRITE = "write"
    COME = "come"


_WAYS = {
    Channel.PHONE: Way.CALL,
    Channel.HOTLINE: Way.CALL,
    Channel.EXECUTOR_PHONE: Way.CALL,
    Channel.EMAIL: Way.WRITE,
    Channel.POST: Way.WRITE,
    Channel.COURIER: Way.WRITE,
    Channel.RECEPTION: Way.COME,
    Channel.OFFICE: Way.COME,
    Channel.WORKPLACE: Way.COME,
    Channel.IN_PERSON: Way.COME,
    Channel.SERVICE_CENTRE: Way.COME,
}

_ORDER = tuple(Way)


def way_of(channel: Channel) -> Way:
    """What one does to use a touchpoint of this channel."""
    return _WAYS.get(channel, Way.ONLINE)


def in_order(rows: Iterable[RowCard]) -> tuple[RowCard, ...]:
    """Rows as people see them: by way, within a way as the list has them."""
    return tuple(sorted(rows, key=lambda row: _ORDER.index(way_of(row.touchpoint.channel))))


def grouped(rows: Iterable[RowCard]) -> dict[Way, tuple[RowCard, ...]]:
    """Rows by way, only ways that have any."""
    ordered = in_order(rows)
    groups = {
        way: tuple(row for row in ordered if way_of(row.touchpoint.channel) is way) for way in Way
    }
    return {way: group for way, group in groups.items() if group}
