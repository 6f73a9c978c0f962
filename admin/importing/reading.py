"""Reads a stranger's file in a process of its own: the program never parses it.

What takes too long or too much dies there, and the person reads why.
"""

import asyncio
import json
import os
import signal
import subprocess
import sys
import threading
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from admin.errors import EmptyFileError, LargeFileError
from admin.errors.imports import DangerousFileError, UnreadableFileError
from admin.importing.cells import Table, from_json
from admin.importing.child import EXAMINED, READY, TO_READ
from storage.models.files import FILE_LIMIT

_ROOT = Path(__file__).parents[2]
_PATIENCE = 1.5
"""Seconds in which a file is examined; the process takes a tenth to start."""

_TO_READ = 2.0 * TO_READ
"""Seconds for an examined file, on a busy machine."""

_LONGEST = 10.0 + _PATIENCE + _TO_READ
"""Seconds for everything, with the start."""

_LONGEST_ANSWER = 16 * 2**20

_ZIP = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How a DOC, an XLS and whatever is locked by a password begin."""

_NO_TABLE = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b")
_DANGEROUS = frozenset({"bomb", "macros", "entities", "deep", "far", "rows", "large", "slow"})
_OTHER_OFFICE = {"docx": "xlsx", "xlsx": "docx"}
_BY_NAME = {".docx": "docx", ".docm": "docx", ".xlsx": "xlsx", ".xlsm": "xlsx", ".json": "json"}


@dataclass(frozen=True)
class Contents:
    """What a file holds: tables, or a release that we wrote ourselves, with the bytes of its
    forms in base64 by their hash."""

    tables: list[Table] = field(default_factory=list)
    release: dict[str, Any] | None = None
    files: dict[str, str] = field(default_factory=dict)


async def read_file(name: str, content: bytes) -> Contents:
    """The tables of a DOCX, XLSX or CSV, or the release of our own JSON.

    Raises:
        EmptyFileError, LargeFileError: known before anything is read.
        DangerousFileError: it would take too much; `reason` says what of it.
        UnreadableFileError: it is none of these, or damaged.
    """
    if not content:
        raise EmptyFileError
    if len(content) > FILE_LIMIT:
        raise LargeFileError(limit=FILE_LIMIT // 2**20)
    kind = _kind(name, content)
    answer = await asyncio.to_thread(_ask_child, kind, content)
    if answer.get("refused") == "kind" and kind in _OTHER_OFFICE:
        # A document that was named as a sheet, or the reverse: its content tells.
        answer = await asyncio.to_thread(_ask_child, _OTHER_OFFICE[kind], content)
    if "refused" in answer:
        raise _refusal(answer["refused"])
    if "release" in answer:
        return Contents(release=answer["release"], files=answer.get("files", {}))
    return Contents(tables=from_json(answer["tables"]))


def _refusal(reason: str) -> Exception:
    if reason in _DANGEROUS:
        return DangerousFileError(reason=reason)
    return UnreadableFileError(reason=reason)


def _kind(name: str, content: bytes) -> str:
    """By the first bytes; the name only tells a DOCX from an XLSX, and a CSV from a JSON."""
    ending = Path(name).suffix.lower()
    if content.startswith(_OLD_OFFICE):
        raise UnreadableFileError(reason="old")
    if content.startswith(_NO_TABLE):
        raise UnreadableFileError(reason="kind")
    if content.startswith(_ZIP):
        return "xlsx" if _BY_NAME.get(ending) == "xlsx" else "docx"
    if ending in _BY_NAME and ending != ".json":
        raise UnreadableFileError(reason="broken")
    return "json" if ending == ".json" else "csv"


def _ask_child(kind: str, content: bytes) -> dict[str, Any]:
    child = subprocess.Popen(
        [sys.executable, "-m", "admin.importing.child", kind],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        bufsize=0,
        cwd="/",
        env={"PYTHONPATH": str(_ROOT), "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"},
        start_new_session=True,
    )
    watch = threading.Timer(_LONGEST, _kill, (child,))
    watch.start()
    try:
        return _answer_of(child, content)
    finally:
        watch.cancel()
        _end(child)


def _answer_of(child: subprocess.Popen[bytes], content: bytes) -> dict[str, Any]:
    assert child.stdout is not None
    if child.stdout.read(len(READY)) != READY:
        raise RuntimeError("the process that reads files did not start")
    examining = threading.Timer(_PATIENCE, _kill, (child,))
    examining.start()
    try:
        begun = _begun(child, content)
    finally:
        examining.cancel()
    begun = begun if begun != EXAMINED else b""
    try:
        rest, _nothing = child.communicate(timeout=_TO_READ)
    except subprocess.TimeoutExpired:
        return {"refused": "slow"}
    said = begun + rest
    if child.returncode == -signal.SIGXCPU or child.returncode == -signal.SIGKILL:
        return {"refused": "slow"}
    if child.returncode != 0 or len(said) > _LONGEST_ANSWER:
        return {"refused": "large"}
    answer: dict[str, Any] = json.loads(said)
    return answer


def _begun(child: subprocess.Popen[bytes], content: bytes) -> bytes:
    """The first bytes of what the child says of the file: that it is examined, or its answer."""
    assert child.stdin is not None and child.stdout is not None
    with suppress(BrokenPipeError):
        child.stdin.write(content)
    child.stdin.close()
    child.stdin = None
    return child.stdout.read(len(EXAMINED)) or b""


def _kill(child: subprocess.Popen[bytes]) -> None:
    if child.poll() is None:
        with suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)


def _end(child: subprocess.Popen[bytes]) -> None:
    """Nothing of it stays, whatever it was doing."""
    _kill(child)
    for pipe in (child.stdin, child.stdout):
        if pipe is not None:
            with suppress(OSError):
                pipe.close()
    child.wait()
