"""Whatever is pressed, by whoever, in whatever order, the workflow's promises hold."""

import asyncio
from pathlib import Path

from tests.chaos.report import Report
from tests.chaos.scale import Scale
from tests.chaos.town import a_town
from tests.chaos.workflow import walk
from tests.databases import SqliteTemplate


def test_the_workflow_does_what_the_model_says(
    sqlite_template: SqliteTemplate, tmp_path: Path, scale: Scale, report: Report
) -> None:
    town = asyncio.run(a_town(sqlite_template, tmp_path))

    outcome = walk(town, scale.steps, scale.steps_in_a_run, same=scale.same_every_time)

    count = outcome.count
    report.add(
        "workflow at random against a model",
        "sqlite",
        f"{count.steps} steps",
        verdict=outcome.failure is None,
        done=count.done,
        refused=count.refused,
        delivered_again=count.redelivered,
        releases=count.releases,
    )
    if outcome.failure is not None:
        raise outcome.failure
    assert count.steps >= scale.steps
    assert min(count.done, count.refused) > count.steps // 10, "both happen often"
    assert count.releases and count.redelivered
