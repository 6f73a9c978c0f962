"""What is said when there is no answer: in plain words and always with a way on."""

from admin.errors import DomainError
from bot.actions import Action, ToBeginning
from bot.incoming import FileTooLargeError
from bot.screens import Button, Screen, plain
from locales import Argument, Html, Say
from storage.errors import MissingRecordError, StaleRecordError
from storage.models.files import FILE_LIMIT

BROKEN = "something-broke"


def dead_end(text: Html, say: Say, back: Action | None = None) -> Screen:
    """A message of its own with the way on that every person has, and the way back to the
    question that was being answered."""
    buttons = [Button(plain(say("way-on-button")), ToBeginning())]
    if back is not None:
        buttons.insert(0, Button(plain(say("way-back-button")), back))
    return Screen(text, tuple((button,) for button in buttons), fresh=True)


def in_words(error: Exception) -> tuple[str, dict[str, Argument]]:
    """The message key of what went wrong and its words; `BROKEN` is our own fault."""
    match error:
        case DomainError():
            return error.key(), dict(error.words)
        case StaleRecordError():
            return "stale-record-error", {}
        case MissingRecordError():
            return "missing-record-error", {}
        case FileTooLargeError():
            return "file-too-large", {"megabytes": FILE_LIMIT // 1024 // 1024}
    return BROKEN, {}
