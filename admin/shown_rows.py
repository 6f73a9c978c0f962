"""Which rows of a list a client may be sent to, and what they answer. Pure, for every face."""

from storage.cards import AgencyCard, GoneCard, ListCard, RowCard
from storage.procedure import AppealTerm, Procedure
from storage.situations import Option, Situation
from storage.terms import NO_APPEALS, Client, Need, Regime, Trust

_UNCONFIRMED = (Trust.PAGE, Trust.SUSPECT)
_UNDER_TERM = {Need.SUBMISSION, Need.PROGRESS, Need.RESULT}


def is_shown(row: RowCard) -> bool:
    """A row known only from a page is not shown (`guide.md`)."""
    return row.trust not in _UNCONFIRMED


def shown_rows(agency: AgencyCard, client: Client) -> tuple[RowCard, ...]:
    """Rows that a person may be sent to."""
    owner = agency.lists.get(client)
    return tuple(row for row in owner.rows if is_shown(row)) if owner else ()


def answers(row: RowCard, situation: Situation, option: Option) -> bool:
    """Whether the row serves what the option asks for."""
    if row.situations and situation.code not in row.situations:
        return False
    if row.touchpoint.channel in option.channels:
        return True
    return bool(option.needs) and _satisfies(row, option.needs)


def _satisfies(row: RowCard, needs: tuple[Need, ...]) -> bool:
    if Need.SUBMISSION in needs and not takes_appeals(row):
        return False
    return set(needs) <= set(row.needs)


def takes_appeals(row: RowCard) -> bool:
    """Whether what is sent here is an appeal; else it is a message only (E1.6, 547-ФЗ)."""
    return row.regime is not Regime.MESSAGE and row.touchpoint.channel not in NO_APPEALS


def term_for(row: RowCard, procedure: Procedure) -> AppealTerm | None:
    """The legal term, where the row is about an appeal (E1.2, E1.4)."""
    if row.regime is not Regime.APPEAL or not _UNDER_TERM & set(row.needs):
        return None
    return procedure.appeal_term


def successor_of(owner: ListCard, row_id: int) -> RowCard | None:
    """The row that took the place of a gone one, through several changes if need be."""
    seen: set[int] = set()
    current: int | None = row_id
    while current is not None and current not in seen:
        seen.add(current)
        if (row := owner.row(current)) is not None:
            return row if is_shown(row) else None
        gone = owner.gone.get(current)
        current = gone.successor_id if gone else None
    return None


def gone_at(owner: ListCard, touchpoint_id: int) -> GoneCard | None:
    """A row that left the list with its touchpoint; one that has a successor is told first."""
    found = [each for each in owner.gone.values() if each.touchpoint_id == touchpoint_id]
    return min(found, key=lambda each: successor_of(owner, each.row_id) is None, default=None)
