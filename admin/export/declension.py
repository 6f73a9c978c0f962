"""The name of a body or of a document in another grammatical case."""

from typing import Any

from admin.morphology import analyzer

_KINDS = ("NOUN", "ADJF")


def in_case(words: str, case: str) -> str:
    """«Служба надзора» in the case («loct», «gent», «ablt»): its first noun and the adjectives
    before it change; empty where the dictionary does not know how."""
    found: list[str] = []
    rest = words.split()
    while rest:
        word = rest.pop(0)
        if len(word) > 1 and word.isupper():
            return " ".join([*found, word, *rest])
        parse = _nominative(word, followed=bool(rest))
        changed = _inflected(parse, case) if parse else None
        if changed is None:
            return ""
        found.append(_like(word, changed.word))
        if "NOUN" in parse.tag:
            return " ".join([*found, *rest])
    return ""


def _nominative(word: str, *, followed: bool) -> Any:
    """How the dictionary reads the word as the name of something, or None: «главное», when
    `followed` by a word, is rather an adjective than a noun."""
    readings = [each for each in analyzer().parse(word) if "nomn" in each.tag]
    nouns, adjectives = ([each for each in readings if kind in each.tag] for kind in _KINDS)
    chosen = [*adjectives, *nouns] if followed else [*nouns, *adjectives]
    return chosen[0] if chosen else None


_LITERARY = frozenset({"V-be", "V-ie"})
"""Forms of verse: «в управленье»."""


def _inflected(parse: Any, case: str) -> Any:
    wanted = {case, parse.tag.number, parse.tag.gender if "ADJF" in parse.tag else None} - {None}
    forms = (each for each in parse.lexeme if wanted <= each.tag.grammemes)
    return next((each for each in forms if not _LITERARY & each.tag.grammemes), None)


def _like(word: str, changed: str) -> str:
    return changed.capitalize() if word[0].isupper() else changed
