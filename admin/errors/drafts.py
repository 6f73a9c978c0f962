"""Why an answer of a draft cannot be kept yet."""

from admin.errors import UnknownChoiceError


class MarkFirstError(UnknownChoiceError):
    """Evidence belongs to a mark, and nothing was marked."""
