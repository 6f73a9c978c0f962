"""A neutral screen as calls of the Bot API: what is said once here holds for every screen."""

from typing import Any

from aiogram.enums import ParseMode
from aiogram.methods import (
    EditMessageText,
    SendContact,
    SendDocument,
    SendMessage,
    SendVenue,
    TelegramMethod,
)
from aiogram.types import (
    BufferedInputFile,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
)

from bot.screens import Button, ButtonRows, Screen
from bot.telegram.payloads import payload
from bot.telegram.pieces import LIMIT, pieces

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
"""A preview would fetch, and so burn, a one-time link."""


def calls(screen: Screen, chat_id: int, replace: int | None) -> list[TelegramMethod[Any]]:
    """What to call, in order. Buttons stand under the last piece of the text; what follows
    the text (a place, a contact, documents) are messages of their own."""
    return [*_texts(screen, chat_id, replace), *_enclosures(screen, chat_id)]


def _texts(screen: Screen, chat_id: int, replace: int | None) -> list[TelegramMethod[Any]]:
    texts = pieces(screen.text, screen.piece or LIMIT)
    found: list[TelegramMethod[Any]] = []
    for number, text in enumerate(texts, 1):
        markup = _markup(screen.buttons) if number == len(texts) else None
        if number == 1 and replace is not None:
            found.append(_edit(text, chat_id, replace, markup))
        else:
            found.append(_send(text, chat_id, markup))
    return found


def message(screen: Screen, chat_id: int) -> SendMessage:
    """A short screen as its one message, without what would follow it."""
    return _send(pieces(screen.text)[0], chat_id, _markup(screen.buttons))


def sent_anew(edit: EditMessageText) -> SendMessage:
    """The same message, for when the old one cannot be edited."""
    markup = edit.reply_markup
    return _send(edit.text or "", int(edit.chat_id or 0), markup)


def _send(text: str, chat_id: int, markup: InlineKeyboardMarkup | None) -> SendMessage:
    return SendMessage(
        chat_id=chat_id,
        text=text,
        parse_mode=ParseMode.HTML,
        link_preview_options=_NO_PREVIEW,
        reply_markup=markup,
    )


def _edit(
    text: str, chat_id: int, message_id: int, markup: InlineKeyboardMarkup | None
) -> EditMessageText:
    return EditMessageText(
        chat_id=chat_id,
        message_id=message_id,
        text=text,
        parse_mode=ParseMode.HTML,
        link_preview_options=_NO_PREVIEW,
        reply_markup=markup,
    )


def _enclosures(screen: Screen, chat_id: int) -> list[TelegramMethod[Any]]:
    found: list[TelegramMethod[Any]] = []
    if screen.place:
        found.append(
            SendVenue(
                chat_id=chat_id,
                latitude=screen.place.latitude,
                longitude=screen.place.longitude,
                title=screen.place.title,
                address=screen.place.address,
            )
        )
    if screen.contact:
        found.append(
            SendContact(
                chat_id=chat_id,
                phone_number=screen.contact.phone,
                first_name=screen.contact.name,
            )
        )
    for document in screen.documents:
        file = BufferedInputFile(document.content, filename=document.name)
        found.append(SendDocument(chat_id=chat_id, document=file))
    return found


def _markup(rows: ButtonRows) -> InlineKeyboardMarkup | None:
    keyboard = [[_button(button) for button in row] for row in rows if row]
    return InlineKeyboardMarkup(inline_keyboard=keyboard) if keyboard else None


def _button(button: Button) -> InlineKeyboardButton:
    if button.url is not None:
        return InlineKeyboardButton(text=button.text, url=button.url)
    if button.copy is not None:
        return InlineKeyboardButton(text=button.text, copy_text=CopyTextButton(text=button.copy))
    return InlineKeyboardButton(text=button.text, callback_data=payload(button))
