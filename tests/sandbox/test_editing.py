import pytest

from tests.sandbox.client import SandboxClient
from tests.sandbox.conftest import CITIZEN, Call, rows


@pytest.fixture
async def message_id(call: Call) -> int:
    sent = await call("sendMessage", chat_id=CITIZEN, text="один", reply_markup=rows("Да"))
    return int(sent["result"]["message_id"])


async def test_an_edit_replaces_text_and_buttons(
    call: Call, people: SandboxClient, message_id: int
) -> None:
    edited = await call("editMessageText", chat_id=CITIZEN, message_id=message_id, text="два")

    assert edited["result"]["text"] == "два" and edited["result"]["edit_date"]
    assert await people.chat_text(CITIZEN) == "[1] bot: два\n"


async def test_an_edit_that_changes_nothing_is_refused(call: Call, message_id: int) -> None:
    params = {"chat_id": CITIZEN, "message_id": message_id, "reply_markup": rows("Да")}

    text = await call("editMessageText", text="<b></b>один ", parse_mode="HTML", **params)
    markup = await call("editMessageReplyMarkup", **params)

    for answer in (text, markup):
        assert answer["description"].startswith("Bad Request: message is not modified: specified")


async def test_missing_and_foreign_messages_are_not_edited(
    call: Call, people: SandboxClient, message_id: int
) -> None:
    theirs = (await people.send(CITIZEN, "моё"))["message_id"]

    missing = await call("editMessageText", chat_id=CITIZEN, message_id=99, text="x")
    foreign = await call("editMessageText", chat_id=CITIZEN, message_id=theirs, text="x")
    unnamed = await call("editMessageText", chat_id=CITIZEN, text="x")

    assert missing["description"] == "Bad Request: message to edit not found"
    assert foreign["description"] == "Bad Request: message can't be edited"
    assert unnamed["description"] == "Bad Request: message identifier is not specified"


async def test_an_edit_keeps_the_limits_of_a_message(call: Call, message_id: int) -> None:
    place = {"chat_id": CITIZEN, "message_id": message_id}

    long = await call("editMessageText", text="x" * 4097, **place)
    empty = await call("editMessageText", text="", **place)

    assert long["description"] == "Bad Request: MESSAGE_TOO_LONG"
    assert empty["description"] == "Bad Request: message text is empty"


async def test_a_contact_has_no_text_to_edit(call: Call) -> None:
    sent = await call("sendContact", chat_id=CITIZEN, phone_number="+70000000000", first_name="x")
    place = {"chat_id": CITIZEN, "message_id": sent["result"]["message_id"]}

    text = await call("editMessageText", text="x", **place)
    caption = await call("editMessageCaption", caption="x", **place)

    assert text["description"] == "Bad Request: there is no text in the message to edit"
    assert caption["description"] == "Bad Request: there is no caption in the message to edit"


async def test_buttons_can_be_taken_away(
    call: Call, people: SandboxClient, message_id: int
) -> None:
    await call("editMessageReplyMarkup", chat_id=CITIZEN, message_id=message_id)

    assert await people.chat_text(CITIZEN) == "[1] bot: один\n"


async def test_a_deleted_message_is_gone(
    call: Call, people: SandboxClient, message_id: int
) -> None:
    place = {"chat_id": CITIZEN, "message_id": message_id}

    assert (await call("deleteMessage", **place))["result"] is True
    again = await call("deleteMessage", **place)
    edit = await call("editMessageText", text="x", **place)

    assert again["description"] == "Bad Request: message to delete not found"
    assert edit["description"] == "Bad Request: message to edit not found"
    assert await people.chat_text(CITIZEN) == ""


async def test_after_two_days_a_message_stays(
    call: Call, people: SandboxClient, message_id: int
) -> None:
    await people.advance(48 * 3600 + 5)

    answer = await call("deleteMessage", chat_id=CITIZEN, message_id=message_id)

    assert answer["description"] == "Bad Request: message can't be deleted for everyone"


async def test_several_messages_are_deleted_at_once(
    call: Call, people: SandboxClient, message_id: int
) -> None:
    await people.send(CITIZEN, "моё")

    done = await call("deleteMessages", chat_id=CITIZEN, message_ids=[message_id, 2, 99])
    junk = await call("deleteMessages", chat_id=CITIZEN, message_ids=["x"])

    assert done["result"] is True
    assert junk["error_code"] == 400
    assert await people.chat_text(CITIZEN) == ""
