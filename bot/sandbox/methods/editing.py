"""Changing and deleting what was sent."""

from bot.sandbox.buttons import inline_keyboard
from bot.sandbox.chats import Json, Message
from bot.sandbox.errors import bad
from bot.sandbox.methods.call import Call
from bot.sandbox.methods.sending import known_chat, target
from bot.sandbox.methods.text import caption_content, text_content
from bot.sandbox.parameters import Parameters
from bot.sandbox.world import World

_DELETABLE_SECONDS = 48 * 3600
_DELETED_AT_ONCE = 100
_TEXT_FIELDS = ("text", "entities")
_CAPTION_FIELDS = ("caption", "caption_entities")

_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly "
    "the same as a current content and reply markup of the message"
)


async def edit_message_text(world: World, call: Call) -> Json:
    content = text_content(call.params, too_long="MESSAGE_TOO_LONG")
    keyboard = inline_keyboard(call.params.structure("reply_markup"))
    message = _own_message(world, call.params)
    if "text" not in message.content:
        raise bad("there is no text in the message to edit")
    return _change(world, message, {**_without(message, _TEXT_FIELDS), **content}, keyboard)


async def edit_message_caption(world: World, call: Call) -> Json:
    content = caption_content(call.params)
    keyboard = inline_keyboard(call.params.structure("reply_markup"))
    message = _own_message(world, call.params)
    if "document" not in message.content and "photo" not in message.content:
        raise bad("there is no caption in the message to edit")
    return _change(world, message, {**_without(message, _CAPTION_FIELDS), **content}, keyboard)


async def edit_message_reply_markup(world: World, call: Call) -> Json:
    keyboard = inline_keyboard(call.params.structure("reply_markup"))
    message = _own_message(world, call.params)
    return _change(world, message, message.content, keyboard)


async def delete_message(world: World, call: Call) -> bool:
    chat = known_chat(world, call.params)
    message = chat.find(_message_id(call.params))
    if message is None:
        raise bad("message to delete not found")
    if not (chat.private or message.sender.is_bot):
        raise bad("message can't be deleted")
    if world.now() - message.date > _DELETABLE_SECONDS:
        raise bad("message can't be deleted for everyone")
    message.deleted = True
    world.shown(message, "delete")
    return True


async def delete_messages(world: World, call: Call) -> bool:
    """Delete what can be deleted; missing messages are passed over."""
    chat = known_chat(world, call.params)
    message_ids = call.params.listed("message_ids")
    if not 1 <= len(message_ids) <= _DELETED_AT_ONCE:
        raise bad("message identifiers are not specified or too many")
    for message_id in message_ids:
        message = chat.find(_message_id(Parameters({"message_id": message_id})))
        if message is not None and world.now() - message.date <= _DELETABLE_SECONDS:
            message.deleted = True
            world.shown(message, "delete")
    return True


def _message_id(params: Parameters) -> int:
    message_id = params.integer("message_id")
    if not message_id:
        raise bad("message identifier is not specified")
    return message_id


def _own_message(world: World, params: Parameters) -> Message:
    chat = target(world, params)
    message = chat.find(_message_id(params))
    if message is None:
        raise bad("message to edit not found")
    if message.sender is not world.bot:
        raise bad("message can't be edited")
    return message


def _without(message: Message, fields: tuple[str, ...]) -> Json:
    return {name: value for name, value in message.content.items() if name not in fields}


def _change(world: World, message: Message, content: Json, keyboard: Json | None) -> Json:
    if content == message.content and keyboard == message.keyboard:
        raise bad(_NOT_MODIFIED)
    message.content, message.keyboard = content, keyboard
    message.edit_date = int(world.now())
    world.shown(message, "edit")
    return message.to_json()


METHODS = {
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
}
