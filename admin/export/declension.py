"""The name of a body or of a document in another grammatical case."""

from typing import Any

from admin.morphology import analyzer


def in_case(words: str, case: str) -> str:
    """«Служба надзора» in the case («loct», «gent», «ablt»): its first noun and the adjectives
    before it change; empty where the dictionary does not know how."""
    found: list[str] = []
    rest = words.split()
    while rest:
        word = rest.pop(0)
        if len(word) > 1 and word.isupper():
            return " ".join([*found, word, *rest])
        parse = _nominative(word)
        changed = parse.inflect({case}) if parse else None
        if changed is None:
            return ""
        found.append(_like(word, changed.word))
        if "NOUN" in parse.tag:
            return " ".join([*found, *rest])
    return ""


def _nominative(word: str) -> Any:
    """How the dictionary reads the word as the name of something, or None."""
    readings = analyzer().parse(word)
    return next(
        (
            each
            for each in readings
            if "nomn" in each.tag and ("NOUN" in each.tag or "ADJF" in each.tag)
        ),
        None,
    )


def _like(word: str, changed: str) -> str:
    return changed.capitalize() if word[0].isupper() else changed
