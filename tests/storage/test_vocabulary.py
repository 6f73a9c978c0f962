"""The words of people: topics, phrases, the lexicon and what citizens' answers get of them."""

from datetime import date

import pytest

from storage.canonical import canonical, sha256
from storage.cards import SayingCard, TopicCard, VocabularyCard
from storage.db import Database
from storage.errors import MissingRecordError, StaleRecordError
from storage.models import Row, Touchpoint
from storage.published import load_published
from storage.snapshot import row_cards, snapshot
from storage.terms import Channel, Client, Kind, QuestionStatus, TopicKind
from tests.factories import a_question, a_topic, an_agency, open_office

HASH_BEFORE_PHRASES = "220500fb6065c958bbbe59880f279ad3cf9a0595af66e5e11226758ee14c0b9b"


def content_of(row: Row) -> dict[str, object]:
    """A release of one row with fixed ids, as its hash sees it."""
    touchpoint = Touchpoint(agency_id=1, name="Сайт", channel=Channel.SITE, kind=Kind.DIGITAL)
    touchpoint.id, row.id = 3, 2
    return snapshot(
        agency="agency",
        client="external",
        number=1,
        made_on=date(2026, 11, 22),
        document_line="Учебный пример",
        rows=[row],
        touchpoints={3: touchpoint},
    )


def a_bare_row(*phrases: str) -> Row:
    return Row(agency_id=1, list_id=1, touchpoint_id=3, direction="Обращения", phrases=[*phrases])


async def test_citizens_answers_hold_the_agency_s_words(database: Database) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        second = await a_topic(store, office.agency, "roof", TopicKind.OURS, position=2)
        first = await a_topic(store, office.agency, "taxes", position=1)
        for text in ("течёт крыша", "капает с потолка"):
            await store.phrases.put(office.agency.id, text, topic_id=second.id)
        await store.phrases.put(office.agency.id, "где сайт", row_id=office.site.id)
        await store.lexicon.put(office.agency.id, "управляйка", "управляющая организация")
        await an_agency(store)

    async with database.reading() as store:
        mine, other = await load_published(store)

    assert mine.vocabulary == VocabularyCard(
        topics=(
            TopicCard(
                id=first.id,
                code="taxes",
                kind=TopicKind.ELSEWHERE,
                client=Client.EXTERNAL,
                title=first.title,
                situation="",
                option="",
                body=first.body,
                how=first.how,
                source=first.source,
                phrases=(),
            ),
            TopicCard(
                id=second.id,
                code="roof",
                kind=TopicKind.OURS,
                client=Client.EXTERNAL,
                title=second.title,
                situation="ask",
                option="learn",
                body={},
                how={},
                source="",
                phrases=("течёт крыша", "капает с потолка"),
            ),
        ),
        lexicon=(SayingCard("управляйка", "управляющая организация"),),
        row_phrases={office.site.id: ("где сайт",)},
    )
    assert other.vocabulary == VocabularyCard()


async def test_a_phrase_stands_once_with_each_target_whatever_its_letters(
    database: Database,
) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        topic = await a_topic(store, office.agency)
        put = store.phrases.put

        kept = [
            await put(office.agency.id, "Течёт крыша", topic_id=topic.id),
            await put(office.agency.id, "течет  КРЫША", topic_id=topic.id),
            await put(office.agency.id, "течёт крыша", row_id=office.site.id),
            await put(office.agency.id, "Течет крыша", row_id=office.site.id),
            await put(office.agency.id, "течёт крыша", row_id=office.reception.id),
        ]

        assert [each is not None for each in kept] == [True, False, True, False, True]
        assert [each.text for each in await store.phrases.of_topic(topic.id)] == ["Течёт крыша"]
        (phrase,) = await store.phrases.of_row(office.site.id)
        await store.phrases.remove(phrase)
        assert await store.phrases.of_row(office.site.id) == []
        assert await store.phrases.texts(office.agency.id) == [
            (topic.id, None, "Течёт крыша"),
            (None, office.reception.id, "течёт крыша"),
        ]


async def test_a_saying_may_mean_two_things_and_stands_once_for_each(database: Database) -> None:
    async with database.writing() as store:
        agency = await an_agency(store)
        lexicon = store.lexicon

        kept = [
            await lexicon.put(agency.id, "ук", means)
            for means in ("управляющая организация", "уголовный кодекс", "уголовный кодекс")
        ]
        first, _second = await lexicon.of(agency.id)
        await lexicon.remove(first)

        assert kept == [True, True, False]
        assert [each.means for each in await lexicon.of(agency.id)] == ["уголовный кодекс"]


async def test_many_words_come_at_once_and_those_that_stand_there_stay(
    database: Database,
) -> None:
    async with database.writing() as store:
        agency = await an_agency(store)
        topic = await a_topic(store, agency)
        await store.phrases.put(agency.id, "Налоги", topic_id=topic.id)
        await store.lexicon.put(agency.id, "налоговая", "налоговый орган")

        await store.phrases.put_all(agency.id, [(topic.id, "налоги"), (topic.id, "пени")])
        await store.phrases.put_all(agency.id, [])
        await store.lexicon.put_all(
            agency.id, [("налоговая", "налоговый орган"), ("фнс", "налоговый орган")]
        )
        await store.lexicon.put_all(agency.id, [])

        assert [each.text for each in await store.phrases.of_topic(topic.id)] == ["Налоги", "пени"]
        assert [said for said, _means in await store.lexicon.pairs(agency.id)] == [
            "налоговая",
            "фнс",
        ]


async def test_a_topic_is_changed_by_whoever_read_it_last(database: Database) -> None:
    async with database.writing() as store:
        agency = await an_agency(store)
        topic = await a_topic(store, agency, "taxes")

    async with database.writing() as store:
        mine = await store.topics.get(agency.id, topic.id)
        await store.topics.change(mine, 1, {"source": "НК РФ, ст. 32"})
        assert (mine.source, mine.revision) == ("НК РФ, ст. 32", 2)

    with pytest.raises(StaleRecordError):
        async with database.writing() as store:
            await store.topics.change(topic, 1, {"source": "НК РФ, ст. 30"})


async def test_questions_that_led_to_a_removed_topic_wait_again(database: Database) -> None:
    async with database.writing() as store:
        agency = await an_agency(store)
        topic, other = await a_topic(store, agency), await a_topic(store, agency)
        for each in (topic, other):
            await store.phrases.put(agency.id, "налоги", topic_id=each.id)
            question = await a_question(store, agency)
            await store.questions.attach(question, topic_id=each.id)

    async with database.writing() as store:
        await store.topics.remove(await store.topics.get(agency.id, topic.id))

    async with database.reading() as store:
        assert [each.id for each in await store.topics.of(agency.id)] == [other.id]
        assert await store.phrases.texts(agency.id) == [(other.id, None, "налоги")]
        (question,) = await store.questions.open_by_frequency(agency.id, 10)
        assert question.status is QuestionStatus.OPEN


async def test_words_are_read_within_their_agency(database: Database) -> None:
    async with database.writing() as store:
        agency, other = await an_agency(store), await an_agency(store)
        topic = await a_topic(store, agency, "taxes")
        await store.phrases.put(agency.id, "налоги", topic_id=topic.id)
        await store.lexicon.put(agency.id, "ндфл", "налог на доходы физических лиц")
        (phrase,) = await store.phrases.of_topic(topic.id)
        (saying,) = await store.lexicon.of(agency.id)

        assert await store.topics.by_code(agency.id, "taxes") is topic
        assert await store.topics.by_code(other.id, "taxes") is None
        for repository, record in (
            (store.topics, topic),
            (store.phrases, phrase),
            (store.lexicon, saying),
        ):
            assert await repository.get(agency.id, record.id) is record
            with pytest.raises(MissingRecordError):
                await repository.get(other.id, record.id)


async def test_every_process_notices_that_words_changed(database: Database) -> None:
    async with database.writing() as store:
        agency, _other = await an_agency(store), await an_agency(store)
    async with database.reading() as store:
        before = await store.releases.version()

    async with database.writing() as store:
        await store.agencies.touch(agency.id)
        await store.agencies.touch(agency.id)
        assert (await store.agencies.get(agency.id)).revision == 3

    async with database.reading() as store:
        assert await store.releases.version() == (before[0], before[1] + 2)
    with pytest.raises(MissingRecordError):
        async with database.writing() as store:
            await store.agencies.touch(999_999)


def test_a_row_without_phrases_has_the_hash_that_it_had_before_there_were_any() -> None:
    content = content_of(a_bare_row())

    assert "phrases" not in canonical(content)
    assert sha256(canonical(content)) == HASH_BEFORE_PHRASES
    assert row_cards(content)[0].phrases == ()


def test_the_phrases_of_a_row_are_in_its_release() -> None:
    content = content_of(a_bare_row("где сайт", "сайт службы"))

    assert row_cards(content)[0].phrases == ("где сайт", "сайт службы")


async def test_vectors_are_kept_by_text_and_model(database: Database) -> None:
    vectors = {f"{number:064x}": bytes([number % 256]) * 8 for number in range(2_500)}
    async with database.writing() as store:
        await store.vectors.put("use-3", vectors)
        await store.vectors.put("use-3", {f"{0:064x}": b"other", f"{2_500:064x}": b"new"})
        await store.vectors.put("use-2", {f"{0:064x}": b"older"})

    async with database.reading() as store:
        known = await store.vectors.get("use-3", [*vectors, f"{2_500:064x}", "unknown"])
        older = await store.vectors.get("use-2", vectors)
        nothing = await store.vectors.get("use-3", [])

    assert known == {**vectors, f"{2_500:064x}": b"new"}
    assert (older, nothing) == ({f"{0:064x}": b"older"}, {})


async def test_vectors_of_other_models_are_dropped(database: Database) -> None:
    async with database.writing() as store:
        for model in ("use-2", "use-3"):
            await store.vectors.put(model, {"a": b"1"})

        await store.vectors.drop_other_models("use-3")

        assert await store.vectors.get("use-2", ["a"]) == {}
        assert await store.vectors.get("use-3", ["a"]) == {"a": b"1"}
