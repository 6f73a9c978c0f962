"""What a key touchpoint owes the client (A4.2, B3.2, D19–24), and how a point is assessed (C).

A table: which requirement, on which channels, by which paragraph of whose order. Its words are
`requirement-<code>` in `locales`; an agency is asked only what its own order asks.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from storage.terms import Channel


class State(StrEnum):
    """Whether a requirement is met; unknown until somebody has looked."""

    MET = "met"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"


class Aspect(StrEnum):
    """What a touchpoint is assessed for (C)."""

    SIMPLICITY = "simplicity"
    PROMPTNESS = "promptness"
    ACCESSIBILITY = "accessibility"


class Grade(StrEnum):
    GOOD = "good"
    WEAK = "weak"
    """Differs from what it should be: what makes it less bad is told beside it (C)."""
    UNKNOWN = "unknown"


_SITES = (Channel.SITE, Channel.STATE_SYSTEM)
_OWN_SITE = (Channel.SITE,)
_NETWORKS = (Channel.SOCIAL_NETWORK, Channel.MESSENGER)
_WRITING = (Channel.EMAIL, Channel.POST, Channel.COURIER)
_TALKING = (Channel.PHONE, Channel.HOTLINE, Channel.EXECUTOR_PHONE)
_MEETING = (Channel.RECEPTION,)


@dataclass(frozen=True)
class Requirement:
    """`paragraphs` by the letter of the order: an order that is not there does not ask it.

    Where orders ask the same of other channels, it stands twice.
    """

    code: str
    channels: tuple[Channel, ...]
    paragraphs: Mapping[str, str]

    def paragraph(self, letter: str, channel: Channel) -> str:
        """Where this order asks it of this channel; empty where it does not."""
        return self.paragraphs.get(letter, "") if channel in self.channels else ""


REQUIREMENTS = (
    Requirement("designed-for-clients", _SITES, {"A": "4.2.1а"}),
    Requirement("shown-by-situation", _SITES, {"A": "4.2.1б"}),
    Requirement("shown-by-situation", _OWN_SITE, {"D": "20.1"}),
    Requirement("easy-forms", _SITES, {"A": "4.2.1в"}),
    Requirement("saved-progress", _SITES, {"A": "4.2.1в"}),
    Requirement("site-receipt", _SITES, {"A": "4.2.1г"}),
    Requirement("feedback-on-actions", _SITES, {"A": "4.2.1г"}),
    Requirement("feedback-on-actions", _OWN_SITE, {"D": "20.2"}),
    Requirement("where-am-i", _SITES, {"A": "4.2.1д"}),
    Requirement("assistant-around-the-clock", _SITES, {"A": "4.2.1е"}),
    Requirement("technical-support", _SITES, {"A": "4.2.1е"}),
    Requirement("official-page", _NETWORKS, {"A": "4.2.2а"}),
    Requirement("moderation-rules", _NETWORKS, {"A": "4.2.2а", "D": "21.1"}),
    Requirement("answers-when-mentioned", _NETWORKS, {"A": "4.2.2б", "D": "21.2"}),
    Requirement("prompt-answers", _NETWORKS, {"A": "4.2.2в"}),
    Requirement("reply-templates", _NETWORKS, {"A": "4.2.2г", "D": "21.3"}),
    Requirement("untypical-rules", _NETWORKS, {"A": "4.2.2г", "D": "21.3"}),
    Requirement("templates-current", _NETWORKS, {"A": "4.2.2г"}),
    Requirement("letter-receipt", _WRITING, {"B": "3.2.1"}),
    Requirement("assigned-official", _WRITING, {"A": "4.2.3а", "B": "3.2.1"}),
    Requirement("needs-understood", _WRITING, {"A": "4.2.3а", "B": "3.2.1"}),
    Requirement("visit-where-needed", _WRITING, {"A": "4.2.3а", "B": "3.2.1"}),
    Requirement("client-history", _WRITING, {"A": "4.2.3а", "B": "3.2.1", "D": "23.2"}),
    Requirement("simple-answers", _WRITING, {"A": "4.2.3а", "B": "3.2.1"}),
    Requirement("knowledge-base", _WRITING, {"A": "4.2.3б", "B": "3.2.1", "D": "23.3"}),
    Requirement("quick-feedback", _WRITING, {"B": "3.2.1", "D": "23.1"}),
    Requirement("reception-expedient", _MEETING, {"A": "4.2.4а"}),
    Requirement("service-rules", _MEETING, {"A": "4.2.4б", "D": "24.1"}),
    Requirement("booking", _MEETING, {"A": "4.2.4в", "D": "24.2"}),
    Requirement("short-wait", _MEETING, {"A": "4.2.4г", "D": "24.3"}),
    Requirement("two-transfers", _TALKING, {"A": "4.2.5а", "D": "22.1"}),
    Requirement("neutral-speech", _TALKING, {"A": "4.2.5б", "D": "22.2"}),
    Requirement("active-listening", _TALKING, {"A": "4.2.5в", "D": "22.3"}),
    Requirement("call-scripts", _TALKING, {"A": "4.2.5г", "D": "22.4"}),
)

RECOMMENDED = "C"
"""Where the assessment comes from: methodical recommendations, the same for every agency."""


def asked_of(letter: str, channel: Channel) -> tuple[Requirement, ...]:
    """What this order asks of a touchpoint of this channel; nothing where it is no key point."""
    return tuple(each for each in REQUIREMENTS if each.paragraph(letter, channel))


def asked_by_channel(letter: str) -> dict[str, tuple[str, ...]]:
    """The codes that an order asks, by the channel's name."""
    return {
        channel.value: tuple(each.code for each in asked_of(letter, channel)) for channel in Channel
    }


def field_of(code: str) -> str:
    """The name of a requirement among the fields of a change, and its key in `locales`."""
    return f"requirement-{code}"


def field_of_aspect(aspect: Aspect) -> str:
    return f"aspect-{aspect.value}"


_REQUIREMENT = "requirement-"
_ASPECT = "aspect-"


def is_requirement(field: str) -> bool:
    return field.startswith(_REQUIREMENT)


def is_aspect(field: str) -> bool:
    return field.startswith(_ASPECT)


def as_fields(kept: Mapping[str, Any], asked: Iterable[Requirement]) -> dict[str, Any]:
    """A touchpoint's requirements as fields of a change, one each: what nobody has marked is {}.

    A requirement is {state, evidence, on}, an aspect {grade, mitigation, on}.
    """
    checklist, assessment = kept.get("checklist", {}), kept.get("assessment", {})
    codes = dict.fromkeys((*(each.code for each in asked), *checklist))
    return {
        **{field_of(code): checklist.get(code, {}) for code in codes},
        **{field_of_aspect(aspect): assessment.get(aspect.value, {}) for aspect in Aspect},
    }


def as_kept(fields: Mapping[str, Any]) -> dict[str, Any]:
    """The other way: what a touchpoint keeps, without what nobody has marked."""
    checklist = {
        field.removeprefix(_REQUIREMENT): value
        for field, value in fields.items()
        if is_requirement(field) and value
    }
    assessment = {
        field.removeprefix(_ASPECT): value
        for field, value in fields.items()
        if is_aspect(field) and value
    }
    kept = {"checklist": checklist, "assessment": assessment}
    return {name: value for name, value in kept.items() if value}
