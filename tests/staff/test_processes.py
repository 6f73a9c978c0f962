"""The register of processes in the conversations of those who keep and use it."""

from dataclasses import asdict
from datetime import date

from admin import processes, proposals
from admin.offers import direction_code
from admin.processes import Version
from bot.actions import encode
from bot.staff.actions import Choose, OpenDraft
from storage.db import Database
from storage.models import ProcessRegister, Proposal
from storage.store import Store
from storage.terms import ChangeKind, Client
from tests.factories import DIRECTION, OTHER_DIRECTION, Office, open_office
from tests.staff.test_procedure import a_phone, pressed

LINES = f"""{DIRECTION}; Надзор; Проверка
{DIRECTION}; Справки; Консультация
{DIRECTION}; Надзор; Консультация
{OTHER_DIRECTION}; Архив; Выписка"""


async def registered(store: Store, office: Office, lines: str = LINES, seen: int = 0) -> None:
    entries = processes.read_entries(lines, Client.EXTERNAL)
    version = Version("204", "14.12.2023", "Реестр", Client.EXTERNAL, tuple(entries))
    by = office.reviewer
    await processes.record(store, version, by=by, seen_version=seen)


async def a_move(store: Store, office: Office) -> Proposal:
    return await proposals.begin_change(store, ChangeKind.PLACE, office.site.id, office.editor)


async def becomes(database: Database, draft: Proposal) -> dict[str, object]:
    async with database.reading() as store:
        return (await store.proposals.get(draft.agency_id, draft.id)).becomes


async def test_a_draft_offers_the_services_and_processes_of_the_register(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        await registered(store, office)
        draft = await a_move(store, office)
    phone = await a_phone(sqlite_database, office.editor)

    await phone.click(encode(OpenDraft(draft.id)))
    services = await phone.click(encode(Choose(draft.id, "direction", direction_code(DIRECTION))))
    await pressed(phone, "Надзор")
    offered = phone.screen
    await pressed(phone, "Консультация")

    assert {"Надзор", "Справки"} < set(services.labels)
    assert "Архив" not in services.labels
    assert {"Проверка", "Консультация"} < set(offered.labels)
    stands = await becomes(sqlite_database, draft)
    assert (stands["service"], stands["process"]) == ("Надзор", "Консультация")


async def test_processes_of_one_name_are_told_apart_and_bring_their_service(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        await registered(store, office)
        draft = await a_move(store, office)
    phone = await a_phone(sqlite_database, office.editor)

    await phone.click(encode(OpenDraft(draft.id)))
    await phone.click(encode(Choose(draft.id, "direction", direction_code(DIRECTION))))
    await pressed(phone, "Пропустить")
    offered = phone.screen
    await pressed(phone, "Справки: Консультация")

    assert "Надзор: Консультация" in offered.labels
    assert "Проверка" in offered.labels
    assert (await becomes(sqlite_database, draft))["service"] == "Справки"


async def test_a_place_of_a_former_version_is_not_taken(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        await registered(store, office)
        draft = await a_move(store, office)
        await registered(store, office, f"{DIRECTION}; Архив; Выписка", seen=1)
    phone = await a_phone(sqlite_database, office.editor)

    refused = await phone.click(encode(Choose(draft.id, "process", "1.0")))
    await pressed(phone, "Посмотреть, что там")

    assert "новую версию реестра" in refused.text
    assert (await becomes(sqlite_database, draft)).get("process", "") == office.site.process
    assert phone.screen.text != refused.text


async def test_a_place_that_is_none_is_not_taken(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        await registered(store, office)
        draft = await a_move(store, office)
    phone = await a_phone(sqlite_database, office.editor)

    for forged in ("1.4", "1.", ".1", "1.-1", "1.1.1"):
        screen = await phone.click(encode(Choose(draft.id, "process", forged)))

        assert "Такого варианта" in screen.text


async def test_without_a_register_the_list_s_own_processes_are_offered(
    sqlite_database: Database,
) -> None:
    office = await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        await store.register.change_row(office.site.id, 1, {"process": "Приём"})
        entry = processes.Entry(Client.INTERNAL.value, DIRECTION, "", "Кадры")
        await store.processes.add(of_another_list(office, entry))
        draft = await proposals.begin_change(
            store, ChangeKind.PLACE, office.reception.id, office.editor
        )
    phone = await a_phone(sqlite_database, office.editor)

    await phone.click(encode(OpenDraft(draft.id)))
    await phone.click(encode(Choose(draft.id, "direction", direction_code(DIRECTION))))
    await pressed(phone, "Пропустить")

    assert "Приём" in phone.screen.labels
    assert "Кадры" not in phone.screen.labels


def of_another_list(office: Office, entry: processes.Entry) -> ProcessRegister:
    return ProcessRegister(
        agency_id=office.agency.id,
        version=1,
        document_kind="Приказ",
        number="1",
        date=date(2023, 12, 14),
        title="",
        entries=[asdict(entry)],
    )
