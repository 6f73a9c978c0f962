"""The bot's name and descriptions, by language. Lengths are checked with every call's."""

from bot.sandbox.chats import Json
from bot.sandbox.methods.call import Call, Method
from bot.sandbox.methods.commands import language
from bot.sandbox.world import World


def _setter(kind: str) -> Method:
    async def set_text(world: World, call: Call) -> bool:
        world.profile.set_text(kind, language(call.params), call.params.text(kind))
        world.feed.put("profile")
        return True

    return set_text


def _getter(kind: str) -> Method:
    async def get_text(world: World, call: Call) -> Json:
        text = world.profile.text(kind, language(call.params))
        return {kind: text or (world.bot.first_name if kind == "name" else "")}

    return get_text


METHODS: dict[str, Method] = {
    "setMyName": _setter("name"),
    "getMyName": _getter("name"),
    "setMyDescription": _setter("description"),
    "getMyDescription": _getter("description"),
    "setMyShortDescription": _setter("short_description"),
    "getMyShortDescription": _getter("short_description"),
}
