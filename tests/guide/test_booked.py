"""Who asks for what they have booked is understood, and nobody else is taken for them."""

import pytest

from bot.guide.booked import asks_for_bookings


@pytest.mark.parametrize(
    "said",
    [
        "мои записи",
        "где мои записи на приём?",
        "Хочу отменить запись на приём",
        "перенести приём",
        "перенесите мою запись",
        "На какое время я записана?",
        "забыла кодовое слово",
        "cancel my booking",
        "my appointments",
    ],
)
def test_somebody_asks_for_their_time(said: str) -> None:
    assert asks_for_bookings(said)


@pytest.mark.parametrize(
    "said",
    [
        "записаться на приём",
        "отменили приём граждан",
        "перенести срок ответа",
        "изменить запись о регистрации",
        "запись к врачу",
        "как отменить решение",
        "мои соседи шумят",
    ],
)
def test_somebody_asks_for_something_else(said: str) -> None:
    assert not asks_for_bookings(said)
