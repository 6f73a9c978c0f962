"""A topic in words: for staff with everything, and as citizens see it."""

from collections.abc import Iterable

from admin.spoken import TOPIC_FIELDS, TopicField
from bot.staff.listing import parts
from locales import DEFAULT_LANGUAGE, LANGUAGES, Html, Say
from storage.cards import TopicCard
from storage.models import Topic
from storage.situations import Guide
from storage.terms import TopicKind

_PHRASES = 5
"""Phrases that stand on the topic's own screen; the others are one press away."""


def card_of(topic: Topic, phrases: Iterable[str]) -> TopicCard:
    """The topic as the library keeps it."""
    return TopicCard(
        id=topic.id,
        code=topic.code,
        kind=topic.kind,
        client=topic.client,
        title=topic.title,
        situation=topic.situation,
        option=topic.option,
        body=topic.body,
        how=topic.how,
        source=topic.source,
        phrases=tuple(phrases),
    )


def topic_text(card: TopicCard, guide: Guide, say: Say) -> Html:
    """Everything that is written of a topic, in every language that it has."""
    lead = say("topic-leads", where=lead_words(card, guide, say))
    return parts(
        say("topic-head", title=say.own(card.title), kind=card.kind.value),
        "\n".join(_lines(card, say)),
        lead if card.kind is TopicKind.OURS else None,
        _phrases(card, say),
    )


def value_of(card: TopicCard, field: TopicField, language: str) -> str:
    """A field's words in a language; empty where there are none."""
    if field is TopicField.SOURCE:
        return card.source
    words: dict[str, str] = dict(getattr(card, field.value))
    return words.get(language, "")


def lead_words(card: TopicCard, guide: Guide, say: Say) -> Html:
    """«Ситуация → вариант», or that it leads nowhere."""
    situation = guide.situation(card.situation) if card.situation else None
    options = situation.options if situation else ()
    option = next((each for each in options if each.code == card.option), None)
    if situation is None or option is None:
        return say("topic-leads-nowhere")
    return say("topic-lead", situation=say.own(situation.title), option=say.own(option.title))


def as_citizens_see(card: TopicCard, guide: Guide, say: Say) -> Html:
    """What the bot answers to whoever writes about it, in each language."""
    shown = [
        Html(f"<blockquote>{_answer(card, guide, Say(language))}</blockquote>")
        for language in LANGUAGES
    ]
    return parts(say("topic-preview"), *shown)


def _answer(card: TopicCard, guide: Guide, say: Say) -> Html:
    if card.kind is TopicKind.ELSEWHERE:
        return say(
            "topic-answer-elsewhere",
            title=say.own(card.title),
            body=say.own(card.body),
            how=say.own(card.how),
            source=card.source,
        )
    if card.kind is TopicKind.OURS:
        return say("topic-answer-ours", where=lead_words(card, guide, say))
    return say("topic-answer-aside")


def _lines(card: TopicCard, say: Say) -> list[Html]:
    found = []
    for field in TOPIC_FIELDS[card.kind]:
        for language in LANGUAGES:
            value = value_of(card, field, language)
            foreign = language != DEFAULT_LANGUAGE
            if value and not (field is TopicField.SOURCE and foreign):
                key = "topic-line-foreign" if foreign else "topic-line"
                found.append(say(key, field=say(f"topic-field-{field.value}"), value=value))
    return found


def _phrases(card: TopicCard, say: Say) -> Html:
    shown = [say("topic-phrase", phrase=each) for each in card.phrases[:_PHRASES]]
    return Html("\n".join((say("topic-phrases", count=len(card.phrases)), *shown)))
