"""From a group or another chat into the private one, by the links that people press."""

from tests.sandbox.client import SandboxClient
from tests.story.people import Chat, Town

GROUP = -1_000_910
BOT = "touchpoints_sandbox_bot"
ROOF = "течёт крыша, что делать"
MORE = "Подробнее в личных сообщениях"


async def _follows(client: SandboxClient, label: str, user_id: int) -> None:
    """Somebody presses a button in the group that opens the private chat."""
    press = {"user_id": user_id, "label": label, "chat_id": GROUP}
    answer = await client.http.post("/sim/callback", json=press)
    assert answer.status_code == 200, answer.text


async def _asks(town: Town, citizen: Chat) -> str:
    """What the bot says in the group to whoever calls it there."""
    place = {"chat_id": GROUP, "chat_type": "supergroup"}
    await town.client.send(citizen.user_id, f"@{BOT} {ROOF}", **place)
    return str((await town.client.wait_for(GROUP, MORE))["text"])


async def test_a_card_of_a_group_opens_whole_in_the_private_chat_of_whoever_presses(
    town: Town,
) -> None:
    administrator, citizen = town.staff("Астрахань", "administrator"), town.citizen()
    await town.client.send(
        administrator.user_id, f"/connect@{BOT}", chat_id=GROUP, chat_type="supergroup"
    )
    await town.client.wait_for(GROUP, "я отвечаю за орган")

    brief = await _asks(town, citizen)
    await _follows(town.client, MORE, citizen.user_id)
    whole = await citizen.reads("Здесь можно")

    assert "Похоже, вы об этом" in brief and "перечень № " in brief
    assert brief.split("\n\n")[1].split("\n")[0] in whole
    assert any("Помогло" in label for label in whole.labels)


async def test_a_command_for_groups_says_in_private_where_it_belongs(town: Town) -> None:
    administrator = town.staff("Астрахань", "administrator")

    assert "отправляют в самой группе" in await administrator.says("/connect")


async def test_a_card_that_was_sent_from_another_chat_opens_the_same_way(town: Town) -> None:
    citizen, reader = town.citizen(), town.citizen()
    query = await town.client.ask_inline(citizen.user_id, ROOF)
    offer = (await town.client.inline_answer(query))["results"][0]

    await town.client.choose(query, offer["id"], GROUP)
    await _follows(town.client, "Открыть в боте", reader.user_id)

    assert offer["title"] in await reader.reads("Здесь можно")
    assert not await citizen.messages()
