"""A day that has been is understood as people say it, and nothing else is taken for one."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from admin.errors import BadDateError
from admin.errors.appeals import FutureDayError, LongAgoError
from admin.past_days import past_day

TODAY = date(2026, 11, 22)
"""A Sunday."""

MONTHS = (
    *("января", "февраля", "марта", "апреля", "мая", "июня"),
    *("июля", "августа", "сентября", "октября", "ноября", "декабря"),
)
SPELLINGS = (
    lambda day: f"{day:%d.%m.%Y}",
    lambda day: f"{day:%d.%m.%y}",
    lambda day: f"{day.day}/{day.month}/{day.year}",
    lambda day: day.isoformat(),
    lambda day: f"{day.day} {MONTHS[day.month - 1]} {day.year}",
    lambda day: f"Отправила {day.day}-го {MONTHS[day.month - 1]} {day.year} года.",
    lambda day: f"{day:%B} {day.day}, {day.year}",
    lambda day: f"{day.day} {day:%b} {day.year}",
)


@given(
    today=st.dates(date(2024, 3, 1), date(2040, 12, 31)),
    ago=st.integers(0, 366),
    spelling=st.sampled_from(SPELLINGS),
)
def test_every_spelling_with_a_year_is_that_very_day(today: date, ago: int, spelling) -> None:  # type: ignore[no-untyped-def]
    meant = today - timedelta(days=ago)

    assert past_day(spelling(meant), today) == meant


@given(today=st.dates(date(2024, 3, 1), date(2040, 12, 31)), ago=st.integers(0, 180))
def test_a_day_without_its_year_is_the_nearest_one(today: date, ago: int) -> None:
    meant = today - timedelta(days=ago)

    assert past_day(f"{meant.day} {MONTHS[meant.month - 1]}", today) == meant
    assert past_day(f"{meant:%d.%m}", today) == meant


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("сегодня", date(2026, 11, 22)),
        ("Вчера!", date(2026, 11, 21)),
        ("позавчера", date(2026, 11, 20)),
        ("я отправил неделю назад", date(2026, 11, 15)),
        ("3 дня назад", date(2026, 11, 19)),
        ("прошло 30 дней", date(2026, 10, 23)),
        ("месяц назад", date(2026, 10, 22)),
        ("в понедельник", date(2026, 11, 16)),
        ("в прошлое воскресенье", date(2026, 11, 15)),
        ("12 числа", date(2026, 11, 12)),
        ("25 числа", date(2026, 10, 25)),
        ("31", date(2026, 10, 31)),
        ("yesterday", date(2026, 11, 21)),
        ("2 weeks ago", date(2026, 11, 8)),
        ("12th of November", date(2026, 11, 12)),
        ("Подала 12.11 жалобу на соседей через Госуслуги", date(2026, 11, 12)),
        ("Мне сообщили, что зарегистрировали 13-го ноября, № 5", date(2026, 11, 13)),
    ],
)
def test_people_say_a_day_in_many_ways(said: str, meant: date) -> None:
    assert past_day(said, TODAY) == meant


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        ("31.02", BadDateError),
        ("31 апреля 2026", BadDateError),
        ("29 февраля", BadDateError),
        ("12.13", BadDateError),
        ("восьмого ноября", BadDateError),
        ("25 декабря", FutureDayError),
        ("23.11", FutureDayError),
        ("22.11.2062", FutureDayError),
        ("12 ноября 2025", LongAgoError),
        ("01.01.1990", LongAgoError),
        ("500 дней назад", LongAgoError),
        ("0", BadDateError),
        ("99999999", BadDateError),
    ],
)
def test_what_was_meant_as_a_day_and_is_none_is_refused(
    said: str, refusal: type[BadDateError]
) -> None:
    with pytest.raises(BadDateError) as refused:
        past_day(said, TODAY)

    assert refused.type is refusal


@pytest.mark.parametrize(
    "said",
    [
        "",
        "!?",
        "у меня нет отопления",
        "нет воды третий день",
        "куда пожаловаться на соседей сверху",
        "дом 12 по улице Ленина",
        "когда мне ответят",
        "в ноябре отключили свет",
        "12 ноября отключили свет, куда пожаловаться",
        "куда отправить жалобу",
    ],
)
def test_other_words_are_no_day(said: str) -> None:
    assert past_day(said, TODAY) is None


@given(words=st.text(max_size=60))
def test_nothing_that_is_typed_breaks_it(words: str) -> None:
    try:
        found = past_day(words, TODAY)
    except BadDateError:
        return
    assert found is None or TODAY - timedelta(days=366) <= found <= TODAY
