"""Refusals of an agency's settings, each in words that say how to mend it."""

from admin.errors import DomainError, NotAllowedError


class BadNumberError(DomainError):
    """A whole number between two others."""

    arguments = ("least", "most")


class ManyColumnsError(DomainError):
    """No form has so many columns."""

    arguments = ("most",)


class BadNumbersError(DomainError):
    """Numbers of what may be chosen, with spaces between."""

    arguments = ("most",)


class BadPlaceNumberError(DomainError):
    """A place among so many is a whole number from one to their count."""

    arguments = ("most",)


class RepeatedPlaceError(DomainError):
    """Two stand in one place: nobody said which comes first."""

    arguments = ("place",)


class BadMonthDayError(DomainError):
    """A day of every year, «25.12»."""


class NotEmptyError(DomainError):
    """The setting cannot be empty."""


class BadFormLineError(DomainError):
    """A column of the form is a number of what it holds and its title."""

    arguments = ("name",)


class RepeatedColumnError(DomainError):
    """Each field stands in one column of the form."""

    arguments = ("name",)


class MissingColumnsError(DomainError):
    """A printed list names its touchpoints, their needs and their kind (A3.5, B2.4, D5)."""


class LeapDayError(DomainError):
    """29 February is no day of every year."""


class BadBasisError(DomainError):
    """The act behind a setting is named in words."""


class BadDocumentError(DomainError):
    """An act has a number, a day and a title."""


class BadDocumentLineError(DomainError):
    """The line about the approving document names what there is not, or lacks the order."""

    arguments = ("names",)


class MonitoringDatesError(DomainError):
    """The monitoring opens, is answered and is handed over in this order."""


class NoMonitoringError(DomainError):
    """The agency holds no monitoring: its days are set once it is switched on."""


class OwnPageAddressError(DomainError):
    """The program's own page counts as publication only while its address is known."""


class PatienceOrderError(DomainError):
    """Others are told later than those whose turn it is."""


class ReleaseRuleBusyError(DomainError):
    """Changes are checked already and wait for what makes a release now."""

    arguments = ("count",)


class DirectionInUseError(DomainError):
    """Rows or open proposals stand in the direction."""

    arguments = ("name", "names", "count")


class NeedInUseError(DomainError):
    """Rows serve the need."""

    arguments = ("name", "names", "count")


class ListInUseError(DomainError):
    """The list for these clients has rows, releases or open proposals."""


class SettingUnchangedError(DomainError):
    """The setting is so already."""


class SettingsMovedOnError(DomainError):
    """Somebody changed the agency's settings after this person saw them."""


class BadProcedureError(DomainError):
    """The settings do not fit together."""


class ClosedAgencyError(DomainError):
    """The agency exists no longer: its list is only read."""


class KindOfOthersError(NotAllowedError):
    """The procedure changed: others propose this kind of change now, the draft cannot go on."""

    arguments = ()
