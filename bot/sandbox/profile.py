"""What the bot says of itself: its name, descriptions, commands and menu buttons."""

from dataclasses import dataclass, field

from bot.sandbox.chats import Chat, Json

Scope = tuple[str, int, int]
"""Kind of scope, chat and user (0 where the kind has none)."""


@dataclass
class Profile:
    """Texts by kind and language ("" is for all languages); commands by scope and language."""

    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    commands: dict[tuple[Scope, str], list[Json]] = field(default_factory=dict)
    menu_buttons: dict[int, Json] = field(default_factory=dict)

    def text(self, kind: str, language: str) -> str:
        """The text of one kind ("name", "description", …), else the one for all languages."""
        return self.texts.get((kind, language)) or self.texts.get((kind, ""), "")

    def set_text(self, kind: str, language: str, text: str) -> None:
        if text:
            self.texts[kind, language] = text
        else:
            self.texts.pop((kind, language), None)

    def menu(self, chat: Chat, user_id: int, language: str) -> list[Json]:
        """The commands this person sees in this chat, by Telegram's order of scopes."""
        for scope in _scopes(chat, user_id):
            for code in (language, ""):
                if (scope, code) in self.commands:
                    return self.commands[scope, code]
        return []

    def menu_button(self, chat_id: int) -> Json:
        return self.menu_buttons.get(chat_id) or self.menu_buttons.get(0) or {"type": "commands"}


def _scopes(chat: Chat, user_id: int) -> list[Scope]:
    if chat.private:
        return [("chat", chat.id, 0), ("all_private_chats", 0, 0), ("default", 0, 0)]
    return [
        ("chat_member", chat.id, user_id),
        ("chat", chat.id, 0),
        ("all_group_chats", 0, 0),
        ("default", 0, 0),
    ]
