import time

import httpx
import pytest

from bot.sandbox.faults import Fault, FaultPlan
from bot.sandbox.world import TOKEN
from tests.sandbox.client import SandboxClient, SandboxRefusal
from tests.sandbox.conftest import CITIZEN, Call


async def test_a_429_carries_its_pause_and_ends_after_so_many_times(
    call: Call, people: SandboxClient
) -> None:
    await people.fault("sendMessage", code=429, retry_after=3, times=2)

    answers = [await call("sendMessage", chat_id=CITIZEN, text="x") for _ in range(3)]

    assert answers[0] == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 3",
        "parameters": {"retry_after": 3},
    }
    assert [answer["ok"] for answer in answers] == [False, False, True]
    assert await people.chat_text(CITIZEN) == "[1] bot: x\n"


async def test_a_fault_can_be_narrowed_by_what_a_call_contains(
    call: Call, people: SandboxClient
) -> None:
    await people.fault("*", code=500, contains="плохо")

    assert (await call("sendMessage", chat_id=CITIZEN, text="хорошо"))["ok"]
    assert (await call("sendMessage", chat_id=CITIZEN, text="плохо"))["error_code"] == 500

    await people.fault("*", clear=True)
    assert (await call("sendMessage", chat_id=CITIZEN, text="плохо"))["ok"]


async def test_a_lost_reply_has_its_effect(people: SandboxClient, http: httpx.AsyncClient) -> None:
    await people.fault("sendMessage", lost_reply=True, times=1)

    with pytest.raises(httpx.TransportError):
        await http.post(f"/bot{TOKEN}/sendMessage", json={"chat_id": CITIZEN, "text": "x"})

    assert await people.chat_text(CITIZEN) == "[1] bot: x\n"
    assert (await people.outbox("sendMessage"))[0]["response"] is None


async def test_a_delay_is_kept(call: Call, people: SandboxClient) -> None:
    await people.fault("getMe", delay=0.3, times=1)
    began = time.monotonic()

    answer = await call("getMe")

    assert answer["ok"] and time.monotonic() - began >= 0.3


async def test_the_outbox_tells_every_call_with_its_answer(
    call: Call, people: SandboxClient
) -> None:
    await call("getUpdates")
    await call("sendMessage", chat_id=CITIZEN, text="x")
    await call("sendMessage", chat_id=5, text="y")

    calls = await people.outbox()

    assert [(c["method"], c["status"]) for c in calls] == [
        ("sendMessage", 200),
        ("sendMessage", 400),
    ]
    assert calls[1]["params"] == {"chat_id": 5, "text": "y"}
    assert await people.outbox("SENDMESSAGE", since=calls[0]["seq"]) == calls[1:]


async def test_a_reset_empties_the_chats_and_the_plan(call: Call, people: SandboxClient) -> None:
    await people.fault("*", code=500)
    await people.send(CITIZEN, "x")

    await people.reset()

    state = await people.state()
    assert (state["faults"], state["pending_updates"]) == ([], 0)
    assert await people.chat_text(CITIZEN) == ""
    assert (await call("sendMessage", chat_id=CITIZEN, text="x"))["ok"]


async def test_what_a_person_cannot_do_is_said_in_words(
    people: SandboxClient, http: httpx.AsyncClient
) -> None:
    broken = await http.post("/sim/message", content=b"{")

    assert broken.status_code == 400 and "invalid JSON body" in broken.json()["error"]
    with pytest.raises(SandboxRefusal, match="text is empty"):
        await people.send(CITIZEN, " ")
    wrong = await http.post("/sim/message", json={"user_id": "x", "text": "y"})
    assert wrong.json() == {"error": "user_id must be an integer"}


def test_a_fault_befalls_a_share_of_the_calls_and_the_same_ones_again() -> None:
    def fates(share: float) -> list[bool]:
        plan = FaultPlan(seed=7)
        plan.add(Fault("sendMessage", share=share))
        return [plan.take("sendMessage", {}) is not None for _ in range(1000)]

    assert 150 < sum(fates(0.2)) < 250
    assert fates(0.2) == fates(0.2)
    assert (sum(fates(0.0)), sum(fates(1.0))) == (0, 1000)


async def test_the_outbox_stamps_arrival_and_answer_and_marks_lost_replies(
    call: Call, people: SandboxClient, http: httpx.AsyncClient
) -> None:
    await people.fault("sendMessage", delay=0.2, times=1)
    before = time.monotonic()
    await call("sendMessage", chat_id=CITIZEN, text="x")
    await people.fault("sendMessage", lost_reply=True, times=1)
    with pytest.raises(httpx.TransportError):
        await http.post(f"/bot{TOKEN}/sendMessage", json={"chat_id": CITIZEN, "text": "y"})

    slow, lost = await people.outbox("sendMessage")

    assert before <= slow["arrived"] <= slow["answered"] - 0.2 <= lost["arrived"]
    assert slow["arrived_at"] < slow["at"] <= lost["at"]
    assert (slow["lost"], lost["lost"]) == (False, True)
