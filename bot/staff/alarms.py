"""Words for administrators: what waits for nobody, and what could not be delivered."""

from dataclasses import dataclass
from typing import Any

from admin.deciders import Deciders, deciders, still_waiting
from admin.dossier import subject_title
from admin.importing.approvers import approvers
from admin.permissions import Permission
from bot.screens import ButtonRows, Screen
from bot.staff.actions import ListTeam, OpenBundle, OpenProposal
from bot.staff.buttons import button, to_menu
from bot.staff.import_actions import OpenImport
from locales import Say
from storage.models import Staff
from storage.store import Store
from storage.terms import ImportStatus, Status

THE_AUTHOR_S_OWN = (Status.DRAFT, Status.WITHDRAWN)
"""Statuses in which nobody else sees the proposal."""

WENT_ON = (*THE_AUTHOR_S_OWN, Status.SUBMITTED)
"""Statuses into which only its author brings a proposal: they know what was decided."""


async def nobody_decides_notice(
    body: dict[str, Any], staff: Staff, store: Store, say: Say
) -> Screen | None:
    """Whom to call back or appoint, and what for; nothing once somebody can decide or nothing
    waits any longer."""
    found = await _alarm(body, staff, store, say)
    if not found.waits or found.who.reachable:
        return None
    text = say(
        "notice-nobody-decides",
        what=found.what,
        name=found.name,
        needed=body["needed"],
        silent=", ".join(each.title for each in found.who.out_of_reach) or "none",
    )
    return Screen(text, _ways_on(body, say))


async def somebody_decides_notice(
    body: dict[str, Any], staff: Staff, store: Store, say: Say
) -> Screen | None:
    """The answer to the former; nothing while it holds again."""
    found = await _alarm(body, staff, store, say)
    if found.waits and not found.who.reachable:
        return None
    text = say(
        "notice-somebody-decides",
        what=found.what,
        name=found.name,
        who=", ".join(each.title for each in found.who.reachable) if found.waits else "none",
    )
    return Screen(text, _ways_on(body, say))


async def undelivered_notice(
    body: dict[str, Any], staff: Staff, store: Store, say: Say
) -> Screen | None:
    """Who was not reached, about what, and what to do; nothing about a decision after which
    its author went on with the proposal."""
    name = ""
    if "proposal" in body:
        proposal = await store.proposals.get(staff.agency_id, body["proposal"])
        if proposal.status in WENT_ON:
            return None
        name = subject_title(proposal, say)
    text = say("notice-undelivered", title=body["title"], what=body["what"], name=name)
    return Screen(text, _ways_on(body, say))


@dataclass(frozen=True)
class _Alarm:
    """What an alarm was raised about, whether it waits still, and who may decide by now."""

    what: str
    name: str
    waits: bool
    who: Deciders


async def _alarm(body: dict[str, Any], staff: Staff, store: Store, say: Say) -> _Alarm:
    if "imported" in body:
        record = await store.imports.get(staff.agency_id, body["imported"])
        waits = record.status is ImportStatus.WAITING
        return _Alarm("imported", record.file_name, waits, await approvers(store, record))
    needed = Permission(body["needed"])
    about = {name: body[name] for name in ("proposal", "bundle") if name in body}
    waiting = await still_waiting(store, staff.agency_id, needed, **about)
    who = await deciders(store, staff.agency_id, needed, waiting)
    name = await _name(body, staff, store, say)
    return _Alarm(next(iter(about)), name, bool(waiting), who)


async def _name(body: dict[str, Any], staff: Staff, store: Store, say: Say) -> str:
    if "proposal" not in body:
        return ""
    return subject_title(await store.proposals.get(staff.agency_id, body["proposal"]), say)


def _ways_on(body: dict[str, Any], say: Say) -> ButtonRows:
    rows = [(button(say, "menu-team", ListTeam()),)]
    if "proposal" in body:
        rows.append((button(say, "proposal-open", OpenProposal(body["proposal"])),))
    if "bundle" in body:
        rows.append((button(say, "bundle-open", OpenBundle(body["bundle"])),))
    if "imported" in body:
        rows.append((button(say, "import-open", OpenImport(body["imported"])),))
    return (*rows, *to_menu(say))
