"""Danger to life: told at once, by plain words, before anything is weighed.

Neither the ranking nor a repetition may take such an answer away; whatever else may have been
meant stands beside it.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from bot.guide.search.words import is_empty, lemma, tokens
from storage.cards import AgencyCard, TopicCard
from storage.terms import TopicKind

DESPAIR = "despair"
URGENT = (DESPAIR, "stuck_in_lift", "emergencies")
"""Codes of such topics; the agency words them as it likes."""

_FEW = 2
_NOT = ("не", "нет", "not", "no")


@dataclass(frozen=True)
class _Phrase:
    lemmas: Counter[str]
    telling: int


def urgent_topic(
    words: tuple[str, ...], agencies: Iterable[AgencyCard]
) -> tuple[AgencyCard, TopicCard] | None:
    """The topic one of whose phrases stands in these words, in whatever forms."""
    said = tuple(lemma(word) for word in words)
    telling = sum(not is_empty(word) for word in words)
    topics = [
        (agency, topic)
        for agency in agencies
        for topic in agency.vocabulary.topics
        if topic.code in URGENT and topic.kind is TopicKind.ELSEWHERE
    ]
    topics.sort(key=lambda each: URGENT.index(each[1].code))
    return next((each for each in topics if _told(each[1], said, telling)), None)


def _told(topic: TopicCard, said: tuple[str, ...], telling: int) -> bool:
    return any(_stands(phrase, said, telling, topic.code) for phrase in _phrases(topic.phrases))


@lru_cache(maxsize=16)
def _phrases(texts: tuple[str, ...]) -> tuple[_Phrase, ...]:
    """Every phrase as the forms of its words are counted, and how many of them tell."""
    return tuple(
        _Phrase(Counter(map(lemma, words)), sum(not is_empty(word) for word in words))
        for words in map(tokens, texts)
    )


def _stands(phrase: _Phrase, said: tuple[str, ...], telling: int, code: str) -> bool:
    """Whether the words of a phrase stand together.

    A single telling word, and words of despair, may mean something else in a long story.
    """
    own, wanted = phrase.telling, phrase.lemmas
    if not own or ((own == 1 or code == DESPAIR) and telling - own > _FEW):
        return False
    size = wanted.total() + 1
    starts = range(max(1, len(said) - size + 1))
    return any(_within(wanted, said[start : start + size]) for start in starts)


def _within(wanted: Counter[str], window: tuple[str, ...]) -> bool:
    """«В доме не горит свет» is no fire: a denial must be the phrase's own."""
    found = Counter(window)
    return wanted <= found and not any(found[word] > wanted[word] for word in _NOT)
