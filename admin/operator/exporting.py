"""Releases as files on the operator's disk: whole, or not there at all."""

import asyncio
from pathlib import Path

from admin.command_line import Command
from admin.export import ExportedFile, Format, exported, exported_difference
from admin.operator.answers import Refusal, known_agency, words
from storage.models import Agency, Release, TouchpointList
from storage.store import Store


async def export_release(store: Store, given: Command) -> list[str]:
    """Write a release into a new file; the current one unless another is named.

    Raises:
        Refusal: there is no such release, or no place for the file.
    """
    target = _new_file(given.output)
    agency = await known_agency(store, given.agency)
    owner = await _list_of(store, agency, given.list)
    release = await _release(store, owner, given.release or str(owner.release_number))
    made = await exported(store, release, Format(given.format))
    return await _written(target, made, release)


async def export_changes(store: Store, given: Command) -> list[str]:
    """Write what one release changed against another into a new file.

    Raises:
        Refusal: there is no such release, or no place for the file.
    """
    target = _new_file(given.output)
    agency = await known_agency(store, given.agency)
    owner = await _list_of(store, agency, given.list)
    former = await _release(store, owner, given.since)
    release = await _release(store, owner, given.until or str(owner.release_number))
    if former.id == release.id:
        raise Refusal(words("admin-difference-same", number=str(release.number)))
    made = await exported_difference(store, former, release)
    return await _written(target, made, release)


async def _list_of(store: Store, agency: Agency, client: str) -> TouchpointList:
    """The list for these clients; the external one where nobody is named, if there is one."""
    lists = await store.agencies.lists(agency.id)
    found = next((each for each in lists if each.client == client or not client), None)
    if found is None:
        raise Refusal(words("admin-export-no-list", code=agency.code, client=client or "external"))
    return found


async def _release(store: Store, owner: TouchpointList, number: str) -> Release:
    if not (number.isascii() and number.isdigit() and len(number) < 9):
        raise Refusal(words("admin-export-bad-number", number=number))
    found = await store.releases.numbered(owner.id, int(number))
    if found is not None:
        return found
    last, client = str(owner.release_number), owner.client.value
    if owner.release_number == 0:
        raise Refusal(words("admin-export-none", client=client))
    raise Refusal(words("admin-export-no-release", number=number, last=last, client=client))


def _new_file(path: str) -> Path:
    target = Path(path).resolve()
    if target.exists():
        raise Refusal(words("admin-export-exists", path=str(target)))
    if not target.parent.is_dir():
        raise Refusal(words("admin-folder-missing", folder=str(target.parent)))
    return target


async def _written(target: Path, made: ExportedFile, release: Release) -> list[str]:
    try:
        await asyncio.to_thread(_write, target, made.content)
    except OSError as error:
        raise Refusal(words("admin-folder-refused", folder=str(target.parent))) from error
    said = {"path": str(target), "number": str(release.number), "document": release.document_line}
    return [words("admin-export-made", **said)]


def _write(target: Path, content: bytes) -> None:
    """Under another name first, so that a half of the file never has this one."""
    part = target.with_name(f".{target.name}.part")
    try:
        part.write_bytes(content)
        part.rename(target)
    finally:
        part.unlink(missing_ok=True)
