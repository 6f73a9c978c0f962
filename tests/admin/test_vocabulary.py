"""People's words, edited by staff: what is kept, what is refused, and who may."""

import asyncio

import pytest

from admin import topics, vocabulary
from admin.errors import (
    BadSayingError,
    BadSourceError,
    DomainError,
    KnownWordsError,
    LongTextError,
    NotAllowedError,
    NotStaffError,
    PersonalWordsError,
    ShortTextError,
    TopicMovedOnError,
    UnknownChoiceError,
    WordlessError,
)
from admin.spoken import TopicField, is_saying, saying
from admin.topics import NewTopic
from storage.db import Database
from storage.errors import MissingRecordError
from storage.models.base import utc_now
from storage.models.vocabulary import PHRASE_LIMIT
from storage.store import Store
from storage.terms import QuestionStatus, Role, TopicKind
from tests.factories import OFFICE_ROLES, Office, a_question, a_topic, an_office, open_office

TAXES = NewTopic(
    kind=TopicKind.ELSEWHERE,
    title="Налоги",
    body="Федеральная налоговая служба",
    how="Обратитесь через личный кабинет налогоплательщика.",
    source="Налоговый кодекс РФ, ст. 30",
    phrases="налог на квартиру\nдолг по налогам",
)
EDITING = (Role.REVIEWER, Role.HEAD, Role.APPROVER, Role.ADMINISTRATOR)


async def revision(store: Store, office: Office) -> int:
    return (await store.agencies.get(office.agency.id)).revision


async def verbs(store: Store, office: Office) -> list[str]:
    return [record.verb for record in await store.journal.of_agency(office.agency.id)]


async def pairs(database: Database, office: Office) -> list[tuple[str, str]]:
    async with database.reading() as store:
        return list(await store.lexicon.pairs(office.agency.id))


@pytest.mark.parametrize(
    "line",
    [
        "жэк = управляющая организация",
        "  жэк=управляющая  организация ",
        "жэк → управляющая организация",
        "жэк -> управляющая организация",
        "жэк => управляющая организация",
        "жэк — управляющая организация",
        "жэк – управляющая организация",
        "жэк - управляющая организация",
    ],
)
def test_a_saying_is_read_with_any_sign(line: str) -> None:
    read = saying(line)

    assert (read.said, read.means) == ("жэк", "управляющая организация")


def test_the_strongest_sign_parts_a_saying() -> None:
    read = saying("по-русски - никак = обращение на родном языке — перевод")

    assert read.said == "по-русски - никак"
    assert read.means == "обращение на родном языке — перевод"
    assert is_saying("жэк=ук") and not is_saying("кто-то — где-то")


@pytest.mark.parametrize(
    ("line", "refusal"),
    [
        ("жэк", BadSayingError),
        ("жэк = ", BadSayingError),
        ("= управляющая организация", BadSayingError),
        ("жэк = ук = управляющая организация", BadSayingError),
        ("ЖЭК = жэк", BadSayingError),
        ("по-русски", BadSayingError),
        ("123 = управляющая организация", WordlessError),
        ("!!! = управляющая организация", WordlessError),
        ("ж = управляющая организация", ShortTextError),
        ("ж" * (PHRASE_LIMIT + 1) + " = управляющая организация", LongTextError),
        ("звоните +7 000 000-00-00 = горячая линия", PersonalWordsError),
        ("name@example.org = электронная почта", PersonalWordsError),
        ("\u200b\u200b = управляющая организация", BadSayingError),
    ],
)
async def test_a_line_that_cannot_be_a_saying_is_refused(
    database: Database, line: str, refusal: type[DomainError]
) -> None:
    office = await open_office(database)

    with pytest.raises(refusal):
        async with database.writing() as store:
            await vocabulary.add_sayings(store, line, by=office.reviewer)

    assert await pairs(database, office) == []
    async with database.reading() as store:
        assert await revision(store, office) == 1


@pytest.mark.parametrize("words", ["форма 3-НДФЛ", "закон 59-ФЗ", "звонил в 112", "дом 12 кв 5"])
async def test_ordinary_numbers_are_no_secrets(sqlite_database: Database, words: str) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        await vocabulary.add_phrase(store, words, row_id=office.site.id, by=office.editor)
        [kept] = await store.phrases.of_row(office.site.id)

    assert kept.text == words


@pytest.mark.parametrize(
    "words",
    ["мой снилс 000-000-000 00", "паспорт 0000 000000", "счёт 12345678", "тел 00-00-00"],
)
async def test_a_phrase_tells_of_nobody(sqlite_database: Database, words: str) -> None:
    office = await open_office(sqlite_database)

    with pytest.raises(PersonalWordsError):
        async with sqlite_database.writing() as store:
            await vocabulary.add_phrase(store, words, row_id=office.site.id, by=office.editor)


async def test_good_lines_are_kept_and_the_others_come_back(database: Database) -> None:
    office = await open_office(database)
    lines = "жэк = управляющая организация\n\nпросто слово\nЖэк = Управляющая Организация\nук - дом"

    async with database.writing() as store:
        typed = await vocabulary.add_sayings(store, lines, by=office.editor)
        noted = await verbs(store, office)
        changed = await revision(store, office)

    assert typed.kept == ("жэк = управляющая организация", "ук = дом")
    assert [(line, type(error)) for line, error in typed.refused] == [
        ("просто слово", BadSayingError),
        ("Жэк = Управляющая Организация", KnownWordsError),
    ]
    assert await pairs(database, office) == [("жэк", "управляющая организация"), ("ук", "дом")]
    assert noted.count("saying.add") == 2 and changed == 2


async def test_the_journal_keeps_the_role_and_no_word_of_what_was_said(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        await vocabulary.add_saying(store, "жэк", "управляющая организация", by=office.editor)
    async with database.writing() as store:
        [known] = await store.lexicon.of(office.agency.id)
        await vocabulary.remove_saying(store, known.id, by=office.reviewer)

    async with database.reading() as store:
        added, removed = await store.journal.of_agency(office.agency.id)
    words = {"said": 3, "means": 23}
    assert (added.verb, added.role, added.details) == ("saying.add", "editor", words)
    assert (removed.verb, removed.role, removed.details) == ("saying.remove", "reviewer", words)
    assert await pairs(database, office) == []


@pytest.mark.parametrize("role", OFFICE_ROLES)
async def test_each_role_does_what_it_may(sqlite_database: Database, role: Role) -> None:
    office = await open_office(sqlite_database)
    person = office.of(role)

    async def tried(verb: str) -> bool:
        try:
            async with sqlite_database.writing() as store:
                if verb == "add":
                    await vocabulary.add_saying(store, "жэк", "управляющая организация", by=person)
                else:
                    await topics.add_topic(store, TAXES, by=person)
        except NotAllowedError:
            return False
        return True

    assert await tried("add") == (role is not Role.INTERNAL)
    assert await tried("topic") == (role in EDITING)


async def test_an_editor_adds_and_removes_nothing(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        topic = await topics.add_topic(store, TAXES, by=office.reviewer)
        await vocabulary.add_saying(store, "жэк", "управляющая организация", by=office.editor)
        await vocabulary.add_phrase(store, "пени", topic_id=topic.id, by=office.editor)
        [known] = await store.lexicon.of(office.agency.id)
        phrase = (await store.phrases.of_topic(topic.id))[-1]

    async with sqlite_database.writing() as store:
        with pytest.raises(NotAllowedError):
            await vocabulary.remove_saying(store, known.id, by=office.editor)
        with pytest.raises(NotAllowedError):
            await vocabulary.remove_phrase(store, phrase.id, by=office.editor)
        with pytest.raises(NotAllowedError):
            await topics.remove_topic(store, topic.id, seen=1, by=office.editor)
        with pytest.raises(NotAllowedError):
            await topics.change_topic(
                store, topic.id, TopicField.TITLE, "Пени", seen=1, by=office.editor
            )


async def test_whoever_was_let_go_adds_nothing(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    office.editor.revoked_at = utc_now()

    async with sqlite_database.writing() as store:
        with pytest.raises(NotStaffError):
            await vocabulary.add_saying(store, "жэк", "дом", by=office.editor)


async def test_a_phrase_leads_to_a_topic_or_a_row_once(database: Database) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        topic = await a_topic(store, office.agency)
        await vocabulary.add_phrase(store, "Ёлка упала", topic_id=topic.id, by=office.editor)
        await vocabulary.add_phrase(store, "ёлка упала", row_id=office.site.id, by=office.editor)
        noted = [each.subject for each in await store.journal.of_agency(office.agency.id)]

        with pytest.raises(KnownWordsError):
            await vocabulary.add_phrase(store, "елка  УПАЛА", topic_id=topic.id, by=office.editor)
        with pytest.raises(UnknownChoiceError):
            await vocabulary.add_phrase(store, "ёлка", by=office.editor)
        with pytest.raises(ShortTextError):
            await vocabulary.add_phrases(store, " \n ", topic_id=topic.id, by=office.editor)

    assert noted == [f"topic:{topic.id}", f"row:{office.site.id}"]


async def test_nothing_leads_into_another_agency(database: Database) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        other = await an_office(store)
        topic = await a_topic(store, other.agency)
        await store.lexicon.put(other.agency.id, "жэк", "дом")
        await store.phrases.put(other.agency.id, "крыша", topic_id=topic.id)
        [known] = await store.lexicon.of(other.agency.id)
        [phrase] = await store.phrases.of_topic(topic.id)

        by = office.reviewer
        for attempt in (
            lambda: vocabulary.remove_saying(store, known.id, by=by),
            lambda: vocabulary.remove_phrase(store, phrase.id, by=by),
            lambda: vocabulary.add_phrase(store, "дом", topic_id=topic.id, by=by),
            lambda: vocabulary.add_phrase(store, "дом", row_id=other.site.id, by=by),
            lambda: topics.remove_topic(store, topic.id, seen=1, by=by),
            lambda: topics.lead_topic(store, topic.id, "ask", "learn", seen=1, by=by),
            lambda: topics.change_topic(store, topic.id, TopicField.HOW, "Никак не", seen=1, by=by),
        ):
            with pytest.raises(MissingRecordError):
                await attempt()

        assert await revision(store, other) == 1


async def test_a_matter_of_others_is_kept_with_its_law_and_phrases(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        topic = await topics.add_topic(store, TAXES, by=office.administrator)
        phrases = [each.text for each in await store.phrases.of_topic(topic.id)]
        noted = await verbs(store, office)

    assert topic.body == {"ru": "Федеральная налоговая служба"}
    assert (topic.kind, topic.source) == (TopicKind.ELSEWHERE, "Налоговый кодекс РФ, ст. 30")
    assert phrases == ["налог на квартиру", "долг по налогам"]
    assert noted == ["topic.add", "phrase.add", "phrase.add"]


@pytest.mark.parametrize(
    ("values", "refusal"),
    [
        ({"title": ""}, ShortTextError),
        ({"title": "Н" * 81}, LongTextError),
        ({"title": "Пишите на name@example.org"}, PersonalWordsError),
        ({"title": "налоги"}, KnownWordsError),
        ({"body": "12345"}, WordlessError),
        ({"how": ""}, ShortTextError),
        ({"how": "о" * 501}, LongTextError),
        ({"source": ""}, ShortTextError),
        ({"source": "по закону"}, BadSourceError),
        ({"phrases": "мой телефон +7 000 000-00-00"}, PersonalWordsError),
        ({"situation": "ask", "option": "learn"}, UnknownChoiceError),
        ({"kind": TopicKind.OURS, "situation": "ask", "option": "no"}, UnknownChoiceError),
        ({"kind": TopicKind.OURS}, UnknownChoiceError),
    ],
)
async def test_a_topic_that_helps_nobody_is_refused(
    database: Database, values: dict[str, str], refusal: type[DomainError]
) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        await a_topic(store, office.agency, title={"ru": "Налоги", "en": "Taxes"})
    given = {**vars(TAXES), "title": "Налоговый вычет", **values}

    with pytest.raises(refusal):
        async with database.writing() as store:
            await topics.add_topic(store, NewTopic(**given), by=office.reviewer)

    async with database.reading() as store:
        assert len(await store.topics.of(office.agency.id)) == 1


async def test_contacts_are_welcome_where_a_body_is_reached(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    given = {**vars(TAXES), "how": "Позвоните: +7 000 000-00-00 или name@example.org."}

    async with sqlite_database.writing() as store:
        topic = await topics.add_topic(store, NewTopic(**given), by=office.reviewer)

    assert topic.how["ru"].startswith("Позвоните: +7")


async def test_a_topic_of_ours_leads_into_the_guide(database: Database) -> None:
    office = await open_office(database)
    given = NewTopic(kind=TopicKind.OURS, title="Спросить", situation="ask", option="learn")

    async with database.writing() as store:
        topic = await topics.add_topic(store, given, by=office.reviewer)
        with pytest.raises(UnknownChoiceError):
            await topics.lead_topic(store, topic.id, "ask", "other", seen=1, by=office.reviewer)
        changed = await topics.lead_topic(
            store, topic.id, "ask", "learn", seen=1, by=office.reviewer
        )

    assert (changed.option, changed.revision) == ("learn", 2)


async def test_a_field_is_changed_in_each_language_and_a_translation_leaves(
    database: Database,
) -> None:
    office = await open_office(database)
    by = office.reviewer
    async with database.writing() as store:
        topic = await topics.add_topic(store, TAXES, by=by)
        change, number = topics.change_topic, topic.id

        await change(store, number, TopicField.TITLE, "Налог", seen=1, by=by)
        await change(store, number, TopicField.TITLE, "Tax", language="en", seen=2, by=by)
        both = dict(topic.title)
        await change(store, number, TopicField.TITLE, None, language="en", seen=3, by=by)
        await change(store, number, TopicField.SOURCE, "Налоговый кодекс, ст. 32", seen=4, by=by)

    assert both == {"ru": "Налог", "en": "Tax"}
    assert topic.title == {"ru": "Налог"}
    assert (topic.source, topic.revision) == ("Налоговый кодекс, ст. 32", 5)


@pytest.mark.parametrize(
    ("field", "language", "value"),
    [
        (TopicField.TITLE, "ru", None),
        (TopicField.SOURCE, "ru", None),
        (TopicField.SOURCE, "en", "Tax Code, art. 30"),
        (TopicField.TITLE, "de", "Steuern"),
    ],
)
async def test_what_a_topic_cannot_have_is_refused(
    sqlite_database: Database, field: TopicField, language: str, value: str | None
) -> None:
    office = await open_office(sqlite_database)

    async with sqlite_database.writing() as store:
        topic = await topics.add_topic(store, TAXES, by=office.reviewer)
        with pytest.raises(UnknownChoiceError):
            await topics.change_topic(
                store, topic.id, field, value, language=language, seen=1, by=office.reviewer
            )


async def test_of_two_who_change_a_topic_the_second_is_told(database: Database) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        topic = await topics.add_topic(store, TAXES, by=office.reviewer)

    async def change(title: str) -> bool:
        try:
            async with database.writing() as store:
                await topics.change_topic(
                    store, topic.id, TopicField.TITLE, title, seen=1, by=office.reviewer
                )
        except TopicMovedOnError:
            return False
        return True

    done = await asyncio.gather(change("Налоги и сборы"), change("Налоги граждан"))

    assert sorted(done) == [False, True]


async def test_a_changed_topic_is_not_removed_by_an_old_button(database: Database) -> None:
    office = await open_office(database)
    by = office.reviewer
    async with database.writing() as store:
        topic = await topics.add_topic(store, TAXES, by=by)
        await topics.change_topic(store, topic.id, TopicField.TITLE, "Налог", seen=1, by=by)

    with pytest.raises(TopicMovedOnError):
        async with database.writing() as store:
            await topics.remove_topic(store, topic.id, seen=1, by=by)

    async with database.reading() as store:
        assert len(await store.phrases.of_topic(topic.id)) == 2


async def test_a_removed_topic_takes_its_phrases_and_frees_its_questions(
    database: Database,
) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        topic = await topics.add_topic(store, TAXES, by=office.reviewer)
        question = await a_question(
            store, office.agency, status=QuestionStatus.ATTACHED, topic_id=topic.id
        )

    async with database.writing() as store:
        await topics.remove_topic(store, topic.id, seen=1, by=office.reviewer)

    async with database.reading() as store:
        assert await store.topics.of(office.agency.id) == []
        assert await store.phrases.texts(office.agency.id) == []
        freed = await store.questions.get(office.agency.id, question.id)
        assert (freed.status, freed.topic_id) == (QuestionStatus.OPEN, None)


async def test_a_phrase_for_a_topic_that_is_just_removed_is_refused_in_words(
    database: Database,
) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        topic = await topics.add_topic(store, TAXES, by=office.reviewer)

    async def remove() -> None:
        async with database.writing() as store:
            await topics.remove_topic(store, topic.id, seen=1, by=office.reviewer)

    async def add() -> bool:
        try:
            async with database.writing() as store:
                await vocabulary.add_phrase(store, "пени", topic_id=topic.id, by=office.editor)
        except MissingRecordError:
            return False
        return True

    await asyncio.gather(remove(), add())

    async with database.reading() as store:
        assert await store.phrases.texts(office.agency.id) == []
