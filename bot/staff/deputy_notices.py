"""Words of what people are told of deputies."""

from typing import Any

from bot.screens import Screen
from bot.staff.buttons import button, to_menu
from bot.staff.deputies import said_of
from bot.staff.deputy_actions import OpenDeputies
from locales import Say
from storage.models import Staff
from storage.store import Store


async def deputy_named_notice(
    body: dict[str, Any], staff: Staff, store: Store, say: Say
) -> Screen | None:
    """Who decides for whom and when; nothing once it has been ended."""
    deputy = await store.deputies.get(staff.agency_id, body["deputy"])
    if deputy.ended_at is not None:
        return None
    words = said_of(deputy, await store.team.titles(staff.agency_id), say)
    mine = "yes" if deputy.deputy_id == staff.person_id else "no"
    open_it = button(say, "deputy-open", OpenDeputies())
    return Screen(say("notice-deputy-named", mine=mine, **words), ((open_it,), *to_menu(say)))


async def deputy_ended_notice(
    body: dict[str, Any], staff: Staff, store: Store, say: Say
) -> Screen | None:
    """Who decides for whom no longer."""
    deputy = await store.deputies.get(staff.agency_id, body["deputy"])
    words = said_of(deputy, await store.team.titles(staff.agency_id), say)
    mine = "yes" if deputy.deputy_id == staff.person_id else "no"
    return Screen(say("notice-deputy-ended", mine=mine, **words), to_menu(say))
