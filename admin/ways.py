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


def way_of(channel: Channel) -> Way:
    """What one does to use a touchpoint of this channel."""
    return _WAYS.get(channel, Way.ONLINE)


def grouped(rows: Iterable[RowCard]) -> dict[Way, tuple[RowCard, ...]]:
    """Rows by way, the ways as they are met among them."""
    groups: dict[Way, tuple[RowCard, ...]] = {}
    for row in rows:
        way = way_of(row.touchpoint.channel)
        groups[way] = (*groups.get(way, ()), row)
    return groups
