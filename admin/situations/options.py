"""Options of a life situation: why people come, and the rows that answer it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from admin.errors import UnknownChoiceError
from admin.errors.fields import at_field
from admin.errors.situations import GuideMovedOnError
from admin.situations import keeping
from admin.situations.moving import moved
from admin.situations.rules import require_known, require_leads, require_unled
from admin.situations.standing import Standing
from admin.situations.titles import OPTION_FIELDS, new_code, read_title, require_new
from storage.errors import MissingRecordError
from storage.models import Staff
from storage.situations import Option, Situation
from storage.store import Store
from storage.terms import Channel, Need


@dataclass(frozen=True)
class OptionForm:
    """An option as it was typed and ticked; `needs` and `channels` are codes."""

    russian: str
    foreign: str = ""
    needs: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    own_words: bool = False
    step: str = ""
    hidden: bool = False


async def add_option(
    store: Store, situation: str, form: OptionForm, *, seen: str, by: Staff
) -> Option:
    """Add an option behind the others.

    Raises:
        DomainError: a field cannot be kept, or nothing is behind it.
    """
    standing = await keeping.hold(store, seen, by, GuideMovedOnError)
    found = situation_of(standing, situation)
    option = read_option(form, new_code(), standing, found)
    await _keep(store, standing, found, (*found.options, option), by)
    return option


async def change_option(
    store: Store, situation: str, option: str, form: OptionForm, *, seen: str, by: Staff
) -> Option:
    """Other words, needs or channels under the same code.

    Raises:
        DomainError: a field cannot be kept, or nothing would be behind it.
    """
    standing = await keeping.hold(store, seen, by, GuideMovedOnError)
    found = situation_of(standing, situation)
    was = option_of(found, option)
    becomes = read_option(form, was.code, standing, found)
    if becomes.hidden and not was.hidden:
        require_unled(standing, found, was.code)
    await _keep(store, standing, found, _with(found, becomes), by)
    return becomes


async def move_option(
    store: Store, situation: str, option: str, *, up: bool, seen: str, by: Staff
) -> None:
    """One place up or down; at the end it stays where it is."""
    standing = await keeping.hold(store, seen, by)
    found = situation_of(standing, situation)
    option_of(found, option)
    await _keep(store, standing, found, moved(found.options, option, up=up), by)


async def remove_option(
    store: Store, situation: str, option: str, *, seen: str, by: Staff
) -> Option:
    """Take an option away; who presses its old button is told kindly.

    Raises:
        TopicsLeadHereError: topics lead to it.
        LastOptionError: it is the last one that people see.
    """
    standing = await keeping.hold(store, seen, by)
    found = situation_of(standing, situation)
    gone = option_of(found, option)
    require_unled(standing, found, gone.code)
    left = tuple(each for each in found.options if each.code != gone.code)
    await _keep(store, standing, found, left, by)
    return gone


def read_option(form: OptionForm, code: str, standing: Standing, of: Situation) -> Option:
    """What was typed as an option that may stand in this situation.

    Raises:
        DomainError: it may not; the words say how to mend it.
    """
    option = Option(
        code=code,
        title=read_title(form.russian, form.foreign, OPTION_FIELDS),
        needs=_members(Need, form.needs),
        channels=_members(Channel, form.channels),
        own_words=form.own_words,
        step=form.step,
        hidden=form.hidden,
    )
    others = (each.title for each in of.options if each.code != code)
    require_new(option.title, others, OPTION_FIELDS)
    with at_field("needs"):
        require_known(standing, of, option)
        require_leads(standing, of, option)
    return option


def situation_of(standing: Standing, code: str) -> Situation:
    found = standing.guide.situation(code)
    if found is None:
        raise MissingRecordError(f"situation {code}")
    return found


def option_of(situation: Situation, code: str) -> Option:
    found = situation.option(code)
    if found is None:
        raise MissingRecordError(f"option {code} of situation {situation.code}")
    return found


async def _keep(
    store: Store,
    standing: Standing,
    situation: Situation,
    options: tuple[Option, ...],
    by: Staff,
) -> None:
    await keeping.keep(store, standing, situation.model_copy(update={"options": options}), by)


def _with(situation: Situation, becomes: Option) -> tuple[Option, ...]:
    return tuple(becomes if each.code == becomes.code else each for each in situation.options)


def _members(words: type[Any], codes: Iterable[str]) -> tuple[Any, ...]:
    """In the order of the glossary, each once."""
    chosen = set(codes)
    if not chosen <= {each.value for each in words}:
        raise UnknownChoiceError
    return tuple(each for each in words if each.value in chosen)
