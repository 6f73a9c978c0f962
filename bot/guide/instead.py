"""What else works for whom a card cannot say how to get there."""

from collections.abc import Iterable

from admin.contacts import is_reachable, official_site
from admin.shown_rows import shown_rows, takes_appeals
from admin.ways import in_order
from bot.guide.spot import Spot
from storage.cards import RowCard
from storage.terms import Channel, Client, Need, Regime


def ways_instead(spot: Spot, row: RowCard) -> tuple[RowCard, ...]:
    """Ways with a known contact: for the same need, else those that take any appeal.

    None where the contact is known or can be looked up, by the letter, by colleagues or on
    the official site; and none for a request of a body, which has its own rules.
    """
    known = is_reachable(row.touchpoint) or row.touchpoint.channel is Channel.EXECUTOR_PHONE
    can_ask = spot.client is Client.INTERNAL or official_site(spot.agency)
    if known or can_ask or row.regime is Regime.REQUEST:
        return ()
    shown = shown_rows(spot.agency, spot.client)
    appeals = [each for each in shown if Need.SUBMISSION in each.needs and takes_appeals(each)]
    return _reachable(spot.rows, row) or _reachable(appeals, row)


def _reachable(rows: Iterable[RowCard], besides: RowCard) -> tuple[RowCard, ...]:
    return in_order(
        each for each in rows if each.id != besides.id and is_reachable(each.touchpoint)
    )
