"""Needs in a cell, told by the words of the agency's catalogue, each with a confidence.

The measure is the share of common roots, of which rare ones weigh more: «получение» stands in
half of the needs and says little, «консультации» in one.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from admin.importing.cells import Cell
from admin.importing.words import AND, BULLET, NEEDS, plain, roots
from storage.procedure import Procedure
from storage.terms import Need

_EXACT = 100
SURE, LIKELY, LEAST = 95, 80, 50
"""Per cent: from `SURE` the whole fragment is one need, below `LEAST` it is none."""

_WITHIN = 90
"""Per cent of a need's words that running text has to hold."""

_LONGEST = 6
"""Parts between commas that one need's own wording may have."""


@dataclass(frozen=True)
class Told:
    """A piece of a cell and what it was taken for; no needs: it was not recognised."""

    text: str
    needs: tuple[Need, ...]
    confidence: int


@dataclass(frozen=True)
class Catalogue:
    """Each way of wording a need of the agency, as weighed roots; `exact` as whole words, by
    which D8's first need is told from its fifth."""

    wordings: tuple[tuple[Need, frozenset[str]], ...]
    weights: dict[str, float]
    exact: dict[str, Need]

    def weigh(self, words: Iterable[str]) -> float:
        return sum(self.weights.get(word, 1.0) for word in words)


@cache
def _catalogue(own: tuple[tuple[Need, tuple[str, ...]], ...]) -> Catalogue:
    wordings = tuple(
        (need, found)
        for need, texts in own
        for text in (*texts, *NEEDS[need])
        if (found := roots(text))
    )
    needs_with = Counter(
        word
        for need, _texts in own
        for word in frozenset().union(*(found for each, found in wordings if each is need))
    )
    weights = {word: 1 / count for word, count in needs_with.items()}
    exact = {plain(text): need for need, texts in own for text in (*NEEDS[need], *texts)}
    return Catalogue(wordings, weights, exact | {plain(texts[0]): need for need, texts in own})


def catalogue(procedure: Procedure) -> Catalogue:
    """The agency's needs, in its own wording and in everybody's."""
    return _catalogue(
        tuple((each.code, (each.wording, each.short.get("ru", ""))) for each in procedure.needs)
    )


def needs_in(cell: Cell, known: Catalogue) -> list[Told]:
    """Every piece of the cell, whether it was recognised or not; none is dropped."""
    pieces = [
        clean
        for line in _items(cell)
        for piece in line.split(";")
        if (clean := BULLET.sub("", piece).strip(" .,;"))
    ]
    return [told for piece in pieces for told in _told(piece, known)]


def _items(cell: Cell) -> Sequence[str]:
    """Lines are items, but for a sentence that only was too long for its line."""
    joined: list[str] = []
    for line in cell.lines:
        goes_on = joined and not cell.bullets and line[:1].islower() and joined[-1].endswith(",")
        if goes_on:
            joined[-1] = f"{joined[-1]} {line}"
        else:
            joined.append(line)
    return joined


def _told(piece: str, known: Catalogue) -> list[Told]:
    need, confidence = _best(piece, known)
    if need is not None and confidence == _EXACT:
        return [Told(piece, (need,), confidence)]
    parts = [part.strip() for part in AND.split(_without_lead_in(piece, known)) if part.strip()]
    apart = _apart(parts, known)
    several = len(apart) > 1 and all(told.needs for told in apart)
    # A sure whole may still be two sure parts: «информации и информации о ходе рассмотрения».
    least = min(told.confidence for told in apart) if apart else 0
    if several and (confidence < SURE or least >= SURE):
        return apart
    if need is not None and confidence >= SURE:
        return [Told(piece, (need,), confidence)]
    within = _within(piece, known)
    if len(within) > 1:
        return [Told(piece, tuple(within), LIKELY - 5), *_left_over(parts, within)]
    if need is not None and confidence >= LEAST:
        return [Told(piece, (need,), confidence)]
    if within:
        return [Told(piece, tuple(within), LEAST), *_left_over(parts, within)]
    return [Told(piece, (), confidence)]


def _without_lead_in(piece: str, known: Catalogue) -> str:
    """Without «Клиент может обратиться за:»; words before a colon that are a need stay."""
    lead_in, colon, rest = piece.partition(":")
    if not colon or not rest.strip():
        return piece
    return f"{lead_in}, {rest}" if _best(lead_in, known)[1] >= LIKELY else rest


def _apart(parts: Sequence[str], known: Catalogue) -> list[Told]:
    """Each need by itself; a need's own wording may have commas, so the longest comes first."""
    single = [_best(part, known) for part in parts]
    told: list[Told] = []
    start = 0
    while start < len(parts):
        ends = range(min(start + _LONGEST, len(parts)), start + 1, -1)
        found = next(filter(None, (_as_one(parts, single, start, end, known) for end in ends)), 0)
        end = found or start + 1
        text = ", ".join(parts[start:end])
        need, confidence = _best(text, known) if found else single[start]
        sure = need is not None and confidence >= LIKELY
        told.append(Told(text, (need,), confidence) if need and sure else Told(text, (), 0))
        start = end
    return told


def _as_one(
    parts: Sequence[str],
    single: Sequence[tuple[Need | None, int]],
    start: int,
    end: int,
    known: Catalogue,
) -> int:
    """`end`, if the parts up to it are one need and no later one of them is a need itself."""
    text = ", ".join(parts[start:end])
    if plain(text) in known.exact:
        return end
    if any(confidence >= LIKELY for _need, confidence in single[start + 1 : end]):
        return 0
    return end if _best(text, known)[1] >= SURE else 0


def _left_over(parts: Sequence[str], within: Mapping[Need, frozenset[str]]) -> list[Told]:
    """The parts of running text of which no need that was found in it says a word."""
    said = frozenset().union(*within.values())
    return [Told(part, (), 0) for part in parts if not roots(part) & said]


def _best(piece: str, known: Catalogue) -> tuple[Need | None, int]:
    """The need that is likest, and how like it is, in per cent."""
    exact = known.exact.get(plain(piece))
    if exact is not None:
        return exact, 100
    said = roots(piece)
    whole = known.weigh(said)
    best: tuple[Need | None, float] = (None, 0.0)
    for need, words in known.wordings:
        common = known.weigh(said & words)
        likeness = 2 * common / (whole + known.weigh(words)) if common else 0.0
        if likeness > best[1]:
            best = (need, likeness)
    return best[0], round(100 * best[1])


def _within(piece: str, known: Catalogue) -> dict[Need, frozenset[str]]:
    """The needs that the text has whole, but for those that are a part of another one."""
    said = roots(piece)
    held = [
        (need, words)
        for need, words in known.wordings
        if len(words) > 1 and 100 * known.weigh(said & words) >= _WITHIN * known.weigh(words)
    ]
    return {
        need: words
        for need, words in held
        if not any(words < others for each, others in held if each is not need)
    }
