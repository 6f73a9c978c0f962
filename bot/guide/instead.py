"""What else works for whom a card cannot say how to get there."""

from collections.abc import Iterable

from admin.contacts import is_reachable, official_site
from bot.guide.appealing import appeal_rows
from bot.guide.narrowing import human_rows, offered_rows, only_calls
from bot.guide.spot import Spot
from bot.guide.wishes import in_wished_order, is_call
from storage.cards import RowCard
from storage.terms import Channel, Client, Need, Regime

MOST = 5
"""Ways that are named instead: more nobody reads."""


def ways_instead(spot: Spot, row: RowCard) -> tuple[RowCard, ...]:
    """Ways with a known contact: for the same need, else those that take any appeal, unless
    a form is looked for, which an appeal does not bring.

    None where the contact is known or can be looked up, by the letter, by colleagues or on
    the official site; and none for a request of a body, which has its own rules.
    """
    known = is_reachable(row.touchpoint) or row.touchpoint.channel is Channel.EXECUTOR_PHONE
    can_ask = spot.client is Client.INTERNAL or official_site(spot.agency)
    if known or can_ask or row.regime is Regime.REQUEST:
        return ()
    alike = _reachable(spot.rows, row, spot)
    wants_form = spot.option is not None and set(spot.option.needs) == {Need.FORMS}
    if alike or wants_form:
        return alike
    return _reachable(appeal_rows(spot.agency), row, spot)


def ways_without_call(spot: Spot, rows: tuple[RowCard, ...]) -> tuple[RowCard, ...]:
    """For whoever cannot call, where there are telephones alone: ways that serve any of the same
    needs, else people whom one meets or writes to, else those that take any appeal."""
    if not spot.agency.wishes.no_calls or not only_calls(spot.rows or rows):
        return ()
    others = [row for row in offered_rows(spot.agency, spot.client) if not is_call(row)]
    needs = set(spot.option.needs) if spot.option else set()
    needs = needs or {need for row in rows for need in row.needs}
    alike = [each for each in others if needs & set(each.needs)]
    people = [row for row in human_rows(spot.agency, spot.client) if not is_call(row)]
    own_appeals = appeal_rows(spot.agency) if spot.client is Client.EXTERNAL else ()
    appeals = [row for row in own_appeals if not is_call(row)]
    return in_wished_order(alike or people or appeals, spot.agency.wishes)[:MOST]


def _reachable(rows: Iterable[RowCard], besides: RowCard, spot: Spot) -> tuple[RowCard, ...]:
    others = (each for each in rows if each.id != besides.id and is_reachable(each.touchpoint))
    return in_wished_order(others, spot.agency.wishes)
