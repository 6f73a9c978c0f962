"""/web: a one-time link into the back office, where there is more room than in a chat."""

from admin import sessions
from admin.permissions import Permission, require
from bot.routes import Routes
from bot.screens import Button, Screen, plain
from bot.staff.buttons import to_menu
from bot.staff.office_actions import OpenOffice
from bot.visit import Visit

routes = Routes()


@routes.command("web", writes=True, leaves=False)
async def web(_argument: str, visit: Visit) -> Screen:
    return await open_office(OpenOffice(), visit)


@routes.action(OpenOffice, writes=True, leaves=False)
async def open_office(_action: OpenOffice, visit: Visit) -> Screen:
    """A message of its own, which nothing replaces, and an aside: whoever was answering a question
    here goes on. Without an address, whom to ask for what."""
    staff, say = visit.require_staff(), visit.say
    require(staff, Permission.SEE_WORK)
    if not visit.web:
        return Screen(say("web-no-address"), to_menu(say))
    code = await sessions.make_link(visit.store, by=staff, now=visit.now)
    link = f"{visit.web}/office/sign-in/{code}"
    copy = Button(plain(say("web-link-copy")), copy=link)
    minutes = sessions.LINK_LASTS.seconds // 60
    text = say("web-link", link=link, title=staff.title, minutes=minutes)
    return Screen(text, ((copy,), *to_menu(say)), fresh=True)
