"""Refusals about who is let in, and as what."""

from admin.errors import DomainError


class InvitationTakenError(DomainError):
    """Somebody came in by the invitation before it was taken back."""


class NoSuchRoleError(DomainError):
    """The agency has nobody of this role: its lists are approved otherwise (D13, D16)."""
