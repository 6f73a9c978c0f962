"""Refusals of an agency's guide, each in words that say how to mend it."""

from typing import ClassVar

from admin.errors import DomainError


class GuideMovedOnError(DomainError):
    """Somebody changed the situations after this person saw them."""


class EmptyOptionError(DomainError):
    """An option says by needs, channels or one's own words where it leads."""


class NobodyAnswersError(DomainError):
    """No row of the current list answers the option: people would find nothing behind it."""

    arguments = ("name",)


class LastOptionError(DomainError):
    """A situation that people see has an option that they see."""


class LastSituationError(DomainError):
    """Whom a list serves is asked at least one thing."""


class TopicsLeadHereError(DomainError):
    """Topics lead to what is to go."""

    arguments: ClassVar[tuple[str, ...]] = ("names", "count")


class RowsStandHereError(DomainError):
    """Rows are limited to the situation that is to go: nobody would be led to them."""

    arguments: ClassVar[tuple[str, ...]] = ("names", "count")


class ManyChoicesError(DomainError):
    """So many buttons that nobody would read them."""

    arguments = ("most",)


class PathMovedOnError(DomainError):
    """Somebody changed the path after this person saw it."""


class PressedOldError(DomainError):
    """Somebody changed what stood there before this person pressed a button of it: unlike a form,
    it holds no text of theirs."""


class StepTakenError(DomainError):
    """The need already names another step."""

    arguments = ("name",)


class StepNamedError(DomainError):
    """Options name the step that is to go."""

    arguments: ClassVar[tuple[str, ...]] = ("names", "count")
