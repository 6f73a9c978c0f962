"""Has charts drawn by a process that lives for this alone: nobody waits for matplotlib but
whoever wants the picture, and none of its memory stays."""

import asyncio
import base64
import json
import sys
from collections.abc import Sequence
from contextlib import suppress
from functools import cache, lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

import structlog

from admin.charts.chart import Chart, Format, to_json

_log = structlog.stdlib.get_logger(__name__)

_ROOT = Path(__file__).parents[2]
_LONGEST = 20.0
"""Seconds; a chart takes one or two, on a busy machine five, the very first some more."""


async def draw(charts: Sequence[Chart], format: Format) -> tuple[bytes, ...]:
    """SVG: a picture for each chart; PNG: one with all of them. Nothing where drawing failed:
    the table beside each chart says the same."""
    if not charts:
        return ()
    async with _turn(asyncio.get_running_loop()):
        return await _drawn(charts, format)


@lru_cache(maxsize=1)
def _turn(_loop: asyncio.AbstractEventLoop) -> asyncio.Lock:
    """One picture at a time: each takes a processor and hundreds of megabytes."""
    return asyncio.Lock()


async def _drawn(charts: Sequence[Chart], format: Format) -> tuple[bytes, ...]:
    asked = json.dumps({"format": format, "charts": [to_json(each) for each in charts]})
    child = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "admin.charts.child",
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        cwd="/",
        env=_environment(),
        start_new_session=True,
    )
    try:
        said, _nothing = await asyncio.wait_for(child.communicate(asked.encode()), _LONGEST)
    except TimeoutError:
        said = b""
    finally:
        if child.returncode is None:
            with suppress(ProcessLookupError):
                child.kill()
            await child.wait()
    if child.returncode != 0 or not said:
        _log.warning("charts are not drawn", status=child.returncode)
        return ()
    return tuple(base64.b64decode(each) for each in json.loads(said))


def _environment() -> dict[str, str]:
    """No secret of the program goes along."""
    return {
        "PYTHONPATH": str(_ROOT),
        "PYTHONUTF8": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "MPLCONFIGDIR": _fonts().name,
    }


@cache
def _fonts() -> "TemporaryDirectory[str]":
    """Where matplotlib keeps its list of fonts between pictures; gone with the program."""
    return TemporaryDirectory(prefix="charts-")
