"""The product's search behind the face of an engine: the only file that knows it."""

from collections.abc import Mapping

from benchmarks.search.asking import MOST_IDS, Answer
from benchmarks.search.data import Corpus, Query, Row
from benchmarks.search.samples import SampleAgency, sample_agencies, sample_sayings
from bot.guide.finding import find
from bot.guide.search import Entry, Field, Search, Verdict, sentence_encoder
from bot.guide.search import fitted_on as _fitted_on
from bot.guide.urgent import urgent_topic
from storage.terms import Client


class Ours:
    """The search as the bot builds it."""

    def __init__(self, *, meaning: bool = True) -> None:
        self.name = "ours" if meaning else "letters only"
        self._encoder = sentence_encoder() if meaning else None
        self._agency: SampleAgency | None = None

    def load(self, corpus: Corpus) -> None:
        """A file's register is nobody's: it is searched with the words of all samples."""
        self._agency = _agencies().get(corpus.agency or "")
        entries = samples_entries() if self._agency else register_entries(corpus.rows)
        self._search = Search.build(entries, sample_sayings(), self._encoder)

    def ask(self, query: Query) -> Answer:
        if self._agency is None:
            return answer_of(self._search.ask(query.text), {})
        return self._told(query, self._agency)

    def _told(self, query: Query, agency: SampleAgency) -> Answer:
        """What a person is told in the agency, names and danger included."""
        heard = self._search.hear(query.text)
        danger = urgent_topic(heard.signals.mended.words, [agency.card])
        if danger:
            return Answer((), "abstain", f"topic:{danger[1].code}")
        finding = find(heard, agency.card, Client(query.client))
        ids = tuple(agency.name_of(place) for place in finding.meant[:MOST_IDS])
        named = f"topic:{finding.elsewhere.code}" if finding.elsewhere else None
        return Answer(ids, str(finding.action), named)


def answer_of(verdict: Verdict, names: Mapping[str, str]) -> Answer:
    """By the names of the query files, or by ids where there are none."""
    ids = tuple(names.get(found.id, found.id) for found in verdict.ranked[:MOST_IDS])
    elsewhere = verdict.elsewhere.id if verdict.elsewhere else None
    return Answer(ids, str(verdict.action), names.get(elsewhere or "", elsewhere))


def fitted_on() -> str:
    """What the engine's weights were fitted on, in words."""
    return _fitted_on()


def samples_entries() -> tuple[Entry, ...]:
    """Everything of all sample agencies, as one bot has it."""
    return tuple(entry for agency in sample_agencies() for entry in agency.entries)


def register_entries(rows: tuple[Row, ...]) -> tuple[Entry, ...]:
    """A register's rows beside what the samples know to be of other bodies, each once."""
    others = {
        entry.id.rpartition(":")[2]: entry
        for agency in sample_agencies()
        for entry in agency.entries
        if not entry.ours
    }
    return (*map(_entry, rows), *(others[code] for code in sorted(others)))


def sample_rows() -> Mapping[str, tuple[Row, ...]]:
    """The same for peers: what another body answers is not theirs to find."""
    return {
        agency.code: tuple(
            Row(agency.names[entry.id], {f.value: texts for f, texts in entry.fields.items()})
            for entry in agency.entries
            if entry.ours
        )
        for agency in sample_agencies()
    }


def _agencies() -> dict[str, SampleAgency]:
    return {agency.code: agency for agency in sample_agencies()}


def _entry(row: Row) -> Entry:
    return Entry(row.id, {Field(name): texts for name, texts in row.fields.items()})
