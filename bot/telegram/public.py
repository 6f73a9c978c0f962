"""What is said where others read along, as calls of the Bot API."""

from aiogram.enums import ParseMode
from aiogram.methods import AnswerInlineQuery, SendMessage
from aiogram.types import (
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    ReplyParameters,
)

from bot.inline_answer import InlineAnswer, InlineCard
from bot.screens import Screen
from bot.telegram.render import message


def offering(query_id: str, answer: InlineAnswer) -> AnswerInlineQuery:
    """What is offered depends on who asks: Telegram gives it to nobody else, and keeps nothing."""
    return AnswerInlineQuery(
        inline_query_id=query_id,
        results=[_article(card) for card in answer.cards],
        cache_time=0,
        is_personal=True,
        button=InlineQueryResultsButton(text=answer.button, start_parameter=answer.start),
    )


def replying(chat_id: int, message_id: int, screen: Screen) -> SendMessage:
    """A reply: to a message that is gone by now Telegram refuses it."""
    to = ReplyParameters(message_id=message_id)
    return message(screen, chat_id).model_copy(update={"reply_parameters": to})


def _article(card: InlineCard) -> InlineQueryResultArticle:
    shown = message(card.screen, 0)
    markup = shown.reply_markup
    content = InputTextMessageContent(
        message_text=shown.text,
        parse_mode=ParseMode.HTML,
        link_preview_options=shown.link_preview_options,
    )
    return InlineQueryResultArticle(
        id=card.id,
        title=card.title,
        description=card.about,
        input_message_content=content,
        reply_markup=markup if isinstance(markup, InlineKeyboardMarkup) else None,
    )
