"""Where the agency switched it on, the bot answers when the agency is named: once a thread, and
within the agency's rules of moderation (A4.2.2, D21)."""

import asyncio
from datetime import timedelta
from typing import Any

from tests.groups.hall import BOT, GROUP, HEATING, NOON, SVERDLOVSK, Hall, labels

COMPLAINT = "Жилнадзор, в квартире холодно, куда жаловаться на отопление?"


async def _answered(hall: Hall, words: str = COMPLAINT, **more: Any) -> bool:
    return await hall.answer_to(await hall.says(words, **more)) is not None


async def test_who_names_the_agency_is_answered_by_a_short_card(connected: Hall) -> None:
    answer = await connected.answer_to(await connected.says(COMPLAINT))

    assert answer is not None
    assert "Жилищный надзор Астраханской области" in answer["text"]
    assert list(labels(answer)) == ["Подробнее в личных сообщениях"]


async def test_a_name_is_known_in_all_its_forms_and_only_as_whole_words(connected: Hall) -> None:
    named = (
        f"Пишу в жилнадзор: {HEATING}",
        f"Жилнадзору всё равно: {HEATING}",
        f"звонил в ГЖИ, {HEATING}",
        f"Служба жилищного надзора Астраханской области молчит, {HEATING}",
        f"жилищным надзором астраханской области доволен, {HEATING}",
    )
    others = (
        f"жилнадзорный пёс, {HEATING}",
        f"жилищная инспекция, {HEATING}",
        f"надзор за жильём, {HEATING}",
        HEATING,
    )

    answered = [each for each in (*named, *others) if await _answered(connected, each)]

    assert answered == list(named)


async def test_where_the_search_abstains_nothing_is_said(connected: Hall) -> None:
    for words in ("Жилнадзор", "Жилнадзор опять в новостях", "Жилнадзор, почём колбаса"):
        assert not await _answered(connected, words), words


async def test_a_thread_is_answered_once_whoever_goes_on(connected: Hall) -> None:
    first = await connected.says(COMPLAINT)
    await connected.settle()

    later = [await connected.says(COMPLAINT, 1002, reply_to_message_id=first) for _ in range(3)]
    deeper = await connected.says(COMPLAINT, 1003, reply_to_message_id=later[0])
    another = await connected.says(COMPLAINT, 1004)

    assert await connected.answer_to(first) is not None
    assert [await connected.answer_to(each) for each in (*later, deeper)] == [None] * 4
    assert await connected.answer_to(another) is not None


async def test_in_a_plain_group_a_chain_of_replies_is_one_thread(connected: Hall) -> None:
    plain: dict[str, Any] = {"chat_type": "group"}
    first = await connected.says(COMPLAINT, **plain)
    await connected.settle()
    second = await connected.says("И у нас", 1002, reply_to_message_id=first, **plain)

    third = await connected.says(COMPLAINT, 1003, reply_to_message_id=second, **plain)

    assert await connected.answer_to(first) is not None
    assert await connected.answer_to(third) is None


async def test_of_many_at_once_in_one_thread_one_is_answered(connected: Hall) -> None:
    root = await connected.says("Соседи, что с отоплением?")

    said = await asyncio.gather(
        *(connected.says(COMPLAINT, 1100 + n, reply_to_message_id=root) for n in range(6))
    )

    answers = [await connected.answer_to(each) for each in said]
    assert sum(answer is not None for answer in answers) == 1


async def test_a_comment_to_the_agency_s_post_is_answered_once_for_all_of_them(
    connected: Hall,
) -> None:
    post = (await connected.people.post_in(GROUP, "Жилнадзор: начался отопительный сезон"))[
        "message_id"
    ]

    first = await _answered(connected, COMPLAINT, reply_to_message_id=post)
    second = await _answered(connected, COMPLAINT, user_id=1002, reply_to_message_id=post)

    assert await connected.answer_to(post) is None
    assert (first, second) == (True, False)


async def test_an_agency_may_leave_comments_to_itself(connected: Hall) -> None:
    await connected.rules(comments=False)
    post = (await connected.people.post_in(GROUP, "Отопление включат в среду"))["message_id"]

    under = await _answered(connected, COMPLAINT, reply_to_message_id=post)

    assert not under
    assert await _answered(connected)


async def test_without_the_setting_the_bot_speaks_only_when_it_is_addressed(
    connected: Hall,
) -> None:
    await connected.rules(answer_mentions=False)

    assert not await _answered(connected)
    assert await connected.asks(HEATING) is not None


async def test_the_name_of_another_agency_is_not_answered_here(connected: Hall) -> None:
    await connected.rules(SVERDLOVSK, answer_mentions=True, aliases=["Мининвест"])

    assert not await _answered(connected, "Мининвест, как получить поддержку инвестора?")


async def test_other_bots_and_what_was_brought_from_elsewhere_are_not_answered(
    connected: Hall,
) -> None:
    ways: tuple[dict[str, Any], ...] = (
        {"user_id": 77, "is_bot": True},
        {"forwarded": True},
        {"via_bot": True},
    )

    for how in ways:
        assert not await _answered(connected, **how), how


async def test_what_was_mended_afterwards_is_not_answered(connected: Hall) -> None:
    said = await connected.says("просто так")
    await connected.people.edit(GROUP, said, COMPLAINT)

    assert await connected.answer_to(said) is None


async def test_who_writes_of_themselves_is_warned_and_not_repeated(connected: Hall) -> None:
    words = "Жилнадзор, нет отопления, ул. Кирова, д. 5, кв. 12, телефон +7 000 123-45-67"

    answer = await connected.answer_to(await connected.says(words))

    assert answer is not None
    assert answer["text"].startswith("Пожалуйста, не пишите личные данные в группе")


async def test_in_quiet_hours_nothing_is_said_unasked(connected: Hall) -> None:
    """From 22 to 8 by the agency's own clock: at noon it is so many hours later."""
    for later, quiet in ((10, True), (19, True), (20, False), (9, False)):
        connected.now = NOON + timedelta(hours=later)
        assert await _answered(connected) is not quiet, later
        assert await connected.asks(HEATING) is not None


async def test_the_hour_s_number_is_kept_and_danger_is_told_all_the_same(connected: Hall) -> None:
    await connected.rules(most_an_hour=2)

    answered = [await _answered(connected, user_id=1100 + n) for n in range(4)]
    danger = await _answered(connected, "Жилнадзор, в подъезде пахнет газом!", user_id=1200)
    connected.now = NOON + timedelta(minutes=61)
    later = await _answered(connected, user_id=1300)

    assert answered == [True, True, False, False]
    assert (danger, later) == (True, True)


async def test_an_answer_that_the_messenger_refuses_is_not_tried_again(connected: Hall) -> None:
    await connected.people.fault("sendMessage", retry_after=1, times=1)

    said = await connected.says(COMPLAINT)
    refused = await connected.answer_to(said)
    again = await connected.says(COMPLAINT, 1002, reply_to_message_id=said)

    assert refused is None
    assert await connected.answer_to(again) is None


async def test_our_own_card_that_somebody_posts_is_not_answered(connected: Hall) -> None:
    query = await connected.people.ask_inline(1001, "жалоба на отопление")
    offers = (await connected.people.inline_answer(query))["results"]

    posted = await connected.people.choose(query, offers[0]["id"], GROUP)

    assert "Жилищный надзор" in offers[0]["message"]["text"]
    assert await connected.answer_to(posted["message_id"]) is None


async def test_a_message_in_privacy_mode_reaches_the_bot_only_by_its_name(connected: Hall) -> None:
    await connected.people.privacy(True)

    assert not await _answered(connected)
    assert await connected.answer_to(await connected.says(f"@{BOT} {HEATING}")) is not None
