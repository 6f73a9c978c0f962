"""The sandbox as routes of a larger application, or as an application of its own."""

from starlette.applications import Starlette
from starlette.routing import BaseRoute

from bot.sandbox.api import BotApi
from bot.sandbox.control import Control
from bot.sandbox.group_control import GroupControl
from bot.sandbox.page import Page
from bot.sandbox.world import World


def create_routes(world: World) -> list[BaseRoute]:
    """The Bot API, its downloads, /sim/… and the page /sandbox."""
    return [
        *BotApi(world).routes(),
        *Control(world).routes(),
        *GroupControl(world).routes(),
        *Page(world).routes(),
    ]


def create_app(world: World) -> Starlette:
    """The sandbox alone."""
    return Starlette(routes=create_routes(world))
