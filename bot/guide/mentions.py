"""Whether a text names somebody, in whatever forms of the words."""

from dataclasses import dataclass
from functools import lru_cache

from bot.guide.search.words import lemma, tokens
from storage.cards import AgencyCard
from storage.letters import folded

_STEM = 4
"""Letters of a name's first word, at most, that every form of it begins with."""


@dataclass(frozen=True)
class _Name:
    lemmas: tuple[str, ...]
    stem: str


def names_of(agency: AgencyCard) -> tuple[str, ...]:
    """The agency's full and short names and those that people use."""
    short = agency.guide.short_name.values()
    return tuple(dict.fromkeys((agency.name, *short, *agency.procedure.groups.aliases)))


def without_name(text: str, names: tuple[str, ...]) -> str | None:
    """The text without the words that name somebody; None where it names nobody of these."""
    plain = folded(text)
    likely = [name for name in _read(names) if name.stem in plain]
    if not likely:
        return None
    words = tokens(text)
    said = tuple(lemma(word) for word in words)
    for name in likely:
        if (at := _place(name.lemmas, said)) is not None:
            return " ".join((*words[:at], *words[at + len(name.lemmas) :]))
    return None


def _place(name: tuple[str, ...], said: tuple[str, ...]) -> int | None:
    size = len(name)
    return next((at for at in range(len(said) - size + 1) if said[at : at + size] == name), None)


@lru_cache(maxsize=64)
def _read(names: tuple[str, ...]) -> tuple[_Name, ...]:
    """Longer names first: a short one may stand within them."""
    found: dict[tuple[str, ...], _Name] = {}
    for words in map(tokens, names):
        if words:
            said = tuple(lemma(word) for word in words)
            found[said] = _Name(said, words[0][: max(2, min(_STEM, len(words[0]) - 2))])
    return tuple(sorted(found.values(), key=lambda name: -len(name.lemmas)))
