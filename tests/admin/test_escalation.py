"""What could not be delivered is told to a colleague of the same role, or to the
administrators, once; what is a person's own is told to nobody else."""

from typing import Any

import pytest
from sqlalchemy import select

from admin import proposals, review, team
from admin.escalation import tell_another
from admin.notices import NoticeKind, notify
from admin.turns import note_reachability
from bot.staff.notices import render_notice
from storage.db import Database
from storage.models import Delivery, Priority, Proposal, QueuedMessage, Staff
from storage.models.base import utc_now
from storage.store import Store
from storage.terms import Role, Status
from tests.factories import (
    Office,
    a_procedure_by_order,
    a_staff,
    a_submitted,
    an_office,
    open_office,
)


async def _returned(store: Store, office: Office) -> Proposal:
    proposal = await a_submitted(store, office.editor, office.site)
    by = office.reviewer
    return await review.give_back(store, proposal.id, "Почему?", by=by, seen=proposal.revision)


async def _notices(store: Store, kind: NoticeKind, person: Staff) -> list[QueuedMessage]:
    found = await store.session.scalars(
        select(QueuedMessage).where(QueuedMessage.kind == "notice").order_by(QueuedMessage.id)
    )
    of_kind = [each for each in found if (each.dedup_key or "").startswith(f"{kind.value}:")]
    return [each for each in of_kind if each.person_id == person.person_id]


async def _bounce(store: Store, message: QueuedMessage) -> None:
    """What the delivery does when the messenger says that the person is gone."""
    person = await store.people.get(message.person_id)
    await note_reachability(store, person, False)
    await tell_another(store, message)
    store.queue.close(message, Delivery.FAILED, utc_now())
    await store.flush()


async def _bounce_all(store: Store, kind: NoticeKind, person: Staff) -> None:
    for message in await _notices(store, kind, person):
        if message.state is Delivery.WAITING:
            await _bounce(store, message)


async def test_a_decision_that_does_not_reach_its_author_reaches_a_colleague_of_the_role(
    database: Database,
) -> None:
    async with database.writing() as store:
        office = await an_office(store)
        colleague = await a_staff(store, office.agency, Role.EDITOR)
        third = await a_staff(store, office.agency, Role.EDITOR)
        await _returned(store, office)

        await _bounce_all(store, NoticeKind.DECIDED, office.editor)

        [told] = await _notices(store, NoticeKind.DECIDED, colleague)
        assert await _notices(store, NoticeKind.DECIDED, third) == []
        assert await _notices(store, NoticeKind.UNDELIVERED, office.administrator) == []
        screen = await _rendered(store, told)
    assert office.editor.title in screen
    assert "возвращено на доработку" in screen


async def test_when_the_colleague_is_gone_too_the_next_one_is_told_for_whom_it_was(
    database: Database,
) -> None:
    async with database.writing() as store:
        office = await an_office(store)
        colleague = await a_staff(store, office.agency, Role.EDITOR)
        third = await a_staff(store, office.agency, Role.EDITOR)
        await _returned(store, office)

        await _bounce_all(store, NoticeKind.DECIDED, office.editor)
        await _bounce_all(store, NoticeKind.DECIDED, colleague)

        [told] = await _notices(store, NoticeKind.DECIDED, third)
        assert told.body["instead_of"] == office.editor.title


async def test_without_a_colleague_the_administrators_learn_that_it_did_not_arrive(
    database: Database,
) -> None:
    async with database.writing() as store:
        office = await an_office(store)
        proposal = await _returned(store, office)

        await _bounce_all(store, NoticeKind.DECIDED, office.editor)

        [told] = await _notices(store, NoticeKind.UNDELIVERED, office.administrator)
        screen = await _rendered(store, told)
    assert told.body["proposal"] == proposal.id
    assert office.editor.title in screen
    assert "решение по предложению" in screen


async def test_the_same_event_is_escalated_once(database: Database) -> None:
    async with database.writing() as store:
        office = await an_office(store)
        await a_staff(store, office.agency, Role.EDITOR)
        await _returned(store, office)
        [message] = await _notices(store, NoticeKind.DECIDED, office.editor)

        await note_reachability(store, await store.people.get(message.person_id), False)
        for _each in range(3):
            await tell_another(store, message)

        all_of_them = await store.session.scalars(select(QueuedMessage))
        decided = [each for each in all_of_them if each.body.get("kind") == NoticeKind.DECIDED]
    assert len(decided) == 2


async def test_a_bundle_s_return_that_another_head_knows_of_is_told_to_nobody_else(
    database: Database,
) -> None:
    office = await open_office(database, a_procedure_by_order())
    async with database.writing() as store:
        newcomer = await a_staff(store, office.agency, Role.HEAD)
        other = await a_staff(store, office.agency, Role.HEAD)
        facts: dict[str, Any] = {"bundle": 1}
        kind = NoticeKind.BUNDLE_RETURNED
        await notify(store, [office.head, other], kind, "bundle:1:1", **facts)

        await _bounce_all(store, kind, office.head)
        known = await _notices(store, kind, newcomer)
        await _bounce_all(store, kind, other)
        [_told] = await _notices(store, kind, newcomer)
        await _bounce_all(store, kind, newcomer)
        [undelivered] = await _notices(store, NoticeKind.UNDELIVERED, office.administrator)

    assert known == []
    assert undelivered.body["bundle"] == 1
    assert undelivered.body["title"] == other.title


async def test_what_is_about_the_person_alone_is_told_to_nobody_else(database: Database) -> None:
    async with database.writing() as store:
        office = await an_office(store)
        await a_staff(store, office.agency, Role.EDITOR)
        admin = office.administrator
        await team.change_role(store, office.editor.id, Role.INTERNAL, title="Коллега", by=admin)
        before = await _count(store)

        await _bounce_all(store, NoticeKind.ROLE_CHANGED, office.editor)

        assert await _count(store) == before


async def test_what_the_author_took_back_meanwhile_is_not_shown_to_a_colleague(
    database: Database,
) -> None:
    async with database.writing() as store:
        office = await an_office(store)
        colleague = await a_staff(store, office.agency, Role.EDITOR)
        proposal = await _returned(store, office)
        await _bounce_all(store, NoticeKind.DECIDED, office.editor)
        await proposals.withdraw(store, proposal.id, by=office.editor, seen=proposal.revision)

        [told] = await _notices(store, NoticeKind.DECIDED, colleague)
        person = await store.people.get(told.person_id)
        assert proposal.status is Status.WITHDRAWN
        assert await render_notice(told.body, person, store) is None


@pytest.mark.parametrize(
    "kind", [NoticeKind.TO_CHECK, NoticeKind.TO_APPROVE, NoticeKind.NOBODY_DECIDES]
)
async def test_what_asks_to_decide_overtakes_what_only_tells(
    sqlite_database: Database, kind: NoticeKind
) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)
        await notify(store, [office.editor], NoticeKind.RELEASED, "1")
        await notify(store, [office.reviewer], kind, "1")

        due = await store.queue.due(utc_now(), 10)

    assert [message.priority for message in due] == [Priority.TURN, Priority.NOTICE]


async def _rendered(store: Store, message: QueuedMessage) -> str:
    person = await store.people.get(message.person_id)
    screen = await render_notice(message.body, person, store)
    assert screen is not None
    return screen.text


async def _count(store: Store) -> int:
    return len((await store.session.scalars(select(QueuedMessage))).all())
