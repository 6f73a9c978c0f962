import asyncio
import time

import httpx

from bot.sandbox.world import TOKEN, World
from tests.sandbox.client import SandboxClient
from tests.sandbox.conftest import CITIZEN, Call


async def _ids(call: Call, **params: object) -> list[int]:
    return [update["update_id"] for update in (await call("getUpdates", **params))["result"]]


async def test_updates_stay_until_an_offset_confirms_them(
    call: Call, people: SandboxClient
) -> None:
    sent = [(await people.send(CITIZEN, text))["update_id"] for text in "abc"]

    assert await _ids(call) == sent
    assert await _ids(call, limit=2) == sent[:2]
    assert await _ids(call, offset=sent[1]) == sent[1:]
    assert await _ids(call, offset=sent[2] + 1) == []
    assert await _ids(call) == []


async def test_an_update_may_come_again_though_it_was_confirmed(
    call: Call, people: SandboxClient
) -> None:
    first = (await people.send(CITIZEN, "a", times=3))["update_id"]
    second = (await people.send(CITIZEN, "b"))["update_id"]

    came = [await _ids(call, offset=offset) for offset in (0, second + 1, second + 1, second + 1)]

    assert came == [[first, second], [first], [first], []]


async def test_many_people_write_at_once(
    call: Call, http: httpx.AsyncClient, people: SandboxClient
) -> None:
    texts = [{"user_id": 5000 + number, "text": str(number)} for number in range(300)]

    told = (await http.post("/sim/messages", json={"messages": texts})).json()["written"]

    assert [each["update_id"] for each in told[:100]] == await _ids(call)
    assert (await people.state())["pending_updates"] == 300
    assert await people.chat_text(5299) == "[1] user: 299\n"
    wrong = await http.post("/sim/messages", json={"messages": ["x"]})
    assert wrong.json() == {"error": "messages must be a list of objects"}


async def test_a_negative_offset_counts_from_the_end(call: Call, people: SandboxClient) -> None:
    sent = [(await people.send(CITIZEN, text))["update_id"] for text in "abc"]

    assert await _ids(call, offset=-1) == sent[2:]
    assert await _ids(call) == sent[2:]


async def test_a_long_poll_is_answered_when_something_comes(
    call: Call, people: SandboxClient
) -> None:
    began = time.monotonic()
    poll = asyncio.create_task(call("getUpdates", timeout=20))
    await asyncio.sleep(0.2)

    await people.send(CITIZEN, "/start code")
    update = (await poll)["result"][0]

    assert update["message"]["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    assert time.monotonic() - began < 5


async def test_allowed_updates_are_remembered_and_applied_when_an_update_is_made(
    call: Call, people: SandboxClient
) -> None:
    before = (await people.send(CITIZEN, "до"))["update_id"]
    assert await _ids(call, allowed_updates=["callback_query"]) == [before]

    await people.send(CITIZEN, "после")
    assert await _ids(call) == [before]

    await call("getUpdates", allowed_updates=[])
    again = (await people.send(CITIZEN, "снова"))["update_id"]
    assert await _ids(call) == [before, again]
    assert again == before + 2


async def test_update_ids_never_repeat_after_a_reset_or_a_restart(
    call: Call, people: SandboxClient, world: World
) -> None:
    first = await people.send(CITIZEN, "a")
    await people.reset()
    second = await people.send(CITIZEN, "b")

    world.clock.advance(10)
    restarted = World(clock=world.clock)

    assert second["update_id"] == first["update_id"] + 1
    assert second["message_id"] > first["message_id"]
    assert restarted.updates.last_id > second["update_id"]
    assert await _ids(call) == [second["update_id"]]


async def test_a_fault_on_get_updates_confirms_nothing(call: Call, people: SandboxClient) -> None:
    sent = (await people.send(CITIZEN, "a"))["update_id"]
    await people.fault("getUpdates", code=502, times=1)

    failed = await call("getUpdates", offset=sent + 1)

    assert failed["description"] == "Bad Gateway"
    assert await _ids(call) == [sent]


async def test_a_second_poller_ends_the_first(call: Call) -> None:
    first = asyncio.create_task(call("getUpdates", timeout=20))
    await asyncio.sleep(0.2)

    second = await call("getUpdates")

    assert second["ok"]
    assert (await first)["error_code"] == 409


async def test_updates_older_than_a_day_are_forgotten(call: Call, people: SandboxClient) -> None:
    await people.send(CITIZEN, "a")
    await people.advance(24 * 3600 + 5)

    assert await _ids(call) == []


async def test_the_state_tells_whether_the_bot_listens(address: str, people: SandboxClient) -> None:
    before = (await people.state())["listening"]
    async with httpx.AsyncClient(base_url=address, trust_env=False) as bot:
        poll = asyncio.create_task(bot.get(f"/bot{TOKEN}/getUpdates", params={"timeout": 20}))
        await asyncio.sleep(0.2)
        during = (await people.state())["listening"]
        poll.cancel()
    await asyncio.sleep(0.8)
    await people.advance(20)

    assert (before, during) == (False, True)
    assert not (await people.state())["listening"]


async def test_groups_have_their_own_chat_and_mention_the_bot(
    call: Call, people: SandboxClient
) -> None:
    await people.send(CITIZEN, "помоги", chat_type="supergroup", chat_id=-100500, mention=True)

    message = (await call("getUpdates"))["result"][0]["message"]

    assert message["chat"]["type"] == "supergroup"
    assert message["text"] == "@touchpoints_sandbox_bot помоги"
    assert message["entities"][0]["type"] == "mention"
    assert (await call("sendMessage", chat_id=-100500, text="x"))["ok"]


async def test_blocking_tells_the_bot(call: Call, people: SandboxClient) -> None:
    await people.block(CITIZEN)

    changed = (await call("getUpdates"))["result"][0]["my_chat_member"]

    assert changed["new_chat_member"]["status"] == "kicked"
