"""What the buttons of the register of processes ask for."""

from dataclasses import dataclass

from bot.actions import Action, registered


@registered("pr")
@dataclass(frozen=True)
class OpenProcesses(Action):
    """The register as it stands."""


@registered("prn")
@dataclass(frozen=True)
class NewProcesses(Action):
    """A new version for these clients' list; an empty client is asked for."""

    client: str = ""


@registered("prs")
@dataclass(frozen=True)
class SaveProcesses(Action):
    """Record what was shown; `version` is the former one, `shown` the digest of the answer."""

    version: int
    shown: str


@registered("pro")
@dataclass(frozen=True)
class ListOutside(Action):
    """Rows that stand in no place of the register."""

    page: int = 0


@registered("prc")
@dataclass(frozen=True)
class TakeProcesses(Action):
    """The register as a file."""


@registered("prq")
@dataclass(frozen=True)
class AskProcesses(Action):
    """One thing of a new version: its document, lines, kind or file; «look» shows all."""

    what: str


@registered("prk")
@dataclass(frozen=True)
class ChooseProcessesKind(Action):
    """What the document of a new version is."""

    kind: str
