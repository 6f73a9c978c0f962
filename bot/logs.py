"""Plain log lines of the standard library, without tokens and without people's words."""

import logging
import re
import sys
import traceback
from types import TracebackType

from sqlalchemy.exc import SQLAlchemyError

_TOKEN = re.compile(r"(\d{3,}):[A-Za-z0-9_-]{20,}")
_OURS = ("bot", "admin", "storage", "locales")
_QUOTING = (ValueError, LookupError, SQLAlchemyError)
"""Errors whose own text may quote what a person wrote; of them only the name is logged."""

_ErrorInfo = (
    tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
)


class DiscreetFormatter(logging.Formatter):
    """Strikes out tokens, and of errors that quote people everything but name and place."""

    def __init__(self, secret: str | None = None) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._secret = secret

    def format(self, record: logging.LogRecord) -> str:
        line = super().format(record)
        if self._secret:
            line = line.replace(self._secret, "<token>")
        return _TOKEN.sub(r"\1:<token>", line)

    def formatException(self, ei: _ErrorInfo) -> str:  # noqa: N802
        return "".join(_trace(ei[1])).rstrip() if ei[1] else ""


def _trace(error: BaseException) -> list[str]:
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    earlier = [*_trace(before), "\nand then:\n\n"] if before else []
    name = f"{type(error).__module__}.{type(error).__qualname__}"
    text = "" if isinstance(error, _QUOTING) else f": {error}"
    places = traceback.format_tb(error.__traceback__)
    return [*earlier, "Traceback (most recent call last):\n", *places, f"{name}{text}\n"]


def set_up_logging(level: str, secret: str | None) -> None:
    """Our own lines from `level` on; other libraries' only from warnings on, because their
    details quote messages and addresses with tokens."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(DiscreetFormatter(secret))
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    logging.captureWarnings(True)
    for name in _OURS:
        logging.getLogger(name).setLevel(level)
