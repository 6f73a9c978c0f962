"""Groups in the sandbox: what the bot is told of them, and what it may do there."""

import pytest

from tests.sandbox.client import SandboxClient, SandboxRefusal
from tests.sandbox.conftest import CITIZEN, Call

GROUP = -100_500
BOT = "touchpoints_sandbox_bot"


async def _told(call: Call) -> list[dict[str, object]]:
    return [dict(update) for update in (await call("getUpdates"))["result"]]


async def _says(people: SandboxClient, text: str, **more: object) -> bool:
    """Whether the bot is told of it."""
    said = await people.send(CITIZEN, text, chat_id=GROUP, chat_type="supergroup", **more)
    return said["update_id"] is not None


async def test_in_privacy_mode_the_bot_hears_what_is_said_to_it(
    call: Call, people: SandboxClient
) -> None:
    heard = [
        await _says(people, text)
        for text in ("просто так", f"@{BOT} помоги", "/connect", f"/help@{BOT}", "/help@other")
    ]
    own = (await call("sendMessage", chat_id=GROUP, text="x"))["result"]["message_id"]
    replied = await _says(people, "спасибо", reply_to_message_id=own)
    await people.privacy(False)
    everything = await _says(people, "просто так")

    assert heard == [False, True, True, True, False]
    assert (replied, everything) == (True, True)


async def test_a_post_of_the_channel_is_forwarded_and_has_a_thread_of_comments(
    call: Call, people: SandboxClient
) -> None:
    await people.privacy(False)
    post = await people.post_in(GROUP, "Отопление включат в среду")
    await _says(people, "когда?", reply_to_message_id=post["message_id"])

    forwarded, comment = [update["message"] for update in await _told(call)]

    assert isinstance(forwarded, dict) and isinstance(comment, dict)
    assert forwarded["is_automatic_forward"]
    assert forwarded["forward_origin"]["type"] == "channel"
    assert comment["message_thread_id"] == forwarded["message_id"]
    assert comment["reply_to_message"]["is_automatic_forward"]


async def test_nothing_is_said_in_a_group_that_the_bot_was_taken_out_of(
    call: Call, people: SandboxClient
) -> None:
    await _says(people, "/connect")
    await people.member(GROUP, inside=False)

    refused = await call("sendMessage", chat_id=GROUP, text="x")

    assert refused["error_code"] == 403
    changed = (await _told(call))[-1]["my_chat_member"]
    assert isinstance(changed, dict)
    assert changed["new_chat_member"]["status"] == "left"


async def test_an_inline_answer_is_held_to_telegram_s_limits(
    call: Call, people: SandboxClient
) -> None:
    query = await people.ask_inline(CITIZEN, "крыша")
    article = {"type": "article", "id": "1", "title": "Крыша"}
    content = {"input_message_content": {"message_text": "x"}}

    many = [{**article, **content, "id": str(number)} for number in range(51)]
    refusals = [
        await call("answerInlineQuery", inline_query_id=query, results=many),
        await call("answerInlineQuery", inline_query_id=query, results=[article]),
        await call(
            "answerInlineQuery",
            inline_query_id=query,
            results=[],
            button={"text": "x", "start_parameter": "два слова"},
        ),
    ]
    await people.advance(31)
    late = await call("answerInlineQuery", inline_query_id=query, results=[])

    assert [each["ok"] for each in refusals] == [False] * 3
    assert "query is too old" in late["description"]


async def test_a_chosen_offer_stands_in_the_group_in_the_person_s_name(
    call: Call, people: SandboxClient
) -> None:
    query = await people.ask_inline(CITIZEN, "крыша")
    offer = {
        "type": "article",
        "id": "1",
        "title": "Крыша",
        "input_message_content": {"message_text": "Куда писать"},
    }
    await call("answerInlineQuery", inline_query_id=query, results=[offer])

    await people.choose(query, "1", GROUP)

    message = (await _told(call))[-1]["message"]
    assert isinstance(message, dict)
    assert (message["text"], message["via_bot"]["username"]) == ("Куда писать", BOT)
    assert message["from"]["id"] == CITIZEN
    with pytest.raises(SandboxRefusal):
        await people.choose(query, "2", GROUP)
