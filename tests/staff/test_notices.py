"""What people are told unasked, and what becomes of it when they press its buttons."""

from typing import Any

import pytest
from sqlalchemy import select

from admin import bundles, proposals, review, team
from admin.escalation import told_instead
from admin.notices import NoticeKind
from admin.turns import note_reachability
from bot.actions import Action
from bot.screens import Button, Screen
from bot.staff.actions import OpenMenu, OpenProposal
from bot.staff.notices import render_notice
from locales import LANGUAGES
from storage.db import Database
from storage.models import QueuedMessage, Staff
from storage.store import Store
from storage.terms import Role
from tests.factories import a_checked, a_procedure_by_order, a_staff, a_submitted, an_office


async def rendered(
    store: Store, staff: Staff, kind: NoticeKind, language: str = "ru", **facts: Any
) -> Screen | None:
    person = await store.people.get(staff.person_id)
    person.language = language
    return await render_notice(
        {"kind": kind.value, "agency": staff.agency_id, **facts}, person, store
    )


async def shown(
    store: Store, staff: Staff, kind: NoticeKind, language: str = "ru", **facts: Any
) -> Screen:
    screen = await rendered(store, staff, kind, language, **facts)
    assert screen is not None
    return screen


def buttons(screen: Screen) -> list[Button]:
    return [button for row in screen.buttons for button in row]


@pytest.mark.parametrize(
    ("kind", "facts"),
    [
        (NoticeKind.JOURNAL_HEAD, {"number": 1, "hash": "3f" * 32, "silent_since": ""}),
        (NoticeKind.CALENDAR_MISSING, {"year": 2032}),
        (NoticeKind.UNDELIVERED, {"title": "Редактор 1", "what": "journal_head"}),
        (NoticeKind.ROLE_CHANGED, {}),
    ],
    ids=lambda given: given if isinstance(given, str) else "",
)
async def test_what_only_tells_stays_in_the_chat_whatever_is_pressed_on_it(
    sqlite_database: Database, kind: NoticeKind, facts: dict[str, Any]
) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)

        screen = await shown(store, office.administrator, kind, **facts)

    assert buttons(screen) and all(button.below for button in buttons(screen))


async def test_what_asks_to_decide_is_answered_in_place(sqlite_database: Database) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)
        proposal = await a_submitted(store, office.editor, office.site)

        asked = await shown(store, office.reviewer, NoticeKind.TO_CHECK, proposal=proposal.id)
        told = await shown(store, office.editor, NoticeKind.DECIDED, proposal=proposal.id)

    assert not any(button.below for button in buttons(asked) + buttons(told))


def actions(screen: Screen) -> list[Action | None]:
    return [button.action for button in buttons(screen)]


async def block(store: Store, staff: Staff, reachable: bool = False) -> None:
    await note_reachability(store, await store.people.get(staff.person_id), reachable)


async def queued(store: Store, staff: Staff, kind: NoticeKind) -> list[dict[str, Any]]:
    """The facts of what this person is told of the kind."""
    found = await store.session.scalars(select(QueuedMessage).order_by(QueuedMessage.id))
    mine = [each.body for each in found if each.person_id == staff.person_id]
    return [body for body in mine if body.get("kind") == kind.value]


async def told(store: Store, staff: Staff, body: dict[str, Any], language: str = "ru") -> str:
    facts = {name: value for name, value in body.items() if name not in ("kind", "agency")}
    return (await shown(store, staff, NoticeKind(body["kind"]), language, **facts)).text


async def test_a_colleague_is_asked_to_pass_a_decision_on_and_to_do_nothing_instead(
    sqlite_database: Database,
) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)
        colleague = await a_staff(store, office.agency, Role.EDITOR)
        made = await a_submitted(store, office.editor, office.site)
        await review.give_back(store, made.id, "Почему?", by=office.reviewer, seen=made.revision)
        facts = {"proposal": made.id, "instead_of": office.editor.title}

        screen = await shown(store, colleague, NoticeKind.DECIDED, **facts)

    assert "Редактор 1" in screen.text and "«Сайт»: возвращено на доработку" in screen.text
    assert "Ваше предложение" not in screen.text and "сделайте нужное сами" not in screen.text
    assert "за коллегу делать ничего не нужно" in screen.text
    assert actions(screen) == [OpenProposal(made.id), OpenMenu()]
    assert all(button.below for button in buttons(screen))


async def test_an_author_who_only_reads_now_has_no_colleagues_to_be_told(
    sqlite_database: Database,
) -> None:
    """A decision is no matter for whoever reads the list and does not see the work."""
    async with sqlite_database.writing() as store:
        office = await an_office(store)
        await a_staff(store, office.agency, Role.INTERNAL)

        assert await told_instead(store, office.internal) == [office.administrator]


async def test_a_fingerprint_that_did_not_arrive_is_told_with_how_to_get_it(
    sqlite_database: Database,
) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)
        facts = {"title": "Утверждающий 1", "what": "journal_head"}

        head = await shown(store, office.administrator, NoticeKind.UNDELIVERED, **facts)

    assert "<code>python -m admin verify-journal</code>" in head.text
    assert "Сообщите" not in head.text


async def test_a_decision_that_did_not_arrive_is_told_by_the_name_of_its_proposal(
    sqlite_database: Database,
) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)
        made = await a_submitted(store, office.editor, office.site)
        await review.give_back(store, made.id, "Почему?", by=office.reviewer, seen=made.revision)
        facts = {"title": office.editor.title, "what": "decided", "proposal": made.id}

        screen = await shown(store, office.administrator, NoticeKind.UNDELIVERED, **facts)
        await proposals.withdraw(store, made.id, by=office.editor, seen=made.revision)
        later = await rendered(store, office.administrator, NoticeKind.UNDELIVERED, **facts)

    assert "«Сайт»" in screen.text and "verify-journal" not in screen.text
    assert later is None, "its author has been here and took it back"


async def test_the_cheapest_cure_is_named_when_whoever_decides_stopped_the_bot(
    database: Database,
) -> None:
    async with database.writing() as store:
        office = await an_office(store)
        await block(store, office.approver)
        await a_checked(store, office.editor, office.reviewer, office.site)

        [body] = await queued(store, office.administrator, NoticeKind.NOBODY_DECIDES)
        text = await told(store, office.administrator, body)

    assert "«Сайт»" in text and "решить некому" in text
    assert "Утверждающий 1" in text and "нажать «Начать»" in text
    assert "пригласите" in text


async def test_where_nobody_has_the_role_an_invitation_is_asked_for(
    sqlite_database: Database,
) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)
        await team.revoke(store, office.approver.id, by=office.administrator)
        await a_checked(store, office.editor, office.reviewer, office.site)

        [body] = await queued(store, office.administrator, NoticeKind.NOBODY_DECIDES)
        text = await told(store, office.administrator, body)

    assert "«Сайт»" in text and "Пригласите человека в роли: утверждающий" in text
    assert "«Начать»" not in text


async def test_when_somebody_can_decide_again_the_alarm_is_answered_once(
    database: Database,
) -> None:
    async with database.writing() as store:
        office = await an_office(store)
        await block(store, office.approver)
        await a_checked(store, office.editor, office.reviewer, office.site)
        alarm = (await queued(store, office.administrator, NoticeKind.NOBODY_DECIDES))[0]
        before = await queued(store, office.administrator, NoticeKind.SOMEBODY_DECIDES)

        for reachable in (True, False, True):
            await block(store, office.approver, reachable)

        [answer] = await queued(store, office.administrator, NoticeKind.SOMEBODY_DECIDES)
        text = await told(store, office.administrator, answer)
        facts = {"needed": alarm["needed"], "proposal": alarm["proposal"]}
        moot = await rendered(store, office.administrator, NoticeKind.NOBODY_DECIDES, **facts)
    assert before == [] and moot is None
    assert "«Сайт»" in text and "Утверждающий 1" in text


async def test_nobody_is_soothed_who_was_not_alarmed(database: Database) -> None:
    async with database.writing() as store:
        office = await an_office(store)
        await a_checked(store, office.editor, office.reviewer, office.site)
        for reachable in (False, True):
            await block(store, office.reviewer, reachable)

        assert await queued(store, office.administrator, NoticeKind.SOMEBODY_DECIDES) == []


async def test_an_alarm_about_what_was_decided_meanwhile_is_not_sent(
    sqlite_database: Database,
) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)
        await block(store, office.approver)
        made = await a_checked(store, office.editor, office.reviewer, office.site)
        await proposals.withdraw(store, made.id, by=office.editor, seen=made.revision)
        facts = {"needed": "approve", "proposal": made.id}

        alarm = await rendered(store, office.administrator, NoticeKind.NOBODY_DECIDES, **facts)
        answer = await shown(store, office.administrator, NoticeKind.SOMEBODY_DECIDES, **facts)

    assert alarm is None
    assert "оно больше не ждёт решения" in answer.text


async def test_a_bundle_that_nobody_can_order_is_called_a_bundle(
    sqlite_database: Database,
) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store, a_procedure_by_order())
        made = await a_checked(store, office.editor, office.reviewer, office.site)
        bundle = await store.bundles.get(office.agency.id, made.bundle_id or 0)
        await block(store, office.approver)
        await bundles.present(store, bundle.id, by=office.head, seen=bundle.revision)

        [body] = await queued(store, office.administrator, NoticeKind.NOBODY_DECIDES)
        text = await told(store, office.administrator, body)

    assert text.startswith("Свод изменений ждёт приказа") and "Утверждающий 1" in text


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_is_told_of_people_who_cannot_be_reached_reads_in_every_language(
    sqlite_database: Database, language: str
) -> None:
    async with sqlite_database.writing() as store:
        office = await an_office(store)
        colleague = await a_staff(store, office.agency, Role.EDITOR)
        await block(store, office.approver)
        made = await a_checked(store, office.editor, office.reviewer, office.site)
        admin, about = office.administrator, {"proposal": made.id}
        needed = {"needed": "approve", **about}
        texts = [
            (await shown(store, *given, language, **facts)).text
            for *given, facts in (
                (colleague, NoticeKind.DECIDED, {**about, "instead_of": "Редактор 1"}),
                (admin, NoticeKind.NOBODY_DECIDES, needed),
                *(
                    (admin, NoticeKind.UNDELIVERED, {"title": "Редактор 1", "what": what})
                    for what in ("bundle_returned", "publish_by", "journal_head")
                ),
                (admin, NoticeKind.UNDELIVERED, {"title": "Р 1", "what": "decided", **about}),
            )
        ]
        await block(store, office.approver, True)
        texts.append(
            (await shown(store, admin, NoticeKind.SOMEBODY_DECIDES, language, **needed)).text
        )

    assert all(60 < len(text) < 700 and "  " not in text for text in texts)
    assert len(set(texts)) == 7
