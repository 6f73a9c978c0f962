"""Every notice arrives, at the messenger's pace, whoever of the senders is killed.

The messenger refuses a share of the calls (429, 502), loses replies, and some people have
stopped the bot: their notices go to a colleague.
"""

import random
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from bot.sandbox.faults import Fault
from bot.sandbox.serving import running
from bot.sandbox.world import World
from storage.db import Database
from tests.chaos.crowd import a_world, settled
from tests.chaos.fleet import Fleet, Replica, many, settings, until
from tests.chaos.forwarder import forwarding
from tests.chaos.mail import Mail, Sent, hasty, most_in_a_second
from tests.chaos.replica import Orders
from tests.chaos.report import Report
from tests.chaos.scale import Scale
from tests.databases import PostgresTemplate, SqliteTemplate
from tests.story.program import free_port

MOST, MOST_IN_A_CHAT = 25, 1
_REFUSED = Fault("sendMessage", code=429, retry_after=2, share=0.02)
_DOWN = Fault("sendMessage", code=502, share=0.02)
_LOST = Fault("sendMessage", lost_reply=True, share=0.02)
_ALL = (_REFUSED, _DOWN, _LOST)


@dataclass(frozen=True)
class Office:
    """Replicas that send, and what they have to send."""

    fleet: Fleet
    mail: Mail


@asynccontextmanager
async def one_sender(
    template: SqliteTemplate, folder: Path, defect: str = ""
) -> AsyncIterator[Office]:
    """One process on SQLite."""
    url, world = await template.fresh(folder), a_world()
    async with running(world) as messenger:
        orders = Orders(folder, "sender", settings(messenger, url, free_port()), defect=defect)
        async with _office(world, Fleet([Replica(orders)]), url) as office:
            yield office


@asynccontextmanager
async def four_senders(
    template: PostgresTemplate, folder: Path, defect: str = ""
) -> AsyncIterator[Office]:
    """Four replicas on PostgreSQL, one of which leads."""
    url, world = await template.fresh(folder), a_world()
    ports = [free_port() for _ in range(4)]
    try:
        async with running(world) as messenger, forwarding(ports) as (address, _):
            orders = Orders(folder, "sender", settings(messenger, url, 0, address), defect=defect)
            async with _office(world, Fleet(many(orders, ports)), url) as office:
                yield office
    finally:
        await template.drop(url)


@asynccontextmanager
async def _office(world: World, fleet: Fleet, url: str) -> AsyncIterator[Office]:
    database = Database(url)
    try:
        yield Office(fleet, Mail(world, database, people=60))
    finally:
        await fleet.end()
        await database.close()


async def _deliver(
    office: Office, notices: int, kills: int, faults: Sequence[Fault] = _ALL
) -> Sent:
    """Send them all; kill whoever sends after each portion."""
    fleet, mail = office.fleet, office.mail
    dice = random.Random(5)
    await mail.let_people_in(blocked=2)
    await mail.write(notices // 2)
    for fault in faults:
        mail.world.faults.add(fault)
    await fleet.start()
    await mail.write(notices - notices // 2)
    for _ in range(kills):
        goal = len(mail.calls()) + dice.randint(1, max(1, notices // (kills + 1)))
        await until(
            lambda goal=goal: len(mail.calls()) >= goal,  # type: ignore[misc]
            lambda goal=goal: f"{len(mail.calls())} of {goal} tries",  # type: ignore[misc]
        )
        await fleet.strike(fleet.last_sender())
        await mail.count_in_flight()
    for replica in fleet.replicas:
        await replica.ready()
    await settled(mail.world, mail.database)
    return mail.sent()


def _judge(office: Office, sent: Sent, report: Report, database: str) -> None:
    mail, fleet = office.mail, office.fleet
    explained = mail.lost_replies() + mail.in_flight
    held = sent.lost == 0 and sent.doubled <= explained and sent.hasty == 0
    paced = sent.most <= MOST and sent.most_in_a_chat <= MOST_IN_A_CHAT
    report.add(
        "sending",
        database,
        f"{mail.written} notices",
        verdict=held and paced,
        kills=fleet.kills,
        lost=sent.lost,
        doubled=sent.doubled,
        lost_replies=mail.lost_replies(),
        in_flight_at_kills=mail.in_flight,
        inside_retry_after=sent.hasty,
        refusals_in_flight_at_kills=len(mail.unheeded),
        most_a_second=sent.most,
        most_a_second_in_a_chat=sent.most_in_a_chat,
    )
    assert sent.lost == 0
    assert sent.doubled <= explained
    assert sent.hasty == 0
    assert sent.most <= MOST
    assert sent.most_in_a_chat <= MOST_IN_A_CHAT


async def test_one_sender_that_is_killed_loses_nothing_and_keeps_the_pace(
    sqlite_template: SqliteTemplate, tmp_path: Path, scale: Scale, report: Report
) -> None:
    async with one_sender(sqlite_template, tmp_path) as office:
        sent = await _deliver(office, scale.notices, scale.sender_kills)

    _judge(office, sent, report, "SQLite")


async def test_four_senders_whose_leader_is_killed_lose_nothing_and_keep_the_pace(
    postgres_template: PostgresTemplate, tmp_path: Path, scale: Scale, report: Report
) -> None:
    async with four_senders(postgres_template, tmp_path) as office:
        sent = await _deliver(office, scale.notices, scale.sender_kills)

    _judge(office, sent, report, "PostgreSQL, 4 replicas")


async def test_a_notice_that_is_noted_before_it_is_sent_is_missed(
    sqlite_template: SqliteTemplate, tmp_path: Path
) -> None:
    async with one_sender(sqlite_template, tmp_path, "noted before it is sent") as office:
        sent = await _deliver(office, 30, kills=1, faults=())

    assert sent.lost > 0


async def test_forgotten_pauses_are_noticed(
    sqlite_template: SqliteTemplate, tmp_path: Path
) -> None:
    async with one_sender(sqlite_template, tmp_path, "pauses are forgotten") as office:
        sent = await _deliver(office, 30, kills=0, faults=[replace(_REFUSED, share=0.3)])

    assert sent.hasty > 0


async def test_a_notice_that_is_not_noted_is_sent_again_and_again(
    sqlite_template: SqliteTemplate, tmp_path: Path
) -> None:
    async with one_sender(sqlite_template, tmp_path, "what is sent is not noted") as office:
        await office.mail.let_people_in(blocked=0)
        await office.mail.write(3)
        await office.fleet.start()
        await until(lambda: office.mail.sent().doubled > 0)

    assert office.mail.lost_replies() + office.mail.in_flight == 0


def test_the_judgement_sees_haste() -> None:
    stamps = [0.0, 0.5, 0.99, 1.0, 2.5]
    refused = {"seq": 1, "params": {"chat_id": 1}, "arrived": 0.0, "answered": 0.1, "status": 429}
    refused["response"] = {"parameters": {"retry_after": 2}}
    later = {"params": {"chat_id": 1}, "arrived": 2.05, "answered": 2.06, "status": 200}
    another = {**later, "params": {"chat_id": 2}}

    assert most_in_a_second(stamps) == 3
    assert hasty([refused, later, another]) == 1
    assert hasty([refused, {**later, "arrived": 2.15}]) == 0
    assert hasty([refused, later], {1}) == 0
