"""The program's log: one event a line, with its facts, through structlog and its discretion.

Ours is `structlog.stdlib.get_logger(__name__)` and calls like
`_log.warning("update is put aside", attempts=3)`: the event is constant, what varies is a fact.
"""

import json
import logging
import sys
import threading
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from types import TracebackType
from typing import Any

import structlog
from structlog.stdlib import ProcessorFormatter
from structlog.typing import EventDict, WrappedLogger

from admin.discretion import Discretion, in_one_line

_OURS = ("bot", "admin", "storage", "locales")
_TELL_TOO_MUCH = ("python_multipart",)
"""Their warnings quote what strangers send, and come as often as strangers please."""

_ON_RECORD = ("exc_info", "stack_info", "stacklevel")

_log = structlog.stdlib.get_logger(__name__)


def set_up_logging(level: str, form: str, secrets: Iterable[str] = ()) -> None:
    """Lines of this form, «text» or «json», to stderr: our own from `level` on, other
    libraries' only from warnings on, because their details quote messages and addresses."""
    handler = _Stderr(sys.stderr)
    handler.setFormatter(formatter(form, secrets))
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    logging.captureWarnings(True)
    for name in _OURS:
        logging.getLogger(name).setLevel(level)
    for name in _TELL_TOO_MUCH:
        logging.getLogger(name).setLevel(logging.ERROR)
    route_to_logging()
    sys.excepthook = _report
    sys.unraisablehook = lambda lost: _report(lost.exc_type, lost.exc_value, None)
    threading.excepthook = lambda lost: _report(lost.exc_type, lost.exc_value, None)


def route_to_logging() -> None:
    """Make records of the standard library out of structlog's events."""
    structlog.configure(
        processors=[_to_record],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )


def formatter(form: str, secrets: Iterable[str] = ()) -> logging.Formatter:
    """One way for our own records and for those of other libraries."""
    write = structlog.processors.JSONRenderer(ensure_ascii=False) if form == "json" else _as_text
    return ProcessorFormatter(
        foreign_pre_chain=[structlog.contextvars.merge_contextvars],
        processors=[_Telling(Discretion(secrets)), write],
    )


class _Stderr(logging.StreamHandler[Any]):
    """What cannot be written is not shown raw, as the standard library would."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802
        with suppress(Exception):
            self.stream.write(f"a line of {record.name} could not be written\n")


class _Telling:
    """Time, level, part of the program, event, facts and trace: what may be told of each."""

    def __init__(self, discretion: Discretion) -> None:
        self._discretion = discretion

    def __call__(self, _logger: WrappedLogger, _name: str, event: EventDict) -> EventDict:
        record: logging.LogRecord = event.pop("_record")
        facts = {**event, **getattr(record, "facts", {})}
        told = {
            "time": _utc(record.created),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": in_one_line(self._discretion.text(facts.pop("event"))),
        }
        for name in ("_from_structlog", "stack_info"):
            facts.pop(name, None)
        caught = facts.pop("exc_info", None)
        told |= {key: self._discretion.fact(fact) for key, fact in facts.items() if key not in told}
        if caught and caught[1] is not None:
            told["trace"] = self._discretion.trace(caught[1])
        return told


def _to_record(_logger: WrappedLogger, _name: str, event: EventDict) -> Mapping[str, Any]:
    said = {key: event.pop(key) for key in _ON_RECORD if key in event}
    return {"msg": event.pop("event"), "extra": {"facts": event}, **said}


def _as_text(_logger: WrappedLogger, _name: str, told: EventDict) -> str:
    time, level, name, event = (told.pop(key) for key in ("time", "level", "logger", "event"))
    trace = told.pop("trace", None)
    facts = "".join(f" {key}={_plain(fact)}" for key, fact in told.items())
    return f"{time} {level.upper()} {name}: {event}{facts}" + (f"\n{trace}" if trace else "")


def _plain(fact: object) -> str:
    bare = isinstance(fact, str) and fact and not set(fact) & set(" \t\r\n\"'=\\")
    return str(fact) if bare else json.dumps(fact, ensure_ascii=False)


def _utc(seconds: float) -> str:
    moment = datetime.fromtimestamp(seconds, UTC).isoformat(timespec="milliseconds")
    return moment.replace("+00:00", "Z")


def _report(
    kind: type[BaseException], error: BaseException | None, _place: TracebackType | None
) -> None:
    """Python would print words that nobody has looked through."""
    if not issubclass(kind, KeyboardInterrupt | SystemExit):
        _log.critical("an error that nobody caught", kind=kind.__qualname__, exc_info=error)
