"""Topics, edited by staff: subjects that people write about, and whose business they are."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from admin.errors import KnownWordsError, TopicMovedOnError, UnknownChoiceError
from admin.errors.fields import at_field
from admin.openness import require_writing
from admin.permissions import Permission
from admin.spoken import TOPIC_FIELDS, TopicField, topic_text
from admin.vocabulary import add_phrases, note
from locales import DEFAULT_LANGUAGE, LANGUAGES
from storage.errors import StaleRecordError
from storage.letters import folded
from storage.models import Staff, Topic
from storage.situations import Guide
from storage.store import Store
from storage.terms import Client, TopicKind


@dataclass(frozen=True)
class NewTopic:
    """A topic as it was typed, in Russian; what its kind does not have stays empty.

    `phrases` are the first ones, one a line.
    """

    kind: TopicKind
    title: str
    body: str = ""
    how: str = ""
    source: str = ""
    client: Client = Client.EXTERNAL
    situation: str = ""
    option: str = ""
    phrases: str = ""


async def require_new_title(
    store: Store, title: str, by: Staff, *, apart_from: int | None = None
) -> None:
    """Let a title pass that no other topic of the agency has.

    Raises:
        KnownWordsError: another topic has it.
    """
    for other in await store.topics.of(by.agency_id):
        if other.id != apart_from and folded(title) in map(folded, other.title.values()):
            raise KnownWordsError(name=title)


async def add_topic(store: Store, new: NewTopic, *, by: Staff) -> Topic:
    """Add a topic with its first phrases.

    Another body's names the body, how to reach it and the act that makes it responsible;
    ours leads to an option of the guide, unless the guide does not serve its client.

    Raises:
        DomainError: a field or a phrase cannot be kept.
    """
    await require_writing(store, by, Permission.EDIT_WORDS)
    await store.agencies.touch(by.agency_id)
    agency = await store.agencies.get(by.agency_id)
    if new.kind is TopicKind.OURS:
        with at_field("leads"):
            require_served(agency.guide.shown, new.client, new.situation, new.option)
    elif new.situation or new.option:
        raise UnknownChoiceError
    topic = _topic(new, by.agency_id)
    with at_field(TopicField.TITLE.value):
        await require_new_title(store, topic.title[DEFAULT_LANGUAGE], by)
    known = await store.topics.of(by.agency_id)
    topic.position = max((each.position for each in known), default=0) + 1
    await store.topics.add(topic)
    await note(store, "topic.add", by, f"topic:{topic.id}", kind=new.kind.value)
    if new.phrases.strip():
        await add_phrases(store, new.phrases, topic_id=topic.id, by=by)
    return topic


async def change_topic(
    store: Store,
    topic_id: int,
    field: TopicField,
    value: str | None,
    *,
    language: str = DEFAULT_LANGUAGE,
    seen: int,
    by: Staff,
) -> Topic:
    """Write a field of a topic in a language; None takes a translation out.

    Raises:
        TopicMovedOnError: the topic has another revision than the one that was seen.
        UnknownChoiceError: the topic's kind has no such field, or nobody speaks the language.
    """
    await require_writing(store, by, Permission.EDIT_WORDS)
    topic = await store.topics.get(by.agency_id, topic_id)
    require_field(topic, field, language, may_be_empty=value is None)
    with at_field(field.value):
        clean = None if value is None else topic_text(field, value)
        if clean is not None and field is TopicField.TITLE:
            await require_new_title(store, clean, by, apart_from=topic.id)
    becomes: Any = clean
    if field is not TopicField.SOURCE:
        becomes = _with_words(getattr(topic, field.value), language, clean)
    return await _change(store, topic, seen, {field.value: becomes}, by, language=language)


def require_field(
    topic: Topic, field: TopicField, language: str, *, may_be_empty: bool = False
) -> None:
    """Let pass what this topic has: a source has no translation, and Russian stays.

    Raises:
        UnknownChoiceError: it has no such field in this language, or cannot do without it.
    """
    foreign = language != DEFAULT_LANGUAGE
    if field not in TOPIC_FIELDS[topic.kind] or language not in LANGUAGES:
        raise UnknownChoiceError
    if foreign and field is TopicField.SOURCE or may_be_empty and not foreign:
        raise UnknownChoiceError


async def lead_topic(
    store: Store, topic_id: int, situation: str, option: str, *, seen: int, by: Staff
) -> Topic:
    """Lead a topic of ours to another option of the guide for its client.

    Raises:
        TopicMovedOnError: the topic has another revision than the one that was seen.
        UnknownChoiceError: the guide has no such option for this client.
    """
    await require_writing(store, by, Permission.EDIT_WORDS)
    # Held until commit: nobody takes the situation away meanwhile.
    await store.agencies.touch(by.agency_id)
    topic = await store.topics.get(by.agency_id, topic_id)
    agency = await store.agencies.get(by.agency_id)
    if topic.kind is not TopicKind.OURS:
        raise UnknownChoiceError
    with at_field("leads"):
        require_served(agency.guide.shown, topic.client, situation, option)
    return await _change(store, topic, seen, {"situation": situation, "option": option}, by)


async def remove_topic(store: Store, topic_id: int, *, seen: int, by: Staff) -> Topic:
    """Drop a topic with its phrases; questions that led to it wait for staff again.

    Raises:
        TopicMovedOnError: the topic has another revision than the one that was seen.
    """
    await require_writing(store, by, Permission.EDIT_WORDS)
    topic = await store.topics.get(by.agency_id, topic_id)
    await _swap(store, topic, seen, {}, by)
    await store.topics.remove(topic)
    await note(store, "topic.remove", by, f"topic:{topic_id}")
    return topic


def _topic(new: NewTopic, agency_id: int) -> Topic:
    fields = {field: _read(field, new) for field in TOPIC_FIELDS[new.kind]}

    def words(field: TopicField) -> dict[str, Any]:
        return {DEFAULT_LANGUAGE: fields[field]} if field in fields else {}

    return Topic(
        agency_id=agency_id,
        code=f"own_{secrets.token_hex(4)}",
        kind=new.kind,
        title=words(TopicField.TITLE),
        client=new.client,
        situation=new.situation,
        option=new.option,
        body=words(TopicField.BODY),
        how=words(TopicField.HOW),
        source=fields.get(TopicField.SOURCE, ""),
    )


def _read(field: TopicField, new: NewTopic) -> str:
    with at_field(field.value):
        return topic_text(field, getattr(new, field))


async def _change(
    store: Store, topic: Topic, seen: int, values: dict[str, Any], by: Staff, **words: str
) -> Topic:
    await _swap(store, topic, seen, values, by)
    fields = ", ".join(sorted(values))
    await note(store, "topic.change", by, f"topic:{topic.id}", fields=fields, **words)
    return topic


async def _swap(store: Store, topic: Topic, seen: int, values: dict[str, Any], by: Staff) -> None:
    await store.agencies.touch(by.agency_id)
    try:
        await store.topics.change(topic, seen, values)
    except StaleRecordError as error:
        raise TopicMovedOnError from error


def require_served(guide: Guide, client: Client, situation: str, option: str) -> None:
    """Let pass an option of the client's guide; none only where the guide does not serve them.

    Raises:
        UnknownChoiceError: the guide has no such option for this client.
    """
    served = [each for each in guide.situations if each.client is client]
    pairs = {(each.code, one.code) for each in served for one in each.options}
    if (situation, option) not in pairs and (served or situation or option):
        raise UnknownChoiceError


def _with_words(words: Mapping[str, str], language: str, clean: str | None) -> dict[str, str]:
    others = {code: text for code, text in words.items() if code != language}
    return others if clean is None else {**others, language: clean}
