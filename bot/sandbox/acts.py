"""What people do in the messenger: write, press, ask inline, block the bot."""

from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from bot.sandbox.chats import Chat, Json, Message, User
from bot.sandbox.errors import PersonError
from bot.sandbox.files import Upload
from bot.sandbox.formatting import plain
from bot.sandbox.groups import forwarded_from_somebody, nobody
from bot.sandbox.hearing import told
from bot.sandbox.limits import CAPTION, INLINE, TEXT
from bot.sandbox.methods.sending import thread_of
from bot.sandbox.world import World

DEFAULT_USER = 1001


@dataclass(frozen=True)
class Writing:
    """A message that a person sends; its update is delivered so many `times`.

    In a group it may be `forwarded` from elsewhere, sent `via_bot` (ours), written by another
    bot, or `anonymous`: by an administrator who writes in the group's name.
    """

    text: str = ""
    user_id: int = DEFAULT_USER
    chat_id: int | None = None
    chat_type: str = "private"
    reply_to_message_id: int | None = None
    mention: bool = False
    document: Upload | None = None
    first_name: str = ""
    times: int = 1
    forwarded: bool = False
    via_bot: bool = False
    is_bot: bool = False
    anonymous: bool = False


def write(world: World, writing: Writing) -> Json:
    """Put a person's message into the chat and its update into the queue."""
    user = _able_user(world, writing.user_id, writing.first_name)
    user.is_bot = writing.is_bot
    chat = _chat(world, user, writing)
    content = _content(world, writing)
    message = chat.add(nobody(world) if writing.anonymous else user, content, world.now())
    if writing.reply_to_message_id is not None:
        message.reply_to = chat.find(writing.reply_to_message_id)
    message.marks = _marks(world, writing, message)
    return told(world, message, writing.times)


def press(
    world: World,
    user_id: int = DEFAULT_USER,
    *,
    label: str | None = None,
    data: str | None = None,
    message_id: int | None = None,
    chat_id: int | None = None,
    inline_message_id: str | None = None,
) -> Json:
    """Press the button with this label, or send this (perhaps forged) data.

    A link to the bot itself sends its /start, as the messenger does; another link or a
    text to copy is returned. Of a message that was sent by way of an inline answer
    (`inline_message_id`) the bot is told neither the chat nor the message.

    Raises:
        PersonError: nothing to press, in words.
    """
    user = _able_user(world, user_id)
    if inline_message_id is not None:
        return _query(world, user, inline_message_id, data or "", data or "")
    chat = world.chats.chats.get(chat_id or user_id)
    if chat is None or not any(True for _ in chat.newest_first()):
        raise PersonError(f"chat {chat_id or user_id} has no messages", 404)
    if label is None and data is None:
        raise PersonError("data or label is required")
    message, button = _button(chat, label, message_id)
    if data is None and "callback_data" not in button:
        return _without_bot(world, user, button)
    payload = str(button["callback_data"]) if data is None else data
    return _query(world, user, message, payload, label or data or "")


def ask_inline(world: World, user_id: int, query: str, offset: str = "") -> Json:
    """Type something after the bot's name; the answer is fetched by the query's id.

    Whoever has stopped the bot may still do that.
    """
    user = world.chats.user(user_id)
    if not INLINE.holds(query):
        raise PersonError("query is too long")
    asked = world.inline.open(user.id)
    payload = {"id": asked.id, "from": user.to_json(), "query": query, "offset": offset}
    update_id = world.updates.put("inline_query", payload)
    return {"inline_query_id": asked.id, "update_id": update_id}


def block(world: World, user_id: int, blocked: bool) -> Json:
    """Block or unblock the bot; it is told, as at Telegram."""
    user = world.chats.user(user_id)
    chat = world.chats.private(user)
    before, after = ("member", "kicked") if blocked else ("kicked", "member")
    if user.blocked_bot == blocked:
        return {"update_id": None}
    user.blocked_bot = blocked
    world.feed.put("block", chat.id, blocked=blocked)
    payload = {
        "chat": chat.to_json(),
        "from": user.to_json(),
        "date": int(world.now()),
        "old_chat_member": _member(world, before),
        "new_chat_member": _member(world, after),
    }
    return {"update_id": world.updates.put("my_chat_member", payload)}


def _member(world: World, status: str) -> Json:
    member: Json = {"status": status, "user": world.bot.to_json()}
    if status == "kicked":
        member["until_date"] = 0
    return member


def _able_user(world: World, user_id: int, first_name: str = "") -> User:
    user = world.chats.user(user_id, first_name)
    if user.blocked_bot:
        raise PersonError(f"user {user_id} has blocked the bot", 409)
    return user


def _chat(world: World, user: User, writing: Writing) -> Chat:
    if writing.chat_type == "private" and writing.chat_id in (None, user.id):
        return world.chats.private(user)
    chat_id = writing.chat_id or -100_000_000_000 - user.id
    if chat_id > 0:
        raise PersonError(f"chat {chat_id} is another person's")
    kind = "group" if writing.chat_type == "private" else writing.chat_type
    chat = world.chats.group(chat_id, kind, str(world.say("sandbox-group")))
    chat.members[user.id] = user
    return chat


def _marks(world: World, writing: Writing, message: Message) -> Json:
    """Where the message came from, and its thread."""
    marks = thread_of(message.reply_to)
    if writing.forwarded:
        marks |= forwarded_from_somebody(message)
    if writing.via_bot:
        marks["via_bot"] = world.bot.to_json()
    if writing.anonymous:
        marks["sender_chat"] = message.chat.to_json()
    return marks


def _content(world: World, writing: Writing) -> Json:
    text, entities = plain(writing.text)
    if writing.mention:
        text, entities = plain(f"@{world.bot.username} {text}")
    if writing.document is not None:
        return _document(world, writing.document, text, entities)
    if not text:
        raise PersonError("text is empty")
    if not TEXT.holds(text):
        raise PersonError("text is too long")
    return {"text": text, "entities": entities} if entities else {"text": text}


def _document(world: World, upload: Upload, caption: str, entities: list[Json]) -> Json:
    if not CAPTION.holds(caption):
        raise PersonError("caption is too long")
    content: Json = {"document": world.files.put(upload).document()}
    if caption:
        content["caption"] = caption
    if entities:
        content["caption_entities"] = entities
    return content


def _button(chat: Chat, label: str | None, message_id: int | None) -> tuple[Message, Json]:
    if message_id is not None:
        message = chat.find(message_id)
        if message is None:
            raise PersonError(f"message {message_id} not found in chat {chat.id}", 404)
        candidates = [message]
    else:
        candidates = [message for message in chat.newest_first() if message.keyboard]
    if not candidates:
        raise PersonError(f"chat {chat.id} has no message with an inline keyboard", 404)
    if label is None:
        return candidates[0], {}
    for message in candidates:
        for button in message.buttons():
            if button["text"] == label:
                return message, button
    raise PersonError(f"no message of chat {chat.id} has a button «{label}»", 404)


def _without_bot(world: World, user: User, button: Json) -> Json:
    if "copy_text" in button:
        return {"copied": button["copy_text"]["text"]}
    url = str(button.get("url", ""))
    start = start_parameter(world, url)
    if start is not None:
        return write(world, Writing(f"/start {start}".strip(), user.id))
    if url:
        return {"url": url}
    raise PersonError(f"button «{button['text']}» does nothing here")


def start_parameter(world: World, url: str) -> str | None:
    """What a link to this bot carries for /start; None for any other link."""
    parts = urlsplit(url)
    ours = (parts.hostname or "").lower() in ("t.me", "telegram.me")
    if not ours or parts.path.strip("/").lower() != (world.bot.username or "").lower():
        return None
    return parse_qs(parts.query).get("start", [""])[0]


def _query(world: World, user: User, on: Message | str, data: str, label: str) -> Json:
    """`on` is the pressed message, or the id of one that was sent by way of an inline answer."""
    chat = on.chat if isinstance(on, Message) else None
    query = world.callbacks.open(user.id, chat, label)
    if isinstance(on, Message):
        pressed: Json = {"message": on.to_json(), "chat_instance": str(on.chat.id)}
    else:
        pressed = {"inline_message_id": on, "chat_instance": "0"}
    payload = {"id": query.id, "from": user.to_json(), **pressed, "data": data}
    update_id = world.updates.put("callback_query", payload)
    return {"callback_query_id": query.id, "update_id": update_id}
