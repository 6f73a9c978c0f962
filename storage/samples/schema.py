"""The shape of a sample's files. Words are {"ru": …, "en": …}; both are required."""

from datetime import date

from storage.care_terms import Segment
from storage.procedure import Procedure, Settings, Words
from storage.situations import Guide
from storage.terms import Channel, Client, ContactType, Kind, Need, Regime, TopicKind, Trust


class ContactSample(Settings):
    """A contact detail that is really known; `source` says from where."""

    type: ContactType
    value: str
    trust: Trust
    source: str
    checked_on: date | None = None


class TouchpointSample(Settings):
    """`code` is what rows of the same file call the touchpoint by."""

    code: str
    name: str
    channel: Channel
    kind: Kind
    labels: Words
    about: Words
    contacts: tuple[ContactSample, ...] = ()
    hours: str = ""
    owner: str = ""


class RowSample(Settings):
    """A row of one of the agency's lists; `touchpoint` and `unit` name what the file has."""

    client: Client
    touchpoint: str
    direction: str
    service: str = ""
    process: str = ""
    needs: tuple[Need, ...]
    regime: Regime = Regime.APPEAL
    situations: tuple[str, ...] = ()
    segments: tuple[Segment, ...] = ()
    bring: Words = {}
    peculiarity: str = ""
    basis: str = ""
    responsible: str = ""
    unit: str = ""
    trust: Trust
    source: str


class FirstRelease(Settings):
    """What the first release says of itself: a teaching example, approved by nobody."""

    document_line: str
    approved_by_title: str = ""


class Sample(Settings):
    """One agency with its settings and lists."""

    code: str
    name: str
    time_zone: str
    units: tuple[str, ...] = ()
    release: FirstRelease
    procedure: Procedure
    guide: Guide
    touchpoints: tuple[TouchpointSample, ...]
    rows: tuple[RowSample, ...]

    def rows_for(self, client: Client) -> tuple[RowSample, ...]:
        return tuple(row for row in self.rows if row.client == client)


class LexiconSample(Settings):
    """An official wording of the lists and how people say it."""

    means: str
    said: tuple[str, ...]


class Lead(Settings):
    """An option of the agency's guide."""

    situation: str
    option: str


class TopicSample(Settings):
    """A subject that people write about; see `Topic` for what each kind needs."""

    code: str
    kind: TopicKind
    client: Client = Client.EXTERNAL
    title: Words
    leads: Lead | None = None
    body: Words = {}
    how: Words = {}
    source: str = ""
    phrases: tuple[str, ...]


class WordsSample(Settings):
    """A file of `words/`: an agency's own, or one that every agency shares."""

    lexicon: tuple[LexiconSample, ...] = ()
    topics: tuple[TopicSample, ...] = ()

    @property
    def sayings(self) -> tuple[tuple[str, str], ...]:
        """(said, means), each pair once."""
        pairs = ((said, each.means) for each in self.lexicon for said in each.said)
        return tuple(dict.fromkeys(pairs))
