"""The journal's acts in words; an act without words is named as it is written."""

import re
from collections.abc import Mapping
from html import escape
from typing import Any

from locales import Html, Say

GROUPS: dict[str, tuple[str, ...]] = {
    "proposals": ("proposal.",),
    "bundles": ("bundle.",),
    "releases": ("release.", "blank."),
    "imports": ("import.",),
    "monitoring": ("monitoring.",),
    "people": ("team.", "deputy."),
    "receptions": ("reception.", "booking."),
    "sessions": ("session.", "asked."),
    "settings": ("procedure.", "calendar.", "processes.", "succession.", "unit.", "group."),
    "words": (
        *("topic.", "saying.", "phrase.", "question.", "suggestion.", "situation."),
        *("survey.", "remark.", "path."),
    ),
}
"""What acts are looked for together: beginnings of their names."""


def verb_words(verb: str, say: Say) -> Html:
    """«предложение отправлено»."""
    key = f"journal-verb-{verb.replace('.', '-').replace('_', '-')}"
    return say(key) if say.has(key) else Html(escape(verb))


def role_words(role: str, say: Say) -> Html:
    """«редактор»; whoever is no staff is named as they are written."""
    return say(f"role-{role}") if say.has(f"role-{role}") else say("journal-by", role=role)


KINDS = (
    *("proposal", "bundle", "release", "import", "question", "suggestion", "row", "touchpoint"),
    *("topic", "staff", "unit", "deputy", "list", "knowledge", "day", "year", "group"),
    *("survey", "remark", "reception"),
)
"""What records speak of that people know by a word, `journal-kind-<kind>`, and a number."""

_SOUGHT = re.compile(r"(?P<word>[^\W\d_]+)[\s:#№]*(?P<number>\d*)")
_STEM = 4
"""So many letters tell the words of kinds apart, whatever their ending."""


def subject_words(subject: str, say: Say) -> Html:
    """«предложение № 7»; what nobody knows by a word is named as it is written."""
    kind, _colon, number = subject.partition(":")
    if kind not in KINDS or not number:
        return Html(escape(subject))
    named = say(f"journal-kind-{kind}")
    return say("journal-subject", of=kind, kind=named, number=number)


def subject_sought(typed: str, say: Say) -> str:
    """«предложение 7» as the journal writes it, «proposal:7»; anything else as it was typed."""
    clean = typed.strip()
    found = _SOUGHT.fullmatch(clean)
    if found is None:
        return clean
    stem = found["word"].lower()[:_STEM]
    kinds = [kind for kind in KINDS if say(f"journal-kind-{kind}").lower()[:_STEM] == stem]
    if not kinds:
        return clean
    return f"{kinds[0]}:{found['number']}" if found["number"] else kinds[0]


def details_words(details: Mapping[str, Any], say: Say) -> Html:
    """What a person understands of the details; the files hold them whole."""
    known = [name for name in sorted(details) if say.has(f"journal-detail-{name}")]
    lines = [
        say(f"journal-detail-{name}", value=_value_words(name, details[name], say))
        for name in known
    ]
    return Html("; ".join(lines))


def _value_words(name: str, value: Any, say: Say) -> Html | str:
    if isinstance(value, bool):
        return say("setting-yes" if value else "setting-no")
    if isinstance(value, list):
        return ", ".join(map(str, value))
    if name == "role":
        return role_words(str(value), say)
    key = f"change-{value}"
    return say(key) if name == "kind" and say.has(key) else str(value)
