import httpx
import pytest

from bot.sandbox.world import TOKEN
from tests.sandbox.client import SandboxClient
from tests.sandbox.conftest import CITIZEN, Call, rows

BUTTON = {"text": "Да", "callback_data": "yes"}


async def test_a_sent_message_is_returned_and_seen_in_the_chat(
    call: Call, people: SandboxClient
) -> None:
    sent = await call(
        "sendMessage",
        chat_id=CITIZEN,
        text="<b>Выберите</b>\nодно",
        parse_mode="HTML",
        reply_markup=rows("Да", "Нет"),
    )

    assert sent["result"]["entities"] == [{"type": "bold", "offset": 0, "length": 8}]
    assert sent["result"]["reply_markup"]["inline_keyboard"][0][1]["text"] == "Нет"
    assert await people.chat_text(CITIZEN) == "[1] bot: Выберите\n    одно\n    [Да] [Нет]\n"


@pytest.mark.parametrize(
    ("params", "reason"),
    [
        ({"text": ""}, "message text is empty"),
        ({"text": " \n"}, "message text is empty"),
        ({}, "message text is empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "👍" * 2049}, "message is too long"),
        ({"text": "x", "chat_id": 424242}, "chat not found"),
        ({"text": "x", "chat_id": "@channel"}, "chat not found"),
        ({"text": "x", "chat_id": ""}, "chat_id is empty"),
        ({"text": "x", "parse_mode": "Fancy"}, "unsupported parse_mode"),
        ({"text": "x", "reply_parameters": {"message_id": 77}}, "message to be replied not found"),
        ({"text": "x", "reply_markup": "{"}, "can't parse reply markup JSON object"),
        ({"text": "x", "reply_markup": {}}, "object expected as reply markup"),
        (
            {"text": "x", "entities": [{"type": "bold", "offset": 0, "length": 2}]},
            "entity beginning at UTF-16 offset 0 ends outside of the text",
        ),
    ],
)
async def test_what_telegram_refuses_is_refused_in_its_words(
    call: Call, params: dict[str, object], reason: str
) -> None:
    answer = await call("sendMessage", **{"chat_id": CITIZEN, **params})

    assert answer == {"ok": False, "error_code": 400, "description": f"Bad Request: {reason}"}


async def test_length_is_measured_after_entities_are_parsed(call: Call) -> None:
    text = "<b>" + "x" * 4090 + "</b>&amp;&amp;&amp;"

    answer = await call("sendMessage", chat_id=CITIZEN, text=text, parse_mode="HTML")

    assert answer["ok"]


async def test_a_reply_to_nothing_passes_when_the_bot_allows_it(call: Call) -> None:
    reply = {"message_id": 77, "allow_sending_without_reply": True}

    answer = await call("sendMessage", chat_id=CITIZEN, text="x", reply_parameters=reply)

    assert answer["ok"] and "reply_to_message" not in answer["result"]


@pytest.mark.parametrize(
    ("keyboard", "reason"),
    [
        (None, 'Field "inline_keyboard" must be of type Array'),
        ([BUTTON], 'Field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of'),
        ([[{"text": "x"}]], "can't parse inline keyboard button: Text buttons are unallowed"),
        ([[{**BUTTON, "url": "https://example.org"}]], "BUTTON_TYPE_INVALID"),
        ([[{"text": "x", "callback_data": "я" * 33}]], "BUTTON_DATA_INVALID"),
        ([[{"text": "x", "callback_data": ""}]], "BUTTON_DATA_INVALID"),
        ([[{"text": " ", "callback_data": "x"}]], "can't parse inline keyboard button: Field"),
        ([[{**BUTTON, "style": "purple"}]], "can't parse inline keyboard button: invalid button"),
        ([[{"text": "x", "copy_text": {"text": "x" * 257}}]], "BUTTON_COPY_TEXT_INVALID"),
        ([[{"text": "x", "url": "http://localhost:8080"}]], "inline keyboard button URL"),
        ([[BUTTON] * 9], "BUTTON_ROW_TOO_LONG"),
        ([[BUTTON]] * 101, "REPLY_MARKUP_TOO_LONG"),
    ],
)
async def test_a_wrong_keyboard_is_refused(call: Call, keyboard: object, reason: str) -> None:
    markup = {"inline_keyboard": keyboard}

    answer = await call("sendMessage", chat_id=CITIZEN, text="x", reply_markup=markup)

    assert answer["error_code"] == 400
    assert answer["description"].startswith(f"Bad Request: {reason}")


async def test_buttons_at_the_limits_pass(call: Call) -> None:
    keyboard = [
        [{"text": "x", "callback_data": "я" * 32, "style": "danger"}],
        [{"text": "x", "copy_text": {"text": "x" * 256}}],
        [{"text": "x", "url": "https://example.org/"}],
        *[[BUTTON] * 8] * 12,
    ]

    answer = await call(
        "sendMessage", chat_id=CITIZEN, text="x", reply_markup={"inline_keyboard": keyboard}
    )

    assert answer["ok"]


async def test_a_person_who_blocked_the_bot_is_not_reached(
    call: Call, people: SandboxClient
) -> None:
    await people.block(CITIZEN)

    answer = await call("sendMessage", chat_id=CITIZEN, text="x")

    assert (answer["error_code"], answer["description"]) == (
        403,
        "Forbidden: bot was blocked by the user",
    )
    await people.block(CITIZEN, False)
    assert (await call("sendMessage", chat_id=CITIZEN, text="x"))["ok"]


async def test_parameters_are_read_from_query_form_json_and_multipart(
    http: httpx.AsyncClient,
) -> None:
    path, markup = (
        f"/bot{TOKEN}/sendMessage",
        '{"inline_keyboard":[[{"text":"a","callback_data":"b"}]]}',
    )
    fields = {"chat_id": str(CITIZEN), "text": "x", "reply_markup": markup}

    answers = [
        await http.get(path, params=fields),
        await http.post(
            path, params={"chat_id": CITIZEN}, data={"text": "x", "reply_markup": markup}
        ),
        await http.post(path, json=fields),
        await http.post(path, files={name: (None, value) for name, value in fields.items()}),
    ]

    for answer in answers:
        assert answer.status_code == 200, answer.text
        assert answer.json()["result"]["reply_markup"]["inline_keyboard"][0][0]["text"] == "a"


async def test_unknown_methods_and_foreign_tokens_are_refused(
    call: Call, http: httpx.AsyncClient
) -> None:
    unknown = await call("sendTelegramAway")
    unplayed = await call("sendDice", chat_id=CITIZEN)
    foreign = await http.get("/bot2:other/getMe")

    assert (unknown["error_code"], unknown["description"]) == (404, "Not Found")
    assert unplayed["error_code"] == 404
    assert (foreign.status_code, foreign.json()["description"]) == (401, "Unauthorized")


async def test_method_names_do_not_depend_on_case(call: Call) -> None:
    assert (await call("GETME"))["result"]["username"] == "touchpoints_sandbox_bot"


async def test_typing_shows_until_the_next_message(call: Call, people: SandboxClient) -> None:
    await call("sendChatAction", chat_id=CITIZEN, action="typing")
    typing = (await people.chat(CITIZEN))["typing"]
    await call("sendMessage", chat_id=CITIZEN, text="x")

    assert typing
    assert not (await people.chat(CITIZEN))["typing"]


async def test_venues_locations_and_contacts_are_sent(call: Call, people: SandboxClient) -> None:
    point = {"chat_id": CITIZEN, "latitude": 46.35, "longitude": 48.04}
    phone = "+7 000 000-00-00"

    await call("sendVenue", **point, title="Приёмная", address="ул. Учебная, 1")
    await call("sendLocation", **point)
    await call("sendContact", chat_id=CITIZEN, phone_number=phone, first_name="Приёмная")
    refused = [
        await call("sendVenue", **point, title="", address="x"),
        await call("sendLocation", chat_id=CITIZEN, latitude=91, longitude=0),
        await call("sendContact", chat_id=CITIZEN, first_name="x"),
    ]

    assert await people.chat_text(CITIZEN) == (
        "[1] bot: [venue Приёмная, ул. Учебная, 1]\n"
        "[2] bot: [location 46.35, 48.04]\n"
        f"[3] bot: [contact Приёмная {phone}]\n"
    )
    assert [answer["error_code"] for answer in refused] == [400, 400, 400]
