"""Refusals of surveys, each in words that say how to mend it."""

from typing import ClassVar

from admin.errors import DomainError


class NoQuestionsError(DomainError):
    """A survey asks something."""


class QuestionMissingError(DomainError):
    """There are answers, or a translation, of a question that is not there."""


class FewOptionsError(DomainError):
    """Of one answer nobody can choose."""


class ManyOptionsError(DomainError):
    """So many answers that nobody would read them on a telephone."""

    arguments: ClassVar[tuple[str, ...]] = ("most", "given")


class SameOptionError(DomainError):
    """The same answer twice."""

    arguments = ("name",)


class ForeignOptionsError(DomainError):
    """As many answers in each language, or none in the other one."""

    arguments: ClassVar[tuple[str, ...]] = ("needed", "given")


class LongLinesError(DomainError):
    """An answer that does not fit on a button."""

    arguments: ClassVar[tuple[str, ...]] = ("name", "most")


class BackwardsSurveyError(DomainError):
    """The last day is before the first."""


class LongSurveyError(DomainError):
    """A survey without an end has no results."""

    arguments = ("most",)


class FarSurveyError(DomainError):
    """Its last day is years ahead."""

    arguments = ("most",)


class PastSurveyError(DomainError):
    """Its last day is over: nobody could answer."""


class SurveyStartedError(DomainError):
    """What people answer already, or have answered, stays as they read it."""


class SurveyOverError(DomainError):
    """It is not open: there is nothing to end."""


class SurveyOverlapError(DomainError):
    """One survey at a time: nobody is asked of two things at once."""

    arguments: ClassVar[tuple[str, ...]] = ("name", "first", "last")
