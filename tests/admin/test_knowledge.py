"""Templates, scripts and frequent questions: their way from a draft to whoever reads them."""

import pytest

from admin import history, proposals, review
from admin.errors import (
    IncompleteError,
    NothingChangesError,
    OwnProposalError,
    PersonalAnswerError,
    SubjectMovedError,
    SubjectTakenError,
    UnknownChoiceError,
)
from admin.knowledge import draft as knowledge_draft
from admin.knowledge import texts as knowledge
from admin.knowledge.draft import KnowledgeStep
from storage.db import Database
from storage.errors import MissingRecordError
from storage.models import Proposal
from storage.published import load_published
from storage.store import Store
from storage.terms import KnowledgeKind, Need, Status
from tests.factories import Office, a_procedure, a_procedure_by_order, an_office

BODY = "Ответ приходит в течение 30 дней.\nСрок считают со дня регистрации."


async def a_text(
    store: Store, office: Office, *, title: str = "Когда придёт ответ?", public: bool = True
) -> Proposal:
    """A draft that says all there is to say."""
    editor = office.editor
    draft = await knowledge.begin_text(store, editor)
    await knowledge_draft.put_knowledge_kind(store, draft, KnowledgeKind.FAQ, editor)
    await knowledge_draft.put_words(store, draft, KnowledgeStep.TITLE, title, editor)
    await knowledge_draft.put_words(store, draft, KnowledgeStep.BODY, BODY, editor)
    procedure = (await store.agencies.get(editor.agency_id)).procedure
    await knowledge_draft.put_served_need(store, draft, Need.RESULT, True, procedure, editor)
    await knowledge_draft.put_public(store, draft, public, editor)
    return draft


async def approved(store: Store, office: Office, draft: Proposal) -> int:
    """The way through check and approval; the item's id."""
    await proposals.submit(store, draft.id, by=office.editor, seen=draft.revision)
    await review.check(store, draft.id, by=office.reviewer, seen=draft.revision)
    await knowledge.approve_text(store, draft.id, by=office.approver, seen=draft.revision)
    assert draft.knowledge_id is not None
    return draft.knowledge_id


@pytest.mark.parametrize("by_order", [False, True])
async def test_a_press_approves_a_text_where_the_list_needs_an_order_too(
    sqlite_database: Database, by_order: bool
) -> None:
    procedure = a_procedure_by_order() if by_order else a_procedure()
    async with sqlite_database.writing() as store:
        office = await an_office(store, procedure)
        before = await store.releases.version()

        draft = await a_text(store, office)
        item = await store.knowledge.get(office.agency.id, await approved(store, office, draft))

        assert (item.title, item.body, item.approved_by) == (
            "Когда придёт ответ?",
            BODY,
            office.approver.title,
        )
        assert draft.status is Status.RELEASED and draft.release_id is None
        assert draft.bundle_id is None
        assert await store.releases.of_list(office.owner.id) == []
        assert await store.releases.version() != before


async def test_clients_read_a_public_text_until_it_is_withdrawn(
    sqlite_database: Database,
) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)
        await approved(store, office, await a_text(store, office, title="Для всех"))
        hidden = await a_text(store, office, title="Только для нас", public=False)
        await approved(store, office, hidden)
        (agency,) = await load_published(store)

        assert [text.title for text in agency.texts] == ["Для всех"]

        item = agency.texts[0].id
        gone = await knowledge.begin_text_withdrawal(store, item, office.editor)
        await approved(store, office, gone)
        (agency,) = await load_published(store)

        assert agency.texts == ()
        with pytest.raises(MissingRecordError):
            await knowledge.read_text(store, item, by=office.editor)


async def test_nobody_approves_their_own_text(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)
        draft = await knowledge.begin_text(store, office.approver)
        approver = office.approver
        await knowledge_draft.put_knowledge_kind(store, draft, KnowledgeKind.SCRIPT, approver)
        await knowledge_draft.put_words(store, draft, KnowledgeStep.TITLE, "Начало", approver)
        await knowledge_draft.put_words(store, draft, KnowledgeStep.BODY, BODY, approver)
        await proposals.submit(store, draft.id, by=approver, seen=draft.revision)
        await review.check(store, draft.id, by=office.reviewer, seen=draft.revision)

        with pytest.raises(OwnProposalError):
            await knowledge.approve_text(store, draft.id, by=approver, seen=draft.revision)


async def test_a_text_without_words_is_not_sent(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)
        draft = await knowledge.begin_text(store, office.editor)

        with pytest.raises(IncompleteError):
            await proposals.submit(store, draft.id, by=office.editor, seen=draft.revision)


async def test_a_text_for_many_names_nobody(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)
        draft = await a_text(store, office)
        named = "Звоните: Иванов Иван Иванович ответит на вопросы."

        with pytest.raises(PersonalAnswerError):
            await knowledge_draft.put_words(store, draft, KnowledgeStep.BODY, named, office.editor)

        assert draft.becomes["body"] == BODY


async def test_one_open_proposal_a_text(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)
        item = await approved(store, office, await a_text(store, office))
        first = await knowledge.begin_text_change(store, item, office.editor)
        words = (KnowledgeStep.TITLE, "Когда ждать ответа?", office.editor)
        await knowledge_draft.put_words(store, first, *words)
        await proposals.submit(store, first.id, by=office.editor, seen=first.revision)

        with pytest.raises(SubjectTakenError):
            await knowledge.begin_text_withdrawal(store, item, office.reviewer)


async def test_a_text_that_says_the_same_is_no_change(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)
        item = await approved(store, office, await a_text(store, office))
        same = await knowledge.begin_text_change(store, item, office.editor)

        with pytest.raises(NothingChangesError):
            await proposals.submit(store, same.id, by=office.editor, seen=same.revision)


async def test_a_draft_written_against_a_former_text_is_refused(
    sqlite_database: Database,
) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)
        item = await approved(store, office, await a_text(store, office))
        late = await knowledge.begin_text_change(store, item, office.reviewer)
        change = await knowledge.begin_text_change(store, item, office.editor)
        words = (KnowledgeStep.TITLE, "Когда ждать ответа?", office.editor)
        await knowledge_draft.put_words(store, change, *words)
        await approved(store, office, change)

        other = (KnowledgeStep.TITLE, "Срок ответа", office.reviewer)
        await knowledge_draft.put_words(store, late, *other)
        with pytest.raises(SubjectMovedError):
            await proposals.submit(store, late.id, by=office.reviewer, seen=late.revision)


async def test_texts_are_found_by_other_forms_of_their_words(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)
        await approved(store, office, await a_text(store, office))
        await approved(store, office, await a_text(store, office, title="Запись на приём"))

        found = await knowledge.search(store, "записи на прием", by=office.editor)

        assert [each.title for each in found][0] == "Запись на приём"
        assert await knowledge.search(store, "экскаватор", by=office.editor) == []
        served = await knowledge.count_for(
            store, office.agency.id, kind=KnowledgeKind.FAQ, need=Need.RESULT
        )
        assert served == 2
        assert await knowledge.count_for(store, office.agency.id, need=Need.SUBMISSION) == 0


async def test_the_history_of_a_text_tells_every_step_and_who_took_it(
    sqlite_database: Database,
) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)
        draft = await a_text(store, office)
        await proposals.submit(store, draft.id, by=office.editor, seen=draft.revision)
        seen = draft.revision
        await review.give_back(store, draft.id, "Короче, пожалуйста", by=office.reviewer, seen=seen)
        item = await approved(store, office, draft)
    async with sqlite_database.reading() as store:
        past = await history.of_text(store, item, by=office.editor)

    assert [(each.what, each.who) for each in past.events] == [
        ("submit", office.editor.title),
        ("return", office.reviewer.title),
        ("submit", office.editor.title),
        ("check", office.reviewer.title),
        ("approve", office.approver.title),
    ]


async def test_a_text_is_not_released_as_a_change_of_the_list(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)
        draft = await a_text(store, office)
        await proposals.submit(store, draft.id, by=office.editor, seen=draft.revision)
        await review.check(store, draft.id, by=office.reviewer, seen=draft.revision)

        with pytest.raises(UnknownChoiceError):
            await review.approve(store, draft.id, by=office.approver, seen=draft.revision)
