"""A flood of questions from other chats or of calls in a group slows only whoever floods."""

import asyncio
import time
from statistics import median

from bot.overhearing import TYPED_A_MINUTE
from tests.groups.hall import BOT, CITIZEN, GROUP, HEATING, Hall


async def _inline_latency(hall: Hall, user_id: int) -> float:
    """Seconds until somebody's question from another chat has its answer."""
    began = time.monotonic()
    answer = await hall.people.inline_answer(await hall.people.ask_inline(user_id, HEATING))
    assert answer["results"]
    return time.monotonic() - began


async def _types(hall: Hall) -> None:
    for number in range(600):
        await hall.people.ask_inline(CITIZEN, f"{HEATING} {number}")


async def test_a_flood_of_questions_from_other_chats_slows_nobody_else(hall: Hall) -> None:
    await _inline_latency(hall, 3_000)
    calm = [await _inline_latency(hall, 3_001 + n) for n in range(8)]

    began = time.monotonic()
    flood = asyncio.create_task(_types(hall))
    await asyncio.sleep(0.3)
    during = [await _inline_latency(hall, 3_101 + n) for n in range(8)]
    flood.cancel()
    await hall.settle()

    answered = len(await hall.people.outbox("answerInlineQuery")) - len(calm) - len(during) - 1
    lasted = time.monotonic() - began
    assert median(during) / median(calm) < 10, (median(calm), median(during))
    assert answered <= TYPED_A_MINUTE * (1 + lasted / 60) + 5


async def test_whoever_calls_the_bot_again_and_again_in_a_group_is_answered_ten_times(
    connected: Hall,
) -> None:
    messages = [
        {
            "user_id": CITIZEN,
            "text": f"@{BOT} {HEATING} {number}",
            "chat_id": GROUP,
            "chat_type": "supergroup",
        }
        for number in range(80)
    ]
    await connected.people.http.post("/sim/messages", json={"messages": messages})
    await connected.settle()

    other = await connected.asks(HEATING, 1002)

    said = [
        each for each in (await connected.people.chat(GROUP))["messages"] if each["from"] == "bot"
    ]
    assert other is not None
    assert len(said) == 11
    private = (await connected.people.chat(CITIZEN))["messages"]
    assert private == []


async def test_whoever_floods_a_group_is_heard_in_private_as_ever(connected: Hall) -> None:
    for number in range(30):
        await connected.says(f"@{BOT} {HEATING} {number}")
    await connected.settle()

    await connected.people.send(CITIZEN, "/start abc")

    await connected.people.wait_for(CITIZEN, "Начало abc")
