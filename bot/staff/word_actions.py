"""What the buttons of people's words ask for. A field may only be appended, with a default."""

from dataclasses import dataclass

from bot.actions import Action, registered


@registered("w")
@dataclass(frozen=True)
class OpenWords(Action):
    """Everything that the search was taught, by kind."""


@registered("wl")
@dataclass(frozen=True)
class ListSayings(Action):
    """The lexicon; `found`: among what the typed words found."""

    page: int = 0
    found: int = 0


@registered("wa")
@dataclass(frozen=True)
class AskSayings(Action):
    """Type new lines of the lexicon."""


@registered("ws")
@dataclass(frozen=True)
class OpenSaying(Action):
    """One line of the lexicon whole."""

    saying: int


@registered("wsx")
@dataclass(frozen=True)
class RemoveSaying(Action):
    """Take it out of the lexicon; `sure` after the question."""

    saying: int
    sure: int = 0


@registered("wt")
@dataclass(frozen=True)
class ListTopics(Action):
    """Topics of one kind; `found`: among what the typed words found."""

    kind: str
    page: int = 0
    found: int = 0


@registered("wo")
@dataclass(frozen=True)
class OpenTopic(Action):
    """A topic whole."""

    topic: int


@registered("wf")
@dataclass(frozen=True)
class AskField(Action):
    """Type a field of a topic in a language."""

    topic: int
    field: str
    language: str = ""


@registered("wfx")
@dataclass(frozen=True)
class DropTranslation(Action):
    """Take the translation of a field out; `revision` is what the person saw."""

    topic: int
    field: str
    language: str
    revision: int


@registered("wg")
@dataclass(frozen=True)
class PickLead(Action):
    """Where a topic leads: a situation of the guide, then its option; topic 0 is the new one."""

    topic: int
    situation: str = ""


@registered("wgl")
@dataclass(frozen=True)
class TakeLead(Action):
    """Lead a topic to this option; topic 0 is the new one."""

    topic: int
    revision: int
    situation: str
    option: str


@registered("wv")
@dataclass(frozen=True)
class PreviewTopic(Action):
    """A topic as citizens see it."""

    topic: int


@registered("wx")
@dataclass(frozen=True)
class RemoveTopic(Action):
    """Drop a topic with its phrases; `sure` after the question."""

    topic: int
    revision: int
    sure: int = 0


@registered("wn")
@dataclass(frozen=True)
class BeginTopic(Action):
    """Begin a new topic of this kind."""

    kind: str


@registered("wna")
@dataclass(frozen=True)
class AskStep(Action):
    """Ask for an answer about the new topic, again or for the first time."""

    step: str


@registered("wns")
@dataclass(frozen=True)
class SaveTopic(Action):
    """Keep the new topic; `shown` is the digest of what stands on the screen."""

    shown: str


@registered("wp")
@dataclass(frozen=True)
class ListPhrases(Action):
    """Phrases that lead to a «topic» or a «row»."""

    target: str
    id: int
    page: int = 0


@registered("wpa")
@dataclass(frozen=True)
class AskPhrases(Action):
    """Type new phrases for it."""

    target: str
    id: int


@registered("wpo")
@dataclass(frozen=True)
class OpenPhrase(Action):
    """One phrase whole."""

    phrase: int


@registered("wpx")
@dataclass(frozen=True)
class RemovePhrase(Action):
    """Detach it; `sure` after the question."""

    phrase: int
    sure: int = 0


@registered("wr")
@dataclass(frozen=True)
class ListRows(Action):
    """Rows of the lists, to see and add their phrases."""

    page: int = 0
    found: int = 0
