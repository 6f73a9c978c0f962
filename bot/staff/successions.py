"""What staff are told of an act that renames, merges, splits or closes their agency."""

from html import escape
from typing import Any

from admin.clock import agency_today
from admin.succession import document_of
from bot.screens import Screen
from bot.staff.actions import ListProposals
from bot.staff.buttons import button, to_menu
from locales import Html, Say
from storage.models import Staff, Succession
from storage.store import Store


async def agency_succeeded_notice(
    body: dict[str, Any], staff: Staff, store: Store, say: Say
) -> Screen | None:
    """What happens, on which day, by which act, and what comes of it for the work."""
    succession = await store.successions.get(body["succession"])
    return Screen(await succession_words(succession, store, say), to_menu(say))


async def succession_words(succession: Succession, store: Store, say: Say) -> Html:
    """«Приказ № 5: с 29.12.2025 орган «…» …»; done or ahead, as it is now."""
    agency = await store.agencies.get(succession.agency_id)
    ahead = succession.takes_effect_on > agency_today(agency.time_zone)
    names = [(await store.agencies.get(each)).name for each in succession.successors]
    if not names and succession.name_becomes:
        names = [succession.name_becomes]
    return say(
        "notice-agency-succeeded",
        event=succession.kind.value,
        when="ahead" if ahead else "now",
        on=f"{succession.takes_effect_on:%d.%m.%Y}",
        name=succession.name_was,
        names=Html("; ".join(escape(name) for name in names)) or "none",
        **document_of(succession),
    )


async def proposals_closed_notice(
    body: dict[str, Any], staff: Staff, store: Store, say: Say
) -> Screen | None:
    """The author's proposals that nobody will decide on any more."""
    succession = await store.successions.get(body["succession"])
    text = say("notice-proposals-closed", **document_of(succession))
    open_them = button(say, "menu-decided", ListProposals("decided"))
    return Screen(text, ((open_them,), *to_menu(say)))
