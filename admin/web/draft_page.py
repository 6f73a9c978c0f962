"""A draft as one page: every step with what stands in the list, what was answered and what
completeness says."""

import json
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field

from admin.asked import MARKED, Asked, read_asked
from admin.changes import Difference, exclusion_words, proposal_differences
from admin.dossier import Dossier, dossier, place_words, what_to_mend
from admin.draft_findings import mended_at
from admin.finding_words import mending_words, source_words
from admin.forms.dates import forms_of, undated
from admin.forms.words import form_words
from admin.offers import offers
from admin.own_drafts import beside_words, own_beside
from admin.place_offers.table import ANSWERS, offer_words
from admin.requirements.table import Grade, State, is_requirement
from admin.requirements.words import asked_by
from admin.steps import DraftStep, steps_of, unanswered
from admin.translation.answers import said_in_russian
from admin.translation.table import translated_title
from admin.web.draft_fields import NEW_POINT, POINT, fields_of, words_field
from admin.web.draft_form import DraftForm
from admin.workflow import Step, open_steps
from locales import Html, Say
from storage.models import Proposal, Staff
from storage.store import Store
from storage.terms import ChangeKind, ContactType

Options = list[tuple[str, str]]


@dataclass(frozen=True)
class Marked:
    """One requirement or aspect: its words, where it is asked, its possible marks; likewise an
    offer, words to translate (`source`: in Russian) and a form (`field`: its file's id)."""

    field: str
    words: str
    title: Html
    source: Html
    options: Options


@dataclass(frozen=True)
class Section:
    """A step of the draft; `now` is what stands in the list."""

    step: str
    title: Html
    now: Html
    options: Options
    marks: Sequence[Marked] = ()


@dataclass(frozen=True)
class Told:
    """A finding in words; `step` is the section that mends it, empty where none does."""

    words: Html
    source: Html
    blocks: bool
    step: str


@dataclass
class DraftPage:
    """`values` are the fields as they are shown; `moved` what the draft says by now of fields
    that were typed over it; `shown` goes along with the form."""

    whole: Dossier
    sections: list[Section]
    values: dict[str, list[str]]
    moved: dict[str, str]
    shown: str
    points: Options
    told: list[Told]
    unanswered: list[str]
    outcome: list[Difference] | Html
    place: Html
    mend: Html | None
    beside: Html | None
    own: list[Proposal]
    steps: list[Step]
    file_name: str = ""
    contact_types: list[str] = field(default_factory=lambda: [each.value for each in ContactType])

    def value(self, name: str) -> str:
        """The only value of a field."""
        return next(iter(self.values.get(name, [])), "")


async def read_page(
    store: Store, draft: Proposal, by: Staff, say: Say, form: DraftForm | None = None
) -> DraftPage:
    """The draft as it stands; what was typed into `form` stands over it."""
    asked, whole = await read_asked(store, draft), await dossier(store, draft)
    steps = steps_of(draft, asked.directions)
    sections = [await _section(store, asked, step, say) for step in steps]
    current = {name: now for step in steps for name, now in fields_of(asked, step, say).items()}
    told = _told(whole, steps, say)
    return DraftPage(
        whole=whole,
        sections=sections,
        values={name: _typed(name, now, form) for name, now in current.items()},
        moved=_moved(current, sections, form, say),
        shown=json.dumps(current, ensure_ascii=False),
        points=_points(asked, current, form, say),
        told=told,
        unanswered=_unanswered(asked, told),
        outcome=_outcome(draft, asked, say),
        place=place_words(whole, say),
        mend=what_to_mend(draft, whole.people, say),
        beside=await beside_words(store, draft, say),
        own=await own_beside(store, draft),
        steps=open_steps(draft, by, whole.case),
        file_name=await _file_name(store, draft),
    )


def _outcome(draft: Proposal, asked: Asked, say: Say) -> list[Difference] | Html:
    """Field by field what changes; of an exclusion a sentence."""
    if draft.kind is ChangeKind.EXCLUDE:
        return exclusion_words(draft, say)
    return proposal_differences(draft, asked.procedure, say)


def _unanswered(asked: Asked, told: Sequence[Told]) -> list[str]:
    """What has to be filled in and no finding asks for."""
    said = {each.step for each in told if each.blocks}
    left = list(unanswered(asked.draft, asked.directions))
    left += [DraftStep.FORMS] if undated(asked.draft) else []
    return [step.value for step in left if step not in said]


async def _section(store: Store, asked: Asked, step: DraftStep, say: Say) -> Section:
    title = say(f"field-{step.value}")
    if step is DraftStep.NAME and asked.draft.kind is ChangeKind.RENAME:
        title = say("web-draft-new-name")
    options = [(each.value, each.words) for each in offers(asked, step, say)]
    marks = await _MANY[step](store, asked, step, say) if step in _MANY else ()
    return Section(step.value, title, _now(asked, step, say), options, marks)


def _now(asked: Asked, step: DraftStep, say: Say) -> Html:
    """What stands in the list; of a change also that nothing does."""
    stands = asked.stands(step, say)
    changes = bool(asked.draft.was) and step not in _NOT_OF_THE_LIST
    return stands or (say("web-draft-empty") if changes else stands)


_NOT_OF_THE_LIST = (*MARKED, DraftStep.CAUSE, DraftStep.BASIS, DraftStep.POINTS)


async def _marks(store: Store, asked: Asked, step: DraftStep, say: Say) -> list[Marked]:
    draft, letter = asked.draft, asked.procedure.order.letter
    point = await store.register.touchpoint(draft.agency_id, draft.touchpoint_id or 0)
    found = []
    for name in asked.fields(step):
        kind = State if is_requirement(name) else Grade
        noun = "requirement-state" if is_requirement(name) else "grade"
        options: Options = [(each.value, say(f"{noun}-{each.value}")) for each in kind]
        source = asked_by(name, letter, point.channel, say)
        found.append(Marked(name, words_field(name), say(name), source, options))
    return found


async def _offer_marks(_store: Store, asked: Asked, step: DraftStep, say: Say) -> list[Marked]:
    options: Options = [(each, offer_words(each, say)) for each in ANSWERS]
    return [Marked(name, "", say(name), Html(""), options) for name in asked.fields(step)]


async def _to_translate(store: Store, asked: Asked, step: DraftStep, say: Say) -> list[Marked]:
    found = []
    for name in asked.fields(step):
        russian = await said_in_russian(store, asked.draft, name)
        source = say("web-draft-in-russian", words=russian)
        found.append(Marked(name, "", translated_title(name, say), source, []))
    return found


async def _form_marks(_store: Store, asked: Asked, _step: DraftStep, say: Say) -> list[Marked]:
    return [
        Marked(str(each["file_id"]), "", form_words(each, say), Html(""), [])
        for each in forms_of(asked.draft)
    ]


_MANY: dict[DraftStep, Callable[[Store, Asked, DraftStep, Say], Awaitable[Sequence[Marked]]]] = {
    **dict.fromkeys(MARKED, _marks),
    DraftStep.OFFERS: _offer_marks,
    DraftStep.TRANSLATION: _to_translate,
    DraftStep.BRING_TRANSLATION: _to_translate,
    DraftStep.FORMS: _form_marks,
}
"""Steps that have many fields."""


def _typed(name: str, now: list[str], form: DraftForm | None) -> list[str]:
    return form.given.get(name, []) if form and form.touched(name) else now


def _moved(
    current: dict[str, list[str]], sections: Sequence[Section], form: DraftForm | None, say: Say
) -> dict[str, str]:
    """What was answered elsewhere since the page was made, where the person typed over it."""
    if form is None:
        return {}
    words = {each.step: dict(each.options) for each in sections}
    return {
        name: "; ".join(words.get(name, {}).get(each, each) for each in now)
        or say("web-draft-empty")
        for name, now in current.items()
        if form.touched(name) and now != form.shown.get(name, []) and now != form.given.get(name)
    }


def _points(
    asked: Asked, current: dict[str, list[str]], form: DraftForm | None, say: Say
) -> Options:
    """Known touchpoints to choose instead of a new one: taken, alike by name, or sought."""
    if asked.draft.kind is not ChangeKind.ADD:
        return []
    typed = form.one("name") if form else ""
    sought = form.sought if form else ""
    taken = {*current.get(POINT, []), form.one(POINT) if form else ""}
    found = [each for each in asked.reusable if str(each.id) in taken]
    found += [*asked.found_points(sought), *asked.known_points(), *asked.like_named(typed)]
    points = {str(each.id): say("web-draft-take-point", name=each.name) for each in found}
    return [(NEW_POINT, say("web-draft-new-point")), *points.items()] if points else []


def _told(whole: Dossier, steps: Sequence[DraftStep], say: Say) -> list[Told]:
    told = []
    for finding in whole.findings:
        at = mended_at(finding, steps)
        moved = finding.name == "subject-moved"
        words = mending_words(finding, whole.proposal.kind, say)
        told.append(
            Told(
                say("web-draft-subject-moved") if moved else words,
                source_words(finding, whole.letter, say),
                finding.blocks,
                at.value if at else "",
            )
        )
    return told


async def _file_name(store: Store, draft: Proposal) -> str:
    if draft.basis_file_id is None:
        return ""
    return (await store.files.get(draft.agency_id, draft.basis_file_id)).name
