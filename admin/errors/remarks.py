"""Why a remark cannot be left, answered or taken up again."""

from admin.errors import DomainError


class ManyRemarksError(DomainError):
    """One person leaves so many a day and no more."""

    arguments = ("most",)


class NothingLeftError(DomainError):
    """Of what was typed nothing is left once it is redacted."""


class RemarkForColleagueError(DomainError):
    """Nobody answers their own remark. The words name no reason: others may look on."""

    arguments = ("number",)


class RemarkAnsweredError(DomainError):
    """A colleague answered first; `outcome` is the remark's status."""

    arguments = ("number", "who", "outcome", "at")


class RemarkWithdrawnError(DomainError):
    """Its author took it back."""

    arguments = ("number",)


class RemarkMovedOnError(DomainError):
    """Its author wrote again after this person saw it."""

    arguments = ("number",)


class OutcomeNeededError(DomainError):
    """An outcome says what was done, what will be, or why nothing can (E2.3)."""

    arguments = ("outcome",)


class NoPromiseDayError(DomainError):
    """A promise names its day."""


class PastPromiseError(DomainError):
    """A promise is of a day that is still to come."""


class FarPromiseError(DomainError):
    """Nobody waits for longer than this many days."""

    arguments = ("most",)


class DayOffPromiseError(DomainError):
    """Nobody works on that day; `next` is the first working one after it."""

    arguments = ("day", "next")


class NoObjectionError(DomainError):
    """«Не решено» is said once, of an outcome."""

    arguments = ("number",)


class ReachedAlreadyError(DomainError):
    """How to be reached is added to what still waits for an answer."""
