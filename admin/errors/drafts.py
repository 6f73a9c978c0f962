"""Why an answer of a draft cannot be kept yet."""

from admin.errors import UnknownChoiceError


class MarkFirstError(UnknownChoiceError):
    """Evidence belongs to a mark, and nothing was marked."""


class DirectionMovedError(UnknownChoiceError):
    """The agency's directions changed since they were offered."""


class CauseWordsError(UnknownChoiceError):
    """A cause in one's own words stands beside another cause that is marked."""
