"""The log tells where something broke, and neither secrets nor what people wrote."""

import logging
import sys

from sqlalchemy.exc import IntegrityError

from bot.logs import DiscreetFormatter
from locales import WordsError


def _logged(error: Exception | None = None, text: str = "broke", secret: str | None = None) -> str:
    caught = None
    if error is not None:
        try:
            raise error
        except Exception:
            caught = sys.exc_info()
    record = logging.LogRecord("bot", logging.ERROR, __file__, 1, text, None, caught)
    return DiscreetFormatter(secret).format(record)


def test_a_token_is_struck_out_wherever_it_stands() -> None:
    token = "123456789:" + "Ab_-" * 9

    assert token not in _logged(RuntimeError(f"https://api.telegram.org/bot{token}/getMe"))
    assert "1:sandbox" not in _logged(text="with 1:sandbox", secret="1:sandbox")


def test_errors_that_quote_people_are_named_and_placed_but_not_quoted() -> None:
    wrong = ValueError("invalid literal for int(): 'Мария'")
    refused = IntegrityError("INSERT", {"text": "Мария"}, Exception("row (Мария)"))

    for error in (wrong, KeyError("Мария"), refused):
        logged = _logged(error)
        assert "Мария" not in logged
        assert type(error).__qualname__ in logged
        assert "test_logs.py" in logged


def test_an_earlier_error_is_told_with_the_same_discretion() -> None:
    words = "Мария"
    try:
        try:
            int(words)
        except ValueError as wrong:
            raise RuntimeError("no number") from wrong
    except RuntimeError as error:
        logged = _logged(error)

    assert "ValueError" in logged and "RuntimeError: no number" in logged
    assert words not in logged


def test_our_own_errors_keep_their_words() -> None:
    assert "no message «x»" in _logged(WordsError("ru: no message «x»"))
