"""What one field cannot tell of a file of words, alone and beside the agency's guide."""

import re
from collections.abc import Iterator

from storage.letters import folded
from storage.models.vocabulary import PHRASE_LIMIT
from storage.samples.checking import repeated, translations, unknown
from storage.samples.errors import Fault
from storage.samples.schema import Sample, TopicSample, WordsSample
from storage.terms import TopicKind

LONGEST_CODE = 32

_CODE = re.compile(rf"[a-z][a-z0-9_]{{0,{LONGEST_CODE - 1}}}")


def file_faults(words: WordsSample) -> Iterator[Fault]:
    """Everything that does not fit within one file, in its order."""
    yield from _lexicon(words)
    yield from repeated("topics", (topic.code for topic in words.topics))
    for place, topic in enumerate(words.topics):
        yield from _topic(f"topics.{place}", topic)


def common_faults(common: WordsSample) -> Iterator[Fault]:
    """A topic of ours that every agency shares leads somewhere, where the guide has it."""
    for place, topic in enumerate(common.topics):
        if topic.kind is TopicKind.OURS and topic.leads is None:
            yield Fault(f"topics.{place}.leads", "name a situation and an option of the guides")


def own_faults(own: WordsSample, sample: Sample, common: WordsSample) -> Iterator[Fault]:
    """What does not fit the agency's guide or repeats a common topic."""
    shared = {topic.code for topic in common.topics}
    for place, topic in enumerate(own.topics):
        if topic.code in shared:
            mend = f"{topic.code!r} stands in words/common.toml too; call it otherwise"
            yield Fault(f"topics.{place}.code", mend)
        if topic.kind is TopicKind.OURS:
            yield from _leads(f"topics.{place}", topic, sample)


def _lexicon(words: WordsSample) -> Iterator[Fault]:
    yield from repeated(
        "lexicon",
        (f"{folded(said)} = {folded(each.means)}" for each in words.lexicon for said in each.said),
    )
    for place, each in enumerate(words.lexicon):
        yield from _unsaid(f"lexicon.{place}.means", (each.means,))
        yield from _unsaid(f"lexicon.{place}.said", each.said)


def _topic(field: str, topic: TopicSample) -> Iterator[Fault]:
    if not _CODE.fullmatch(topic.code):
        mend = f"write at most {LONGEST_CODE} small Latin letters, digits and «_», a letter first"
        yield Fault(f"{field}.code", f"{topic.code!r} does not fit: {mend}")
    yield from translations(f"{field}.title", topic.title)
    yield from _unsaid(f"{field}.phrases", topic.phrases)
    yield from repeated(f"{field}.phrases", (folded(phrase) for phrase in topic.phrases))
    if topic.kind is not TopicKind.OURS and topic.leads is not None:
        yield Fault(f"{field}.leads", "only what is ours leads into the guide: remove it")
    if topic.kind is TopicKind.ELSEWHERE:
        yield from translations(f"{field}.body", topic.body)
        yield from translations(f"{field}.how", topic.how)
        if not topic.source.strip():
            yield Fault(f"{field}.source", "name the law that makes this body responsible")


def _unsaid(field: str, words: tuple[str, ...]) -> Iterator[Fault]:
    if not words or not all(each.strip() for each in words):
        yield Fault(field, "say it: nothing here is empty")
    for each in words:
        if len(each) > PHRASE_LIMIT:
            yield Fault(field, f"{each!r} is longer than {PHRASE_LIMIT} characters; shorten it")


def _leads(field: str, topic: TopicSample, sample: Sample) -> Iterator[Fault]:
    situations = [each for each in sample.guide.situations if each.client == topic.client]
    if topic.leads is None:
        if situations:
            mend = f"name a situation and an option: the guide serves the {topic.client} client"
            yield Fault(f"{field}.leads", mend)
        return
    guide = f"the guide of {sample.code}.toml for the {topic.client} client"
    codes = [each.code for each in situations]
    yield from unknown(f"{field}.leads.situation", [topic.leads.situation], codes, guide)
    situation = sample.guide.situation(topic.leads.situation)
    if situation is not None:
        options = [option.code for option in situation.options]
        yield from unknown(f"{field}.leads.option", [topic.leads.option], options, guide)
