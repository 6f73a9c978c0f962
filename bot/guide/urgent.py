"""Danger to life: told at once, by plain words, before anything is weighed.

Neither the ranking nor a repetition may take such an answer away, and a word too many does no
harm: whatever else may have been meant stands beside it.
"""

from collections.abc import Iterable

from bot.guide.search.words import lemmas, tokens
from storage.cards import AgencyCard, TopicCard
from storage.terms import TopicKind

URGENT = ("despair", "emergencies", "stuck_in_lift")
"""Codes of such topics; the agency words them as it likes."""


def urgent_topic(
    words: tuple[str, ...], agencies: Iterable[AgencyCard]
) -> tuple[AgencyCard, TopicCard] | None:
    """The topic one of whose phrases stands in these words, whatever their order and form."""
    said = frozenset(lemmas(words))
    topics = [
        (agency, topic)
        for agency in agencies
        for topic in agency.vocabulary.topics
        if topic.code in URGENT and topic.kind is TopicKind.ELSEWHERE
    ]
    topics.sort(key=lambda each: URGENT.index(each[1].code))
    return next((each for each in topics if _told(each[1], said)), None)


def _told(topic: TopicCard, said: frozenset[str]) -> bool:
    return any(
        phrase and phrase <= said
        for phrase in (frozenset(lemmas(tokens(text))) for text in topic.phrases)
    )
