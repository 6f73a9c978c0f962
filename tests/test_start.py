"""What the program refuses at its start, run as a person runs it."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from storage.locks import FileLocks

ROOT = Path(__file__).parent.parent


def bot(folder: Path, database_url: str) -> subprocess.CompletedProcess[str]:
    """The program as a person starts it, until it refuses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "DATABASE_URL": database_url,
        "WEB_PORT": port,
    }
    return subprocess.run(
        [sys.executable, "-m", "bot"],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("name", ["bot.db", "agency.db"])
def test_the_sandbox_never_lets_its_people_into_another_database(tmp_path: Path, name: str) -> None:
    done = bot(tmp_path, f"sqlite+aiosqlite:///{tmp_path / name}")

    assert done.returncode == 2
    assert "песочница" in done.stderr and "Traceback" not in done.stderr
    assert not (tmp_path / name).exists()


def test_a_second_bot_on_the_same_file_is_refused_in_words(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'sandbox.db'}"
    first = FileLocks(tmp_path / "sandbox.db")
    first.take()

    done = bot(tmp_path, url)

    first.give_back()
    assert done.returncode == 2
    assert done.stderr.startswith("С этой базой уже работает другой бот")
    assert len(done.stderr.splitlines()) == 1
