"""A list from a file on the operator's disk: a person of the agency confirms it in chat.

The operator is nobody's colleague: whoever `--by` names is the author of the proposals or,
of a first release, the approver of a list whose author is the operator.
"""

import asyncio
from pathlib import Path

from admin.command_line import Command
from admin.errors.imports import (
    BadMappingError,
    ListEmptyError,
    NothingToImportError,
    UnfinishedImportError,
    UnknownColumnsError,
    UnknownMemberError,
)
from admin.importing.first_list import ask_approver
from admin.importing.imports import COLUMNS, preview, titles_of
from admin.importing.plan import Plan
from admin.importing.reading import Contents, read_file
from admin.importing.tables import find_list
from admin.importing.words import plain
from admin.notices import NoticeKind, notify
from admin.operator.answers import Refusal, known_agency, words
from admin.operator.import_lines import plan_lines
from storage.models import Agency, ListImport, Staff, TouchpointList
from storage.models.files import FILE_LIMIT
from storage.store import Store


async def import_list(store: Store, given: Command) -> list[str]:
    """Show what would come of the file and, unless it is a trial, ask the named person.

    Raises:
        Refusal: the file, the columns or the person is not there.
        DomainError: the file cannot be read, or is not for this list.
    """
    agency = await known_agency(store, given.agency)
    member = await _member(store, agency, given.member)
    if member is None and not given.dry:
        raise Refusal(words("admin-import-nobody"))
    content = await asyncio.to_thread(_content, Path(given.path))
    if member is not None and not (given.first or given.dry):
        await _require_free(store, member)
    contents = await read_file(given.path, content)
    columns = _columns(contents, given.columns)
    lists = await store.agencies.lists(agency.id)
    owner = next((each for each in lists if each.client == given.list), None)
    author = None if given.first or given.dry else member
    name = Path(given.path).name
    if given.dry:
        async with store.undone():
            record = await preview(
                store, agency, name, contents, by=None, owner=owner, columns=columns
            )
            return await _told(store, record)
    record = await preview(store, agency, name, contents, by=author, owner=owner, columns=columns)
    assert member is not None
    return await _asked(store, record, member, bool(given.first))


async def _asked(store: Store, record: ListImport, member: Staff, first: bool) -> list[str]:
    """The person who has to confirm is told; the lines say so."""
    lines = await _told(store, record)
    plan = Plan.from_json(record.plan)
    if first:
        await ask_approver(store, record, member)
    else:
        if plan.first:
            raise ListEmptyError
        if not plan.changes:
            raise NothingToImportError
        event = f"import:{record.id}"
        await notify(store, [member], NoticeKind.IMPORT_READY, event, imported=record.id)
    return [*lines, words("admin-import-sent", who=member.title)]


async def _require_free(store: Store, member: Staff) -> None:
    """A file that the person has not finished is not ended by the operator's."""
    for mine in await store.imports.unfinished(member.agency_id, member.person_id):
        raise UnfinishedImportError(file=mine.file_name)


def _content(path: Path) -> bytes:
    """As much of the file as is needed to refuse one that is too long."""
    if not path.is_file():
        raise Refusal(words("admin-file-missing", path=str(path)))
    try:
        with path.open("rb") as opened:
            return opened.read(FILE_LIMIT + 1)
    except OSError as error:
        raise Refusal(words("admin-file-unreadable", path=str(path))) from error


async def _member(store: Store, agency: Agency, code: str) -> Staff | None:
    """The person of this code.

    Raises:
        UnknownMemberError: nobody of the agency has it.
    """
    if not code:
        return None
    number = int(code) if code.isascii() and code.isdigit() and len(code) < 10 else 0
    found = await store.team.by_id(agency.id, number)
    if found is None or found.revoked_at is not None:
        raise UnknownMemberError(name=code)
    return found


def _columns(contents: Contents, said: str) -> dict[str, int]:
    """«Точка=touchpoint;…» as numbers of columns.

    Raises:
        BadMappingError: no such title, or nothing that a column holds.
    """
    if not said:
        return {}
    titles = [plain(title) for title in find_list(contents.tables, ()).titles]
    found: dict[str, int] = {}
    for pair in filter(None, (each.strip() for each in said.split(";"))):
        title, _sign, field = pair.rpartition("=")
        if plain(title) not in titles or field.strip() not in COLUMNS:
            raise BadMappingError(name=pair)
        if titles.index(plain(title)) in found.values() or field.strip() in found:
            raise BadMappingError(name=pair)
        found[field.strip()] = titles.index(plain(title))
    return found


async def _told(store: Store, record: ListImport) -> list[str]:
    """What would come of the file, in the words of the chat.

    Raises:
        UnknownColumnsError: somebody has to say which columns are which.
    """
    plan = Plan.from_json(record.plan)
    if plan.asked:
        titles = ", ".join(f"«{title}»" for title in titles_of(record))
        raise UnknownColumnsError(missing=", ".join(plan.asked), titles=titles)
    owner: TouchpointList = await store.agencies.list_by_id(record.list_id)
    client = words(f"list-{owner.client.value}")
    lines = [words("admin-import-head", file=record.file_name, list=client)]
    if record.mapping.get("foreign"):
        lines.append(words("import-foreign", agency=record.mapping["foreign"]))
    agency = await store.agencies.get(record.agency_id)
    return [*lines, *plan_lines(plan, agency.procedure)]
