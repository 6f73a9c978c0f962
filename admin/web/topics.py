"""Subjects that people write about, on the screen: whose business each is, and where it leads."""

from dataclasses import fields, replace
from typing import Annotated, Any

from fastapi import APIRouter, Form
from fastapi.responses import Response
from starlette.datastructures import FormData

from admin import topics
from admin.carried import word
from admin.filtering import holds
from admin.paging import part_of
from admin.permissions import Permission, require
from admin.refusals import REFUSALS
from admin.spoken import TOPIC_FIELDS, TopicField
from admin.topics import NewTopic
from admin.web.again import refused
from admin.web.numbers import Number, PageNumber, Revision
from admin.web.visitor import Acting, SignedIn, Visitor
from admin.web.words import PAGE, PATH, Sought
from locales import DEFAULT_LANGUAGE, LANGUAGES, Html
from storage.cards import TopicCard
from storage.models import Topic
from storage.published import load_vocabulary
from storage.situations import Guide
from storage.terms import Client, TopicKind

router = APIRouter(prefix=f"{PATH}/topics")

_FOREIGN = tuple(each for each in LANGUAGES if each != DEFAULT_LANGUAGE)
_NOWHERE = ":"


@router.get("")
async def show(
    visitor: SignedIn,
    kind: str = TopicKind.ELSEWHERE.value,
    text: Sought = "",
    page: PageNumber = 1,
) -> Response:
    """Topics of a kind that hold the typed words, by the alphabet."""
    require(visitor.staff, Permission.ADD_WORDS)
    shown, say = word(TopicKind, kind), visitor.say
    async with visitor.reading() as store:
        words = await load_vocabulary(store, visitor.staff.agency_id)
    found = sorted(
        (each for each in words.topics if each.kind is shown and _holds(text, each)),
        key=lambda each: (say.own(each.title), each.id),
    )
    part = part_of(found, page, PAGE)
    return visitor.page(
        "topics.html",
        title=say(f"web-topics-title-{shown.value}"),
        kind=shown.value,
        found=[(each, _lead_words(each, visitor)) for each in part.things],
        count=part.total,
        page=part.page,
        pages=part.pages,
        text=text,
        edits=visitor.may(Permission.EDIT_WORDS) and visitor.agency.closed_on is None,
    )


def _holds(text: str, card: TopicCard) -> bool:
    return holds(text, *card.title.values(), *card.body.values(), *card.phrases)


def _lead_words(topic: TopicCard | Topic, visitor: Visitor) -> Html:
    """«Ситуация → вариант», or that it leads nowhere; empty for what is not ours."""
    if topic.kind is not TopicKind.OURS:
        return Html("")
    found = dict(_leads(visitor.agency.guide, visitor))
    return found.get(f"{topic.situation}:{topic.option}", visitor.say("topic-leads-nowhere"))


def _leads(guide: Guide, visitor: Visitor, client: Client | None = None) -> list[tuple[str, Html]]:
    """Where a topic of ours may lead, as the value of a choice and its words."""
    own, say = visitor.say.own, visitor.say
    situations = [each for each in guide.shown.situations if client in (None, each.client)]
    found = [
        (
            f"{each.code}:{option.code}",
            say("topic-lead", situation=own(each.title), option=own(option.title)),
        )
        for each in situations
        for option in each.options
        if option.needs or option.channels
    ]
    served = {each.client for each in situations}
    if (client or Client.EXTERNAL) not in served:
        found.append((_NOWHERE, say("topic-leads-nowhere")))
    return found


@router.get("/new")
async def ask_new(visitor: SignedIn, kind: str = TopicKind.ELSEWHERE.value) -> Response:
    return await _new_page(visitor, NewTopic(word(TopicKind, kind), ""))


async def _new_page(
    visitor: Visitor, new: NewTopic, refusal: Exception | None = None, leads: str = ""
) -> Response:
    require(visitor.staff, Permission.EDIT_WORDS)
    return visitor.page(
        "topic_new.html",
        title=visitor.say("web-topic-new-title", kind=new.kind.value),
        new=new,
        given={each.name: getattr(new, each.name) for each in fields(new)},
        asked=[each.value for each in TOPIC_FIELDS[new.kind]],
        leads=_leads(visitor.agency.guide, visitor) if new.kind is TopicKind.OURS else (),
        chosen=leads,
        **refused(refusal, visitor, typed="phrases"),
    )


@router.post("")
async def add(visitor: Acting, kind: Annotated[str, Form()] = "") -> Response:
    given = await visitor.request.form()
    new = _typed(given, word(TopicKind, kind))
    leads = str(given.get("leads", ""))
    try:
        async with visitor.writing() as (store, staff):
            agency = await store.agencies.get(staff.agency_id)
            topic = await topics.add_topic(store, _led(new, leads, agency.guide), by=staff)
    except REFUSALS as refusal:
        return await _new_page(visitor, new, refusal, leads)
    return visitor.to(f"{PATH}/topics/{topic.id}", done="topic-added")


def _typed(given: FormData, kind: TopicKind) -> NewTopic:
    def text(name: str) -> str:
        return str(given.get(name, ""))

    return NewTopic(
        kind=kind,
        title=text("title"),
        body=text("body"),
        how=text("how"),
        source=text("source"),
        phrases=text("phrases"),
    )


def _led(new: NewTopic, leads: str, guide: Guide) -> NewTopic:
    """With the chosen place, and the client whom its situation serves."""
    if new.kind is not TopicKind.OURS:
        return new
    code, _, option = leads.partition(":")
    situation = guide.situation(code)
    client = situation.client if situation else Client.EXTERNAL
    return replace(new, situation=code, option=option, client=client)


@router.get("/{topic_id}")
async def open_one(visitor: SignedIn, topic_id: Number) -> Response:
    return await _page(visitor, topic_id)


async def _page(
    visitor: Visitor,
    topic_id: int,
    refusal: Exception | None = None,
    typed: dict[str, str] | None = None,
    named: dict[str, str] | None = None,
) -> Response:
    """A topic whole; `typed` are a refused form's fields by name, `named` what the form calls
    the field that the verb could not keep."""
    require(visitor.staff, Permission.ADD_WORDS)
    async with visitor.reading() as store:
        topic = await store.topics.get(visitor.staff.agency_id, topic_id)
        phrases = await store.phrases.of_topic(topic_id)
    ours = topic.kind is TopicKind.OURS
    return visitor.page(
        "topic.html",
        title=visitor.say("web-topic-title", title=visitor.say.own(topic.title)),
        topic=topic,
        fields=_fields(topic, typed or {}),
        leads=_leads(visitor.agency.guide, visitor, topic.client) if ours else (),
        chosen=(typed or {}).get("leads", f"{topic.situation}:{topic.option}"),
        lead=_lead_words(topic, visitor),
        phrases=len(phrases),
        edits=visitor.may(Permission.EDIT_WORDS) and visitor.agency.closed_on is None,
        **refused(refusal, visitor, **(named or {})),
    )


def _fields(topic: Topic, typed: dict[str, str]) -> list[dict[str, Any]]:
    """Every field in every language that it has or may have."""
    found = []
    for field in TOPIC_FIELDS[topic.kind]:
        languages = (DEFAULT_LANGUAGE,) if field is TopicField.SOURCE else LANGUAGES
        for language in languages:
            name = f"{field.value}-{language}"
            now = _value(topic, field, language)
            foreign = language != DEFAULT_LANGUAGE
            found.append(
                {
                    "name": name,
                    "field": field.value,
                    "foreign": foreign,
                    "now": now,
                    "value": typed.get(name, now),
                }
            )
    return found


def _value(topic: Topic, field: TopicField, language: str) -> str:
    if field is TopicField.SOURCE:
        return topic.source
    words: dict[str, str] = getattr(topic, field.value)
    return words.get(language, "")


@router.post("/{topic_id}")
async def change(visitor: Acting, topic_id: Number, seen: Revision = 0) -> Response:
    """Every field that was typed otherwise; an empty translation is taken out."""
    form = await visitor.request.form()
    typed = {name: value for name, value in form.items() if isinstance(value, str)}
    named: dict[str, str] = {}
    try:
        async with visitor.writing() as (store, staff):
            topic = await store.topics.get(staff.agency_id, topic_id)
            for each in _fields(topic, typed):
                value = each["value"].replace("\r\n", "\n").strip()
                if value == each["now"]:
                    continue
                language = each["name"].rpartition("-")[2]
                named = {each["field"]: each["name"]}
                changed = await topics.change_topic(
                    store,
                    topic_id,
                    TopicField(each["field"]),
                    value if value or not each["foreign"] else None,
                    language=language,
                    seen=seen,
                    by=staff,
                )
                seen = changed.revision
            leads = typed.get("leads", "")
            if leads and leads != f"{topic.situation}:{topic.option}":
                situation, _, option = leads.partition(":")
                await topics.lead_topic(store, topic_id, situation, option, seen=seen, by=staff)
    except REFUSALS as refusal:
        return await _page(visitor, topic_id, refusal, typed, named)
    return visitor.to(f"{PATH}/topics/{topic_id}", done="topic-changed")


@router.post("/{topic_id}/remove")
async def remove(visitor: Acting, topic_id: Number, seen: Revision = 0) -> Response:
    try:
        async with visitor.writing() as (store, staff):
            gone = await topics.remove_topic(store, topic_id, seen=seen, by=staff)
    except REFUSALS as refusal:
        return await _page(visitor, topic_id, refusal)
    return visitor.to(f"{PATH}/topics?kind={gone.kind.value}", done="topic-removed")
