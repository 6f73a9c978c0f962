"""Words for administrators: what waits for nobody, and what could not be delivered."""

from typing import Any

from admin.deciders import deciders, still_waiting
from admin.permissions import Permission
from bot.screens import ButtonRows, Screen
from bot.staff.actions import ListTeam, OpenBundle, OpenProposal
from bot.staff.buttons import button, to_menu
from bot.staff.summary import subject_title
from locales import Say
from storage.models import Staff
from storage.store import Store
from storage.terms import Status

THE_AUTHOR_S_OWN = (Status.DRAFT, Status.WITHDRAWN)
"""Statuses in which nobody else sees the proposal."""

WENT_ON = (*THE_AUTHOR_S_OWN, Status.SUBMITTED)
"""Statuses into which only its author brings a proposal: they know what was decided."""


async def nobody_decides_notice(
    body: dict[str, Any], staff: Staff, store: Store, say: Say
) -> Screen | None:
    """Whom to call back or appoint, and what for; nothing once somebody can decide or nothing
    waits any longer."""
    needed, about = Permission(body["needed"]), _about(body)
    waiting = await still_waiting(store, staff.agency_id, needed, **about)
    found = await deciders(store, staff.agency_id, needed, waiting)
    if not waiting or found.reachable:
        return None
    text = say(
        "notice-nobody-decides",
        what=next(iter(about)),
        name=subject_title(waiting[0], say),
        needed=needed.value,
        silent=", ".join(each.title for each in found.out_of_reach) or "none",
    )
    return Screen(text, _ways_on(body, say))


async def somebody_decides_notice(
    body: dict[str, Any], staff: Staff, store: Store, say: Say
) -> Screen | None:
    """The answer to the former; nothing while it holds again."""
    needed, about = Permission(body["needed"]), _about(body)
    waiting = await still_waiting(store, staff.agency_id, needed, **about)
    found = await deciders(store, staff.agency_id, needed, waiting)
    if waiting and not found.reachable:
        return None
    text = say(
        "notice-somebody-decides",
        what=next(iter(about)),
        name=await _name(body, staff, store, say),
        who=", ".join(each.title for each in found.reachable) if waiting else "none",
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


def _about(body: dict[str, Any]) -> dict[str, int]:
    """The one proposal or bundle that the notice speaks of."""
    return {name: body[name] for name in ("proposal", "bundle") if name in body}


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
    return (*rows, *to_menu(say))
