"""Letting a person in by a one-time invitation: the link's code arrives with /start."""

from admin.permissions import Permission, may
from admin.team import accept as accept_invitation
from bot.actions import ToBeginning
from bot.screens import Screen
from bot.staff.actions import OpenMenu
from bot.staff.buttons import button
from bot.visit import Visit


async def accept(code: str, visit: Visit) -> Screen:
    """Take the invitation and say what the person can do now."""
    staff = await accept_invitation(visit.store, code, visit.person)
    agency = await visit.store.agencies.get(staff.agency_id)
    works = may(staff, Permission.SEE_WORK)
    return Screen(
        text=visit.say(
            "welcome-staff" if works else "welcome-internal",
            title=staff.title,
            agency=visit.say.own(agency.guide.short_name),
        ),
        buttons=(
            (
                button(visit.say, "staff-to-menu", OpenMenu())
                if works
                else button(visit.say, "way-on-button", ToBeginning()),
            ),
        ),
    )
