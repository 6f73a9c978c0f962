"""Whoever watches the running program sees what it does, and learns nothing of anybody."""

import time
from pathlib import Path

import httpx
from prometheus_client.parser import text_string_to_metric_families

from bot.sandbox.world import TOKEN
from tests.story.program import rows, sandbox

CITIZEN = 1001
SAID = "Мария спрашивает тайну"


def _numbers(http: httpx.Client) -> dict[tuple[str, ...], float]:
    """Every sample by its name and the values of its labels."""
    exposition = http.get("/metrics").text
    assert TOKEN not in exposition and "Мария" not in exposition and "telegram:" not in exposition
    return {
        (each.name, *each.labels.values()): each.value
        for family in text_string_to_metric_families(exposition)
        for each in family.samples
    }


def _until(http: httpx.Client, name: tuple[str, ...], value: float) -> dict[tuple[str, ...], float]:
    for _ in range(100):
        numbers = _numbers(http)
        if numbers[name] >= value:
            return numbers
        time.sleep(0.1)
    raise AssertionError(f"{name} never reaches {value}: {numbers[name]}")


def _until_all_is_sent(http: httpx.Client) -> dict[tuple[str, ...], float]:
    for _ in range(100):
        # What was read of the database is told for a second.
        time.sleep(1.1)
        numbers = _numbers(http)
        if not any(numbers[name] for name in numbers if name[0] == "touchpoints_queue_waiting"):
            return numbers
    raise AssertionError("something still waits")


def test_the_running_program_is_ready_counts_and_tells_of_its_releases(tmp_path: Path) -> None:
    answered = ("touchpoints_updates_total", "answered")
    sent = ("touchpoints_sendings_total", "sent")
    with (
        sandbox(tmp_path) as (address, database),
        httpx.Client(base_url=address, trust_env=False) as http,
    ):
        ready = http.get("/health/ready")
        before = _numbers(http)
        for text in ("/start", SAID, "/language"):
            http.post("/sim/message", json={"text": text, "user_id": CITIZEN})
        numbers = _until(http, answered, before[answered] + 3)
        numbers = _until_all_is_sent(http)
        arrived = rows(
            database,
            "SELECT state, attempts, count(*) FROM queued_message "
            "WHERE state <> 'replaced' GROUP BY 1, 2",
        )
        current = rows(
            database,
            "SELECT agency.code, client, release_number FROM touchpoint_list "
            "JOIN agency ON agency.id = agency_id WHERE release_number > 0",
        )
        log = (tmp_path / "bot.log").read_text(encoding="utf-8")

    assert (ready.status_code, ready.json()["status"]) == (200, "ok")
    assert numbers[answered] == before[answered] + 3
    assert [("sent", 0, numbers[sent])] == arrived
    assert numbers["touchpoints_update_seconds_count",] >= 3
    told = {name[1:]: value for name, value in numbers.items() if name[0] == "touchpoints_release"}
    assert told == {(code, client): number for code, client, number in current}
    assert told
    assert numbers["touchpoints_leader", "sender"] == numbers["touchpoints_leader", "poller"] == 1
    assert numbers["touchpoints_database_up",] == numbers["touchpoints_library_current",] == 1
    assert "Мария" not in log and TOKEN not in log
