"""What acts did to agencies, on the cards that citizens are answered from."""

from collections.abc import Sequence
from dataclasses import replace

from storage.cards import AgencyCard, SuccessionCard
from storage.models import Agency, Succession
from storage.store import Store
from storage.terms import SuccessionKind


async def with_successions(store: Store, cards: Sequence[AgencyCard]) -> tuple[AgencyCard, ...]:
    """The cards with former names, what closed an agency and who came after it."""
    recorded = await store.successions.all()
    agencies = {agency.id: agency for agency in await store.agencies.all()}
    closed = {each.id for each in agencies.values() if each.closed_on is not None}
    after = {
        each.agency_id: list(each.successors)
        for each in recorded
        if each.agency_id in closed and each.kind is not SuccessionKind.RENAMED
    }
    return tuple(
        replace(
            card,
            renamed=_renamed(agencies[card.id], recorded),
            closed_by=_closed_by(agencies[card.id], recorded),
            successors=_open_successors(card.id, after, closed),
        )
        for card in cards
    )


def _renamed(agency: Agency, recorded: Sequence[Succession]) -> tuple[SuccessionCard, ...]:
    """The new names that the agency has taken; one recorded ahead is none yet."""
    mine = [
        each
        for each in recorded
        if each.agency_id == agency.id and each.kind is SuccessionKind.RENAMED
    ]
    taken = [each.name_becomes for each in mine]
    if agency.name not in taken:
        return ()
    last = len(taken) - taken[::-1].index(agency.name)
    return tuple(_card(each) for each in mine[:last])


def _closed_by(agency: Agency, recorded: Sequence[Succession]) -> SuccessionCard | None:
    if agency.closed_on is None:
        return None
    return next(
        _card(each)
        for each in recorded
        if each.agency_id == agency.id and each.kind is not SuccessionKind.RENAMED
    )


def _open_successors(
    agency_id: int, after: dict[int, list[int]], closed: set[int]
) -> tuple[int, ...]:
    """Following the acts from one closed agency to the next, the open ones."""
    found: list[int] = []
    seen, next_ones = {agency_id}, list(after.get(agency_id, ()))
    while next_ones:
        each = next_ones.pop(0)
        if each in seen:
            continue
        seen.add(each)
        if each in closed:
            next_ones.extend(after.get(each, ()))
        else:
            found.append(each)
    return tuple(found)


def _card(succession: Succession) -> SuccessionCard:
    return SuccessionCard(
        kind=succession.kind,
        on=succession.takes_effect_on,
        name_was=succession.name_was,
        name_becomes=succession.name_becomes,
        document_kind=succession.document_kind,
        document_number=succession.document_number,
        document_date=succession.document_date,
    )
