"""What a button carries over Telegram: its action, and whether its message stays as it is."""

from bot.actions import LIMIT, encode
from bot.screens import Button

_BELOW = "+"
"""Stands before the payload of a button whose answer comes below: no action begins so."""


def payload(button: Button) -> str:
    """The callback data of a button that has an action.

    Raises:
        ValueError: it does nothing, or would not fit.
    """
    if button.action is None:
        raise ValueError(f"the button «{button.text}» does nothing")
    data = _BELOW * button.below + encode(button.action)
    if len(data.encode()) > LIMIT:
        raise ValueError(f"{len(data.encode())} bytes: {data}")
    return data


def read_payload(data: str) -> tuple[str, bool]:
    """The action's part, judged later, and whether the answer must come below."""
    action = data.removeprefix(_BELOW)
    return action, action != data
