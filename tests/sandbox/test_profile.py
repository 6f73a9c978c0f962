import pytest

from tests.sandbox.client import SandboxClient
from tests.sandbox.conftest import CITIZEN, Call

EDITOR = 2001


def _commands(*names: str) -> list[dict[str, str]]:
    return [{"command": name, "description": f"about {name}"} for name in names]


async def _menu(people: SandboxClient, user_id: int) -> list[str]:
    return [command["command"] for command in (await people.chat(user_id))["commands"]]


async def test_a_person_sees_the_commands_of_the_nearest_scope(
    call: Call, people: SandboxClient
) -> None:
    chat = {"type": "chat", "chat_id": EDITOR}
    await call("setMyCommands", commands=_commands("start"))
    await call("setMyCommands", commands=_commands("start", "propose"), scope=chat)
    await call("setMyCommands", commands=_commands("begin"), language_code="ru")

    assert await _menu(people, EDITOR) == ["start", "propose"]
    assert await _menu(people, CITIZEN) == ["begin"]
    assert (await call("getMyCommands", scope=chat))["result"] == _commands("start", "propose")

    await call("deleteMyCommands", scope=chat)
    assert await _menu(people, EDITOR) == ["begin"]


@pytest.mark.parametrize(
    ("params", "reason"),
    [
        ({"commands": _commands("Start")}, "BOT_COMMAND_INVALID"),
        ({"commands": _commands("x" * 33)}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "a"}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        (
            {"commands": [{"command": "a", "description": "x" * 257}]},
            "BOT_COMMAND_DESCRIPTION_INVALID",
        ),
        ({"commands": _commands(*[f"a{n}" for n in range(101)])}, "BOT_COMMANDS_TOO_MUCH"),
        ({"commands": _commands("a"), "language_code": "rus"}, "invalid language code specified"),
        ({"commands": _commands("a"), "scope": {"type": "chat", "chat_id": 5}}, "chat not found"),
        ({}, "can't parse commands JSON object"),
    ],
)
async def test_wrong_commands_are_refused(
    call: Call, params: dict[str, object], reason: str
) -> None:
    assert (await call("setMyCommands", **params))["description"] == f"Bad Request: {reason}"


@pytest.mark.parametrize(
    ("method", "field", "most"),
    [
        ("MyName", "name", 64),
        ("MyDescription", "description", 512),
        ("MyShortDescription", "short_description", 120),
    ],
)
async def test_texts_about_the_bot_are_kept_by_language_and_limited(
    call: Call, method: str, field: str, most: int
) -> None:
    await call(f"set{method}", **{field: "x" * most})
    await call(f"set{method}", **{field: "по-русски", "language_code": "ru"})
    long = await call(f"set{method}", **{field: "x" * (most + 1)})

    assert (await call(f"get{method}"))["result"] == {field: "x" * most}
    assert (await call(f"get{method}", language_code="ru"))["result"] == {field: "по-русски"}
    assert long["error_code"] == 400


async def test_the_menu_button_is_kept(call: Call) -> None:
    await call("setChatMenuButton", chat_id=CITIZEN, menu_button={"type": "default"})

    assert (await call("getChatMenuButton", chat_id=CITIZEN))["result"] == {"type": "default"}
    assert (await call("getChatMenuButton"))["result"] == {"type": "commands"}


async def test_members_of_chats_are_known(call: Call, people: SandboxClient) -> None:
    await people.send(CITIZEN, "x", chat_type="group", chat_id=-7)

    inside = await call("getChatMember", chat_id=-7, user_id=CITIZEN)
    outside = await call("getChatMember", chat_id=-7, user_id=EDITOR)
    nobody = await call("getChatMember", chat_id=-7, user_id=5)

    assert (inside["result"]["status"], outside["result"]["status"]) == ("member", "left")
    assert nobody["description"] == "Bad Request: user not found"


async def test_an_inline_query_is_asked_and_answered_once(
    call: Call, people: SandboxClient
) -> None:
    asked = (await people.http.post("/sim/inline", json={"query": "крыша"})).json()
    update = (await call("getUpdates"))["result"][0]["inline_query"]
    article = {
        "type": "article",
        "id": "1",
        "title": "Крыша",
        "input_message_content": {"message_text": "<b>x</b>", "parse_mode": "HTML"},
    }

    twins = await call("answerInlineQuery", inline_query_id=update["id"], results=[article] * 2)
    wrong = {**article, "input_message_content": {"message_text": "<b>x", "parse_mode": "HTML"}}
    broken = await call("answerInlineQuery", inline_query_id=update["id"], results=[wrong])
    first = await call("answerInlineQuery", inline_query_id=update["id"], results=[article])
    second = await call("answerInlineQuery", inline_query_id=update["id"], results=[article])

    assert update["query"] == "крыша"
    assert twins["description"] == "Bad Request: RESULT_ID_DUPLICATE"
    assert "can't parse entities" in broken["description"]
    assert first["result"] is True
    assert "query is too old" in second["description"]
    shown = (await people.http.get(f"/sim/inline/{asked['inline_query_id']}")).json()
    assert shown["results"][0]["message"]["text"] == "x"
