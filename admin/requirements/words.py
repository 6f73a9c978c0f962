"""Requirements and assessments in words: one wording for every face."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from admin.finding_words import paragraph_words
from admin.requirements.table import (
    RECOMMENDED,
    REQUIREMENTS,
    field_of,
    is_aspect,
    is_requirement,
)
from locales import Html, Say
from storage.terms import Channel


def is_marked_field(field: str) -> bool:
    """Whether a field of a change is a requirement or an aspect."""
    return is_requirement(field) or is_aspect(field)


def mark_words(field: str, value: Mapping[str, Any], say: Say) -> Html:
    """«выполняется — приказ № 5 (22.11.2026)»; unmarked is «неизвестно»."""
    if is_requirement(field):
        word = say(f"requirement-state-{value.get('state', 'unknown')}")
    else:
        word = say(f"grade-{value.get('grade', 'unknown')}")
    said = value.get("evidence") or value.get("mitigation") or ""
    on = value.get("on", "")
    day = f"{date.fromisoformat(on):%d.%m.%Y}" if on else ""
    return say(
        "mark-words",
        word=word,
        words=say("mark-said", words=said) if said else Html(""),
        date=say("mark-on", date=day) if day else Html(""),
    )


def marked_as(field: str, value: Mapping[str, Any]) -> str:
    """«met», «weak» …; «unknown» until somebody has looked."""
    return str(value.get("state" if is_requirement(field) else "grade", "unknown"))


def asked_by(field: str, letter: str, channel: Channel, say: Say) -> Html:
    """The paragraph of the agency's own order; an assessment is recommended to everybody."""
    if not is_requirement(field):
        return paragraph_words(RECOMMENDED, say)
    found = (
        each.paragraph(letter, channel) for each in REQUIREMENTS if field_of(each.code) == field
    )
    return paragraph_words(next((each for each in found if each), ""), say)
