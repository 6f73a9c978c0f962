"""A situation's option as a form holds it, typed and ticked, and whom the situation is for."""

from collections.abc import Sequence
from typing import Any

from starlette.datastructures import FormData

from admin.situations.options import OptionForm
from admin.situations.standing import Standing
from locales import DEFAULT_LANGUAGE, Html, Say
from storage.care_terms import Segment
from storage.situations import Option


def option_typed(given: FormData) -> OptionForm:
    """What was sent; what no form of ours sends is refused by the verb."""
    return OptionForm(
        russian=_text(given, "option_russian"),
        foreign=_text(given, "option_foreign"),
        needs=_ticked(given, "needs"),
        channels=_ticked(given, "channels"),
        own_words=_text(given, "own_words") == "yes",
        step=_text(given, "step"),
        hidden=_text(given, "hidden") == "yes",
    )


def option_stored(option: Option) -> OptionForm:
    return OptionForm(
        russian=option.title[DEFAULT_LANGUAGE],
        foreign=option.title.get("en", ""),
        needs=tuple(each.value for each in option.needs),
        channels=tuple(each.value for each in option.channels),
        own_words=option.own_words,
        step=option.step,
        hidden=option.hidden,
    )


def option_choices(standing: Standing, say: Say) -> dict[str, Sequence[tuple[str, Html]]]:
    """What an option may be ticked with in this agency."""
    procedure, scenario = standing.agency.procedure, standing.guide.scenario
    return {
        "needs": [(each.code.value, say.own(each.short)) for each in procedure.needs],
        "channels": [(each.code.value, say.own(each.label)) for each in procedure.channels],
        "steps": [(each.code, say.own(each.title)) for each in scenario if each.code],
    }


def segment_choices(say: Say) -> list[tuple[str, Html]]:
    """Whom a situation may be for."""
    return [(each.value, say(f"whom-{each.value}")) for each in Segment]


def _text(given: FormData, name: str) -> str:
    value: Any = given.get(name, "")
    return value if isinstance(value, str) else ""


def _ticked(given: FormData, name: str) -> tuple[str, ...]:
    return tuple(each for each in given.getlist(name) if isinstance(each, str))
