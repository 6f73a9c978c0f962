"""The product's search behind the face of an engine: the only file that knows it."""

import tomllib
from collections.abc import Iterable, Mapping
from typing import Any

from benchmarks.search.asking import MOST_IDS, Answer
from benchmarks.search.data import ROOT, Corpus, Row
from bot.guide.search import Entry, Field, Saying, Search, sentence_encoder
from bot.guide.search import fitted_on as _fitted_on

_WORDS = ROOT / "storage" / "samples" / "words"
_FOR_EVERYBODY = ("common.toml", "elsewhere.toml")


class Ours:
    """The search as the bot builds it."""

    name = "ours"

    def __init__(self) -> None:
        self._encoder = sentence_encoder()

    def load(self, corpus: Corpus) -> None:
        if corpus.agency is None:
            entries = (*map(_entry, corpus.rows), *_elsewhere())
            self._search = Search.build(entries, _sayings(), self._encoder)
        else:
            entries = sample_entries()[corpus.agency]
            self._search = Search.build(entries, sample_sayings(corpus.agency), self._encoder)

    def ask(self, text: str) -> Answer:
        verdict = self._search.ask(text)
        ids = tuple(found.id for found in verdict.ranked[:MOST_IDS])
        return Answer(ids, str(verdict.action))


def fitted_on() -> str:
    """What the engine's weights were fitted on, in words."""
    return _fitted_on()


def sample_entries() -> Mapping[str, tuple[Entry, ...]]:
    """What each sample agency's list becomes in the search, by the agency's code."""
    raise NotImplementedError


def sample_sayings(agency: str) -> tuple[Saying, ...]:
    """The lexicon that a sample agency ships with."""
    raise NotImplementedError


def sample_rows() -> Mapping[str, tuple[Row, ...]]:
    """The same for peers: what another body answers is not theirs to find."""
    try:
        samples = sample_entries()
    except NotImplementedError:
        return {}
    return {agency: tuple(map(_row, filter(_is_ours, own))) for agency, own in samples.items()}


def _is_ours(entry: Entry) -> bool:
    return entry.ours


def _row(entry: Entry) -> Row:
    return Row(entry.id, {field.value: texts for field, texts in entry.fields.items()})


def _entry(row: Row) -> Entry:
    return Entry(row.id, {Field(name): texts for name, texts in row.fields.items()})


def _sayings() -> tuple[Saying, ...]:
    """A file's register is nobody's: it is searched with the lexicons of all samples."""
    files = sorted(_WORDS.glob("*.toml"))
    return tuple(
        Saying(said, each["means"])
        for file in files
        for each in _vocabulary(file.name).get("lexicon", ())
        for said in each["said"]
    )


def _elsewhere() -> Iterable[Entry]:
    """Matters of other bodies and idle talk that every agency knows."""
    for name in _FOR_EVERYBODY:
        for topic in _vocabulary(name).get("topics", ()):
            if topic["kind"] != "ours":
                fields = {
                    Field.SITUATION: (topic["title"]["ru"],),
                    Field.PHRASE: tuple(topic["phrases"]),
                }
                yield Entry(f"topic:{topic['code']}", fields, ours=False)


def _vocabulary(name: str) -> Mapping[str, Any]:
    return tomllib.loads((_WORDS / name).read_text(encoding="utf-8"))
