"""Whoever asked is told: from a word about a contact, through a proposal, to the message."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.story.people import Chat, Town
from tests.story.program import rows, sandbox
from tests.story.work import APPROVE, CHECK, ON, SUBMIT, finish

WAY = "Горячая линия"
ASKED, STOP = "Сообщить, если изменится", "Не сообщать больше"


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """A town of its own: its releases are nobody else's."""
    with sandbox(tmp_path_factory.mktemp("told")) as running:
        yield running


async def on_card(town: Town) -> Chat:
    """A citizen with the card before their eyes."""
    citizen = await town.citizen_of("Астрахань")
    await citizen.presses("Нужно узнать или посоветоваться")
    await citizen.presses("Узнать")
    await citizen.presses(WAY)
    return citizen


async def mend(town: Town, phone: str) -> None:
    """An editor makes a proposal of a client's word; it is checked and approved."""
    editor = town.staff("Астрахань", "editor")
    signal = await editor.reads("Новый сигнал: на карточке неверный контакт")
    contacts = await editor.presses("Сделать предложение", on=signal)
    await editor.presses(contacts.button("Телефон"))
    await editor.says(phone)
    await finish(editor, await editor.presses(ON))
    await editor.presses(SUBMIT)
    await town.staff("Астрахань", "reviewer").presses(CHECK)
    await town.staff("Астрахань", "approver").presses(APPROVE)


async def test_a_word_about_a_contact_comes_back_as_thanks_and_a_change_is_told_once(
    town: Town,
) -> None:
    reporter, follower = await on_card(town), await on_card(town)
    await follower.presses("Ещё")
    follows = await follower.presses(ASKED)
    await reporter.presses("Контакт неверный?")
    offered = await reporter.says("Никто не берёт трубку")
    await reporter.presses("Да, сообщите", on=offered)

    await mend(town, "+7 000 000-00-07")
    thanks = await reporter.reads("Спасибо! Вы сообщили")
    told = await follower.reads("вышел настоящий перечень")
    stopped = await follower.presses(STOP, on=told)

    assert "пришлю одно сообщение" in follows and "Сообщить вам, когда исправим?" in offered
    assert "+7 000 000-00-07" in thanks and WAY in thanks
    assert "+7 000 000-00-07" in told and "Как связаться. Появилось" in told
    assert "Больше не сообщаю" in stopped
    assert await reporter.got("Спасибо! Вы сообщили") == 1
    assert "ни о чём вам не сообщаю" in await reporter.says("/subscriptions")
    assert rows(town.database, "SELECT 1 FROM subscription") == []
    assert rows(town.database, "SELECT words FROM suggestion") == [("Никто не берёт трубку",)]
