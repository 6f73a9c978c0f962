"""Copies of the database, checked as they are made, and the way back to one."""

import asyncio
import hashlib
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import make_url

from admin.command_line import Command
from admin.operator.agencies import list_agencies
from admin.operator.answers import BrokenRecordsError, Refusal, words
from admin.operator.elsewhere import dump_command, restore_command
from admin.operator.place import database_file, present_file
from admin.operator.returns import RESTORED
from admin.operator.verifying import verify, verify_journal
from storage import backup
from storage.db import Database
from storage.errors import (
    BrokenFileError,
    DatabaseBusyError,
    DatabaseTakenError,
    DatabaseTooNewError,
    ForeignFileError,
)
from storage.locks import FileLocks
from storage.migrate import migrate
from storage.models.base import utc_now
from storage.restored import forget_presses

_MEGABYTE = 1024 * 1024

_BROKEN_DATABASE: dict[type[Exception], str] = {
    BrokenFileError: "admin-database-damaged",
    ForeignFileError: "admin-file-foreign",
}
_BROKEN_COPY: dict[type[Exception], str] = {
    BrokenFileError: "admin-copy-damaged",
    ForeignFileError: "admin-file-foreign",
}
_REFUSALS: dict[type[Exception], str] = {
    DatabaseBusyError: "admin-database-busy",
    DatabaseTakenError: "admin-restore-bot-runs",
    DatabaseTooNewError: "admin-database-too-new",
}


async def back_up(given: Command, url: str) -> list[str]:
    """Copy the whole database into a new file while the bot works.

    Raises:
        Refusal: there is no copy, and why.
        BrokenRecordsError: the copy is made, but what it copies is not as it was written.
    """
    if make_url(url).get_backend_name() != "sqlite":
        raise Refusal(words("admin-backup-postgres", command=dump_command(url, given.path)))
    source, target = present_file(url), _new_file(given.path)
    part = target.with_name(f"{target.name}.part")
    with _told(source, _BROKEN_DATABASE, target.parent), _gone_after(part):
        await asyncio.to_thread(backup.copy_whole, source, part)
        lines, broken = await _checked(part)
        part.rename(target)
        await asyncio.to_thread(backup.sync, target)
    size = f"{target.stat().st_size / _MEGABYTE:.1f}"
    lines.insert(0, words("admin-backup-made", path=str(target), size=size))
    if broken:
        raise BrokenRecordsError([*lines, words("admin-backup-of-broken")])
    return lines


async def restore(given: Command, url: str) -> list[str]:
    """Put a copy in the place of the database, which is kept beside it.

    Raises:
        Refusal: nothing was changed, and why.
        BrokenRecordsError: the copy is not as it was written; nothing was changed.
    """
    if make_url(url).get_backend_name() != "sqlite":
        raise Refusal(words("admin-restore-postgres", command=restore_command(url, given.path)))
    present = database_file(url)
    source = _copy_of(present, given.path)
    with _told(source, _BROKEN_COPY, source.parent):
        await asyncio.to_thread(backup.examine, source)
    new = present.with_name(f"{present.name}.restoring")
    kept = present.with_name(f"{present.name}.before-{utc_now():%Y%m%dT%H%M%SZ}")
    locks = FileLocks(present)
    with _told(source, _BROKEN_COPY, present.parent), _alone(locks), _gone_after(new):
        await asyncio.to_thread(backup.copy_whole, source, new)
        lines, broken = await _checked(new)
        if broken:
            raise BrokenRecordsError([*lines, words("admin-restore-broken")])
        lines = await _renew(new, source)
        async with locks.writing():
            await asyncio.to_thread(backup.take_place, new, present, kept)
    lines.insert(0, words("admin-restored", path=str(source)))
    if kept.exists():
        lines.insert(1, words("admin-restore-kept", path=str(kept)))
    return lines


async def _checked(copy: Path) -> tuple[list[str], bool]:
    """Lists, numbers of their releases and heads of the journals, and whether any is broken.

    Read from a copy of the copy: an older one has to be brought to the present shape first.
    """
    trial = copy.with_name(f"{copy.name}.trial")
    with _gone_after(trial):
        await asyncio.to_thread(backup.copy_whole, copy, trial)
        database = Database(_url_of(trial))
        try:
            await migrate(database.engine)
            async with database.reading() as store:
                lines = await list_agencies(store, Command("agencies"))
                try:
                    await verify(store, Command("verify"))
                    return [*lines, *await verify_journal(store, Command("verify-journal"))], False
                except BrokenRecordsError as found:
                    return [*lines, *found.lines], True
        finally:
            await database.close()


async def _renew(new: Path, source: Path) -> list[str]:
    """Bring it to the present shape, and let each journal say what happened."""
    with source.open("rb") as opened:
        details = {"sha256": hashlib.file_digest(opened, "sha256").hexdigest()}
    database = Database(_url_of(new))
    try:
        await migrate(database.engine)
        async with database.writing() as store:
            await forget_presses(store)
            for agency in await store.agencies.all():
                await store.journal.write(
                    agency.id,
                    RESTORED,
                    f"agency:{agency.id}",
                    actor_id=None,
                    role="operator",
                    details=details,
                )
            heads = await verify_journal(store, Command("verify-journal"))
            lines = [*await list_agencies(store, Command("agencies")), *heads]
    finally:
        await database.close()
    await asyncio.to_thread(backup.settle, new)
    return lines


@contextmanager
def _told(source: Path, broken: Mapping[type[Exception], str], folder: Path) -> Iterator[None]:
    """What may go wrong when a database is copied into a folder, in words."""
    try:
        yield
    except BrokenFileError as error:
        raise Refusal(words(broken[type(error)], path=str(source))) from error
    except OSError as error:
        raise Refusal(words("admin-folder-refused", folder=str(folder))) from error
    except tuple(_REFUSALS) as error:
        raise Refusal(words(_REFUSALS[type(error)])) from error


@contextmanager
def _alone(locks: FileLocks) -> Iterator[None]:
    locks.take()
    try:
        yield
    finally:
        locks.give_back()


@contextmanager
def _gone_after(file: Path) -> Iterator[None]:
    """What was left by a program that was killed goes first."""
    backup.discard(file)
    try:
        yield
    finally:
        backup.discard(file)


def _new_file(path: str) -> Path:
    target = Path(path).resolve()
    if target.exists():
        raise Refusal(words("admin-backup-exists", path=str(target)))
    if not target.parent.is_dir():
        raise Refusal(words("admin-folder-missing", folder=str(target.parent)))
    return target


def _copy_of(present: Path, path: str) -> Path:
    source = Path(path).resolve()
    if source == present:
        raise Refusal(words("admin-restore-itself"))
    if not source.is_file():
        raise Refusal(words("admin-file-missing", path=str(source)))
    if not os.access(source, os.R_OK):
        raise Refusal(words("admin-file-unreadable", path=str(source)))
    present.parent.mkdir(parents=True, exist_ok=True)
    return source


def _url_of(file: Path) -> str:
    return f"sqlite+aiosqlite:///{file}"
