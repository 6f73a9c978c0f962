"""Refusals that are said in a group, where everybody reads them: nobody's role is named."""

from admin.errors import DomainError


class GroupsAreManagedError(DomainError):
    """Only whoever may change an agency's settings connects a group to it or parts them."""


class GroupTakenError(DomainError):
    """Another agency has connected the group."""


class GroupUnknownError(DomainError):
    """The group is connected to no agency."""
