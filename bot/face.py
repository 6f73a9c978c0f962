"""What the house asks of a messenger, and how a messenger may fail, in neutral words."""

from typing import Protocol

from bot.inline_answer import InlineAnswer
from bot.screens import Screen


class FaceError(Exception):
    """A screen that was not shown; `done` of its messages had arrived before."""

    def __init__(self, reason: str, done: int = 0) -> None:
        super().__init__(reason)
        self.reason = reason
        self.done = done


class UnreachableError(FaceError):
    """The person stopped the bot or is gone."""


class SlowDownError(FaceError):
    """The messenger asks to wait so many seconds."""

    def __init__(self, reason: str, seconds: float, done: int = 0) -> None:
        super().__init__(reason, done)
        self.seconds = seconds


class UnavailableError(FaceError):
    """The network or the messenger is down: worth another try."""


class RefusedError(FaceError):
    """The messenger will never take this screen."""


class Face(Protocol):
    """One messenger."""

    async def show(
        self, address: str, screen: Screen, replace: str | None = None, done: int = 0
    ) -> None:
        """Show the screen, in place of the message `replace` if that is possible.

        A screen may take several messages; the first `done` of them are already there.

        Raises:
            FaceError: one of its kinds.
        """


class PublicFace(Protocol):
    """A messenger where others read along: nothing is tried again there."""

    async def offer(self, query_id: str, answer: InlineAnswer) -> None:
        """Answer what was typed after the bot's name; the messenger keeps nothing of it.

        Raises:
            FaceError: one of its kinds; too late is `RefusedError`.
        """

    async def reply(self, group: str, message_id: str, screen: Screen) -> None:
        """Answer a message in its group; if it is gone, nothing is said.

        Raises:
            FaceError: one of its kinds.
        """
