"""What else helps where no time is left to be booked."""

from admin.contacts import is_reachable
from bot.guide.narrowing import offered_rows
from bot.guide.wishes import in_wished_order
from storage.cards import AgencyCard, RowCard
from storage.terms import Client

MOST = 3


def ways_beside(agency: AgencyCard, client: Client, row: RowCard) -> tuple[RowCard, ...]:
    """Other ways for some of the same needs that the card can say how to get to."""
    others = [
        each
        for each in offered_rows(agency, client)
        if each.id != row.id and {*each.needs} & {*row.needs} and is_reachable(each.touchpoint)
    ]
    return in_wished_order(others, agency.wishes)[:MOST]
