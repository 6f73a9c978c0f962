"""How the bot takes a file that a person sent."""

from bot.sandbox.chats import Json
from bot.sandbox.errors import bad
from bot.sandbox.files import DOWNLOAD_LIMIT
from bot.sandbox.methods.call import Call
from bot.sandbox.world import World


async def get_file(world: World, call: Call) -> Json:
    stored = world.files.find(call.params.text("file_id"))
    if stored is None:
        raise bad("invalid file_id")
    if stored.size > DOWNLOAD_LIMIT:
        raise bad("file is too big")
    return stored.to_json()


METHODS = {"getFile": get_file}
