"""A real aiogram bot against the sandbox: nothing about it is special."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress

import pytest
from aiogram import Bot, Dispatcher, F
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)
from aiogram.filters import CommandStart
from aiogram.methods import SendDice
from aiogram.types import (
    BotCommand,
    BotCommandScopeChat,
    BufferedInputFile,
    CallbackQuery,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQuery,
    InlineQueryResultArticle,
    InputTextMessageContent,
    Message,
)
from aiogram.utils.token import validate_token

from bot.sandbox.world import TOKEN
from tests.sandbox.client import SandboxClient
from tests.sandbox.conftest import CITIZEN

KEYBOARD = InlineKeyboardMarkup(
    inline_keyboard=[
        [InlineKeyboardButton(text="Да", callback_data="yes", style="primary")],
        [InlineKeyboardButton(text="Почта", copy_text=CopyTextButton(text="a@example.org"))],
    ]
)


def _dispatcher() -> Dispatcher:
    dispatcher = Dispatcher()

    @dispatcher.message(CommandStart())
    async def start(message: Message) -> None:
        await message.answer("<b>Да?</b>", reply_markup=KEYBOARD)

    @dispatcher.callback_query(F.data == "yes")
    async def yes(query: CallbackQuery) -> None:
        await query.answer("принято")
        assert isinstance(query.message, Message)
        await query.message.edit_text("Хорошо")

    @dispatcher.message(F.document)
    async def document(message: Message, bot: Bot) -> None:
        assert message.document
        file = await bot.download(message.document)
        assert file
        await message.reply_document(BufferedInputFile(file.read().upper(), "копия.txt"))

    @dispatcher.inline_query()
    async def inline(query: InlineQuery) -> None:
        content = InputTextMessageContent(message_text=query.query)
        article = InlineQueryResultArticle(id="1", title="x", input_message_content=content)
        await query.answer([article])

    return dispatcher


@pytest.fixture
async def polling(bot: Bot) -> AsyncIterator[None]:
    dispatcher = _dispatcher()
    task = asyncio.create_task(
        dispatcher.start_polling(bot, handle_signals=False, close_bot_session=False)
    )
    yield
    with suppress(RuntimeError):
        await dispatcher.stop_polling()
    await task


async def test_the_token_is_valid_to_aiogram(bot: Bot) -> None:
    assert validate_token(TOKEN)
    assert (await bot.me()).username == "touchpoints_sandbox_bot"


@pytest.mark.usefixtures("polling")
async def test_a_conversation_by_long_polling(people: SandboxClient) -> None:
    await people.send(CITIZEN, "/start")
    asked = await people.wait_for(CITIZEN, "Почта")
    await people.click(CITIZEN, "Да")
    answered = await people.wait_for(CITIZEN, "Хорошо")
    await people.quiet()

    assert asked["entities"] == [{"type": "bold", "offset": 0, "length": 3}]
    assert (answered["message_id"], answered["edited"]) == (asked["message_id"], True)
    assert (await people.chat(CITIZEN))["callbacks"][0]["text"] == "принято"


@pytest.mark.usefixtures("polling")
async def test_files_go_both_ways(people: SandboxClient) -> None:
    await people.upload(CITIZEN, "a.txt", b"abc")

    answer = await people.wait_for(CITIZEN, lambda message: "document" in message)

    assert answer["document"]["file_name"] == "копия.txt"
    assert await people.file(answer["document"]["file_id"]) == b"ABC"


@pytest.mark.usefixtures("polling")
async def test_inline_answers_are_taken(people: SandboxClient) -> None:
    asked = (await people.http.post("/sim/inline", json={"query": "крыша"})).json()
    await people.quiet()
    async with asyncio.timeout(10):
        while True:
            path = f"/sim/inline/{asked['inline_query_id']}"
            if (answer := (await people.http.get(path)).json())["answered"]:
                break
            await asyncio.sleep(0.05)

    assert answer["results"][0]["message"] == {"text": "крыша"}


async def test_refusals_become_aiograms_errors(bot: Bot, people: SandboxClient) -> None:
    await people.fault("getMe", code=429, retry_after=7, times=1)
    await people.fault("getMe", lost_reply=True, times=1)
    await people.block(1002)

    with pytest.raises(TelegramRetryAfter) as pause:
        await bot.get_me()
    with pytest.raises(TelegramNetworkError):
        await bot.get_me()
    with pytest.raises(TelegramForbiddenError):
        await bot.send_message(1002, "x")
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await bot.send_message(5, "x")
    with pytest.raises(TelegramNotFound):
        await bot(SendDice(chat_id=CITIZEN))
    assert pause.value.retry_after == 7


async def test_another_token_is_unauthorized(bot: Bot) -> None:
    stranger = Bot("2:other", session=bot.session)

    with pytest.raises(TelegramUnauthorizedError):
        await stranger.get_me()


async def test_every_kind_of_answer_is_read_by_aiogram(bot: Bot) -> None:
    sent = await bot.send_message(CITIZEN, "x", reply_markup=KEYBOARD)
    await bot.send_message(CITIZEN, "y", reply_to_message_id=sent.message_id)
    await bot.edit_message_reply_markup(chat_id=CITIZEN, message_id=sent.message_id)
    await bot.send_chat_action(CITIZEN, "typing")
    venue = await bot.send_venue(CITIZEN, 46.3, 48.0, "Приёмная", "ул. Учебная, 1")
    await bot.send_location(CITIZEN, 46.3, 48.0)
    contact = await bot.send_contact(CITIZEN, "+70000000000", "Приёмная")
    scope = BotCommandScopeChat(chat_id=CITIZEN)
    await bot.set_my_commands([BotCommand(command="start", description="x")], scope=scope)
    await bot.set_my_description("о боте", "ru")

    assert venue.venue and venue.venue.title == "Приёмная"
    assert contact.contact and contact.contact.phone_number == "+70000000000"
    assert (await bot.get_my_commands(scope))[0].command == "start"
    assert (await bot.get_my_description("ru")).description == "о боте"
    assert (await bot.get_chat(CITIZEN)).first_name == "Гражданин 1"
    assert (await bot.get_webhook_info()).url == ""
    assert (await bot.get_chat_member(CITIZEN, CITIZEN)).status == "member"
    assert await bot.delete_message(CITIZEN, sent.message_id)
    assert await bot.log_out() and await bot.close()
