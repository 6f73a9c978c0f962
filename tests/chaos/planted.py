"""Defects planted into the product, one at a time, for the trials to catch."""

import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, update

import admin.journal
import admin.proposals
import admin.releases
import admin.review
import admin.workflow
import storage.db
import storage.repositories.journal
from admin.errors import DomainError
from admin.guard import require_step
from admin.permissions import Permission
from admin.workflow import RULES, Case, Step
from storage.canonical import canonical, sha256
from storage.locks import FileLocks
from storage.models import JournalRecord, Proposal, Release, Row, Staff, Touchpoint, TouchpointList
from storage.repositories.agencies import Agencies
from storage.repositories.proposals import Proposals
from storage.repositories.queue import Queue
from storage.repositories.register import Register
from storage.repositories.updates import Updates
from storage.snapshot import snapshot
from storage.store import Store
from storage.terms import Status

Plant = Callable[[pytest.MonkeyPatch, Path], None]
"""Given the file of an SQLite database too: some defects are the database's."""


def no_four_eyes(patch: pytest.MonkeyPatch, _file: Path) -> None:
    """Neither the workflow nor the database knows a second person."""
    judged = admin.workflow._decider_refusal

    def refusal(step: Step, proposal: Proposal, by: Staff, case: Case) -> DomainError | None:
        alone = Proposal(**{**_copied(proposal), "author_id": 0, "last_edited_by_id": 0})
        return judged(step, alone, by, case)

    patch.setattr(admin.workflow, "_decider_refusal", refusal)
    _with_pragma(patch, "PRAGMA ignore_check_constraints=ON")


def _copied(proposal: Proposal) -> dict[str, Any]:
    names = ("agency_id", "list_id", "kind", "subject", "status", "bundle_id")
    return {name: getattr(proposal, name) for name in names}


def no_checks(patch: pytest.MonkeyPatch, _file: Path) -> None:
    """The database's own four-eyes rule is gone."""
    _with_pragma(patch, "PRAGMA ignore_check_constraints=ON")


def _with_pragma(patch: pytest.MonkeyPatch, pragma: str) -> None:
    patch.setattr(storage.db, "_PRAGMAS", (*storage.db._PRAGMAS, pragma))


def no_revisions(patch: pytest.MonkeyPatch, _file: Path) -> None:
    """What a button saw is not asked, and the swap compares nothing."""
    patch.setattr(Proposals, "change", _change_without_comparing)

    async def unseeing(
        store: Store, step: Step, proposal: Proposal, by: Staff, *, seen: int | None = None
    ) -> Case:
        return await require_step(store, step, proposal, by)

    for module in (admin.proposals, admin.review):
        patch.setattr(module, "require_step", unseeing)


async def _change_without_comparing(
    self: Proposals, proposal: Proposal, seen: int, values: dict[str, Any]
) -> None:
    swap = update(Proposal).where(Proposal.id == proposal.id)
    await self._session.execute(
        swap.values(**values, revision=Proposal.revision + 1).execution_options(
            synchronize_session=False
        )
    )
    await self._session.refresh(proposal)


def no_turns(patch: pytest.MonkeyPatch, _file: Path) -> None:
    """Decisions neither queue on the list's row nor compare before they swap."""

    async def lock_list(self: Agencies, list_id: int) -> TouchpointList:
        return await self._session.get_one(TouchpointList, list_id)

    patch.setattr(Agencies, "lock_list", lock_list)
    patch.setattr(Proposals, "change", _change_without_comparing)


def keys_not_marked(patch: pytest.MonkeyPatch, _file: Path) -> None:
    """An update that comes again is taken for a new one."""

    async def mark_done(self: Updates, key: str) -> bool:
        return True

    patch.setattr(Updates, "mark_done", mark_done)


def keys_of_notices_dropped(patch: pytest.MonkeyPatch, _file: Path) -> None:
    """Nothing remembers who was told of what."""
    put = Queue.put

    async def forgetful(self: Queue, *given: Any, **named: Any) -> None:
        await put(self, *given[:3], **named | {"dedup_key": None})

    patch.setattr(Queue, "put", forgetful)


def turn_not_told(patch: pytest.MonkeyPatch, _file: Path) -> None:
    """A proposal is submitted, and nobody hears of it."""

    async def tell_turn(*_given: Any) -> None:
        return

    patch.setattr(admin.proposals, "tell_turn", tell_turn)


def decided_reopens(patch: pytest.MonkeyPatch, file: Path) -> None:
    """What was rejected can be withdrawn, and the database lets it change."""
    rule = RULES[Step.WITHDRAW]
    start = (*rule.start, Status.REJECTED, Status.RELEASED)
    patch.setitem(RULES, Step.WITHDRAW, admin.workflow.Rule(start, rule.end, author_only=True))
    _drop_triggers(file, "proposal_stays_decided")


def journal_unguarded(_patch: pytest.MonkeyPatch, file: Path) -> None:
    """The journal's own triggers are gone."""
    _drop_triggers(file, "journal_no_update", "journal_no_delete", "journal_appends")


def _drop_triggers(file: Path, *names: str) -> None:
    with closing(sqlite3.connect(file)) as connection:
        for name in names:
            connection.execute(f"DROP TRIGGER {name}")


def details_not_hashed(patch: pytest.MonkeyPatch, _file: Path) -> None:
    """The journal's hash covers the number and the hash before, not what happened."""

    def record_hash(record: JournalRecord) -> str:
        return sha256(canonical([record.agency_id, record.number, record.previous_hash]))

    for module in (storage.repositories.journal, admin.journal):
        patch.setattr(module, "record_hash", record_hash)


def hashes_not_chained(patch: pytest.MonkeyPatch, file: Path) -> None:
    """Each record begins a chain of its own."""
    first = storage.repositories.journal.FIRST_HASH
    hashed = storage.repositories.journal.record_hash

    def record_hash(record: JournalRecord) -> str:
        record.previous_hash = first
        return hashed(record)

    patch.setattr(storage.repositories.journal, "record_hash", record_hash)
    _drop_triggers(file, "journal_appends")


def a_number_is_left_out(patch: pytest.MonkeyPatch, _file: Path) -> None:
    """Releases are numbered 2, 4, 6."""
    made = admin.releases._next_release

    async def next_release(*given: Any) -> Release:
        release = await made(*given)
        release.number += 1
        return release

    patch.setattr(admin.releases, "_next_release", next_release)


def an_old_list_is_released(patch: pytest.MonkeyPatch, _file: Path) -> None:
    """A release shows the list as it stood at the first one."""
    kept: dict[str, Any] = {}

    def outdated(*, agency: str, **given: Any) -> dict[str, Any]:
        content = snapshot(agency=agency, **given)
        return {**content, "rows": kept.setdefault(agency, content["rows"])}

    patch.setattr(admin.releases, "snapshot", outdated)


def roles_not_asked(patch: pytest.MonkeyPatch, _file: Path) -> None:
    """Whoever works here decides."""

    def may(staff: Staff, _permission: Permission) -> bool:
        return staff.revoked_at is None

    patch.setattr(admin.workflow, "may", may)


def others_rows(patch: pytest.MonkeyPatch, _file: Path) -> None:
    """A row and its touchpoint are found by their numbers, whosever they are."""

    async def row(self: Register, agency_id: int, row_id: int) -> Row:
        return await self._session.get_one(Row, row_id)

    async def touchpoint(self: Register, agency_id: int, touchpoint_id: int) -> Touchpoint:
        return await self._session.get_one(Touchpoint, touchpoint_id)

    patch.setattr(Register, "row", row)
    patch.setattr(Register, "touchpoint", touchpoint)


def begins_late(patch: pytest.MonkeyPatch, _file: Path) -> None:
    """A writing transaction begins as a reading one, and programs take no turns."""

    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN")

    patch.setattr(storage.db, "_begin_sqlite", begin)
    patch.setattr(FileLocks, "writing", _no_turn)


@asynccontextmanager
async def _no_turn(self: FileLocks) -> AsyncIterator[None]:
    yield


def synchronous(word: str) -> Plant:
    """Less is synced than FULL does."""

    def plant(patch: pytest.MonkeyPatch, _file: Path) -> None:
        weak = tuple(each.replace("=FULL", f"={word}") for each in storage.db._PRAGMAS)
        patch.setattr(storage.db, "_PRAGMAS", weak)

    return plant
