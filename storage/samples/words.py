"""Reads what people say to a sample's agency: its own words and those that all share."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from storage.letters import folded
from storage.samples.checking_words import common_faults, file_faults, own_faults
from storage.samples.errors import BadSampleError, Fault
from storage.samples.reading import FOLDER, read_file
from storage.samples.schema import Sample, TopicSample, WordsSample
from storage.situations import Guide
from storage.terms import TopicKind

WORDS = FOLDER / "words"
COMMON, ELSEWHERE = "common", "elsewhere"
"""Files for every agency: what all are asked, and what is the business of other bodies."""


def read_words(sample: Sample, folder: Path = WORDS) -> WordsSample:
    """Everything that people say to this agency, its own first; no file means no words.

    Of the common topics only those come that the agency's guide leads to; where it serves
    that client in nothing, they come without leads: what is asked is understood as ours. A
    topic of its own stands for the shared one of the same code and takes its phrases.

    Raises:
        BadSampleError: a file cannot be read or its parts do not fit.
    """
    common = _read(folder, COMMON)
    _refuse(COMMON, common_faults(common))
    elsewhere = _read(folder, ELSEWHERE)
    own = _read(folder, sample.code)
    _refuse(sample.code, own_faults(own, sample, common))
    fitted = (_fitted(each, sample.guide) for each in common.topics)
    served = [each for each in fitted if is_served(each, sample.guide)]
    return WordsSample(
        lexicon=own.lexicon + common.lexicon + elsewhere.lexicon,
        topics=_merged(own.topics, [*served, *elsewhere.topics]),
    )


def is_served(topic: TopicSample, guide: Guide) -> bool:
    """Whether the guide has what the topic leads to, for the topic's client."""
    if topic.kind is not TopicKind.OURS or topic.leads is None:
        return True
    situation = guide.situation(topic.leads.situation)
    return (
        situation is not None
        and situation.client == topic.client
        and any(option.code == topic.leads.option for option in situation.options)
    )


def _fitted(topic: TopicSample, guide: Guide) -> TopicSample:
    """The topic without leads, where the guide serves its client in nothing."""
    served = any(each.client == topic.client for each in guide.situations)
    return topic if served else topic.model_copy(update={"leads": None})


def _read(folder: Path, name: str) -> WordsSample:
    path = folder / f"{name}.toml"
    if not path.is_file():
        return WordsSample()
    words = read_file(path, _called(name), WordsSample)
    _refuse(name, file_faults(words))
    return words


def _refuse(name: str, found: Iterable[Fault]) -> None:
    faults = tuple(found)
    if faults:
        raise BadSampleError(_called(name), faults)


def _called(name: str) -> str:
    return f"words/{name}.toml"


def _merged(own: Sequence[TopicSample], shared: Sequence[TopicSample]) -> tuple[TopicSample, ...]:
    shared_by_code = {each.code: each for each in shared}
    taken = [
        _with_phrases(each, other) if (other := shared_by_code.get(each.code)) else each
        for each in own
    ]
    codes = {each.code for each in own}
    return (*taken, *(each for each in shared if each.code not in codes))


def _with_phrases(own: TopicSample, shared: TopicSample) -> TopicSample:
    said = {folded(phrase) for phrase in own.phrases}
    more = tuple(phrase for phrase in shared.phrases if folded(phrase) not in said)
    return own.model_copy(update={"phrases": own.phrases + more})
