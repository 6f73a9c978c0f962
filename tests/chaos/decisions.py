"""Rounds in which eight people decide on one proposal at the same moment."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any

from sqlalchemy import select, text

from admin import review
from admin.errors import AlreadyDecidedError, DomainError, OtherTurnError, ProposalMovedOnError
from storage.db import Database
from storage.models import JournalRecord, Proposal, QueuedMessage, Staff
from storage.store import Store
from storage.terms import Role, Status
from tests.factories import Office, a_checked, a_staff, a_submitted, open_office

PEOPLE = 8
_MORE_THAN_A_ROUND = 100
_LOSERS = (AlreadyDecidedError, ProposalMovedOnError)
_VERBS = {
    "check": Status.CHECKED,
    "approve": Status.RELEASED,
    "return": Status.RETURNED,
    "reject": Status.REJECTED,
}


@dataclass
class Outcome:
    """Of all rounds: those with more than one winner, with none, and with something else
    that is not as one winner leaves it."""

    rounds: int = 0
    two_winners: int = 0
    no_winner: int = 0
    wrong: list[str] = field(default_factory=list)
    won: Counter[str] = field(default_factory=Counter)

    @property
    def held(self) -> bool:
        return not (self.two_winners or self.no_winner or self.wrong)


@dataclass(frozen=True)
class Table:
    """Eight who check and eight who approve, and the databases through which they press:
    one pool for all, and one for each."""

    office: Office
    reviewers: Sequence[Staff]
    approvers: Sequence[Staff]
    together: Database
    apart: Sequence[Database]


async def a_table(database: Database) -> Table:
    office = await open_office(database)
    async with database.writing() as store:
        people = {
            role: [await a_staff(store, office.agency, role) for _ in range(PEOPLE)]
            for role in (Role.REVIEWER, Role.APPROVER)
        }
    apart = [Database(database.url) for _ in range(PEOPLE)]
    return Table(office, people[Role.REVIEWER], people[Role.APPROVER], database, apart)


async def decide_often(database: Database, rounds: int, seed: int) -> Outcome:
    """Rounds of checking and of approving in turn, through one pool and through eight."""
    outcome, random = Outcome(), Random(seed)
    table = await a_table(database)
    try:
        for number in range(rounds):
            checking, apart = bool(number % 2), bool(number // 2 % 2)
            chosen = _chosen(checking, number // 2, random)
            await _round(table, checking, apart, chosen, outcome)
    finally:
        await asyncio.gather(*(each.close() for each in table.apart))
    return outcome


def _chosen(checking: bool, turn: int, random: Random) -> list[str]:
    """What each presses: at first all the same, so that each verb wins once, then anything."""
    verbs = ["check" if checking else "approve", "return", "reject"]
    return [verbs[turn] if turn < len(verbs) else random.choice(verbs) for _ in range(PEOPLE)]


async def _round(
    table: Table, checking: bool, apart: bool, chosen: Sequence[str], outcome: Outcome
) -> None:
    office = table.office
    async with table.together.writing() as store:
        await _forget(store, office)
        if checking:
            proposal = await a_submitted(store, office.editor, office.site)
        else:
            proposal = await a_checked(store, office.editor, office.reviewer, office.site)
    people = table.reviewers if checking else table.approvers
    databases = table.apart if apart else [table.together] * PEOPLE
    results = await asyncio.gather(
        *(
            _press(database, proposal, by, verb)
            for database, by, verb in zip(databases, people, chosen, strict=True)
        ),
        return_exceptions=True,
    )
    await _judge(table, proposal, chosen, results, outcome)


async def _press(database: Database, proposal: Proposal, by: Staff, verb: str) -> Any:
    press: dict[str, Callable[[Store], Awaitable[Any]]] = {
        "check": lambda store: review.check(store, proposal.id, by=by, seen=proposal.revision),
        "approve": lambda store: review.approve(store, proposal.id, by=by, seen=proposal.revision),
        "return": lambda store: review.give_back(
            store, proposal.id, "уточните", by=by, seen=proposal.revision
        ),
        "reject": lambda store: review.reject(
            store, proposal.id, "не сейчас", by=by, seen=proposal.revision
        ),
    }
    async with database.writing() as store:
        return await press[verb](store)


async def _judge(
    table: Table,
    proposal: Proposal,
    chosen: Sequence[str],
    results: Sequence[Any],
    outcome: Outcome,
) -> None:
    for result in results:
        if isinstance(result, BaseException) and not isinstance(result, DomainError):
            raise result
    outcome.rounds += 1
    won = [
        verb
        for verb, result in zip(chosen, results, strict=True)
        if not isinstance(result, Exception)
    ]
    outcome.two_winners += len(won) > 1
    outcome.no_winner += not won
    outcome.won.update(won)
    if len(won) == 1:
        # Whoever checks hands the turn on: others are told whose it is now.
        allowed = (*_LOSERS, OtherTurnError) if won == ["check"] else _LOSERS
        losers = [each for each in results if isinstance(each, Exception)]
        outcome.wrong += [repr(each) for each in losers if not isinstance(each, allowed)]
        outcome.wrong += await _traces(table, proposal, won[0])


async def _traces(table: Table, proposal: Proposal, won: str) -> list[str]:
    """What is not as one decision leaves it: the status, the journal, the author's notice."""
    async with table.together.reading() as store:
        now = await store.session.get_one(Proposal, proposal.id)
        noted = [
            record.subject if record.verb == "release.make" else record.verb
            for record in await _last(store, JournalRecord)
            if proposal.id in record.details.get("proposals", ())
            or (record.subject == f"proposal:{proposal.id}" and record.actor_id != now.author_id)
        ]
        told = [
            message.body
            for message in await _last(store, QueuedMessage)
            if message.person_id == now.author_id
            and (
                message.body.get("proposal") == proposal.id
                or proposal.id in message.body.get("proposals", ())
            )
        ]
    checked_before = proposal.status is Status.CHECKED
    expected = 2 if checked_before else 1
    return [
        f"{won}: {words}"
        for words, fine in (
            (f"status {now.status}", now.status is _VERBS[won]),
            (f"revision {now.revision}", now.revision == proposal.revision + 1),
            (f"journal {noted}", len(noted) == expected),
            (f"told {told}", len(told) == expected),
        )
        if not fine
    ]


async def _last(store: Store, model: type[Any]) -> list[Any]:
    """The newest records, more than a round leaves behind it."""
    newest = select(model).order_by(model.id.desc()).limit(_MORE_THAN_A_ROUND)
    return list(await store.session.scalars(newest))


async def _forget(store: Store, office: Office) -> None:
    """Free the subject of the last round, and let the row be as it was at first."""
    await store.session.execute(
        text(
            "UPDATE proposal SET status = 'withdrawn' "
            "WHERE agency_id = :agency AND status IN ('submitted', 'checked', 'returned')"
        ),
        {"agency": office.agency.id},
    )
    row = await store.register.row(office.agency.id, office.site.id)
    await store.register.change_row(row.id, row.revision, {"needs": ["information"]})
