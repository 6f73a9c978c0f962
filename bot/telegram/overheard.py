"""What of Telegram's groups and inline queries is meant for us, as the house's own shapes."""

import re

from aiogram.enums import ChatMemberStatus, ChatType, MessageEntityType
from aiogram.types import ChatMemberUpdated, InlineQuery, Message

from bot.incoming import GroupLeft, GroupMessage, GroupMoved, InlineQuestion, Overheard
from bot.telegram.face import address_of

_GROUPS = (ChatType.GROUP, ChatType.SUPERGROUP)
_OUT = (ChatMemberStatus.KICKED, ChatMemberStatus.LEFT)
_COMMAND = re.compile(r"/(\w+)(?:@(\w+))?(?!\w)\s*", re.ASCII)
_OURS_WITHOUT_NAME = ("connect", "disconnect")
"""Commands that mean us though they do not name us."""


def read_inline(query: InlineQuery, key: str) -> InlineQuestion:
    return InlineQuestion(
        address=address_of(query.from_user.id),
        update_key=key,
        query_id=query.id,
        text=query.query,
        language=query.from_user.language_code or "",
    )


def read_group(message: Message, key: str, bot_id: int, name: str) -> Overheard | None:
    """What was said in a group; None for what nobody answers: other bots, channels' own posts,
    what was forwarded, sent by way of a bot's inline answers, or says nothing in words."""
    if message.chat.type not in _GROUPS:
        return None
    group = address_of(message.chat.id)
    if message.migrate_to_chat_id is not None:
        return GroupMoved(key, group, address_of(message.migrate_to_chat_id))
    if not (message.text or message.caption):
        return None
    nameless = message.sender_chat is not None and message.sender_chat.id == message.chat.id
    if not nameless and not _is_person(message):
        return None
    said = _message(message, key, bot_id, name, nameless)
    return said if not nameless or said.command in _OURS_WITHOUT_NAME else None


def read_membership(change: ChatMemberUpdated, key: str) -> GroupLeft | None:
    """The bot was taken out of a group; it says nothing of being let in."""
    if change.chat.type not in _GROUPS or change.new_chat_member.status not in _OUT:
        return None
    return GroupLeft(key, address_of(change.chat.id))


def _is_person(message: Message) -> bool:
    """Whether a person wrote it, here and now."""
    sender = message.from_user
    elsewhere = (message.sender_chat, message.via_bot, message.forward_origin)
    return sender is not None and not sender.is_bot and elsewhere == (None, None, None)


def _message(message: Message, key: str, bot_id: int, name: str, nameless: bool) -> GroupMessage:
    text = message.text or message.caption or ""
    command, rest = _command(text, name)
    stripped = _without_name(rest, name)
    sender, reply = message.from_user, message.reply_to_message
    answers_us = reply is not None and reply.from_user is not None and reply.from_user.id == bot_id
    return GroupMessage(
        address=address_of(sender.id) if sender else "",
        update_key=key,
        group=address_of(message.chat.id),
        message_id=str(message.message_id),
        thread=_thread(message),
        text=stripped,
        language=(sender.language_code if sender else "") or "",
        command=command,
        addressed=bool(command) or stripped != rest or answers_us or _is_called(message, bot_id),
        under_post=reply is not None and bool(reply.is_automatic_forward),
        nameless=nameless,
    )


def _command(text: str, name: str) -> tuple[str, str]:
    """The command that is meant for us, if it is one, and what follows it."""
    found = _COMMAND.match(text)
    if found is None:
        return "", text
    command, whose = found[1].lower(), (found[2] or "").lower()
    ours = whose == name.lower() if whose else command in _OURS_WITHOUT_NAME
    return (command, text[found.end() :]) if ours else ("", text)


def _without_name(text: str, name: str) -> str:
    """The text without «@name»."""
    if not name or "@" not in text:
        return text
    called = re.compile(rf"(?<![\w@])@{re.escape(name)}(?!\w)[\s,:;!.—–-]*", re.IGNORECASE)
    return called.sub("", text).strip() if called.search(text) else text


def _is_called(message: Message, bot_id: int) -> bool:
    """Whether a mention without «@» is of us."""
    entities = message.entities or message.caption_entities or ()
    return any(
        each.type == MessageEntityType.TEXT_MENTION and each.user and each.user.id == bot_id
        for each in entities
    )


def _thread(message: Message) -> str:
    """A supergroup numbers its threads; elsewhere whatever answers one message is one. A
    topic of a forum is no thread: people speak there of many things."""
    if message.message_thread_id is not None and not message.is_topic_message:
        return str(message.message_thread_id)
    reply = message.reply_to_message
    if reply is not None and reply.message_id != message.message_thread_id:
        return str(reply.message_id)
    return str(message.message_id)
