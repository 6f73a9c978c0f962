"""What the buttons of files ask for. A field may only be appended, with a default."""

from dataclasses import dataclass

from bot.actions import Action, registered


@registered("ed")
@dataclass(frozen=True)
class Download(Action):
    """A release as a file; an empty format is asked for."""

    release: int
    format: str = ""


@registered("ec")
@dataclass(frozen=True)
class DownloadChanges(Action):
    """What the release changed against the one before it."""

    release: int


@registered("eb")
@dataclass(frozen=True)
class OpenBlank(Action):
    """The agency's own blank; a file that is sent next takes its place."""


@registered("ebs")
@dataclass(frozen=True)
class SendBlank(Action):
    """The «own» blank as a file, or the «sample» of one."""

    which: str


@registered("ebd")
@dataclass(frozen=True)
class DropBlank(Action):
    """Print in the usual form again; `sure` after the question."""

    sure: int = 0
