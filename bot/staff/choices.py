"""What a draft's step offers as buttons, and what has been answered so far."""

from dataclasses import dataclass, replace
from itertools import chain

from admin.changes import cause_words, contact_words, need_words, value_words
from admin.hours_words import hours_words
from admin.steps import USUAL_CAUSE, DraftStep
from bot.actions import Action
from bot.screens import Button, ButtonRows, plain
from bot.staff.actions import AskContact, Choose
from bot.staff.buttons import button, shortened, told_apart
from bot.visit import Visit
from locales import Html, Say
from storage.letters import folded
from storage.models import Proposal, Row, Touchpoint
from storage.procedure import Procedure
from storage.terms import BasisKind, Cause, ContactType, Kind

HOURS = "hours"
"""A contact «type» of its own: when the point is open."""


@dataclass(frozen=True)
class Asked:
    """A draft with what its questions need."""

    draft: Proposal
    procedure: Procedure
    directions: tuple[str, ...]
    touchpoints: tuple[Touchpoint, ...]
    rows: tuple[Row, ...]
    reusable: tuple[Touchpoint, ...]

    def like_named(self, name: str) -> tuple[Touchpoint, ...]:
        """Touchpoints that the typed name may mean: a point is reused, not repeated."""
        words = {word for word in _words(name) if len(word) > 3}
        return tuple(each for each in self.reusable if words & _words(each.name))[:5]

    def known_points(self) -> tuple[Touchpoint, ...]:
        """What the draft's own name may mean, unless a known point was taken."""
        becomes = self.draft.becomes
        reused = becomes.get("touchpoint_id") is not None
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
        return bool(draft.becomes.get(step.value))

    def answer(self, step: DraftStep, say: Say) -> Html:
        """The step's answer in words; empty when there is none."""
        draft = self.draft
        if step is DraftStep.CAUSE:
            return cause_words(draft, say)
        if step is DraftStep.BASIS:
            return self._basis(say)
        if step is DraftStep.NEEDS:
            return need_words(draft.becomes.get("needs", ()), self.procedure, say)
        if step is DraftStep.CONTACTS:
            return self._contacts(say)
        field = "successor_name" if step is DraftStep.SUCCESSOR else step.value
        return value_words(field, draft.becomes.get(field), self.procedure, say)

    def _basis(self, say: Say) -> Html:
        draft = self.draft
        parts = [say(f"basis-{draft.basis_kind.value}")] if draft.basis_kind else []
        if draft.basis:
            parts.append(say.own({"ru": draft.basis}))
        if draft.basis_file_id:
            parts.append(say("basis-attached"))
        return Html("; ".join(parts))

    def _contacts(self, say: Say) -> Html:
        parts = [contact_words(each, say) for each in self.draft.becomes.get("contacts", ())]
        if self.draft.becomes.get("hours"):
            hours = hours_words(self.draft.becomes["hours"], say)
            parts.append(say("hours-line", hours=hours))
        return Html("; ".join(parts))


async def choices(asked: Asked, step: DraftStep, visit: Visit) -> ButtonRows:
    """The step's buttons; a chosen one says so in words."""
    say = visit.say
    match step:
        case DraftStep.NAME:
            return _known_points(asked, say)
        case DraftStep.CHANNEL:
            return _channels(asked, say)
        case DraftStep.KIND:
            return _kinds(asked, say)
        case DraftStep.DIRECTION:
            return _directions(asked)
        case DraftStep.PROCESS:
            return _processes(asked)
        case DraftStep.NEEDS:
            return _needs(asked, say)
        case DraftStep.CONTACTS:
            return _contact_types(asked, say)
        case DraftStep.SUCCESSOR:
            return _successors(asked)
        case DraftStep.CAUSE:
            return _causes(asked, say)
        case DraftStep.BASIS:
            return _basis_kinds(asked, say)
    return ()


def meant(text: str, buttons: ButtonRows, say: Say) -> Action | None:
    """The button whose words were typed instead of pressing it; marks stay as they are."""
    words = shortened(" ".join(text.split()))
    chosen = folded(plain(say("chosen", text=words)))
    for each in chain.from_iterable(buttons):
        if folded(each.text) == folded(words):
            return each.action
        if folded(each.text) == chosen:
            return _kept_marked(each.action)
    return None


def _kept_marked(action: Action | None) -> Action | None:
    if isinstance(action, Choose) and action.step == DraftStep.NEEDS:
        return replace(action, value=f"+{action.value[1:]}")
    return action


def _words(name: str) -> set[str]:
    return set(folded(name).replace("«", " ").replace("»", " ").split())


def _choice(asked: Asked, step: DraftStep, text: str, value: str) -> Button:
    return Button(shortened(text), Choose(asked.draft.id, step.value, value))


def _known_points(asked: Asked, say: Say) -> ButtonRows:
    return tuple(
        (_choice(asked, DraftStep.NAME, plain(say("take-known", name=each.name)), str(each.id)),)
        for each in asked.known_points()
    )


def _channels(asked: Asked, say: Say) -> ButtonRows:
    chosen = asked.draft.becomes.get("channel")
    buttons = [
        _choice(
            asked,
            DraftStep.CHANNEL,
            _marked(plain(say.own(setting.label)), setting.code.value == chosen, say),
            setting.code.value,
        )
        for setting in asked.procedure.channels
    ]
    return tuple(tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2))


def _kinds(asked: Asked, say: Say) -> ButtonRows:
    chosen = asked.draft.becomes.get("kind")
    return tuple(
        (
            _choice(
                asked,
                DraftStep.KIND,
                _marked(plain(say(f"kind-{kind.value}")), kind.value == chosen, say),
                kind.value,
            ),
        )
        for kind in Kind
    )


def _directions(asked: Asked) -> ButtonRows:
    return tuple(
        (_choice(asked, DraftStep.DIRECTION, direction, str(place)),)
        for place, direction in enumerate(asked.directions)
    )


def _processes(asked: Asked) -> ButtonRows:
    """Processes that the list has already, each by one of its rows."""
    rows = {(row.direction, row.service, row.process): row for row in reversed(asked.rows)}
    direction = asked.draft.becomes.get("direction")
    return tuple(
        (_choice(asked, DraftStep.PROCESS, row.process, str(row.id)),)
        for row in rows.values()
        if row.process and row.direction == direction
    )[:10]


def _needs(asked: Asked, say: Say) -> ButtonRows:
    chosen = set(asked.draft.becomes.get("needs", ()))
    return tuple(
        (
            _choice(
                asked,
                DraftStep.NEEDS,
                _marked(plain(say.own(need.short)), need.code.value in chosen, say),
                f"{'-' if need.code.value in chosen else '+'}{need.code.value}",
            ),
        )
        for need in asked.procedure.needs
    )


def _contact_types(asked: Asked, say: Say) -> ButtonRows:
    given = {each["type"] for each in asked.draft.becomes.get("contacts", ())}
    rows: list[tuple[Button, ...]] = []
    for kind in ContactType:
        key = f"contact-{kind.value}"
        line = [button(say, key, AskContact(asked.draft.id, kind.value))]
        if kind.value in given:
            drop = AskContact(asked.draft.id, kind.value, 1)
            line.append(button(say, "contact-drop", drop, type=say(key)))
        rows.append(tuple(line))
    hours = [button(say, "contact-hours", AskContact(asked.draft.id, HOURS))]
    if asked.draft.becomes.get("hours"):
        drop = AskContact(asked.draft.id, HOURS, 1)
        hours.append(button(say, "contact-drop", drop, type=say("contact-hours")))
    rows.append(tuple(hours))
    return tuple(rows)


def _successors(asked: Asked) -> ButtonRows:
    names = {touchpoint.id: touchpoint.name for touchpoint in asked.touchpoints}
    told = told_apart([(names[row.touchpoint_id], row) for row in asked.rows])
    return tuple(
        (_choice(asked, DraftStep.SUCCESSOR, told[row.id], str(row.id)),)
        for row in asked.rows
        if row.id != asked.draft.row_id
    )[:20]


def _causes(asked: Asked, say: Say) -> ButtonRows:
    """The usual cause of such a change, the order's own, then the others, which warn."""
    named = [setting.code for setting in asked.procedure.causes]
    usual = USUAL_CAUSE[asked.draft.kind]
    ordered = list(dict.fromkeys([usual, *named, *Cause]))
    return tuple(
        (
            _choice(
                asked,
                DraftStep.CAUSE,
                _marked(plain(say(f"cause-{cause.value}")), cause is asked.draft.cause, say),
                cause.value,
            ),
        )
        for cause in ordered
    )


def _basis_kinds(asked: Asked, say: Say) -> ButtonRows:
    return tuple(
        (
            _choice(
                asked,
                DraftStep.BASIS,
                _marked(plain(say(f"basis-{kind.value}")), kind is asked.draft.basis_kind, say),
                kind.value,
            ),
        )
        for kind in BasisKind
    )


def _marked(text: str, chosen: bool, say: Say) -> str:
    """A chosen button says so by a word and a sign, never by colour."""
    return plain(say("chosen", text=text)) if chosen else text
