"""Writes a sample into the database: agency, lists, rows, first releases, people's words."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from storage.canonical import canonical, sha256
from storage.letters import folded
from storage.models import (
    Agency,
    Release,
    Row,
    Topic,
    Touchpoint,
    TouchpointList,
    Unit,
)
from storage.samples.errors import AgencyExistsError
from storage.samples.reading import SAMPLES, read_sample
from storage.samples.schema import (
    Lead,
    RowSample,
    Sample,
    TopicSample,
    TouchpointSample,
    WordsSample,
)
from storage.samples.words import is_served, read_words
from storage.snapshot import snapshot
from storage.store import Store

FIRST = 1


@dataclass(frozen=True)
class AddedWords:
    """How much of a sample's words an agency did not have yet."""

    topics: int
    phrases: int
    sayings: int


async def load_sample(store: Store, code: str, made_on: date) -> Agency:
    """The sample's agency with a first release of every list that has rows.

    `made_on` is the date of the releases, in the agency's own time zone.

    Raises:
        UnknownSampleError: no sample has this code.
        BadSampleError: its file is wrong, or one of its words.
        AgencyExistsError: the database has the agency already.
    """
    sample = read_sample(code)
    words = read_words(sample)
    if await store.agencies.by_code(code) is not None:
        raise AgencyExistsError(code)
    agency = await add_agency(store, sample)
    units = await add_units(store, agency, sample)
    touchpoints = await _add_touchpoints(store, agency, sample)
    released = {}
    for client in sample.procedure.clients:
        owner = TouchpointList(agency_id=agency.id, client=client)
        await store.agencies.add(owner)
        rows = await _add_rows(store, owner, sample.rows_for(client), touchpoints, units)
        if rows:
            release = await _add_release(store, sample, owner, rows, touchpoints, made_on)
            released[client.value] = release.content_hash
    await add_words(store, agency, words)
    details = {"sample": agency.code, "releases": released}
    await note(store, agency, "load_sample", details)
    return agency


async def load_words(store: Store, agency: Agency) -> AddedWords:
    """What people say to the sample of the agency's code, added to what the agency has.

    Nothing is removed or overwritten: a topic that the agency has keeps its settings. A topic
    that leads to what the agency's guide has not is left out.

    Raises:
        UnknownSampleError: no sample has the agency's code.
        BadSampleError: its file is wrong, or one of its words.
    """
    words = read_words(read_sample(agency.code))
    added = await add_words(store, agency, words)
    if any(asdict(added).values()):
        await store.agencies.touch(agency.id)
        await note(store, agency, "load_words", {"sample": agency.code, **asdict(added)})
    return added


async def add_agency(store: Store, sample: Sample) -> Agency:
    """The agency itself, with the sample's settings."""
    agency = Agency(
        code=sample.code,
        name=sample.name,
        time_zone=sample.time_zone,
        procedure_data=sample.procedure.model_dump(mode="json"),
        guide_data=sample.guide.model_dump(mode="json"),
        position=SAMPLES.index(sample.code) if sample.code in SAMPLES else len(SAMPLES),
    )
    await store.agencies.add(agency)
    return agency


async def add_units(store: Store, agency: Agency, sample: Sample) -> dict[str, int]:
    """The sample's units: their ids by name."""
    units = [Unit(agency_id=agency.id, name=name) for name in sample.units]
    for unit in units:
        await store.agencies.add(unit)
    return {unit.name: unit.id for unit in units}


async def _add_touchpoints(store: Store, agency: Agency, sample: Sample) -> dict[str, Touchpoint]:
    touchpoints = {each.code: _touchpoint(agency, each) for each in sample.touchpoints}
    for touchpoint in touchpoints.values():
        await store.register.add(touchpoint)
    return touchpoints


def _touchpoint(agency: Agency, sample: TouchpointSample) -> Touchpoint:
    return Touchpoint(
        agency_id=agency.id,
        name=sample.name,
        channel=sample.channel,
        kind=sample.kind,
        labels=dict(sample.labels),
        about=dict(sample.about),
        contacts=[contact.model_dump(mode="json") for contact in sample.contacts],
        hours=sample.hours,
        owner=sample.owner,
    )


async def _add_rows(
    store: Store,
    owner: TouchpointList,
    samples: tuple[RowSample, ...],
    touchpoints: Mapping[str, Touchpoint],
    units: Mapping[str, int],
) -> list[Row]:
    rows = [_row(owner, each, touchpoints[each.touchpoint], units) for each in samples]
    for row in rows:
        await store.register.add(row)
    return rows


def _row(
    owner: TouchpointList, sample: RowSample, touchpoint: Touchpoint, units: Mapping[str, int]
) -> Row:
    return Row(
        agency_id=owner.agency_id,
        list_id=owner.id,
        touchpoint_id=touchpoint.id,
        direction=sample.direction,
        service=sample.service,
        process=sample.process,
        needs=[need.value for need in sample.needs],
        regime=sample.regime,
        situations=list(sample.situations),
        segments=[each.value for each in sample.segments],
        bring=dict(sample.bring),
        peculiarity=sample.peculiarity,
        basis=sample.basis,
        responsible=sample.responsible,
        unit_id=units[sample.unit] if sample.unit else None,
        trust=sample.trust,
        source=sample.source,
    )


async def _add_release(
    store: Store,
    sample: Sample,
    owner: TouchpointList,
    rows: list[Row],
    touchpoints: Mapping[str, Touchpoint],
    made_on: date,
) -> Release:
    content = canonical(
        snapshot(
            agency=sample.code,
            client=owner.client.value,
            number=FIRST,
            made_on=made_on,
            document_line=sample.release.document_line,
            rows=rows,
            touchpoints={each.id: each for each in touchpoints.values()},
        )
    )
    release = Release(
        agency_id=owner.agency_id,
        list_id=owner.id,
        number=FIRST,
        date=made_on,
        approved_on=made_on,
        content=content,
        content_hash=sha256(content),
        document_line=sample.release.document_line,
        approved_by_title=sample.release.approved_by_title,
        sample=True,
    )
    await store.releases.add(release)
    owner.release_number = FIRST
    await store.flush()
    return release


async def add_words(store: Store, agency: Agency, words: WordsSample) -> AddedWords:
    """Put what the agency has not yet, and count it."""
    known = {topic.code: topic.id for topic in await store.topics.of(agency.id)}
    new = [
        each for each in words.topics if each.code not in known and is_served(each, agency.guide)
    ]
    topics = [_topic(agency, place, each) for place, each in enumerate(new, len(known))]
    await store.topics.add_all(topics)
    ids = known | {topic.code: topic.id for topic in topics}
    phrases = await _unsaid(store, agency, words, ids)
    await store.phrases.put_all(agency.id, phrases)
    pairs = set(await store.lexicon.pairs(agency.id))
    sayings = [pair for pair in words.sayings if pair not in pairs]
    await store.lexicon.put_all(agency.id, sayings)
    return AddedWords(topics=len(topics), phrases=len(phrases), sayings=len(sayings))


async def _unsaid(
    store: Store, agency: Agency, words: WordsSample, ids: Mapping[str, int]
) -> list[tuple[int, str]]:
    """The phrases that do not stand under their topics yet, as (topic, text)."""
    said = {(topic_id, folded(text)) for topic_id, _, text in await store.phrases.texts(agency.id)}
    return [
        (ids[each.code], text)
        for each in words.topics
        if each.code in ids
        for text in each.phrases
        if (ids[each.code], folded(text)) not in said
    ]


def _topic(agency: Agency, place: int, sample: TopicSample) -> Topic:
    leads = sample.leads or Lead(situation="", option="")
    return Topic(
        agency_id=agency.id,
        code=sample.code,
        kind=sample.kind,
        client=sample.client,
        title=dict(sample.title),
        situation=leads.situation,
        option=leads.option,
        body=dict(sample.body),
        how=dict(sample.how),
        source=sample.source,
        position=place,
    )


async def note(store: Store, agency: Agency, verb: str, details: Mapping[str, Any]) -> None:
    """What the operator did to an agency, in its journal."""
    await store.journal.write(
        agency.id,
        verb,
        f"agency {agency.id}",
        actor_id=None,
        role="operator",
        details=dict(details),
    )
