"""Our own words are short before anything is laid out: whoever writes a long message for citizens
writes a plain one beside it («…-plain»)."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast

from bot.plain_text import sentences, words_in
from locales import LANGUAGES, PLAIN

ROOT = Path(__file__).parents[2]
MOST_WORDS = {"ru": 12, "en": 15}
"""Words of a sentence; English counts its articles."""

SAID_TO_CITIZENS = ("bot/citizen", "bot/excuses.py", "bot/calls.py", "admin/card_words.py")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_that_a_citizen_may_read_plainly_is_short(language: str) -> None:
    written = messages(language)
    said = {key: written.get(f"{key}{PLAIN}", message) for key, message in written.items()}

    long = {
        key: sentence
        for key in sorted(keys_for_citizens() & set(written))
        for sentence in spoken(said[key])
        if words_in(sentence) > MOST_WORDS[language]
    }

    assert long == {}


def messages(language: str) -> dict[str, ast.Message]:
    files = ROOT.joinpath("locales", language).glob("*.ftl")
    entries = (
        each for file in files for each in FluentParser().parse(file.read_text("utf-8")).body
    )
    return {each.id.name: each for each in entries if isinstance(each, ast.Message)}


def keys_for_citizens() -> set[str]:
    """Every word of the citizens' conversations that may be a key, built ones among them."""
    source = "\n".join(file.read_text("utf-8") for file in _files())
    built = re.findall(r"f\"([a-z]+(?:-[a-z]+)*-)\{[^\"]*\"", source)
    plain = set(re.findall(r"\"([a-z]+-[\w-]+)\"", source))
    return plain | {key for key in messages("ru") if key.startswith(tuple(built))}


def spoken(message: ast.Message) -> Iterator[str]:
    """The sentences of every variant, an argument for one word."""
    assert message.value is not None
    for text in _variants(message.value):
        for line in text.split("\n"):
            yield from sentences(line.strip())


def _variants(pattern: ast.Pattern) -> list[str]:
    texts = [""]
    for element in pattern.elements:
        parts = [element.value] if isinstance(element, ast.TextElement) else _placed(element)
        texts = [text + part for text in texts for part in parts]
    return texts


def _placed(place: ast.Placeable) -> list[str]:
    match place.expression:
        case ast.SelectExpression(variants=variants):
            return [text for each in variants for text in _variants(each.value)]
        case ast.StringLiteral(value=value):
            return [value]
    return ["Х"]


def _files() -> Iterator[Path]:
    for name in SAID_TO_CITIZENS:
        path = ROOT / name
        yield from sorted(path.glob("*.py")) if path.is_dir() else [path]
