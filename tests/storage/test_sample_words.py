"""What people say to the sample agencies: it loads, leads somewhere, and invents nothing."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bot.guide.spot import find_spot
from storage.cards import AgencyCard, TopicCard
from storage.db import Database
from storage.published import load_published
from storage.samples import SAMPLES, BadSampleError, load_sample, load_words, read_sample
from storage.samples.words import COMMON, ELSEWHERE, WORDS, read_words
from storage.terms import Client, TopicKind, Trust

ASTRAKHAN, SVERDLOVSK, KALININGRAD = SAMPLES
MADE_ON = date(2026, 11, 22)
EMERGENCY_NUMBERS = {"102", "103", "112"}
"""The only telephones that are the same for everybody everywhere."""
FILES = (*SAMPLES, COMMON, ELSEWHERE)

OURS = """
[[lexicon]]
means = "управляющая организация"
said = ["управляйка", "жэк"]

[[topics]]
code = "roof"
kind = "ours"
title = { ru = "Протекает крыша", en = "The roof leaks" }
leads = { situation = "complain", option = "submit" }
phrases = ["с потолка капает"]
"""
NOT_OURS = """
[[topics]]
code = "taxes"
kind = "elsewhere"
title = { ru = "Налоги", en = "Taxes" }
body = { ru = "Федеральная налоговая служба", en = "the Federal Tax Service" }
how = { ru = "Обратитесь в свою инспекцию.", en = "Go to your inspectorate." }
source = "Налоговый кодекс РФ, ст. 30, 32"
phrases = ["налог на квартиру"]
"""


@pytest.fixture
async def agencies(sqlite_database: Database) -> dict[str, AgencyCard]:
    """The agencies of the samples as citizens' answers are made of them."""
    async with sqlite_database.writing() as store:
        for code in SAMPLES:
            await load_sample(store, code, MADE_ON)
    async with sqlite_database.reading() as store:
        return {agency.code: agency for agency in await load_published(store)}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Words of one agency and shared ones, small and right; tests spoil them."""
    write(tmp_path, ASTRAKHAN, OURS + NOT_OURS)
    write(tmp_path, COMMON, OURS.replace("roof", "rain").replace("жэк", "домоуправ"))
    write(tmp_path, ELSEWHERE, NOT_OURS.replace("на квартиру", "на машину"))
    return tmp_path


def write(folder: Path, name: str, text: str) -> None:
    folder.joinpath(f"{name}.toml").write_text(text, encoding="utf-8")


def topics_of(agencies: dict[str, AgencyCard]) -> Iterator[tuple[AgencyCard, TopicCard]]:
    for agency in agencies.values():
        for topic in agency.vocabulary.topics:
            yield agency, topic


async def test_every_agency_comes_with_its_words(agencies: dict[str, AgencyCard]) -> None:
    for agency in agencies.values():
        codes = [topic.code for topic in agency.vocabulary.topics]
        kinds = {topic.kind for topic in agency.vocabulary.topics}

        assert len(set(codes)) == len(codes)
        assert kinds >= {TopicKind.OURS, TopicKind.ELSEWHERE}
        assert agency.vocabulary.lexicon
        assert agency.vocabulary.row_phrases == {}


async def test_what_an_older_agency_lacks_is_added_once(database: Database) -> None:
    async with database.writing() as store:
        agency = await load_sample(store, ASTRAKHAN, MADE_ON)
        poorer, lost = (await store.topics.of(agency.id))[:2]
        missing = 1 + len(await store.phrases.of_topic(lost.id))
        await store.phrases.remove((await store.phrases.of_topic(poorer.id))[0])
        await store.topics.remove(lost)
        await store.lexicon.remove((await store.lexicon.of(agency.id))[0])
        revision = agency.revision
    async with database.writing() as store:
        added = await load_words(store, agency)
    async with database.writing() as store:
        again = await load_words(store, agency)

    assert (added.topics, added.phrases, added.sayings) == (1, missing, 1)
    assert (again.topics, again.phrases, again.sayings) == (0, 0, 0)
    async with database.reading() as store:
        assert (await store.agencies.get(agency.id)).revision == revision + 1
        verbs = [record.verb for record in await store.journal.of_agency(agency.id)]
    assert verbs == ["load_sample", "load_words"]


async def test_added_words_leave_what_staff_made_as_it_is(database: Database) -> None:
    async with database.writing() as store:
        agency = await load_sample(store, ASTRAKHAN, MADE_ON)
        topic = (await store.topics.of(agency.id))[0]
        await store.topics.change(topic, topic.revision, {"title": {"ru": "Наше", "en": "Ours"}})
        await store.phrases.put(agency.id, "наша фраза", topic_id=topic.id)
    async with database.writing() as store:
        await load_words(store, agency)

    async with database.reading() as store:
        stands = await store.topics.get(agency.id, topic.id)
        texts = [each.text for each in await store.phrases.of_topic(topic.id)]
    assert stands.title["ru"] == "Наше"
    assert "наша фраза" in texts


async def test_every_topic_of_ours_leads_to_rows_of_the_list(
    agencies: dict[str, AgencyCard],
) -> None:
    for agency, topic in topics_of(agencies):
        name = f"{agency.code}: {topic.code}"
        served = any(each.client == topic.client for each in agency.guide.situations)
        if topic.kind is not TopicKind.OURS or not served:
            assert (topic.situation, topic.option) == ("", ""), name
            continue

        spot = find_spot(agency, topic.client, topic.situation, topic.option)

        assert spot is not None and spot.client == topic.client, name
        assert spot.rows, name
        assert all(row.trust is not Trust.SUSPECT for row in spot.rows), name


async def test_what_is_not_ours_names_a_body_the_way_there_and_the_law(
    agencies: dict[str, AgencyCard],
) -> None:
    for agency, topic in topics_of(agencies):
        if topic.kind is not TopicKind.ELSEWHERE:
            continue
        told = " ".join([*topic.title.values(), *topic.body.values(), *topic.how.values()])

        assert topic.source, f"{agency.code}: {topic.code}"
        for body in topic.body.values():
            assert not re.search(r"[;:—]|\.$", body), f"does not end a sentence: {body}"
        assert set(re.findall(r"\d[\d ()–-]*\d", told)) <= EMERGENCY_NUMBERS, told
        assert not re.search(r"@|https?:|www\.", told), told


@pytest.mark.parametrize("name", FILES)
def test_words_name_no_telephone_and_no_address_of_anybody(name: str) -> None:
    text = WORDS.joinpath(f"{name}.toml").read_text(encoding="utf-8")

    assert not re.search(r"\+7|\b8[ (-]*\d{3}\b|\d{3}-\d{2}-\d{2}", text)
    assert not re.search(r"\w@\w", text)


def test_an_agency_without_a_file_of_words_has_the_shared_ones(folder: Path) -> None:
    words = read_words(read_sample(SVERDLOVSK), folder)

    assert [topic.code for topic in words.topics] == ["rain", "taxes"]
    assert words.sayings == (
        ("управляйка", "управляющая организация"),
        ("домоуправ", "управляющая организация"),
    )


def test_without_any_file_there_are_no_words(tmp_path: Path) -> None:
    words = read_words(read_sample(SVERDLOVSK), tmp_path)

    assert (words.topics, words.sayings) == ((), ())


def test_a_common_topic_leads_nowhere_where_the_guide_serves_nobody(folder: Path) -> None:
    words = read_words(read_sample(KALININGRAD), folder)

    assert [(topic.code, topic.leads) for topic in words.topics] == [
        ("rain", None),
        ("taxes", None),
    ]


def test_a_common_topic_comes_only_where_the_guide_has_what_it_leads_to(folder: Path) -> None:
    other = OURS.replace("roof", "rain").replace('"submit"', '"sing"')
    write(folder, COMMON, other)

    words = read_words(read_sample(SVERDLOVSK), folder)

    assert [topic.code for topic in words.topics] == ["taxes"]


def test_the_agency_s_own_topic_stands_for_the_shared_one_and_takes_its_phrases(
    folder: Path,
) -> None:
    own = NOT_OURS.replace("Обратитесь в свою", "Напишите в свою")
    write(folder, ASTRAKHAN, OURS + own)

    words = read_words(read_sample(ASTRAKHAN), folder)

    assert [topic.code for topic in words.topics] == ["roof", "taxes", "rain"]
    assert words.topics[1].how["ru"] == "Напишите в свою инспекцию."
    assert words.topics[1].phrases == ("налог на квартиру", "налог на машину")


def test_a_saying_of_two_files_stands_once(folder: Path) -> None:
    words = read_words(read_sample(ASTRAKHAN), folder)

    assert [said for said, _means in words.sayings] == ["управляйка", "жэк", "домоуправ"]


def test_a_topic_that_the_list_does_not_serve_leads_nowhere(folder: Path) -> None:
    unled = OURS.replace('leads = { situation = "complain", option = "submit" }\n', "")
    write(folder, KALININGRAD, unled)

    words = read_words(read_sample(KALININGRAD), folder)

    assert words.topics[0].client is Client.EXTERNAL
    assert words.topics[0].leads is None


@pytest.mark.parametrize(
    ("was", "becomes", "said"),
    [
        ('situation = "complain"', 'situation = "cry"', "situation: 'cry' is not in the guide of"),
        ('option = "submit"', 'option = "cry"', "topics.0.leads.option: 'cry' is not in the guide"),
        ('kind = "ours"', 'kind = "ours"\nclient = "internal"', "'complain' is not in the guide"),
        ('leads = { situation = "complain", option = "submit" }', "", "topics.0.leads: name a"),
        ('kind = "ours"', 'kind = "aside"', "topics.0.leads: only what is ours leads"),
        ('kind = "ours"', 'kind = "theirs"', "topics.0.kind: Input should be"),
        ('code = "roof"', 'code = "taxes"', "topics: 'taxes' stands 2 times"),
        ('code = "roof"', 'code = "rain"', "topics.0.code: 'rain' stands in words/common.toml"),
        ('code = "roof"', 'code = "Крыша"', "topics.0.code: 'Крыша' does not fit: write at most"),
        (', en = "The roof leaks" }', " }", "topics.0.title.en: say it in this language too"),
        ('["с потолка капает"]', "[]", "topics.0.phrases: say it"),
        ('["с потолка капает"]', '["Ёлка", "елка"]', "topics.0.phrases: 'елка' stands 2 times"),
        ('["с потолка капает"]', f'["{"я" * 501}"]', "is longer than 500 characters; shorten"),
        ('"жэк"', '"ЖЭК", "жэк"', "lexicon: 'жэк = управляющая организация' stands 2 times"),
        ('"жэк"', '" "', "lexicon.0.said: say it"),
        ('means = "управляющая организация"', 'means = ""', "lexicon.0.means: say it"),
        ('source = "Налоговый кодекс РФ, ст. 30, 32"\n', "", "topics.1.source: name the law"),
        (', en = "the Federal Tax Service" }', " }", "topics.1.body.en: say it"),
        ("how = {", "way = {", "topics.1.way: there is no such field"),
        ('ru = "Обратитесь в свою инспекцию.", ', "", "topics.1.how.ru: say it"),
        ("[[lexicon]]", "[[lexicon", "file: this is not TOML"),
    ],
)
def test_bad_words_say_where_and_how_to_mend_them(
    folder: Path, was: str, becomes: str, said: str
) -> None:
    text = OURS + NOT_OURS
    assert was in text
    write(folder, ASTRAKHAN, text.replace(was, becomes, 1))

    with pytest.raises(BadSampleError) as refusal:
        read_words(read_sample(ASTRAKHAN), folder)

    assert f"words/{ASTRAKHAN}.toml: " in str(refusal.value)
    assert said in str(refusal.value)


def test_a_common_topic_of_ours_leads_somewhere(folder: Path) -> None:
    unled = OURS.replace('leads = { situation = "complain", option = "submit" }\n', "")
    write(folder, COMMON, unled.replace("roof", "rain"))

    with pytest.raises(BadSampleError, match=r"words/common.toml: topics.0.leads: name a situ"):
        read_words(read_sample(ASTRAKHAN), folder)
