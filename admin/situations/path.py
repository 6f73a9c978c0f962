"""The client's path by steps (A4.2.1д), edited by staff: live at once, with its history."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from admin.carried import word
from admin.errors import DomainError, UnknownChoiceError
from admin.errors.fields import at_field
from admin.errors.situations import (
    ManyChoicesError,
    PathMovedOnError,
    PressedOldError,
    StepNamedError,
    StepTakenError,
)
from admin.fields import seen as visible
from admin.fields import text
from admin.names import short_list
from admin.openness import require_writing
from admin.permissions import Permission
from admin.situations.keeping import note
from admin.situations.moving import shifted
from admin.situations.standing import Standing, standing_of
from admin.situations.titles import new_code, read_title, require_new
from admin.spoken import impersonal
from locales import DEFAULT_LANGUAGE
from storage.errors import MissingRecordError
from storage.models import Staff
from storage.procedure import Words
from storage.situations import ScenarioStep
from storage.store import Store
from storage.terms import Need

PATH = "path"
"""How the history of the agency's settings names the order of the steps; one of them stands
behind a point by its key."""

MOST = 12
"""Steps that somebody still sees at a glance."""

_LONGEST = 300
_FOREIGN = "en"


@dataclass(frozen=True)
class StepForm:
    """A step as it was typed; `need` by which it is known, empty where options name it. What is
    needed and how long it takes may be left empty."""

    russian: str
    foreign: str = ""
    need: str = ""
    next_russian: str = ""
    next_foreign: str = ""
    needed_russian: str = ""
    needed_foreign: str = ""
    takes_russian: str = ""
    takes_foreign: str = ""


async def add_step(store: Store, form: StepForm, *, seen: str, by: Staff) -> ScenarioStep:
    """Add a step behind the others.

    Raises:
        DomainError: a field cannot be kept.
    """
    standing = await _hold(store, seen, by)
    path = standing.guide.scenario
    if len(path) >= MOST:
        raise ManyChoicesError(most=MOST)
    step = _read(form, "", standing)
    await _write(store, standing, (*path, step))
    await note(store, "path.add", _part(step), None, _plain(step), by)
    return step


async def change_step(
    store: Store, key: str, form: StepForm, *, seen: str, by: Staff
) -> ScenarioStep:
    """Other words, or another need. What options name keeps its code.

    Raises:
        DomainError: a field cannot be kept.
    """
    standing = await _hold(store, seen, by)
    was = step_of(standing, key)
    becomes = _read(form, was.code, standing, besides=was)
    if becomes != was:
        path = standing.guide.scenario
        after = tuple(becomes if each.key == key else each for each in path)
        await _write(store, standing, after)
        await note(store, "path.change", _part(was), _plain(was), _plain(becomes), by)
    return becomes


async def move_step(store: Store, key: str, *, up: bool, seen: str, by: Staff) -> None:
    """One place earlier or later; at an end it stays."""
    standing = await _hold(store, seen, by, PressedOldError)
    path = standing.guide.scenario
    after = shifted(path, path.index(step_of(standing, key)), up=up)
    if after != path:
        await _write(store, standing, after)
        await note(store, "path.order", PATH, _titles(path), _titles(after), by)


async def remove_step(store: Store, key: str, *, seen: str, by: Staff) -> ScenarioStep:
    """Take a step away; whoever presses its old button is told kindly.

    Raises:
        StepNamedError: options name it.
    """
    standing = await _hold(store, seen, by, PressedOldError)
    gone = step_of(standing, key)
    _require_unnamed(standing, gone)
    left = tuple(each for each in standing.guide.scenario if each.key != key)
    await _write(store, standing, left)
    await note(store, "path.remove", _part(gone), _plain(gone), None, by)
    return gone


def step_of(standing: Standing, key: str) -> ScenarioStep:
    """The step by its key.

    Raises:
        MissingRecordError: there is none.
    """
    found = next((each for each in standing.guide.scenario if each.key == key), None)
    if found is None:
        raise MissingRecordError(f"step {key}")
    return found


async def _hold(
    store: Store, seen: str, by: Staff, refusal: type[DomainError] = PathMovedOnError
) -> Standing:
    """The path that this person saw, held until commit."""
    await require_writing(store, by, Permission.EDIT_WORDS)
    await store.agencies.touch(by.agency_id)
    standing = await standing_of(store, await store.agencies.get(by.agency_id))
    if standing.path_mark != seen:
        raise refusal
    return standing


def _read(
    form: StepForm, code: str, standing: Standing, besides: ScenarioStep | None = None
) -> ScenarioStep:
    others = [each for each in standing.guide.scenario if each != besides]
    title = read_title(form.russian, form.foreign)
    require_new(title, (each.title for each in others))
    need = _need(form.need, standing, others)
    return ScenarioStep(
        need=need,
        code=code or ("" if need else new_code()),
        title=title,
        next=_words(form, "next", least=5),
        needed=_words(form, "needed"),
        takes=_words(form, "takes"),
    )


def _need(code: str, standing: Standing, others: Sequence[ScenarioStep]) -> Need | None:
    """The need by which the step is known: of this agency's, and of no other step."""
    if not code:
        return None
    with at_field("need"):
        need = word(Need, code)
        if standing.agency.procedure.need(need) is None:
            raise UnknownChoiceError
        taken = next((each for each in others if each.need is need), None)
        if taken is not None:
            raise StepTakenError(name=taken.title[DEFAULT_LANGUAGE])
    return need


def _words(form: StepForm, name: str, *, least: int = 0) -> Words:
    """A field in Russian and, where somebody wrote it, in the other language."""
    russian, foreign = getattr(form, f"{name}_russian"), getattr(form, f"{name}_foreign")
    if not least and not visible(russian) and not visible(foreign):
        return {}
    with at_field(f"{name}_russian"):
        words = {DEFAULT_LANGUAGE: _sentence(russian)}
    with at_field(f"{name}_foreign"):
        return {**words, _FOREIGN: _sentence(foreign)} if visible(foreign) else words


def _sentence(typed: str) -> str:
    return impersonal(text(typed, least=5, most=_LONGEST))


def _require_unnamed(standing: Standing, step: ScenarioStep) -> None:
    """Let go what no option names."""
    named = [
        option.title[DEFAULT_LANGUAGE]
        for situation in standing.guide.situations
        for option in situation.options
        if step.code and option.step == step.code
    ]
    if named:
        raise StepNamedError(names=short_list(named), count=len(named))


async def _write(store: Store, standing: Standing, path: Sequence[ScenarioStep]) -> None:
    agency = standing.agency
    guide = standing.guide.model_copy(update={"scenario": tuple(path)})
    data = guide.model_dump(mode="json")
    await store.agencies.change(agency, agency.revision, {"guide_data": data})


def _part(step: ScenarioStep) -> str:
    return f"{PATH}.{step.key}"


def _plain(step: ScenarioStep) -> dict[str, Any]:
    return step.model_dump(mode="json")


def _titles(path: Sequence[ScenarioStep]) -> list[dict[str, str]]:
    return [dict(each.title) for each in path]
