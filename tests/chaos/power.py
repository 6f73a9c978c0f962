"""A disk whose power is cut: what was synced is there afterwards, of the rest anything may be.

A VFS of apsw writes to real files, which is what the program reads back, and keeps beside
them what each sync made durable. At the cut every sector written since the last sync holds
one of the contents that it had in between, whichever: sectors reach a disk in no order, a
page may be torn, a file may have any of its sizes.
"""

from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import apsw

SECTOR = 512
PAGE = 4096

ANY = ""
"""Every operation of a disk."""

Change = tuple[int, bytes] | int
"""Bytes written at an offset, or the size to which a file was cut."""


@dataclass
class DiskFile:
    """What of one file is durable, and what happened to it since, in order."""

    synced: bytes = b""
    since: list[Change] = field(default_factory=list)
    certain: bool = False
    """Whether the file itself is in its folder for sure: its first sync puts it there."""

    def sync(self) -> None:
        image = bytearray(self.synced)
        for change in self.since:
            _apply(image, change)
        self.synced, self.since, self.certain = bytes(image), [], True

    def after_cut(self, random: Random) -> bytes:
        """One of the contents that the file may have when the power is back."""
        sizes, versions = self._history()
        size = random.choice(sizes)
        image = bytearray(self.synced[:size].ljust(size, b"\0"))
        for page in sorted({offset // PAGE for offset in versions}):
            torn, back = random.random() < 0.5, random.random()
            for offset in range(page * PAGE, (page + 1) * PAGE, SECTOR):
                known = versions.get(offset, [])
                chosen = int((random.random() if torn else back) * (len(known) + 1))
                if chosen and offset < size:
                    image[offset : offset + SECTOR] = known[chosen - 1]
        return bytes(image[:size])

    def _history(self) -> tuple[list[int], dict[int, list[bytes]]]:
        """Every size since the last sync, and every content of each sector written since."""
        image, sizes = bytearray(self.synced), [len(self.synced)]
        versions: dict[int, list[bytes]] = {}
        for change in self.since:
            _apply(image, change)
            sizes.append(len(image))
            if isinstance(change, int):
                continue
            begin, end = change[0], change[0] + len(change[1])
            for offset in range(begin - begin % SECTOR, end, SECTOR):
                content = bytes(image[offset : offset + SECTOR]).ljust(SECTOR, b"\0")
                versions.setdefault(offset, []).append(content)
        return sizes, versions


def _apply(image: bytearray, change: Change) -> None:
    if isinstance(change, int):
        del image[change:]
        return
    offset, content = change
    image.extend(bytes(max(0, offset - len(image))))
    image[offset : offset + len(content)] = content


class Disk:
    """The files of one folder. The power goes at the operation number `cut_at` of its sort
    («write .db», «sync .db-wal», or any).

    `where` says during what it went; empty while there is power.
    """

    def __init__(self, cut_at: int, during: str = ANY) -> None:
        self.cut_at, self.during = cut_at, during
        self.done = 0
        self.where = ""
        self._files: dict[str, list[DiskFile]] = {}

    def open(self, name: str) -> None:
        """Begin to look after a file; one that stands there already is durable."""
        if name not in self._files:
            file = Path(name)
            there = file.exists()
            content = file.read_bytes() if there else b""
            self._files[name] = [DiskFile(content, certain=there)]

    def change(self, name: str, change: Change) -> None:
        if not self.where:
            self._files[name][-1].since.append(change)
        self._spend("write", name)

    def sync(self, name: str) -> None:
        self._spend("sync", name)
        if not self.where:
            self._files[name][-1].sync()
            del self._files[name][:-1]

    def delete(self, name: str) -> None:
        """Gone from its folder, but not surely so: a cut may bring it back as it was."""
        self._spend("delete", name)
        if not self.where and name in self._files:
            self._files[name].append(DiskFile())

    def after_cut(self, folder: Path, random: Random) -> Path:
        """Put into the folder what is there when the power is back; the database's file."""
        (main,) = [name for name in self._files if name.endswith(".db")]
        for name, generations in self._files.items():
            file = random.choice(generations)
            if file.certain or (file.since and random.random() < 0.5):
                harsh = random.random() < 0.5
                content = file.synced if harsh else file.after_cut(random)
                folder.joinpath(Path(name).name).write_bytes(content)
        return folder / Path(main).name

    def _spend(self, what: str, name: str) -> None:
        """The first operation after the cut fails; nobody sees what comes of later ones."""
        operation = f"{what} {Path(name).suffix}"
        self.done += self.during in (ANY, operation)
        if not self.where and self.done >= self.cut_at:
            self.where = operation
            raise apsw.IOError("the power is gone")


class PowerVfs(apsw.VFS):
    """The system's files, watched by a disk. One at a time, under one name."""

    NAME = "power"

    def __init__(self, disk: Disk) -> None:
        super().__init__(self.NAME, "")
        self.disk = disk

    def xOpen(self, name: Any, flags: list[int]) -> "PowerFile":  # noqa: N802
        path = name.filename() if isinstance(name, apsw.URIFilename) else str(name)
        self.disk.open(path)
        return PowerFile(self.disk, path, name, flags)

    def xDelete(self, filename: str, syncdir: bool) -> None:  # noqa: N802
        self.disk.delete(filename)
        super().xDelete(filename, syncdir)


class PowerFile(apsw.VFSFile):
    def __init__(self, disk: Disk, path: str, name: Any, flags: list[int]) -> None:
        super().__init__("", name, flags)
        self.disk, self.path = disk, path

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802
        self.disk.change(self.path, (offset, bytes(data)))
        super().xWrite(data, offset)

    def xTruncate(self, newsize: int) -> None:  # noqa: N802
        self.disk.change(self.path, newsize)
        super().xTruncate(newsize)

    def xSync(self, flags: int) -> None:  # noqa: N802
        # The system's own sync is not asked: what it would make durable, the disk notes.
        self.disk.sync(self.path)
