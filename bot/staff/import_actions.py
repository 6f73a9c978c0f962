"""What the buttons of lists that come as files ask for. A field may only be appended."""

from dataclasses import dataclass

from bot.actions import Action, registered


@registered("im")
@dataclass(frozen=True)
class OpenImport(Action):
    """The preview as it stands now; 0 explains how a file is sent."""

    imported: int = 0


@registered("imq")
@dataclass(frozen=True)
class DecideImport(Action):
    """«confirm», «ask», «drop», «approve», «decline»; `revision` is what the person saw."""

    imported: int
    step: str
    revision: int


@registered("imu")
@dataclass(frozen=True)
class ShowUnread(Action):
    """What could not be read, and why."""

    imported: int


@registered("imf")
@dataclass(frozen=True)
class SendPreview(Action):
    """The whole preview as a file."""

    imported: int


@registered("imc")
@dataclass(frozen=True)
class ChooseColumn(Action):
    """The column of this number holds this field."""

    imported: int
    revision: int
    field: str
    column: int


@registered("imt")
@dataclass(frozen=True)
class AskChannel(Action):
    """Of what type is the first touchpoint whose name does not tell?"""

    imported: int


@registered("imh")
@dataclass(frozen=True)
class ChooseChannel(Action):
    """The touchpoint of this line is of this type."""

    imported: int
    revision: int
    line: int
    channel: str


@registered("imo")
@dataclass(frozen=True)
class ChangeImport(Action):
    """«exclude», «keep» or «list»: exclude what the file lacks, or not; it is another list."""

    imported: int
    revision: int
    what: str
