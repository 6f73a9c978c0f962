"""The process that reads a stranger's file: it has little memory and time, and no secret.

It says that it is ready, takes the file's bytes from its input, says when they are examined and
prints JSON: `tables`, or the release of our own export, or why it cannot be taken.
"""

import gc
import json
import resource
import sys
from base64 import b64decode
from importlib import import_module
from typing import Any

from admin.importing.cells import UnreadableError, require_small, to_json
from storage.canonical import canonical, sha256, sha256_bytes

MEMORY = 256 * 2**20
SECONDS = 2
"""Of work until a file is examined; what is dangerous is refused by then."""

TO_READ = 8
"""Of work for an examined file: a list of thousands of rows is no danger, only long."""

READERS = {
    "docx": "admin.importing.docx",
    "xlsx": "admin.importing.xlsx",
    "csv": "admin.importing.delimited",
}
"""Each is imported only for its own kind: the less is loaded, the more is left."""

READY = b"ready\n"
EXAMINED = b"exam.\n"
"""Both are of one length: whoever waits reads so many bytes."""

FORMAT = "touchpoint-list/1"
"""How our own export begins (`admin.export.exact`), which is too much to import here."""


def main() -> None:
    """Answer one file and end."""
    kind = sys.argv[1]
    # Numbers need no numpy here, whose threads would take the memory of the whole process.
    sys.modules["numpy"] = None  # type: ignore[assignment]
    reader = import_module(READERS[kind]) if kind in READERS else None
    _confine()
    _say(READY)
    content = sys.stdin.buffer.read()
    answer = _answer(reader, content)
    sys.stdout.buffer.write(json.dumps(answer, ensure_ascii=False).encode())


def _say(word: bytes) -> None:
    sys.stdout.buffer.write(word)
    sys.stdout.buffer.flush()


def _allow(seconds: int) -> None:
    """So much work from here on, and never more than for the longest file."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    _soft, most = resource.getrlimit(resource.RLIMIT_CPU)
    if most == resource.RLIM_INFINITY:
        most = int(used.ru_utime + used.ru_stime) + SECONDS + TO_READ
    soft = min(int(used.ru_utime + used.ru_stime) + seconds, most)
    resource.setrlimit(resource.RLIMIT_CPU, (soft, most))


def _confine() -> None:
    """From here on: so much memory, so much time, no file longer than nothing."""
    _allow(SECONDS)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    gc.disable()


def _answer(reader: Any, content: bytes) -> dict[str, Any]:
    try:
        if reader is None:
            return _exported(content)
        examined = reader.examine(content)
        _allow(TO_READ)
        _say(EXAMINED)
        tables = reader.tables(examined)
        require_small(tables)
        return {"tables": to_json(tables)}
    except UnreadableError as error:
        return {"refused": error.reason}
    except MemoryError:
        return {"refused": "large"}
    except RecursionError:
        return {"refused": "deep"}
    except Exception:
        # Whatever a library says of a stranger's file, its words are nobody's here.
        return {"refused": "broken"}


def _exported(content: bytes) -> dict[str, Any]:
    """The list within our own export, as it was hashed, and the files that it names."""
    found = json.loads(content)
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise UnreadableError("kind")
    release = found.get("content")
    if not isinstance(release, dict) or not isinstance(release.get("rows"), list):
        raise UnreadableError("release")
    if sha256(canonical(release)) != found.get("hash"):
        raise UnreadableError("altered")
    return {"release": release, "files": _files(found.get("files", []))}


def _files(said: Any) -> dict[str, str]:
    """Each in base64 by its hash, which is counted anew."""
    if not isinstance(said, list):
        raise UnreadableError("release")
    files = {str(each["sha256"]): str(each["content"]) for each in said}
    if any(sha256_bytes(b64decode(text)) != digest for digest, text in files.items()):
        raise UnreadableError("altered")
    return files


if __name__ == "__main__":
    main()
