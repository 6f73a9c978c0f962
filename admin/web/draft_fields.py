"""The fields of a draft's form and what each holds now: lists of values by the fields' names."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from admin import fields
from admin.asked import MARKED, Asked
from admin.errors import DomainError
from admin.offers import GOES, offers
from admin.place_offers.table import UNKNOWN
from admin.requirements.words import marked_as
from admin.steps import DraftStep
from locales import Say
from storage.terms import ChangeKind, ContactType

Values = Mapping[str, list[str]]

NEW_POINT = "new"
POINT, HOURS, CHECKED = "touchpoint", "hours", "checked"
NOTE, BASIS_KIND, BASIS_FILE = "cause-note", "basis-kind", "basis-file"

FORM_FILE, FORM_DROP, NEW_FORM = "form-file", "form-drop", "new"

_DAY = re.compile(r"\b(Mo|Tu|We|Th|Fr|Sa|Su|off)\b")


def contact_field(kind: ContactType) -> str:
    return f"contact-{kind.value}"


def words_field(field: str) -> str:
    """The evidence of a requirement, or what makes up for a weak aspect."""
    return f"{field}-words"


def form_title_field(form: int | str) -> str:
    """`form` is the kept file's id, or `NEW_FORM`."""
    return f"form-title-{form}"


def form_day_field(form: int | str) -> str:
    return f"form-dated-{form}"


def fields_of(asked: Asked, step: DraftStep, say: Say) -> dict[str, list[str]]:
    """The step's fields, filled with the draft's answers."""
    return _FIELDS.get(step, _one)(asked, step, say)


def _filled(*values: Any) -> list[str]:
    return [str(each) for each in values if each]


def _one(asked: Asked, step: DraftStep, _say: Say) -> dict[str, list[str]]:
    return {step.value: _filled(asked.draft.becomes.get(step.value))}


def _chosen(asked: Asked, step: DraftStep, say: Say) -> dict[str, list[str]]:
    """One or several of the step's offers."""
    return {step.value: [each.value for each in offers(asked, step, say) if each.chosen]}


def _name(asked: Asked, _step: DraftStep, _say: Say) -> dict[str, list[str]]:
    """A reused touchpoint has its own name: the field is for another one."""
    becomes, draft = asked.draft.becomes, asked.draft
    if draft.kind is not ChangeKind.ADD:
        return {"name": _filled(becomes.get("name"))}
    reused = becomes.get("touchpoint_id")
    if reused is not None:
        return {POINT: [str(reused)], "name": []}
    return {POINT: [NEW_POINT], "name": _filled(becomes.get("name"))}


def _contacts(asked: Asked, _step: DraftStep, say: Say) -> dict[str, list[str]]:
    """Of each type the first: a new one takes the place of all of its type."""
    first: dict[str, str] = {}
    for each in asked.draft.becomes.get("contacts", ()):
        first.setdefault(each["type"], each["value"])
    found = {contact_field(kind): _filled(first.get(kind.value)) for kind in ContactType}
    hours = asked.draft.becomes.get("hours", "")
    return {**found, HOURS: _filled(_as_typed(hours, say)), CHECKED: []}


def _as_typed(hours: str, say: Say) -> str:
    """Hours as a person would type them; as they are kept where that would be read otherwise."""
    typed = _DAY.sub(lambda found: say("web-draft-day", day=found[1]), hours)
    try:
        return typed if fields.hours(typed) == hours else hours
    except DomainError:
        return hours


def _bring(asked: Asked, _step: DraftStep, _say: Say) -> dict[str, list[str]]:
    return {"bring": _filled((asked.draft.becomes.get("bring") or {}).get("ru"))}


def _marks(asked: Asked, step: DraftStep, _say: Say) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for field in asked.fields(step):
        value = asked.draft.becomes[field]
        found[field] = [marked_as(field, value)]
        found[words_field(field)] = _filled(value.get("evidence") or value.get("mitigation"))
    return found


def _offers(asked: Asked, step: DraftStep, _say: Say) -> dict[str, list[str]]:
    """Each way of help with its answer, which is always one of three."""
    return {field: [asked.draft.becomes[field] or UNKNOWN] for field in asked.fields(step)}


def _translations(asked: Asked, step: DraftStep, _say: Say) -> dict[str, list[str]]:
    return {field: _filled(asked.draft.becomes[field]) for field in asked.fields(step)}


def _forms(asked: Asked, step: DraftStep, _say: Say) -> dict[str, list[str]]:
    """Title and day of each form and of one more; which of them go, which others are taken."""
    found: dict[str, list[str]] = {FORM_DROP: [], step.value: []}
    for form in asked.draft.becomes.get("forms", ()):
        found[form_title_field(form["file_id"])] = _filled(form["title"])
        found[form_day_field(form["file_id"])] = _filled(form["dated"])
    return {**found, form_title_field(NEW_FORM): [], form_day_field(NEW_FORM): []}


def _cause(asked: Asked, _step: DraftStep, _say: Say) -> dict[str, list[str]]:
    draft = asked.draft
    return {"cause": _filled(draft.cause), NOTE: _filled(draft.cause_note)}


def _basis(asked: Asked, _step: DraftStep, _say: Say) -> dict[str, list[str]]:
    draft = asked.draft
    return {BASIS_KIND: _filled(draft.basis_kind), "basis": _filled(draft.basis)}


def _phrases(asked: Asked, _step: DraftStep, _say: Say) -> dict[str, list[str]]:
    """What is added to the phrases that stand already, one a line."""
    stands = asked.draft.was.get("phrases", ())
    added = [each for each in asked.draft.becomes.get("phrases", ()) if each not in stands]
    return {"phrases": _filled("\n".join(added))}


def _contact(asked: Asked, _step: DraftStep, _say: Say) -> dict[str, list[str]]:
    said = asked.draft.becomes.get("contact") or {}
    return {"contact": _filled(said.get("value")), GOES: [GOES] if said.get("goes") else []}


_FIELDS: dict[DraftStep, Callable[[Asked, DraftStep, Say], dict[str, list[str]]]] = {
    DraftStep.NAME: _name,
    DraftStep.CHANNEL: _chosen,
    DraftStep.KIND: _chosen,
    DraftStep.DIRECTION: _chosen,
    DraftStep.NEEDS: _chosen,
    DraftStep.CONTACTS: _contacts,
    DraftStep.SUCCESSOR: _chosen,
    DraftStep.BRING: _bring,
    DraftStep.UNIT: _chosen,
    **dict.fromkeys(MARKED, _marks),
    DraftStep.CAUSE: _cause,
    DraftStep.BASIS: _basis,
    DraftStep.PHRASES: _phrases,
    DraftStep.CONTACT: _contact,
    DraftStep.POINTS: _chosen,
    DraftStep.OFFERS: _offers,
    DraftStep.SEGMENTS: _chosen,
    DraftStep.TRANSLATION: _translations,
    DraftStep.BRING_TRANSLATION: _translations,
    DraftStep.FORMS: _forms,
}
