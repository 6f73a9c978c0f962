"""Topics in chat: find one, see it, change its fields, drop it."""

from dataclasses import replace
from typing import Any

from admin import topics
from admin.permissions import Permission, may, require
from admin.spoken import TOPIC_FIELDS, TopicField
from bot.guide.entries import TOPIC
from bot.routes import Routes
from bot.screens import Button, ButtonRows, Screen, plain
from bot.staff.actions import word
from bot.staff.buttons import button, on_page, pages, shortened, to_menu
from bot.staff.listing import begin_search, holds, last_search, parts, place_in_list, real_page
from bot.staff.topic_text import as_citizens_see, topic_text, value_of
from bot.staff.word_actions import (
    AskField,
    BeginTopic,
    DropTranslation,
    ListPhrases,
    ListTopics,
    OpenTopic,
    OpenWords,
    PickLead,
    PreviewTopic,
    RemoveTopic,
)
from bot.visit import Visit
from locales import DEFAULT_LANGUAGE, LANGUAGES, Html
from storage.cards import TopicCard
from storage.models import Topic
from storage.published import topic_card
from storage.terms import TopicKind

routes = Routes()

TOPICS = "topics"
"""The conversation in which typed text finds a topic."""

FIELD = "topic_field"
"""The conversation in which typed text becomes a field of a topic."""

routes.way_back(TOPICS, lambda state: ListTopics(state["kind"]))
routes.way_back(FIELD, lambda state: AskField(state["topic"], state["field"], state["language"]))


@routes.action(ListTopics, writes=True)
async def list_topics(action: ListTopics, visit: Visit) -> Screen:
    """By the alphabet; typing finds by title, body and phrases."""
    text = await last_search(visit, TOPICS) if action.found else ""
    return await list_screen(text, action, visit)


@routes.text(TOPICS, writes=True)
async def find(text: str, state: dict[str, Any], visit: Visit) -> Screen:
    return await list_screen(text, ListTopics(state["kind"], found=1), visit)


@routes.action(OpenTopic)
async def open_topic(action: OpenTopic, visit: Visit) -> Screen:
    return await topic_screen(await _topic(action.topic, visit), visit)


@routes.action(PreviewTopic)
async def preview(action: PreviewTopic, visit: Visit) -> Screen:
    card = await _card(await _topic(action.topic, visit), visit)
    agency = await visit.store.agencies.get(visit.require_staff().agency_id)
    return Screen(as_citizens_see(card, agency.guide, visit), _back(card.id, visit))


@routes.action(AskField, writes=True)
async def ask_field(action: AskField, visit: Visit) -> Screen:
    """What the field should say; the revision of this moment is what the answer changes."""
    say, field = visit.say, word(TopicField, action.field)
    require(visit.require_staff(), Permission.EDIT_WORDS)
    topic = await _topic(action.topic, visit)
    language = action.language or DEFAULT_LANGUAGE
    topics.require_field(topic, field, language)
    state = {
        "topic": topic.id,
        "field": field.value,
        "language": language,
        "revision": topic.revision,
    }
    await visit.store.conversations.begin(visit.person.id, FIELD, state)
    card = await _card(topic, visit)
    now = value_of(card, field, language)
    foreign = language != DEFAULT_LANGUAGE
    name = say(f"topic-field-{field.value}")
    return Screen(
        parts(
            say("topic-now", title=say.own(topic.title)),
            say("ask-topic-foreign", field=name) if foreign else say(f"ask-topic-{field.value}"),
            say("topic-value-now", value=now) if now else None,
        ),
        (*_languages(topic, field, language, bool(now), visit), *_back(topic.id, visit)),
    )


@routes.text(FIELD, writes=True)
async def field_typed(text: str, state: dict[str, Any], visit: Visit) -> Screen:
    topic = await topics.change_topic(
        visit.store,
        state["topic"],
        TopicField(state["field"]),
        text,
        language=state["language"],
        seen=state["revision"],
        by=visit.require_staff(),
    )
    await visit.store.conversations.end(visit.person.id)
    return await topic_screen(topic, visit, lead=visit.say("topic-changed"))


@routes.action(DropTranslation, writes=True)
async def drop_translation(action: DropTranslation, visit: Visit) -> Screen:
    topic = await topics.change_topic(
        visit.store,
        action.topic,
        word(TopicField, action.field),
        None,
        language=action.language,
        seen=action.revision,
        by=visit.require_staff(),
    )
    return await topic_screen(topic, visit, lead=visit.say("topic-changed"))


@routes.action(RemoveTopic, writes=True)
async def remove(action: RemoveTopic, visit: Visit) -> Screen:
    """Asked once more, then done: phrases go with the topic."""
    staff, say = visit.require_staff(), visit.say
    if action.sure:
        gone = await topics.remove_topic(visit.store, action.topic, seen=action.revision, by=staff)
        lead = say("topic-removed", title=say.own(gone.title))
        return await list_screen("", ListTopics(gone.kind.value), visit, lead=lead)
    require(staff, Permission.EDIT_WORDS)
    topic = await _topic(action.topic, visit)
    phrases = len(await visit.store.phrases.of_topic(topic.id))
    sure = button(say, "topic-remove-sure", RemoveTopic(topic.id, action.revision, 1))
    text = say("topic-remove-ask", title=say.own(topic.title), count=phrases)
    return Screen(text, ((sure,), *_back(topic.id, visit)))


async def list_screen(
    text: str, action: ListTopics, visit: Visit, *, lead: Html | None = None
) -> Screen:
    """Topics of a kind that hold the typed words, each a button."""
    staff, say, kind = visit.require_staff(), visit.say, word(TopicKind, action.kind)
    require(staff, Permission.ADD_WORDS)
    await begin_search(visit, TOPICS, text, kind=kind.value)
    found = sorted(
        [each for each in await _cards(kind, visit) if _is_found(text, each)],
        key=lambda each: (say.own(each.title), each.id),
    )
    page, total = real_page(action.page, len(found)), len(found)
    before, after = replace(action, page=max(page - 1, 0)), replace(action, page=page + 1)
    heading = say(f"topics-{kind.value}", count=total)
    if text:
        heading = say("topics-found", count=total, text=shortened(text))
    begin = ((button(say, "topic-new", BeginTopic(kind.value)),),)
    whole = ((button(say, "topics-whole", ListTopics(kind.value)),),) if text else ()
    return Screen(
        parts(lead, heading, say("topics-hint"), place_in_list(say, page, total)),
        (
            *((_line(each, visit),) for each in on_page(found, page)),
            *pages(say, page, total, before, after),
            *whole,
            *(begin if may(staff, Permission.EDIT_WORDS) else ()),
            (button(say, "words-back", OpenWords()),),
            *to_menu(say),
        ),
    )


async def topic_screen(topic: Topic, visit: Visit, *, lead: Html | None = None) -> Screen:
    """A topic whole, with what this person may change of it."""
    staff, say = visit.require_staff(), visit.say
    agency = await visit.store.agencies.get(staff.agency_id)
    card = await _card(topic, visit)
    rows: list[tuple[Button, ...]] = [
        (button(say, "topic-phrases-button", ListPhrases(TOPIC, topic.id)),),
        (button(say, "topic-preview-button", PreviewTopic(topic.id)),),
    ]
    if may(staff, Permission.EDIT_WORDS):
        rows = [*_changes(topic, visit), *rows]
        rows.append((button(say, "topic-remove", RemoveTopic(topic.id, topic.revision)),))
    rows.append((button(say, "topics-back", ListTopics(topic.kind.value)),))
    text = parts(lead, topic_text(card, agency.guide, say))
    return Screen(text, (*rows, *to_menu(say)))


def _changes(topic: Topic, visit: Visit) -> ButtonRows:
    say = visit.say
    fields = tuple(
        (
            button(
                say,
                "topic-mend",
                AskField(topic.id, field.value),
                field=say(f"topic-field-{field.value}"),
            ),
        )
        for field in TOPIC_FIELDS[topic.kind]
    )
    if topic.kind is not TopicKind.OURS:
        return fields
    return (*fields, (button(say, "topic-mend-lead", PickLead(topic.id)),))


def _languages(
    topic: Topic, field: TopicField, language: str, filled: bool, visit: Visit
) -> ButtonRows:
    """The same field in the other languages; a translation may be taken out."""
    if field is TopicField.SOURCE:
        return ()
    rows: list[tuple[Button, ...]] = []
    if language != DEFAULT_LANGUAGE and filled:
        action = DropTranslation(topic.id, field.value, language, topic.revision)
        rows.append((button(visit.say, "topic-drop-translation", action),))
    for other in LANGUAGES:
        if other != language:
            action_ = AskField(topic.id, field.value, other)
            rows.append((button(visit.say, f"topic-in-{other}", action_),))
    return tuple(rows)


def _back(topic_id: int, visit: Visit) -> ButtonRows:
    return ((button(visit.say, "topic-back", OpenTopic(topic_id)),), *to_menu(visit.say))


def _line(card: TopicCard, visit: Visit) -> Button:
    return Button(shortened(plain(visit.say.own(card.title))), OpenTopic(card.id))


def _is_found(text: str, card: TopicCard) -> bool:
    return holds(text, *card.title.values(), *card.body.values(), *card.phrases)


async def _topic(topic_id: int, visit: Visit) -> Topic:
    staff = visit.require_staff()
    require(staff, Permission.ADD_WORDS)
    return await visit.store.topics.get(staff.agency_id, topic_id)


async def _card(topic: Topic, visit: Visit) -> TopicCard:
    phrases = await visit.store.phrases.of_topic(topic.id)
    return topic_card(topic, [phrase.text for phrase in phrases])


async def _cards(kind: TopicKind, visit: Visit) -> list[TopicCard]:
    """Every topic of a kind with its phrases."""
    agency_id = visit.require_staff().agency_id
    phrases: dict[int | None, list[str]] = {}
    for topic_id, _row_id, text in await visit.store.phrases.texts(agency_id):
        phrases.setdefault(topic_id, []).append(text)
    return [
        topic_card(topic, phrases.get(topic.id, []))
        for topic in await visit.store.topics.of(agency_id)
        if topic.kind is kind
    ]
