"""Plain log lines of the standard library, without tokens and without people's words."""

import logging
import re
import sys

_TOKEN = re.compile(r"\b(\d+):[A-Za-z0-9_-]{20,}")
_QUERY_VALUES = re.compile(r"\[parameters: .*", re.DOTALL)
_OURS = ("bot", "admin", "storage", "locales")


class DiscreetFormatter(logging.Formatter):
    """Strikes out tokens and the values of database queries, which may be people's words."""

    def __init__(self, secret: str | None = None) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._secret = secret

    def format(self, record: logging.LogRecord) -> str:
        return self._discreet(super().format(record))

    def formatException(self, ei: object) -> str:  # noqa: N802
        return _QUERY_VALUES.sub("[parameters left out]", super().formatException(ei))  # type: ignore[arg-type]

    def _discreet(self, line: str) -> str:
        if self._secret:
            line = line.replace(self._secret, "<token>")
        return _TOKEN.sub(r"\1:<token>", line)


def set_up_logging(level: str, secret: str | None) -> None:
    """Our own lines from `level` on; other libraries' only from warnings on, because their
    details quote messages and addresses with tokens."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(DiscreetFormatter(secret))
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    logging.captureWarnings(True)
    for name in _OURS:
        logging.getLogger(name).setLevel(level)
