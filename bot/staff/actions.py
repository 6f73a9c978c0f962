"""What staff's buttons ask for. A field may only be appended, with a default.

Words and numbers inside a payload can be forged: `word` and `number` read them.
"""

from dataclasses import dataclass

from admin.carried import number as number
from admin.carried import word as word
from bot.actions import Action, registered


@registered("m")
@dataclass(frozen=True)
class OpenMenu(Action):
    """The staff menu."""


@registered("p")
@dataclass(frozen=True)
class Propose(Action):
    """What kind of change? `rare`: of those that are seldom made."""

    rare: int = 0


@registered("pk")
@dataclass(frozen=True)
class PickRowFor(Action):
    """Which row? `purpose` is a kind of change or «copy»; an empty client: not asked yet;
    `found`: among those that the typed words found."""

    purpose: str
    client: str = ""
    page: int = 0
    found: int = 0


@registered("pb")
@dataclass(frozen=True)
class BeginDraft(Action):
    """Begin a change of this row, or a copy of it."""

    purpose: str
    row: int


@registered("pa")
@dataclass(frozen=True)
class BeginAddition(Action):
    """Begin a new row of the list for these clients."""

    client: str


@registered("d")
@dataclass(frozen=True)
class OpenDraft(Action):
    """Continue a draft where it stands."""

    proposal: int


@registered("ds")
@dataclass(frozen=True)
class Choose(Action):
    """An answer by button to a draft's step; idempotent: `value` says what becomes."""

    proposal: int
    step: str
    value: str


@registered("dn")
@dataclass(frozen=True)
class LeaveStep(Action):
    """On from this step (it may be empty), or back to the one before."""

    proposal: int
    step: str
    back: int = 0


@registered("dt")
@dataclass(frozen=True)
class GoToStep(Action):
    """Mend one answer."""

    proposal: int
    step: str


@registered("dc")
@dataclass(frozen=True)
class AskContact(Action):
    """Type a contact detail of this type, or drop it."""

    proposal: int
    type: str
    drop: int = 0


@registered("dw")
@dataclass(frozen=True)
class ClearAnswer(Action):
    """Take back an answer that need not be given."""

    proposal: int
    step: str


@registered("dx")
@dataclass(frozen=True)
class CancelDraft(Action):
    """Leave the draft: what to do with it is asked."""

    proposal: int


@registered("l")
@dataclass(frozen=True)
class ListProposals(Action):
    """«mine», «waiting» or «decided», by kind of change, by page."""

    tab: str
    page: int = 0
    kind: str = ""


@registered("o")
@dataclass(frozen=True)
class OpenProposal(Action):
    """A proposal whole, with the steps that this person may take."""

    proposal: int


@registered("of")
@dataclass(frozen=True)
class SendBasis(Action):
    """The basis as a file."""

    proposal: int


@registered("q")
@dataclass(frozen=True)
class Decide(Action):
    """Take a step; `revision` is what the person saw."""

    proposal: int
    step: str
    revision: int


@registered("b")
@dataclass(frozen=True)
class OpenBundle(Action):
    """Checked changes that wait for the order; 0 is the one that collects."""

    bundle: int = 0


@registered("bq")
@dataclass(frozen=True)
class DecideBundle(Action):
    """«present», «send_back» or «order», which is asked for."""

    bundle: int
    step: str
    revision: int


@registered("ba")
@dataclass(frozen=True)
class AskOrder(Action):
    """Ask for the order's «number» or «date», again or for the first time."""

    bundle: int
    revision: int
    what: str


@registered("bo")
@dataclass(frozen=True)
class RecordOrder(Action):
    """The confirmed order; `shown` is the digest of the number and date on the screen."""

    bundle: int
    revision: int
    shown: str


@registered("r")
@dataclass(frozen=True)
class ListReleases(Action):
    """The releases of the list for these clients."""

    client: str = ""
    page: int = 0


@registered("ro")
@dataclass(frozen=True)
class OpenRelease(Action):
    """A release with its difference in words."""

    release: int


@registered("ra")
@dataclass(frozen=True)
class AttachOrder(Action):
    """Record a later order beside the release; `again`: what was answered so far stays."""

    release: int
    again: int = 0


@registered("rn")
@dataclass(frozen=True)
class AttachNoFile(Action):
    """The later order has no file."""

    release: int


@registered("t")
@dataclass(frozen=True)
class ListTeam(Action):
    """The agency's people, workers first."""

    page: int = 0


@registered("to")
@dataclass(frozen=True)
class OpenMember(Action):
    """One of them."""

    staff: int


@registered("ti")
@dataclass(frozen=True)
class Invite(Action):
    """Invite somebody; an empty role is asked for."""

    role: str = ""


@registered("tr")
@dataclass(frozen=True)
class ChangeRole(Action):
    """Give another role; an empty one is asked for."""

    staff: int
    role: str = ""


@registered("tv")
@dataclass(frozen=True)
class Revoke(Action):
    """Let a person go; `sure` after the question."""

    staff: int
    sure: int = 0
