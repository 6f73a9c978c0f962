"""A draft that asks: what its questions need, and what has been answered so far."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

from admin.changes import cause_words, contact_words, need_words, value_words
from admin.hours_words import hours_words
from admin.place_offers.table import all_offers_words, offers_among
from admin.process_places import Place, places_of
from admin.requirements.table import is_aspect, is_requirement
from admin.steps import DraftStep
from admin.translation.table import of_bring, of_point, translated_title
from locales import Html, Say
from storage.letters import folded
from storage.models import Proposal, Row, Touchpoint, Unit
from storage.procedure import Procedure
from storage.store import Store
from storage.terms import ChangeKind

FOUND = 20
"""Touchpoints that sought words find at once."""


@dataclass(frozen=True)
class Asked:
    """A draft with what its questions need."""

    draft: Proposal
    procedure: Procedure
    directions: tuple[str, ...]
    touchpoints: tuple[Touchpoint, ...]
    rows: tuple[Row, ...]
    reusable: tuple[Touchpoint, ...]
    units: tuple[Unit, ...]
    places: tuple[Place, ...]
    """Of the register of processes; empty where the list has none."""

    def like_named(self, name: str) -> tuple[Touchpoint, ...]:
        """Touchpoints that the typed name may mean: a point is reused, not repeated."""
        words = {word for word in _words(name) if len(word) > 3}
        return tuple(each for each in self.reusable if words & _words(each.name))[:5]

    def found_points(self, sought: str) -> tuple[Touchpoint, ...]:
        """Touchpoints of the list whose name holds every sought word."""
        words = folded(sought).split()
        found = (each for each in self.reusable if all(word in folded(each.name) for word in words))
        return tuple(found)[:FOUND] if words else ()

    def known_points(self) -> tuple[Touchpoint, ...]:
        """What a new point's name may mean, unless a known one was taken."""
        becomes = self.draft.becomes
        reused = becomes.get("touchpoint_id") is not None or self.draft.kind is not ChangeKind.ADD
        return () if reused else self.like_named(becomes.get("name", ""))

    def has(self, step: DraftStep) -> bool:
        """Whether the step has an answer."""
        draft = self.draft
        if step is DraftStep.CAUSE:
            return draft.cause is not None
        if step is DraftStep.BASIS:
            return bool(draft.basis or draft.basis_file_id or draft.basis_kind)
        if step is DraftStep.CONTACTS:
            return bool(draft.becomes.get("contacts") or draft.becomes.get("hours"))
        if step in FIELDS:
            return any(draft.becomes[field] for field in self.fields(step))
        return bool(draft.becomes.get(step.value))

    def answer(self, step: DraftStep, say: Say) -> Html:
        """The step's answer in words; empty when there is none."""
        if step is DraftStep.CAUSE:
            return cause_words(self.draft, say)
        if step is DraftStep.BASIS:
            return self._basis(say)
        if step in MARKED:
            marks = [bool(self.draft.becomes[field]) for field in self.fields(step)]
            return say("requirements-answered", done=sum(marks), total=len(marks))
        return self._said(step, self.draft.becomes, say)

    def stands(self, step: DraftStep, say: Say) -> Html:
        """What stands in the list now where this step would change it; empty of a new row."""
        if step in MARKED or step in (DraftStep.CAUSE, DraftStep.BASIS, DraftStep.POINTS):
            return Html("")
        return self._said(step, self.draft.was, say)

    def _said(self, step: DraftStep, said: Mapping[str, Any], say: Say) -> Html:
        if step in _SAID:
            return _SAID[step](self, said, say)
        field = _NAMED.get(step, step.value)
        return value_words(field, said.get(field), self.procedure, say)

    def fields(self, step: DraftStep) -> tuple[str, ...]:
        """The draft's fields of a step that has many: its requirements, the aspects that its
        touchpoint is assessed for, its offers, its words to translate."""
        return FIELDS[step](self.draft.becomes)

    def _basis(self, say: Say) -> Html:
        draft = self.draft
        parts = [say(f"basis-{draft.basis_kind.value}")] if draft.basis_kind else []
        if draft.basis:
            parts.append(say.own({"ru": draft.basis}))
        if draft.basis_file_id:
            parts.append(say("basis-attached"))
        return Html("; ".join(parts))


def _need_words(asked: Asked, said: Mapping[str, Any], say: Say) -> Html:
    return need_words(said.get("needs", ()), asked.procedure, say)


def _contact_words(_asked: Asked, said: Mapping[str, Any], say: Say) -> Html:
    """Contacts and hours in one line."""
    parts = [contact_words(each, say) for each in said.get("contacts", ())]
    if said.get("hours"):
        parts.append(say("hours-line", hours=hours_words(said["hours"], say)))
    return Html("; ".join(parts))


def _offer_words(_asked: Asked, said: Mapping[str, Any], say: Say) -> Html:
    """What is known; nothing where nothing is."""
    known = any(said[field] for field in offers_among(said))
    return Html(". ".join(all_offers_words(said, say) if known else ()))


def _translation_words(_asked: Asked, said: Mapping[str, Any], say: Say) -> Html:
    """«Короткое название, English: …»"""
    words = [
        say("translation-line", field=translated_title(field, say), words=said[field])
        for field in (*of_point(said), *of_bring(said))
        if said[field]
    ]
    return Html("; ".join(words))


async def read_asked(store: Store, draft: Proposal) -> Asked:
    """The draft with what its questions need."""
    agency = await store.agencies.get(draft.agency_id)
    owner = await store.agencies.list_by_id(draft.list_id)
    return Asked(
        draft=draft,
        procedure=agency.procedure,
        directions=agency.procedure.directions[owner.client],
        touchpoints=tuple((await store.register.touchpoints(agency.id)).values()),
        rows=tuple(await store.register.rows(owner.id)),
        reusable=tuple(await store.register.reusable(owner)),
        units=tuple(await store.agencies.units(agency.id)),
        places=places_of(await store.processes.current(agency.id), owner.client),
    )


MARKED = (DraftStep.REQUIREMENTS, DraftStep.ASSESSMENT)
"""Steps whose fields are marks with their evidence."""

FIELDS: dict[DraftStep, Callable[[Collection[str]], tuple[str, ...]]] = {
    DraftStep.REQUIREMENTS: lambda fields: tuple(filter(is_requirement, fields)),
    DraftStep.ASSESSMENT: lambda fields: tuple(filter(is_aspect, fields)),
    DraftStep.OFFERS: offers_among,
    DraftStep.TRANSLATION: of_point,
    DraftStep.BRING_TRANSLATION: of_bring,
}
"""Steps of many fields, and which fields are theirs."""

_SAID: dict[DraftStep, Callable[[Asked, Mapping[str, Any], Say], Html]] = {
    DraftStep.NEEDS: _need_words,
    DraftStep.CONTACTS: _contact_words,
    DraftStep.OFFERS: _offer_words,
    DraftStep.TRANSLATION: _translation_words,
    DraftStep.BRING_TRANSLATION: _translation_words,
}

_NAMED = {
    DraftStep.SUCCESSOR: "successor_name",
    DraftStep.UNIT: "unit_name",
    DraftStep.POINTS: "point_names",
}
"""Answers that are ids: where their words stand."""


def _words(name: str) -> set[str]:
    return set(folded(name).replace("«", " ").replace("»", " ").split())
