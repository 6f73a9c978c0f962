"""Who approves a first list that waits: not its author, nor only instead of its author."""

from admin.deciders import Deciders, able, able_in_reach
from admin.errors import DomainError, NotAllowedError
from admin.errors.imports import OtherApproverError, OwnImportError
from admin.permissions import Permission, may, require
from admin.second_person import refused_to
from storage.models import ListImport, Staff
from storage.store import Store
from storage.terms import ImportStatus


def wrote(record: ListImport) -> set[int]:
    """Who sent the file; nobody of the agency where it was the operator."""
    return set() if record.author_id is None else {record.author_id}


async def refusal(store: Store, record: ListImport, by: Staff) -> DomainError | None:
    """Why this person does not approve the list, or None."""
    if not may(by, Permission.APPROVE):
        return NotAllowedError(role=by.role.value)
    if by.person_id in wrote(record):
        return OwnImportError()
    instead_of_author = refused_to(by, Permission.APPROVE, wrote(record))
    if instead_of_author is not None:
        return instead_of_author
    named = await _named(store, record)
    if named is None or named.person_id in (by.person_id, *by.stands_in_for):
        return None
    return OtherApproverError(who=named.title)


async def _named(store: Store, record: ListImport) -> Staff | None:
    """The one whom the operator named, while they approve here; after that anybody may."""
    if record.approver_id is None:
        return None
    named = await store.team.member(record.agency_id, record.approver_id)
    return named if named is not None and may(named, Permission.APPROVE) else None


async def approvers(store: Store, record: ListImport) -> Deciders:
    """Everybody who may approve the list now."""
    people = [
        person
        for person in await able(store, record.agency_id, Permission.APPROVE)
        if await refusal(store, record, person) is None
    ]
    in_reach = await able_in_reach(store, record.agency_id, Permission.APPROVE)
    reached = {person.id for person in in_reach}
    return Deciders(
        record.agency_id,
        [person for person in people if person.id in reached],
        [person for person in people if person.id not in reached],
    )


async def waiting_for(store: Store, by: Staff) -> list[ListImport]:
    """First lists on which this person's word is due."""
    require(by, Permission.SEE_WORK)
    waiting = await store.imports.waiting(by.agency_id)
    return [each for each in waiting if await refusal(store, each, by) is None]


async def open_import_steps(store: Store, record: ListImport, by: Staff) -> list[str]:
    """The buttons that every face shows: «approve» and «decline» for the second person."""
    if record.status is not ImportStatus.WAITING or await refusal(store, record, by):
        return []
    return ["approve", "decline"]
