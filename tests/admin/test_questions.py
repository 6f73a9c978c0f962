"""Questions left unanswered: kept without a trace of people, decided by staff."""

from datetime import date
from typing import Any

import pytest

from admin import proposals, questions, review, teaching, vocabulary
from admin.errors import (
    DomainError,
    NotAllowedError,
    OwnProposalError,
    PhrasesByProposalError,
    QuestionDecidedError,
    SubjectTakenError,
    TargetGoneError,
)
from admin.questions import Noted, Reading
from bot.guide.search import Search
from storage.db import Database
from storage.models import Agency, Question, Row
from storage.models.questions import KEY_LIMIT
from storage.store import Store
from storage.terms import ChangeKind, QuestionStatus, Role, Status, Unanswered
from tests.factories import (
    OFFICE_ROLES,
    Office,
    a_draft,
    a_procedure,
    a_question,
    a_staff,
    a_submitted,
    a_topic,
    an_office,
    open_office,
)

TODAY, LATER = date(2026, 11, 16), date(2026, 11, 20)
BY_PROPOSAL = a_procedure(phrases_by_proposal=True)
SEARCH = Search.build((), (), None)


def read(text: str) -> Reading:
    mended = SEARCH.mend(text)
    return Reading(mended.text, mended.key)


async def keep(store: Store, office: Office, text: str, **values: Any) -> bool:
    settings = {"language": "ru", "why": Unanswered.ABSTAINED, "on": TODAY, **values}
    kept = questions.redacted([Noted(agency_id=office.agency.id, text=text, **settings)], read)
    await questions.keep(store, kept)
    return bool(kept)


async def asked(store: Store, agency: Agency, key: str = "", **values: Any) -> Question:
    return await a_question(store, agency, key, abstained=1, **values)


async def kept(store: Store, office: Office) -> list[Question]:
    return list(await teaching.waiting(store, 100, by=office.editor))


async def test_a_question_is_kept_redacted_and_so_is_its_key(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        await keep(store, office, "меня зовут Иван Петров, тел 8 000 123-45-67, течёт крыша")

    async with database.reading() as store:
        (question,) = await kept(store, office)
    assert question.text == "меня зовут [имя], тел [телефон], течёт крыша"
    assert {"течь", "крыша"} <= set(question.key.split())
    assert not {"иван", "петров"} & set(question.key.split())
    assert not any(each.isdigit() for each in question.key)


async def test_equal_questions_merge_whatever_their_order_and_forms(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        await keep(store, office, "Течёт крыша!")
        await keep(store, office, "крыша течет", why=Unanswered.REPEATED, on=LATER)
        await keep(store, office, "крыши текут", why=Unanswered.NONE_OF_THESE)

    async with database.reading() as store:
        (question,) = await kept(store, office)
    assert (question.abstained, question.none_of_these, question.repeated) == (1, 1, 1)
    assert (question.text, question.first_on, question.last_on) == ("Течёт крыша!", TODAY, LATER)


@pytest.mark.parametrize(
    "text", ["", "  ", "8 000 123-45-67", "Иванов Иван Иванович", "!?…", "@me"]
)
async def test_what_says_nothing_but_who_it_was_is_not_kept(database: Database, text: str) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        assert not await keep(store, office, text)

    async with database.reading() as store:
        assert await kept(store, office) == []


async def test_a_name_typed_in_the_other_layout_is_hidden_too(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        await keep(store, office, "vtyz pjden bdfy gtnhjd? ytn jnjgktybz d rdfhnbht")

    async with database.reading() as store:
        (question,) = await kept(store, office)
    assert "[имя]" in question.text
    assert "bdfy" not in question.text and "отоплени" in question.text
    assert "иван" not in question.key


async def test_a_long_story_is_kept_short(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        await keep(store, office, " ".join(f"соседи шумят слово{'а' * each}" for each in range(90)))

    async with database.reading() as store:
        (question,) = await kept(store, office)
    assert len(question.text) <= 500 and len(question.key) <= KEY_LIMIT


@pytest.mark.parametrize("role", OFFICE_ROLES)
async def test_staff_who_teach_see_questions_and_nobody_else(
    database: Database, role: Role
) -> None:
    office = await open_office(database)

    async with database.reading() as store:
        if role is Role.INTERNAL:
            with pytest.raises(NotAllowedError):
                await teaching.count_waiting(store, by=office.of(role))
            return
        assert await teaching.count_waiting(store, by=office.of(role)) == 0


async def test_a_topics_phrase_is_live_at_once_with_a_note(database: Database) -> None:
    office = await open_office(database, BY_PROPOSAL)
    async with database.writing() as store:
        topic = await a_topic(store, office.agency)
        question = await asked(store, office.agency, "крыша течь", text="[имя], течёт крыша")
        before = await store.releases.version()

        taught = await teaching.teach(
            store, question.id, "[имя], течёт крыша", topic_id=topic.id, by=office.administrator
        )

    async with database.reading() as store:
        assert await store.phrases.texts(office.agency.id) == [(topic.id, None, "течёт крыша")]
        assert await store.releases.version() != before
        last = await store.journal.last(office.agency.id)
    assert taught.phrase and taught.proposal is None
    assert taught.question.status is QuestionStatus.ATTACHED
    assert last and (last.verb, last.subject) == ("phrase.add", f"topic:{topic.id}")
    assert last.role == "administrator"
    assert last.details == {"phrase": taught.phrase.id, "length": 11, "question": question.id}


async def test_a_rows_phrase_is_live_where_the_agency_wants_no_proposal(
    database: Database,
) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        first = await asked(store, office.agency)
        second = await asked(store, office.agency)

        await teaching.teach(store, first.id, "где приём", row_id=office.site.id, by=office.editor)
        again = await teaching.teach(
            store, second.id, "Где приём", row_id=office.site.id, by=office.editor
        )

    async with database.reading() as store:
        assert [each.text for each in await store.phrases.of_row(office.site.id)] == ["где приём"]
        assert await kept(store, office) == []
    assert again.phrase is None and again.question.status is QuestionStatus.ATTACHED


async def test_a_rows_phrase_goes_the_ordinary_way_into_the_release(database: Database) -> None:
    office = await open_office(database, BY_PROPOSAL)
    async with database.writing() as store:
        question = await asked(store, office.agency, text="где у вас приём")
        taught = await teaching.teach(
            store, question.id, "где у вас приём", row_id=office.site.id, by=office.reviewer
        )
    proposal = taught.proposal
    assert proposal is not None and proposal.status is Status.SUBMITTED
    assert (proposal.kind, proposal.was["phrases"]) == (ChangeKind.PHRASES, [])
    assert proposal.becomes["phrases"] == ["где у вас приём"]

    async with database.writing() as store:
        with pytest.raises(OwnProposalError):
            await review.approve(store, proposal.id, by=office.reviewer, seen=proposal.revision)
    second = await _second_reviewer(database, office)
    async with database.writing() as store:
        now = await store.proposals.get(office.agency.id, proposal.id)
        await review.check(store, now.id, by=second, seen=now.revision)
        release = await review.approve(store, now.id, by=office.approver, seen=now.revision)

    async with database.reading() as store:
        row = await store.session.get_one(Row, office.site.id)
        assert await store.phrases.texts(office.agency.id) == []
    assert row.phrases == ["где у вас приём"]
    assert "где у вас приём" in release.content


async def test_questions_of_one_row_gather_in_the_proposal_that_waits(database: Database) -> None:
    office = await open_office(database, BY_PROPOSAL)
    async with database.writing() as store:
        first, second = [await asked(store, office.agency) for _each in range(2)]
        row = office.site.id
        one = await teaching.teach(store, first.id, "где приём", row_id=row, by=office.editor)
        assert one.proposal
        seen = one.proposal.revision

        two = await teaching.teach(store, second.id, "куда прийти", row_id=row, by=office.editor)

    assert two.proposal and two.proposal.id == one.proposal.id
    assert two.proposal.becomes["phrases"] == ["где приём", "куда прийти"]
    async with database.writing() as store:
        with pytest.raises(DomainError):
            await review.check(store, two.proposal.id, by=office.reviewer, seen=seen)


@pytest.mark.parametrize("end", ["withdraw", "reject"])
async def test_a_refused_proposal_lets_its_questions_wait_again(
    database: Database, end: str
) -> None:
    office = await open_office(database, BY_PROPOSAL)
    async with database.writing() as store:
        question = await asked(store, office.agency)
        taught = await teaching.teach(
            store, question.id, "где приём", row_id=office.site.id, by=office.editor
        )
        assert taught.proposal and await kept(store, office) == []
        number, seen = taught.proposal.id, taught.proposal.revision

        if end == "withdraw":
            await proposals.withdraw(store, number, by=office.editor, seen=seen)
        else:
            await review.reject(store, number, "Так не говорят", by=office.reviewer, seen=seen)

        assert [each.id for each in await kept(store, office)] == [question.id]


async def test_somebody_elses_proposal_for_the_row_stands_in_the_way(database: Database) -> None:
    office = await open_office(database, BY_PROPOSAL)
    async with database.writing() as store:
        await a_submitted(store, office.reviewer, office.site, ChangeKind.NEEDS)
        question = await asked(store, office.agency)

    async with database.writing() as store:
        with pytest.raises(SubjectTakenError):
            await teaching.teach(
                store, question.id, "где приём", row_id=office.site.id, by=office.editor
            )

    async with database.reading() as store:
        assert [each.id for each in await kept(store, office)] == [question.id]


async def test_by_proposal_only_those_who_propose_attach_to_rows(database: Database) -> None:
    office = await open_office(database, BY_PROPOSAL)
    async with database.writing() as store:
        question = await asked(store, office.agency)

        with pytest.raises(NotAllowedError):
            await teaching.teach(
                store, question.id, "где приём", row_id=office.site.id, by=office.administrator
            )
        with pytest.raises(PhrasesByProposalError):
            await vocabulary.add_phrase(
                store, "где приём", row_id=office.site.id, by=office.reviewer
            )


async def test_phrases_are_not_proposed_where_they_are_live(database: Database) -> None:
    office = await open_office(database)

    async with database.writing() as store:
        with pytest.raises(DomainError):
            await a_draft(store, office.editor, office.site, ChangeKind.PHRASES)


async def test_a_question_is_decided_once(database: Database) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        topic = await a_topic(store, office.agency)
        first, second = [await asked(store, office.agency) for _each in range(2)]
        await teaching.ignore(store, first.id, by=office.editor)
        await teaching.teach(store, second.id, "крыша", topic_id=topic.id, by=office.editor)

        for question in (first, second):
            with pytest.raises(QuestionDecidedError):
                await teaching.teach(
                    store, question.id, "крыша", topic_id=topic.id, by=office.reviewer
                )
            with pytest.raises(QuestionDecidedError):
                await teaching.ignore(store, question.id, by=office.reviewer)
        assert await teaching.count_waiting(store, by=office.editor) == 0


async def test_of_two_decisions_at_once_one_wins(database: Database) -> None:
    """The second has read the question before the first was committed."""
    office = await open_office(database)
    async with database.writing() as store:
        question = await asked(store, office.agency)
    async with database.writing() as store:
        seen = await teaching.open_question(store, question.id, by=office.editor)
        await store.session.execute(
            Question.__table__.update().where(Question.id == seen.id).values(status="ignored")  # type: ignore[attr-defined]
        )

        with pytest.raises(QuestionDecidedError) as refused:
            await teaching.ignore(store, seen.id, by=office.editor)

    assert refused.value.words == {"decision": "ignored"}


async def test_what_is_gone_or_somebody_elses_takes_no_question(database: Database) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        other = await an_office(store)
        topic = await a_topic(store, other.agency)
        question = await asked(store, office.agency)
        await store.register.change_row(office.site.id, 1, {"excluded": True})

        for target in ({"topic_id": topic.id}, {"row_id": office.site.id}, {"row_id": 10**6}):
            with pytest.raises(TargetGoneError):
                await teaching.teach(store, question.id, "крыша", by=office.editor, **target)


async def test_a_decision_is_taken_back(database: Database) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        topic = await a_topic(store, office.agency)
        first, second = [await asked(store, office.agency) for _each in range(2)]
        await teaching.ignore(store, first.id, by=office.editor)
        taught = await teaching.teach(
            store, second.id, "крыша", topic_id=topic.id, by=office.editor
        )
        assert taught.phrase

        await teaching.take_back(store, first.id, by=office.editor)
        await teaching.take_back(store, second.id, taught.phrase.id, by=office.editor)

        assert {each.id for each in await kept(store, office)} == {first.id, second.id}
        assert await store.phrases.texts(office.agency.id) == []


async def test_a_forged_undo_takes_no_older_phrase_away(database: Database) -> None:
    office = await open_office(database)
    async with database.writing() as store:
        topic = await a_topic(store, office.agency)
        await store.phrases.put(office.agency.id, "давняя фраза", topic_id=topic.id)
        (old,) = await store.phrases.of_topic(topic.id)
        question = await asked(store, office.agency)
        await teaching.teach(store, question.id, "крыша", topic_id=topic.id, by=office.editor)

        await teaching.take_back(store, question.id, old.id, by=office.editor)

        assert old.text in [text for _t, _r, text in await store.phrases.texts(office.agency.id)]


async def _second_reviewer(database: Database, office: Office) -> Any:
    async with database.writing() as store:
        return await a_staff(store, office.agency, Role.REVIEWER)
