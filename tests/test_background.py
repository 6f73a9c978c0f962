"""Works beside answering: how they stop, and which of them broke."""

import asyncio
from contextlib import AsyncExitStack, suppress

from bot.background import Background


async def _ends_late() -> None:
    """As a work does whose database is silent: it is cancelled, and takes its time."""
    with suppress(asyncio.CancelledError):
        await asyncio.Event().wait()
    with suppress(asyncio.CancelledError):
        await asyncio.Event().wait()
    await asyncio.sleep(0.1)


async def _breaks() -> None:
    raise RuntimeError("broken on purpose")


async def test_a_work_that_is_still_ending_has_not_broken() -> None:
    async with AsyncExitStack() as stack:
        background = Background(stack)
        background.begin(_ends_late())
        background.begin(_breaks())
        background.begin(asyncio.sleep(0))
        background.begin(asyncio.sleep(60))
        await asyncio.sleep(0)

    late, broken, *_ = background.tasks
    assert not late.done()
    assert background.broken == [broken]
    await late
