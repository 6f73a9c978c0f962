"""The log tells where something broke, and neither secrets nor what people wrote."""

import asyncio
import json
import logging
import subprocess
import sys
import timeit
from datetime import UTC, datetime
from pathlib import Path

import pytest
import structlog
from sqlalchemy.exc import IntegrityError

from admin.discretion import trace_of
from admin.logs import formatter
from locales import WordsError
from storage.models import Priority
from tests.story.program import BROKEN, ROOT

TOKEN = "123456789:" + "Ab_-" * 9
PHONE = "+7 000 000-00-00"

_log = structlog.stdlib.get_logger("bot.trial")


def _logged(
    error: Exception | None = None, text: str = "broke", secret: str = "", form: str = "text"
) -> str:
    caught = None
    if error is not None:
        try:
            raise error
        except Exception:
            caught = sys.exc_info()
    record = logging.LogRecord("bot", logging.ERROR, __file__, 1, text, None, caught)
    return formatter(form, [secret]).format(record)


def _program(code: str, form: str = "text") -> str:
    """What a process of its own writes to stderr."""
    begun = (
        f"from admin.logs import set_up_logging\nset_up_logging('INFO', {form!r}, ['swordfish'])"
    )
    whole = f"import asyncio, logging, structlog, sys, threading, warnings\n{begun}\n{code}"
    ran = subprocess.run(
        [sys.executable, "-c", whole], cwd=ROOT, capture_output=True, text=True, timeout=60
    )
    assert ran.stdout == ""
    return ran.stderr


_OURS = "structlog.stdlib.get_logger('bot.trial')"


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_token_is_struck_out_wherever_it_stands(form: str) -> None:
    address = f"https://api.telegram.org/bot{TOKEN}/getMe"
    escaped = TOKEN.replace(":", "%3A")

    for told in (address, escaped, repr(address.encode()), f"postgresql://me:{TOKEN}@host"):
        assert TOKEN[10:] not in _logged(RuntimeError(told), form=form)
        assert TOKEN[10:] not in _logged(text=told, form=form)
    assert "1:sandbox" not in _logged(text="with 1:sandbox", secret="1:sandbox", form=form)
    assert "fish" not in _logged(text="postgresql://me:sword-fish@host/base", form=form)


@pytest.mark.parametrize("form", ["text", "json"])
def test_facts_are_told_with_discretion(form: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.handler.setFormatter(formatter(form))

    _log.error(
        "trial",
        token=TOKEN,
        many=[TOKEN, {"telegram:123": "Мария"}],
        raw=TOKEN.encode(),
        address="telegram:123",
        chat=123456789,
        phone=f"call {PHONE}",
        said="где мой дом, улица Мира, 5",
        long="x" * 5000,
        thing=Path,
        wrong=ValueError("Мария"),
    )

    for secret in (
        TOKEN[10:],
        "telegram:123",
        "123456789",
        "000-00",
        "Мария",
        "дом",
        "Мира",
        "x" * 999,
    ):
        assert secret not in caplog.text, secret
    for name in ("<token>", "<person>", "<number>", "<words>", "builtins.ValueError"):
        assert name in caplog.text, name


def test_useful_facts_stay_as_they_are(caplog: pytest.LogCaptureFixture) -> None:
    at = datetime(2026, 11, 22, 10, 0, 0, 123456, UTC)

    _log.error(
        "update is put aside",
        key="telegram:987654321:123456789",
        attempts=3,
        seconds=0.12345,
        priority=Priority.BULK,
        until=at,
        reason="Bad Request: can't parse entities",
        done=True,
        nobody=None,
    )

    said = (
        "key=telegram:987654321:123456789 attempts=3 seconds=0.123 priority=3 "
        'until=2026-11-22T10:00:00.123456+00:00 reason="Bad Request: can\'t parse entities" '
        "done=true nobody=null"
    )
    assert caplog.text.endswith(f"Z ERROR bot.trial: update is put aside {said}\n")


def test_errors_that_quote_people_are_named_and_placed_but_not_quoted() -> None:
    wrong = ValueError("invalid literal for int(): 'Maria'")
    refused = IntegrityError("INSERT", {"text": "Maria"}, Exception("row (Maria)"))

    for error in (wrong, KeyError("Maria"), refused):
        logged = _logged(error)
        assert "Maria" not in logged
        assert type(error).__qualname__ in logged
        assert "test_logs.py" in logged


def test_an_earlier_error_is_told_with_the_same_discretion() -> None:
    words = "Maria"
    try:
        try:
            int(words)
        except ValueError as wrong:
            raise RuntimeError("no number") from wrong
    except RuntimeError as error:
        logged = _logged(error)
        kept = trace_of(error)

    assert "ValueError" in logged and "RuntimeError: no number" in logged
    assert "ValueError" in kept and "RuntimeError: no number" in kept
    assert words not in logged + kept


def test_errors_of_a_group_are_told_too() -> None:
    logged = _logged(ExceptionGroup("several", [ValueError("Maria"), OSError("away")]))

    assert "ValueError\n" in logged and "OSError: away" in logged
    assert "Maria" not in logged


def test_errors_that_cause_each_other_are_told_once() -> None:
    first, second = RuntimeError("first"), RuntimeError("second")
    first.__cause__, second.__cause__ = second, first

    assert "first" in trace_of(first)


def test_our_own_errors_keep_their_words() -> None:
    assert "no message «x»" in _logged(WordsError("ru: no message «x»"))


def test_a_line_of_json_is_one_object_with_time_level_logger_event_and_facts() -> None:
    [line] = _program(
        f"with structlog.contextvars.bound_contextvars(update='telegram:1:2'):\n"
        f"  try: 1 / 0\n"
        f"  except ZeroDivisionError: {_OURS}.exception('broke', attempts=2, level='mine')",
        "json",
    ).splitlines()

    told = json.loads(line)

    assert list(told)[:4] == ["time", "level", "logger", "event"]
    assert datetime.fromisoformat(told["time"]).utcoffset() is not None
    assert (told["level"], told["logger"], told["event"]) == ("error", "bot.trial", "broke")
    assert (told["update"], told["attempts"]) == ("telegram:1:2", 2)
    assert "ZeroDivisionError" in told["trace"]


def test_other_libraries_are_heard_from_warnings_on_and_with_discretion() -> None:
    said = _program(
        "logging.getLogger('aiogram.event').info('detail')\n"
        "logging.getLogger('uvicorn.error').warning('%s said %s', 'telegram:5', 'Мария')\n"
        "logging.getLogger('python_multipart.multipart').warning('sent: Мария')\n"
        f"{_OURS}.info('our own')\n"
        f"{_OURS}.debug('our detail')"
    ).splitlines()

    assert [line.split(" ", 1)[1] for line in said] == [
        "WARNING uvicorn.error: <person> said <words>",
        "INFO bot.trial: our own",
    ]


def test_several_lines_of_an_event_do_not_look_like_several_events() -> None:
    said = _program("logging.getLogger('x').warning('one\\n2026 ERROR bot: two')")

    assert said.count("\n") == 1


@pytest.mark.parametrize("form", ["text", "json"])
@pytest.mark.parametrize(
    "code",
    [
        f"{_OURS}.error('broke')",
        f"{_OURS}.critical('broke')",
        "logging.getLogger('asyncio').error('broke')",
        "warnings.warn('an old way')",
        "raise RuntimeError('nobody catches')",
        "threading.Thread(target=lambda: 1 / 0).start()",
        "class Lost:\n  def __del__(self): 1 / 0\nLost()",
        "async def lost(): asyncio.create_task(fail()); await asyncio.sleep(0.01)\n"
        "async def fail(): raise ValueError('Maria')\n"
        "asyncio.run(lost())",
    ],
)
def test_every_fault_is_seen_by_the_tests_that_read_the_log(code: str, form: str) -> None:
    said = _program(code, form)

    assert BROKEN.search(said), said
    assert "Maria" not in said
    if form == "json":
        assert all(json.loads(line) for line in said.splitlines())


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_clean_log_is_not_taken_for_a_fault(form: str) -> None:
    said = _program(f"{_OURS}.info('stopping')\n{_OURS}.warning('slow', errors=0)", form)

    assert said and not BROKEN.search(said)


def test_what_cannot_be_written_is_not_shown_raw() -> None:
    said = _program("logging.getLogger('x').warning('%d', 'swordfish')")

    assert said == "a line of x could not be written\n"


def test_a_secret_of_the_process_is_struck_out_of_everything() -> None:
    said = _program(
        f"{_OURS}.warning('a swordfish', fact='swordfish')\nraise RuntimeError('swordfish')"
    )

    assert "swordfish" not in said.replace("raise RuntimeError('swordfish')", "")
    assert said.count("<token>") >= 3


async def test_facts_of_one_task_are_not_told_of_another(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def hear(number: int) -> None:
        with structlog.contextvars.bound_contextvars(update=number):
            await asyncio.sleep(0.01 / number)
            _log.warning("heard", number=number)

    await asyncio.gather(hear(1), hear(2))

    assert [line.split("heard ")[1] for line in caplog.text.splitlines()] == [
        "update=2 number=2",
        "update=1 number=1",
    ]


def test_an_event_below_the_level_is_not_written_and_costs_microseconds(
    caplog: pytest.LogCaptureFixture,
) -> None:
    seconds = min(timeit.repeat(lambda: _log.debug("trial", number=1), number=1000, repeat=5))

    assert caplog.text == ""
    assert seconds / 1000 < 50e-6
