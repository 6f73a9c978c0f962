"""Text messages and the sign that the bot is busy."""

from bot.sandbox.chats import TYPING_SECONDS, Json
from bot.sandbox.errors import bad
from bot.sandbox.formatting import formatted
from bot.sandbox.limits import CAPTION, TEXT
from bot.sandbox.methods.call import Call
from bot.sandbox.methods.sending import send, target
from bot.sandbox.parameters import Parameters
from bot.sandbox.world import World

_ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)


def text_content(params: Parameters, too_long: str = "message is too long") -> Json:
    """The text of a message, measured after its entities are parsed."""
    text, entities = formatted(params, "text", "entities")
    if not text:
        raise bad("message text is empty")
    if not TEXT.holds(text):
        raise bad(too_long)
    params.structure("link_preview_options")
    return {"text": text, "entities": entities} if entities else {"text": text}


def caption_content(params: Parameters) -> Json:
    """The caption of a file, which may be absent."""
    caption, entities = formatted(params, "caption", "caption_entities")
    if not CAPTION.holds(caption):
        raise bad("message caption is too long")
    content: Json = {"caption": caption} if caption else {}
    if entities:
        content["caption_entities"] = entities
    return content


async def send_message(world: World, call: Call) -> Json:
    return send(world, call.params, text_content(call.params))


async def send_chat_action(world: World, call: Call) -> bool:
    action = call.params.text("action")
    if action not in _ACTIONS:
        raise bad("wrong parameter action in request")
    chat = target(world, call.params)
    chat.action, chat.action_until = action, world.now() + TYPING_SECONDS
    world.feed.put("action", chat.id, action=action, seconds=TYPING_SECONDS)
    return True


METHODS = {"sendMessage": send_message, "sendChatAction": send_chat_action}
