"""Refusals that a person can act on. The class name is the key of its words in `locales`
(`OwnProposalError` → `own-proposal-error`); attributes are the words' arguments."""

import re
from typing import ClassVar


class DomainError(Exception):
    """A refusal in words. Anything else that is raised is a bug."""

    arguments: ClassVar[tuple[str, ...]] = ()

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
