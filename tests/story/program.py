"""The real program as processes of their own: started, killed, stopped, and its log read."""

import os
import random
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import httpx

ROOT = Path(__file__).parents[2]

_KEPT = ("PATH", "HOME", "LANG")
_PATIENCE = 90.0
"""Seconds for a start: other tests share the machine's cores."""

BROKEN = re.compile(
    r" (ERROR|CRITICAL) |^Traceback|Warning: |\"level\": \"(error|critical)\"", re.MULTILINE
)
"""What a fault looks like in a log, of either form."""


def free_port() -> int:
    """Below the ports that the system hands out: those are taken by others at any time."""
    while True:
        port = random.randrange(20_000, 30_000)
        with suppress(OSError), socket.create_server(("127.0.0.1", port)):
            return port


_SOONER = {"SEARCH_BY_MEANING": "false", "UPDATES_A_MINUTE": "100000"}
"""What is told by meaning has tests of its own; encoding every text takes seconds. Tests press
faster than people."""


class Program:
    """`python -m MODULE` in a folder of its own, with nobody's settings but the given ones."""

    def __init__(self, folder: Path, module: str, *arguments: str, **settings: str) -> None:
        self.folder = folder
        self.log = folder / f"{module}.log"
        self._command = [sys.executable, "-m", module, *arguments]
        kept = {name: value for name, value in os.environ.items() if name in _KEPT}
        self.environ = {**kept, "PYTHONPATH": str(ROOT), **_SOONER, **settings}
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                self._command, cwd=self.folder, env=self.environ, stdout=log, stderr=log
            )

    @property
    def running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def kill(self) -> None:
        """As a power cut does: nothing is finished, nothing is said."""
        assert self._process
        self._process.kill()
        self._process.wait(10)

    def stop(self) -> None:
        """Ask it to stop; it does so cleanly, and its log tells of no fault."""
        assert self._process
        self._process.send_signal(signal.SIGTERM)
        try:
            code = self._process.wait(15)
        except subprocess.TimeoutExpired:
            self._process.kill()
            raise
        said = self.log.read_text(encoding="utf-8")
        assert code == 0, said
        assert not BROKEN.search(said), said


def wait_until_listening(address: str, program: Program) -> None:
    """Until the bot that talks to the sandbox at this address polls it.

    Raises:
        AssertionError: the program ended or is too slow; its log is shown.
    """
    deadline = time.monotonic() + _PATIENCE
    with httpx.Client(base_url=address, trust_env=False, timeout=5) as http:
        while program.running and time.monotonic() < deadline:
            with suppress(httpx.TransportError):
                if http.get("/sim/state").json()["listening"]:
                    return
            time.sleep(0.05)
    raise AssertionError(program.log.read_text(encoding="utf-8"))


@contextmanager
def sandbox(folder: Path) -> Iterator[tuple[str, Path]]:
    """The bot with its own sandbox, until the block ends: its address and its database."""
    address = f"http://127.0.0.1:{(port := free_port())}"
    database = folder / "sandbox.db"
    program = Program(
        folder,
        "bot",
        WEB_PORT=str(port),
        DATABASE_URL=f"sqlite+aiosqlite:///{database}",
    )
    program.start()
    try:
        wait_until_listening(address, program)
        yield address, database
    except BaseException:
        program.kill()
        raise
    program.stop()


def rows(database: Path, query: str, *values: object) -> list[tuple[object, ...]]:
    """What the program's database holds, read beside it."""
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=10)) as connection:
        return connection.execute(query, values).fetchall()


def fingerprint(database: Path) -> tuple[list[tuple[object, ...]], ...]:
    """Everything that people decide about: equal before and after what changed nothing."""
    tables = (
        "proposal",
        "bundle",
        "row",
        "touchpoint",
        "release",
        "staff",
        "invitation",
        "journal",
    )
    return tuple(rows(database, f"SELECT * FROM {table} ORDER BY id") for table in tables)
