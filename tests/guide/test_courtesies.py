"""Words that are no question."""

import pytest

from bot.guide.courtesies import alike, asks_for_human, greets, thanks


@pytest.mark.parametrize("text", ["", "человек упал", "привет, где сайт", "жалоба на оператора"])
def test_more_than_a_greeting_or_a_call_for_a_person_is_matched(text: str) -> None:
    assert not greets(text) and not asks_for_human(text)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("почта", "почтой", True),
        ("чат", "чаты", True),
        ("сайт", "сайта", True),
        ("ответ", "отзыв", False),
        ("дом", "документооборот", False),
    ],
)
def test_words_agree_when_only_their_endings_differ(one: str, other: str, same: bool) -> None:
    assert alike(one, other) is same


@pytest.mark.parametrize(
    ("text", "only"),
    [("Спасибо!", True), ("thank you", True), ("спасибо, а где сайт", False), ("хорошо", False)],
)
def test_thanks_alone_are_heard_as_thanks(text: str, only: bool) -> None:
    assert thanks(text) is only
