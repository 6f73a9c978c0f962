"""What tests of the delivery do beside talking: queue by priority, wait until it is through."""

import asyncio
import time
from collections.abc import Callable
from typing import Any

from storage.models import Delivery, Priority, QueuedMessage
from tests.factories import a_person
from tests.sandbox.client import SandboxClient
from tests.telegram.house import House

Messages = list[QueuedMessage]


async def queue(house: House, user_id: int, kind: str, body: dict[str, Any], at: Priority) -> None:
    """Queue a message of this priority for somebody who may be unknown yet."""
    async with house.database.writing() as store:
        address = f"telegram:{user_id}"
        person = await store.people.at(address) or await a_person(store, address)
        await store.queue.put(person.id, kind, body, priority=at)
    house.courier.wake()


async def until(house: House, holds: Callable[[Messages], bool], seconds: float = 10) -> None:
    """Wait until this is true of the queue."""
    deadline = time.monotonic() + seconds
    while not holds(await house.queued()):
        assert time.monotonic() < deadline, "it does not come true"
        await asyncio.sleep(0.02)


async def settled(house: House, seconds: float = 10) -> None:
    """Wait until nothing waits."""
    await until(
        house, lambda queued: all(each.state is not Delivery.WAITING for each in queued), seconds
    )


async def tried(people: SandboxClient, times: int, seconds: float = 10) -> None:
    """Wait until so many messages were tried, however it ended."""
    deadline = time.monotonic() + seconds
    while len(await people.outbox("sendMessage")) < times:
        assert time.monotonic() < deadline, "nothing is tried"
        await asyncio.sleep(0.02)
