"""Where an appeal is submitted: by the list alone, as the person would rather go there."""

from admin.shown_rows import takes_appeals
from bot.guide.narrowing import offered_rows
from bot.guide.wishes import in_wished_order
from storage.cards import AgencyCard, RowCard
from storage.terms import Client, Need


def appeal_rows(agency: AgencyCard) -> tuple[RowCard, ...]:
    """Rows that take appeals; of citizens, for employees submit none to their own agency."""
    rows = offered_rows(agency, Client.EXTERNAL)
    taking = (row for row in rows if Need.SUBMISSION in row.needs and takes_appeals(row))
    return in_wished_order(taking, agency.wishes)
