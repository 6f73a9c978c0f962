"""The difference in words: what was, what becomes. One wording for every face."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from admin.forms.words import form_words
from admin.hours_words import hours_words
from admin.place_offers.table import (
    is_offer,
    offer_words,
    offers_among,
    offers_as_fields,
)
from admin.requirements.table import as_fields as requirements_as_fields
from admin.requirements.words import is_marked_field, mark_words
from admin.segment_words import segment_words
from admin.translation.table import (
    ABOUT,
    BRING,
    LABEL,
    as_fields,
    in_russian,
    is_translated,
    of_bring,
    of_point,
    translated_title,
)
from locales import Html, Say
from storage.models import Proposal
from storage.procedure import Procedure
from storage.terms import Channel, Need

_ORDER = (
    "name",
    "knowledge",
    "title",
    "body",
    "channel",
    "kind",
    "direction",
    "service",
    "process",
    "needs",
    "phrases",
    "contact",
    "point_names",
    "left_names",
    "gone_names",
    "contacts",
    "hours",
    "peculiarity",
    "bring",
    "segments",
    "forms",
    "responsible",
    "unit_name",
    "grounds",
    "successor_name",
    "row_names",
    "public",
    "withdrawn",
)
"""The fields that people are shown, in the order of the form; ids and the rest are not."""

_NAMES = ("row_names", "point_names", "left_names", "gone_names")
"""Fields that name touchpoints."""

_LISTED = ("needs", "phrases", "row_names", "segments", "forms")
"""Fields of many values, of which people want to know what came and what went."""


@dataclass(frozen=True)
class Difference:
    """One field in words; `was` is empty for what is new, `becomes` for what goes.

    Of a changed list of needs or phrases `added` and `gone` tell what came and what went.
    `code` names the field for programs.
    """

    field: Html
    was: Html
    becomes: Html
    added: Html = Html("")
    gone: Html = Html("")
    code: str = ""


def differences(
    was: Mapping[str, Any], becomes: Mapping[str, Any], procedure: Procedure, say: Say
) -> list[Difference]:
    """The fields that differ, in the order of the form."""
    found = []
    for field in (*_ORDER, *_own_fields(was, becomes)):
        before, after = was.get(field), becomes.get(field)
        if (before or after) and before != after:
            added, gone = _moved(field, before, after)
            words = [_stands_as(field, value, procedure, say) for value in (before, after)]
            words += [value_words(field, value, procedure, say) for value in (added, gone)]
            difference = Difference(_title(field, say), *words)
            found.append(replace(difference, code=field))
    return found


def _stands_as(field: str, value: Any, procedure: Procedure, say: Say) -> Html:
    """What nobody said says something, too, of some fields."""
    if value or field not in _UNSAID and not is_offer(field):
        return value_words(field, value, procedure, say)
    return offer_words("", say) if is_offer(field) else say(_UNSAID[field])


_UNSAID = {"segments": "whom-everybody"}


def _moved(field: str, before: Any, after: Any) -> tuple[list[Any], list[Any]]:
    """What came and what went, where there was something and there is something."""
    if field not in _LISTED or not before or not after:
        return [], []
    added = [each for each in after if each not in before]
    return added, [each for each in before if each not in after]


def _own_fields(was: Mapping[str, Any], becomes: Mapping[str, Any]) -> list[str]:
    """Translations, offers, requirements and aspects: each is a field of its own, so that only
    what changed is told."""
    named = dict.fromkeys((*was, *becomes))
    marked = filter(is_marked_field, named)
    return [*of_point(named), *of_bring(named), *offers_among(named), *marked]


def _title(field: str, say: Say) -> Html:
    if is_translated(field):
        return translated_title(field, say)
    if is_marked_field(field) or is_offer(field):
        return say(field)
    return say(f"field-{field.replace('_', '-')}")


def proposal_differences(proposal: Proposal, procedure: Procedure, say: Say) -> list[Difference]:
    """What the proposal changes, in words."""
    return differences(proposal.was, proposal.becomes, procedure, say)


def exclusion_words(proposal: Proposal, say: Say) -> Html:
    """What leaves the list, and what takes its place."""
    successor = proposal.becomes.get("successor_name", "")
    key = "row-leaves-for" if successor else "row-leaves"
    return say(key, name=proposal.subject_name, successor=successor)


def value_words(field: str, value: Any, procedure: Procedure, say: Say) -> Html:
    """A field's value as a person reads it; escaped."""
    if value in (None, "", [], (), {}):
        return Html("")
    if field == "kind":
        return say(f"kind-{value}")
    if field == "channel":
        setting = procedure.channel(Channel(value))
        return say.own(setting.label) if setting else say("channel-unknown")
    if field == "needs":
        return need_words(value, procedure, say)
    if field == "knowledge":
        return say("knowledge-kind", kind=value)
    if field in ("public", "withdrawn"):
        return say("knowledge-flag", field=field, on="yes" if value else "no")
    if field == "contact":
        return say("contact-goes") if value.get("goes") else Html(contact_words(value, say))
    if field in ("phrases", *_NAMES):
        return Html("; ".join(say("quoted", name=phrase) for phrase in value))
    if field == "contacts":
        return Html("; ".join(contact_words(contact, say) for contact in value))
    if field in _WORDS:
        return _WORDS[field](value, say)
    if is_offer(field):
        return offer_words(value, say)
    if is_marked_field(field):
        return mark_words(field, value, say)
    return say.own({say.language: str(value)})


_WORDS: dict[str, Callable[[Any, Say], Html]] = {
    "hours": hours_words,
    "bring": lambda words, say: say.own(words),
    "segments": segment_words,
    "forms": lambda forms, say: Html("; ".join(form_words(each, say) for each in forms)),
}


def cause_words(proposal: Proposal, say: Say) -> Html:
    """The cause; «Иное» with the author's own words."""
    if proposal.cause is None:
        return Html("")
    cause = say(f"cause-{proposal.cause.value}")
    if not proposal.cause_note:
        return cause
    return say("cause-noted", cause=cause, note=proposal.cause_note)


def need_words(codes: Sequence[str], procedure: Procedure, say: Say) -> Html:
    """Needs in the wording of the agency's order, which is Russian; elsewhere by their names."""
    settings = (procedure.need(Need(code)) for code in codes)
    words = [{**each.short, "ru": each.wording} for each in settings if each]
    return Html("; ".join(say.own(each) for each in words))


def contact_words(contact: Mapping[str, Any], say: Say) -> str:
    """«Телефон: +7 …», with a mark where the detail is not confirmed."""
    words = say("contact-line", type=say(f"contact-{contact['type']}"), value=contact["value"])
    if contact["trust"] in ("page", "suspect"):
        return f"{words} {say('contact-unconfirmed')}"
    return words


@dataclass(frozen=True)
class RowDifference:
    """What happened to one row between two releases."""

    name: str
    event: str
    differences: tuple[Difference, ...] = ()


def release_differences(
    before: Sequence[Mapping[str, Any]],
    after: Sequence[Mapping[str, Any]],
    procedure: Procedure,
    say: Say,
) -> list[RowDifference]:
    """Rows that came, went or changed between two releases' rows."""
    old = {row["id"]: row for row in before}
    new = {row["id"]: row for row in after}
    found = [
        RowDifference(row["touchpoint"]["name"], "added")
        for row_id, row in new.items()
        if row_id not in old
    ]
    for row_id in old.keys() & new.keys():
        changed = differences(_fields(old[row_id]), _fields(new[row_id]), procedure, say)
        if changed:
            name = new[row_id]["touchpoint"]["name"]
            found.append(RowDifference(name, "changed", tuple(changed)))
    gone = [
        RowDifference(row["touchpoint"]["name"], "removed")
        for row_id, row in old.items()
        if row_id not in new
    ]
    return found + gone


def _fields(row: Mapping[str, Any]) -> dict[str, Any]:
    point = row["touchpoint"]
    words = {
        "unit_name": row.get("unit", ""),
        "grounds": row["basis"],
        "bring": in_russian(row.get("bring", {})),
    }
    return {
        **row,
        **point,
        **words,
        **as_fields(LABEL, point.get("labels", {})),
        **as_fields(ABOUT, point.get("about", {})),
        **as_fields(BRING, row.get("bring", {})),
        **offers_as_fields(point.get("offers", {})),
        **requirements_as_fields(point.get("requirements", {}), ()),
    }
