"""The command menu, by scope and language."""

import re
from typing import Any

from bot.sandbox.chats import Json
from bot.sandbox.errors import bad
from bot.sandbox.limits import COMMAND, COMMAND_DESCRIPTION, COMMANDS
from bot.sandbox.methods.call import Call
from bot.sandbox.methods.sending import known_chat
from bot.sandbox.parameters import Parameters
from bot.sandbox.profile import Scope
from bot.sandbox.world import World

_NAME = re.compile(r"[a-z0-9_]+")
_LANGUAGE = re.compile(r"(?:[a-z]{2})?")
_PLAIN_SCOPES = (
    "default",
    "all_private_chats",
    "all_group_chats",
    "all_chat_administrators",
)
_CHAT_SCOPES = ("chat", "chat_administrators", "chat_member")


async def set_my_commands(world: World, call: Call) -> bool:
    commands = [_command(given) for given in call.params.listed("commands")]
    if len(commands) > COMMANDS:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    key = (_scope(world, call.params), language(call.params))
    world.profile.commands[key] = commands
    world.feed.put("commands")
    return True


async def get_my_commands(world: World, call: Call) -> list[Json]:
    return world.profile.commands.get((_scope(world, call.params), language(call.params)), [])


async def delete_my_commands(world: World, call: Call) -> bool:
    world.profile.commands.pop((_scope(world, call.params), language(call.params)), None)
    world.feed.put("commands")
    return True


def language(params: Parameters) -> str:
    """The two-letter code of a call, empty for all languages."""
    code = params.text("language_code")
    if not _LANGUAGE.fullmatch(code):
        raise bad("invalid language code specified")
    return code


def _command(given: Any) -> Json:
    if not isinstance(given, dict):
        raise bad("expected an Object as BotCommand")
    name = str(given.get("command") or "").removeprefix("/")
    description = str(given.get("description") or "").strip()
    if not COMMAND.holds(name) or not _NAME.fullmatch(name):
        raise bad("BOT_COMMAND_INVALID")
    if not COMMAND_DESCRIPTION.holds(description):
        raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": description}


def _scope(world: World, params: Parameters) -> Scope:
    scope = params.structure("scope") or {"type": "default"}
    kind = str(scope.get("type"))
    if kind in _PLAIN_SCOPES:
        return kind, 0, 0
    if kind not in _CHAT_SCOPES:
        raise bad("can't parse BotCommandScope: unsupported type specified")
    given = Parameters(scope)
    return kind, known_chat(world, given).id, given.integer("user_id")


METHODS = {
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
}
