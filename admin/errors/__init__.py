"""Refusals that a person can act on.

The class name is the key of its words in `locales` (`OwnProposalError` →
`own-proposal-error`); `arguments` names what the words are given.
"""

import re
from typing import ClassVar


class DomainError(Exception):
    """A refusal in words. Anything else that is raised is a bug. `field` is the field of a form
    of which it speaks, if of one (`fields.at_field`)."""

    arguments: ClassVar[tuple[str, ...]] = ()
    field: str = ""

    def __init__(self, **words: str | int) -> None:
        super().__init__(type(self).__name__)
        if set(words) != set(self.arguments):
            raise TypeError(f"{type(self).__name__} wants {self.arguments}, got {tuple(words)}")
        self.words = words

    @classmethod
    def key(cls) -> str:
        """The message key of this refusal."""
        return re.sub(r"(?<!^)(?=[A-Z])", "-", cls.__name__).lower()


class NotStaffError(DomainError):
    """Whoever is not staff, or was revoked, touches nothing of staff's."""


class NotAllowedError(DomainError):
    """The person's role does not do this."""

    arguments: ClassVar[tuple[str, ...]] = ("role",)


class OwnProposalError(DomainError):
    """Nobody checks or approves what they wrote or last edited (A3.3, B2.1, D12–13)."""

    arguments = ("decider",)


class CheckedItYourselfError(DomainError):
    """Where a check apart from the approval is wanted, one person does not give both."""


class NotYoursError(DomainError):
    """Only its author edits, submits or withdraws a proposal."""


class AlreadyDecidedError(DomainError):
    """Somebody decided first; `decision` is the proposal's status."""

    arguments = ("decision", "who", "at")


class AlreadyDoneError(AlreadyDecidedError):
    """The same, and it was this person: a second press of a button."""


class OtherTurnError(DomainError):
    """The proposal waits for another role now; `turn` is a permission's name."""

    arguments = ("turn",)


class ProposalMovedOnError(DomainError):
    """The author changed the proposal after this person saw it."""


class PresentedBundleError(DomainError):
    """The bundle went to the approver: its changes stand still until a decision."""


class SubjectTakenError(DomainError):
    """One open proposal per subject."""

    arguments: ClassVar[tuple[str, ...]] = ("number", "who")


class SimultaneousProposalError(DomainError):
    """Another proposal for the same subject was submitted at the same moment."""


class SubjectMovedError(DomainError):
    """The row or touchpoint changed since the proposal was written."""

    arguments = ("name",)


class NothingChangesError(DomainError):
    """The proposal leaves everything as it was."""


class UnansweredStepError(DomainError):
    """A draft's step that cannot stay empty; `step` is its name."""

    arguments = ("step",)


class IncompleteError(DomainError):
    """Completeness blocks; `count` findings stand in the way."""

    arguments = ("count",)


class DuplicateRowError(DomainError):
    """The touchpoint already stands in this process (A3.7, B2.7, D10)."""

    arguments = ("name",)


class AuthorGoneError(DomainError):
    """Nobody could mend what is returned: its author works here no longer."""


class CommentNeededError(DomainError):
    """Returning and rejecting need a reason that the author can act on."""


class ShortTextError(DomainError):
    """A field needs more letters."""

    arguments = ("least",)


class LongTextError(DomainError):
    """A field has too many letters."""

    arguments = ("most", "given")


class BadPhoneError(DomainError):
    """A telephone that nobody could dial."""


class BadEmailError(DomainError):
    """Not an e-mail address."""


class BadSiteError(DomainError):
    """Not an address of a page."""


class BadPlaceError(DomainError):
    """Not a latitude and a longitude."""


class SwappedPlaceError(DomainError):
    """A longitude where the latitude belongs."""


class BadHoursError(DomainError):
    """Hours that cannot be read."""


class EndBeforeStartError(DomainError):
    """Hours that end before they begin."""

    arguments = ("hours",)


class OverlappingHoursError(DomainError):
    """Two spans of one day overlap."""

    arguments = ("hours",)


class BadDateError(DomainError):
    """Not a day of the calendar."""


class BadOrderNumberError(DomainError):
    """A number without a digit: an order made of such would never be found."""


class FutureOrderError(DomainError):
    """An order of a day that has not come yet (the agency's day)."""


class OrderedReleaseError(DomainError):
    """A later order stands beside a release on approval only; a sample has none either."""


class NoNeedsError(DomainError):
    """A row satisfies at least one need (A3.7, B2.5, D8)."""


class PersonalAnswerError(DomainError):
    """A text for many names somebody (152-ФЗ)."""


class SuggestionDecidedError(DomainError):
    """A colleague looked at the client's word first."""


class UnknownChoiceError(DomainError):
    """A choice that the agency's procedure does not offer."""


class LargeFileError(DomainError):
    """A file over the limit; megabytes."""

    arguments = ("limit",)


class EmptyBundleError(DomainError):
    """There is nothing to present yet."""


class FileUnchosenError(DomainError):
    """A form whose only matter is a file came without one."""


class EmptyFileError(DomainError):
    """A file without a byte proves nothing."""


class BundleConflictError(DomainError):
    """A change and another one of its bundle cannot both be made."""

    arguments = ("name",)


class UnpresentedBundleError(DomainError):
    """An order follows the presentation of the group's head (D13)."""


class InvitationUnknownError(DomainError):
    """No such code, or it was mistyped."""


class InvitationUsedError(DomainError):
    """An invitation lets one person in, once."""


class InvitationExpiredError(DomainError):
    """Three days have passed."""


class AlreadyMemberError(DomainError):
    """The person works in this agency already; `kept`: «yes» while nobody used the invitation."""

    arguments = ("role", "kept")


class LastAdministratorError(DomainError):
    """An agency keeps somebody who can let people in."""


class NobodyError(DomainError):
    """There is no such person in this agency."""


class NoListError(DomainError):
    """The agency keeps no list for these clients."""


class BadSayingError(DomainError):
    """A line of the lexicon has two different halves and one sign between them."""


class WordlessError(DomainError):
    """No letter in it."""


class PersonalWordsError(DomainError):
    """An e-mail, a telephone or a long number among people's words."""


class KnownWordsError(DomainError):
    """The saying, phrase or topic stands there already."""

    arguments = ("name",)


class BadSourceError(DomainError):
    """The act that makes a body responsible can be looked up: an article, number or date."""


class TopicMovedOnError(DomainError):
    """Somebody changed the topic after this person saw it."""


class QuestionDecidedError(DomainError):
    """Somebody decided on the question first; `decision` is the question's status."""

    arguments = ("decision",)


class TargetGoneError(DomainError):
    """The topic or row to which a question was to lead stands no longer."""


class PhrasesByProposalError(DomainError):
    """The agency takes phrases of rows into its releases: they are proposed."""
