"""Loads what citizens are answered from: the current release of every list."""

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from storage.cards import (
    AgencyCard,
    GoneCard,
    ListCard,
    ReceptionCard,
    SayingCard,
    SurveyCard,
    SurveyQuestionCard,
    TextCard,
    TopicCard,
    VocabularyCard,
)
from storage.models import Agency, Release, Survey, Topic, TouchpointList
from storage.snapshot import row_cards
from storage.store import Store
from storage.succeeded import with_successions
from storage.terms import Need


async def load_published(store: Store) -> tuple[AgencyCard, ...]:
    """Every agency with its current lists, in the order in which people see them."""
    releases = {release.list_id: release for release in await store.releases.current()}
    cards = []
    for agency in await store.agencies.all():
        lists = await store.agencies.lists(agency.id)
        published = [
            await list_card(store, each, releases[each.id]) for each in lists if each.id in releases
        ]
        words = await load_vocabulary(store, agency.id)
        card = _agency_card(agency, published, words, await _texts(store, agency.id))
        receptions = await _receptions(store, agency)
        surveys = await _surveys(store, agency.id)
        cards.append(replace(card, surveys=surveys, receptions=receptions))
    return await with_successions(store, cards)


async def _texts(store: Store, agency_id: int) -> tuple[TextCard, ...]:
    """What clients may read of the agency's templates, scripts and frequent questions."""
    return tuple(
        TextCard(
            id=item.id,
            title=item.title,
            body=item.body,
            needs=tuple(Need(code) for code in item.needs),
            rows=tuple(item.rows),
            approved_on=item.approved_on,
        )
        for item in await store.knowledge.standing(agency_id)
        if item.public
    )


async def _receptions(store: Store, agency: Agency) -> tuple[ReceptionCard, ...]:
    """What can be booked, where the agency has switched booking on."""
    if not agency.procedure.reception_booking.on:
        return ()
    found = await store.receptions.open_ones(agency.id)
    return tuple(ReceptionCard(each.id, each.row_id, each.who, each.place) for each in found)


async def _surveys(store: Store, agency_id: int) -> tuple[SurveyCard, ...]:
    """What people are asked; one that staff ended early is asked no more."""
    found = await store.surveys.open_of(agency_id)
    return tuple(survey_card(each) for each in found if each.closed_at is None)


def survey_card(survey: Survey) -> SurveyCard:
    """A survey as people read it."""
    return SurveyCard(
        id=survey.id,
        title=survey.title,
        questions=tuple(
            SurveyQuestionCard(each["text"], tuple(each["options"])) for each in survey.questions
        ),
        first_day=survey.first_day,
        last_day=survey.last_day,
    )


async def load_vocabulary(store: Store, agency_id: int) -> VocabularyCard:
    """The agency's topics, lexicon and live phrases, in the order in which they came."""
    of_topics: dict[int, list[str]] = defaultdict(list)
    of_rows: dict[int, list[str]] = defaultdict(list)
    for topic_id, row_id, text in await store.phrases.texts(agency_id):
        if topic_id is not None:
            of_topics[topic_id].append(text)
        if row_id is not None:
            of_rows[row_id].append(text)
    return VocabularyCard(
        topics=tuple(
            topic_card(topic, of_topics[topic.id]) for topic in await store.topics.of(agency_id)
        ),
        lexicon=tuple(
            SayingCard(said, means) for said, means in await store.lexicon.pairs(agency_id)
        ),
        row_phrases={row_id: tuple(texts) for row_id, texts in of_rows.items()},
    )


def topic_card(topic: Topic, phrases: Iterable[str]) -> TopicCard:
    """A topic as it is read, with what leads to it."""
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


async def list_card(store: Store, owner: TouchpointList, release: Release) -> ListCard:
    """A release of the list as people read it."""
    return ListCard(
        client=owner.client,
        release_id=release.id,
        number=release.number,
        date=release.date,
        sample=release.sample,
        document_line=release.document_line,
        rows=row_cards(json.loads(release.content)),
        gone={
            row_id: GoneCard(row_id, name, successor, point)
            for row_id, name, successor, point in await store.register.gone(owner.id)
        },
    )


def _agency_card(
    agency: Agency,
    lists: list[ListCard],
    vocabulary: VocabularyCard,
    texts: tuple[TextCard, ...],
) -> AgencyCard:
    return AgencyCard(
        id=agency.id,
        code=agency.code,
        name=agency.name,
        time_zone=agency.time_zone,
        procedure=agency.procedure,
        guide=agency.guide.shown,
        lists={each.client: each for each in lists},
        vocabulary=vocabulary,
        texts=texts,
    )
