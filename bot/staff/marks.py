"""The buttons of a draft's requirements: each says by a sign and a word how it is marked."""

from collections.abc import Mapping
from typing import Any

from admin.asked import Asked
from admin.requirements.words import marked_as
from admin.steps import DraftStep
from bot.screens import Button, ButtonRows, plain
from bot.staff.buttons import shortened
from bot.staff.requirement_actions import OpenMark
from locales import Say

_SIGNS = {"met": "✅", "good": "✅", "not_met": "❌", "weak": "❌"}
_UNMARKED = "❔"


def marks(asked: Asked, step: DraftStep, say: Say) -> ButtonRows:
    """Every requirement or aspect of the step; a press opens it."""
    return tuple(
        (_button(asked, field, asked.draft.becomes[field], say),) for field in asked.fields(step)
    )


def _button(asked: Asked, field: str, value: Mapping[str, Any], say: Say) -> Button:
    sign = _SIGNS.get(marked_as(field, value), _UNMARKED)
    text = plain(say("requirement-button", sign=sign, name=say(field)))
    return Button(shortened(text), OpenMark(asked.draft.id, field))
