"""Requirements and assessments in words: one wording for every face."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from admin.requirements.table import is_aspect, is_requirement
from locales import Html, Say


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
