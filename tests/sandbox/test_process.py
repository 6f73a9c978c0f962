import asyncio
import random
import signal
import socket
import sys
from contextlib import suppress

import httpx
import pytest

from bot.sandbox.__main__ import main
from bot.sandbox.world import TOKEN


def _free_port() -> int:
    """Below the ports that the system hands out: those are taken by other tests at any time."""
    while True:
        port = random.randrange(20_000, 30_000)
        with suppress(OSError), socket.create_server(("127.0.0.1", port)):
            return port


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.1", "example.org"])  # noqa: S104
def test_other_hosts_than_this_machine_are_refused_in_one_sentence(
    host: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--host", host]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_taken_port_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        assert main(["--port", str(taken.getsockname()[1])]) == 2
    assert capsys.readouterr().err.count("\n") == 1


async def test_the_sandbox_is_a_process_of_its_own_and_stops_during_a_long_poll() -> None:
    port = _free_port()
    command = (sys.executable, "-m", "bot.sandbox", "--port", str(port))
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    assert process.stdout
    said = (await process.stdout.readline()).decode()
    address = f"http://127.0.0.1:{port}"

    async with httpx.AsyncClient(base_url=address, trust_env=False, timeout=30) as http:
        await _answers(http)
        poll = asyncio.create_task(http.get(f"/bot{TOKEN}/getUpdates", params={"timeout": 25}))
        await asyncio.sleep(0.3)
        process.send_signal(signal.SIGTERM)
        await asyncio.wait_for(process.wait(), 8)
        answer = await poll

    assert f"{address}/sandbox" in said
    assert answer.json() == {"ok": True, "result": []}


async def _answers(http: httpx.AsyncClient) -> None:
    for _ in range(200):
        try:
            (await http.get("/sim/state")).raise_for_status()
            return
        except httpx.TransportError:
            await asyncio.sleep(0.05)
    raise AssertionError("the sandbox did not start")
