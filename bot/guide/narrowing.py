"""From a situation to the rows that answer it. Pure: the same for every face and database."""

from collections.abc import Iterable

from admin.shown_rows import answers, shown_rows
from bot.guide.wishes import concerns, in_wished_order, is_call, is_meant
from storage.cards import AgencyCard, ListCard, RowCard
from storage.situations import Option, Situation
from storage.terms import Client, Kind


def offered_rows(agency: AgencyCard, client: Client) -> tuple[RowCard, ...]:
    """Rows that this person is offered, unasked for: those meant for somebody like them."""
    rows = shown_rows(agency, client)
    if agency.wishes.segment is None:
        return rows
    return tuple(row for row in rows if is_meant(row, client, agency.wishes))


def rows_for(agency: AgencyCard, situation: Situation, option: Option) -> tuple[RowCard, ...]:
    """The rows behind an option, in the order that the person wishes."""
    rows = offered_rows(agency, situation.client)
    answering = (row for row in rows if answers(row, situation, option))
    return in_wished_order(answering, agency.wishes)


def open_options(agency: AgencyCard, situation: Situation) -> tuple[Option, ...]:
    """Options with something behind them; the others get no button."""
    if not offered_rows(agency, situation.client) or not concerns(situation, agency.wishes):
        return ()
    return tuple(
        option
        for option in situation.options
        if option.own_words or rows_for(agency, situation, option)
    )


def open_situations(agency: AgencyCard, client: Client) -> tuple[Situation, ...]:
    """Situations that concern this person and lead somewhere in this client's list."""
    return tuple(
        situation
        for situation in agency.guide.situations
        if situation.client is client and open_options(agency, situation)
    )


def human_rows(agency: AgencyCard, client: Client) -> tuple[RowCard, ...]:
    """Where a person answers: the agency's own choice of channels, for any situation."""
    channels = agency.guide.human_channels
    rows = offered_rows(agency, client)
    answering = (row for row in rows if row.touchpoint.channel in channels and not row.situations)
    return in_wished_order(answering, agency.wishes)


def is_offline(row: RowCard) -> bool:
    return row.touchpoint.kind is Kind.OFFLINE


def has_offline(rows: Iterable[RowCard]) -> bool:
    """Whether somebody without the internet is served (A3.8.4)."""
    return any(is_offline(row) for row in rows)


def has_call(rows: Iterable[RowCard]) -> bool:
    return any(is_call(row) for row in rows)


def only_calls(rows: Iterable[RowCard]) -> bool:
    """Whether somebody who cannot call is not served."""
    found = tuple(rows)
    return bool(found) and all(is_call(row) for row in found)


def hides(agency: AgencyCard, client: Client) -> bool:
    """Whether the person's segment leaves out anything of the list."""
    return len(offered_rows(agency, client)) < len(shown_rows(agency, client)) or any(
        each.client is client and not concerns(each, agency.wishes)
        for each in agency.guide.situations
    )


def find_row(agency: AgencyCard, row_id: int) -> tuple[ListCard, RowCard] | None:
    """A row that people may see, and its list; whoever asks for the very row is shown it."""
    for client, owner in agency.lists.items():
        for row in shown_rows(agency, client):
            if row.id == row_id:
                return owner, row
    return None


def row_of_touchpoint(agency: AgencyCard, client: Client, touchpoint_id: int) -> RowCard | None:
    """The first row of a touchpoint that people may see."""
    rows = shown_rows(agency, client)
    return next((row for row in rows if row.touchpoint.id == touchpoint_id), None)
