"""Commands for groups that somebody sends in private."""

from bot.excuses import dead_end
from bot.routes import Routes
from bot.screens import Screen
from bot.visit import Visit

routes = Routes()


@routes.command("connect")
@routes.command("disconnect")
async def in_the_group(_argument: str, visit: Visit) -> Screen:
    return dead_end(visit.say("group-connect-privately"), visit.say, staff=visit.staff)
