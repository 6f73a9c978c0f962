"""The journal keeps no word that anybody typed, no address and no name: it cannot be erased."""

from datetime import date

import pytest

from admin import bundles, drafts, own_days, proposals, releases, review, teaching, team, topics
from admin import vocabulary as words
from admin.journal import verify
from admin.steps import DraftStep
from storage.canonical import canonical
from storage.db import Database
from storage.models import Agency, JournalRecord, Person, Staff
from storage.samples import SAMPLES
from storage.samples.loading import load_sample, load_words
from storage.store import Store
from storage.terms import ChangeKind, Channel, Client, ContactType, Need, Role, TopicKind
from tests.factories import (
    DIRECTION,
    Office,
    a_draft,
    a_person,
    a_procedure,
    a_procedure_by_order,
    a_question,
    an_office,
)

MARK = "зурабыч"
PHONE = "+7 000 000-00-00"
ADDRESS = "telegram:31415926"
FILE = (f"{MARK}.pdf", "application/pdf", MARK.encode())
TRACES = (MARK, "telegram", "31415926", "+7", "000-00", "example.org", "54-", "редактор")
"""What the texts and titles below hold, and no record may."""


def kept(records: list[JournalRecord]) -> str:
    """Everything that is hashed, as text."""
    return canonical(
        [[each.verb, each.subject, each.role, each.actor_id, each.details] for each in records]
    ).casefold()


async def journal_of(database: Database, agency: Agency) -> list[JournalRecord]:
    async with database.reading() as store:
        assert (await verify(store, agency.id)).is_whole
        return list(await store.journal.of_agency(agency.id))


async def a_marked_addition(store: Store, by: Staff, agency: Agency) -> int:
    """A draft of a new row with the mark in every field that takes words."""
    draft = await proposals.begin_addition(store, Client.EXTERNAL, by)
    typed = {
        DraftStep.NAME: f"Приёмная {MARK}",
        DraftStep.PROCESS: f"Процесс {MARK}",
        DraftStep.RESPONSIBLE: f"Начальник {MARK}",
        DraftStep.CAUSE: f"Повод {MARK}",
        DraftStep.BASIS: f"Поручение 54-{MARK}",
    }
    await drafts.put_text(store, draft, DraftStep.NAME, typed[DraftStep.NAME], by)
    await drafts.put_channel(store, draft, Channel.RECEPTION, agency.procedure, by)
    await drafts.put_direction(store, draft, DIRECTION, by)
    await drafts.put_need(store, draft, Need.CONSULTATION, True, agency.procedure, by)
    contacts = {
        ContactType.PHONE: PHONE,
        ContactType.EMAIL: "a@example.org",
        ContactType.SITE: "https://example.org",
    }
    for kind, value in contacts.items():
        await drafts.put_contact(store, draft, kind, value, by)
    for step, value in typed.items():
        await drafts.put_text(store, draft, step, value, by)
    await drafts.put_basis_file(store, draft, *FILE, by)
    return draft.id


async def decide_on_additions(store: Store, office: Office) -> None:
    """One is returned with a reason and withdrawn, one rejected, one deleted, one checked."""
    for decision in ("return", "reject", "delete", "check"):
        draft_id = await a_marked_addition(store, office.editor, office.agency)
        draft = await store.proposals.get(office.agency.id, draft_id)
        if decision == "delete":
            await proposals.withdraw(store, draft.id, by=office.editor, seen=draft.revision)
            continue
        sent = await proposals.submit(store, draft.id, by=office.editor, seen=draft.revision)
        if decision == "check":
            await review.check(store, sent.id, by=office.reviewer, seen=sent.revision)
            continue
        verb = review.give_back if decision == "return" else review.reject
        comment = f"Переделать: {MARK}"
        given = await verb(store, sent.id, comment, by=office.reviewer, seen=sent.revision)
        if decision == "return":
            await proposals.withdraw(store, given.id, by=office.editor, seen=given.revision)


async def release_by_order(store: Store, office: Office) -> None:
    bundle = await store.bundles.collecting(office.owner.id)
    assert bundle is not None
    await bundles.present(store, bundle.id, by=office.head, seen=bundle.revision)
    await bundles.send_back(
        store, bundle.id, f"Не готово: {MARK}", by=office.approver, seen=bundle.revision
    )
    await bundles.present(store, bundle.id, by=office.head, seen=bundle.revision)
    await bundles.record_order(
        store, bundle.id, f"54-{MARK}", "11.04.2024", by=office.approver, seen=bundle.revision
    )


async def release_on_approval(store: Store, office: Office) -> None:
    (checked,) = await store.proposals.having(office.agency.id, ["checked"])
    release = await review.approve(store, checked.id, by=office.approver, seen=checked.revision)
    await releases.attach_document(
        store,
        release.id,
        kind=f"Приказ {MARK}",
        number=f"54-{MARK}",
        date="11.04.2024",
        title=f"О {MARK}",
        file=FILE,
        by=office.approver,
    )


async def teach_words(store: Store, office: Office) -> None:
    by = office.reviewer
    new = topics.NewTopic(
        kind=TopicKind.ELSEWHERE,
        title=f"Предмет {MARK}",
        body=f"Другой орган {MARK}",
        how=f"Звоните {PHONE}, {MARK}",
        source=f"Закон {MARK}, ст. 1",
        phrases=f"где {MARK}",
    )
    topic = await topics.add_topic(store, new, by=by)
    await topics.change_topic(
        store, topic.id, topics.TopicField.TITLE, f"Иное {MARK}", seen=topic.revision, by=by
    )
    await words.add_saying(store, MARK, f"начальник {MARK}", by=by)
    (saying,) = await store.lexicon.of(office.agency.id)
    await words.remove_saying(store, saying.id, by=by)
    question = await a_question(store, office.agency, text=f"как к {MARK}")
    await teaching.teach(store, question.id, f"как к {MARK}", topic_id=topic.id, by=by)
    await teaching.take_back(store, question.id, by=by)
    await teaching.ignore(store, (await a_question(store, office.agency, MARK)).id, by=by)
    await words.add_phrases(store, f"к {MARK}", row_id=office.site.id, by=by)
    current = await store.topics.get(office.agency.id, topic.id)
    await topics.remove_topic(store, topic.id, seen=current.revision, by=by)


async def change_people(store: Store, office: Office) -> None:
    by = office.administrator
    code = await team.invite(
        store, office.agency, Role.EDITOR, title="Редактор", unit=f"Отдел {MARK}", by=by
    )
    newcomer: Person = await a_person(store, ADDRESS)
    staff = await team.accept(store, code, newcomer)
    await team.change_role(store, staff.id, Role.REVIEWER, title="Проверяющий", by=by)
    await team.revoke(store, staff.id, by=by)


VERBS = {
    "proposal.check",
    "proposal.delete",
    "proposal.reject",
    "proposal.return",
    "proposal.submit",
    "proposal.withdraw",
    "release.make",
    "topic.add",
    "topic.change",
    "topic.remove",
    "saying.add",
    "saying.remove",
    "phrase.add",
    "question.ignore",
    "team.invite",
    "team.join",
    "team.change_role",
    "team.revoke",
    "calendar.set",
    "calendar.forget",
}
BY_RULE = {
    "by order": (a_procedure_by_order(), {"bundle.present", "bundle.send_back"}),
    "on approval": (a_procedure(), {"release.document"}),
}


@pytest.mark.parametrize("rule", BY_RULE)
async def test_no_typed_word_gets_into_the_journal(database: Database, rule: str) -> None:
    procedure, own_verbs = BY_RULE[rule]
    async with database.writing() as store:
        office = await an_office(store, procedure)
        await decide_on_additions(store, office)
    async with database.writing() as store:
        await (release_by_order if rule == "by order" else release_on_approval)(store, office)
    async with database.writing() as store:
        await teach_words(store, office)
        await change_people(store, office)
        day = date(2027, 1, 11)
        await own_days.set_day(store, office.agency, day, working=False, note=f"День {MARK}")
        await own_days.forget_day(store, office.agency, day)

    records = await journal_of(database, office.agency)

    assert VERBS | own_verbs <= {each.verb for each in records}
    assert [trace for trace in TRACES if trace in kept(records)] == []


async def test_no_name_of_the_agencys_own_gets_into_the_journal(database: Database) -> None:
    async with database.writing() as store:
        office = await an_office(store)
        for kind in (ChangeKind.KIND, ChangeKind.NEEDS):
            row = office.site if kind is ChangeKind.KIND else office.reception
            draft = await a_draft(store, office.editor, row, kind)
            await proposals.submit(store, draft.id, by=office.editor, seen=draft.revision)
        names = {office.agency.name, "Сайт", "Приём", DIRECTION, office.editor.title}

    records = await journal_of(database, office.agency)

    assert len(records) == 2
    assert [name for name in names if name.casefold() in kept(records)] == []


@pytest.mark.parametrize("code", SAMPLES)
async def test_loading_an_example_keeps_codes_hashes_and_counts_only(
    sqlite_database: Database, code: str
) -> None:
    async with sqlite_database.writing() as store:
        agency = await load_sample(store, code, date(2026, 11, 22))
        await load_words(store, agency)

    records = await journal_of(sqlite_database, agency)

    assert records
    assert kept(records).isascii(), "every word for people is Russian"
