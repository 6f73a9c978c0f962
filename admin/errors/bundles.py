"""Why a bundle of changes cannot go on to its order yet."""

from admin.errors import DomainError, ProposalMovedOnError


class UnassembledBundleError(DomainError):
    """The secretary has not put the consolidated list together yet; `who` is the secretary."""

    arguments = ("who",)


class BundleMovedOnError(ProposalMovedOnError):
    """What is in the bundle changed after this person saw it."""
