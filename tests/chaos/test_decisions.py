"""Of eight people who decide on one proposal at once exactly one wins, however often."""

from storage.db import Database
from tests.chaos.decisions import PEOPLE, decide_often
from tests.chaos.report import Report
from tests.chaos.scale import Scale


async def test_never_two_winners_and_always_one(
    database: Database, scale: Scale, report: Report
) -> None:
    outcome = await decide_often(database, scale.decision_rounds, seed=7)

    report.add(
        f"{PEOPLE} decisions at once on one proposal",
        database.engine.dialect.name,
        f"{outcome.rounds} rounds",
        verdict=outcome.held,
        two_winners=outcome.two_winners,
        no_winner=outcome.no_winner,
        otherwise_wrong=len(outcome.wrong),
        won=", ".join(f"{verb} {times}" for verb, times in sorted(outcome.won.items())),
    )
    assert outcome.held, outcome
    assert outcome.rounds == scale.decision_rounds
    assert set(outcome.won) == {"check", "approve", "return", "reject"}, "each of them wins once"
