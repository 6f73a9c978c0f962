"""What a person's own wishes change: which ways they are offered, and in what order."""

from collections.abc import Iterable
from dataclasses import replace

from admin.ways import Way, way_of
from storage.cards import AgencyCard, RowCard, Wishes
from storage.offers import Offer
from storage.situations import Situation
from storage.terms import Channel, Client

_OFFLINE_FIRST = (Way.COME, Way.CALL, Way.WRITE, Way.ONLINE)
_STEPS = {True: 0, None: 1, False: 2}


def is_meant(row: RowCard, client: Client, wishes: Wishes) -> bool:
    """Whether a row is for the person's segment (A4.2.1б, D20.1). Whoever chose none is offered
    all of them, and so are employees in their own list."""
    return _includes(row.segments, client, wishes)


def concerns(situation: Situation, wishes: Wishes) -> bool:
    """Whether it may happen to somebody of the person's segment."""
    return _includes(situation.segments, situation.client, wishes)


def _includes(segments: tuple[str, ...], client: Client, wishes: Wishes) -> bool:
    if client is Client.INTERNAL or wishes.segment is None:
        return True
    return not segments or wishes.segment in segments


def in_wished_order(rows: Iterable[RowCard], wishes: Wishes) -> tuple[RowCard, ...]:
    """Digital first (A3.8.4), unless the person would rather come or call; calls last for whoever
    cannot make them. Of several places the one without steps is the first for whoever needs it."""
    order = _order_of(wishes)
    return tuple(sorted(rows, key=lambda row: (order.index(_way(row)), *_within(row, wishes))))


def _order_of(wishes: Wishes) -> tuple[Way, ...]:
    ways = _OFFLINE_FIRST if wishes.offline_first else tuple(Way)
    return tuple(sorted(ways, key=lambda way: wishes.no_calls and way is Way.CALL))


def _within(row: RowCard, wishes: Wishes) -> tuple[int, bool]:
    """A letter on paper goes before an e-mail for whoever would rather do without the internet."""
    steps = _STEPS[step_free(row)] if wishes.step_free and is_place(row) else 0
    return steps, wishes.offline_first and row.touchpoint.channel is Channel.EMAIL


def _way(row: RowCard) -> Way:
    return way_of(row.touchpoint.channel)


def is_place(row: RowCard) -> bool:
    """Whether one goes there."""
    return _way(row) is Way.COME


def is_call(row: RowCard) -> bool:
    return _way(row) is Way.CALL


def step_free(row: RowCard) -> bool | None:
    """Whether one gets in without steps; None where nobody knows."""
    return row.touchpoint.offers.get(Offer.RAMP)


def for_everybody(agency: AgencyCard) -> AgencyCard:
    """The same agency as it is shown to somebody who did not say who they are."""
    return replace(agency, wishes=replace(agency.wishes, segment=None))
