"""What citizens' answers are made of: frozen cards without SQLAlchemy.

Built by `storage/published.py` from the current releases and the live words; shared between
threads and requests, never changed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from storage.care_terms import Segment
from storage.letters import folded
from storage.offers import Offer
from storage.procedure import Procedure, Words
from storage.situations import Guide
from storage.terms import (
    Channel,
    Client,
    ContactType,
    Kind,
    Need,
    Regime,
    SuccessionKind,
    TopicKind,
    Trust,
)


@dataclass(frozen=True)
class ContactCard:
    """A contact detail, its trust and where it is known from."""

    type: ContactType
    value: str
    trust: Trust
    source: str = ""
    checked_on: date | None = None


@dataclass(frozen=True)
class FormCard:
    """A blank or a sample as a file of the agency; `dated` is the day of the form itself."""

    title: str
    file_id: int
    sha256: str
    dated: date


@dataclass(frozen=True)
class TouchpointCard:
    """`hours` is an OpenStreetMap opening-hours text, empty when unknown; what is not known of
    its offers is not in them."""

    id: int
    name: str
    channel: Channel
    kind: Kind
    labels: Words
    about: Words
    contacts: tuple[ContactCard, ...]
    hours: str
    owner: str
    offers: Mapping[Offer, bool] = field(default_factory=dict)


@dataclass(frozen=True)
class RowCard:
    """A row of the current release; `phrases` are those that the release itself holds."""

    id: int
    direction: str
    service: str
    process: str
    needs: tuple[Need, ...]
    regime: Regime
    situations: tuple[str, ...]
    segments: tuple[Segment, ...]
    bring: Words
    peculiarity: str
    trust: Trust
    touchpoint: TouchpointCard
    phrases: tuple[str, ...] = ()
    forms: tuple[FormCard, ...] = ()

    @cached_property
    def searched(self) -> str:
        """All its words, folded; made once for a release, however many look for some."""
        point = self.touchpoint
        own = (*point.labels.values(), *point.about.values(), *self.phrases)
        return folded(" ".join((point.name, self.direction, self.service, self.process, *own)))


@dataclass(frozen=True)
class GoneCard:
    """A row that no longer stands in the list, and the row that took its place."""

    row_id: int
    name: str
    successor_id: int | None
    touchpoint_id: int = 0


@dataclass(frozen=True)
class ListCard:
    """The current release of one list; `sample` marks a teaching example."""

    client: Client
    release_id: int
    number: int
    date: date
    sample: bool
    document_line: str
    rows: tuple[RowCard, ...]
    gone: Mapping[int, GoneCard]

    def row(self, row_id: int) -> RowCard | None:
        return next((row for row in self.rows if row.id == row_id), None)


@dataclass(frozen=True)
class TopicCard:
    """A subject that people write about.

    Ours leads to an option of the guide (empty codes: the list does not serve the client);
    another body's is named in `body`, reached by `how`, and is its own by law: `source`.
    """

    id: int
    code: str
    kind: TopicKind
    client: Client
    title: Words
    situation: str
    option: str
    body: Words
    how: Words
    source: str
    phrases: tuple[str, ...]


@dataclass(frozen=True)
class SayingCard:
    """How people say what the list words officially."""

    said: str
    means: str


@dataclass(frozen=True)
class VocabularyCard:
    """The agency's live words; `row_phrases` are by id of the row."""

    topics: tuple[TopicCard, ...] = ()
    lexicon: tuple[SayingCard, ...] = ()
    row_phrases: Mapping[int, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class SuccessionCard:
    """What an act did to an agency; `name_becomes` is the new name, or the successor's where
    this program does not serve it."""

    kind: SuccessionKind
    on: date
    name_was: str
    name_becomes: str
    document_kind: str
    document_number: str
    document_date: date


@dataclass(frozen=True)
class TextCard:
    """A template, script or frequent question that clients may read."""

    id: int
    title: str
    body: str
    needs: tuple[Need, ...]
    rows: tuple[int, ...]
    approved_on: date | None


@dataclass(frozen=True)
class SurveyQuestionCard:
    """A question with what may be answered."""

    text: Words
    options: tuple[Words, ...]


@dataclass(frozen=True)
class SurveyCard:
    """A survey as people see it; asked from its first day to its last, both included."""

    id: int
    title: Words
    questions: tuple[SurveyQuestionCard, ...]
    first_day: date
    last_day: date

    def is_asked_on(self, day: date) -> bool:
        return self.first_day <= day <= self.last_day


@dataclass(frozen=True)
class Wishes:
    """How the person to whom a card is shown wants to be helped: what narrows and orders the
    ways that they are offered. Nobody's by default."""

    segment: Segment | None = None
    offline_first: bool = False
    no_calls: bool = False
    step_free: bool = False


@dataclass(frozen=True)
class ReceptionCard:
    """A reception of a row that can be booked; `who` receives is a post, `place` a room."""

    id: int
    row_id: int
    who: str
    place: str = ""


@dataclass(frozen=True)
class AgencyCard:
    """An agency with its current lists and settings. A closed one has `closed_by`, and its
    `successors` are those open agencies to which following the acts leads. `wishes` are of
    the person to whom it is shown."""

    id: int
    code: str
    name: str
    time_zone: str
    procedure: Procedure
    guide: Guide
    lists: Mapping[Client, ListCard]
    vocabulary: VocabularyCard = VocabularyCard()
    texts: tuple[TextCard, ...] = ()
    renamed: tuple[SuccessionCard, ...] = ()
    closed_by: SuccessionCard | None = None
    successors: tuple[int, ...] = ()
    receptions: tuple[ReceptionCard, ...] = ()
    surveys: tuple[SurveyCard, ...] = ()
    wishes: Wishes = Wishes()
