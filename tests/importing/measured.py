"""Reads every hostile file in a fresh process and prints what became of each: run by a test."""

import asyncio
import json
import resource
import sys
import time
from pathlib import Path

from admin.errors import DomainError
from admin.importing.reading import read_file


def _spent() -> float:
    """Seconds of work, here and in the children: how busy the machine is makes no difference."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def _content(file: Path) -> bytes:
    return file.read_bytes()


async def main(files: list[Path]) -> None:
    for file in files:
        begun = _spent()
        try:
            await read_file(file.name, _content(file))
            said = "read"
        except DomainError as refusal:
            said = f"{type(refusal).__name__} {refusal.words.get('reason', '')}".strip()
        seconds = _spent() - begun
        # The largest of all children so far: the last line has the largest of all.
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        print(json.dumps([file.parent.name, said, round(seconds, 2), peak // 1024]))


if __name__ == "__main__":
    asyncio.run(main(sorted(Path(sys.argv[1]).glob("*/*"))))
