"""The buttons beneath a message: taken apart, or refused in Telegram's words."""

from typing import Any

from bot.sandbox.chats import Json
from bot.sandbox.errors import bad
from bot.sandbox.limits import BUTTONS, BUTTONS_IN_ROW, CALLBACK_DATA, COPY_TEXT
from bot.sandbox.markup import link

_ACTIONS = (
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
    "disabled",
)
_LOOKS = ("text", "style", "icon_custom_emoji_id")
_STYLES = ("danger", "success", "primary")
_OTHER_MARKUPS = ("keyboard", "remove_keyboard", "force_reply")


def inline_keyboard(markup: Json | None) -> Json | None:
    """The inline keyboard of a `reply_markup`; None when there is none.

    Other kinds (a reply keyboard, its removal, force reply) are accepted and not kept.

    Raises:
        ApiError: the markup is not one that Telegram takes.
    """
    if markup is None:
        return None
    if "inline_keyboard" not in markup:
        if not any(kind in markup for kind in _OTHER_MARKUPS):
            raise bad("object expected as reply markup")
        return None
    rows = [[_button(button) for button in row] for row in _rows(markup["inline_keyboard"])]
    rows = [row for row in rows if row]
    if sum(len(row) for row in rows) > BUTTONS:
        raise bad("REPLY_MARKUP_TOO_LONG")
    if any(len(row) > BUTTONS_IN_ROW for row in rows):
        raise bad(f"BUTTON_ROW_TOO_LONG: more than {BUTTONS_IN_ROW} buttons in a row")
    return {"inline_keyboard": rows} if rows else None


def _rows(rows: Any) -> list[list[Any]]:
    if not isinstance(rows, list):
        raise bad('Field "inline_keyboard" must be of type Array')
    if not all(isinstance(row, list) for row in rows):
        raise bad('Field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
    return rows


def _button(button: Any) -> Json:
    if not isinstance(button, dict):
        raise bad("can't parse inline keyboard button: InlineKeyboardButton must be an Object")
    kept = {name: value for name, value in button.items() if value is not None}
    text = kept.get("text")
    if not isinstance(text, str) or not text.strip():
        raise bad('can\'t parse inline keyboard button: Field "text" must be non-empty')
    actions = [name for name in _ACTIONS if name in kept]
    if not actions:
        raise bad(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if len(actions) > 1 or not set(kept) <= {*_ACTIONS, *_LOOKS}:
        raise bad("BUTTON_TYPE_INVALID")
    if "style" in kept and kept["style"] not in _STYLES:
        raise bad("can't parse inline keyboard button: invalid button style specified")
    _check_action(actions[0], kept[actions[0]])
    return kept


def _check_action(action: str, value: Any) -> None:
    if action == "callback_data" and not (isinstance(value, str) and CALLBACK_DATA.holds(value)):
        raise bad("BUTTON_DATA_INVALID")
    if action == "copy_text":
        text = value.get("text") if isinstance(value, dict) else None
        if not isinstance(text, str) or not COPY_TEXT.holds(text):
            raise bad("BUTTON_COPY_TEXT_INVALID")
    if action == "url":
        address = str(value)
        if not link(address):
            raise bad(f"inline keyboard button URL '{address}' is invalid: Wrong HTTP URL")
