"""Whether what was written is still what the database says."""

from collections.abc import Mapping, Sequence
from typing import Any

from admin import journal
from admin.command_line import Command
from admin.operator.answers import BrokenRecordsError, Refusal, known_agency, words
from admin.operator.returns import told_of_return
from admin.releases import is_intact, rows_of
from storage.canonical import sha256_bytes
from storage.errors import MissingRecordError
from storage.models import Agency
from storage.store import Store


async def verify(store: Store, _given: Command) -> list[str]:
    """Whether each agency's journal, releases and the forms that they name are as they were.

    Raises:
        BrokenRecordsError: some are not; the lines say which.
    """
    lines, broken = [], False
    for agency in await store.agencies.all():
        found = await journal.verify(store, agency.id)
        changed = await _changed_releases(store, agency)
        said = []
        if found.broken is not None:
            said.append(words("admin-journal-broken", number=str(found.broken)))
        if changed:
            said.append(words("admin-releases-broken", numbers=", ".join(changed)))
        if lost := await _lost_forms(store, agency):
            said.append(words("admin-forms-broken", numbers=", ".join(lost)))
        broken = broken or bool(said)
        said = said or [words("admin-verified")]
        lines.append(words("admin-verify-line", code=agency.code, found=" ".join(said)))
    return _whole_or_broken(lines, broken)


async def _changed_releases(store: Store, agency: Agency) -> list[str]:
    return [
        str(release.number)
        for each in await store.agencies.lists(agency.id)
        for release in await store.releases.of_list(each.id)
        if not is_intact(release)
    ]


async def _lost_forms(store: Store, agency: Agency) -> list[str]:
    """Intact releases a form of which is gone, or is no longer the file of its hash."""
    good: dict[str, bool] = {}
    broken = []
    for each in await store.agencies.lists(agency.id):
        for release in filter(is_intact, await store.releases.of_list(each.id)):
            forms = [form for row in rows_of(release) for form in row.get("forms", ())]
            for form in forms:
                if form["sha256"] not in good:
                    good[form["sha256"]] = await _is_whole(store, agency, form)
            if not all(good[form["sha256"]] for form in forms):
                broken.append(str(release.number))
    return broken


async def _is_whole(store: Store, agency: Agency, form: Mapping[str, Any]) -> bool:
    try:
        file = await store.files.get(agency.id, form["file_id"])
    except MissingRecordError:
        return False
    return sha256_bytes(file.content) == str(form["sha256"])


async def verify_journal(store: Store, given: Command) -> list[str]:
    """Whether each agency's journal is whole, with its head code; with a head code that was
    kept elsewhere, also whether that record is still there.

    Raises:
        BrokenRecordsError: a journal was changed, cut or written anew; the lines say where.
    """
    agencies: Sequence[Agency] = await store.agencies.all()
    if given.agency:
        agencies = [await known_agency(store, given.agency)]
    against = _head(given)
    lines, broken = [], False
    for agency in agencies:
        found = await journal.verify(store, agency.id, against)
        said = _said(found, against)
        if against and (found.cut or found.rewritten):
            said = f"{said} {await told_of_return(store, agency, against)}".rstrip()
        lines.append(words("admin-verify-line", code=agency.code, found=said))
        broken = broken or not found.is_whole
    return _whole_or_broken(lines, broken)


def _head(given: Command) -> journal.Head | None:
    """The head code that was given.

    Raises:
        Refusal: it is none, or nobody said of which agency.
    """
    if not given.head:
        return None
    if not given.agency:
        raise Refusal(words("admin-head-alone"))
    found = journal.read_head(given.head)
    if found is None:
        raise Refusal(words("admin-bad-head"))
    return found


def _said(found: journal.Verified, against: journal.Head | None) -> str:
    number = str(against.number) if against else ""
    if found.broken is not None:
        return words("admin-journal-broken", number=str(found.broken))
    if found.cut:
        return words("admin-journal-cut", first=str(found.head.number + 1), last=number)
    if found.rewritten:
        return words("admin-journal-rewritten", number=number)
    return words("admin-journal-whole", head=str(found.head))


def _whole_or_broken(lines: list[str], broken: bool) -> list[str]:
    if broken:
        raise BrokenRecordsError(lines)
    return lines or [words("admin-no-agencies")]
