"""A touchpoint's and a row's own words in other languages, as fields of a change, and in words.

The list is kept in Russian; citizens who read another language are told what nobody translated.
"""

from collections.abc import Collection, Mapping
from functools import cache
from typing import Any

from locales import DEFAULT_LANGUAGE, Html, Say, offered

LABEL, ABOUT, BRING = "label", "about", "bring"
"""What is translated: the short name, the description, what to bring."""

_NAMES = (LABEL, ABOUT, BRING)


@cache
def languages() -> tuple[str, ...]:
    """Those that people may read besides Russian."""
    return tuple(each for each in offered() if each != DEFAULT_LANGUAGE)


def translated_field(name: str, language: str) -> str:
    """The field's name in a change: «label-en»."""
    return f"{name}-{language}"


def is_translated(field: str) -> bool:
    """Whether a field of a change is one of own words in another language."""
    name, _dash, language = field.partition("-")
    return name in _NAMES and bool(language)


def of_point(fields: Collection[str]) -> tuple[str, ...]:
    """Those of the fields that are a touchpoint's words, in our order: a database keeps none."""
    return _among(fields, LABEL, ABOUT)


def of_bring(fields: Collection[str]) -> tuple[str, ...]:
    """Those that say what to bring."""
    return _among(fields, BRING)


def _among(fields: Collection[str], *names: str) -> tuple[str, ...]:
    ordered = (translated_field(name, each) for name in names for each in languages())
    return tuple(field for field in ordered if field in fields)


def as_fields(name: str, words: Mapping[str, str]) -> dict[str, str]:
    """Own words in each other language; empty where there are none."""
    return {translated_field(name, each): words.get(each, "") for each in languages()}


def in_russian(words: Mapping[str, str]) -> dict[str, str]:
    """The words without what is translated: {} of none."""
    return {each: text for each, text in words.items() if each == DEFAULT_LANGUAGE and text}


def with_translations(
    name: str, words: Mapping[str, str], said: Mapping[str, Any]
) -> dict[str, str]:
    """The words with the translations that a change says; one taken back is gone."""
    fields = {each: translated_field(name, each) for each in languages()}
    own = {each: said[field] for each, field in fields.items() if field in said}
    return {each: text for each, text in {**words, **own}.items() if text}


def translated_title(field: str, say: Say) -> Html:
    """«Короткое название, English»."""
    name, _dash, language = field.partition("-")
    return say("translation-field", what=name, language=Say(language)("language-name"))
