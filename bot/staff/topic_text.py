"""A topic in words: for staff with everything, and as citizens see it."""

from admin.card_words import unbroken
from admin.spoken import TOPIC_FIELDS, TopicField
from bot.guide.urgent import URGENT
from bot.staff.listing import parts
from bot.visit import Visit
from locales import DEFAULT_LANGUAGE, LANGUAGES, Html, Say
from storage.cards import TopicCard
from storage.situations import Guide
from storage.terms import Client, TopicKind

_PHRASES = 5
"""Phrases that stand on the topic's own screen; the others are one press away."""


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


def as_citizens_see(card: TopicCard, guide: Guide, visit: Visit) -> Html:
    """What the bot answers to whoever writes about it, in each language."""
    shown = [
        Html(f"<blockquote>{_answer(card, guide, Say(language), visit)}</blockquote>")
        for language in LANGUAGES
    ]
    return parts(visit.say("topic-preview"), *shown)


def _answer(card: TopicCard, guide: Guide, say: Say, visit: Visit) -> Html:
    title = say.own(card.title)
    if card.kind is TopicKind.OURS:
        opened = say("topic-answer-ours", where=lead_words(card, guide, say))
        return parts(say("search-sure", title=title), opened)
    if card.kind is TopicKind.ASIDE:
        return _abstained(say, visit)
    if card.code in URGENT:
        return say("search-danger", how=say.own(card.how))
    source = Html(unbroken(say.own({DEFAULT_LANGUAGE: card.source})))
    return parts(
        say("search-sure", title=title),
        say("search-elsewhere", body=say.own(card.body)),
        say.own(card.how),
        say("search-elsewhere-source", source=source),
    )


def _abstained(say: Say, visit: Visit) -> Html:
    """The honest «no», with a subject that is certain to be understood."""
    agency = visit.library.agency(visit.require_staff().agency_id)
    topics = agency.vocabulary.topics if agency else ()
    for topic in topics:
        if topic.kind is TopicKind.OURS and topic.client is Client.EXTERNAL and topic.situation:
            return say("citizen-abstain", example=say.own(topic.title))
    return say("search-abstain-first")


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
