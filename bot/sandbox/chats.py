"""Users, chats and the messages in them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]

TYPING_SECONDS = 5.0
"""How long a chat action shows (Bot API, sendChatAction)."""


@dataclass
class User:
    """Someone with an account: a person or the bot."""

    id: int
    first_name: str
    username: str | None = None
    language_code: str | None = None
    is_bot: bool = False
    blocked_bot: bool = False
    ours: bool = False
    """The bot that is being tried, not another one."""

    def to_json(self) -> Json:
        """The Bot API's User."""
        json: Json = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        if self.username:
            json["username"] = self.username
        if self.language_code:
            json["language_code"] = self.language_code
        return json


@dataclass
class Message:
    """One message; `content` holds the Bot API's fields that depend on its kind, `marks` those
    that tell where it came from: forwarded, sent via a bot, posted by a channel, its thread."""

    message_id: int
    chat: "Chat"
    sender: User
    date: int
    content: Json
    keyboard: Json | None = None
    reply_to: "Message | None" = None
    edit_date: int | None = None
    deleted: bool = False
    marks: Json = field(default_factory=dict)

    def to_json(self, with_reply: bool = True) -> Json:
        """The Bot API's Message; what it replies to is shown one step deep."""
        json: Json = {
            "message_id": self.message_id,
            "from": self.sender.to_json(),
            "chat": self.chat.to_json(),
            "date": self.date,
            **self.marks,
            **self.content,
        }
        if self.edit_date is not None:
            json["edit_date"] = self.edit_date
        if self.keyboard:
            json["reply_markup"] = self.keyboard
        if with_reply and self.reply_to is not None:
            json["reply_to_message"] = self.reply_to.to_json(with_reply=False)
        return json

    def buttons(self) -> Iterator[Json]:
        """Every button beneath the message, row by row."""
        rows = self.keyboard["inline_keyboard"] if self.keyboard else []
        return (button for row in rows for button in row)


@dataclass
class Chat:
    """A private chat of a person with the bot (same id as the person), a group or a channel.

    `bot_inside`: nobody has taken the bot out of it.
    """

    id: int
    type: str
    title: str
    username: str | None = None
    members: dict[int, User] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    answers: list[Json] = field(default_factory=list)
    action: str | None = None
    action_until: float = 0.0
    last_message_id: int = 0
    bot_inside: bool = True

    @property
    def private(self) -> bool:
        return self.type == "private"

    def to_json(self) -> Json:
        """The Bot API's Chat."""
        json: Json = {"id": self.id, "type": self.type}
        json["first_name" if self.private else "title"] = self.title
        if self.username:
            json["username"] = self.username
        return json

    def add(self, sender: User, content: Json, at: float) -> Message:
        """Append a message; ids grow by one and are never used twice in a chat."""
        self.last_message_id += 1
        message = Message(self.last_message_id, self, sender, int(at), content)
        self.messages[message.message_id] = message
        if sender.is_bot:
            self.action = None
        return message

    def find(self, message_id: int) -> Message | None:
        """The message, unless it never was or is deleted."""
        message = self.messages.get(message_id)
        return None if message is None or message.deleted else message

    def newest_first(self) -> Iterator[Message]:
        return (m for m in reversed(self.messages.values()) if not m.deleted)


class ChatBook:
    """Every user and chat that the bot may know."""

    def __init__(self, first_message_id: int = 1) -> None:
        self.users: dict[int, User] = {}
        self.chats: dict[int, Chat] = {}
        self._before_first = first_message_id - 1

    def user(self, user_id: int, first_name: str = "", username: str | None = None) -> User:
        """The user with this id, created at first sight."""
        if user_id not in self.users:
            name = first_name or f"user {user_id}"
            self.users[user_id] = User(user_id, name, username)
        return self.users[user_id]

    def private(self, user: User) -> Chat:
        """The person's chat with the bot, opened at first use."""
        if user.id not in self.chats:
            chat = Chat(
                user.id,
                "private",
                user.first_name,
                user.username,
                last_message_id=self._before_first,
            )
            chat.members[user.id] = user
            self.chats[user.id] = chat
        return self.chats[user.id]

    def group(self, chat_id: int, chat_type: str, title: str) -> Chat:
        """The group with this id; an existing chat keeps its type."""
        if chat_id not in self.chats:
            chat = Chat(chat_id, chat_type, title, last_message_id=self._before_first)
            self.chats[chat_id] = chat
        return self.chats[chat_id]

    def forget_messages(self) -> None:
        """Empty every chat; ids go on, so that an old id never means a new message."""
        for chat in self.chats.values():
            chat.messages.clear()
            chat.answers.clear()
            chat.action = None
        for user in self.users.values():
            user.blocked_bot = False
