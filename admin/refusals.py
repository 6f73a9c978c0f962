"""What went wrong, as a message key and its words: one reading for every face."""

from admin.errors import DomainError
from locales import Argument
from storage.errors import MissingRecordError, StaleRecordError

REFUSALS = (DomainError, StaleRecordError, MissingRecordError)
"""What a person is told in words; anything else is our own fault."""


def refusal_words(error: Exception) -> tuple[str, dict[str, Argument]] | None:
    """The key and words of a refusal; None for what is a bug."""
    match error:
        case DomainError():
            return error.key(), dict(error.words)
        case StaleRecordError():
            return "stale-record-error", {}
        case MissingRecordError():
            return "missing-record-error", {}
    return None
