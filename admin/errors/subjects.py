"""Why a proposal has no place: what stands in its way, told as it concerns the author."""

from admin.errors import DomainError, DuplicateRowError, SubjectMovedError, SubjectTakenError


class OwnSubjectTakenError(SubjectTakenError):
    """An open proposal for the subject is this person's own."""

    arguments = ("number",)


class NameTakenError(DuplicateRowError):
    """Another touchpoint of this process has the new name already (A3.7, B2.7, D10)."""


class PointsMovedError(SubjectMovedError):
    """Of many touchpoints that a proposal changes, these changed since or left the list."""


class PointsUnchosenError(DomainError):
    """A contact that changes nowhere is no change."""


class ContactUnsaidError(DomainError):
    """Neither what the contact becomes nor that it goes."""


class ContactAsItWasError(DomainError):
    """What it becomes everywhere is what it is."""
