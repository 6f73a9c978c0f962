import pytest

from tests.sandbox.client import SandboxClient, SandboxRefusal
from tests.sandbox.conftest import CITIZEN, Call, rows

TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


@pytest.fixture
async def query_id(call: Call, people: SandboxClient) -> str:
    await call("sendMessage", chat_id=CITIZEN, text="?", reply_markup=rows("Да"))
    return str((await people.click(CITIZEN, "Да"))["callback_query_id"])


async def test_a_press_becomes_an_update_with_its_message(call: Call, query_id: str) -> None:
    update = (await call("getUpdates"))["result"][0]["callback_query"]

    assert (update["id"], update["data"], update["from"]["id"]) == (query_id, "Да", CITIZEN)
    assert update["message"]["text"] == "?" and update["chat_instance"]


async def test_an_answer_is_shown_and_a_second_answer_to_one_callback_is_refused(
    call: Call, people: SandboxClient, query_id: str
) -> None:
    first = await call("answerCallbackQuery", callback_query_id=query_id, text="Готово")
    second = await call("answerCallbackQuery", callback_query_id=query_id)

    assert first["result"] is True
    assert second["description"] == TOO_OLD
    assert (await people.chat(CITIZEN))["callbacks"][0]["text"] == "Готово"
    assert (await people.state())["unanswered_callbacks"] == []


async def test_an_answer_after_150_seconds_is_too_late(
    call: Call, people: SandboxClient, query_id: str
) -> None:
    await people.advance(151)

    answer = await call("answerCallbackQuery", callback_query_id=query_id)

    assert answer["description"] == TOO_OLD
    assert [q["label"] for q in (await people.state())["unanswered_callbacks"]] == ["Да"]


async def test_an_unknown_query_and_a_long_answer_are_refused(call: Call, query_id: str) -> None:
    unknown = await call("answerCallbackQuery", callback_query_id="7")
    long = await call("answerCallbackQuery", callback_query_id=query_id, text="x" * 201)

    assert unknown["description"] == TOO_OLD
    assert long["description"] == "Bad Request: MESSAGE_TOO_LONG"


async def test_nothing_to_press_is_said_with_a_reason(call: Call, people: SandboxClient) -> None:
    with pytest.raises(SandboxRefusal, match="404: chat 1001 has no messages"):
        await people.click(CITIZEN, "Да")
    await call("sendMessage", chat_id=CITIZEN, text="x")
    with pytest.raises(SandboxRefusal, match="404: chat 1001 has no message with an inline"):
        await people.click(CITIZEN, "Да")
    await call("sendMessage", chat_id=CITIZEN, text="x", reply_markup=rows("Да"))
    with pytest.raises(SandboxRefusal, match="404: no message of chat 1001 has a button «Нет»"):
        await people.click(CITIZEN, "Нет")
    with pytest.raises(SandboxRefusal, match="404: message 9 not found in chat 1001"):
        await people.click(CITIZEN, "Да", message_id=9)


async def test_a_client_may_forge_data_that_no_button_has(
    call: Call, people: SandboxClient
) -> None:
    await call("sendMessage", chat_id=CITIZEN, text="x", reply_markup=rows("Да"))

    await people.forge(CITIZEN, "admin:1")

    assert (await call("getUpdates"))["result"][0]["callback_query"]["data"] == "admin:1"


async def test_a_link_to_the_bot_sends_its_start(call: Call, people: SandboxClient) -> None:
    link = rows("Открыть", url="https://t.me/touchpoints_sandbox_bot?start=abc")
    await call("sendMessage", chat_id=CITIZEN, text="x", reply_markup=link)

    await people.click(CITIZEN, "Открыть")

    assert (await call("getUpdates"))["result"][0]["message"]["text"] == "/start abc"


async def test_other_links_and_copies_do_not_reach_the_bot(
    call: Call, people: SandboxClient
) -> None:
    link, copy = rows("Сайт", url="https://example.org/"), rows("Почта", copy_text={"text": "a@b"})
    await call("sendMessage", chat_id=CITIZEN, text="x", reply_markup=link)
    await call("sendMessage", chat_id=CITIZEN, text="x", reply_markup=copy)

    assert await people.click(CITIZEN, "Сайт") == {"url": "https://example.org/"}
    assert await people.click(CITIZEN, "Почта") == {"copied": "a@b"}
    assert (await call("getUpdates"))["result"] == []
