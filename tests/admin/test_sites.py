"""Sites are looked at once a day, politely, and never inside our own network."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import pytest

from admin.completeness.of_list import list_report
from admin.sites.looks import look_at_sites
from admin.sites.visit import MOST, Visited, is_open_to_all, is_public, visit
from storage.db import Database
from storage.models import SiteCheck
from storage.terms import ContactType, Trust
from tests.factories import Office, a_row, a_touchpoint, open_office

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
ADDRESS, OTHER = "https://example.org", "https://example.org/other"


def anywhere(_address: str, _port: int) -> bool:
    """Only tests look at this machine."""
    return True


async def test_sites_of_a_closed_agency_are_not_visited(sqlite_database: Database) -> None:
    office = await open_office(sqlite_database)
    async with sqlite_database.writing() as store:
        point = await store.register.touchpoint(office.agency.id, office.site.touchpoint_id)
        contact = {"type": "site", "value": ADDRESS, "trust": "staff", "source": "приказ"}
        point.contacts = [contact]
        (await store.agencies.get(office.agency.id)).closed_on = NOW.date()
    visited = []

    async def look(address: str) -> Visited:
        visited.append(address)
        return Visited(answers=True, status=200)

    await look_at_sites(sqlite_database, look, NOW, all_of_them=True)

    assert visited == []


@asynccontextmanager
async def a_server(*answers: bytes, seen: list[bytes] | None = None) -> AsyncIterator[str]:
    """Gives these answers in turn, the last one for ever."""
    left = list(answers)

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        question = await reader.readuntil(b"\r\n\r\n")
        if seen is not None:
            seen.append(question)
        writer.write(left.pop(0) if len(left) > 1 else left[0])
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        yield f"http://127.0.0.1:{port}/page"


def an_answer(status: int, *headers: str) -> bytes:
    return "\r\n".join((f"HTTP/1.1 {status} Words", *headers, "", "")).encode()


@pytest.mark.parametrize(
    ("status", "answers"),
    [(200, True), (204, True), (403, True), (429, True), (404, False), (500, False), (503, False)],
)
async def test_a_page_that_is_there_answers(status: int, answers: bool) -> None:
    async with a_server(an_answer(status)) as address:
        found = await visit(address, allowed=anywhere)

    assert found == Visited(answers=answers, status=status)


async def test_where_a_head_is_refused_the_page_is_asked_for() -> None:
    seen: list[bytes] = []
    async with a_server(an_answer(405), an_answer(200), seen=seen) as address:
        found = await visit(address, allowed=anywhere)

    assert found.answers
    assert [each.split()[0] for each in seen] == [b"HEAD", b"GET"]


async def test_a_redirect_is_followed_and_a_circle_is_left() -> None:
    async with a_server(an_answer(302, "Location: /other"), an_answer(200)) as address:
        assert (await visit(address, allowed=anywhere)).answers
    async with a_server(an_answer(302, "Location: /page")) as address:
        assert (await visit(address, allowed=anywhere)).status == 302


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://10.0.0.1/",
        "http://192.168.0.1/",
        "http://169.254.169.254/latest/meta-data",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://0.0.0.0/",
        "http://2130706433/",
        "file:///etc/passwd",
        "ftp://example.org/",
        "http://someone@example.org/",
        "http://",
    ],
)
async def test_nothing_of_our_own_network_is_ever_asked(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refuse(*_args: object, **_named: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(asyncio, "open_connection", refuse)

    assert not (await visit(address)).answers


async def test_a_redirect_never_leads_into_our_own_network() -> None:
    async with a_server(an_answer(200)) as inner:
        answer = an_answer(302, f"Location: {inner.replace('127.0.0.1', 'localhost')}")
        async with a_server(answer) as address:
            inside = address.split("/")[2].split(":")[0]
            first: list[str] = []

            def only_once(found: str, _port: int) -> bool:
                first.append(found)
                return len(first) == 1 and found == inside

            found = await visit(address, allowed=only_once)

    assert not found.answers
    assert len(first) > 1


async def test_an_answer_without_an_end_is_left() -> None:
    async with a_server(b"HTTP/1.1 200 OK\r\nX: " + b"x" * (2 * MOST)) as address:
        assert not (await visit(address, allowed=anywhere)).answers


async def test_a_path_never_adds_a_line_to_the_question() -> None:
    seen: list[bytes] = []
    async with a_server(an_answer(200), seen=seen) as address:
        await visit(f"{address}/приём?x=1 2", allowed=anywhere)

    assert seen[0].count(b"\r\n") == 6
    assert b"%D0%BF" in seen[0]


async def test_a_machine_without_a_network_has_heard_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def unknown(*_args: object, **_named: object) -> None:
        raise socket.gaierror(socket.EAI_AGAIN, "no network")

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", unknown)

    assert await visit(ADDRESS) == Visited(answers=False, heard=False)


def test_addresses_of_machines_and_networks_are_told_apart() -> None:
    assert is_public("8.8.8.8") and is_public("2001:4860:4860::8888")
    for each in ("127.0.0.1", "10.1.1.1", "100.64.0.1", "224.0.0.1", "::1", "fe80::1", "fd00::1"):
        assert not is_public(each)


@pytest.mark.parametrize(
    "address",
    ["64:ff9b::7f00:1", "64:ff9b:1::a00:1", "2002:7f00:1::", "::127.0.0.1", "::ffff:10.0.0.1"],
)
def test_an_address_that_carries_another_one_leads_nowhere(address: str) -> None:
    assert not is_open_to_all(address, 443)


def test_only_the_ports_of_pages_are_looked_at() -> None:
    assert is_open_to_all("8.8.8.8", 80) and is_open_to_all("8.8.8.8", 443)
    assert not is_open_to_all("8.8.8.8", 22)


class Looker:
    """Answers for the network: a status of each address; 0: silence."""

    def __init__(self) -> None:
        self.statuses = {ADDRESS: 200, OTHER: 200}
        self.asked: list[str] = []

    async def __call__(self, address: str) -> Visited:
        self.asked.append(address)
        status = self.statuses[address]
        return Visited(answers=0 < status < 400, status=status)


async def an_office_with_sites(database: Database) -> Office:
    office = await open_office(database)
    async with database.writing() as store:
        for place, address in enumerate((ADDRESS, OTHER)):
            contact = {"type": ContactType.SITE.value, "value": address, "trust": Trust.STAFF.value}
            point = await a_touchpoint(
                store, office.agency, f"Портал {place}", contacts=[{**contact, "source": ""}]
            )
            await a_row(store, office.owner, point)
    return office


async def kept(database: Database, office: Office) -> dict[str, SiteCheck]:
    async with database.reading() as store:
        return {each.address: each for each in await store.sites.of(office.agency.id)}


async def silent_and_unchecked(database: Database, office: Office) -> tuple[set[str], int]:
    async with database.reading() as store:
        report = await list_report(store, office.owner, by=office.editor)
    found = report.named("silent-site")
    return {each.name for each in found.entries} if found else set(), report.sites.unchecked


async def test_a_silent_site_is_a_finding_and_an_unvisited_one_is_not(database: Database) -> None:
    office = await an_office_with_sites(database)
    look = Looker()
    look.statuses[OTHER] = 404
    before = await silent_and_unchecked(database, office)

    heard = await look_at_sites(database, look, NOW, all_of_them=False)

    assert before == (set(), 2)
    assert heard == 2
    assert await silent_and_unchecked(database, office) == ({"Портал 1"}, 0)


async def test_each_site_is_visited_once_a_day(database: Database) -> None:
    await an_office_with_sites(database)
    look = Looker()

    for hours in (0, 1, 23, 24):
        await look_at_sites(database, look, NOW + timedelta(hours=hours), all_of_them=False)

    assert look.asked.count(ADDRESS) == 2


async def test_a_round_that_hears_of_none_says_nothing_of_them(sqlite_database: Database) -> None:
    office = await an_office_with_sites(sqlite_database)
    look = Looker()
    look.statuses = {ADDRESS: 0, OTHER: 0}

    heard = await look_at_sites(sqlite_database, look, NOW, all_of_them=False)
    known = await kept(sqlite_database, office)

    assert heard == 0
    assert [each.checked_at for each in known.values()] == [None, None]
    assert {each.due_at for each in known.values()} == {NOW + timedelta(hours=1)}


async def test_an_address_that_left_the_lists_is_forgotten(sqlite_database: Database) -> None:
    office = await an_office_with_sites(sqlite_database)
    await look_at_sites(sqlite_database, Looker(), NOW, all_of_them=False)

    async with sqlite_database.writing() as store:
        for point in (await store.register.touchpoints(office.agency.id)).values():
            if point.name == "Портал 1":
                await store.register.change_touchpoint(point.id, 1, {"contacts": []})
    await look_at_sites(sqlite_database, Looker(), NOW, all_of_them=True)

    assert set(await kept(sqlite_database, office)) == {ADDRESS}
