"""Life situations: circumstances in the client's own words (A2.9), asked before anything else."""

from dataclasses import dataclass, replace

from admin.carried import word
from admin.errors import UnknownChoiceError
from admin.errors.fields import at_field
from admin.errors.situations import GuideMovedOnError, NobodyAnswersError
from admin.fields import text
from admin.situations import keeping
from admin.situations.moving import moved
from admin.situations.options import OptionForm, read_option, situation_of
from admin.situations.rules import require_unled
from admin.situations.standing import Standing
from admin.situations.titles import new_code, read_title, require_new
from locales import DEFAULT_LANGUAGE
from storage.care_terms import Segment, known_segments
from storage.models import Staff
from storage.procedure import Words
from storage.situations import Situation
from storage.store import Store
from storage.terms import Client

_PARAGRAPH = 200


@dataclass(frozen=True)
class SituationForm:
    """A situation as it was typed; `paragraph` says where an order speaks of it, if any does,
    `segments` are codes of whom it is for: of everybody where nobody is ticked."""

    russian: str
    foreign: str = ""
    paragraph: str = ""
    segments: tuple[str, ...] = ()


async def add_situation(
    store: Store,
    client: str,
    form: SituationForm,
    first: OptionForm,
    *,
    seen: str,
    by: Staff,
) -> Situation:
    """Add a situation of a list with its first option; an option that has no words of its own
    takes the situation's, for it stands alone and is passed over. `first.hidden` hides both.

    Raises:
        DomainError: a field cannot be kept, or nothing is behind the option.
    """
    standing = await keeping.hold(store, seen, by, GuideMovedOnError)
    with at_field("client"):
        if client not in tuple(Client):
            raise UnknownChoiceError
    hidden, words = first.hidden, (first.russian, first.foreign)
    if not any(map(str.strip, words)):
        first = replace(first, russian=form.russian, foreign=form.foreign)
    situation = Situation(
        code=new_code(),
        title=_new_title(standing, Client(client), form),
        client=Client(client),
        options=(),
        paragraph=_paragraph(form),
        hidden=hidden,
        segments=_segments(form),
    )
    option = read_option(replace(first, hidden=False), new_code(), standing, situation)
    situation = situation.model_copy(update={"options": (option,)})
    await keeping.keep_new(store, standing, situation, by)
    return situation


async def reword_situation(
    store: Store, code: str, form: SituationForm, *, seen: str, by: Staff
) -> Situation:
    """Other words under the same code: rows, topics and old buttons stay with it.

    Raises:
        DomainError: a field cannot be kept.
    """
    standing = await keeping.hold(store, seen, by, GuideMovedOnError)
    found = situation_of(standing, code)
    title = _new_title(standing, found.client, form, apart_from=code)
    said = {"title": title, "paragraph": _paragraph(form), "segments": _segments(form)}
    becomes = found.model_copy(update=said)
    await keeping.keep(store, standing, becomes, by)
    return becomes


async def move_situation(store: Store, code: str, *, up: bool, seen: str, by: Staff) -> None:
    """One place up or down among the situations of its list."""
    standing = await keeping.hold(store, seen, by)
    found = situation_of(standing, code)
    before = standing.guide.situations
    own = iter(moved([each for each in before if each.client is found.client], code, up=up))
    after = [next(own) if each.client is found.client else each for each in before]
    await keeping.keep_order(store, standing, after, by)


async def show_situation(store: Store, code: str, *, shown: bool, seen: str, by: Staff) -> None:
    """Let people see a situation, or take it from their sight; staff see it as before.

    Raises:
        NobodyAnswersError: nothing is behind any of its options.
        TopicsLeadHereError: topics lead to what is to be hidden.
        LastSituationError: it is the only one that people are asked.
    """
    standing = await keeping.hold(store, seen, by)
    found = situation_of(standing, code)
    becomes = found.model_copy(update={"hidden": not shown})
    if not shown and not found.hidden:
        require_unled(standing, found)
    if shown and not standing.is_open(becomes):
        raise NobodyAnswersError(name=found.title[DEFAULT_LANGUAGE])
    await keeping.keep(store, standing, becomes, by)


async def remove_situation(store: Store, code: str, *, seen: str, by: Staff) -> Situation:
    """Take a situation away for good; who presses its old button is told kindly.

    Raises:
        TopicsLeadHereError: topics lead to it.
        RowsStandHereError: rows are shown in it alone.
        LastSituationError: it is the only one that people are asked.
    """
    standing = await keeping.hold(store, seen, by)
    gone = situation_of(standing, code)
    require_unled(standing, gone)
    await keeping.drop(store, standing, gone, by)
    return gone


def _new_title(
    standing: Standing, client: Client, form: SituationForm, *, apart_from: str = ""
) -> Words:
    title = read_title(form.russian, form.foreign)
    others = [each for each in standing.guide.situations if each.client is client]
    require_new(title, (each.title for each in others if each.code != apart_from))
    return title


def _paragraph(form: SituationForm) -> str:
    with at_field("paragraph"):
        return text(form.paragraph, least=0, most=_PARAGRAPH)


def _segments(form: SituationForm) -> tuple[Segment, ...]:
    with at_field("segments"):
        return known_segments(word(Segment, each).value for each in form.segments)
