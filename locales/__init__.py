"""All words for people, in Fluent files: one folder a language, Russian first and complete.

`Say` turns a key and its arguments into HTML text. A missing key, argument or broken
message raises, so that no person ever reads a key. String arguments are escaped; what is
already HTML comes as `Html`. Pass years, ids and release numbers as strings: Fluent
groups the digits of numbers.
"""

import re
from collections.abc import Mapping
from functools import cache
from html import escape
from pathlib import Path

from fluent_compiler.bundle import FluentBundle

LANGUAGES = ("ru", "en")
"""Whole: every message stands in them."""

BEGUN = ("kk", "tt")
"""Translated in part, `docs/translating.md`: what is missing is said in Russian."""

DEFAULT_LANGUAGE = "ru"

PLAIN = "-plain"
"""Ends the name of a message in short sentences, for whoever asked for them."""

_MET_FIRST = ("common.ftl", "citizen.ftl", "card.ftl", "search.ftl")
"""What every citizen meets: a begun language is offered once it has all of this."""

_FOLDER = Path(__file__).parent
_KEY = re.compile(r"^([a-z][\w-]*) *=", re.MULTILINE)


class Html(str):
    """Text that is already HTML and is not escaped again."""

    def __html__(self) -> str:
        """So that templates of web pages know it too."""
        return str(self)


class WordsError(Exception):
    """A message that is missing, broken or lacks an argument: a bug, never shown."""


Argument = str | int | float
"""What a message may be given: words, ids (as text) or a number to be counted."""


class Say:
    """The words of one language: `say("release-made", number="4")`; in `plain` words where the
    message has such: «release-made-plain»."""

    def __init__(self, language: str, *, plain: bool = False) -> None:
        self.language = language if language in (*LANGUAGES, *BEGUN) else DEFAULT_LANGUAGE
        self.plain = plain
        self._files = _files(self.language)

    def __call__(self, key: str, /, **arguments: Argument) -> Html:
        """Return the message as HTML.

        Raises:
            WordsError: no such key, or the message cannot be formed from these arguments.
        """
        language, name = self._place_of(key)
        given = {argument: _safe(value) for argument, value in arguments.items()}
        text, errors = _bundle(language, _files(language)[name]).format(name, given)
        if errors:
            raise WordsError(f"{language}: «{key}»: {errors}")
        return Html(text)

    def _place_of(self, key: str) -> tuple[str, str]:
        """The language and name by which the message stands; a begun language lacks some."""
        names = (f"{key}{PLAIN}", key) if self.plain else (key,)
        for name in names:
            if name in self._files:
                return self.language, name
        russian = _files(DEFAULT_LANGUAGE) if self.language in BEGUN else {}
        for name in names:
            if name in russian:
                return DEFAULT_LANGUAGE, name
        raise WordsError(f"{self.language}: no message «{key}»")

    def has(self, key: str) -> bool:
        """Whether the message can be said, in the language or for it."""
        return key in self._files or (self.language in BEGUN and key in _files(DEFAULT_LANGUAGE))

    def own(self, words: Mapping[str, str]) -> Html:
        """An agency's own words in this language, else in Russian, escaped."""
        return Html(escape(words.get(self.language) or words.get(DEFAULT_LANGUAGE, "")))


def offered() -> tuple[str, ...]:
    """The languages that people are offered: the whole ones, and those begun that say in their
    own words whatever every citizen meets."""
    return (*LANGUAGES, *(each for each in BEGUN if not missing(each, *_MET_FIRST)))


def missing(language: str, *files: str) -> frozenset[str]:
    """Messages of these files, of all where none is named, that the language has no words for."""
    russian = _files(DEFAULT_LANGUAGE).items()
    asked = {key for key, file in russian if not files or file.name in files}
    return frozenset(asked - keys(language))


def keys(language: str) -> frozenset[str]:
    """Every message key that the language has."""
    return frozenset(_files(language))


def _safe(value: Argument) -> Argument:
    if isinstance(value, str) and not isinstance(value, Html):
        return escape(value)
    return value


@cache
def _files(language: str) -> Mapping[str, Path]:
    """In which file each message stands.

    Raises:
        WordsError: a message stands in two files.
    """
    found: dict[str, Path] = {}
    for file in sorted(_FOLDER.joinpath(language).glob("*.ftl")):
        for key in _KEY.findall(file.read_text(encoding="utf-8")):
            if key in found:
                raise WordsError(f"{language}: «{key}» stands twice: {file.name}")
            found[key] = file
    return found


@cache
def _bundle(language: str, file: Path) -> FluentBundle:
    """One file's messages, compiled when one of them is first said: all of them at once would
    keep every process from starting for seconds. A message refers to none of another file."""
    bundle = FluentBundle.from_files(language, [str(file)], use_isolating=False)
    broken = bundle.check_messages()
    if broken:
        raise WordsError(f"{language}: {broken}")
    return bundle
