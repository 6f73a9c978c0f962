"""In a group the bot answers whoever addresses it, in the name of the agency that let it in."""

from storage.models import Person, Preferences
from tests.groups.hall import (
    ADMINISTRATOR,
    BOT,
    CITIZEN,
    EDITOR,
    FOREIGN,
    GROUP,
    HEATING,
    OTHER_GROUP,
    Hall,
    labels,
)

CONNECT = f"/connect@{BOT}"
DISCONNECT = f"/disconnect@{BOT}"


async def _commands(hall: Hall, command: str, user_id: int, **more: object) -> str:
    answer = await hall.answer_to(await hall.says(command, user_id, **more))
    assert answer is not None
    return str(answer["text"])


async def _verbs(hall: Hall) -> list[str]:
    rows = (await hall.everything())["journal"]
    return [value for row in rows for value in row if str(value).startswith("group.")]


async def test_an_administrator_of_an_agency_connects_the_group_and_parts_it_again(
    hall: Hall,
) -> None:
    told = [await _commands(hall, CONNECT, ADMINISTRATOR) for _ in range(2)]
    during = (await hall.everything())["group_chat"]
    parted = await _commands(hall, DISCONNECT, ADMINISTRATOR)

    assert all("я отвечаю за орган: Жилищный надзор Астраханской области" in each for each in told)
    assert len(during) == 1
    assert "больше не отвечаю" in parted
    assert (await hall.everything())["group_chat"] == []
    assert await _verbs(hall) == ["group.connect", "group.disconnect"]


async def test_nobody_else_connects_a_group_and_no_role_is_named_there(hall: Hall) -> None:
    refusals = [await _commands(hall, CONNECT, user_id) for user_id in (CITIZEN, EDITOR)]

    assert all("администратор органа" in each for each in refusals)
    assert not any("Вы редактор" in each for each in refusals)
    assert (await hall.everything())["group_chat"] == []


async def test_another_agency_neither_takes_a_group_nor_parts_it(hall: Hall) -> None:
    await _commands(hall, CONNECT, ADMINISTRATOR)

    taken = await _commands(hall, CONNECT, FOREIGN)
    kept = await _commands(hall, DISCONNECT, FOREIGN)

    assert "уже подключил другой орган" in taken
    assert "администратор органа" in kept
    assert len((await hall.everything())["group_chat"]) == 1


async def test_an_administrator_whom_nobody_sees_is_told_to_show_themselves(hall: Hall) -> None:
    told = await _commands(hall, CONNECT, ADMINISTRATOR, anonymous=True)

    assert "не вижу, кто вы" in told


async def test_a_group_that_nobody_connected_is_told_once_how_to_and_only_when_asked(
    hall: Hall,
) -> None:
    unasked = await hall.answer_to(await hall.says("куда жаловаться на отопление"))
    first = await hall.asks(HEATING)
    second = await hall.asks(HEATING)
    elsewhere = await hall.asks(HEATING, chat_id=OTHER_GROUP)

    assert unasked is None
    assert first is not None and f"/connect@{BOT}" in first["text"]
    assert labels(first) == {"Написать мне лично": f"https://t.me/{BOT}?start=public"}
    assert second is None
    assert elsewhere is None  # the reply stands in the other group
    assert (await hall.people.last(OTHER_GROUP))["text"] == first["text"]


async def test_danger_to_life_is_answered_wherever_the_bot_is_asked(hall: Hall) -> None:
    answers = [await hall.asks("в подъезде пахнет газом") for _ in range(2)]

    assert all(each is not None and "112" in each["text"] for each in answers)


async def test_a_question_is_answered_by_a_short_card_that_leads_into_the_private_chat(
    connected: Hall,
) -> None:
    answer = await connected.asks(HEATING)

    assert answer is not None
    assert "Жилищный надзор Астраханской области" in answer["text"]
    assert "перечень № 1" in answer["text"]
    assert "Учебный пример" in answer["text"]
    [(label, url)] = labels(answer).items()
    assert label == "Подробнее в личных сообщениях"
    assert url.startswith(f"https://t.me/{BOT}?start=t")


async def test_a_reply_to_the_bot_is_said_to_it(connected: Hall) -> None:
    first = await connected.asks(HEATING)
    assert first is not None

    again = await connected.says(HEATING, reply_to_message_id=first["message_id"])

    assert await connected.answer_to(again) is not None


async def test_who_is_not_understood_gets_one_sentence_and_a_way_into_the_private_chat(
    connected: Hall,
) -> None:
    answer = await connected.asks("почём нынче колбаса в магазине")

    assert answer is not None
    assert answer["text"].startswith("Боюсь ответить неточно. Напишите мне лично")
    assert list(labels(answer)) == ["Написать мне лично"]


async def test_who_only_calls_the_bot_learns_how_to_ask(connected: Hall) -> None:
    for words in ("", "привет", "что ты умеешь"):
        answer = await connected.asks(words)

        assert answer is not None
        assert "Я подскажу, куда обратиться" in answer["text"]


async def test_thanks_are_not_answered(connected: Hall) -> None:
    assert await connected.asks("спасибо большое") is None


async def test_who_writes_of_themselves_is_warned_and_not_repeated(connected: Hall) -> None:
    for words in (
        "нет отопления, улица Кирова, дом 5, квартира 12",
        "меня зовут Иван Петров, не дают перерасчёт за отопление",
        "почему не отвечают на мой номер +7 000 123-45-67",
    ):
        answer = await connected.asks(words)
        assert answer is not None
        assert "не пишите личные данные в группе" in answer["text"]

    said = " ".join(call["params"]["text"] for call in await connected.people.outbox("sendMessage"))
    assert not any(part in said for part in ("Кирова", "Петров", "123-45-67"))


async def test_commands_for_others_and_words_of_other_bots_are_not_for_us(connected: Hall) -> None:
    silent = [
        await connected.says("/start@other_bot"),
        await connected.says("/start"),
        await connected.says(f"@{BOT} {HEATING}", 77, is_bot=True),
        await connected.says(f"@{BOT} {HEATING}", forwarded=True),
        await connected.says(f"@{BOT} {HEATING}", via_bot=True),
        await connected.says(f"почта info@{BOT}.example.org"),
    ]

    assert [await connected.answer_to(each) for each in silent] == [None] * len(silent)


async def test_what_is_sent_without_words_is_not_answered(connected: Hall) -> None:
    first = await connected.asks(HEATING)
    assert first is not None
    document = {"document": {"file_name": "a.txt", "text": "x"}}

    silent = await connected.says("", reply_to_message_id=first["message_id"], **document)

    assert await connected.answer_to(silent) is None


async def test_a_group_that_the_bot_was_taken_out_of_is_forgotten(connected: Hall) -> None:
    await connected.people.member(GROUP, inside=False)
    await connected.settle()

    assert (await connected.everything())["group_chat"] == []
    assert await _verbs(connected) == ["group.leave"]


async def test_a_group_that_lets_the_bot_in_no_longer_is_forgotten_at_the_first_word(
    connected: Hall,
) -> None:
    refusal = "Forbidden: bot was kicked from the supergroup chat"
    await connected.people.fault("sendMessage", code=403, description=refusal)

    await connected.asks(HEATING)

    assert (await connected.everything())["group_chat"] == []


async def test_a_group_that_grows_keeps_its_agency(connected: Hall) -> None:
    await connected.people.move(GROUP, to=OTHER_GROUP)
    await connected.settle()

    asked = await connected.says(f"@{BOT} {HEATING}", chat_id=OTHER_GROUP)

    answer = await connected.answer_to(asked, OTHER_GROUP)
    assert answer is not None and "Жилищный надзор" in answer["text"]


async def test_a_button_pressed_among_others_is_answered_by_a_word_about_the_private_chat(
    connected: Hall,
) -> None:
    press = {"user_id": CITIZEN, "data": "start"}
    in_group = await connected.asks(HEATING)
    assert in_group is not None
    http = connected.people.http

    await http.post("/sim/callback", json={**press, "inline_message_id": "AAA"})
    await http.post("/sim/callback", json={**press, "chat_id": GROUP})
    await connected.people.quiet()

    answers = await connected.people.outbox("answerCallbackQuery")
    assert len(answers) == 2
    assert all("только в личном чате" in call["params"]["text"] for call in answers)
    assert (await connected.people.chat(CITIZEN))["messages"] == []


async def test_nothing_of_what_is_said_in_a_group_is_kept(connected: Hall) -> None:
    for words in ("кракозябра про отопление", "меня зовут Иван Кракозябров"):
        await connected.asks(words)
        await connected.says(f"Жилнадзор, {words}")
    await connected.settle()

    kept = str(await connected.everything()).lower()
    assert "кракозябр" not in kept
    assert "telegram:1001" not in kept


async def test_nobody_s_own_settings_show_in_a_group(connected: Hall) -> None:
    stranger = await connected.asks(HEATING, 1002)
    async with connected.database.writing() as store:
        person = Person(address=f"telegram:{CITIZEN}", language="en", agency_id=2)
        await store.people.add(person)
        store.session.add(Preferences(person_id=person.id, plain_text=True, offline_first=True))

    known = await connected.asks(HEATING, CITIZEN)

    assert known is not None and stranger is not None
    assert (known["text"], known["keyboard"]) == (stranger["text"], stranger["keyboard"])
