"""An administrator changes the agency's settings; what was stays in the history for good.

Settings decide who approves, so whoever approves is told of every change.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from admin.deciders import able
from admin.errors.fields import at_field
from admin.errors.procedure import NoMonitoringError, SettingsMovedOnError, SettingUnchangedError
from admin.notices import NoticeKind, notify
from admin.permissions import Permission, require, require_open
from admin.procedure.consequences import Consequence, consequences
from admin.procedure.reading import read_basis, read_value
from admin.procedure.rules import empty_bundles, keep_lists, require_possible, validated
from admin.procedure.settings import FORM_BLANK, Setting, setting_named
from admin.procedure.values import value_of, with_value
from admin.replanning import replan_all
from admin.turns import tell_turns
from storage.errors import StaleRecordError
from storage.models import Agency, ProcedureChange, Staff
from storage.procedure import Procedure
from storage.store import Store


@dataclass(frozen=True)
class Change:
    """What a change would do: shown before it is made. `after` is the whole of the settings;
    a change of the release rule may bring a new document line with it. `brings` is what comes
    of it besides."""

    setting: Setting
    was: Any
    becomes: Any
    before: Procedure
    after: Procedure
    brings: tuple[Consequence, ...] = ()

    @property
    def line_too(self) -> bool:
        other = self.setting.part != "document_line"
        return other and self.before.document_line != self.after.document_line


async def ask(store: Store, part: str, *, by: Staff) -> tuple[Setting, Procedure, int]:
    """The setting that this person may change, with the settings and their revision."""
    require(by, Permission.EDIT_PROCEDURE)
    agency = await store.agencies.get(by.agency_id)
    require_open(agency)
    setting = setting_named(part, agency.procedure)
    if agency.procedure.monitoring is None and setting.part.startswith("monitoring."):
        _require_monitoring(setting)
    return setting, agency.procedure, agency.revision


def _require_monitoring(setting: Setting) -> None:
    if setting.part != "monitoring.on":
        raise NoMonitoringError


async def ahead(store: Store, part: str, typed: str, *, by: Staff, seen: int) -> Change:
    """What the answer would change; refused as the change itself would be."""
    setting, _procedure, _revision = await ask(store, part, by=by)
    with at_field("typed"):
        value = read_value(setting, typed)
    change = await _change(store, setting, value, by=by, seen=seen)
    agency = await store.agencies.get(by.agency_id)
    brings = await consequences(store, agency, part, change.after)
    return replace(change, brings=brings)


async def _change(store: Store, setting: Setting, value: Any, *, by: Staff, seen: int) -> Change:
    agency = await store.agencies.get(by.agency_id)
    if agency.revision != seen:
        raise SettingsMovedOnError
    before = agency.procedure
    was = value_of(setting.part, before)
    with at_field("typed"):
        after = validated(with_value(setting.part, value, before))
        becomes = value_of(setting.part, after)
        if becomes == was:
            raise SettingUnchangedError
        await require_possible(store, agency, before, after)
    return Change(setting, was, becomes, before, after)


async def change(
    store: Store, part: str, value: Any, *, by: Staff, seen: int, basis: str = ""
) -> Change:
    """Change a setting; `value` is plain JSON, `basis` the act that it follows, if any.

    Raises:
        SettingsMovedOnError: the settings changed since this person saw them.
    """
    setting, _procedure, _revision = await ask(store, part, by=by)
    await store.agencies.lock_lists(by.agency_id)
    made = await _change(store, setting, value, by=by, seen=seen)
    agency = await store.agencies.get(by.agency_id)
    with at_field("basis"):
        act = read_basis(basis)
    try:
        data = made.after.model_dump(mode="json")
        await store.agencies.change(agency, seen, {"procedure_data": data})
    except StaleRecordError as error:
        raise SettingsMovedOnError from error
    await keep_lists(store, agency, made.after.clients)
    if made.after.release_rule is not made.before.release_rule:
        await empty_bundles(store, agency)
    kept = await _keep(store, made, act, by)
    await _tell_and_replan(store, agency, kept, by)
    return made


async def keep_blank(store: Store, was: str, becomes: str, *, by: Staff) -> None:
    """The history of another blank by the names of the files; empty: the usual form."""
    await _tell_approvers(store, await _record(store, [(FORM_BLANK, was, becomes)], "", by), by)


async def _keep(store: Store, made: Change, basis: str, by: Staff) -> list[ProcedureChange]:
    parts = [(made.setting.part, made.was, made.becomes)]
    if made.line_too:
        parts.append(("document_line", made.before.document_line, made.after.document_line))
    return await _record(store, parts, basis, by)


async def _record(
    store: Store, parts: Sequence[tuple[str, Any, Any]], basis: str, by: Staff
) -> list[ProcedureChange]:
    changes = [
        ProcedureChange(
            agency_id=by.agency_id,
            part=part,
            was={"value": was},
            becomes={"value": becomes},
            by_id=by.person_id,
            by_title=by.title,
            basis=basis,
        )
        for part, was, becomes in parts
    ]
    await store.procedure_changes.add_all(changes)
    for each in changes:
        await store.journal.write(
            by.agency_id,
            "procedure.change",
            f"procedure:{each.part}",
            actor_id=by.person_id,
            role=by.role.value,
            details={"change": each.id},
        )
    return changes


async def _tell_approvers(store: Store, changes: Sequence[ProcedureChange], by: Staff) -> None:
    approvers = await able(store, by.agency_id, Permission.APPROVE)
    for each in changes:
        event = f"change:{each.id}"
        await notify(store, approvers, NoticeKind.PROCEDURE_CHANGED, event, change=each.id)


async def _tell_and_replan(
    store: Store, agency: Agency, changes: Sequence[ProcedureChange], by: Staff
) -> None:
    """Approvers learn of it, whoever decides now is told, terms are counted anew."""
    await _tell_approvers(store, changes, by)
    await tell_turns(store, agency.id)
    for person in await store.team.active(agency.id):
        await store.queue.renew_commands(person.person_id)
    await replan_all(store, agency)


async def history(
    store: Store, *, by: Staff, limit: int, offset: int
) -> tuple[Sequence[ProcedureChange], int]:
    """What was changed, newest first, and how many changes there are."""
    count = await count_history(store, by=by)
    return await store.procedure_changes.of(by.agency_id, limit=limit, offset=offset), count


async def count_history(store: Store, *, by: Staff) -> int:
    require(by, Permission.SEE_WORK)
    return await store.procedure_changes.count(by.agency_id)
