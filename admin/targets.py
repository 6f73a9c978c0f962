"""What a question can be attached to, in words: a row, a topic of ours, another body's."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from html import escape

from admin.errors import TargetGoneError, UnknownChoiceError
from admin.filtering import holds
from admin.shown_rows import shown_rows
from admin.teaching import may_teach_rows
from locales import Html, Say
from storage.cards import AgencyCard, RowCard, TopicCard
from storage.models import Staff
from storage.terms import TopicKind

BEST = 3
"""Matches beside a question."""

FOUND = 8
"""Matches of typed words."""

_PROCESS = 80
"""Letters of a row's process."""


class TargetKind(StrEnum):
    ROW = "row"
    TOPIC = "topic"


@dataclass(frozen=True)
class Heard:
    """How the citizens' search reads words, whether it mostly guessed, and what they may mean,
    best first."""

    text: str
    guessed: bool = False
    found: tuple[tuple[TargetKind, int], ...] = ()


Hear = Callable[[AgencyCard, str], Heard]
"""The search, which is of another floor: it comes from the wiring."""


def hears_nothing(_agency: AgencyCard, text: str) -> Heard:
    """Where there is no search: typed words still find by their letters."""
    return Heard(text)


@dataclass(frozen=True)
class Target:
    """A row or a topic as a person reads it; `kind` and `id` are what buttons carry."""

    kind: str
    id: int
    words: Html

    @property
    def topic_id(self) -> int | None:
        return self.id if self.kind == TargetKind.TOPIC else None

    @property
    def row_id(self) -> int | None:
        return self.id if self.kind == TargetKind.ROW else None


def best_targets(heard: Heard, agency: AgencyCard, by: Staff, say: Say) -> tuple[Target, ...]:
    """What a question means most probably, as far as this person may attach to it."""
    return _allowed(_meant(heard, agency, say), agency, by)[:BEST]


def targets_by_words(
    text: str, heard: Heard, agency: AgencyCard, by: Staff, say: Say
) -> tuple[Target, ...]:
    """What holds every typed word, then what the search makes of them if it knows any."""
    held = [
        *(_of_row(row, say) for row in _rows(agency) if holds(text, *_row_words(row))),
        *(
            _of_topic(topic, say)
            for topic in agency.vocabulary.topics
            if holds(text, *topic.title.values(), *topic.body.values())
        ),
    ]
    found = held if heard.guessed else [*held, *_meant(heard, agency, say)]
    return _allowed(dict.fromkeys(found), agency, by)[:FOUND]


def target(kind: str, target_id: int, agency: AgencyCard, say: Say) -> Target:
    """What a button names.

    Raises:
        UnknownChoiceError: no button of ours names such a thing.
        TargetGoneError: it stands no longer.
    """
    if kind not in tuple(TargetKind):
        raise UnknownChoiceError
    found = _named(TargetKind(kind), target_id, agency, say)
    if found is None:
        raise TargetGoneError
    return found


def _meant(heard: Heard, agency: AgencyCard, say: Say) -> list[Target]:
    found = [_named(kind, target_id, agency, say) for kind, target_id in heard.found]
    return [each for each in found if each is not None]


def _named(kind: TargetKind, target_id: int, agency: AgencyCard, say: Say) -> Target | None:
    """As long as it stands: the search may be older than the lists."""
    if kind is TargetKind.ROW:
        rows = (row for row in _shown(agency) if row.id == target_id)
        return next((_of_row(row, say) for row in rows), None)
    topics = (topic for topic in agency.vocabulary.topics if topic.id == target_id)
    return next((_of_topic(topic, say) for topic in topics), None)


def _allowed(targets: Iterable[Target], agency: AgencyCard, by: Staff) -> tuple[Target, ...]:
    rows = may_teach_rows(agency.procedure, by)
    return tuple(each for each in targets if rows or each.kind == TargetKind.TOPIC)


def _rows(agency: AgencyCard) -> Iterator[RowCard]:
    for owner in agency.lists.values():
        yield from owner.rows


def _shown(agency: AgencyCard) -> Iterator[RowCard]:
    for client in agency.lists:
        yield from shown_rows(agency, client)


def _row_words(row: RowCard) -> tuple[str, ...]:
    point = row.touchpoint
    return (point.name, *point.labels.values(), row.process, row.service, row.direction)


def _of_row(row: RowCard, say: Say) -> Target:
    name = say.own(row.touchpoint.labels) or Html(escape(row.touchpoint.name))
    process = row.process or row.service or row.direction
    if len(process) > _PROCESS:
        process = f"{process[: _PROCESS - 1].rstrip()}…"
    return Target(TargetKind.ROW, row.id, say("target-row", name=name, process=process))


def _of_topic(topic: TopicCard, say: Say) -> Target:
    title = say.own(topic.title)
    if topic.kind is TopicKind.ELSEWHERE:
        words = say("target-elsewhere", title=title, body=say.own(topic.body))
    else:
        words = say(f"target-{topic.kind.value}", title=title)
    return Target(TargetKind.TOPIC, topic.id, words)
