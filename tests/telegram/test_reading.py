"""A Telegram update as the house reads it."""

from typing import Any

import pytest
from aiogram import Bot
from aiogram.types import Update

from bot.actions import LIMIT, ToBeginning
from bot.incoming import Incoming, Pressed, SentFile, Unreadable
from bot.sandbox.files import Upload
from bot.sandbox.world import World
from bot.screens import Button, Screen, screen_from_json, screen_to_json
from bot.staff.actions import PickRowFor
from bot.telegram.entrance import Entrance
from bot.telegram.payloads import payload
from bot.telegram.reading import read
from locales import Html
from tests.sandbox.client import SandboxClient
from tests.telegram.house import CITIZEN, House

NOVEMBER_22 = 1795305600
"""2026-11-22, midnight UTC."""


def a_message(**content: Any) -> dict[str, Any]:
    """An update as the messenger sends it."""
    return {
        "update_id": 900_000_000,
        "message": {
            "message_id": 900,
            "date": NOVEMBER_22,
            "from": {"id": CITIZEN, "is_bot": False, "first_name": "A"},
            "chat": {"id": CITIZEN, "type": "private"},
            **content,
        },
    }


def photos(*sizes: tuple[str, int]) -> list[dict[str, Any]]:
    """The sizes of one photo, by file id and width."""
    return [
        {
            "file_id": file_id,
            "file_unique_id": file_id,
            "width": width,
            "height": width,
            "file_size": width,
        }
        for file_id, width in sizes
    ]


def heard(bot: Bot, **content: Any) -> Incoming:
    incoming = read(Update.model_validate(a_message(**content)), bot)
    assert incoming is not None
    return incoming


async def test_a_photo_is_a_file_in_its_largest_size(bot: Bot) -> None:
    said = heard(bot, photo=photos(("small", 90), ("large", 1280), ("middle", 320))).said

    assert isinstance(said, SentFile)
    assert (said.name, said.media_type, said.size) == ("foto-2026-11-22.jpg", "image/jpeg", 1280)


async def test_a_document_without_a_name_has_none_yet(bot: Bot) -> None:
    said = heard(bot, document={"file_id": "a", "file_unique_id": "a"}).said

    assert isinstance(said, SentFile)
    assert (said.name, said.media_type) == ("", "application/octet-stream")


@pytest.mark.parametrize("kind", ["voice", "sticker"])
async def test_what_nobody_can_read_is_called_so(bot: Bot, kind: str) -> None:
    voice = {"file_id": "a", "file_unique_id": "a", "duration": 1}
    sticker = {"width": 1, "height": 1, "is_animated": False, "is_video": False, "type": "regular"}

    assert heard(bot, **{kind: {**voice, **sticker}}).said == Unreadable()


async def test_a_photo_reaches_the_conversation_that_asks_for_a_file(
    house: House, bot: Bot, people: SandboxClient, world: World
) -> None:
    await people.send(CITIZEN, "/ask")
    await people.wait_for(CITIZEN, "Как назвать?")
    kept = world.files.put(Upload("a.jpg", "image/jpeg", b"12345"), folder="photos")

    Entrance(bot, house.reception).take(a_message(photo=photos((kept.file_id, 1280))))

    await people.wait_for(CITIZEN, "Файл foto-2026-11-22.jpg image/jpeg 5")


def pressed(bot: Bot, data: str) -> Incoming:
    """The press of a button with these data under message 77."""
    chat, person = {"id": CITIZEN, "type": "private"}, {"id": CITIZEN, "is_bot": False}
    press = {
        "id": "1",
        "from": {**person, "first_name": "A"},
        "chat_instance": "1",
        "message": {"message_id": 77, "date": NOVEMBER_22, "chat": chat},
        "data": data,
    }
    update = Update.model_validate({"update_id": 900_000_001, "callback_query": press})
    incoming = read(update, bot)
    assert isinstance(incoming, Incoming)
    return incoming


def test_a_press_may_be_answered_in_place(bot: Bot) -> None:
    incoming = pressed(bot, "start")

    assert (incoming.said, incoming.message_id) == (Pressed("start"), "77")


def test_a_press_of_a_button_that_is_below_leaves_its_message_alone(bot: Bot) -> None:
    incoming = pressed(bot, payload(Button("Дальше", ToBeginning(), below=True)))

    assert (incoming.said, incoming.message_id) == (Pressed("start"), None)


@pytest.mark.parametrize("data", ["++start", "+", "+start|x|y" + "z" * 60])
def test_a_forged_mark_makes_no_payload_of_ours(bot: Bot, data: str) -> None:
    said = pressed(bot, data).said

    assert said == Pressed(data[1:])


def test_the_mark_takes_its_place_in_the_64_bytes() -> None:
    longest = PickRowFor("c" * 47, "external", 1, 1)

    assert len(payload(Button("Строка", longest)).encode()) == LIMIT - 1
    assert len(payload(Button("Строка", longest, below=True)).encode()) == LIMIT
    with pytest.raises(ValueError, match="65 bytes"):
        payload(Button("Строка", PickRowFor("c" * 48, "external", 1, 1), below=True))


def test_a_screen_queued_before_buttons_could_be_below_is_read_still() -> None:
    screen = Screen(Html("Меню"), ((Button("Дальше", ToBeginning(), below=True),),))
    former = screen_to_json(screen)
    del former["buttons"][0][0]["below"]

    assert screen_from_json(screen_to_json(screen)) == screen
    assert screen_from_json(former).buttons == ((Button("Дальше", ToBeginning()),),)
