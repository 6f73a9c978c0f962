"""The product as a newcomer starts it, in a folder of its own, and a browser that looks at it."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.async_api import Browser, ConsoleMessage, Page, async_playwright

ROOT = Path(__file__).parents[2]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
_START_SECONDS = 60
_STOP_SECONDS = 10


@pytest.fixture
def sandbox(tmp_path: Path) -> Iterator[str]:
    with running(tmp_path) as address:
        yield address


@contextmanager
def running(folder: Path) -> Iterator[str]:
    """`python -m bot` without a token, on a free port; stopped as an operator stops it."""
    log = folder / "bot.log"
    port = _free_port()
    with log.open("wb") as output:
        bot = subprocess.Popen(
            [sys.executable, "-m", "bot"],
            cwd=folder,
            env=_environment(folder, port),
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            _wait_for(bot, log, f"http://127.0.0.1:{port}/sandbox")
            yield f"http://127.0.0.1:{port}"
        finally:
            bot.send_signal(signal.SIGTERM)
            code = _wait_or_kill(bot)
    assert code == 0, log.read_text()
    assert "Traceback" not in log.read_text(), log.read_text()


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    """Where screenshots go: `PICTURES`, otherwise a folder that is thrown away."""
    folder = Path(os.environ.get("PICTURES") or tmp_path / "pictures").resolve()
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        await browser.close()


@pytest.fixture
async def page(browser: Browser, sandbox: str) -> AsyncIterator[Page]:
    """The sandbox's page in a wide window; it must stay silent and on this machine."""
    async for opened in _watched(browser, sandbox, width=1440, height=960):
        yield opened


@pytest.fixture
async def telephone(browser: Browser, sandbox: str) -> AsyncIterator[Page]:
    """The same page on a narrow telephone."""
    async for opened in _watched(browser, sandbox, width=360, height=740):
        yield opened


async def _watched(
    browser: Browser, address: str, *, width: int, height: int
) -> AsyncIterator[Page]:
    page = await browser.new_page(
        viewport={"width": width, "height": height}, reduced_motion="reduce", locale="ru-RU"
    )
    page.set_default_timeout(20_000)
    strangers: list[str] = []
    faults: list[str] = []

    def note_host(url: str) -> None:
        if urlsplit(url).scheme in ("http", "https", "ws", "wss") and not url.startswith(address):
            strangers.append(url)

    def note_console(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            faults.append(message.text)

    page.on("request", lambda request: note_host(request.url))
    page.on("websocket", lambda socket: note_host(socket.url))
    page.on("console", note_console)
    page.on("pageerror", lambda error: faults.append(str(error)))
    await page.goto(f"{address}/sandbox")
    yield page
    await page.close()
    assert strangers == []
    assert faults == []


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _environment(folder: Path, port: int) -> dict[str, str]:
    ours = ("BOT_TOKEN", "BOT_TOKEN_FILE", "TELEGRAM_API_URL", "SAMPLES", "LOG_LEVEL", "WEB_HOST")
    return {name: value for name, value in os.environ.items() if name not in ours} | {
        "WEB_PORT": str(port),
        "DATABASE_URL": f"sqlite+aiosqlite:///{folder}/sandbox.db",
        "PYTHONPATH": str(ROOT),
        "UPDATES_A_MINUTE": "100000",
    }


def _wait_for(bot: subprocess.Popen[bytes], log: Path, words: str) -> None:
    for _ in range(_START_SECONDS * 10):
        if words in log.read_text():
            return
        if bot.poll() is not None:
            break
        time.sleep(0.1)
    raise AssertionError(f"the sandbox did not start:\n{log.read_text()}")


def _wait_or_kill(bot: subprocess.Popen[bytes]) -> int:
    try:
        return bot.wait(_STOP_SECONDS)
    except subprocess.TimeoutExpired:
        bot.kill()
        bot.wait()
        raise
