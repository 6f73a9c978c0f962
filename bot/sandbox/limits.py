"""Limits of the Bot API at exactly the version of aiogram in use.

aiogram copies Telegram's descriptions ("1-4096 characters") beneath its fields; they are
read from there. What the descriptions do not say in numbers stands here by hand.
"""

import ast
import inspect
import re
import textwrap
from dataclasses import dataclass
from functools import cache
from typing import Any

from aiogram import methods, types
from aiogram.methods.base import TelegramMethod
from pydantic import BaseModel

from bot.sandbox.errors import ApiError, bad
from bot.sandbox.markup import utf16
from bot.sandbox.parameters import Parameters

BUTTONS = 100
BUTTONS_IN_ROW = 8
COMMANDS = 100
INLINE_RESULTS = 50

_SPAN = re.compile(r"(\d+)-(\d+) (characters|bytes)")
_BETWEEN = re.compile(r"(?:[Vv]alues between |[,;] )(\d+)-(\d+)(?: are accepted|[.,;]|$)")

_MISSING = {
    "chat_id": "chat_id is empty",
    "text": "message text is empty",
    "document": "there is no document in the request",
    "photo": "there is no photo in the request",
    "message_id": "message identifier is not specified",
    "commands": "can't parse commands JSON object",
    "callback_query_id": "query is too old and response timeout expired or query ID is invalid",
}


@dataclass(frozen=True)
class Span:
    """From least to most, in characters (UTF-16 units), bytes (UTF-8) or as a number."""

    least: int
    most: int
    unit: str
    parsed: bool = False
    """Whether the text is measured after its entities are parsed."""

    def holds(self, value: str) -> bool:
        if self.unit == "number":
            return self.least <= int(value) <= self.most
        size = len(value.encode()) if self.unit == "bytes" else utf16(value)
        return self.least <= size <= self.most


@cache
def known_methods() -> dict[str, type[TelegramMethod[Any]]]:
    """Every method of this version of the Bot API, by its name in small letters."""
    found = (getattr(methods, name) for name in methods.__all__)
    return {
        method.__api_method__.lower(): method
        for method in found
        if issubclass(method, TelegramMethod) and method is not TelegramMethod
    }


@cache
def spans(model: type[BaseModel]) -> dict[str, Span]:
    """The ranges that the descriptions of a model's fields tell."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(model)))
    body = tree.body[0].body if isinstance(tree.body[0], ast.ClassDef) else []
    found = {}
    for field, after in zip(body, body[1:], strict=False):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
            span = _span(_description(after))
            if span is not None:
                found[field.target.id] = span
    return found


def _description(node: ast.stmt) -> str:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return str(node.value.value)
    return ""


def _span(description: str) -> Span | None:
    match = _SPAN.search(description)
    if match:
        parsed = "entities parsing" in description or "entity parsing" in description
        return Span(int(match[1]), int(match[2]), match[3], parsed)
    match = _BETWEEN.search(description)
    return Span(int(match[1]), int(match[2]), "number") if match else None


TEXT = spans(methods.SendMessage)["text"]
CAPTION = spans(methods.SendDocument)["caption"]
CALLBACK_DATA = spans(types.InlineKeyboardButton)["callback_data"]
COPY_TEXT = spans(types.CopyTextButton)["text"]
COMMAND = spans(types.BotCommand)["command"]
COMMAND_DESCRIPTION = spans(types.BotCommand)["description"]
INLINE = Span(0, 256, "characters")
ANSWER_TEXT = spans(methods.AnswerCallbackQuery)["text"]


def check_call(method: str, params: Parameters) -> None:
    """Refuse a call that lacks a required parameter or exceeds a described range."""
    model = known_methods()[method.lower()]
    for name, field in model.model_fields.items():
        if field.is_required() and name not in params:
            raise _missing(name)
    for name, span in spans(model).items():
        if name in params.values and not span.parsed:
            _check_span(method, name, span, params)


def _check_span(method: str, name: str, span: Span, params: Parameters) -> None:
    value = str(params.integer(name)) if span.unit == "number" else params.text(name)
    if not span.holds(value):
        raise _outside(method, name, span)


def _missing(name: str) -> ApiError:
    return bad(_MISSING.get(name, f'parameter "{name}" is required'))


def _outside(method: str, name: str, span: Span) -> ApiError:
    if method.lower() == "answercallbackquery" and name == "text":
        return bad("MESSAGE_TOO_LONG")
    unit = "" if span.unit == "number" else f" {span.unit}"
    return bad(f'parameter "{name}" must be {span.least}-{span.most}{unit}')
