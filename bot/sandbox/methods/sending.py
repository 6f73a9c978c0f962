"""What all sending methods share: whom to, in reply to what, with which buttons."""

from bot.sandbox.buttons import inline_keyboard
from bot.sandbox.chats import Chat, Json, Message
from bot.sandbox.errors import ApiError, bad
from bot.sandbox.parameters import Parameters
from bot.sandbox.world import World


def target(world: World, params: Parameters) -> Chat:
    """The chat of a call, if the bot knows it and may write there."""
    chat = known_chat(world, params)
    if not chat.private:
        if not chat.bot_inside:
            raise ApiError(403, f"Forbidden: bot was kicked from the {chat.type} chat")
        return chat
    if world.chats.users[chat.id].blocked_bot:
        raise ApiError(403, "Forbidden: bot was blocked by the user")
    return chat


def known_chat(world: World, params: Parameters) -> Chat:
    """The chat of a call, if the bot knows it."""
    given = params.text("chat_id").strip()
    if not given:
        raise bad("chat_id is empty")
    try:
        chat = world.chats.chats.get(int(given))
    except ValueError:
        chat = None
    if chat is None:
        raise bad("chat not found")
    return chat


def send(world: World, params: Parameters, content: Json) -> Json:
    """Put the bot's message into the chat and return it."""
    keyboard = inline_keyboard(params.structure("reply_markup"))
    chat = target(world, params)
    reply_to = _replied(chat, params)
    message = chat.add(world.bot, content, world.now())
    message.keyboard, message.reply_to = keyboard, reply_to
    message.marks = thread_of(reply_to)
    world.shown(message)
    return message.to_json()


def thread_of(reply_to: Message | None) -> Json:
    """The mark of the thread that a reply stands in; only supergroups have threads."""
    if reply_to is None or reply_to.chat.type != "supergroup":
        return {}
    return {"message_thread_id": reply_to.marks.get("message_thread_id", reply_to.message_id)}


def _replied(chat: Chat, params: Parameters) -> Message | None:
    reply = Parameters(params.structure("reply_parameters") or {})
    message_id = reply.integer("message_id") or params.integer("reply_to_message_id")
    if not message_id:
        return None
    found = chat.find(message_id)
    lenient = any(given.flag("allow_sending_without_reply") for given in (reply, params))
    if found is None and not lenient:
        raise bad("message to be replied not found")
    return found
