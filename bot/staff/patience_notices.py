"""Words of what waits too long, and of a role that nobody fills."""

from datetime import date
from typing import Any

from admin.calendar import working_days
from admin.clock import agency_today
from admin.deciders import able, able_in_reach
from admin.dossier import subject_title
from admin.patience import Waiting, waiting_now
from admin.permissions import Permission
from bot.screens import Button, Screen
from bot.staff.actions import ListTeam, OpenBundle, OpenProposal
from bot.staff.buttons import button, to_menu
from bot.staff.import_actions import OpenImport
from bot.staff.summary import proposal_screen
from locales import Say
from storage.models import Staff
from storage.store import Store

_KINDS = ("proposal", "bundle", "imported")
"""What may wait: a notice speaks of one of them."""


async def still_waits_notice(
    body: dict[str, Any], staff: Staff, store: Store, say: Say
) -> Screen | None:
    """What waits, how long and for whom; whoever decides has the buttons. Nothing once it is
    over."""
    about: dict[str, int] = {name: body[name] for name in _KINDS if name in body}
    found = await waiting_now(store, staff.agency_id, body["waiting"], about)
    if found is None:
        return None
    people = await found.deciders(store, staff.agency_id)
    lead = say(
        f"notice-{body['kind'].replace('_', '-')}",
        what=next(iter(about)),
        name=_name(found, say),
        since=f"{date.fromisoformat(body['since']):%d.%m.%Y}",
        days=await _days_since(body["since"], staff, store),
        who=", ".join(each.title for each in people.reachable) or "none",
    )
    if "proposal" in about and staff.id in {each.id for each in people.reachable}:
        return await proposal_screen(store, found.proposals[0], staff, say, lead=lead)
    return Screen(lead, ((_open(about, say),), *to_menu(say)))


def _name(found: Waiting, say: Say) -> str:
    if found.first_list is not None:
        return found.first_list.file_name
    return subject_title(found.proposals[0], say)


def _open(about: dict[str, int], say: Say) -> Button:
    ((what, number),) = about.items()
    if what == "imported":
        return button(say, "import-open", OpenImport(number))
    if what == "proposal":
        return button(say, "proposal-open", OpenProposal(number))
    return button(say, "bundle-open", OpenBundle(number))


async def role_empty_notice(
    body: dict[str, Any], staff: Staff, store: Store, say: Say
) -> Screen | None:
    """Whom to invite or call back; nothing once somebody does it."""
    needed, unit = Permission(body["needed"]), body["unit"]
    silent = [each for each in await able(store, staff.agency_id, needed) if _of(each, unit)]
    reached = await able_in_reach(store, staff.agency_id, needed)
    if any(_of(each, unit) for each in reached):
        return None
    units = {each.id: each.name for each in await store.agencies.units(staff.agency_id)}
    text = say(
        "notice-role-empty",
        needed=needed.value,
        unit=units.get(unit or 0, "none"),
        silent=", ".join(each.title for each in silent) or "none",
    )
    return Screen(text, ((button(say, "menu-team", ListTeam()),), *to_menu(say)))


def _of(person: Staff, unit: int | None) -> bool:
    return unit is None or person.unit_id == unit


async def _days_since(since: str, staff: Staff, store: Store) -> int:
    """Working days that have passed, today's among them."""
    agency = await store.agencies.get(staff.agency_id)
    days, day = await working_days(store, agency.id), date.fromisoformat(since)
    today, count = agency_today(agency.time_zone), 0
    while (day := days.add(day, 1)) <= today:
        count += 1
    return count
