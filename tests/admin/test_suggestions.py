"""«Контакт неверный»: kept without a trace of who said it, and what staff make of it."""

from collections import Counter

import pytest
from sqlalchemy import select

from admin import drafts, history, proposals, review, suggestions
from admin.errors import NotAllowedError, SuggestionDecidedError
from admin.questions import Reading
from admin.suggestions import Told
from admin.units import add_unit
from storage.db import Database
from storage.models import QueuedMessage, Suggestion
from storage.store import Store
from storage.terms import Cause, ContactType, Dismissal, Role, SuggestionPart, SuggestionStatus
from tests.factories import Office, a_procedure_by_order, a_staff, an_office


def as_typed(words: str) -> Reading:
    return Reading(words, words)


def said(office: Office, words: str = "", part: SuggestionPart = SuggestionPart.PHONE) -> Told:
    seen = (("phone", "+7 000 000-00-00"),)
    return Told(office.agency.id, office.site.id, 1, part, seen, words)


async def kept(store: Store, office: Office, *told: Told) -> list[Suggestion]:
    await suggestions.keep(store, suggestions.redacted(told, as_typed))
    return list(await suggestions.waiting(store, by=office.editor))


async def test_what_several_say_is_one_record_that_counts(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)
        await kept(store, office, said(office), said(office))

        (found,) = await kept(store, office, said(office))

        assert found.times == 3
        assert found.seen == [{"type": "phone", "value": "+7 000 000-00-00"}]


def test_names_and_telephones_in_the_words_are_not_kept() -> None:
    told = Told(1, 2, 3, SuggestionPart.PHONE, (), "Я Иван Петров, звоните +7 900 000-00-00")

    (only,) = suggestions.redacted([told], as_typed)

    assert "Петров" not in only.words and "900" not in only.words
    assert suggestions.redacted([told, told], as_typed) == Counter({only: 2})


async def test_a_suggestion_becomes_a_proposal_and_is_mended_by_its_release(
    sqlite_database: Database,
) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)
        (found,) = await kept(store, office, said(office))

        draft = await suggestions.take(store, found.id, by=office.editor)

        assert (draft.cause, draft.row_id) == (Cause.CONTACTS_CHANGED, office.site.id)
        assert "Сигнал от" in draft.basis
        assert await suggestions.waiting(store, by=office.editor) == []

        await drafts.put_contact(store, draft, ContactType.PHONE, "+7 000 000-00-01", office.editor)
        await proposals.submit(store, draft.id, by=office.editor, seen=draft.revision)
        await review.check(store, draft.id, by=office.reviewer, seen=draft.revision)
        release = await review.approve(store, draft.id, by=office.approver, seen=draft.revision)
        heard = await suggestions.read_suggestion(store, found.id, by=office.editor)

        assert heard.proposal is not None and heard.proposal.release_id == release.id
        assert not heard.waits

    async with sqlite_database.reading() as store:
        past = await history.of_row(store, office.site.id, by=office.editor)
        assert {"suggested", "submit", "check", "released"} <= {each.what for each in past.events}
        released = next(each for each in past.events if each.what == "released")
        assert released.document == release.document_line
        assert released.who == office.approver.title


async def test_a_proposal_in_vain_lets_the_suggestion_wait_again(
    sqlite_database: Database,
) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)
        (found,) = await kept(store, office, said(office))
        draft = await suggestions.take(store, found.id, by=office.editor)

        await proposals.withdraw(store, draft.id, by=office.editor, seen=draft.revision)

        assert [each.id for each in await suggestions.waiting(store, by=office.editor)] == [
            found.id
        ]
        again = await suggestions.take(store, found.id, by=office.reviewer)
        assert found.proposal_id == again.id != draft.id


async def test_a_suggestion_is_decided_once(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)
        (found,) = await kept(store, office, said(office))
        await suggestions.dismiss(store, found.id, Dismissal.RIGHT, by=office.editor)

        with pytest.raises(SuggestionDecidedError):
            await suggestions.take(store, found.id, by=office.reviewer)

        assert (found.status, found.reason) == (SuggestionStatus.DISMISSED, Dismissal.RIGHT)
        (last,) = (await store.journal.of_agency(office.agency.id))[-1:]
        assert (last.verb, last.details["reason"]) == ("suggestion.dismiss", "right")


async def test_the_row_s_own_editors_are_told_first_and_nobody_waits_for_who_is_out_of_reach(
    sqlite_database: Database,
) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)
        unit = await add_unit(store, "Отдел приёма", by=office.administrator)
        own = await a_staff(store, office.agency, Role.EDITOR, unit_id=unit.id)
        office.site.unit_id = unit.id
        await store.flush()

        await kept(store, office, said(office, "не отвечает"))
        assert await told(store) == {own.person_id}

        (await store.people.get(own.person_id)).reachable = False
        await store.flush()
        await kept(store, office, said(office, "занято"))
        assert await told(store) == {own.person_id, office.editor.person_id}

        (await store.people.get(office.editor.person_id)).reachable = False
        await store.flush()
        await kept(store, office, said(office, "гудки"))
        assert {office.reviewer.person_id, office.approver.person_id} <= await told(store)


async def told(store: Store) -> set[int]:
    """Whom a signal was told to, so far."""
    found = await store.session.scalars(
        select(QueuedMessage.person_id).where(QueuedMessage.dedup_key.startswith("suggested:"))
    )
    return set(found)


async def test_whoever_proposes_no_contacts_sees_no_suggestions(
    sqlite_database: Database,
) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store, a_procedure_by_order())

        with pytest.raises(NotAllowedError):
            await suggestions.waiting(store, by=office.administrator)

        assert await suggestions.count_suggestions(store, by=office.administrator) is None
        assert await suggestions.count_suggestions(store, by=office.editor) == 0
