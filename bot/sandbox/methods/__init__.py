"""The methods of the Bot API that the sandbox plays: one noun a file."""

from bot.sandbox.methods import (
    callbacks,
    chats,
    commands,
    description,
    editing,
    files,
    inline,
    media,
    places,
    text,
    updates,
)
from bot.sandbox.methods.call import Method

_MODULES = (
    callbacks,
    chats,
    commands,
    description,
    editing,
    files,
    inline,
    media,
    places,
    text,
    updates,
)

METHODS: dict[str, Method] = {
    name.lower(): method for module in _MODULES for name, method in module.METHODS.items()
}
"""By name in small letters: Telegram does not tell case apart."""
