"""What happens in groups and their channels besides people's own messages."""

from bot.sandbox.chats import Chat, Json, Message, User
from bot.sandbox.errors import PersonError
from bot.sandbox.formatting import plain
from bot.sandbox.hearing import told
from bot.sandbox.methods.sending import thread_of
from bot.sandbox.world import World

_TELEGRAM, _ANONYMOUS = 777000, 1087968824
"""Telegram's own account, which forwards a channel's posts, and that of administrators who
write in their group's name."""


def nobody(world: World) -> User:
    """Who is said to write what an anonymous administrator writes."""
    user = world.chats.user(_ANONYMOUS, "Group", "GroupAnonymousBot")
    user.is_bot = True
    return user


def forwarded_from_somebody(message: Message) -> Json:
    """The mark of a message that was forwarded from elsewhere."""
    return {
        "forward_origin": {"type": "hidden_user", "sender_user_name": "?", "date": message.date}
    }


def post(world: World, group_id: int, text: str) -> Json:
    """The group's channel posts: Telegram forwards that into the group, where people comment."""
    group = known_group(world, group_id)
    channel = world.chats.group(group_id - 1_000_000, "channel", group.title)
    content, at = _text(text), world.now()
    sender = world.chats.user(_TELEGRAM, "Telegram")
    posted = channel.add(sender, content, at)
    message = group.add(sender, content, at)
    message.marks = {
        "sender_chat": channel.to_json(),
        "is_automatic_forward": True,
        "forward_origin": {
            "type": "channel",
            "chat": channel.to_json(),
            "message_id": posted.message_id,
            "date": posted.date,
        },
    }
    return told(world, message)


def edit(world: World, chat_id: int, message_id: int, text: str) -> Json:
    """Somebody mends what they wrote."""
    chat = world.chats.chats.get(chat_id)
    message = chat.find(message_id) if chat else None
    if message is None:
        raise PersonError(f"message {message_id} not found in chat {chat_id}", 404)
    message.content, message.edit_date = _text(text), int(world.now())
    world.shown(message, "edit")
    return {"update_id": world.updates.put("edited_message", message.to_json())}


def let_in(world: World, group_id: int, user_id: int, inside: bool) -> Json:
    """Somebody takes the bot out of the group, or back in; it is told, as at Telegram."""
    group, user = known_group(world, group_id), world.chats.user(user_id)
    group.bot_inside = inside
    before, after = ("left", "member") if inside else ("member", "left")
    bot = world.bot.to_json()
    payload = {
        "chat": group.to_json(),
        "from": user.to_json(),
        "date": int(world.now()),
        "old_chat_member": {"status": before, "user": bot},
        "new_chat_member": {"status": after, "user": bot},
    }
    return {"update_id": world.updates.put("my_chat_member", payload)}


def move(world: World, group_id: int, to: int) -> Json:
    """The group becomes a supergroup, whose number is another."""
    group = known_group(world, group_id)
    world.chats.group(to, "supergroup", group.title)
    sender = next(iter(group.members.values()), world.chats.user(_TELEGRAM, "Telegram"))
    return told(world, group.add(sender, {"migrate_to_chat_id": to}, world.now()))


def choose(world: World, query_id: str, result_id: str, group_id: int) -> Json:
    """Whoever asked inline takes one of the answers: it is sent in their name, via the bot."""
    writing_to = known_group(world, group_id)
    query = world.inline.find(query_id)
    results = (query.answer or {}).get("results", []) if query else []
    chosen = next((each for each in results if each["id"] == result_id), None)
    if query is None or chosen is None or "message" not in chosen:
        raise PersonError("no such answer", 404)
    message = writing_to.add(world.chats.user(query.user_id), chosen["message"], world.now())
    message.keyboard = chosen.get("reply_markup")
    message.marks = {"via_bot": world.bot.to_json(), **thread_of(message.reply_to)}
    return told(world, message)


def known_group(world: World, group_id: int) -> Chat:
    """The group with this number, opened at first sight as a supergroup."""
    if group_id >= 0:
        raise PersonError("a group has a number below zero")
    return world.chats.group(group_id, "supergroup", str(world.say("sandbox-group")))


def _text(text: str) -> Json:
    shown, entities = plain(text)
    if not shown:
        raise PersonError("text is empty")
    return {"text": shown, "entities": entities} if entities else {"text": shown}
