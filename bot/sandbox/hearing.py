"""What of a group the bot is told: in privacy mode only what is said to it."""

from bot.sandbox.chats import Json, Message
from bot.sandbox.world import World

_SERVICE = ("migrate_to_chat_id", "migrate_from_chat_id", "new_chat_members", "left_chat_member")


def told(world: World, message: Message, times: int = 1) -> Json:
    """Show the message, and tell the bot of it where it hears it."""
    world.shown(message)
    update_id = None
    if hears(world, message):
        update_id = world.updates.put("message", message.to_json(), times)
    return {"message_id": message.message_id, "update_id": update_id}


def hears(world: World, message: Message) -> bool:
    """Whether the messenger tells the bot of this message.

    In privacy mode: commands, unless they name another bot, messages that mention it, replies
    to it, and what was sent by way of its inline answers. Other bots are heard as people are,
    though Telegram may keep them apart.
    """
    chat, content = message.chat, message.content
    if chat.private:
        return True
    if not chat.bot_inside:
        return False
    if not world.privacy or any(name in content for name in _SERVICE):
        return True
    if "via_bot" in message.marks or (message.reply_to and message.reply_to.sender.ours):
        return True
    text = str(content.get("text") or content.get("caption") or "").lower()
    own = f"@{world.bot.username}".lower()
    if text.startswith("/"):
        command = text.split()[0]
        return "@" not in command or command.endswith(own)
    return own in text
